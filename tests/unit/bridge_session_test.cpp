// What the browser may send about single nodes, and what happens to damaged reports. Whole sessions run in
// tests/web and in the browser tests.
#include "bridge/session.h"

#include <algorithm>

#include "content/load/loader.h"
#include "content_sample.h"
#include "doctest/doctest.h"
#include "folders.h"

using namespace lw;

namespace {

std::vector<uint32_t> starts(std::initializer_list<uint32_t> units, std::string_view text) {
  return bridge::byte_starts({units.begin(), units.size()}, text);
}

// Content as the module receives it.
std::string bundle_of(const std::vector<content::File>& files) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  REQUIRE(content::load_files(files, {}, content, bundle, problems));
  return bundle;
}

std::vector<uint8_t> bytes_of(const std::string& path) {
  const std::string text = sample::read_file(path);
  return {text.begin(), text.end()};
}

// Content and fonts with the session that views them, opened at an article.
struct Opened {
  std::string bundle;
  std::vector<uint8_t> regular = bytes_of(folders::fonts() + "/regular.ttf"),
                       bold = bytes_of(folders::fonts() + "/bold.ttf");
  bridge::Session session{bundle, {}, regular, bold};

  explicit Opened(const std::vector<content::File>& files) : bundle(bundle_of(files)) {
    REQUIRE(session.good());
    send({"open-article", "neuroplasticiteit-in-herstel"});
  }
  void send(std::vector<std::string_view> words) { REQUIRE(session.send(words)); }
  size_t index_of(std::string_view id) const {
    const std::vector<page::Node>& nodes = session.page().nodes;
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const page::Node& node) { return node.id == id; });
    REQUIRE(found != nodes.end());
    return static_cast<size_t>(found - nodes.begin());
  }
  const page::Node& node(std::string_view id) const { return session.page().nodes[index_of(id)]; }
};

constexpr std::string_view route_words = "lw-figure.route.words";

}  // namespace

TEST_CASE("a figure's state of two lines is said, written and laid out as two lines") {
  Opened opened(
      sample::edited("figures.json", "/figures/0/states/1", "\"Er ontstaat een route.\\nDie is dun.\""));
  opened.send({"figure", "route", "more"});
  REQUIRE(opened.session.effects().said[1] == route_words);
  CHECK(opened.node(route_words).text == "Er ontstaat een route.\nDie is dun.");
  REQUIRE(opened.node(route_words).lines.size() == 2);
  CHECK(opened.node(route_words).lines[1].begin == 23);
  CHECK(opened.session.html().find("Er ontstaat een route.<br>Die is dun.</p>") != std::string::npos);
}

TEST_CASE("nodes left to the browser come back with another window or typeface") {
  Opened opened(sample::shipped());
  const auto leave = [&] {
    opened.session.set_measured({{std::string(route_words), {}, 0, 0, true}});
    CHECK(opened.node(route_words).own_ink);
  };
  leave();
  opened.session.set_viewport({});
  CHECK_FALSE(opened.node(route_words).own_ink);
  leave();
  REQUIRE(opened.session.set_faces(opened.bold, opened.regular));
  CHECK_FALSE(opened.node(route_words).own_ink);
}

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
  const bridge::Session session("{}", {}, {}, {});
  CHECK_FALSE(session.good());
}
