// Draws the body that page/body.h describes: a quiet outline, a dot on each place that can be chosen, a mark
// on the place that is.
#pragma once

#include "page/page.h"
#include "paint/canvas.h"

namespace lw::paint {

// `node.level`: a bit per zone that is chosen; `node.levels`: a bit per zone that can be.
void draw_body(const Canvas& canvas, const page::Node& node);

}  // namespace lw::paint
