// The background of search matches: exactly under the found words, across bold words, soft hyphens and lines.
#include <doctest/doctest.h>

#include <cmath>

#include "page/page.h"
#include "paint/painter.h"
#include "paint_raster.h"
#include "paint_scene.h"

using namespace lw;

namespace {

using scene::Ink;
using scene::Role;
using scene::Scene;

constexpr float scale = 2;  // device px per CSS px

// The range of a colour in one row of pixels, CSS px; {0, 0}: nowhere.
struct Stretch {
  float left = 0, right = 0;
  bool whole = false;  // without a gap
};

Stretch stretch_of(const raster::Image& image, float y, const content::Colour& colour) {
  int first = -1, last = -1, count = 0;
  for (int x = 0; x < image.width; ++x) {
    if (raster::differs(image.at(x, static_cast<int>(y * scale)), colour)) continue;
    if (first < 0) first = x;
    last = x;
    ++count;
  }
  if (first < 0) return {};
  return {static_cast<float>(first) / scale, static_cast<float>(last + 1) / scale, count == last - first + 1};
}

// A paragraph in a window of `width` CSS px. `bold`: the words in it that are bold.
Scene paragraph(std::string text, float width, std::string_view bold = "") {
  Scene scene;
  scene.viewport.width = scene.viewport.media_width = width;
  scene.add(Role::main, scene::plain);
  page::Node& node = scene.add(Role::paragraph, scene::body, std::move(text), 1);
  if (!bold.empty()) node.spans = {scene::span_of(node, std::string(bold).c_str(), true, "")};
  node.prose = true;
  scene.lay_out();
  return scene;
}

// The length of a text on one line, CSS px.
float length_of(std::string text, std::string_view bold = "") {
  return paragraph(std::move(text), 2000, bold).page.nodes[1].lines[0].width;
}

// That paragraph with everything highlighted that matches the words.
struct Highlighted {
  Scene scene;
  std::vector<page::Highlight> highlights;
  raster::Image image;

  Highlighted(Scene laid_out, std::string_view words)
      : scene(std::move(laid_out)), highlights(page::find_text(scene.page, text::Query(words, false))) {
    paint();
  }

  void paint() {
    paint::Painter painter(scene::fonts());
    paint::Tile tile{0, std::ceil(scene.page.height), scale};
    tile.highlights = highlights;
    image = raster::draw(painter.paint(scene.page, 1, scene.theme, scene.viewport, tile), painter.atlas());
  }

  const page::Node& node() const { return scene.page.nodes[1]; }

  // The background in a line, sampled below the letters.
  Stretch ground(size_t line, Ink ink = Ink::highlight) const {
    return stretch_of(image, node().text_y + 28 * static_cast<float>(line) + 24, scene.light(ink));
  }

  // Whether the background in a line reaches from one position to another, CSS px from the start of the text.
  void check_ground(size_t line, float left, float right) const {
    const Stretch seen = ground(line);
    CHECK(seen.whole);
    CHECK(std::fabs(seen.left - (node().text_x + left)) < 2.5F);  // it spills by 1 px
    CHECK(std::fabs(seen.right - (node().text_x + right)) < 2.5F);
  }
};

}  // namespace

TEST_SUITE("highlights") {
  TEST_CASE("one background from the first word to the last, also across the start or end of bold") {
    const Highlighted page(paragraph("Dan een uur met zeer veel rust", 390, "een uur"), "dan een uur met");
    REQUIRE(page.highlights.size() == 1);
    page.check_ground(0, 0, length_of("Dan een uur met", "een uur"));
    const Highlighted inner(paragraph("Dan een uur met zeer veel rust", 390, "een uur"), "uur met");
    inner.check_ground(0, length_of("Dan een uur", "een uur") - length_of("uur", "uur"),
                       length_of("Dan een uur met", "een uur"));
  }

  TEST_CASE("a word broken at a soft hyphen has its background in both lines, the shown hyphen included") {
    const Highlighted page(paragraph("Het gaat om uw zenuw\u00ADstelsel en om rust", 230), "zenuwstelsel");
    REQUIRE(page.highlights.size() == 1);
    REQUIRE(page.node().lines.size() >= 2);
    REQUIRE(page.node().lines[0].hyphen);
    page.check_ground(0, length_of("Het gaat om uw zenuw") - length_of("zenuw"), page.node().lines[0].width);
    page.check_ground(1, 0, length_of("stelsel"));
  }

  TEST_CASE("a soft hyphen that is not shown leaves no gap") {
    const Highlighted page(paragraph("ze\u00ADnuw\u00ADen, rust", 390), "zenuwen");
    REQUIRE(page.node().lines.size() == 1);
    page.check_ground(0, 0, length_of("zenuwen"));
  }

  TEST_CASE("the current match has its own colour") {
    Highlighted page(paragraph("rust en rust", 390), "rust");
    REQUIRE(page.highlights.size() == 2);
    page.highlights[1].current = true;
    page.paint();
    page.check_ground(0, 0, length_of("rust"));
    CHECK(page.ground(0, Ink::current_highlight).left > page.ground(0).right);
  }

  TEST_CASE("highlights that are empty, reversed or beyond the text paint nothing") {
    Highlighted page(paragraph("rust en rust", 390), "rust");
    page.highlights = {{1, 4, 4, false}, {1, 8, 2, true}, {1, 90, 95, false}};
    page.paint();
    CHECK(page.ground(0).right == 0);
    CHECK(page.ground(0, Ink::current_highlight).right == 0);
  }
}
