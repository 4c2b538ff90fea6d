// What the browser may send about single nodes, and what becomes of damaged reports. Whole sessions run in
// the browser tests.
#include "bridge/session.h"

#include "doctest/doctest.h"

using namespace lw;

namespace {

page::Page page_with(std::string id, std::string text) {
  page::Page page;
  page.nodes.emplace_back();
  page.nodes.back().id = std::move(id);
  page.nodes.back().text = std::move(text);
  return page;
}

}  // namespace

TEST_CASE("line starts come in UTF-16 units and become byte offsets") {
  const page::Page page = page_with("p", "één woord");
  const auto measured = bridge::parse_measured("p\t56000\t0\t4", page);
  REQUIRE(measured.size() == 1);
  CHECK(measured[0].height == 56.0f);
  CHECK_FALSE(measured[0].own_ink);
  CHECK(measured[0].starts == std::vector<uint32_t>{6});
}

TEST_CASE("starts that are out of order, repeated or outside the text are dropped") {
  const page::Page page = page_with("p", "a b c d");
  CHECK(bridge::parse_measured("p\t0\t1\t2,2,1,4,99,x", page)[0].starts == std::vector<uint32_t>{2, 4});
  CHECK(bridge::parse_measured("p\t0\t1\t", page)[0].starts.empty());
  CHECK(bridge::parse_measured("p\t0\t1\t2", page)[0].own_ink);
}

TEST_CASE("lines about other nodes and damaged lines are skipped") {
  const page::Page page = page_with("p", "a b");
  CHECK(bridge::parse_measured("", page).empty());
  CHECK(bridge::parse_measured("q\t10\t0\t1\n\n\t\t\t\n", page).empty());
  CHECK(bridge::parse_measured("p\tnan\t0\t1", page)[0].height == 0);
  CHECK(bridge::parse_measured("q\t10\t0\t1\np\t10\t0\t2\n", page).size() == 1);
}

TEST_CASE("a session without usable content or fonts is not good") {
  const bridge::Session session("{}", {}, {});
  CHECK_FALSE(session.good());
}
