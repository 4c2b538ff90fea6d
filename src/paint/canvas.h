// The tile being painted: its position in the document, its colours, and the few shapes that everything is
// drawn with. Converts CSS px of the document to device px of the tile; knows nothing of nodes.
#pragma once

#include "base/geometry.h"
#include "content/model.h"
#include "imgui.h"
#include "page/page.h"

namespace lw::paint {

class Glyphs;

struct Canvas {
  ImDrawList& list;
  const content::Palette& palette;
  const content::Metrics& metrics;
  const Glyphs& glyphs;
  float top = 0;     // of the tile in the document, CSS px
  float height = 0;  // CSS px
  float scale = 1;   // device px per CSS px
  float text = 1;    // root font size ÷ 16 px
  float space = 1;   // page::space_of ÷ 16 px

  ImU32 colour(content::Ink ink) const;
  float x(float css) const { return css * scale; }
  float y(float css) const { return (css - top) * scale; }
  float spaced(float css) const { return css * space * scale; }
};

struct Corners {  // device px of the tile
  ImVec2 min, max;
};

// The rectangle on whole device px, each edge rounded separately, as browsers do.
Corners snapped(const Canvas& canvas, const base::Rect& box);

// Draws the fill, edge and bar of a style, in this order, skipping inks that are `none`.
void draw_box(const Canvas& canvas, const page::Node& node, const content::Style& style);

// The largest circle in the middle of `box`.
void draw_disc(const Canvas& canvas, const base::Rect& box, content::Ink ink);

// Controls around the point (x, y) in CSS px of the document.
void draw_radio(const Canvas& canvas, float x, float y, bool checked);
void draw_checkbox(const Canvas& canvas, float x, float y, bool checked);

}  // namespace lw::paint
