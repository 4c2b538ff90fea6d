// Who ends elsewhere when one version of the guide replaces another: every combination of answers to the
// questions of both is tried on both. Knows ids, not JSON; ignores texts (difference.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/model.h"

namespace lw::tool {

struct ExampleAnswer {
  std::string question, answer;  // as people read them; the new version's when both have the question
  enum class In { both, before, after } in = In::both;
};

// Answers that led to one outcome and now lead to another, or to the same one with another urgency.
struct Move {
  const content::Outcome* before = nullptr;
  const content::Outcome* after = nullptr;
  bool milder = false;        // each version ranks its own outcome
  uint64_t combinations = 0;  // of all questions of both versions
  uint64_t paths = 0;         // real paths of the new version, for some answer to the questions it dropped
  std::string rule_before, rule_after;  // of the example; empty: the fallback
  std::vector<ExampleAnswer> example;
};

struct NewWays {
  const content::Outcome* outcome = nullptr;
  uint64_t paths = 0;
};

struct Effect {
  uint64_t combinations = 0;     // compared: with answers that both versions have
  uint64_t moved = 0;            // of these
  uint64_t paths = 0;            // real paths of the new version
  std::vector<Move> moves;       // the milder ones first, then by number of combinations
  std::vector<NewWays> added;    // real paths of the new version with an answer that the old one lacks
  std::vector<NewWays> removed;  // real paths of the old version with an answer that the new one lacks
  bool other_ranks = false;      // the versions rank their urgency levels differently
};

// Points into both guides. Nothing when there are too many combinations to compare (guide::most_provable).
std::optional<Effect> effect_of(const content::Guide& before, const content::Guide& after);

}  // namespace lw::tool
