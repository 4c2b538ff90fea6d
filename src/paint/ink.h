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

// Draws the background of marked ranges of a leaf's text. Call it before draw_leaf.
void draw_highlights(const Canvas& canvas, const LeafInk& leaf, std::span<const page::Highlight> highlights,
                     std::vector<text::PlacedGlyph>& scratch);

// Draws the lines inside the tile, their underlines, and the list marker. `scratch` is reused.
void draw_leaf(const Canvas& canvas, const LeafInk& leaf, std::vector<text::PlacedGlyph>& scratch);

}  // namespace lw::paint
