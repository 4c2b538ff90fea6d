#include "page/layout.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace lw::page {

namespace {

// Cut to whole steps; a product that is a whole number stays what it is.
float cut(float length, float per_px) {
  return std::floor(length * per_px + 0.001F) / per_px;
}

// Browsers store lengths in steps. Measured in Chromium: a text's own width is rounded up, line height to the
// nearest step, every other length down; Firefox rounds those to the nearest step too.
struct Steps {
  float per_px = 64;
  bool rounds = false;

  float nearest(float length) const { return std::round(length * per_px) / per_px; }
  float usual(float length) const { return rounds ? nearest(length) : cut(length, per_px); }
};

struct Layout {
  Page& page;
  std::vector<content::Style> styles;  // at this text size
  const text::Fonts& fonts;
  std::span<const Measured> measured;
  const Viewport& viewport;

  const content::Style& style(const Node& node) const { return styles[node.style]; }
  size_t place(size_t index, float x, float y, float width);
  text::Type type_of(const content::Style& style) const;
  size_t place_leaf(Node& node, size_t index);
  size_t place_stack(size_t index, float x, float y, float width, float& bottom);
  size_t place_row(size_t index, float x, float y, float width, float& bottom);
  size_t place_columns(size_t index, float x, float y, float width, float& bottom);
  float natural_width(size_t index) const;
  void mirror();
  size_t after(size_t index) const;
};

// A style with its lengths at this text size, rounded as the browser does.
content::Style scaled(content::Style style, const Viewport& viewport) {
  const Steps steps{viewport.steps_per_px, viewport.habits.has(text::Habit::rounds_lengths)};
  const float space = space_of(viewport) / root_size;
  for (float* length :
       {&style.before, &style.pad_top, &style.pad_bottom, &style.hang, &style.gap_y, &style.fixed_width})
    *length = steps.usual(*length * space);
  style.min_height = steps.usual(style.min_height * (style.still_height > 0 ? viewport.text_scale : space));
  for (float* length : {&style.max_width, &style.grow_from})
    *length = steps.usual(*length * viewport.text_scale);
  const float type = style.capped ? space : viewport.text_scale;
  style.line = viewport.habits.has(text::Habit::whole_lines) ? cut(style.line * type, viewport.font_steps)
                                                             : steps.nearest(style.line * type);
  style.size *= type;
  return style;
}

float left_padding(const content::Style& style) {
  return style.pad_left + style.hang;
}

// The runs of one element in a leaf's text, for wrap. The names of links keep their words whole.
std::vector<text::Run> runs_of(const Node& node, const content::Style& style) {
  std::vector<text::Run> runs;
  const auto size = static_cast<uint32_t>(node.text.size());
  uint32_t at = 0;
  for (const Span& span : node.spans) {
    if (span.begin > at) runs.push_back({at, span.begin, style.bold, !node.prose});
    runs.push_back({span.begin, span.end, style.bold || span.bold, !node.prose || !span.href.empty()});
    at = span.end;
  }
  if (at < size || runs.empty()) runs.push_back({at, size, style.bold, !node.prose});
  return runs;
}

// The height of one of `count` lines. Each browser rounds it in its own way, by less than 1 px, so a measured
// height wins. A larger difference is space in the box besides its lines.
float line_height(const content::Style& style, size_t count, const Measured* seen) {
  if (!seen || seen->height <= 0 || count == 0) return style.line;
  const float each = (seen->height - style.pad_top - style.pad_bottom) / static_cast<float>(count);
  return std::fabs(each - style.line) < 1 ? each : style.line;
}

const Measured* find_measured(std::span<const Measured> all, const std::string& id) {
  for (const Measured& one : all)
    if (one.id == id) return &one;
  return nullptr;
}

// How a text in this style is typeset; the style is already scaled.
text::Type Layout::type_of(const content::Style& own) const {
  const float size = std::max(own.size, viewport.least_size);
  return {fonts,
          viewport.habits.has(text::Habit::cuts_sizes) ? cut(size, 64 * viewport.font_steps) : size,
          own.letter * own.size,
          own.word * own.size,
          own.hyphens,
          viewport.habits};
}

// Where the baseline of a line lies: ascent and descent are rounded, and what is left of the line is halved.
// Measured in Chromium, Firefox and WebKitGTK at 28 sizes and heights each, at 1 to 3 device px per CSS px.
void place_baseline(Node& node, const content::Style& style, const Viewport& viewport) {
  const text::Font& font = node.type.fonts.of(style.bold);
  const float steps = viewport.font_steps, size = std::max(style.size, viewport.least_size) * steps;
  float ascent = std::round(font.ascent() * size), descent = std::round(font.descent() * size);
  if (viewport.habits.has(text::Habit::roomy_descent) && descent < font.descent() * size) --ascent, ++descent;
  const float above = (node.line_height * steps - ascent - descent) / 2;
  node.ascent = ascent / steps;
  node.baseline =
      (ascent + (viewport.habits.has(text::Habit::whole_leading) ? std::floor(above) : above)) / steps;
}

size_t Layout::after(size_t index) const {
  const uint16_t depth = page.nodes[index].depth;
  do ++index;
  while (index < page.nodes.size() && page.nodes[index].depth > depth);
  return index;
}

// The width of a node in a row that has unlimited room.
float Layout::natural_width(size_t index) const {
  const Node& node = page.nodes[index];
  const content::Style& own = style(node);
  const float padding = left_padding(own) + own.pad_right;
  if (own.fixed_width > 0) return own.fixed_width;
  if (own.grow_from > 0) return own.grow_from;
  const Measured* seen = find_measured(measured, node.id);
  if (seen && seen->width > 0) return seen->width;
  if (!is_container(node.role)) {
    float widest = 0;
    for (const text::Line& line : text::wrap(node.text, runs_of(node, own), type_of(own), 1e6f))
      widest = std::max(widest, line.width);
    return std::ceil(widest * 64) / 64 + padding;
  }
  float sum = 0, widest = 0;
  int count = 0;
  for (size_t child = index + 1, end = after(index); child < end; child = after(child), ++count) {
    const float width = natural_width(child);
    sum += width;
    widest = std::max(widest, width);
  }
  return padding + (own.flow == content::Flow::row
                        ? sum + own.gap_x * static_cast<float>(std::max(count - 1, 0))
                        : widest);
}

size_t Layout::place_leaf(Node& node, size_t index) {
  const content::Style& own = style(node);
  const Measured* seen = find_measured(measured, node.id);
  node.text_x = node.box.x + left_padding(own);
  node.text_y = node.box.y + own.pad_top;
  node.text_width = std::max(0.0f, node.box.width - left_padding(own) - own.pad_right);
  node.runs = runs_of(node, own);
  node.type = type_of(own);
  node.lines = seen ? text::wrap_at(node.text, node.runs, node.type, seen->starts)
                    : text::wrap(node.text, node.runs, node.type, node.text_width);
  if (node.text.empty()) node.lines.clear();
  if (own.align == content::Align::centre)
    for (text::Line& line : node.lines) line.left = (node.text_width - line.width) / 2;
  node.line_height = line_height(own, node.lines.size(), seen);
  place_baseline(node, own, viewport);
  const float height = own.line * static_cast<float>(node.lines.size());
  node.box.height = std::max({height + (own.pad_top + own.pad_bottom), own.min_height, own.still_height});
  if (node.role == Role::photo) {
    const auto& photo = std::get<PhotoState>(node.drawing);
    const auto wide = static_cast<float>(photo.width), high = static_cast<float>(photo.height);
    node.box.width = std::min(node.box.width, wide);
    node.box.height = node.box.width * high / wide;
  }
  if (seen && seen->height > 0) node.box.height = seen->height;
  return index + 1;
}

size_t Layout::place_stack(size_t index, float x, float y, float width, float& bottom) {
  const size_t end = after(index);
  size_t shown = end;
  if (page.nodes[index].role == Role::fold && !page.nodes[index].checked)
    for (size_t inner = shown = after(index + 1); inner < end; ++inner) page.nodes[inner].folded = true;
  for (size_t child = index + 1; child < shown;) {
    y += style(page.nodes[child]).before;
    const size_t next = place(child, x, y, width);
    y = page.nodes[child].box.bottom();
    child = next;
  }
  bottom = y;
  return end;
}

size_t Layout::place_row(size_t index, float x, float y, float width, float& bottom) {
  const content::Style& own = style(page.nodes[index]);
  const size_t end = after(index);
  float at = x;
  bottom = y;
  for (size_t child = index + 1; child < end;) {
    float wanted = std::min(natural_width(child), width);
    if (at > x && at + wanted > x + width + 0.01f) {
      at = x;
      y = bottom + own.gap_y;
    }
    if (style(page.nodes[child]).grow_from > 0) wanted = x + width - at;
    const size_t next = place(child, at, y, wanted);
    at += wanted + own.gap_x;
    bottom = std::max(bottom, page.nodes[child].box.bottom());
    child = next;
  }
  return end;
}

size_t Layout::place_columns(size_t index, float x, float y, float width, float& bottom) {
  const content::Style& own = style(page.nodes[index]);
  const auto columns = static_cast<size_t>(std::max(own.columns, 1));
  const float gaps = own.gap_x * static_cast<float>(columns - 1);
  const float column = (width - gaps) / static_cast<float>(columns) - column_slack;
  const size_t end = after(index);
  std::vector<size_t> row;
  for (size_t child = index + 1; child < end;) {
    const size_t next = place(child, x + static_cast<float>(row.size()) * (column + own.gap_x), y, column);
    row.push_back(child);
    child = next;
    if (row.size() < columns && child < end) continue;
    float height = 0;
    for (size_t node : row) height = std::max(height, page.nodes[node].box.height);
    for (size_t node : row) page.nodes[node].box.height = height;
    bottom = y + height;
    y = bottom + own.gap_y;
    row.clear();
  }
  return end;
}

// Places the node with its top left corner at (x, y) in a space of `width`; returns the index after its last
// descendant.
size_t Layout::place(size_t index, float x, float y, float width) {
  Node& node = page.nodes[index];
  const content::Style& own = style(node);
  const float padding = left_padding(own) + own.pad_right;
  if (own.fixed_width > 0) width = std::min(width, own.fixed_width);
  if (own.max_width > 0 && width > own.max_width + padding) {
    x += (width - own.max_width - padding) / 2;
    width = own.max_width + padding;
  }
  node.box = {x, y, width, 0};
  if (!is_container(node.role)) return place_leaf(node, index);
  const float inner_x = x + left_padding(own), inner_y = y + own.pad_top;
  const float inner_width = std::max(0.0f, width - padding);
  float bottom = inner_y;
  const size_t end = own.flow == content::Flow::row ? place_row(index, inner_x, inner_y, inner_width, bottom)
                     : own.flow == content::Flow::columns
                         ? place_columns(index, inner_x, inner_y, inner_width, bottom)
                         : place_stack(index, inner_x, inner_y, inner_width, bottom);
  Node& placed = page.nodes[index];
  placed.box.height = std::max(bottom - y + own.pad_bottom, own.min_height);
  const Measured* seen = find_measured(measured, placed.id);
  if (seen && seen->height > 0) placed.box.height = seen->height;
  return end;
}

// Everything was placed from left to right; in what is read the other way, start is on the right.
void Layout::mirror() {
  struct Around {
    float from, width, x;  // its box as placed, and where it is now
    bool right_to_left;
  };
  Around around[max_depth + 1];
  around[0] = {0, viewport.width, 0, is_right_to_left(page.language)};
  for (Node& node : page.nodes) {
    const Around& outer = around[node.depth];
    const float placed = node.box.x, start = placed - outer.from;
    node.box.x = outer.x + (outer.right_to_left ? outer.width - start - node.box.width : start);
    node.text_x += node.box.x - placed;
    around[node.depth + 1] = {placed, node.box.width, node.box.x, node.right_to_left};
  }
}

}  // namespace

