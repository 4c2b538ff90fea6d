// theme.json: the colours, and a style for each kind of text and box.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "content/enum_names.h"

namespace lw::content {

struct Colour {
  uint8_t r = 0, g = 0, b = 0, a = 255;
};

// The colour names a style may use; every palette gives each of them a value.
enum class Ink : uint8_t {
  none,
  paper,
  surface,
  text,
  quiet,
  accent,
  on_accent,
  line,
  focus,
  alarm,
  on_alarm,
  alarm_surface,
  urgent,
  urgent_surface,
  doctor,
  doctor_surface,
  care,
  care_surface,
  calm,
  calm_surface,
  highlight,
  current_highlight,
  selection,
};

template <>
inline constexpr auto names_of<Ink> = std::to_array<Name<Ink>>({
    {Ink::none, "none"},           {Ink::paper, "paper"},
    {Ink::surface, "surface"},     {Ink::text, "text"},
    {Ink::quiet, "quiet"},         {Ink::accent, "accent"},
    {Ink::on_accent, "onAccent"},  {Ink::line, "line"},
    {Ink::focus, "focus"},         {Ink::alarm, "alarm"},
    {Ink::on_alarm, "onAlarm"},    {Ink::alarm_surface, "alarmSurface"},
    {Ink::urgent, "urgent"},       {Ink::urgent_surface, "urgentSurface"},
    {Ink::doctor, "doctor"},       {Ink::doctor_surface, "doctorSurface"},
    {Ink::care, "care"},           {Ink::care_surface, "careSurface"},
    {Ink::calm, "calm"},           {Ink::calm_surface, "calmSurface"},
    {Ink::highlight, "highlight"}, {Ink::current_highlight, "currentHighlight"},
    {Ink::selection, "selection"},
});
static_assert(names_all_in_order<Ink>());
inline constexpr size_t ink_count = names_of<Ink>.size();

struct Palette {
  std::array<Colour, ink_count> inks;  // by Ink

  Colour of(Ink ink) const { return inks[static_cast<size_t>(ink)]; }
};

// The colour schemes to choose from; without a choice the device picks one of the first two.
enum class ColourScheme : uint8_t { light, dark, sepia, contrast };

template <>
inline constexpr auto names_of<ColourScheme> = std::to_array<Name<ColourScheme>>({
    {ColourScheme::light, "light"},
    {ColourScheme::dark, "dark"},
    {ColourScheme::sepia, "sepia"},
    {ColourScheme::contrast, "contrast"},
});
static_assert(names_all_in_order<ColourScheme>());
inline constexpr size_t scheme_count = names_of<ColourScheme>.size();

enum class Align : uint8_t { start, centre };
enum class Flow : uint8_t { stack, row, columns };

template <>
inline constexpr auto names_of<Align> = std::to_array<Name<Align>>({
    {Align::start, "start"},
    {Align::centre, "centre"},
});

template <>
inline constexpr auto names_of<Flow> = std::to_array<Name<Flow>>({
    {Flow::stack, "stack"},
    {Flow::row, "row"},
    {Flow::columns, "columns"},
});

// Style of a text and its box. Lengths are given for a root font size of 16 px. Type and the widths of
// columns grow with the text (rem in CSS); space grows with it at first and then stays (page::space_of,
// --space in CSS), so that large text is not mostly gaps; the other lengths are CSS px and never grow.
struct Style {
  std::string name;  // also the CSS class
  float size = 18, line = 28;
  bool bold = false;
  bool capped = false;         // the type grows as space does: what frames the page leaves room for it
  bool spaced = false;         // reading text: the person may increase its line spacing
  float letter = 0, word = 0;  // em between letters, and extra between words; the person's settings
  bool hyphens = true;         // the person's setting
  bool underline = true;       // of links in this style; the current page's link always has one
  Align align = Align::start;
  Ink ink = Ink::text, fill = Ink::none, edge = Ink::none, bar = Ink::none;
  float before = 0;                   // margin above; space; never collapses
  float pad_top = 0, pad_bottom = 0;  // space
  float pad_left = 0, pad_right = 0;  // px
  float hang = 0;                     // further left padding; space
  float min_height = 0;               // space; of a picture, with the text
  float still_height = 0;             // px, of a picture: the larger of both is its height
  float max_width = 0;                // of the content box, with the text; 0 = none; the box is centred
  float grow_from = 0;                // in a row: at least this wide, with the text, and then what is left
  float edge_width = 1, bar_width = 0, radius = 0;  // px
  Flow flow = Flow::stack;
  float gap_x = 0, gap_y = 0;  // row and columns; px and space
  int columns = 1;             // columns only
  float fixed_width = 0;       // space; 0 = as wide as the container (or the text, in a row)
};

// Dimensions of controls, list markers and links, which belong to no single style: both CSS and the canvas
// draw with them.
struct Metrics {
  float control_size = 0, control_edge = 0;                // radio or checkbox: its size and edge width
  float control_dot = 0;                                   // diameter of the dot in a selected radio
  float control_radius = 0;                                // corner radius of a checkbox
  float marker_gap = 0;                                    // between a list number and its text
  float bullet_gap = 0, bullet_size = 0, bullet_drop = 0;  // between bullet centre and text; diameter;
                                                           // distance below the middle of the line
  float underline_width = 0, underline_offset = 0;         // of a link
  Ink control_ink = Ink::accent, control_fill = Ink::surface, control_tick = Ink::on_accent,
      marker_ink = Ink::accent;
};

enum class Unit : uint8_t { px, space, em };  // space: px at a root font size of 16 px, see Style

struct Metric {
  const char* name;  // in theme.json; in CSS with hyphens
  float Metrics::*value;
  Unit unit;
  float least, most;
};

inline constexpr Metric metric_table[] = {
    {"controlSize", &Metrics::control_size, Unit::space, 16, 48},
    {"controlEdge", &Metrics::control_edge, Unit::space, 1, 6},
    {"controlDot", &Metrics::control_dot, Unit::space, 4, 40},
    {"controlRadius", &Metrics::control_radius, Unit::space, 0, 24},
    {"markerGap", &Metrics::marker_gap, Unit::space, 0, 32},
    {"bulletGap", &Metrics::bullet_gap, Unit::space, 2, 40},
    {"bulletSize", &Metrics::bullet_size, Unit::em, 0.1F, 1},
    {"bulletDrop", &Metrics::bullet_drop, Unit::em, 0, 0.5F},
    {"underlineWidth", &Metrics::underline_width, Unit::px, 1, 6},
    {"underlineOffset", &Metrics::underline_offset, Unit::em, 0, 0.4F},
};

struct MetricInk {
  const char* name;
  Ink Metrics::*ink;
};

inline constexpr MetricInk metric_inks[] = {
    {"controlInk", &Metrics::control_ink},
    {"controlFill", &Metrics::control_fill},
    {"controlTick", &Metrics::control_tick},
    {"markerInk", &Metrics::marker_ink},
};

struct Theme {
  std::array<Palette, scheme_count> palettes;  // by ColourScheme
  Metrics metrics;
  float wide_from = 768;            // viewport width in px from which the wide styles apply
  std::vector<Style> styles, wide;  // same length, same order, same names

  const Palette& palette(ColourScheme scheme) const { return palettes[static_cast<size_t>(scheme)]; }
  Palette& palette(ColourScheme scheme) { return palettes[static_cast<size_t>(scheme)]; }
};

}  // namespace lw::content
