// The theme: the contrast that people with low vision need, and sizes that can be laid out.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// sRGB to linear light (WCAG 2.2, "relative luminance"; 0.04045 as in the errata).
double linear(uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

// Minimum contrast of an ink on a background: 7 for reading text (WCAG AAA), 4.5 for short bold words (AA),
// 3 for what is not text.
struct Pair {
  Ink ink, ground;
  double least;
};

constexpr Pair pairs[] = {
    {Ink::text, Ink::paper, 7},
    {Ink::text, Ink::surface, 7},
    {Ink::text, Ink::alarm_surface, 7},
    {Ink::text, Ink::urgent_surface, 7},
    {Ink::text, Ink::doctor_surface, 7},
    {Ink::text, Ink::care_surface, 7},
    {Ink::text, Ink::calm_surface, 7},
    {Ink::quiet, Ink::paper, 7},
    {Ink::quiet, Ink::surface, 7},
    {Ink::accent, Ink::paper, 7},
    {Ink::accent, Ink::surface, 7},
    {Ink::on_accent, Ink::accent, 4.5},
    {Ink::on_alarm, Ink::alarm, 4.5},
    {Ink::alarm, Ink::alarm_surface, 4.5},
    {Ink::urgent, Ink::urgent_surface, 4.5},
    {Ink::doctor, Ink::doctor_surface, 4.5},
    {Ink::care, Ink::care_surface, 4.5},
    {Ink::calm, Ink::calm_surface, 4.5},
    {Ink::text, Ink::highlight, 7},
    {Ink::text, Ink::current_highlight, 7},
    {Ink::line, Ink::highlight, 3},  // the frames of marks
    {Ink::focus, Ink::highlight, 3},
    {Ink::focus, Ink::current_highlight, 3},
    {Ink::text, Ink::selection, 4.5},
    {Ink::line, Ink::paper, 3},
    {Ink::line, Ink::surface, 3},
    {Ink::focus, Ink::paper, 3},
    {Ink::focus, Ink::surface, 3},
};

std::string short_number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
  return text;
}

std::string two_decimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

// A translucent colour composited on an opaque background.
Colour on_ground(Colour top, Colour ground) {
  const auto mix = [&](uint8_t above, uint8_t below) {
    return static_cast<uint8_t>((above * top.a + below * (255 - top.a)) / 255);
  };
  return {mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b), 255};
}

// Selected text must show through.
void check_opacity(Findings& findings, const std::string& pointer, const Palette& palette) {
  for (const auto& [ink, name] : names_of<Ink>)
    if (ink != Ink::none && ink != Ink::selection && palette.of(ink).a != 255)
      findings.add(pointer + "/" + name, "Only the selection may be translucent.", "Write # and six digits.");
}

void check_palette(Findings& findings, const std::string& pointer, const Palette& palette) {
  check_opacity(findings, pointer, palette);
  for (const Pair& pair : pairs) {
    const double ratio =
        contrast(palette.of(pair.ink), on_ground(palette.of(pair.ground), palette.of(Ink::paper)));
    if (ratio < pair.least)
      findings.add(pointer + "/" + name_of(pair.ink),
                   std::string("The contrast to ") + name_of(pair.ground) + " is " + two_decimals(ratio) +
                       ":1, less than " + two_decimals(pair.least) + ":1.",
                   "Make one of the two lighter or darker.");
  }
}

void check_metrics(Findings& findings, const Metrics& metrics) {
  const size_t found_before = findings.problems.size();
  for (const Metric& metric : metric_table) {
    const float value = metrics.*metric.value;
    if (value >= metric.least && value <= metric.most) continue;
    const std::string range = "from " + short_number(metric.least) + " to " + short_number(metric.most);
    findings.add(std::string("/metrics/") + metric.name, "This should be " + range + ".",
                 "Write a number " + range + ".");
  }
  for (const MetricInk& one : metric_inks)
    if (metrics.*one.ink == Ink::none)
      findings.add(std::string("/metrics/") + one.name, "Without a colour this is invisible.",
                   "Choose a colour.");
  const bool is_sound = findings.problems.size() == found_before;
  if (is_sound && metrics.control_dot > metrics.control_size - 2 * metrics.control_edge)
    findings.add("/metrics/controlDot", "The dot does not fit inside the control's edge.",
                 "Write a smaller number.");
}

void check_style(Findings& findings, const std::string& pointer, const Style& style) {
  if (style.size < 14 || style.size > 96)
    findings.add(pointer + "/size", "The font size should be 14 to 96 px.", "Write a number from 14 to 96.");
  if (style.line < style.size || style.line > 3 * style.size)
    findings.add(pointer + "/line", "The line height should be 1 to 3 times the font size.",
                 "Write a number between the size and 3 times the size.");
  if (style.columns < 1 || style.columns > 6)
    findings.add(pointer + "/columns", "There should be 1 to 6 columns.",
                 "Write a whole number from 1 to 6.");
  if (style.ink == Ink::none)
    findings.add(pointer + "/ink", "Text without a colour is invisible.", "Choose a colour.");
  if (std::max({style.pad_left, style.pad_right, style.hang}) > 140)
    findings.add(pointer, "There is no room for text at 320 px with this much padding at the sides.",
                 "Write at most 140 px for padLeft, padRight and hang.");
}

}  // namespace

double contrast(Colour one, Colour other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

base::Problems check_theme(const Content& content) {
  const Theme& theme = content.theme;
  Findings findings{"theme.json"};
  if (theme.styles.empty()) return {};  // not loaded: already reported
  for (const auto& [scheme, name] : names_of<ColourScheme>)
    check_palette(findings, std::string("/") + name, theme.palette(scheme));
  check_metrics(findings, theme.metrics);
  if (theme.wide_from < 480 || theme.wide_from > 2000)
    findings.add("/wideFrom", "Wide windows should start between 480 and 2000 px.",
                 "Write a number such as 768.");
  for (size_t i = 0; i < theme.styles.size(); ++i) {
    const std::string pointer = "/styles/" + theme.styles[i].name;
    const size_t count = findings.problems.size();
    check_style(findings, pointer, theme.styles[i]);
    if (findings.problems.size() == count) check_style(findings, pointer + "/wide", theme.wide[i]);
  }
  return findings.problems;
}

}  // namespace lw::content
