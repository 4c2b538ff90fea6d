// The part of the proof about what safety.json asks of every combination of answers, and about durations.
#include <algorithm>
#include <map>

#include "guide/enumerate.h"
#include "guide/proof_parts.h"

namespace lw::guide {

namespace {

using content::Condition;

std::string by_rule(const OutcomeTable& table, size_t winner) {
  return urgency_name(table, winner) + " (" + winner_name(table, winner) + ")";
}

// ---- longer is never milder ----

struct Milder {
  size_t count = 0, example = 0;  // combinations with the longer duration
};

// By the rules that decide after the shorter and after the longer time.
using MilderPairs = std::map<std::pair<size_t, size_t>, Milder>;

bool is_explained(const OutcomeTable& table, size_t shorter, size_t longer) {
  const auto& rules = table.compiled.rules;
  if (longer >= rules.size() || shorter >= rules.size()) return false;
  const std::vector<std::string>& than = rules[longer].rule->milder_when_longer.than;
  return std::find(than.begin(), than.end(), rules[shorter].rule->id) != than.end();
}

// Compares every combination with the ones that differ only in a shorter duration.
MilderPairs milder_pairs(const OutcomeTable& table, size_t position) {
  MilderPairs pairs;
  const size_t stride = table.strides[position];
  const size_t longest = (table.counts[position] - 1) * stride;
  for (const Run& run : table.runs)  // further on in a run, the shorter ones are in it too
    for (size_t longer = run.begin; longer < std::min(run.end, run.begin + longest); ++longer)
      for (size_t less = 1; less <= option_at(table, longer, position); ++less) {
        const size_t is = run.winner, was = table.winners[longer - less * stride];
        if (table.ranks[is] >= table.ranks[was]) continue;
        Milder& found = pairs[{was, is}];
        if (found.count++ == 0) found.example = longer;
      }
  return pairs;
}

void report_milder(const OutcomeTable& table, const MilderPairs& pairs, base::Problems& problems) {
  for (const auto& [rules, found] : pairs)
    if (!is_explained(table, rules.first, rules.second))
      add_problem(problems, winner_pointer(table, rules.second),
                  "After a longer time the urgency is lower: " + by_rule(table, rules.second) +
                      " instead of " + by_rule(table, rules.first) + ", in " + std::to_string(found.count) +
                      " combinations. Answers: " + describe(*table.guide, answers_at(table, found.example)) +
                      ".",
                  "Let the rule for the shorter time hold for the longer one too, or say in this rule's "
                  "\"milderWhenLonger\" than which rules it is milder, and why.");
}

// An explanation that explains nothing would silence the next mistake.
void report_idle(const OutcomeTable& table, const MilderPairs& pairs, base::Problems& problems) {
  const auto& rules = table.compiled.rules;
  for (size_t i = 0; i < rules.size(); ++i)
    for (const std::string& id : rules[i].rule->milder_when_longer.than) {
      const bool needed = std::any_of(pairs.begin(), pairs.end(), [&, i](const auto& pair) {
        const auto [was, is] = pair.first;
        return is == i && was < rules.size() && rules[was].rule->id == id;
      });
      if (!needed)
        add_problem(
            problems, winner_pointer(table, i) + "/milderWhenLonger",
            "Rule '" + rules[i].rule->id + "' is never milder than rule '" + id + "' after a longer time.",
            "Remove \"" + id + "\" from the list.");
    }
}

// ---- floors ----

// What must hold, in words, and for which answers.
struct Demand {
  std::string name, level;
  std::vector<Condition> when;
};

std::vector<Demand> demands_of(const content::Guide& guide, const content::Safety& safety) {
  std::vector<Demand> demands;
  for (const content::RequiredGate& gate : safety.gates) {
    const auto index = question_index(guide, gate.id);
    if (!index) continue;
    std::vector<std::string> alarming;
    for (const content::Option& option : guide.questions[*index].options)
      if (option.kind != content::Option::Kind::no) alarming.push_back(option.id);
    demands.push_back({"the signs of '" + gate.id + "'", gate.level, {{gate.id, alarming}}});
  }
  for (const content::Floor& floor : safety.floors)
    demands.push_back({"'" + floor.id + "'", floor.level, floor.when});
  return demands;
}

void prove_demand(const OutcomeTable& table, const Demand& demand, base::Problems& problems) {
  const auto when = compile_conditions(*table.guide, demand.when);
  const content::UrgencyLevel* level = find_urgency(*table.guide, demand.level);
  if (!when || !level) return;  // content/check/check_safety.cpp reports it
  for (const Run& run : table.runs) {
    const size_t winner = run.winner;
    if (table.ranks[winner] >= level->rank) continue;
    const size_t example = next_that_holds(table, *when, run.begin);
    if (example >= run.end) continue;
    return add_problem(problems, winner_pointer(table, winner),
                       "Safety rests on this: " + demand.name + " lead to '" + demand.level +
                           "' at least. Here they lead to " + by_rule(table, winner) +
                           ". Answers: " + describe(*table.guide, answers_at(table, example)) + ".",
                       "Restore the rule that leads these answers there, in a tier before this one.");
  }
}

}  // namespace

void prove_longer_never_milder(const OutcomeTable& table, base::Problems& problems) {
  MilderPairs all;
  for (size_t position = 0; position < table.questions.size(); ++position)
    if (question_at(table, position).durations) {
      const MilderPairs pairs = milder_pairs(table, position);
      report_milder(table, pairs, problems);
      all.insert(pairs.begin(), pairs.end());
    }
  report_idle(table, all, problems);
}

void prove_floors(const OutcomeTable& table, const content::Safety& safety, base::Problems& problems) {
  for (const Demand& demand : demands_of(*table.guide, safety)) prove_demand(table, demand, problems);
}

}  // namespace lw::guide
