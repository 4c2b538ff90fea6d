// Who ends elsewhere after a change, over all answers of both versions.
#include "tool/compare/effect.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "guide_sample.h"

using namespace lw;

namespace {

tool::Effect effect(const content::Guide& before, const content::Guide& after) {
  const auto found = tool::effect_of(before, after);
  REQUIRE(found.has_value());
  return *found;
}

}  // namespace

TEST_SUITE("tool/effect") {
  TEST_CASE("the same guide moves nobody") {
    const content::Guide guide = sample::umbrella_guide();
    const tool::Effect found = effect(guide, guide);
    CHECK(found.combinations == 54);
    CHECK(found.paths == 8);
    CHECK(found.moved == 0);
    CHECK(found.moves.empty());
    CHECK(found.added.empty());
    CHECK(found.removed.empty());
    CHECK_FALSE(found.other_ranks);
  }

  TEST_CASE("a narrower rule sends people somewhere less urgent, and one of them is the example") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    after.rules[1].when[0].answers = {"blue", "grey", "black"};
    after.rules[4].when[0].answers = {"grey"};  // tier 2, before "clear"
    const tool::Effect found = effect(before, after);
    REQUIRE(found.moves.size() == 2);
    CHECK(found.moves[0].milder);
    CHECK(found.moves[0].before->id == "umbrella");
    CHECK(found.moves[0].after->id == "walk");
    CHECK(found.moves[0].combinations == 1);
    CHECK(found.moves[0].paths == 1);
    CHECK(found.moves[0].rule_before == "black");
    CHECK(found.moves[0].rule_after == "clear");
    REQUIRE(found.moves[0].example.size() == 4);
    CHECK(found.moves[0].example[3].answer == "Label black");
    CHECK_FALSE(found.moves[1].milder);
    CHECK(found.moved == 2);
  }

  TEST_CASE("the same page with another urgency counts as elsewhere") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    after.outcomes[0].urgency = "amber";
    const tool::Effect found = effect(before, after);
    REQUIRE(found.moves.size() == 1);
    CHECK(found.moves[0].milder);
    CHECK(found.moves[0].combinations == 36);
    CHECK(found.moves[0].paths == 2);  // both answers stop at once
    CHECK(found.moves[0].example.size() == 1);
  }

  TEST_CASE("an answer that only one version has is counted separately") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    after.questions[2].options.push_back({"dog", "Label dog", "", false});
    tool::Effect found = effect(before, after);
    CHECK(found.combinations == 54);
    CHECK(found.moved == 0);
    REQUIRE(found.added.size() == 2);  // umbrella by black sky, walk by the others
    CHECK(found.added[0].paths == 1);
    CHECK(found.added[1].paths == 2);
    found = effect(after, before);
    CHECK(found.added.empty());
    CHECK(found.removed.size() == 2);
  }

  TEST_CASE("an added or removed question is tried on both versions for each of its answers") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    after.questions.insert(after.questions.begin() + 4,
                           sample::question("boots", sample::Kind::single, {"old", "new"}));
    after.rules.push_back(sample::rule("boots", 2, {{"boots", {"old"}}}, "umbrella"));
    tool::Effect found = effect(before, after);
    CHECK(found.combinations == 108);
    REQUIRE(found.moves.size() == 1);
    CHECK_FALSE(found.moves[0].milder);
    CHECK(found.moves[0].combinations == 2);
    CHECK(found.moves[0].paths == 2);
    CHECK(found.moves[0].example[4].in == tool::ExampleAnswer::In::after);
    found = effect(after, before);
    REQUIRE(found.moves.size() == 1);
    CHECK(found.moves[0].milder);
    CHECK(found.moves[0].example[4].in == tool::ExampleAnswer::In::before);
  }

  TEST_CASE("questions in another order are the same questions") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    std::swap(after.questions[2], after.questions[3]);
    std::reverse(after.questions[2].options.begin(), after.questions[2].options.end());
    CHECK(effect(before, after).moved == 0);
  }

  TEST_CASE("changed ranks are reported, and too many answers to compare are refused") {
    const content::Guide before = sample::umbrella_guide();
    content::Guide after = before;
    after.urgency_levels[1].rank = 0;
    after.urgency_levels[2].rank = 1;
    CHECK(effect(before, after).other_ranks);
    for (int i = 0; i < 18; ++i)
      after.questions.push_back(
          sample::question("extra" + std::to_string(i), sample::Kind::single, {"a", "b"}));
    CHECK_FALSE(tool::effect_of(before, after).has_value());
  }
}
