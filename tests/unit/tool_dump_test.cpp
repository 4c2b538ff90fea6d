#include "tool/export/dump.h"

#include <algorithm>

#include "content_sample.h"
#include "doctest/doctest.h"

using namespace lw;

namespace {

const content::Content& shipped() {
  static const content::Content content = sample::load(sample::shipped());
  return content;
}

std::string screen(std::string_view name) {
  const auto page = tool::screen_named(shipped(), name);
  return page ? page->screen : "none";
}

}  // namespace

TEST_CASE("every kind of screen can be requested by name") {
  const content::Question& first = shipped().guide.questions.front();
  const std::string answer = first.options.back().id;
  std::vector<std::string> found;
  for (const std::string& name :
       {std::string("article"), std::string("reading"), std::string("library"), std::string("start"),
        std::string("signs"), "question:" + first.id, "outcome:" + shipped().guide.outcomes.front().id,
        "place:" + first.id + ":" + answer, "answered:" + answer, "summary:" + answer}) {
    CHECK_MESSAGE(screen(name) != "none", name);
    CHECK_MESSAGE(std::find(found.begin(), found.end(), screen(name)) == found.end(), name);
    found.push_back(screen(name));
  }
  CHECK(screen("article:" + shipped().articles.back().id) != "none");
}

TEST_CASE("a name that no screen has, with too few ids, too many, or unknown ones finds nothing") {
  for (const char* name :
       {"", "Article", "article:", "start:x", "question", "question:x", "outcome:x", "place:x", "place:x:y",
        "summary:", "summary:ja,ja,ja,ja,ja,ja,ja,ja,ja,ja", "answered"})
    CHECK_MESSAGE(screen(name) == "none", name);
}

TEST_CASE("the list names every kind of screen on a line of its own") {
  const std::string names = tool::screen_names();
  for (const char* name : {"article", "reading", "library", "start", "signs", "question:QUESTION",
                           "outcome:OUTCOME", "answered:ANSWERS", "summary:ANSWERS", "place:QUESTION:OPTION"})
    CHECK_MESSAGE(names.find("  " + std::string(name)) != std::string::npos, name);
}
