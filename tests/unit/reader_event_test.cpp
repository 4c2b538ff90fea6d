#include "reader/event.h"

#include "doctest/doctest.h"
#include "event_words.h"

using namespace lw;

using sample::event_of;

namespace {

// The event as this kind; a failed check and an empty event when it is another.
template <class Kind>
Kind as(const char* line) {
  const std::optional<reader::Event> event = event_of(line);
  const Kind* kind = event ? std::get_if<Kind>(&*event) : nullptr;
  CHECK_MESSAGE(kind, line);
  return kind ? *kind : Kind{};
}

}  // namespace

TEST_CASE("an event is a verb and its arguments") {
  CHECK(as<reader::Choose>("choose plek nek").question == "plek");
  CHECK(as<reader::Choose>("choose plek nek").option == "nek");
  CHECK(as<reader::OpenOutcome>("open-outcome bel-112").id == "bel-112");
  CHECK(as<reader::OpenArticle>("open-article slaap").id == "slaap");
  CHECK(as<reader::OpenPlace>("open-place plek nek").option == "nek");
  CHECK(as<reader::Today>("today 2026-11-25").date == "2026-11-25");
  CHECK(as<reader::Change>("change plek").question == "plek");
  CHECK(as<reader::Read>("read stap.2").target == "stap.2");
  CHECK(as<reader::Go>("go 12").step == 12);
  as<reader::Next>("next");
  as<reader::OpenLibrary>("open-library");
}

TEST_CASE("an argument may contain spaces, or be empty") {
  CHECK(as<reader::Search>("search part|pijn en  slaap").words == "pijn en  slaap");
  CHECK_FALSE(as<reader::Search>("search part|pijn").whole_words);
  CHECK(as<reader::Search>("search whole|").words.empty());
  CHECK(as<reader::Search>("search whole|").whole_words);
}

TEST_CASE("numbers and directions are parsed") {
  const auto point = as<reader::Point>("point plek 1 20 300 400");
  CHECK(point.question == "plek");
  CHECK(point.x == 1);
  CHECK(point.y == 20);
  CHECK(point.width == 300);
  CHECK(point.height == 400);
  CHECK(as<reader::TurnFigure>("figure route more").by == 1);
  CHECK(as<reader::TurnFigure>("figure route less").by == -1);
  CHECK(as<reader::Fold>("fold lw-fold.why more").open);
  CHECK_FALSE(as<reader::Fold>("fold lw-fold.why less").open);
}

TEST_CASE("what is not an event is refused") {
  for (const char* line : {"",
                           " ",
                           "nex",
                           "nextt",
                           "next now",
                           "choose plek",
                           "choose a b c",
                           "go",
                           "go x",
                           "go -1",
                           "go 99999999999999999999",
                           "open",
                           "open nothing",
                           "point plek 1 2 3",
                           "point plek 1 2 3 x",
                           "point plek 1 2 3 -4",
                           "open-article",
                           "search",
                           "search part",
                           "search all|pijn",
                           "figure route",
                           "figure route up",
                           "fold lw-fold.why",
                           "fold lw-fold.why open",
                           "back\n",
                           "NEXT",
                           "print",
                           "settings"})
    CHECK_MESSAGE(!event_of(line), line);
}

TEST_CASE("only the first group of events does something before a document is open") {
  for (const char* line : {"today 2026-11-25", "open-guide", "open-place plek nek"})
    CHECK_MESSAGE(reader::opens(*event_of(line)), line);
  for (const char* line : {"search part|x", "start", "go 1", "restart"})
    CHECK_FALSE_MESSAGE(reader::opens(*event_of(line)), line);
}
