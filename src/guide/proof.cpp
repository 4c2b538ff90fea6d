// The proof as a whole, the checks before it, and names and pointers for its messages. See proof.h.
#include "guide/proof.h"

#include "guide/enumerate.h"
#include "guide/proof_parts.h"

namespace lw::guide {

namespace {

bool asks_one_answer(const content::Question& question) {
  return question.kind != content::Question::Kind::multi;
}

// The engine ignores these, so they do no harm; but the writer meant something by them.
void check_reading_questions(const content::Guide& guide, base::Problems& problems) {
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    const content::Question& question = guide.questions[i];
    const std::string pointer = "/questions/" + std::to_string(i);
    if (question.routes && !asks_one_answer(question))
      add_problem(problems, pointer,
                  "Question '" + question.id + "' takes several answers but changes the outcome.",
                  "Set its \"routes\" to false, or make it a question with one answer.");
    if (!question.routes && !question.stop_on.empty())
      add_problem(
          problems, pointer + "/stopOn",
          "Question '" + question.id + "' only selects reading, so no answer to it can end the questions.",
          "Remove \"stopOn\", or set \"routes\" to true.");
  }
}

bool can_be_tabulated(const content::Guide& guide, base::Problems& problems) {
  const uint64_t count = count_combinations(guide);
  if (routing_questions(guide).empty() || count == 0) {
    add_problem(problems, "/questions", "There are no answers that could lead to an outcome.",
                "Give the guide questions, and every question its options.");
    return false;
  }
  if (count > most_provable) {
    add_problem(problems, "/questions",
                "There are more than " + std::to_string(most_provable) + " combinations of answers to prove.",
                "Ask fewer questions, or offer fewer options.");
    return false;
  }
  return true;
}

void count_rules(const OutcomeTable& table, const PathFindings& findings, Statistics& statistics) {
  for (size_t i = 0; i < table.ranks.size(); ++i) {
    const bool is_rule = i < table.compiled.rules.size();
    statistics.rules.push_back({is_rule ? table.compiled.rules[i].rule->id : "", 0, findings.rule_paths[i],
                                findings.rule_answers[i]});
  }
  for (const Run& run : table.runs) statistics.rules[run.winner].combinations += run.end - run.begin;
}

void count_outcomes(const OutcomeTable& table, const PathFindings& findings, Statistics& statistics) {
  for (const content::Outcome& outcome : table.guide->outcomes) {
    OutcomeCount count{outcome.id, 0, 0, 0};
    for (size_t winner = 0; winner < table.ranks.size(); ++winner) {
      if (outcome_of(table, winner) != &outcome) continue;
      count.combinations += statistics.rules[winner].combinations;
      count.paths += findings.rule_paths[winner];
      count.to_the_end += findings.rule_to_end[winner];
    }
    statistics.outcomes.push_back(std::move(count));
  }
}

}  // namespace

base::Problems prove(const content::Guide& guide, Statistics* statistics, const content::Safety& safety) {
  base::Problems problems;
  Statistics figures;
  check_reading_questions(guide, problems);
  if (can_be_tabulated(guide, problems)) {
    const OutcomeTable table = tabulate(guide);
    const PathFindings findings = walk_all_paths(table, problems, figures);
    prove_no_gap(table, problems);
    prove_nothing_dead(table, findings, problems);
    prove_gate_shapes(table, problems);
    prove_gravest_first(table, findings, problems);
    prove_gravest_rule_fires(table, problems);
    prove_worse_never_lowers(table, problems);
    prove_longer_never_milder(table, problems);
    prove_floors(table, safety, problems);
    prove_notes_shown(table, problems);
    figures.combinations = table.winners.size();
    count_rules(table, findings, figures);
    count_outcomes(table, findings, figures);
  }
  if (statistics) *statistics = std::move(figures);
  return problems;
}

void add_problem(base::Problems& problems, std::string pointer, std::string message, std::string fix) {
  problems.push_back({"guide.json", std::move(pointer), std::move(message), std::move(fix)});
}

std::string question_pointer(const OutcomeTable& table, size_t position) {
  return "/questions/" + std::to_string(table.questions[position]);
}

std::string winner_pointer(const OutcomeTable& table, size_t winner) {
  if (winner == table.compiled.rules.size()) return "/fallback";
  const auto index = table.compiled.rules[winner].rule - table.guide->rules.data();
  return "/rules/" + std::to_string(index);
}

std::string winner_name(const OutcomeTable& table, size_t winner) {
  if (winner == table.compiled.rules.size()) return "the fallback";
  return "rule '" + table.compiled.rules[winner].rule->id + "'";
}

std::string urgency_name(const OutcomeTable& table, size_t winner) {
  const content::Outcome* outcome = outcome_of(table, winner);
  return outcome ? "'" + outcome->urgency + "'" : "nothing";
}

}  // namespace lw::guide
