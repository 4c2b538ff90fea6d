// The part of the proof about paths through the guide: each leads somewhere, all rules and outcomes are
// needed, and stopping early gives the outcome that the full questionnaire would have given.
#include <algorithm>

#include "guide/enumerate.h"
#include "guide/proof_parts.h"

namespace lw::guide {

namespace {

// A path as a range of the table: all full combinations that begin with its answers.
struct Range {
  size_t first = 0, length = 0;
  size_t last_position = 0;  // of the path's last answer
};

Range range_of(const OutcomeTable& table, const Answers& path) {
  Range range;
  for (size_t position = 0; position < table.questions.size(); ++position) {
    const Answer& answer = path[table.questions[position]];
    if (!answer.given) break;
    range.first += chosen_option(answer) * table.strides[position];
    range.length = table.strides[position];
    range.last_position = position;
  }
  return range;
}

std::string outcome_name(const content::Outcome* outcome) {
  return outcome ? "'" + outcome->id + "'" : "nothing";
}

// The answer at which a path stopped early.
std::string stop_pointer(const OutcomeTable& table, const Answers& path, const Range& range) {
  const size_t option = chosen_option(path[table.questions[range.last_position]]);
  return question_pointer(table, range.last_position) + "/options/" + std::to_string(option);
}

void prove_early_stop(const OutcomeTable& table, const Answers& path, const Range& range, size_t winner,
                      base::Problems& problems) {
  const content::Outcome* outcome = outcome_of(table, winner);
  for (size_t i = range.first; i < range.first + range.length; ++i) {
    if (table.winners[i] == winner) continue;
    const content::Outcome* full = outcome_of(table, table.winners[i]);
    if (full == outcome) continue;
    add_problem(problems, stop_pointer(table, path, range),
                "Stopping here leads to " + outcome_name(outcome) + " by " + winner_name(table, winner) +
                    ", but with all questions answered it would be " + outcome_name(full) + " by " +
                    winner_name(table, table.winners[i]) +
                    ". Answers: " + describe(*table.guide, answers_at(table, i)) + ".",
                "Let a rule in a lower tier decide this answer, or do not stop on it.");
    return;
  }
}

void note_stop(PathFindings& findings, size_t position, const Stop& stop) {
  std::optional<Stop>& mildest = findings.mildest_stop[position];
  std::optional<Stop>& gravest = findings.gravest_stop[position];
  if (!mildest || stop.rank < mildest->rank) mildest = stop;
  if (!gravest || stop.rank > gravest->rank) gravest = stop;
}

void add_answers(Answers& all, const Answers& path) {
  for (size_t i = 0; i < path.size(); ++i) {
    all[i].options |= path[i].options;
    all[i].given = all[i].given || path[i].given;
  }
}

std::string name_of_rule(const CompiledRule& rule) {
  return "Rule '" + rule.rule->id + "'";
}

// An example for a dead rule: the first combination it matches, preferably one where another rule fires.
std::optional<size_t> example_of_dead(const OutcomeTable& table, size_t dead) {
  std::optional<size_t> example;
  size_t combination = 0;
  for (Odometer odometer(*table.guide); !odometer.done(); odometer.turn(), ++combination) {
    if (!holds(table.compiled.rules[dead].when, odometer.answers())) continue;
    if (table.winners[combination] != dead) return combination;
    if (!example) example = combination;
  }
  return example;
}

std::string why_dead(const OutcomeTable& table, size_t dead) {
  const CompiledRule& rule = table.compiled.rules[dead];
  if (!rule.possible)
    return " asks for an answer that cannot be given: it does not exist, or only selects reading.";
  const auto example = example_of_dead(table, dead);
  if (!example) return " contradicts itself: no answers satisfy all its conditions.";
  const size_t winner = table.winners[*example];
  const std::string answers = " Answers: " + describe(*table.guide, answers_at(table, *example)) + ".";
  if (winner == dead) return " only matches after an answer that has already ended the questions." + answers;
  return " never fires: " + winner_name(table, winner) + " comes first." + answers;
}

}  // namespace

PathFindings walk_all_paths(const OutcomeTable& table, base::Problems& problems, Statistics& statistics) {
  PathFindings findings;
  findings.rule_paths.resize(table.ranks.size());
  findings.rule_to_end.resize(table.ranks.size());
  findings.rule_answers.resize(table.ranks.size(), no_answers(*table.guide));
  findings.mildest_stop.resize(table.questions.size());
  findings.gravest_stop.resize(table.questions.size());
  for_each_path(*table.guide, [&](const Answers& path) {
    const size_t winner = first_match(table.compiled, path);
    const Range range = range_of(table, path);
    const size_t position = range.last_position;
    ++statistics.paths;
    ++findings.rule_paths[winner];
    add_answers(findings.rule_answers[winner], path);
    if (!stops(question_at(table, position), path[table.questions[position]])) {
      ++findings.rule_to_end[winner];
      return;
    }
    note_stop(findings, position, {winner, table.ranks[winner], path});
    if (position + 1 == table.questions.size()) return;
    statistics.completions += range.length;
    prove_early_stop(table, path, range, winner, problems);
  });
  return findings;
}

void prove_no_gap(const OutcomeTable& table, base::Problems& problems) {
  if (!table.guide->fallback_must_be_unreachable) return;
  const uint32_t fallback = static_cast<uint32_t>(table.compiled.rules.size());
  const auto gap = std::find(table.winners.begin(), table.winners.end(), fallback);
  if (gap == table.winners.end()) return;
  const auto count = std::count(gap, table.winners.end(), fallback);
  const size_t first = static_cast<size_t>(gap - table.winners.begin());
  add_problem(problems, "/fallback",
              "No rule fits " + std::to_string(count) + " of " + std::to_string(table.winners.size()) +
                  " combinations of answers. Answers: " + describe(*table.guide, answers_at(table, first)) +
                  ".",
              "Add or widen a rule, so that these answers have their own reason.");
}

void prove_nothing_dead(const OutcomeTable& table, const PathFindings& findings, base::Problems& problems) {
  const auto& rules = table.compiled.rules;
  for (size_t i = 0; i < rules.size(); ++i) {
    if (!rules[i].outcome)
      add_problem(
          problems, winner_pointer(table, i) + "/outcome",
          name_of_rule(rules[i]) + " leads to '" + rules[i].rule->outcome + "', which does not exist.",
          "Name one of the outcomes.");
    if (findings.rule_paths[i] == 0)
      add_problem(problems, winner_pointer(table, i), name_of_rule(rules[i]) + why_dead(table, i),
                  "Remove the rule, or change its tier or its conditions.");
  }
  for (size_t i = 0; i < table.guide->outcomes.size(); ++i) {
    const content::Outcome* outcome = &table.guide->outcomes[i];
    bool reached = false;
    for (size_t winner = 0; winner < table.ranks.size(); ++winner)
      reached = reached || (findings.rule_paths[winner] > 0 && outcome_of(table, winner) == outcome);
    if (!reached)
      add_problem(problems, "/outcomes/" + std::to_string(i),
                  "No answers lead to outcome '" + outcome->id + "'.",
                  "Remove it, or add a rule that leads to it.");
  }
}

}  // namespace lw::guide
