// The counting behind enumerate.h.
#include "guide/enumerate.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace lw::guide {

namespace {

size_t usable_options(const content::Question& question) {
  return std::min(question.options.size(), most_options);
}

}  // namespace

std::vector<size_t> routing_questions(const content::Guide& guide) {
  std::vector<size_t> indices;
  for (size_t i = 0; i < guide.questions.size(); ++i)
    if (guide.questions[i].routes && guide.questions[i].kind != content::Question::Kind::multi)
      indices.push_back(i);
  return indices;
}

uint64_t count_combinations(const content::Guide& guide) {
  uint64_t count = 1;
  for (const size_t index : routing_questions(guide))
    count = std::min(most_counted, count * usable_options(guide.questions[index]));
  return count;
}

size_t chosen_option(const Answer& answer) {
  assert(answer.given && answer.options != 0);
  return static_cast<size_t>(std::countr_zero(answer.options));
}

Odometer::Odometer(const content::Guide& guide)
    : questions_(routing_questions(guide)), answers_(no_answers(guide)) {
  for (const size_t index : questions_) {
    counts_.push_back(usable_options(guide.questions[index]));
    done_ = done_ || counts_.back() == 0;  // a question without options leaves no combination
    answers_[index] = {1u, true};
  }
}

void Odometer::turn() {
  for (size_t position = questions_.size(); position-- > 0;) {
    Answer& answer = answers_[questions_[position]];
    if (chosen_option(answer) + 1 < counts_[position]) {
      answer.options <<= 1;
      return;
    }
    answer.options = 1u;
  }
  done_ = true;
}

}  // namespace lw::guide
