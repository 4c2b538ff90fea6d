#include "page/css.h"

#include <cstdio>

#include "page/page.h"

namespace lw::page {

namespace {

using content::Ink;
using content::Style;

constexpr const char* ink_names[] = {"none",         "paper",         "surface", "text",           "quiet",
                                     "accent",       "on-accent",     "line",    "focus",          "alarm",
                                     "on-alarm",     "alarm-surface", "urgent",  "urgent-surface", "calm",
                                     "calm-surface", "mark",          "mark-now"};
static_assert(std::size(ink_names) == static_cast<size_t>(Ink::count));

std::string number(float value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.5g", static_cast<double>(value));
  return buffer;
}

std::string px(float value) {
  return value == 0 ? "0" : number(value) + "px";
}
std::string rem(float value) {
  return value == 0 ? "0" : number(value / 16) + "rem";
}
std::string ink(Ink name) {
  return std::string("var(--") + ink_names[static_cast<size_t>(name)] + ")";
}

// A padding that has a fixed part and a part that scales with the text.
std::string sum(float fixed, float scaled) {
  if (scaled == 0) return px(fixed);
  return fixed == 0 ? rem(scaled) : "calc(" + px(fixed) + " + " + rem(scaled) + ")";
}

std::string palette_css(const content::Palette& palette) {
  std::string out;
  for (size_t i = 1; i < palette.inks.size(); ++i) {
    const content::Colour& c = palette.inks[i];
    char value[16];
    std::snprintf(value, sizeof value, "#%02x%02x%02x", c.r, c.g, c.b);
    out += std::string("--") + ink_names[i] + ":" + value + ";";
  }
  return out;
}

std::string reading_css() {
  std::string out;
  for (const ReadingSetting& setting : reading_settings)
    out += std::string("--") + setting.name + ":" + setting.start + ";";
  return out;
}

// The device's choice, unless the person made one: then the root element says `data-look`.
std::string palettes_css(const content::Theme& theme) {
  using content::Look;
  const std::string dark = palette_css(theme.palette(Look::dark));
  std::string out =
      ":root{" + reading_css() + "color-scheme:light dark;" + palette_css(theme.palette(Look::light)) + "}\n";
  out += "@media (prefers-color-scheme:dark){:root{" + dark + "}}\n";
  for (size_t look = 0; look < content::look_names.size(); ++look) {
    const bool is_dark =
        look == static_cast<size_t>(Look::dark) || look == static_cast<size_t>(Look::contrast);
    out += std::string(":root[data-look=") + content::look_names[look] +
           "]{color-scheme:" + (is_dark ? "dark;" : "light;") + palette_css(theme.palettes[look]) + "}\n";
  }
  return out;
}

// A length of a heading's type, `part` of its size: see widest_type.
std::string fitted(float length, float part) {
  return "min(" + rem(length) + ",max(" + rem(root_size * part) + "," + number(100 * widest_type * part) +
         "vw))";
}

std::string text_css(const Style& style) {
  const bool fits = is_heading(style);
  const std::string line = fits ? fitted(style.line, style.line / style.size) : rem(style.line);
  return "font-size:" + (fits ? fitted(style.size, 1) : rem(style.size)) +
         ";line-height:" + (style.spaced ? "calc(" + line + "*var(--leading))" : line) +
         ";font-weight:" + (style.bold ? "700" : "400") +
         ";text-align:" + (style.align == content::Align::centre ? "center" : "start") +
         ";color:" + ink(style.ink) + (style.underline ? ";" : ";text-decoration-line:none;");
}

std::string box_css(const Style& style) {
  std::string out = "margin-top:" + rem(style.before) + ";padding:" + rem(style.pad_top) + " " +
                    px(style.pad_right) + " " + rem(style.pad_bottom) + " " +
                    sum(style.pad_left, style.hang) + ";";
  if (style.hang > 0) out += "--hang:" + rem(style.hang) + ";";
  if (style.still_height > 0) out += "min-height:" + px(style.still_height) + ";";
  if (style.min_height > 0) out += "min-height:" + rem(style.min_height) + ";";
  if (style.fixed_width > 0) out += "width:" + rem(style.fixed_width) + ";max-width:100%;";
  if (style.max_width > 0) {
    out += "max-width:calc(" + rem(style.max_width) + "*var(--column) + " +
           number(style.pad_left + style.pad_right) + "px + " + number(style.hang / 16) +
           "rem);margin-inline:auto;";
  }
  return out;
}

std::string paint_css(const Style& style) {
  std::string out;
  if (style.fill != Ink::none) out += "background:" + ink(style.fill) + ";";
  std::string shadow;
  if (style.bar != Ink::none) shadow = "inset " + px(style.bar_width) + " 0 " + ink(style.bar);
  if (style.edge != Ink::none)
    shadow += (shadow.empty() ? "" : ",") + std::string("inset 0 0 0 ") + px(style.edge_width) + " " +
              ink(style.edge);
  if (!shadow.empty()) out += "box-shadow:" + shadow + ";";
  if (style.radius > 0) out += "border-radius:" + px(style.radius) + ";";
  return out;
}

std::string flow_css(const Style& style) {
  const std::string gaps = "gap:" + rem(style.gap_y) + " " + px(style.gap_x) + ";";
  switch (style.flow) {
    case content::Flow::stack:
      return "display:flow-root;";
    case content::Flow::row:
      return "display:flex;flex-wrap:wrap;align-items:flex-start;" + gaps;
    case content::Flow::columns:
      return "display:grid;grid-template-columns:repeat(" + std::to_string(style.columns) +
             ",minmax(0,1fr));" + gaps;
  }
  return "";
}

std::string rule(const Style& style) {
  return "." + style.name + "{" + flow_css(style) + text_css(style) + box_css(style) + paint_css(style) +
         "}\n";
}

}  // namespace

std::string to_css(const content::Theme& theme) {
  std::string out = palettes_css(theme);
  std::string wide;
  for (size_t i = 0; i < theme.styles.size(); ++i) {
    const std::string narrow_rule = rule(theme.styles[i]), wide_rule = rule(theme.wide[i]);
    out += narrow_rule;
    if (wide_rule != narrow_rule) wide += wide_rule;
  }
  // Paper always takes the narrow styles: its text is one size, whatever the sheet (web/styles/paper.css).
  return out + "@media screen and (min-width:" + px(theme.wide_from) + "){\n" + wide + "}\n";
}

}  // namespace lw::page
