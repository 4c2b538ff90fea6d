// Fills and reads the table of outcome_table.h.
#include "guide/outcome_table.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "guide/enumerate.h"

namespace lw::guide {

namespace {

void measure_steps(OutcomeTable& table) {
  table.strides.assign(table.questions.size(), 1);
  for (const size_t index : table.questions)
    table.counts.push_back(std::min(table.guide->questions[index].options.size(), most_options));
  for (size_t position = table.questions.size(); position-- > 1;)
    table.strides[position - 1] = table.strides[position] * table.counts[position];
}

// The rule that fires however the questions not yet answered are answered, if there is one.
std::optional<size_t> settled_match(const CompiledGuide& compiled, const Answers& answers) {
  for (size_t i = 0; i < compiled.rules.size(); ++i) {
    const CompiledRule& rule = compiled.rules[i];
    if (!rule.possible) continue;
    bool fails = false, open = false;
    for (const CompiledCondition& condition : rule.when) {
      const Answer& answer = answers[condition.question];
      if (!answer.given)
        open = true;
      else if ((answer.options & condition.options) == 0)
        fails = true;
    }
    if (fails) continue;
    return open ? std::nullopt : std::optional(i);
  }
  return compiled.rules.size();
}

void add_run(OutcomeTable& table, size_t combinations, uint32_t winner) {
  const size_t begin = table.winners.size();
  table.winners.insert(table.winners.end(), combinations, winner);
  if (table.runs.empty() || table.runs.back().winner != winner) table.runs.push_back({begin, begin, winner});
  table.runs.back().end = table.winners.size();
}

// Appends the winners of all combinations that begin with these answers to the questions before `position`.
void add_winners(OutcomeTable& table, size_t position, Answers& answers) {
  const auto winner = position == table.questions.size() ? std::optional(first_match(table.compiled, answers))
                                                         : settled_match(table.compiled, answers);
  if (winner) {
    const size_t combinations =
        position == 0 ? table.strides[0] * table.counts[0] : table.strides[position - 1];
    add_run(table, combinations, static_cast<uint32_t>(*winner));
    return;
  }
  Answer& answer = answers[table.questions[position]];
  for (size_t option = 0; option < table.counts[position]; ++option) {
    answer = {1u << option, true};
    add_winners(table, position + 1, answers);
  }
  answer = {};
}

}  // namespace

OutcomeTable tabulate(const content::Guide& guide) {
  OutcomeTable table{&guide, compile(guide), routing_questions(guide), {}, {}, {}, {}, {}};
  measure_steps(table);
  for (size_t i = 0; i <= table.compiled.rules.size(); ++i)
    table.ranks.push_back(rank_of(guide, outcome_of(table, i)));
  table.winners.reserve(static_cast<size_t>(count_combinations(guide)));
  Answers answers = no_answers(guide);
  add_winners(table, 0, answers);
  return table;
}

const content::Question& question_at(const OutcomeTable& table, size_t position) {
  return table.guide->questions[table.questions[position]];
}

const content::Outcome* outcome_of(const OutcomeTable& table, size_t winner) {
  const CompiledGuide& compiled = table.compiled;
  return winner < compiled.rules.size() ? compiled.rules[winner].outcome : compiled.fallback;
}

size_t option_at(const OutcomeTable& table, size_t combination, size_t position) {
  return combination / table.strides[position] % table.counts[position];
}

Answers answers_at(const OutcomeTable& table, size_t combination) {
  Answers answers = no_answers(*table.guide);
  for (size_t position = 0; position < table.questions.size(); ++position)
    answers[table.questions[position]] = {1u << option_at(table, combination, position), true};
  return answers;
}

size_t next_that_holds(const OutcomeTable& table, const CompiledConditions& when, size_t from) {
  const size_t none = table.winners.size();
  size_t combination = from;
  for (size_t i = 0; i < when.size() && combination < none;) {
    const auto found = std::find(table.questions.begin(), table.questions.end(), when[i].question);
    if (found == table.questions.end()) return none;
    const auto position = static_cast<size_t>(found - table.questions.begin());
    if ((when[i].options >> option_at(table, combination, position) & 1u) != 0) {
      ++i;
    } else {  // on to this question's next option, which changes the options of others
      const size_t stride = table.strides[position];
      combination += stride - combination % stride;
      i = 0;
    }
  }
  return std::min(combination, none);
}

std::string describe(const content::Guide& guide, const Answers& answers) {
  std::string text;
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    if (!answers[i].given) continue;
    if (!text.empty()) text += "; ";
    text += guide.questions[i].id + " = " +
            base::without_soft_hyphens(guide.questions[i].options[chosen_option(answers[i])].label);
  }
  return text;
}

int rank_of(const content::Guide& guide, const content::Outcome* outcome) {
  const content::UrgencyLevel* level = outcome ? find_urgency(guide, outcome->urgency) : nullptr;
  return level ? level->rank : std::numeric_limits<int>::min();
}

}  // namespace lw::guide
