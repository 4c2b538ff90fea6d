#include "page/layout.h"

#include <array>

#include "doctest/doctest.h"
#include "paint/tile_index.h"
#include "paint_scene.h"

using namespace lw;

using scene::Role;

namespace {

// A scene whose style `plain` has been changed; every test lays out in 400 px.
scene::Scene with_plain(const auto& change) {
  scene::Scene made;
  change(made.theme.styles[scene::plain]);
  made.viewport.width = made.viewport.media_width = 400;
  return made;
}

const base::Rect& box(const scene::Scene& made, size_t index) {
  return made.page.nodes[index].box;
}

}  // namespace

TEST_SUITE("page/layout") {
  TEST_CASE("blocks stack; the space above them never collapses") {
    scene::Scene made = with_plain([](content::Style& style) { style.pad_top = 10, style.pad_left = 20; });
    made.add(Role::main, scene::plain);
    made.add(Role::heading2, scene::heading, "Kop", 1);
    made.add(Role::paragraph, scene::body, "Tekst", 1);
    made.lay_out();
    CHECK(box(made, 1).y == 10 + 20);  // the heading's own space above
    CHECK(box(made, 1).x == 20);
    CHECK(box(made, 2).y == box(made, 1).bottom());
    CHECK(box(made, 0).height == 10 + 20 + 32 + 28);
    CHECK(made.page.height == box(made, 0).height);
  }

  TEST_CASE("a closed fold is as high as its summary; what is in it is nowhere, and has no ink") {
    for (const bool open : {false, true}) {
      CAPTURE(open);
      scene::Scene made;
      made.add(Role::main, scene::plain);
      made.add(Role::fold, scene::plain, "", 1);
      made.page.nodes.back().checked = open;
      made.add(Role::summary, scene::body, "Meer", 2);
      made.add(Role::group, scene::plain, "", 2);
      made.add(Role::paragraph, scene::body, "Tekst", 3);
      made.add(Role::paragraph, scene::body, "Verder", 1);
      made.lay_out();
      CHECK(box(made, 1).height == (open ? 2 : 1) * 28);
      CHECK(box(made, 5).y == box(made, 1).bottom());
      for (const size_t inner : {3, 4}) CHECK(made.page.nodes[inner].folded == !open);
      CHECK(made.page.nodes[4].lines.size() == (open ? 1 : 0));
      CHECK(paint::has_ink(made.page.nodes[4], made.theme.styles[scene::body]) == open);
    }
  }

  TEST_CASE("space grows with the text to half as much again, on a narrow window less") {
    const auto space = [](float width, float text) { return page::space_of({width, width, text}); };
    CHECK(space(390, 0.75F) == 12);
    CHECK(space(390, 1) == 16);
    CHECK(space(390, 2.5F) == 19.5F);
    CHECK(space(320, 2.5F) == 16);
    CHECK(space(1280, 1.25F) == 20);
    CHECK(space(1280, 2.5F) == 24);
  }

  TEST_CASE("type grows with the text, space less, the column's own padding not") {
    scene::Scene made = with_plain([](content::Style& style) {
      style.pad_top = 10;
      style.pad_left = 20;
      style.hang = 16;
    });
    made.viewport.text_scale = 2;
    made.add(Role::main, scene::plain);
    made.add(Role::paragraph, scene::body, "Tekst", 1);
    made.lay_out();
    CHECK(box(made, 1).y == 10 * 1.25F);  // at 400 px
    CHECK(box(made, 1).x == 20 + 16 * 1.25F);
    CHECK(box(made, 1).height == 56);
  }

  TEST_CASE("large text: a heading grows to 12 % of the window or the size of its text, which has no limit") {
    scene::Scene made;
    content::Style& style = made.theme.styles[scene::heading];
    style.size = 32, style.line = 40;
    made.theme.wide = made.theme.styles;
    for (const auto& [scale, window, size] :
         {std::array{1.0f, 320.0f, 32.0f}, {2, 320, 38.4f}, {2, 1280, 64}, {2.5f, 320, 45}}) {
      page::Viewport viewport;
      viewport.media_width = window, viewport.text_scale = scale;
      const content::Theme theme = page::adjusted(made.theme, {}, viewport);
      const content::Style& fitted = page::styles_for(theme, viewport)[scene::heading];
      CHECK(fitted.size * scale == doctest::Approx(size));
      CHECK(fitted.line * scale == doctest::Approx(size * 1.25f));
      CHECK(page::styles_for(theme, viewport)[scene::body].size == 18);
    }
  }

  TEST_CASE("a box with a maximum width is centred") {
    scene::Scene made = with_plain([](content::Style& style) { style.max_width = 300, style.pad_left = 10; });
    made.add(Role::main, scene::plain);
    made.lay_out();
    CHECK(box(made, 0).x == 45);
    CHECK(box(made, 0).width == 310);
  }

  TEST_CASE("what does not fit in a row goes to the next") {
    scene::Scene made = with_plain([](content::Style& style) {
      style.flow = content::Flow::row;
      style.gap_x = 8, style.gap_y = 4;
    });
    made.add(Role::group, scene::plain);
    for (int i = 0; i < 9; ++i) made.add(Role::ornament, scene::initials, "AB", 1);  // 48 px wide each
    made.lay_out();
    CHECK(box(made, 7).x == 6 * 56);
    CHECK(box(made, 8).x == 0);
    CHECK(box(made, 8).y == box(made, 1).bottom() + 4);
  }

  TEST_CASE("columns are equally wide, and as tall as the tallest in their row") {
    scene::Scene made = with_plain([](content::Style& style) {
      style.flow = content::Flow::columns;
      style.columns = 2, style.gap_x = 20, style.gap_y = 10;
    });
    made.add(Role::group, scene::plain);
    made.add(Role::paragraph, scene::body, "kort", 1);
    made.add(Role::paragraph, scene::body, "een veel langere tekst die meer dan een regel nodig heeft", 1);
    made.add(Role::paragraph, scene::body, "derde", 1);
    made.lay_out();
    CHECK(box(made, 1).width == doctest::Approx(190).epsilon(0.001));
    CHECK(box(made, 2).x == doctest::Approx(210).epsilon(0.001));
    CHECK(box(made, 1).height == box(made, 2).height);
    CHECK(box(made, 2).height > 28);
    CHECK(box(made, 3).y == box(made, 2).bottom() + 10);
  }

  TEST_CASE("a browser's measured lines and height replace the computed ones") {
    scene::Scene made = with_plain([](content::Style&) {});
    made.add(Role::paragraph, scene::body, "een twee drie");
    page::Measured seen;
    seen.id = "n1";
    seen.starts = {4, 9};
    seen.height = 99;
    page::lay_out(made.page, made.theme, scene::fonts(), made.viewport, {&seen, 1});
    CHECK(made.page.nodes[0].lines.size() == 3);
    CHECK(made.page.nodes[0].lines[1].begin == 4);
    CHECK(box(made, 0).height == 99);
    CHECK_FALSE(made.page.nodes[0].own_ink);
    seen.own_ink = true;
    page::lay_out(made.page, made.theme, scene::fonts(), made.viewport, {&seen, 1});
    CHECK(made.page.nodes[0].own_ink);
  }

  TEST_CASE("a browser's rounding moves the lines; space around the lines does not") {
    scene::Scene made = with_plain([](content::Style&) {});
    made.add(Role::paragraph, scene::body, "een twee drie");
    page::Measured seen{"n1", {4, 9}, 3 * 27};
    const auto line_height = [&] {
      page::lay_out(made.page, made.theme, scene::fonts(), made.viewport, {&seen, 1});
      return made.page.nodes[0].line_height;
    };
    CHECK(line_height() == 28);
    seen.height = 3 * 27.25F;
    CHECK(line_height() == 27.25F);
    seen.height = 99;  // 33 a line: the paragraph is higher than its lines
    CHECK(line_height() == 28);
    seen.height = 0;
    CHECK(line_height() == 28);
  }

  TEST_CASE("a leaf keeps its type and runs, scaled to this text size") {
    scene::Scene made = with_plain([](content::Style&) {});
    page::Node& text = made.add(Role::paragraph, scene::body, "Bel 112 nu");
    text.spans = {scene::span_of(text, "112", true, "")};
    made.viewport.text_scale = 1.3F;
    made.lay_out();
    const page::Node& laid = made.page.nodes[0];
    CHECK(laid.type.size == 23.390625F);   // cut to 1/64 px
    CHECK(laid.line_height == 36.40625F);  // 36.4 in steps of 1/64 px
    REQUIRE(laid.runs.size() == 3);
    CHECK(laid.runs[1].bold);
    CHECK(laid.runs[1].begin == 4);
    CHECK(laid.runs[2].end == 10);
  }

  TEST_CASE("text that the fonts lack is left to the browser: Arabic, Chinese, emoji") {
    scene::Scene made = with_plain([](content::Style&) {});
    for (const char* text : {"gewoon «Nederlands»", "العربية", "中文", "hallo 🙂"})
      made.add(Role::paragraph, scene::body, text);
    made.lay_out();
    CHECK_FALSE(made.page.nodes[0].own_ink);
    for (size_t i = 1; i < 4; ++i) CHECK(made.page.nodes[i].own_ink);
  }

  TEST_CASE(
      "in a language that is read from right to left, boxes are mirrored and leaves are the browser's") {
    scene::Scene made = with_plain([](content::Style& style) { style.pad_left = 20, style.max_width = 300; });
    made.add(Role::main, scene::plain);
    made.add(Role::article, scene::plain, "", 1);
    made.add(Role::paragraph, scene::body, "كلمة", 2);
    made.add(Role::paragraph, scene::body, "Tekst", 2);
    made.theme.styles[scene::body].fixed_width = 100;
    for (const size_t one : {1, 2}) made.page.nodes[one].right_to_left = true;
    made.lay_out();
    CHECK(box(made, 0).x == (400 - 320) / 2);
    CHECK(box(made, 1).x == box(made, 0).x + 20);  // its parent is read from the left
    CHECK(box(made, 2).right() == box(made, 1).right() - 20);
    CHECK(box(made, 2).width == 100);
    CHECK(box(made, 3).right() == box(made, 1).right() - 20);
    CHECK(made.page.nodes[2].own_ink);
    CHECK_FALSE(made.page.nodes[1].own_ink);
    CHECK_FALSE(made.page.nodes[3].own_ink);
  }

  TEST_CASE("a word of 5,000 letters, zero width and empty text do no harm") {
    scene::Scene made = with_plain([](content::Style&) {});
    made.add(Role::paragraph, scene::body, std::string(5000, 'x'));
    made.add(Role::paragraph, scene::body, "");
    made.lay_out();
    CHECK(made.page.nodes[0].lines.size() > 50);
    for (const text::Line& line : made.page.nodes[0].lines) CHECK(line.width <= 400);
    CHECK(box(made, 1).height == 0);
    made.viewport.width = 0;
    made.lay_out();
    CHECK(made.page.nodes[0].lines.size() == 5000);
  }
}