bool needs_own_ink(const Node& node, const text::Fonts& fonts) {
  for (size_t at = 0; at < node.text.size();) {
    const char32_t c = base::next_code_point(node.text, at);
    if (c != '\n' && c != base::soft_hyphen && !fonts.regular->covers(c)) return true;
  }
  return false;
}

void lay_out(Page& page, const content::Theme& theme, const text::Fonts& fonts, const Viewport& viewport,
             std::span<const Measured> measured) {
  keep_for(page, viewport.embed);
  Layout layout{page, {}, fonts, measured, viewport};
  for (const content::Style& style : styles_for(theme, viewport))
    layout.styles.push_back(scaled(style, viewport));
  float y = 0;
  for (size_t index = 0; index < page.nodes.size();) {
    y += layout.style(page.nodes[index]).before;
    const size_t next = layout.place(index, 0, y, viewport.width);
    y = page.nodes[index].box.bottom();
    index = next;
  }
  layout.mirror();
  for (Node& node : page.nodes) {
    const Measured* seen = find_measured(measured, node.id);
    const bool is_foreign = node.right_to_left && !is_container(node.role);  // ours is from left to right
    node.own_ink = node.own_ink || is_foreign || needs_own_ink(node, fonts) || (seen && seen->own_ink);
  }
  page.width = viewport.width;
  page.height = y;
}

}  // namespace lw::page
