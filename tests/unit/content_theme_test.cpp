// Contrast and sizes of the theme.
#include <doctest/doctest.h>

#include "content/check/checks.h"
#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace {

constexpr content::Colour black{0, 0, 0, 255}, white{255, 255, 255, 255}, grey{0x76, 0x76, 0x76, 255};

std::string theme_faults(const char* pointer, const std::string& value) {
  return sample::places(sample::all_errors(sample::edited("theme.json", pointer, value)));
}

}  // namespace

TEST_SUITE("content/theme") {
  TEST_CASE("contrast follows WCAG, whichever colour comes first") {
    CHECK(content::contrast(black, white) == doctest::Approx(21));
    CHECK(content::contrast(white, black) == doctest::Approx(21));
    CHECK(content::contrast(grey, grey) == doctest::Approx(1));
    CHECK(content::contrast(grey, white) == doctest::Approx(4.54).epsilon(0.002));  // the well-known #767676
    CHECK(content::contrast({255, 0, 0, 255}, white) == doctest::Approx(3.998).epsilon(0.001));
  }

  TEST_CASE("too little contrast is reported at the colour, in light and dark schemes") {
    CHECK(theme_faults("/light/quiet", "\"#707070\"") ==
          "theme.json#/light/quiet\ntheme.json#/light/quiet\n");
    CHECK(theme_faults("/dark/line", "\"#333333\"") ==
          "theme.json#/dark/line\ntheme.json#/dark/line\ntheme.json#/dark/line\n");
    CHECK(theme_faults("/light/onAlarm", "\"#d06060\"") == "theme.json#/light/onAlarm\n");
    CHECK(theme_faults("/dark/focus", "\"#404040\"").find("theme.json#/dark/focus\n") == 0);
  }

  TEST_CASE("sizes that cannot be read or laid out are reported") {
    CHECK(theme_faults("/styles/body/size", "9").find("theme.json#/styles/body/size\n") == 0);
    CHECK(theme_faults("/styles/body/line", "10") == "theme.json#/styles/body/line\n");
    CHECK(theme_faults("/styles/body/wide/line", "10") == "theme.json#/styles/body/wide/line\n");
    CHECK(theme_faults("/styles/body/padLeft", "300") == "theme.json#/styles/body\n");
    CHECK(theme_faults("/styles/people/columns", "0") == "theme.json#/styles/people/columns\n");
    CHECK(theme_faults("/styles/body/ink", "\"none\"") == "theme.json#/styles/body/ink\n");
    CHECK(theme_faults("/wideFrom", "10000") == "theme.json#/wideFrom\n");
  }

  TEST_CASE("invalid lengths are reported") {
    CHECK(theme_faults("/styles/body/before", "-1") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/before", "1e300") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/before", "\"16\"") == "theme.json#/styles/body/before\n");
    CHECK(theme_faults("/styles/body/colour", "\"text\"") == "theme.json#/styles/body/colour\n");
    CHECK(theme_faults("/styles/body/ink", "\"blue\"") == "theme.json#/styles/body/ink\n");
  }

  TEST_CASE("metrics out of their range, missing or without a colour are reported") {
    CHECK(theme_faults("/metrics/controlSize", "15.5") == "theme.json#/metrics/controlSize\n");
    CHECK(theme_faults("/metrics/controlSize", "200") == "theme.json#/metrics/controlSize\n");
    CHECK(theme_faults("/metrics/underlineWidth", "0") == "theme.json#/metrics/underlineWidth\n");
    CHECK(theme_faults("/metrics/bulletDrop", "\"0.1\"") == "theme.json#/metrics/bulletDrop\n");
    CHECK(theme_faults("/metrics/controlDot", "24") == "theme.json#/metrics/controlDot\n");
    CHECK(theme_faults("/metrics/markerInk", "\"none\"") == "theme.json#/metrics/markerInk\n");
    CHECK(theme_faults("/metrics/colour", "1") == "theme.json#/metrics/colour\n");
    CHECK(theme_faults("/metrics", "{}").find("theme.json#/metrics/controlSize\n") == 0);
  }

  TEST_CASE("the schema has the metrics of the table, with the same ranges") {
    const content::Json schema =
        sample::parsed(sample::read_file(folders::root() + "/content/schema/theme.schema.json"));
    const content::Json& metrics = schema["properties"]["metrics"];
    CHECK(metrics["required"].size() == std::size(content::metric_table) + std::size(content::metric_inks));
    CHECK(metrics["properties"].size() == metrics["required"].size());
    for (const content::Metric& metric : content::metric_table) {
      CAPTURE(metric.name);
      REQUIRE(metrics["properties"].contains(metric.name));
      CHECK(metrics["properties"][metric.name]["minimum"].get<float>() == doctest::Approx(metric.least));
      CHECK(metrics["properties"][metric.name]["maximum"].get<float>() == doctest::Approx(metric.most));
    }
    for (const content::MetricInk& one : content::metric_inks)
      CHECK(metrics["properties"].contains(one.name));
  }

  TEST_CASE("only the selection is translucent, and text keeps its contrast on it") {
    CHECK(theme_faults("/light/paper", "\"#fbf8f280\"").find("theme.json#/light/paper\n") == 0);
    CHECK(theme_faults("/light/selection", "\"#00000010\"").empty());
    CHECK(theme_faults("/light/selection", "\"#000000c0\"") == "theme.json#/light/text\n");
  }

  TEST_CASE("a style's name is a valid class name") {
    CHECK(theme_faults("/styles/a b", "{}") == "theme.json#/styles/a b\n");
  }
}
