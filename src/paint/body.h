// Draws the body that page/body.h describes: a quiet outline, a dot on each place that can be chosen, a mark
// on the chosen one.
#pragma once

#include "page/page.h"
#include "paint/canvas.h"

namespace lw::paint {

void draw_body(const Canvas& canvas, const base::Rect& box, const page::BodyState& state);

}  // namespace lw::paint
