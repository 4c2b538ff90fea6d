// Which rule fires for every full combination of answers: one number each, in the order of enumerate.h, so
// that "the same answers but one" is a fixed stride. The proofs work on it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/model.h"
#include "guide/compiled.h"
#include "guide/guide.h"

namespace lw::guide {

// Combinations in a row with the same winner. Early answers decide most, so there are few of them.
struct Run {
  size_t begin = 0, end = 0;
  uint32_t winner = 0;
};

struct OutcomeTable {
  const content::Guide* guide = nullptr;
  CompiledGuide compiled;
  std::vector<size_t> questions;  // the routing questions; a "position" below is an index into this list
  std::vector<size_t> counts;     // options per position
  std::vector<size_t> strides;    // steps in `winners` from one option to the next, per position
  std::vector<uint32_t> winners;  // per combination an index into compiled.rules; its size for the fallback
  std::vector<int> ranks;         // urgency per compiled rule; the last one is the fallback's
  std::vector<Run> runs;          // `winners` once more, in order
};

// Memory: four bytes per combination. `guide` must outlive the result.
OutcomeTable tabulate(const content::Guide& guide);

const content::Question& question_at(const OutcomeTable& table, size_t position);
const content::Outcome* outcome_of(const OutcomeTable& table, size_t winner);

// The option chosen at `position` in a combination, and the whole combination as answers.
size_t option_at(const OutcomeTable& table, size_t combination, size_t position);
Answers answers_at(const OutcomeTable& table, size_t combination);

// The first combination from `from` on for which the conditions hold; table.winners.size() when there is
// none.
size_t next_that_holds(const OutcomeTable& table, const CompiledConditions& when, size_t from);

// "question = Label; question = Label": the given answers, for a person to retrace.
std::string describe(const content::Guide& guide, const Answers& answers);

// Rank of an outcome's urgency; lower than any other when the outcome or its level does not exist.
int rank_of(const content::Guide& guide, const content::Outcome* outcome);

}  // namespace lw::guide
