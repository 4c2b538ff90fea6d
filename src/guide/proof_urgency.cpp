// The part of the proof about urgency: nothing the guide says is milder than the answers allow.
#include <algorithm>

#include "guide/enumerate.h"
#include "guide/proof_parts.h"

namespace lw::guide {

namespace {

bool is_gate(const content::Question& question) {
  return question.kind == content::Question::Kind::gate;
}

bool option_stops(const content::Question& question, size_t option) {
  return stops(question, {1u << option, true});
}

size_t count_stops(const content::Question& question, size_t options) {
  size_t count = 0;
  for (size_t option = 0; option < options; ++option)
    if (option_stops(question, option)) ++count;
  return count;
}

int gravest_rank(const content::Guide& guide) {
  int rank = rank_of(guide, nullptr);
  for (const content::Outcome& outcome : guide.outcomes) rank = std::max(rank, rank_of(guide, &outcome));
  return rank;
}

// "By rule 'r07' it is 'huisarts'. Answers: …": one path as an example.
std::string example(const OutcomeTable& table, const Stop& stop) {
  return " By " + winner_name(table, stop.winner) + " it is " + urgency_name(table, stop.winner) +
         ". Answers: " + describe(*table.guide, stop.path) + ".";
}

// Whether option `grave` must never give a lower urgency than option `mild` of the same question.
bool must_not_lower(const content::Question& question, size_t grave, size_t mild) {
  const bool mild_stops = option_stops(question, mild);
  if (option_stops(question, grave)) return !mild_stops || is_gate(question);  // doubt weighs as much as yes
  return question.options[grave].worse && !question.options[mild].worse && !mild_stops;
}

std::string answer_name(const content::Question& question, size_t option) {
  return "\"" + question.options[option].label + "\"";
}

// Compares all combinations that differ only in this one answer; reports the first that is milder.
void prove_pair(const OutcomeTable& table, size_t position, size_t grave, size_t mild,
                base::Problems& problems) {
  const size_t stride = table.strides[position];
  const auto winners = table.winners.begin();
  const auto at = [&](size_t block, size_t option) {
    return winners + static_cast<ptrdiff_t>(block + option * stride);
  };
  for (size_t block = 0; block < table.winners.size(); block += stride * table.counts[position]) {
    if (std::equal(at(block, grave), at(block, grave + 1), at(block, mild))) continue;
    for (size_t rest = 0; rest < stride; ++rest) {
      const size_t with_grave = block + grave * stride + rest, with_mild = block + mild * stride + rest;
      const size_t grave_rule = table.winners[with_grave], mild_rule = table.winners[with_mild];
      if (table.ranks[grave_rule] >= table.ranks[mild_rule]) continue;
      const content::Question& question = question_at(table, position);
      add_problem(problems, question_pointer(table, position) + "/options/" + std::to_string(grave),
                  "Answering " + answer_name(question, grave) + " instead of " + answer_name(question, mild) +
                      " lowers the urgency from " + urgency_name(table, mild_rule) + " (" +
                      winner_name(table, mild_rule) + ") to " + urgency_name(table, grave_rule) + " (" +
                      winner_name(table, grave_rule) +
                      "). Answers: " + describe(*table.guide, answers_at(table, with_grave)) + ".",
                  "Let a rule in a lower tier give this answer at least the same urgency.");
      return;
    }
  }
}

void prove_gate_shape(const OutcomeTable& table, size_t position, base::Problems& problems) {
  const content::Question& question = question_at(table, position);
  const size_t options = table.counts[position], stopping = count_stops(question, options);
  if (options - stopping == 1 && stopping >= 2) return;
  add_problem(problems, question_pointer(table, position) + "/stopOn",
              "Gate '" + question.id + "' has " + std::to_string(options - stopping) +
                  " answers that continue and " + std::to_string(stopping) + " that stop.",
              "Give it one answer that continues, and let all others stop: at least yes and doubt.");
}

}  // namespace

void prove_gate_shapes(const OutcomeTable& table, base::Problems& problems) {
  if (!is_gate(question_at(table, 0)))
    add_problem(problems, question_pointer(table, 0), "The first question is not a gate.",
                "Ask about the signs of the highest urgency first.");
  for (size_t position = 0; position < table.questions.size(); ++position)
    if (is_gate(question_at(table, position))) prove_gate_shape(table, position, problems);
}

void prove_gravest_first(const OutcomeTable& table, const PathFindings& findings, base::Problems& problems) {
  int allowed = gravest_rank(*table.guide);
  if (findings.mildest_stop[0] && findings.mildest_stop[0]->rank < allowed)
    add_problem(problems, question_pointer(table, 0),
                "The first question does not lead to the highest urgency." +
                    example(table, *findings.mildest_stop[0]),
                "Let every answer that stops there lead to the most urgent page.");
  for (size_t position = 0; position < table.questions.size(); ++position) {
    const std::optional<Stop>& gravest = findings.gravest_stop[position];
    if (!gravest) continue;
    if (gravest->rank > allowed)
      add_problem(problems, question_pointer(table, position),
                  "Question '" + question_at(table, position).id +
                      "' is more urgent than one that is asked before it." + example(table, *gravest),
                  "Put the questions in order of urgency, the most urgent first.");
    allowed = std::min(allowed, findings.mildest_stop[position]->rank);
  }
}

void prove_gravest_rule_fires(const OutcomeTable& table, base::Problems& problems) {
  const auto& rules = table.compiled.rules;
  std::vector<int> gravest_from(rules.size() + 2,
                                rank_of(*table.guide, nullptr));  // highest rank of this and all later rules
  for (size_t i = rules.size(); i-- > 0;) gravest_from[i] = std::max(gravest_from[i + 1], table.ranks[i]);
  std::vector<bool> reported(rules.size());
  for (const Run& run : table.runs) {
    const size_t winner = run.winner;
    if (gravest_from[winner + 1] <= table.ranks[winner]) continue;
    for (size_t later = winner + 1; later < rules.size(); ++later) {
      if (reported[later] || table.ranks[later] <= table.ranks[winner] || !rules[later].possible) continue;
      const size_t example = next_that_holds(table, rules[later].when, run.begin);
      if (example >= run.end) continue;
      reported[later] = true;
      add_problem(problems, winner_pointer(table, later),
                  "More urgent " + winner_name(table, later) + " also matches, but " +
                      winner_name(table, winner) +
                      " comes first. Answers: " + describe(*table.guide, answers_at(table, example)) + ".",
                  "Give the more urgent rule a lower tier.");
    }
  }
}

void prove_worse_never_lowers(const OutcomeTable& table, base::Problems& problems) {
  for (size_t position = 0; position < table.questions.size(); ++position)
    for (size_t grave = 0; grave < table.counts[position]; ++grave)
      for (size_t mild = 0; mild < table.counts[position]; ++mild)
        if (grave != mild && must_not_lower(question_at(table, position), grave, mild))
          prove_pair(table, position, grave, mild, problems);
}

}  // namespace lw::guide
