#include "reader/event.h"

#include "doctest/doctest.h"

using namespace lw;

using reader::Event;
using reader::parse_event;

TEST_CASE("an event is one line of words") {
  const auto choose = parse_event("choose plek nek");
  REQUIRE(choose);
  CHECK(choose->kind == Event::Kind::choose);
  CHECK(choose->first == "plek");
  CHECK(choose->second == "nek");
  CHECK(parse_event("open outcome bel-112")->first == "bel-112");
  CHECK(parse_event("open article slaap")->first == "slaap");
  CHECK(parse_event("search part  pijn en  slaap")->second == "pijn en  slaap");
  CHECK(parse_event("search whole")->second.empty());
  CHECK(parse_event("point plek 1 20 300 400")->at == std::array<float, 4>{1, 20, 300, 400});
  CHECK(parse_event("open place plek nek")->second == "nek");
  CHECK(parse_event("go 12")->step == 12);
  CHECK(parse_event("next")->kind == Event::Kind::next);
}

TEST_CASE("what is not an event is refused") {
  for (const char* line : {"", " ", "nex", "nextt", "next now", "choose plek", "choose a b c", "go", "go x",
                           "go -1", "go 99999999999999999999", "open", "open nothing", "point plek 1 2 3",
                           "point plek 1 2 3 x", "point plek 1 2 3 -4", "open article", "search", "back\n"})
    CHECK_MESSAGE(!parse_event(line), line);
}
