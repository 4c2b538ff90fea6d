#include "paint/ink.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "paint/painter.h"

namespace lw::paint {
namespace {

using content::Ink;

// One line of a leaf, ready to draw.
struct LineInk {
  const LeafInk& leaf;
  const text::Line& line;
  float left = 0;      // device px
  float baseline = 0;  // device px, whole
  float size = 0;      // em in device px
};

// Draws one glyph with its pen at x (device px, snapped to a position the atlas holds exactly).
bool draw_glyph(ImDrawList& list, const Face& face, char32_t code_point, float x, float baseline,
                ImU32 colour) {
  if (code_point > 0xFFFF) return false;
  const ImFontGlyph* glyph = face.font->FindGlyphNoFallback(static_cast<ImWchar>(code_point));
  if (!glyph || !glyph->Visible) return false;
  const float steps = static_cast<float>(face.oversample);
  const float pen = std::floor(x * steps + 0.5F) / steps;
  const float ascent = std::round(face.font->Ascent);
  const float y0 = baseline + std::round((glyph->Y0 - ascent) * face.unit);
  const float y1 = baseline + std::round((glyph->Y1 - ascent) * face.unit);
  list.PrimRectUV(ImVec2(pen + glyph->X0 * face.unit, y0), ImVec2(pen + glyph->X1 * face.unit, y1),
                  ImVec2(glyph->U0, glyph->V0), ImVec2(glyph->U1, glyph->V1), colour);
  return true;
}

// Colour of the character at a byte offset; offsets must ascend from call to call.
class Colours {
 public:
  Colours(const Canvas& canvas, const LeafInk& leaf)
      : spans_(leaf.node.spans),
        own_(canvas.colour(leaf.style.ink)),
        link_(canvas.colour(link_ink(leaf.style))) {}

  ImU32 at(uint32_t offset) {
    while (next_ < spans_.size() && spans_[next_].end <= offset) ++next_;
    const bool inside = next_ < spans_.size() && spans_[next_].begin <= offset;
    return inside && !spans_[next_].href.empty() ? link_ : own_;
  }
  ImU32 own() const { return own_; }
  ImU32 link() const { return link_; }

