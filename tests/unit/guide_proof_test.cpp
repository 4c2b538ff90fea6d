#include "guide/proof.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "guide_sample.h"

using namespace lw;

namespace {

bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Proves the guide and expects a problem at `pointer` whose message contains `part`.
void check_caught(const content::Guide& guide, const std::string& pointer, const std::string& part) {
  const base::Problems problems = guide::prove(guide);
  const bool caught = std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
    return problem.pointer == pointer && mentions(problem.message, part) && problem.file == "guide.json" &&
           problem.severity == base::Severity::error && !problem.fix.empty();
  });
  std::string all;
  for (const base::Problem& problem : problems) all += "\n" + problem.pointer + ": " + problem.message;
  INFO("expected ", pointer, ": ", part, "; found:", all);
  CHECK(caught);
}

}  // namespace

TEST_CASE("proof: a sound guide has no problems, and the statistics say what was covered") {
  guide::Statistics statistics;
  CHECK(guide::prove(sample::umbrella_guide(), &statistics).empty());
  CHECK(statistics.combinations == 54);
  CHECK(statistics.paths == 8);
  CHECK(statistics.completions == 54 - 3);
  REQUIRE(statistics.outcomes.size() == 3);
  CHECK(statistics.outcomes[0].outcome == "inside");
  CHECK(statistics.outcomes[0].combinations == 36);
  CHECK(statistics.outcomes[0].paths == 2);
  CHECK(statistics.outcomes[2].combinations == 2);
  CHECK(statistics.outcomes[2].paths == 2);
  CHECK(statistics.outcomes[0].to_the_end == 0);
  CHECK(statistics.outcomes[1].to_the_end == 1);
  CHECK(statistics.outcomes[2].to_the_end == 2);
}

TEST_CASE("proof: the statistics say for every rule, in the order tried, how much it decides and for whom") {
  guide::Statistics statistics;
  guide::prove(sample::umbrella_guide(), &statistics);
  std::string table;
  for (const guide::RuleCount& count : statistics.rules)
    table += count.rule + " " + std::to_string(count.combinations) + " " + std::to_string(count.paths) + "\n";
  CHECK(table == "storm 36 2\nrain 12 2\ncat 3 1\nblack 1 1\nclear 2 2\n 0 0\n");
  const guide::Answers& clear = statistics.rules[4].answers;
  CHECK(clear[0].options == 1u);  // no storm
  CHECK(clear[3].options == 3u);  // blue or grey
  CHECK_FALSE(statistics.rules[0].answers[1].given);
}

TEST_CASE("proof: a gap is reported with the answers that fall into it") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules[1].when[0].answers = {"blue"};
  check_caught(guide, "/fallback", "No rule fits 1 of 54");
  check_caught(guide, "/fallback",
               "Answers: storm = Label no; rain = Label no; who = Label adult; sky = Label grey.");
  guide.fallback_must_be_unreachable = false;
  CHECK(guide::prove(guide).empty());
}

TEST_CASE("proof: a rule that never fires is reported with the rule that comes first") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules.push_back(sample::rule("late", 4, {{"sky", {"grey"}}}, "walk"));
  check_caught(guide, "/rules/5", "Rule 'late' never fires: rule ");
}

TEST_CASE("proof: a rule that needs an answer after the questions have ended is dead") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules.push_back(sample::rule("drowned", -1, {{"storm", {"yes"}}, {"rain", {"yes"}}}, "inside"));
  check_caught(guide, "/rules/5", "already ended the questions");
}

TEST_CASE("proof: a rule that contradicts itself or asks for what cannot be answered is dead") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules.push_back(sample::rule("torn", 0, {{"sky", {"grey"}}, {"sky", {"blue"}}}, "walk"));
  check_caught(guide, "/rules/5", "contradicts itself");
  guide.rules.back().when = {{"sky", {"purple"}}};
  check_caught(guide, "/rules/5", "cannot be given");
  guide.rules.back().when = {{"mood", {"song"}}};
  check_caught(guide, "/rules/5", "only selects reading");
}

TEST_CASE("proof: an outcome that nothing leads to, and a rule that leads nowhere") {
  content::Guide guide = sample::umbrella_guide();
  guide.outcomes.push_back(sample::outcome("swim", "green"));
  check_caught(guide, "/outcomes/3", "No answers lead to outcome 'swim'");
  guide.rules[4].outcome = "moon";
  check_caught(guide, "/rules/4/outcome", "'moon', which does not exist");
}

TEST_CASE("proof: a milder rule that comes before a more urgent one") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules[0].tier = 2;
  check_caught(guide, "/rules/0", "More urgent rule 'storm' also matches, but rule 'cat' comes first.");
}

