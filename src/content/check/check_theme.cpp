// The theme: contrast that people with low vision need, and sizes that can be laid out.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// sRGB to linear light (WCAG 2.2, "relative luminance"; the errata's 0.04045).
double linear(uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

// Which ink must stand out from which ground, and how much: 7 for reading text (WCAG AAA), 4.5 for short
// bold words (AA), 3 for what is not text.
struct Pair {
  Ink ink, ground;
  const char *ink_name, *ground_name;
  double least;
};

constexpr Pair pairs[] = {
    {Ink::text, Ink::paper, "text", "paper", 7},
    {Ink::text, Ink::surface, "text", "surface", 7},
    {Ink::text, Ink::alarm_surface, "text", "alarmSurface", 7},
    {Ink::text, Ink::urgent_surface, "text", "urgentSurface", 7},
    {Ink::text, Ink::calm_surface, "text", "calmSurface", 7},
    {Ink::quiet, Ink::paper, "quiet", "paper", 7},
    {Ink::quiet, Ink::surface, "quiet", "surface", 7},
    {Ink::accent, Ink::paper, "accent", "paper", 7},
    {Ink::accent, Ink::surface, "accent", "surface", 7},
    {Ink::on_accent, Ink::accent, "onAccent", "accent", 4.5},
    {Ink::on_alarm, Ink::alarm, "onAlarm", "alarm", 4.5},
    {Ink::alarm, Ink::alarm_surface, "alarm", "alarmSurface", 4.5},
    {Ink::urgent, Ink::urgent_surface, "urgent", "urgentSurface", 4.5},
    {Ink::calm, Ink::calm_surface, "calm", "calmSurface", 4.5},
    {Ink::text, Ink::mark, "text", "mark", 7},
    {Ink::text, Ink::mark_now, "text", "markNow", 7},
    {Ink::line, Ink::paper, "line", "paper", 3},
    {Ink::line, Ink::surface, "line", "surface", 3},
    {Ink::focus, Ink::paper, "focus", "paper", 3},
    {Ink::focus, Ink::surface, "focus", "surface", 3},
};

std::string two_decimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

void check_palette(Findings& findings, const std::string& pointer, const Palette& palette) {
  const auto colour = [&](Ink ink) { return palette.inks[static_cast<size_t>(ink)]; };
  for (const Pair& pair : pairs) {
    const double ratio = contrast(colour(pair.ink), colour(pair.ground));
    if (ratio < pair.least)
      findings.add(pointer + "/" + pair.ink_name,
                   std::string("The contrast to ") + pair.ground_name + " is " + two_decimals(ratio) +
                       ":1, less than " + two_decimals(pair.least) + ":1.",
                   "Make one of the two lighter or darker.");
  }
}

void check_style(Findings& findings, const std::string& pointer, const Style& style) {
  if (style.size < 14 || style.size > 96)
    findings.add(pointer + "/size", "Letters should be 14 to 96 px.", "Write a number from 14 to 96.");
  if (style.line < style.size || style.line > 3 * style.size)
    findings.add(pointer + "/line", "A line should be 1 to 3 times as high as its letters.",
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

base::Problems check_theme(const Theme& theme) {
  Findings findings{"theme.json"};
  if (theme.styles.empty()) return {};  // not loaded: that was told
  for (size_t look = 0; look < look_names.size(); ++look)
    check_palette(findings, std::string("/") + look_names[look], theme.palettes[look]);
  if (theme.wide_from < 480 || theme.wide_from > 2000)
    findings.add("/wideFrom", "Wide windows should begin between 480 and 2000 px.",
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
