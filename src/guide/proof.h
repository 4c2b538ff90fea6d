// Proves over every possible set of answers that the guide always gives one outcome, and never a milder one
// than it should. Works on any guide: it knows questions, gates, rules and urgency ranks, no medical terms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "content/model.h"
#include "guide/guide.h"

namespace lw::guide {

struct OutcomeCount {
  std::string outcome;        // id
  uint64_t combinations = 0;  // full combinations that lead there
  uint64_t paths = 0;         // real paths that lead there
  uint64_t to_the_end = 0;    // those of the paths that no answer stopped
};

// What one rule decides, and for whom.
struct RuleCount {
  std::string rule;           // id; empty: the fallback
  uint64_t combinations = 0;  // full combinations that it decides
  uint64_t paths = 0;         // real paths that it decides
  Answers answers;            // per question of the guide, every option chosen on such a path
};

// What the proof covered, for the report.
struct Statistics {
  uint64_t combinations = 0;           // full combinations of the routing questions
  uint64_t paths = 0;                  // paths a person can really take, up to an answer that stops them
  uint64_t completions = 0;            // full combinations that start with a path that stopped early
  std::vector<OutcomeCount> outcomes;  // in the guide's order
  std::vector<RuleCount> rules;        // in the order they are tried; the last is the fallback
};

// A guide with more combinations is reported as a problem, not proven.
inline constexpr uint64_t most_provable = uint64_t{1} << 23;

// Every fault in "guide.json", with the answers that lead to it where there are any. Empty when proven:
// - no gap: some rule matches every combination (unless the guide allows its fallback);
// - every rule and every outcome is reached on some path;
// - of all rules that match, the one that fires has the highest urgency;
// - a gate has one answer that continues and at least two that stop (yes and doubt), which weigh the same;
// - the first gate leads to the highest urgency, and no gate is more urgent than one before it;
// - changing an answer to one that stops, or to one marked `worse`, never lowers the urgency;
// - stopping early leads to the same outcome as answering all remaining questions would, whatever the
// answers;
// - a longer duration never lowers the urgency, unless the rule says why (`milderWhenLonger`);
// - what `safety` says leads to some level at least does so, whatever else is answered;
// - every note and every reading tip is shown on some path.
base::Problems prove(const content::Guide& guide, Statistics* statistics = nullptr,
                     const content::Safety& safety = {});

}  // namespace lw::guide