TEST_CASE("proof: doubt must weigh as much as yes") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules[0].when[0].answers = {"yes"};
  guide.rules.push_back(sample::rule("doubt", 0, {{"storm", {"unsure"}}}, "umbrella"));
  check_caught(guide, "/questions/0/options/2", "from 'red' (rule 'storm') to 'amber' (rule 'doubt')");
  check_caught(guide, "/questions/0", "does not lead to the highest urgency");
}

TEST_CASE("proof: doubt must stop the questions too, and a gate must offer it") {
  content::Guide guide = sample::umbrella_guide();
  guide.questions[1].stop_on = {"yes"};
  check_caught(guide, "/questions/1/stopOn", "2 answers that continue and 1 that stop");
  guide.questions[1] = sample::question("rain", sample::Kind::gate, {"no", "yes"}, {"yes"});
  check_caught(guide, "/questions/1/stopOn", "1 answers that continue and 1 that stop");
}

TEST_CASE("proof: an answer that stops may not be milder than one that continues") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules[3].outcome = "walk";
  guide.rules[3].tier = 0;
  check_caught(guide, "/questions/2/options/1", "lowers the urgency from 'amber' (rule 'black') to 'green'");
}

TEST_CASE("proof: an answer marked worse may not lower the urgency") {
  content::Guide guide = sample::umbrella_guide();
  CHECK(guide::prove(guide).empty());
  std::swap(guide.questions[3].options[2].worse, guide.questions[3].options[0].worse);
  check_caught(guide, "/questions/3/options/0",
               "Answering \"Label blue\" instead of \"Label black\" lowers the urgency from 'amber'");
}

TEST_CASE("proof: the most urgent gate comes first") {
  content::Guide guide = sample::umbrella_guide();
  std::swap(guide.questions[0], guide.questions[1]);
  check_caught(guide, "/questions/0", "The first question does not lead to the highest urgency.");
  check_caught(guide, "/questions/1", "'storm' is more urgent than one that is asked before it");
  std::swap(guide.questions[0], guide.questions[3]);
  check_caught(guide, "/questions/0", "The first question is not a gate.");
}

TEST_CASE("proof: where the order of urgency is wrong, the answers that lead there are reported") {
  content::Guide guide = sample::umbrella_guide();
  std::swap(guide.questions[0], guide.questions[1]);
  check_caught(guide, "/questions/0", "By rule 'rain' it is 'amber'. Answers: rain = Label yes.");
  check_caught(guide, "/questions/1",
               "By rule 'storm' it is 'red'. Answers: rain = Label no; storm = Label yes.");
}

TEST_CASE("proof: a note or reading tip that nobody can see is reported") {
  content::Guide guide = sample::umbrella_guide();
  guide.notes = {{"coat", {{"sky", {"grey"}}}, {"green"}, "Take a coat.", {}}};
  guide.reading_tips = {{"sing", {{"mood", {"song"}}, {"sky", {"blue"}}}, "", "", ""}};
  CHECK(guide::prove(guide).empty());
  guide.notes[0].show_for = {"red"};  // grey leads to a walk; a storm ends the questions before the sky
  check_caught(guide, "/notes/0", "Note 'coat' is never shown");
  guide.notes[0].show_for = {"green", "red"};
  guide.notes[0].when = {{"sky", {"pink"}}};
  check_caught(guide, "/notes/0", "Note 'coat' is never shown");
  guide.reading_tips[0].when = {{"mood", {"song"}}, {"storm", {"yes"}}};  // a storm ends them before the mood
  check_caught(guide, "/readingTips/0", "Reading tip 'sing' is never shown");
}

TEST_CASE("proof: stopping early must give the outcome that the full questionnaire would give") {
  content::Guide guide = sample::umbrella_guide();
  guide.outcomes.push_back(sample::outcome("boots", "amber"));
  guide.rules.push_back(sample::rule("puddle", 0, {{"sky", {"black"}}, {"storm", {"no"}}}, "boots"));
  check_caught(
      guide, "/questions/1/options/1",
      "Stopping here leads to 'umbrella' by rule 'rain', but with all questions answered it would be 'boots' "
      "by rule 'puddle'.");
}

TEST_CASE("proof: questions that only select reading cannot stop, questions that route take one answer") {
  content::Guide guide = sample::umbrella_guide();
  guide.questions[4].stop_on = {"song"};
  check_caught(guide, "/questions/4/stopOn", "only selects reading");
  guide.questions[4].stop_on.clear();
  guide.questions[4].routes = true;
  check_caught(guide, "/questions/4", "takes several answers but changes the outcome");
}

TEST_CASE("proof: a guide without answers or with too many is refused, not proven") {
  check_caught(content::Guide{}, "/questions", "no answers that could lead to an outcome");
  content::Guide guide = sample::umbrella_guide();
  for (int i = 0; i < 30; ++i)
    guide.questions.push_back(sample::question("q", sample::Kind::single, {"a", "b", "c"}));
  check_caught(guide, "/questions", "combinations of answers to prove");
}
