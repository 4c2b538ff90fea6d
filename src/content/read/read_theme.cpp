// The format of theme.json: palettes, metrics, and styles with the fields that differ in wide windows.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_palette(ObjectReader json, Palette& palette) {
  for (const auto& [ink, name] : names_of<Ink>)
    if (ink != Ink::none) palette.inks[static_cast<size_t>(ink)] = json.colour(name);
}

void read_metrics(ObjectReader json, Metrics& metrics) {
  for (const Metric& metric : metric_table) metrics.*metric.value = json.number(metric.name);
  for (const MetricInk& one : metric_inks) metrics.*one.ink = json.one_of<Ink>(one.name);
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
    {"growFrom", &Style::grow_from},
};

// Fields that the JSON does not give keep their value in `style`.
void read_style(ObjectReader& json, Style& style) {
  for (const Length& length : lengths) style.*length.value = json.number(length.field, style.*length.value);
  style.bold = json.flag("bold", style.bold);
  style.capped = json.flag("capped", style.capped);
  style.spaced = json.flag("spaced", style.spaced);
  style.underline = json.flag("underline", style.underline);
  style.align = json.one_of("align", Need::optional, style.align);
  style.flow = json.one_of("flow", Need::optional, style.flow);
  style.columns = static_cast<int>(json.number("columns", static_cast<float>(style.columns)));
  style.ink = json.one_of("ink", Need::optional, style.ink);
  style.fill = json.one_of("fill", Need::optional, style.fill);
  style.edge = json.one_of("edge", Need::optional, style.edge);
  style.bar = json.one_of("bar", Need::optional, style.bar);
}

void read_style_pair(ObjectReader json, Style& style, Style& wide) {
  read_style(json, style);
  wide = style;
  ObjectReader overrides = json.object("wide", Need::optional);
  read_style(overrides, wide);
}

void read_styles(ObjectReader json, Theme& theme) {
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

void read_theme(ObjectReader& json, Theme& theme) {
  for (const auto& [scheme, name] : names_of<ColourScheme>)
    read_palette(json.object(name), theme.palette(scheme));
  read_metrics(json.object("metrics"), theme.metrics);
  theme.wide_from = json.number("wideFrom", theme.wide_from);
  read_styles(json.object("styles"), theme);
}

}  // namespace lw::content
