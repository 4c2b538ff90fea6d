#include "tool/report/diagram.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "guide/compiled.h"
#include "guide/enumerate.h"
#include "tool/report/sentences.h"

namespace lw::tool {

namespace {

constexpr const char* graph_style =
    "digraph {\n"
    "graph [ranksep=0.25, nodesep=0.4, margin=0];\n"
    "node [shape=box, fontname=\"Arial\", fontsize=10, margin=\"0.3,0.07\"];\n"
    "edge [fontname=\"Arial\", fontsize=9, arrowsize=0.7];\n";

size_t letters(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) base::next_code_point(text, at);
  return count;
}

// As a quoted string in Graphviz's language, in lines of about `width` letters that end with `line_end`
// ("\\n": centred, "\\l": to the left).
std::string label(std::string_view text, size_t width, const char* line_end) {
  std::string out = "\"", word;
  size_t column = 0;
  const auto flush = [&] {
    const size_t length = letters(word);
    if (column > 0 && column + 1 + length > width) out += line_end, column = 0;
    if (column > 0) out += ' ', ++column;
    for (const char c : word) out += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
    column += length;
    word.clear();
  };
  for (const char c : text) {
    if (c != ' ' && c != '\n') {
      word += c;
      continue;
    }
    flush();
    if (c == '\n') out += line_end, column = 0;
  }
  flush();
  return out + line_end + "\"";
}

std::string box(const std::string& name, const std::string& text, size_t width,
                const std::string& attributes = "") {
  return name + " [label=" + label(text, width, "\\n") + attributes + "];\n";
}

std::string outcome_box(const Words& words, const content::Guide& guide, const std::string& name,
                        const content::Outcome* outcome) {
  const content::UrgencyLevel* level = outcome ? guide::find_urgency(guide, outcome->urgency) : nullptr;
  const std::string text = outcome ? outcome->title : words.no_outcome;
  return box(name, text + (level ? "\n" + filled(words.urgency, {std::to_string(level->rank)}) : ""), 24,
             ", shape=box, style=\"rounded,bold\"");
}

// Where each answer that ends the questions leads, over all real paths.
using Stops = std::vector<std::vector<std::set<const content::Outcome*>>>;  // [question][option]

Stops stops_of(const content::Guide& guide) {
  Stops stops(guide.questions.size());
  for (size_t i = 0; i < stops.size(); ++i) stops[i].resize(guide.questions[i].options.size());
  const guide::CompiledGuide compiled = guide::compile(guide);
  guide::for_each_path(guide, [&](const guide::Answers& path) {
    for (size_t i = 0; i < path.size(); ++i) {
      if (!guide::stops(guide.questions[i], path[i])) continue;
      const size_t match = guide::first_match(compiled, path);
      stops[i][guide::chosen_option(path[i])].insert(
          match < compiled.rules.size() ? compiled.rules[match].outcome : compiled.fallback);
    }
  });
  return stops;
}

std::string exits(const Words& words, const content::Guide& guide, const Stops& stops, size_t index) {
  const content::Question& question = guide.questions[index];
  const std::string from = "q" + std::to_string(index);
  std::set<const content::Outcome*> outcomes;
  for (const auto& option : stops[index]) outcomes.insert(option.begin(), option.end());
  std::string out;
  for (const content::Outcome& outcome : guide.outcomes) {
    if (outcomes.count(&outcome) == 0) continue;
    std::string answers;
    for (size_t option = 0; option < question.options.size(); ++option)
      if (stops[index][option].count(&outcome) != 0)
        answers = answers.empty() ? question.options[option].label
                                  : filled(words.either, {answers + "\n", question.options[option].label});
    const std::string to = from + "_" + std::to_string(&outcome - guide.outcomes.data());
    out += outcome_box(words, guide, to, &outcome) + from + " -> " + to +
           " [label=" + label(answers, 28, "\\n") + "];\n{ rank=same; " + from + "; " + to + "; }\n";
  }
  return out;
}

std::string question_text(const Words& words, const content::Question& question, size_t index) {
  std::string text = std::to_string(index + 1) + ". " + question.text;
  if (!question.items.empty())
    text += "\n" + filled(words.list_of_signs, {std::to_string(question.items.size())});
  if (!question.routes) text += "\n" + words.only_tips;
  return text;
}

std::string answers_that_go_on(const Words& words, const content::Question& question) {
  std::string text;
  size_t count = 0;
  for (const content::Option& option : question.options) {
    if (question.routes && std::count(question.stop_on.begin(), question.stop_on.end(), option.id) != 0)
      continue;
    text = option.label;
    ++count;
  }
  return count == 1 ? text : filled(words.each_answer, {std::to_string(count)});
}

Diagram question_diagram(const Words& words, const content::Guide& guide) {
  const Stops stops = stops_of(guide);
  std::string dot = graph_style;
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    const content::Question& question = guide.questions[i];
    const std::string name = "q" + std::to_string(i), next = "q" + std::to_string(i + 1);
    dot += box(name, question_text(words, question, i), 36,
               question.routes ? ", group=main" : ", group=main, style=dashed");
    dot += name + " -> " + next +
           " [label=" + label("\u00a0\u00a0" + answers_that_go_on(words, question), 40, "\\l") + "];\n";
    dot += exits(words, guide, stops, i);
  }
  dot += box("q" + std::to_string(guide.questions.size()), words.rules_choose, 36,
             ", group=main, shape=ellipse");
  return {words.diagram_questions, dot + "}\n"};
}

