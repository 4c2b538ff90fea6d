// Contrast and sizes of the theme.
#include <doctest/doctest.h>

#include "content/check/checks.h"
#include "content_sample.h"

using namespace lw;

namespace {

constexpr content::Colour black{0, 0, 0, 255}, white{255, 255, 255, 255}, grey{0x76, 0x76, 0x76, 255};

std::string theme_faults(const char* pointer, const std::string& value) {
  return sample::places(sample::all_errors(sample::edited("theme.json", pointer, value)));
}

}  // namespace

TEST_SUITE("content/theme") {
  TEST_CASE("contrast is WCAG's, whichever colour comes first") {
    CHECK(content::contrast(black, white) == doctest::Approx(21));
    CHECK(content::contrast(white, black) == doctest::Approx(21));
    CHECK(content::contrast(grey, grey) == doctest::Approx(1));
    CHECK(content::contrast(grey, white) == doctest::Approx(4.54).epsilon(0.002));  // the well-known #767676
    CHECK(content::contrast({255, 0, 0, 255}, white) == doctest::Approx(3.998).epsilon(0.001));
  }

  TEST_CASE("too little contrast is told at the colour, by day and by night") {
    CHECK(theme_faults("/light/quiet", "\"#707070\"") ==
          "theme.json#/light/quiet\ntheme.json#/light/quiet\n");
    CHECK(theme_faults("/dark/line", "\"#333333\"") == "theme.json#/dark/line\ntheme.json#/dark/line\n");
    CHECK(theme_faults("/light/onAlarm", "\"#d06060\"") == "theme.json#/light/onAlarm\n");
    CHECK(theme_faults("/dark/focus", "\"#404040\"").find("theme.json#/dark/focus\n") == 0);
  }

  TEST_CASE("sizes that nobody can read or lay out are told") {
    CHECK(theme_faults("/styles/body/size", "9").find("theme.json#/styles/body/size\n") == 0);
    CHECK(theme_faults("/styles/body/line", "10") == "theme.json#/styles/body/line\n");
    CHECK(theme_faults("/styles/body/wide/line", "10") == "theme.json#/styles/body/wide/line\n");
    CHECK(theme_faults("/styles/body/padLeft", "300") == "theme.json#/styles/body\n");
    CHECK(theme_faults("/styles/people/columns", "0") == "theme.json#/styles/people/columns\n");
    CHECK(theme_faults("/styles/body/ink", "\"none\"") == "theme.json#/styles/body/ink\n");
    CHECK(theme_faults("/wideFrom", "10000") == "theme.json#/wideFrom\n");
  }

  TEST_CASE("numbers that are no lengths are told") {
    CHECK(theme_faults("/styles/body/before", "-1") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/before", "1e300") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/before", "\"16\"") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/colour", "\"text\"") == "theme.json#/styles/body/colour\n");
    CHECK(theme_faults("/styles/body/ink", "\"blue\"") == "theme.json#/styles/body/ink\n");
  }

  TEST_CASE("a style's name is a class name") {
    CHECK(theme_faults("/styles/a b", "{}") == "theme.json#/styles/a b\n");
  }
}
