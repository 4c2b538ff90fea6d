// Looks up ids once and evaluates the rules. See compiled.h.
#include "guide/compiled.h"

#include <algorithm>

#include "base/sorted.h"

namespace lw::guide {

namespace {

uint32_t option_bits(const content::Question& question, const std::vector<std::string>& ids) {
  uint32_t bits = 0;
  for (const std::string& id : ids)
    if (const auto index = option_index(question, id); index && *index < most_options) bits |= 1u << *index;
  return bits;
}

// A question that only selects reading must never change the outcome, whatever the content says.
bool asks_only_routing_questions(const content::Guide& guide, const CompiledConditions& when) {
  return std::all_of(when.begin(), when.end(), [&](const CompiledCondition& condition) {
    return guide.questions[condition.question].routes;
  });
}

}  // namespace

std::optional<CompiledConditions> compile_conditions(const content::Guide& guide,
                                                     const std::vector<content::Condition>& when) {
  CompiledConditions compiled;
  for (const content::Condition& condition : when) {
    const auto question = question_index(guide, condition.question);
    if (!question) return std::nullopt;
    const uint32_t bits = option_bits(guide.questions[*question], condition.answers);
    if (bits == 0) return std::nullopt;
    compiled.push_back({*question, bits});
  }
  return compiled;
}

CompiledRule compile_rule(const content::Guide& guide, const content::Rule& rule) {
  CompiledRule compiled{&rule, find_outcome(guide, rule.outcome), {}, false};
  if (auto when = compile_conditions(guide, rule.when)) {
    compiled.possible = asks_only_routing_questions(guide, *when);
    compiled.when = std::move(*when);
  }
  return compiled;
}

std::vector<const content::Rule*> in_order(const content::Guide& guide) {
  std::vector<const content::Rule*> rules;
  for (const content::Rule& rule : guide.rules)
    base::insert_sorted(rules, &rule, [](const auto* a, const auto* b) { return a->tier < b->tier; });
  return rules;
}

CompiledGuide compile(const content::Guide& guide) {
  CompiledGuide compiled;
  compiled.fallback = find_outcome(guide, guide.fallback_outcome);
  for (const content::Rule* rule : in_order(guide)) compiled.rules.push_back(compile_rule(guide, *rule));
  return compiled;
}

bool holds(const CompiledConditions& when, const Answers& answers) {
  for (const CompiledCondition& condition : when) {
    if (condition.question >= answers.size()) return false;
    const Answer& answer = answers[condition.question];
    if (!answer.given || (answer.options & condition.options) == 0) return false;
  }
  return true;
}

bool matches(const CompiledRule& rule, const Answers& answers) {
  return rule.possible && holds(rule.when, answers);
}

size_t first_match(const CompiledGuide& compiled, const Answers& answers) {
  const auto match = std::find_if(compiled.rules.begin(), compiled.rules.end(),
                                  [&](const CompiledRule& rule) { return matches(rule, answers); });
  return static_cast<size_t>(match - compiled.rules.begin());
}

}  // namespace lw::guide
