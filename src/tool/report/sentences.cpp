#include "tool/report/sentences.h"

#include <algorithm>

#include "guide/guide.h"

namespace lw::tool {

namespace {

std::string one_of(const Words& words, const std::vector<std::string>& names) {
  return enumerated(words.comma, words.either, names);
}

const std::string& basis_words(const Words& words, content::Source::Basis basis) {
  using Basis = content::Source::Basis;
  return basis == Basis::seen     ? words.basis_seen
         : basis == Basis::copied ? words.basis_copied
                                  : words.basis_general;
}

std::string condition_text(const Words& words, const content::Guide& guide,
                           const content::Condition& condition) {
  const auto index = guide::question_index(guide, condition.question);
  if (!index) return filled(words.answers_one, {condition.question, one_of(words, condition.answers)});
  const content::Question& question = guide.questions[*index];
  return filled(question.kind == content::Question::Kind::multi ? words.answers_some : words.answers_one,
                {guillemets(question.text), option_names(words, question, condition.answers)});
}

std::string names_of(const Words& words, const content::Question& question, uint32_t options) {
  std::vector<std::string> names;
  for (size_t i = 0; i < question.options.size(); ++i)
    if ((options >> i & 1u) != 0) names.push_back(guillemets(question.options[i].label));
  return one_of(words, names);
}

uint32_t options_that_go_on(const content::Question& question) {
  uint32_t options = 0;
  for (size_t i = 0; i < std::min(question.options.size(), guide::most_options); ++i)
    if (!guide::stops(question, {1u << i, true})) options |= 1u << i;
  return options;
}

uint32_t options_asked(const content::Question& question, const content::Rule& rule) {
  for (const content::Condition& condition : rule.when) {
    if (condition.question != question.id) continue;
    uint32_t options = 0;
    for (const std::string& id : condition.answers)
      if (const auto index = guide::option_index(question, id)) options |= 1u << *index;
    return options;
  }
  return options_that_go_on(question);
}

size_t count_bits(uint32_t bits) {
  size_t count = 0;
  for (; bits != 0; bits &= bits - 1) ++count;
  return count;
}

}  // namespace

std::string enumerated(const std::string& between, const std::string& last,
                       const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i)
    out = i == 0 ? names[i] : filled(i + 1 == names.size() ? last : between, {out, names[i]});
  return out;
}

std::string guillemets(std::string_view text) {
  return "«" + std::string(text) + "»";
}

std::string number(const Words& words, uint64_t count) {
  std::string digits = std::to_string(count);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, words.thousands);
  return digits;
}

std::string option_names(const Words& words, const content::Question& question,
                         const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    const auto index = guide::option_index(question, id);
    names.push_back(guillemets(index ? question.options[*index].label : id));
  }
  return one_of(words, names);
}

std::string conditions(const Words& words, const content::Guide& guide,
                       const std::vector<content::Condition>& when) {
  std::vector<std::string> parts;
  for (const content::Condition& condition : when) parts.push_back(condition_text(words, guide, condition));
  return enumerated(words.both, words.both, parts);
}

std::string outcome_name(const Words& words, const content::Guide& guide, const content::Outcome* outcome) {
  if (!outcome) return words.no_outcome;
  const content::UrgencyLevel* level = guide::find_urgency(guide, outcome->urgency);
  return filled(words.outcome_urgency,
                {guillemets(outcome->title),
                 level ? std::to_string(level->rank) + ": " + level->label : outcome->urgency});
}

std::string rule_sentence(const Words& words, const content::Guide& guide, const content::Rule& rule) {
  return filled(words.if_then, {conditions(words, guide, rule.when),
                                outcome_name(words, guide, guide::find_outcome(guide, rule.outcome))});
}

std::vector<std::string> who_comes_here(const Words& words, const content::Guide& guide,
                                        const content::Rule& rule, const guide::RuleCount& count) {
  std::vector<std::string> lines;
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    const content::Question& question = guide.questions[i];
    const uint32_t seen = count.answers[i].options, all = options_that_go_on(question);
    if (!count.answers[i].given || count_bits(all) < 2) continue;
    const uint32_t asked = options_asked(question, rule), gone = all & ~seen;
    if (seen == asked && asked != all) continue;  // the sentence already says so
    const std::string which = gone == 0 ? words.any_answer
                              : count_bits(gone) < count_bits(seen) && asked == all
                                  ? filled(words.any_answer_but, {names_of(words, question, gone)})
                                  : filled(words.only_answer, {names_of(words, question, seen)});
    lines.push_back(guillemets(question.text) + ": " + which);
  }
  return lines;
}

std::string source_line(const Words& words, const content::Source& source) {
  std::string line = source.title + ".";
  const std::string year = source.year ? std::to_string(*source.year) : "";
  const std::string published =
      source.publisher + (source.publisher.empty() || year.empty() ? "" : ", ") + year;
  if (!published.empty()) line += " " + published + ".";
  line +=
      " " + filled(was_seen(source) ? words.basis : words.basis_unseen, {basis_words(words, source.basis)});
  if (!source.note.empty()) line += " " + source.note;
  return source.url.empty() ? line : line + " " + source.url;
}

std::vector<std::string> source_lines(const Words& words, const content::Guide& guide,
                                      const std::vector<std::string>& ids) {
  std::vector<std::string> lines;
  for (const std::string& id : ids) {
    const content::Source* source = guide::find_source(guide, id);
    lines.push_back(source ? source_line(words, *source) : id);
  }
  return lines;
}

bool was_seen(const content::Source& source) {
  return source.basis == content::Source::Basis::seen;
}

}  // namespace lw::tool
