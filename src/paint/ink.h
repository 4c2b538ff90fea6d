// The text of a leaf as glyph quads: lines, links with their underlines, list markers. Glyph positions come
// from text/, never from Dear ImGui. Nothing here knows which nodes there are.
#pragma once

#include <span>
#include <vector>

#include "page/page.h"
#include "paint/canvas.h"
#include "paint/glyphs.h"
#include "text/wrap.h"

namespace lw::paint {

struct LeafInk {
  const page::Node& node;
  const content::Style& style;
};

// Distance from the top of a line to its baseline, in device px, as Chromium on Android and Linux places it:
// ascent and descent rounded to device px, one px moved upwards when rounding reduced the descent, the rest
// of the line halved and rounded down. Measured against Chromium for sizes 12 to 60 px at 1, 1.5, 2 and 3
// device px per CSS px: equal in 546 of 552, one px off in the rest. `size` is the em and `line` the line
// height, in device px.
float baseline_in_line(const text::Font& font, float size, float line);

// Draws the background of marked ranges of a leaf's text. Call it before draw_leaf.
void draw_highlights(const Canvas& canvas, const LeafInk& leaf, std::span<const page::Highlight> highlights,
                     std::vector<text::PlacedGlyph>& scratch);

// Draws the lines inside the tile, their underlines, and the list marker. `scratch` is reused.
void draw_leaf(const Canvas& canvas, const LeafInk& leaf, std::vector<text::PlacedGlyph>& scratch);

}  // namespace lw::paint
