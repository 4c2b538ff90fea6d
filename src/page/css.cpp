#include "page/css.h"

#include <cstdio>

#include "page/page.h"

namespace lw::page {

namespace {

using content::Ink;
using content::Style;
using content::Unit;

// "onAccent" in theme.json is --on-accent in CSS.
std::string property(std::string_view name) {
  std::string out = "--";
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) out += '-';
    out += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::string number(float value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.5g", static_cast<double>(value));
  return buffer;
}

// Zero has its unit, too: calc() and max() take none without. The minifier drops it where it may.
std::string px(float value) {
  return number(value) + "px";
}
std::string rem(float value) {
  return number(value / root_size) + "rem";
}
std::string space(float value) {
  return value == 0 ? px(0) : "calc(" + number(value / root_size) + "*var(--space))";
}
std::string ink(Ink name) {
  return "var(" + property(content::name_of(name)) + ")";
}

// A length of px and space.
std::string sum(float fixed, float spaced) {
  if (spaced == 0) return px(fixed);
  return fixed == 0 ? space(spaced) : "calc(" + px(fixed) + " + " + space(spaced) + ")";
}

// Decides the colour scheme of the browser's own parts, such as scroll bars, and how bright photos are.
bool is_dark(const content::Palette& palette) {
  const content::Colour paper = palette.of(Ink::paper), text = palette.of(Ink::text);
  return paper.r + paper.g + paper.b < text.r + text.g + text.b;
}

std::string palette_css(const content::Palette& palette) {
  std::string out;
  for (const auto& [ink, name] : content::names_of<Ink>)
    if (ink != Ink::none) out += property(name) + ":" + to_css(palette.of(ink)) + ";";
  return out + (is_dark(palette) ? "--dim:brightness(.8);" : "--dim:none;");
}

std::string length(float value, Unit unit) {
  switch (unit) {
    case Unit::px:
      return px(value);
    case Unit::space:
      return space(value);
    case Unit::em:
      return number(value) + "em";
  }
  return "";
}

std::string declare(const char* name, float value, Unit unit) {
  return property(name) + ":" + length(value, unit) + ";";
}

std::string metrics_css(const content::Metrics& metrics) {
  std::string out;
  for (const content::Metric& metric : content::metric_table)
    out += declare(metric.name, metrics.*metric.value, metric.unit);
  for (const content::MetricInk& one : content::metric_inks)
    out += property(one.name) + ":" + ink(metrics.*one.ink) + ";";
  return out;
}

std::string reading_css() {
  std::string out;
  for (const ReadingSetting& setting : reading_settings)
    out += std::string("--") + setting.name + ":" + setting.start + ";";
  return out;
}

// The device's colour scheme, unless the person chose one: then the root element has `data-scheme`.
std::string palettes_css(const content::Theme& theme) {
  using content::ColourScheme;
  const std::string dark = palette_css(theme.palette(ColourScheme::dark));
  std::string out = ":root{--space:min(1rem,24px,max(16px,5vw));" + reading_css() +
                    metrics_css(theme.metrics) + "color-scheme:light dark;" +
                    palette_css(theme.palette(ColourScheme::light)) + "}\n";
  out += ":root,[dir=ltr]{--way:1}[dir=rtl]{--way:-1}\n@media (prefers-color-scheme:dark){:root{" + dark +
         "}}\n";
  for (const auto& [scheme, name] : content::names_of<ColourScheme>) {
    const content::Palette& palette = theme.palette(scheme);
    out += std::string(":root[data-scheme=") + name +
           "]{color-scheme:" + (is_dark(palette) ? "dark;" : "light;") + palette_css(palette) + "}\n";
  }
  return out;
}

// A length in a heading, `part` times its type size, capped: see widest_type.
std::string fitted(float length, float part) {
  return "min(" + rem(length) + ",max(" + rem(reading_size * part) + "," + number(100 * widest_type * part) +
         "vw))";
}

std::string text_css(const Style& style) {
  const bool fits = is_heading(style);
  const auto usual = style.capped ? space : rem;
  const std::string line = fits ? fitted(style.line, style.line / style.size) : usual(style.line);
  return "font-size:" + (fits ? fitted(style.size, 1) : usual(style.size)) +
         ";line-height:" + (style.spaced ? "calc(" + line + "*var(--leading))" : line) +
         ";font-weight:" + (style.bold ? "700" : "400") +
         ";text-align:" + (style.align == content::Align::centre ? "center" : "start") +
         ";color:" + ink(style.ink) + (style.underline ? ";" : ";text-decoration-line:none;");
}

std::string padding_css(const Style& style) {
  const std::string top = space(style.pad_top), bottom = space(style.pad_bottom);
  const std::string start = sum(style.pad_left, style.hang), end = px(style.pad_right);
  if (start == end) return "padding:" + top + " " + end + " " + bottom + ";";
  return "padding-block:" + top + " " + bottom + ";padding-inline:" + start + " " + end + ";";
}

std::string box_css(const Style& style) {
  std::string out = "margin-top:" + space(style.before) + ";" + padding_css(style);
  if (style.hang > 0)  // for the markers, controls and pictures in the padding
    out += declare("hang", style.hang, Unit::space) + declare("padLeft", style.pad_left, Unit::px) +
           declare("padTop", style.pad_top, Unit::space);
  if (style.still_height > 0)  // exactly: what is drawn inside fits itself into it
    out += "height:max(" + px(style.still_height) + "," + rem(style.min_height) + ");";
  else if (style.min_height > 0)
    out += "min-height:" + space(style.min_height) + ";";
  if (style.fixed_width > 0) out += "width:" + space(style.fixed_width) + ";max-width:100%;";
  if (style.grow_from > 0) out += "flex:1 1 " + rem(style.grow_from) + ";min-width:0;";
  if (style.max_width > 0)
    out += "max-width:calc(" + rem(style.max_width) + "*var(--column) + " +
           sum(style.pad_left + style.pad_right, style.hang) + ");margin-inline:auto;";
  return out;
}

std::string paint_css(const Style& style) {
  std::string out;
  if (style.fill != Ink::none) out += "background:" + ink(style.fill) + ";";
  std::string shadow;
  if (style.bar != Ink::none)
    shadow = "inset calc(var(--way)*" + px(style.bar_width) + ") 0 " + ink(style.bar);
  if (style.edge != Ink::none)
    shadow += (shadow.empty() ? "" : ",") + std::string("inset 0 0 0 ") + px(style.edge_width) + " " +
              ink(style.edge);
  if (!shadow.empty()) out += "box-shadow:" + shadow + ";";
  if (style.radius > 0) out += "border-radius:" + px(style.radius) + ";";
  return out;
}

std::string flow_css(const Style& style) {
  const std::string gaps = "gap:" + space(style.gap_y) + " " + px(style.gap_x) + ";";
  switch (style.flow) {
    case content::Flow::stack:
      return "display:flow-root;";
    case content::Flow::row:
      return "display:flex;flex-wrap:wrap;align-content:flex-start;align-items:flex-start;" + gaps;
    case content::Flow::columns:
      return "display:flex;flex-wrap:wrap;align-items:stretch;" + gaps;
  }
  return "";
}

// Not a grid: WebKit leaves its rows as high as they were when the page becomes wider (measured in WebKitGTK
// 2.50).
std::string columns_css(const Style& style) {
  if (style.flow != content::Flow::columns) return "";
  const std::string gaps = px(style.gap_x * static_cast<float>(style.columns - 1));
  return "." + style.name + ">*{flex:0 0 calc((100% - " + gaps + ")/" + std::to_string(style.columns) +
         " - " + px(column_slack) + ");min-width:0}\n";
}

std::string rule(const Style& style) {
  return "." + style.name + "{" + flow_css(style) + text_css(style) + box_css(style) + paint_css(style) +
         "}\n" + columns_css(style);
}

// A control is level with the first line beside it.
std::string borrowed_css(const std::vector<Style>& styles) {
  for (const Style& style : styles)
    if (style.name == "option-label") return ":root{--option-line:" + rem(style.line) + "}\n";
  return "";
}

}  // namespace

std::string to_css(content::Colour colour) {
  char value[16];
  std::snprintf(value, sizeof value, "#%02x%02x%02x%02x", colour.r, colour.g, colour.b, colour.a);
  return std::string(value, colour.a == 255 ? 7 : 9);
}

std::string to_css(const content::Theme& theme) {
  const std::string borrowed = borrowed_css(theme.styles);
  std::string out = palettes_css(theme) + borrowed, narrow, wide = borrowed_css(theme.wide);
  if (wide == borrowed) wide.clear();
  for (size_t i = 0; i < theme.styles.size(); ++i) {
    const std::string narrow_rule = rule(theme.styles[i]), wide_rule = rule(theme.wide[i]);
    if (wide_rule == narrow_rule) {
      out += narrow_rule;
    } else {
      narrow += narrow_rule;
      wide += wide_rule;
    }
  }
  out += "@media (min-width:" + px(whole_words_from) + "){html{-webkit-hyphens:none;hyphens:none}}\n";
  // Each holds where the other does not, so nothing of a narrow rule is left in a wide one that leaves it
  // out. Print always uses the narrow styles: one text size, whatever the paper size (web/styles/print.css).
  const std::string from = "(min-width:" + px(theme.wide_from) + "){\n";
  return out + "@media print,not all and " + from + narrow + "}\n@media screen and " + from + wide + "}\n";
}

}  // namespace lw::page
