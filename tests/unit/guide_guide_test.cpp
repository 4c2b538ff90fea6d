#include "guide/guide.h"

#include <doctest/doctest.h>

#include "guide_sample.h"

using namespace lw;

namespace {

// One option id per question, in order; "" leaves the question unanswered.
guide::Answers answer(const content::Guide& guide, const std::vector<std::string>& options) {
  guide::Answers answers = guide::no_answers(guide);
  for (size_t i = 0; i < options.size(); ++i)
    if (!options[i].empty()) answers[i] = {1u << *guide::option_index(guide.questions[i], options[i]), true};
  return answers;
}

std::string fired(const content::Guide& guide, const guide::Answers& answers) {
  const guide::Verdict verdict = guide::decide(guide, answers);
  return verdict.rule ? verdict.rule->id : "fallback";
}

}  // namespace

TEST_CASE("guide: the lowest tier wins, whatever the order of the rules") {
  const content::Guide guide = sample::umbrella_guide();
  const auto answers = answer(guide, {"no", "yes", "adult", "blue"});  // 'clear' is before 'rain' in the list
  const guide::Verdict verdict = guide::decide(guide, answers);
  CHECK(verdict.rule->id == "rain");
  CHECK(verdict.outcome->id == "umbrella");
  CHECK(*verdict.because == "because of rain");
}

TEST_CASE("guide: within a tier the first rule of the list wins") {
  content::Guide guide = sample::umbrella_guide();
  const auto answers = answer(guide, {"no", "yes", "cat", "blue"});
  CHECK(fired(guide, answers) == "rain");
  std::swap(guide.rules[2], guide.rules[3]);
  CHECK(fired(guide, answers) == "cat");
}

TEST_CASE("guide: a rule needs all its conditions and any one of their answers") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules = {sample::rule("both", 0, {{"who", {"cat"}}, {"sky", {"grey", "black"}}}, "inside")};
  CHECK(fired(guide, answer(guide, {"", "", "cat", "grey"})) == "both");
  CHECK(fired(guide, answer(guide, {"", "", "cat", "black"})) == "both");
  CHECK(fired(guide, answer(guide, {"", "", "cat", "blue"})) == "fallback");
  CHECK(fired(guide, answer(guide, {"", "", "adult", "grey"})) == "fallback");
  CHECK(fired(guide, answer(guide, {"", "", "cat"})) == "fallback");
}

TEST_CASE("guide: partial answers are decided too, and no answers lead to the fallback") {
  const content::Guide guide = sample::umbrella_guide();
  CHECK(fired(guide, answer(guide, {"yes"})) == "storm");
  const guide::Verdict nothing = guide::decide(guide, guide::no_answers(guide));
  CHECK(nothing.rule == nullptr);
  CHECK(nothing.outcome->id == "umbrella");
  CHECK(*nothing.because == "no rule");
}

TEST_CASE("guide: questions are asked in order and end at a stop") {
  const content::Guide guide = sample::umbrella_guide();
  guide::Answers answers = guide::no_answers(guide);
  CHECK(guide::next_question(guide, answers) == 0);
  guide::give_answer(guide, answers, 0, 1u << 0);
  CHECK(guide::next_question(guide, answers) == 1);
  guide::give_answer(guide, answers, 1, 1u << 2);
  CHECK_FALSE(guide::next_question(guide, answers).has_value());
}

TEST_CASE("guide: after the last question, which may be answered with no option, there is none") {
  const content::Guide guide = sample::umbrella_guide();
  guide::Answers answers = answer(guide, {"no", "no", "adult", "blue"});
  CHECK(guide::next_question(guide, answers) == 4);
  guide::give_answer(guide, answers, 4, 0);
  CHECK_FALSE(guide::next_question(guide, answers).has_value());
}

TEST_CASE("guide: changing an answer clears only what is no longer reached") {
  const content::Guide guide = sample::umbrella_guide();
  guide::Answers answers = answer(guide, {"no", "no", "adult", "grey", "song"});
  SUBCASE("a harmless change keeps all later answers") {
    guide::give_answer(guide, answers, 3, 1u << 0);
    CHECK(answers == answer(guide, {"no", "no", "adult", "blue", "song"}));
  }
  SUBCASE("a stop clears everything after it") {
    guide::give_answer(guide, answers, 1, 1u << 1);
    CHECK(answers == answer(guide, {"no", "yes"}));
  }
  SUBCASE("an answer beyond an open question is not reached") {
    guide::Answers gap = answer(guide, {"no", "", "adult"});
    guide::give_answer(guide, gap, 3, 1u << 0);
    CHECK(gap == answer(guide, {"no"}));
  }
}

