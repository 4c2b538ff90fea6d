// The rules with every id looked up once, so that evaluating a million combinations of answers stays cheap.
// All evaluation goes through here: one meaning of "holds" and "first match" for the engine, the table and
// the proofs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/model.h"
#include "guide/guide.h"

namespace lw::guide {

struct CompiledCondition {
  size_t question = 0;   // index into the guide's questions
  uint32_t options = 0;  // any of these bits satisfies it; 0: none does
};

using CompiledConditions = std::vector<CompiledCondition>;

struct CompiledRule {
  const content::Rule* rule = nullptr;
  const content::Outcome* outcome = nullptr;  // null: the rule names an outcome that does not exist
  CompiledConditions when;
  bool possible = true;  // false: some condition can never hold, so the rule never matches
};

struct CompiledGuide {
  std::vector<CompiledRule> rules;             // in the order they are tried
  const content::Outcome* fallback = nullptr;  // null: the fallback names an outcome that does not exist
};

// By tier, then as written.
std::vector<const content::Rule*> in_order(const content::Guide& guide);

// Both point into `guide`, which must outlive the result.
CompiledRule compile_rule(const content::Guide& guide, const content::Rule& rule);
CompiledGuide compile(const content::Guide& guide);

// Nothing when a condition names an unknown question or only unknown answers: it can never hold. An unknown
// answer among known ones is ignored.
std::optional<CompiledConditions> compile_conditions(const content::Guide& guide,
                                                     const std::vector<content::Condition>& when);

bool holds(const CompiledConditions& when, const Answers& answers);

bool matches(const CompiledRule& rule, const Answers& answers);

// Index into compiled.rules of the first rule that matches; compiled.rules.size() for the fallback.
size_t first_match(const CompiledGuide& compiled, const Answers& answers);

}  // namespace lw::guide
