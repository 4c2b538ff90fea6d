// The parts of the proof, for proof.cpp only. Each appends what it finds to `problems`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "guide/outcome_table.h"
#include "guide/proof.h"

namespace lw::guide {

// A path that an answer ended early.
struct Stop {
  size_t winner = 0;
  int rank = 0;
  Answers path;
};

// Results of walking all real paths.
struct PathFindings {
  std::vector<uint64_t> rule_paths;   // paths per compiled rule; the last is the fallback
  std::vector<uint64_t> rule_to_end;  // those of them that no answer stopped
  std::vector<Answers> rule_answers;  // all options chosen on those paths
  std::vector<std::optional<Stop>> mildest_stop, gravest_stop;  // per position; empty where nothing stops
};

void add_problem(base::Problems& problems, std::string pointer, std::string message, std::string fix);

// JSON pointers into guide.json.
std::string question_pointer(const OutcomeTable& table, size_t position);
std::string winner_pointer(const OutcomeTable& table, size_t winner);
std::string winner_name(const OutcomeTable& table, size_t winner);   // "rule 'r07'" or "the fallback"
std::string urgency_name(const OutcomeTable& table, size_t winner);  // "'huisarts'" or "nothing"

// proof_paths.cpp: gaps, dead rules, unreachable outcomes, early stops.
PathFindings walk_all_paths(const OutcomeTable& table, base::Problems& problems, Statistics& statistics);
void prove_no_gap(const OutcomeTable& table, base::Problems& problems);
void prove_nothing_dead(const OutcomeTable& table, const PathFindings& findings, base::Problems& problems);

// proof_notes.cpp: every note and every reading tip is shown to somebody.
void prove_notes_shown(const OutcomeTable& table, base::Problems& problems);

// proof_urgency.cpp: nothing milder than it should be.
void prove_gate_shapes(const OutcomeTable& table, base::Problems& problems);
void prove_gravest_first(const OutcomeTable& table, const PathFindings& findings, base::Problems& problems);
void prove_gravest_rule_fires(const OutcomeTable& table, base::Problems& problems);
void prove_worse_never_lowers(const OutcomeTable& table, base::Problems& problems);

// proof_safety.cpp: nothing milder than safety.json asks, or than it was after a shorter time.
void prove_longer_never_milder(const OutcomeTable& table, base::Problems& problems);
void prove_floors(const OutcomeTable& table, const content::Safety& safety, base::Problems& problems);

}  // namespace lw::guide
