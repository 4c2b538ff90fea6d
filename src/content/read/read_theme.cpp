// The format of theme.json: palettes, and styles with the fields that differ on wide windows.
#include <iterator>

#include "content/read/read.h"

namespace lw::content {

namespace {

struct InkName {
  const char* name;
  Ink ink;
};

constexpr InkName ink_names[] = {
    {"paper", Ink::paper},
    {"surface", Ink::surface},
    {"text", Ink::text},
    {"quiet", Ink::quiet},
    {"accent", Ink::accent},
    {"onAccent", Ink::on_accent},
    {"line", Ink::line},
    {"focus", Ink::focus},
    {"alarm", Ink::alarm},
    {"onAlarm", Ink::on_alarm},
    {"alarmSurface", Ink::alarm_surface},
    {"urgent", Ink::urgent},
    {"urgentSurface", Ink::urgent_surface},
    {"calm", Ink::calm},
    {"calmSurface", Ink::calm_surface},
    {"mark", Ink::mark},
    {"markNow", Ink::mark_now},
};
static_assert(std::size(ink_names) + 1 == static_cast<size_t>(Ink::count), "every ink but none has a name");

void read_palette(Reader json, Palette& palette) {
  for (const InkName& name : ink_names) palette.inks[static_cast<size_t>(name.ink)] = json.colour(name.name);
}

// The order of the names is that of the enumeration.
void read_ink(Reader& json, std::string_view field, Ink& ink) {
  ink = static_cast<Ink>(json.one_of(
      field,
      {"none", "paper", "surface", "text", "quiet", "accent", "onAccent", "line", "focus", "alarm", "onAlarm",
       "alarmSurface", "urgent", "urgentSurface", "calm", "calmSurface", "mark", "markNow"},
      static_cast<size_t>(ink)));
}

struct Length {
  const char* field;
  float Style::*value;
};

constexpr Length lengths[] = {
    {"size", &Style::size},
    {"line", &Style::line},
    {"before", &Style::before},
    {"padTop", &Style::pad_top},
    {"padBottom", &Style::pad_bottom},
    {"padLeft", &Style::pad_left},
    {"padRight", &Style::pad_right},
    {"hang", &Style::hang},
    {"minHeight", &Style::min_height},
    {"stillHeight", &Style::still_height},
    {"maxWidth", &Style::max_width},
    {"edgeWidth", &Style::edge_width},
    {"barWidth", &Style::bar_width},
    {"radius", &Style::radius},
    {"gapX", &Style::gap_x},
    {"gapY", &Style::gap_y},
    {"fixedWidth", &Style::fixed_width},
};

// What the JSON does not name stays as it is in `style`.
void read_style(Reader& json, Style& style) {
  for (const Length& length : lengths) style.*length.value = json.number(length.field, style.*length.value);
  style.bold = json.flag("bold", style.bold);
  style.spaced = json.flag("spaced", style.spaced);
  style.underline = json.flag("underline", style.underline);
  style.align =
      static_cast<Align>(json.one_of("align", {"start", "centre"}, static_cast<size_t>(style.align)));
  style.flow =
      static_cast<Flow>(json.one_of("flow", {"stack", "row", "columns"}, static_cast<size_t>(style.flow)));
  style.columns = static_cast<int>(json.number("columns", static_cast<float>(style.columns)));
  read_ink(json, "ink", style.ink);
  read_ink(json, "fill", style.fill);
  read_ink(json, "edge", style.edge);
  read_ink(json, "bar", style.bar);
}

void read_style_pair(Reader json, Style& style, Style& wide) {
  read_style(json, style);
  wide = style;
  Reader overrides = json.object("wide", Need::optional);
  read_style(overrides, wide);
}

void read_styles(Reader json, Theme& theme) {
  for (const std::string& name : json.field_names()) {
    json.check_id(name, name);
    Style style, wide;
    style.name = name;
    read_style_pair(json.object(name), style, wide);
    theme.styles.push_back(style);
    theme.wide.push_back(wide);
  }
}

}  // namespace

void read_theme(Reader& json, Theme& theme) {
  for (size_t look = 0; look < look_names.size(); ++look)
    read_palette(json.object(look_names[look]), theme.palettes[look]);
  theme.wide_from = json.number("wideFrom", theme.wide_from);
  read_styles(json.object("styles"), theme);
}

}  // namespace lw::content
