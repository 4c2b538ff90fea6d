// The pictures in the text, drawn with lines, circles and curves inside the box of their node. Each shows
// its state at once: there is no animation.
#pragma once

#include "page/page.h"
#include "paint/canvas.h"

namespace lw::paint {

void draw_figure(const Canvas& canvas, const page::Node& node);

}  // namespace lw::paint
