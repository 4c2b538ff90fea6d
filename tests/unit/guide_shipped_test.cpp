// The guide in content/ itself, against figures computed by an independent program from the clinic's draft.
// A deliberate change of the guide changes them: then check every difference, and update the figures here.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "content/load/loader.h"
#include "folders.h"
#include "guide/enumerate.h"
#include "guide/guide.h"
#include "guide/outcome_table.h"
#include "guide/proof.h"

using namespace lw;

namespace {

content::Guide shipped() {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  REQUIRE(content::load_folder(folders::root() + "/content", {}, content, bundle, problems));
  return content.guide;
}

void add_to_digest(uint64_t& digest, const std::string& text) {  // FNV-1a
  for (const char c : text) digest = (digest ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
}

}  // namespace

TEST_CASE("shipped guide: it is proven, over the expected number of answers") {
  guide::Statistics statistics;
  for (const base::Problem& problem : guide::prove(shipped(), &statistics))
    FAIL_CHECK(problem.pointer << ": " << problem.message);
  CHECK(statistics.combinations == 699840);
  CHECK(statistics.paths == 334);
  CHECK(statistics.completions == 699520);
}

TEST_CASE("shipped guide: the expected numbers of combinations and paths lead to each outcome") {
  guide::Statistics statistics;
  guide::prove(shipped(), &statistics);
  std::string table;
  for (const guide::OutcomeCount& count : statistics.outcomes)
    table +=
        count.outcome + " " + std::to_string(count.combinations) + " " + std::to_string(count.paths) + "\n";
  CHECK(table ==
        "nood 466560 2\nspoed 224640 6\nhuisarts 8518 204\nuitstraling 18 18\nzelf 26 26\nbeweeghulp 48 48\n"
        "langdurig 30 30\n");
}

TEST_CASE("shipped guide: the proof's table and its runs hold the first rule that matches each combination") {
  const content::Guide guide = shipped();
  const guide::OutcomeTable table = guide::tabulate(guide);
  size_t combination = 0, wrong = 0, run = 0;
  guide::for_each_combination(guide, [&](const guide::Answers& answers) {
    if (combination == table.runs[run].end) ++run;
    const size_t winner = guide::first_match(table.compiled, answers);
    wrong += table.winners[combination] != winner || table.runs[run].winner != winner ? 1 : 0;
    ++combination;
  });
  CHECK(wrong == 0);
  CHECK(combination == table.winners.size());
  CHECK(run + 1 == table.runs.size());
}

TEST_CASE("shipped guide: the next combination that a rule's conditions hold for is the one a search finds") {
  const content::Guide guide = shipped();
  const guide::OutcomeTable table = guide::tabulate(guide);
  const size_t none = table.winners.size();
  size_t found = 0;
  for (const guide::CompiledRule& rule : table.compiled.rules)
    for (size_t from = 0; from < none; from += 99991) {
      size_t expected = from;
      const size_t next = guide::next_that_holds(table, rule.when, from);
      while (expected < std::min(next, from + 9999) &&
             !guide::holds(rule.when, guide::answers_at(table, expected)))
        ++expected;
      CHECK(expected == std::min(next, from + 9999));
      if (next == none) continue;
      ++found;
      CHECK(guide::holds(rule.when, guide::answers_at(table, next)));
    }
  CHECK(found > 20);
  const auto reading = guide::question_index(guide, "herken");
  REQUIRE(reading);
  CHECK(guide::next_that_holds(table, {{*reading, 1}}, 0) == none);
}

TEST_CASE("shipped guide: every combination still leads to the same outcome by the same rule") {
  const content::Guide guide = shipped();
  const auto questions = guide::routing_questions(guide);
  uint64_t digest = 0xcbf29ce484222325u;
  guide::for_each_combination(guide, [&](const guide::Answers& answers) {
    for (const size_t index : questions)
      add_to_digest(digest, guide.questions[index].options[guide::chosen_option(answers[index])].id + "\t");
    const guide::Verdict verdict = guide::decide(guide, answers);
    add_to_digest(digest, verdict.outcome->id + "\t" + (verdict.rule ? verdict.rule->id : "fallback") + "\n");
  });
  CHECK(digest == 1486841245045876411u);
}

TEST_CASE(
    "shipped guide: notes, reading tips and the answers that select them never change the page or the "
    "reason") {
  const content::Guide guide = shipped();
  content::Guide bare = guide;
  bare.notes.clear();
  bare.reading_tips.clear();
  const auto reading = guide::question_index(guide, "herken");
  REQUIRE(reading);
  guide::for_each_path(guide, [&](const guide::Answers& path) {
    guide::Answers answers = path;
    answers[*reading] = {0x3Fu, true};
    const guide::Verdict verdict = guide::decide(guide, path), same = guide::decide(bare, answers);
    CHECK(same.outcome->id == verdict.outcome->id);
    CHECK(same.rule->id == verdict.rule->id);
  });
}

TEST_CASE("shipped guide: walking it question by question takes each of the 334 real paths") {
  const content::Guide guide = shipped();
  size_t walked = 0;
  guide::for_each_path(guide, [&](const guide::Answers& path) {
    guide::Answers answers = guide::no_answers(guide);
    while (const auto question = guide::next_question(guide, answers)) {
      const bool reading = !guide.questions[*question].routes;
      guide::give_answer(guide, answers, *question, reading ? 0 : path[*question].options);
      REQUIRE(answers[*question].given);
    }
    for (const size_t index : guide::routing_questions(guide)) CHECK(answers[index] == path[index]);
    CHECK(guide::decide(guide, answers).rule == guide::decide(guide, path).rule);
    ++walked;
  });
  CHECK(walked == 334);
}
