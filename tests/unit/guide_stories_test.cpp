// Real stories, read literally: nobody is sent somewhere milder than stories.json says. The first thirteen
// and their levels come from the project's collection of facts; no clinician has judged any of them.
#include <doctest/doctest.h>

#include "content_sample.h"
#include "folders.h"
#include "guide/guide.h"

using namespace lw;
using content::Json;

namespace {

Json stories() {
  return sample::parsed(sample::read_file(folders::root() + "/tests/unit/stories.json"));
}

bool has_sign(const Json& story, const content::Question& gate) {
  for (const Json& sign : story["signs"])
    if (guide::sign_index(gate, sign.get<std::string>())) return true;
  return false;
}

// The answer to this question; the first option where the story says nothing and it makes no difference.
std::string answer_to(const Json& story, const content::Question& question) {
  if (question.kind == content::Question::Kind::gate) return has_sign(story, question) ? "ja" : "nee";
  const auto said = story["answers"].find(question.id);
  return said != story["answers"].end() ? said->get<std::string>() : question.options.front().id;
}

guide::Answers answers_of(const Json& story, const content::Guide& guide) {
  guide::Answers answers = guide::no_answers(guide);
  while (const auto next = guide::next_question(guide, answers)) {
    const content::Question& question = guide.questions[*next];
    uint32_t options = 0;
    if (question.kind != content::Question::Kind::multi) {
      const auto option = guide::option_index(question, answer_to(story, question));
      REQUIRE(option);
      options = 1u << *option;
    }
    guide::give_answer(guide, answers, *next, options);
  }
  return answers;
}

int rank_of(const content::Guide& guide, const std::string& urgency) {
  const content::UrgencyLevel* level = guide::find_urgency(guide, urgency);
  REQUIRE(level);
  return level->rank;
}

}  // namespace

TEST_SUITE("stories") {
  TEST_CASE("nobody in the stories is sent somewhere too mild") {
    const content::Content content = sample::load(sample::shipped());
    const content::Guide& guide = content.guide;
    const Json all = stories();
    REQUIRE(all.size() >= 13);
    for (const Json& story : all) {
      CAPTURE(story["story"].get<std::string>());
      const guide::Verdict verdict = guide::decide(guide, answers_of(story, guide));
      REQUIRE(verdict.outcome);
      CHECK(rank_of(guide, verdict.outcome->urgency) >= rank_of(guide, story["atLeast"].get<std::string>()));
    }
  }

  TEST_CASE("every sign that a story has is one of the guide's") {
    const content::Content content = sample::load(sample::shipped());
    for (const Json& story : stories())
      for (const Json& sign : story["signs"]) {
        CAPTURE(sign.get<std::string>());
        bool found = false;
        for (const content::Question& gate : content.guide.questions)
          found = found || guide::sign_index(gate, sign.get<std::string>());
        CHECK(found);
      }
  }
}