TEST_CASE("guide: an answer that does not fit its question is ignored") {
  const content::Guide guide = sample::umbrella_guide();
  const guide::Answers before = answer(guide, {"no"});
  guide::Answers answers = before;
  guide::give_answer(guide, answers, 99, 1u);
  guide::give_answer(guide, answers, 1, 0);
  guide::give_answer(guide, answers, 1, 0b11);
  guide::give_answer(guide, answers, 1, 1u << 3);
  guide::give_answer(guide, answers, 1, 1u << 31);
  CHECK(answers == before);
  guide::give_answer(guide, answers, 1, 1u << 0);
  CHECK(answers == answer(guide, {"no", "no"}));
}

TEST_CASE("guide: a question that only selects reading neither stops nor fires a rule") {
  content::Guide guide = sample::umbrella_guide();
  guide.questions[4].stop_on = {"song"};
  guide.rules.push_back(sample::rule("song", -1, {{"mood", {"song"}}}, "inside"));
  const auto answers = answer(guide, {"no", "no", "adult", "blue", "song"});
  CHECK_FALSE(guide::stops(guide.questions[4], answers[4]));
  CHECK(fired(guide, answers) == "clear");
}

TEST_CASE("guide: notes and tips follow any of several answers, notes only at their urgency") {
  content::Guide guide = sample::umbrella_guide();
  guide.notes = {{"n", {{"mood", {"poem"}}}, {"amber"}, "note", {}}};
  guide.reading_tips = {{"t", {{"mood", {"song", "poem"}}}, "", "", ""}};
  guide::Answers answers = guide::no_answers(guide);
  CHECK(guide::tips_for(guide, answers).empty());
  answers[4] = {0, true};
  CHECK(guide::tips_for(guide, answers).empty());
  answers[4] = {0b11, true};
  REQUIRE(guide::tips_for(guide, answers).size() == 1);
  CHECK(guide::tips_for(guide, answers)[0]->id == "t");
  CHECK(guide::notes_for(guide, answers, guide.outcomes[1]).size() == 1);
  CHECK(guide::notes_for(guide, answers, guide.outcomes[0]).empty());
}

TEST_CASE(
    "guide: conditions that name what does not exist never hold, and known answers next to them still do") {
  const content::Guide guide = sample::umbrella_guide();
  const auto answers = answer(guide, {"no", "no", "cat", "blue"});
  CHECK_FALSE(guide::holds(guide, {{"moon", {"full"}}}, answers));
  CHECK_FALSE(guide::holds(guide, {{"sky", {"purple"}}}, answers));
  CHECK_FALSE(guide::holds(guide, {{"sky", {}}}, answers));
  CHECK(guide::holds(guide, {{"sky", {"purple", "blue"}}}, answers));
  CHECK(guide::holds(guide, {}, answers));
}

TEST_CASE("guide: broken content never crashes") {
  content::Guide guide = sample::umbrella_guide();
  guide.questions[3].options.assign(40, {"same", "Same", "", false});
  guide.questions[0].stop_on = {"nowhere"};
  guide.rules[0].outcome = "nowhere";
  guide.fallback_outcome = "nowhere";
  guide::Answers answers = answer(guide, {"yes", "no", "adult"});
  guide::give_answer(guide, answers, 3, 1u << 31);
  CHECK(answers[3].given);
  CHECK(guide::decide(guide, answers).outcome == nullptr);
  CHECK(guide::decide(guide, {}).outcome == nullptr);
  CHECK(guide::decide(content::Guide{}, {}).outcome == nullptr);
  CHECK_FALSE(guide::next_question(content::Guide{}, {}).has_value());
  CHECK(guide::next_question(guide, {}) == 0);
}

TEST_CASE("guide: lookups find by id or return nothing") {
  content::Guide guide = sample::umbrella_guide();
  guide.sources = {{"book", "", "", {}, {}, "", ""}};
  guide.actions = {{"call", content::Action::Kind::tel, "1", "Call"}};
  CHECK(guide::question_index(guide, "sky") == 3);
  CHECK_FALSE(guide::question_index(guide, "sea").has_value());
  CHECK(guide::option_index(guide.questions[3], "black") == 2);
  CHECK_FALSE(guide::option_index(guide.questions[3], "").has_value());
  CHECK(guide::find_outcome(guide, "walk") == &guide.outcomes[2]);
  CHECK(guide::find_urgency(guide, "amber")->rank == 1);
  CHECK(guide::find_source(guide, "book") == &guide.sources[0]);
  CHECK(guide::find_action(guide, "call") == &guide.actions[0]);
  CHECK(guide::find_outcome(guide, "swim") == nullptr);
  CHECK(guide::find_source(guide, "film") == nullptr);
}