 private:
  const std::vector<page::Span>& spans_;
  ImU32 own_, link_;
  size_t next_ = 0;
};

void draw_glyphs(const Canvas& canvas, const LineInk& ink, const std::vector<text::PlacedGlyph>& glyphs,
                 Colours colours) {
  const Face* faces[2] = {canvas.glyphs.find(false, ink.size), canvas.glyphs.find(true, ink.size)};
  const int count = static_cast<int>(glyphs.size());
  int drawn = 0;
  canvas.list.PrimReserve(count * 6, count * 4);
  for (const text::PlacedGlyph& glyph : glyphs) {
    const Face* face = faces[glyph.bold ? 1 : 0];
    const float x = ink.left + glyph.x * canvas.scale;
    if (face && draw_glyph(canvas.list, *face, glyph.code_point, x, ink.baseline, colours.at(glyph.offset)))
      ++drawn;
  }
  canvas.list.PrimUnreserve((count - drawn) * 6, (count - drawn) * 4);
}

// Left and right end of the glyphs between two byte offsets, in device px; nothing when the line has none.
struct Reach {
  float left = 0, right = 0;
};
std::optional<Reach> reach_of(const Canvas& canvas, const LineInk& ink,
                              const std::vector<text::PlacedGlyph>& glyphs, uint32_t begin, uint32_t end) {
  const auto inside = [&](const text::PlacedGlyph& glyph) {
    return glyph.offset >= begin && glyph.offset < end;
  };
  const auto first = std::find_if(glyphs.begin(), glyphs.end(), inside);
  const auto last = std::find_if(glyphs.rbegin(), glyphs.rend(), inside);
  if (first == glyphs.end()) return std::nullopt;
  const float advance = ink.leaf.node.type.fonts.of(last->bold).advance(last->code_point) * ink.size;
  return Reach{ink.left + first->x * canvas.scale, ink.left + last->x * canvas.scale + advance};
}

// CSS px; a browser's least size does not enlarge it.
float em_of(const Canvas& canvas, const content::Style& style) {
  return style.size * (style.capped ? canvas.space : canvas.text);
}

void draw_underline(const Canvas& canvas, const LineInk& ink, const std::vector<text::PlacedGlyph>& glyphs,
                    uint32_t begin, uint32_t end, float width, ImU32 colour) {
  const std::optional<Reach> reach = reach_of(canvas, ink, glyphs, begin, end);
  if (!reach) return;
  const float em = em_of(canvas, ink.leaf.style) * canvas.scale;
  const float top = ink.baseline + std::round(em * canvas.metrics.underline_offset);
  const float thick = std::max(1.0F, std::round(canvas.x(width)));
  canvas.list.AddRectFilled(ImVec2(reach->left, top), ImVec2(reach->right, top + thick), colour);
}

void draw_underlines(const Canvas& canvas, const LineInk& ink, const std::vector<text::PlacedGlyph>& glyphs,
                     const Colours& colours) {
  const page::Node& node = ink.leaf.node;
  const float usual = canvas.metrics.underline_width;
  if (is_underlined(node, ink.leaf.style)) {
    const float width = node.current ? 2 * usual : usual;
    draw_underline(canvas, ink, glyphs, ink.line.begin, ink.line.next, width, colours.own());
    return;
  }
  for (const page::Span& span : node.spans)
    if (!span.href.empty() && span.begin < ink.line.next && span.end > ink.line.begin)
      draw_underline(canvas, ink, glyphs, span.begin, span.end, usual, colours.link());
}

LineInk line_ink(const Canvas& canvas, const LeafInk& leaf, size_t index) {
  const text::Line& line = leaf.node.lines[index];
  const float size = leaf.node.type.size * canvas.scale;
  const float top = leaf.node.text_y + static_cast<float>(index) * leaf.node.line_height;
  // A half is rounded up; a baseline is often a whole number of device px that floats can only come near.
  const float baseline = std::floor(canvas.y(top + leaf.node.baseline) + 0.5F + 0.002F);
  return {leaf, line, canvas.x(leaf.node.text_x + line.left), baseline, size};
}

void place_glyphs_of(const LineInk& ink, std::vector<text::PlacedGlyph>& out) {
  const page::Node& node = ink.leaf.node;
  out.clear();
  text::place_glyphs(node.text, node.runs, node.type, ink.line, out);
}

// A list number's text, e.g. "3."; empty when the node has none.
std::string marker_of(const page::Node& node) {
  if (node.role != page::Role::list_item || node.ordinal <= 0) return {};
  return std::to_string(node.ordinal) + '.';
}

// True for a list item of an unordered list with room for a bullet.
bool has_bullet(const page::Node& node, const content::Style& style) {
  return node.role == page::Role::list_item && node.ordinal == 0 && style.hang > 0 &&
         node.picture == content::Pictogram::none;
}

// The number hangs in the left padding and ends a fixed gap before the text.
void draw_marker(const Canvas& canvas, const LeafInk& leaf, std::vector<text::PlacedGlyph>& scratch) {
  const std::string marker = marker_of(leaf.node);
  const text::Run run{0, static_cast<uint32_t>(marker.size()), true};
  const text::Type& type = leaf.node.type;
  const std::vector<text::Line> lines = text::wrap(marker, {&run, 1}, type, 1e6F);
  scratch.clear();
  text::place_glyphs(marker, {&run, 1}, type, lines[0], scratch);
  LineInk ink = line_ink(canvas, leaf, 0);
  ink.left = canvas.x(leaf.node.text_x - canvas.metrics.marker_gap * canvas.space - lines[0].width);
  const Face* face = canvas.glyphs.find(true, ink.size);
  if (!face) return;
  for (const text::PlacedGlyph& glyph : scratch) {
    canvas.list.PrimReserve(6, 4);
    const float x = ink.left + glyph.x * canvas.scale;
    if (!draw_glyph(canvas.list, *face, glyph.code_point, x, ink.baseline,
                    canvas.colour(canvas.metrics.marker_ink)))
      canvas.list.PrimUnreserve(6, 4);
  }
}

void draw_bullet(const Canvas& canvas, const LeafInk& leaf) {
  const content::Metrics& metrics = canvas.metrics;
  const float em = em_of(canvas, leaf.style), line = leaf.style.line / leaf.style.size * em;
  const float x = canvas.x(leaf.node.text_x - metrics.bullet_gap * canvas.space);
  const float middle = canvas.y(leaf.node.text_y + line / 2 + metrics.bullet_drop * em);
  canvas.list.AddCircleFilled(ImVec2(x, middle), canvas.x(metrics.bullet_size * em / 2),
                              canvas.colour(metrics.marker_ink));
}

// The first line that can have ink in the tile, and one past the last.
std::pair<size_t, size_t> visible_lines(const Canvas& canvas, const LeafInk& leaf) {
  const float height = leaf.node.line_height;
  const float count = static_cast<float>(leaf.node.lines.size());
  const float first = std::floor((canvas.top - leaf.node.text_y) / height) - 1;
  const float last = std::ceil((canvas.top + canvas.height - leaf.node.text_y) / height) + 1;
  return {static_cast<size_t>(std::clamp(first, 0.0F, count)),
          static_cast<size_t>(std::clamp(last, 0.0F, count))};
}

// The frame, not the fill, is what tells marks from the paper and the current one from the others: on a fill
// that differed enough from the paper, text would not be legible.
void draw_mark(const Canvas& canvas, bool current, const ImVec2& least, const ImVec2& most) {
  const float width = std::max(1.0F, std::round(canvas.x(current ? 2 : 1))), half = width / 2;
  const float radius = std::round(canvas.x(3));
  const ImVec2 min(least.x - half, least.y), max(most.x + half, most.y);
  canvas.list.AddRectFilled(min, max, canvas.colour(current ? Ink::current_highlight : Ink::highlight),
                            radius);
  canvas.list.PathRect(min, max, radius);
  canvas.list.PathStroke(canvas.colour(current ? Ink::focus : Ink::line), ImDrawFlags_Closed, width);
}

}  // namespace

void draw_highlights(const Canvas& canvas, const LeafInk& leaf, std::span<const page::Highlight> highlights,
                     std::vector<text::PlacedGlyph>& scratch) {
  const auto [first, last] = visible_lines(canvas, leaf);
  for (size_t i = first; i < last; ++i) {
    const LineInk ink = line_ink(canvas, leaf, i);
    const float above = ink.size * 0.95F, below = ink.size * 0.3F;  // clear of the lines around it
    place_glyphs_of(ink, scratch);
    for (const page::Highlight& highlight : highlights) {
      const std::optional<Reach> reach = reach_of(canvas, ink, scratch, highlight.begin, highlight.end);
      if (!reach) continue;
      draw_mark(canvas, highlight.current, {std::floor(reach->left), std::round(ink.baseline - above)},
                {std::ceil(reach->right), std::round(ink.baseline + below)});
    }
  }
}

void draw_leaf(const Canvas& canvas, const LeafInk& leaf, std::vector<text::PlacedGlyph>& scratch) {
  const page::Node& node = leaf.node;
  const Colours colours(canvas, leaf);
  const auto [first, last] = visible_lines(canvas, leaf);
  for (size_t i = first; i < last; ++i) {
    const LineInk ink = line_ink(canvas, leaf, i);
    place_glyphs_of(ink, scratch);
    draw_underlines(canvas, ink, scratch, colours);
    draw_glyphs(canvas, ink, scratch, colours);
  }
  if (first != 0 || last == 0) return;
  if (!marker_of(node).empty()) draw_marker(canvas, leaf, scratch);
  if (has_bullet(node, leaf.style)) draw_bullet(canvas, leaf);
}

}  // namespace lw::paint
