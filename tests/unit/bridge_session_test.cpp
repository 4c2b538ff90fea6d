// What the browser may send about single nodes, and what becomes of damaged reports. Whole sessions run in
// tests/web and in the browser tests.
#include "bridge/session.h"

#include "doctest/doctest.h"

using namespace lw;

namespace {

std::vector<uint32_t> starts(std::initializer_list<uint32_t> units, std::string_view text) {
  return bridge::byte_starts({units.begin(), units.size()}, text);
}

}  // namespace

TEST_CASE("line starts come in UTF-16 units and become byte offsets") {
  CHECK(starts({4}, "één woord") == std::vector<uint32_t>{6});
  CHECK(starts({3, 6}, "a😀b 😀c") == std::vector<uint32_t>{5, 8 + 3});
  CHECK(starts({}, "a b").empty());
}

TEST_CASE("starts that are out of order, repeated or outside the text are dropped") {
  CHECK(starts({2, 2, 1, 4, 99}, "a b c d") == std::vector<uint32_t>{2, 4});
  CHECK(starts({0, 7}, "a b c d").empty());
  CHECK(starts({4'294'967'295u}, "a b").empty());
  CHECK(starts({1}, "").empty());
}

TEST_CASE("a session without usable content or fonts is not good") {
  const bridge::Session session("{}", {}, {});
  CHECK_FALSE(session.good());
}
