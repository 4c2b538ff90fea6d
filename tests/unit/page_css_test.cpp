#include "page/css.h"

#include "doctest/doctest.h"
#include "paint_scene.h"

using namespace lw;

namespace {

bool has(const std::string& css, const char* part) {
  return css.find(part) != std::string::npos;
}

content::Theme one_style(const auto& change) {
  content::Theme theme = scene::made_theme();
  theme.styles.resize(1);
  theme.styles[0].name = "kader";
  theme.wide = theme.styles;
  change(theme);
  return theme;
}

}  // namespace

TEST_SUITE("page/css") {
  TEST_CASE("the colours of the palettes become custom properties") {
    const std::string css = page::to_css(scene::made_theme());
    CHECK(has(css, "--accent:#0a5160;"));
    CHECK(has(css, "@media (prefers-color-scheme:dark){:root{"));
    CHECK(has(css, "--accent:#93d4df;"));
  }

  TEST_CASE("type and columns are rem, what spaces them grows less, the others are px") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      content::Style& style = theme.styles[0];
      style.before = 24, style.pad_top = 8, style.pad_left = 20, style.hang = 32;
      style.max_width = 600;
      theme.wide = theme.styles;
    }));
    CHECK(has(css, ".kader{display:flow-root;font-size:1.125rem;line-height:1.75rem;font-weight:400;"));
    CHECK(has(css,
              "margin-top:calc(1.5*var(--space));padding-block:calc(0.5*var(--space)) 0px;"
              "padding-inline:calc(20px + calc(2*var(--space))) 0px;--hang:calc(2*var(--space));"));
    CHECK(has(css,
              "max-width:calc(37.5rem*var(--column) + calc(20px + calc(2*var(--space))));"
              "margin-inline:auto;"));
  }

  TEST_CASE("a drawing has exactly the larger of its heights; without one that grows, the other alone") {
    const auto css = [](float grows) {
      return page::to_css(one_style([&](content::Theme& theme) {
        theme.styles[0].still_height = 240, theme.styles[0].min_height = grows;
        theme.wide = theme.styles;
      }));
    };
    CHECK(has(css(160), ";height:max(240px,10rem);"));
    CHECK(has(css(0), ";height:max(240px,0rem);"));
  }

  TEST_CASE("metrics become custom properties in their units, zero too, for calc()") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      theme.metrics.control_size = 40, theme.metrics.bullet_drop = 0;
      theme.metrics.marker_ink = content::Ink::on_accent;
    }));
    CHECK(has(css, "--control-size:calc(2.5*var(--space));--control-edge:calc(0.125*var(--space));"));
    CHECK(has(css, "--bullet-size:0.3em;--bullet-drop:0em;--underline-width:1px;"));
    CHECK(has(css, "--control-ink:var(--accent);"));
    CHECK(has(css, "--marker-ink:var(--on-accent);"));
  }

  TEST_CASE("markers and controls get the padding around them as custom properties") {
    const auto css = [](const auto& change) { return page::to_css(one_style(change)); };
    CHECK(has(css([](content::Theme& theme) { theme.styles[0].hang = 32, theme.styles[0].pad_top = 8; }),
              "--hang:calc(2*var(--space));--pad-left:0px;--pad-top:calc(0.5*var(--space));"));
    CHECK_FALSE(has(css([](content::Theme&) {}), "--pad-left"));
  }

  TEST_CASE("the line beside a control is a custom property, again on wide screens if different") {
    const auto css = [](const char* name, float wide_line) {
      return page::to_css(one_style([&](content::Theme& theme) {
        theme.styles[0].name = name;
        theme.wide = theme.styles;
        theme.wide[0].line = wide_line;
      }));
    };
    CHECK(has(css("option-label", 28), ":root{--option-line:1.75rem}\n.option-label{"));
    CHECK(has(css("option-label", 32), "(min-width:768px){\n:root{--option-line:2rem}\n"));
  }

  TEST_CASE(
      "a colour scheme is dark when its paper is darker than its text, and colours may be translucent") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      theme.palette(content::ColourScheme::sepia) = theme.palette(content::ColourScheme::dark);
      theme.palette(content::ColourScheme::light).inks[static_cast<size_t>(content::Ink::selection)] = {
          1, 2, 3, 0x80};
    }));
    CHECK(has(css, ":root[data-scheme=light]{color-scheme:light;"));
    CHECK(has(css, ":root[data-scheme=sepia]{color-scheme:dark;"));
    CHECK(has(css, "--selection:#01020380;"));
  }

  TEST_CASE("the type of a heading stays within a part of the window, but not below the reading size") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      content::Style& style = theme.styles[0];
      style.size = 32, style.line = 40, style.bold = true;
      theme.wide = theme.styles;
    }));
    CHECK(has(css, "font-size:min(2rem,max(1.125rem,12vw));line-height:min(2.5rem,max(1.4062rem,15vw));"));
  }

  TEST_CASE("only a style that differs on wide screens is written twice") {
    CHECK(has(page::to_css(one_style([](content::Theme&) {})), "@media screen and (min-width:768px){\n}\n"));
    const std::string css = page::to_css(one_style([](content::Theme& theme) { theme.wide[0].size = 20; }));
    CHECK(has(css, "@media screen and (min-width:768px){\n.kader{display:flow-root;font-size:1.25rem;"));
    CHECK(has(css, "@media print,not all and (min-width:768px){\n.kader{display:flow-root;font-size:"));
    CHECK(css.find(".kader{") ==
          css.find("@media print") +
              std::string_view("@media print,not all and (min-width:768px){\n").size());
  }

  TEST_CASE("what a style has on narrow screens alone is in no rule for wide ones") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      theme.wide = theme.styles;
      theme.styles[0].grow_from = 400;
    }));
    CHECK(css.find("flex:1 1 25rem") < css.find("@media screen"));
    CHECK(css.find("flex:1 1 25rem", css.find("@media screen")) == std::string::npos);
  }

  TEST_CASE("edges and bars are inset shadows: they take no space") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      content::Style& style = theme.styles[0];
      style.edge = content::Ink::line, style.edge_width = 1, style.radius = 14;
      style.bar = content::Ink::alarm, style.bar_width = 6;
      theme.wide = theme.styles;
    }));
    CHECK(has(css,
              "box-shadow:inset calc(var(--way)*6px) 0 var(--alarm),inset 0 0 0 1px "
              "var(--line);border-radius:14px;"));
  }

  TEST_CASE("rows wrap and columns are equal") {
    const std::string css = page::to_css(one_style([](content::Theme& theme) {
      content::Style& style = theme.styles[0];
      style.gap_x = 8, style.gap_y = 16;
      style.flow = content::Flow::row;
      theme.wide = theme.styles;
      theme.wide[0].flow = content::Flow::columns;
      theme.wide[0].columns = 2;
    }));
    CHECK(has(css,
              "display:flex;flex-wrap:wrap;align-content:flex-start;align-items:flex-start;gap:calc(1*var(--"
              "space)) 8px;"));
    CHECK(has(css, "display:flex;flex-wrap:wrap;align-items:stretch;gap:calc(1*var(--space)) 8px;"));
    CHECK(has(css, ">*{flex:0 0 calc((100% - 8px)/2 - 0.02px);min-width:0}"));
  }
}
