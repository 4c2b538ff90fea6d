// The differences between two versions of one document, field by field.
#include "tool/compare/difference.h"

#include <doctest/doctest.h>

using namespace lw;

namespace {

// "kind place: before -> after", one per line.
std::string report(const char* before, const char* after) {
  static constexpr const char* kinds[] = {"added", "removed", "changed", "moved"};
  const auto parse = [](const char* text) { return content::Json::parse(text, nullptr, false); };
  std::string out;
  for (const tool::Change& change : tool::differences(parse(before), parse(after))) {
    out += kinds[static_cast<size_t>(change.kind)];
    for (const std::string& step : change.place) out += "/" + step;
    out += ": " + change.before.dump() + " -> " + change.after.dump() + "\n";
  }
  return out;
}

}  // namespace

TEST_SUITE("tool/difference") {
  TEST_CASE("nothing, a field, a field added, a field removed") {
    CHECK(report(R"({"a":1})", R"({"a":1})").empty());
    CHECK(report(R"({"a":1,"b":2})", R"({"a":3,"c":4})") ==
          "changed/a: 1 -> 3\nadded/c: null -> 4\nremoved/b: 2 -> null\n");
  }

  TEST_CASE("items with an id are matched wherever they are") {
    CHECK(report(R"([{"id":"x","t":1},{"id":"y","t":2}])",
                 R"([{"id":"n"},{"id":"x","t":9},{"id":"y","t":2}])") ==
          "added/n: null -> {\"id\":\"n\"}\nchanged/x/t: 1 -> 9\n");
    CHECK(report(R"([{"id":"x"},{"id":"y"}])", R"([{"id":"y"},{"id":"x"}])") ==
          "moved: [\"x\",\"y\"] -> [\"y\",\"x\"]\n");
    CHECK(report(R"([{"id":"x"},{"id":"y"}])", R"([{"id":"y"}])") == "removed/x: {\"id\":\"x\"} -> null\n");
  }

  TEST_CASE("a sentence added to or removed from a list is reported as just that") {
    CHECK(report(R"(["a","b","c"])", R"(["a","x","b","c"])") == "added/2: null -> \"x\"\n");
    CHECK(report(R"(["a","b","c"])", R"(["a","c"])") == "removed/2: \"b\" -> null\n");
    CHECK(report(R"(["a","b"])", R"(["a","x"])") == "changed/2: \"b\" -> \"x\"\n");
    CHECK(report(R"([{"text":"a"}])", R"([{"text":"b"}])") == "changed/1/text: \"a\" -> \"b\"\n");
  }

  TEST_CASE("a different type is a change of the whole value") {
    CHECK(report(R"({"a":[1]})", R"({"a":{"b":1}})") == "changed/a: [1] -> {\"b\":1}\n");
  }
}
