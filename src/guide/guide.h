// Which page follows from these answers, and why? Pure and data-driven: questions, answers and rules come
// from the content; there are no medical terms here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace lw::guide {

inline constexpr size_t most_options = 32;  // per question; any further options could never be chosen

// The answer to one question: a bit per option. `given` is false for one not asked or not answered.
struct Answer {
  uint32_t options = 0;
  bool given = false;  // a multi question may be answered with no option chosen
  uint32_t signs = 0;  // of a gate's signs, the ones ticked at its outcome; nothing follows from them
  bool operator==(const Answer&) const = default;
};

using Answers = std::vector<Answer>;  // one per question of the guide, in its order

inline constexpr size_t own_questions = 3;

// What a person adds to the sheet they take along; nothing follows from it.
struct Sheet {
  std::vector<uint32_t> added;  // per question of the guide that was not asked: the answer's bit; 0: none
  uint32_t tell = 0;            // bits of content::Preparation::tell
  std::array<std::string, own_questions> questions;
};

struct Verdict {
  const content::Outcome* outcome = nullptr;
  const content::Rule* rule = nullptr;  // null: the fallback
  const std::string* because = nullptr;
};

Answers no_answers(const content::Guide& guide);

// Records an answer and clears what is no longer reached: everything after an answer that ends the questions
// or after a question without an answer. An answer that does not fit the question is ignored: an unknown
// question or option, or not exactly one option where only one may be chosen.
void give_answer(const content::Guide& guide, Answers& answers, size_t question, uint32_t options);

// The question to ask now: the first unanswered one, unless an answer already ended the questions.
std::optional<size_t> next_question(const content::Guide& guide, const Answers& answers);

// True when the answer to `question` ends the questions; never for one that only selects reading.
bool stops(const content::Question& question, const Answer& answer);

// The first matching rule by tier, then by order; the fallback when none matches. Accepts any answers, even
// partial ones. The outcome is null only when the guide names one that does not exist, which the checks
// refuse.
Verdict decide(const content::Guide& guide, const Answers& answers);

// The gate whose answer ended the questions, if one did.
std::optional<size_t> stopping_gate(const content::Guide& guide, const Answers& answers);

// True for a question that an early end left unasked, but that whoever examines the person would ask first:
// where it is, and since when.
bool may_add(const content::Guide& guide, const Answers& answers, size_t question);

// True when every condition holds; unanswered questions and ids that do not exist satisfy none.
bool holds(const content::Guide& guide, const std::vector<content::Condition>& when, const Answers& answers);

std::vector<const content::Note*> notes_for(const content::Guide& guide, const Answers& answers,
                                            const content::Outcome& outcome);
// Those about a risk, for somebody whose answers are not known.
std::vector<const content::Note*> risks_for(const content::Guide& guide, const content::Outcome& outcome);
std::vector<const content::ReadingTip*> tips_for(const content::Guide& guide, const Answers& answers);

// Lookups by id; null (or nullopt) when there is none.
std::optional<size_t> question_index(const content::Guide& guide, std::string_view id);
std::optional<size_t> option_index(const content::Question& question, std::string_view id);
std::optional<size_t> sign_index(const content::Question& gate, std::string_view id);
const content::Outcome* find_outcome(const content::Guide& guide, std::string_view id);
const content::UrgencyLevel* find_urgency(const content::Guide& guide, std::string_view id);
const content::Source* find_source(const content::Guide& guide, std::string_view id);
const content::Action* find_action(const content::Guide& guide, std::string_view id);

}  // namespace lw::guide
