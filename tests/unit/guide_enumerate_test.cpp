#include "guide/enumerate.h"

#include <doctest/doctest.h>

#include <set>

#include "guide_sample.h"

using namespace lw;

namespace {

// One digit per question: the option, or '-' for none.
std::string spell(const guide::Answers& answers) {
  std::string text;
  for (const guide::Answer& answer : answers)
    text += answer.given ? static_cast<char>('0' + guide::chosen_option(answer)) : '-';
  return text;
}

std::vector<std::string> all_combinations(const content::Guide& guide) {
  std::vector<std::string> seen;
  guide::for_each_combination(guide, [&](const guide::Answers& answers) { seen.push_back(spell(answers)); });
  return seen;
}

std::vector<std::string> all_paths(const content::Guide& guide) {
  std::vector<std::string> seen;
  guide::for_each_path(guide, [&](const guide::Answers& answers) { seen.push_back(spell(answers)); });
  return seen;
}

}  // namespace

TEST_CASE("enumerate: every combination of the routing questions once, the last fastest") {
  const content::Guide guide = sample::umbrella_guide();
  const std::vector<std::string> seen = all_combinations(guide);
  CHECK(seen.size() == 3 * 3 * 2 * 3);
  CHECK(std::set<std::string>(seen.begin(), seen.end()).size() == seen.size());
  CHECK(guide::count_combinations(guide) == seen.size());
  CHECK(seen[0] == "0000-");
  CHECK(seen[1] == "0001-");
  CHECK(seen[3] == "0010-");
  CHECK(seen.back() == "2212-");
}

TEST_CASE("enumerate: paths end where an answer stops the questions") {
  const std::vector<std::string> expected = {"0000-", "0001-", "0002-", "001--",
                                             "01---", "02---", "1----", "2----"};
  CHECK(all_paths(sample::umbrella_guide()) == expected);
}

TEST_CASE("enumerate: a question without options leaves no combination, a guide without questions one") {
  content::Guide guide = sample::umbrella_guide();
  guide.questions[1].options.clear();
  CHECK(all_combinations(guide).empty());
  CHECK(guide::count_combinations(guide) == 0);
  CHECK(all_combinations(content::Guide{}) == std::vector<std::string>{""});
  CHECK(all_paths(content::Guide{}) == std::vector<std::string>{""});
}

TEST_CASE("enumerate: all 32 options that a question may have are reached, any further ones are not") {
  content::Guide guide;
  guide.questions = {sample::question("many", sample::Kind::single, {})};
  guide.questions[0].options.assign(40, {"x", "X", "", false});
  size_t combinations = 0, paths = 0;
  guide::for_each_combination(guide, [&](const guide::Answers&) { ++combinations; });
  guide::for_each_path(guide, [&](const guide::Answers&) { ++paths; });
  CHECK(combinations == 32);
  CHECK(paths == 32);
}

TEST_CASE("enumerate: the count of combinations is capped at the limit") {
  content::Guide guide;
  for (int i = 0; i < 50; ++i) {
    guide.questions.push_back(sample::question("q", sample::Kind::single, {}));
    guide.questions.back().options.assign(32, {"x", "X", "", false});
  }
  CHECK(guide::count_combinations(guide) == guide::most_counted);
}
