// Enumerates every way the routing questions can be answered: all full combinations, and the paths a person
// can really take. Questions that only select reading, and those with multiple answers, stay unanswered.
#pragma once

#include <cstdint>
#include <vector>

#include "content/model.h"
#include "guide/guide.h"

namespace lw::guide {

// Indices of the single-answer questions that can change the outcome, in order.
std::vector<size_t> routing_questions(const content::Guide& guide);

// Number of full combinations: the product of the option counts, capped at most_counted.
inline constexpr uint64_t most_counted = uint64_t{1} << 58;
uint64_t count_combinations(const content::Guide& guide);

// Index of the single option chosen. The answer must be given.
size_t chosen_option(const Answer& answer);

// One position per routing question, counting like an odometer: the last question turns fastest.
class Odometer {
 public:
  explicit Odometer(const content::Guide& guide);
  bool done() const { return done_; }
  const Answers& answers() const { return answers_; }
  void turn();

 private:
  std::vector<size_t> questions_;
  std::vector<size_t> counts_;
  Answers answers_;
  bool done_ = false;
};

// Calls function(const Answers&) for every full combination of the routing questions, the last fastest.
template <typename Function>
void for_each_combination(const content::Guide& guide, Function&& function) {
  for (Odometer odometer(guide); !odometer.done(); odometer.turn()) function(odometer.answers());
}

namespace detail {

template <typename Function>
void walk_paths(const content::Guide& guide, const std::vector<size_t>& questions, size_t depth,
                Answers& answers, Function& function) {
  if (depth == questions.size()) return function(static_cast<const Answers&>(answers));
  const content::Question& question = guide.questions[questions[depth]];
  Answer& answer = answers[questions[depth]];
  for (size_t option = 0; option < question.options.size() && option < most_options; ++option) {
    answer = {1u << option, true};
    if (stops(question, answer))
      function(static_cast<const Answers&>(answers));
    else
      walk_paths(guide, questions, depth + 1, answers, function);
  }
  answer = {};
}

}  // namespace detail

// Calls function(const Answers&) for every path a person can take: it ends at the first answer that stops the
// questions, leaving later questions unanswered, or after the last question.
template <typename Function>
void for_each_path(const content::Guide& guide, Function&& function) {
  Answers answers = no_answers(guide);
  detail::walk_paths(guide, routing_questions(guide), 0, answers, function);
}

}  // namespace lw::guide