std::string rule_text(const Words& words, const content::Guide& guide, const content::Rule& rule) {
  std::string text = rule.id;
  for (const content::Condition& condition : rule.when) {
    const auto index = guide::question_index(guide, condition.question);
    if (!index) continue;
    const content::Question& question = guide.questions[*index];
    text += "\n" + question.text + " " + option_names(words, question, condition.answers);
  }
  return text;
}

Diagram rule_diagram(const Words& words, const content::Guide& guide, const guide::CompiledGuide& compiled,
                     size_t first, size_t end) {
  std::string dot = graph_style;
  for (size_t i = first; i < end; ++i) {
    const std::string name = "r" + std::to_string(i), to = "o" + std::to_string(i);
    dot += name + " [group=main, width=4.2, label=" +
           label(rule_text(words, guide, *compiled.rules[i].rule), 58, "\\l") + "];\n" +
           outcome_box(words, guide, to, compiled.rules[i].outcome);
    dot += name + " -> " + to + "; { rank=same; " + name + "; " + to + "; }\n";
    dot += name + " -> r" + std::to_string(i + 1) + ";\n";
  }
  const std::string last = "r" + std::to_string(end);
  if (end < compiled.rules.size())
    dot += box(last, filled(words.diagram_go_on, {compiled.rules[end].rule->id}), 40,
               ", group=main, shape=ellipse");
  else
    dot += box(last, words.diagram_no_rule, 40, ", group=main, shape=ellipse") +
           outcome_box(words, guide, "fallback", compiled.fallback) + last + " -> fallback;\n{ rank=same; " +
           last + "; fallback; }\n";
  return {filled(words.diagram_rules,
                 {std::to_string(first + 1), std::to_string(end), std::to_string(compiled.rules.size())}),
          dot + "}\n"};
}

}  // namespace

std::vector<Diagram> diagrams(const Words& words, const content::Guide& guide) {
  std::vector<Diagram> all = {question_diagram(words, guide)};
  const guide::CompiledGuide compiled = guide::compile(guide);
  for (size_t first = 0; first < compiled.rules.size(); first += rules_per_diagram)
    all.push_back(rule_diagram(words, guide, compiled, first,
                               std::min(first + rules_per_diagram, compiled.rules.size())));
  return all;
}

}  // namespace lw::tool
