// The flow of questions, and the lookups; the rules themselves are evaluated in compiled.cpp.
#include "guide/guide.h"

#include <algorithm>

#include "guide/compiled.h"

namespace lw::guide {

namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  for (const Item& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

template <typename Item>
std::optional<size_t> index_by_id(const std::vector<Item>& items, std::string_view id) {
  const Item* found = find_by_id(items, id);
  if (!found) return std::nullopt;
  return static_cast<size_t>(found - items.data());
}

uint32_t known_options(const content::Question& question) {
  const size_t count = std::min(question.options.size(), most_options);
  return count == most_options ? ~0u : (1u << count) - 1;
}

bool is_single_bit(uint32_t bits) {
  return bits != 0 && (bits & (bits - 1)) == 0;
}

bool fits(const content::Question& question, uint32_t options) {
  if ((options & ~known_options(question)) != 0) return false;
  return question.kind == content::Question::Kind::multi || is_single_bit(options);
}

bool suits(const content::Note& note, const content::Outcome& outcome) {
  const auto& urgencies = note.show_for;
  return std::find(urgencies.begin(), urgencies.end(), outcome.urgency) != urgencies.end();
}

// The first question that is unanswered or whose answer ends the questions; questions.size() if there is
// none.
size_t last_reached(const content::Guide& guide, const Answers& answers) {
  const size_t count = std::min(guide.questions.size(), answers.size());
  for (size_t i = 0; i < count; ++i)
    if (!answers[i].given || stops(guide.questions[i], answers[i])) return i;
  return guide.questions.size();
}

}  // namespace

Answers no_answers(const content::Guide& guide) {
  return Answers(guide.questions.size());
}

void give_answer(const content::Guide& guide, Answers& answers, size_t question, uint32_t options) {
  if (question >= guide.questions.size() || !fits(guide.questions[question], options)) return;
  answers.resize(guide.questions.size());
  answers[question] = {options, true};
  for (size_t i = last_reached(guide, answers) + 1; i < answers.size(); ++i) answers[i] = {};
}

std::optional<size_t> next_question(const content::Guide& guide, const Answers& answers) {
  const size_t count = guide.questions.size();
  for (size_t i = 0; i < count; ++i) {
    if (i >= answers.size() || !answers[i].given) return i;
    if (stops(guide.questions[i], answers[i])) return std::nullopt;
  }
  return std::nullopt;
}

bool stops(const content::Question& question, const Answer& answer) {
  if (!answer.given || !question.routes) return false;
  return std::any_of(question.stop_on.begin(), question.stop_on.end(), [&](const std::string& id) {
    const auto index = option_index(question, id);
    return index && *index < most_options && (answer.options >> *index & 1u) != 0;
  });
}

std::optional<size_t> stopping_gate(const content::Guide& guide, const Answers& answers) {
  const size_t last = last_reached(guide, answers);
  if (last == guide.questions.size() || guide.questions[last].kind != content::Question::Kind::gate ||
      !stops(guide.questions[last], answers[last]))
    return std::nullopt;
  return last;
}

bool may_add(const content::Guide& guide, const Answers& answers, size_t question) {
  const content::Question& one = guide.questions[question];
  return !answers[question].given && (one.map.has_value() || one.durations);
}

Verdict decide(const content::Guide& guide, const Answers& answers) {
  for (const content::Rule* rule : in_order(guide)) {
    const CompiledRule compiled = compile_rule(guide, *rule);
    if (matches(compiled, answers)) return {compiled.outcome, rule, &rule->because};
  }
  return {find_outcome(guide, guide.fallback_outcome), nullptr, &guide.fallback_because};
}

bool holds(const content::Guide& guide, const std::vector<content::Condition>& when, const Answers& answers) {
  const auto compiled = compile_conditions(guide, when);
  return compiled && holds(*compiled, answers);
}

std::vector<const content::Note*> notes_for(const content::Guide& guide, const Answers& answers,
                                            const content::Outcome& outcome) {
  std::vector<const content::Note*> notes;
  for (const content::Note& note : guide.notes)
    if (suits(note, outcome) && holds(guide, note.when, answers)) notes.push_back(&note);
  return notes;
}

std::vector<const content::Note*> risks_for(const content::Guide& guide, const content::Outcome& outcome) {
  std::vector<const content::Note*> notes;
  for (const content::Note& note : guide.notes)
    if (note.risk && suits(note, outcome)) notes.push_back(&note);
  return notes;
}

std::vector<const content::ReadingTip*> tips_for(const content::Guide& guide, const Answers& answers) {
  std::vector<const content::ReadingTip*> tips;
  for (const content::ReadingTip& tip : guide.reading_tips)
    if (holds(guide, tip.when, answers)) tips.push_back(&tip);
  return tips;
}

std::optional<size_t> question_index(const content::Guide& guide, std::string_view id) {
  return index_by_id(guide.questions, id);
}

std::optional<size_t> option_index(const content::Question& question, std::string_view id) {
  return index_by_id(question.options, id);
}

std::optional<size_t> sign_index(const content::Question& gate, std::string_view id) {
  return index_by_id(gate.items, id);
}

const content::Outcome* find_outcome(const content::Guide& guide, std::string_view id) {
  return find_by_id(guide.outcomes, id);
}

const content::UrgencyLevel* find_urgency(const content::Guide& guide, std::string_view id) {
  return find_by_id(guide.urgency_levels, id);
}

const content::Source* find_source(const content::Guide& guide, std::string_view id) {
  return find_by_id(guide.sources, id);
}

const content::Action* find_action(const content::Guide& guide, std::string_view id) {
  return find_by_id(guide.actions, id);
}

}  // namespace lw::guide
