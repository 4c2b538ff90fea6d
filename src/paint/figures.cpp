#include "paint/figures.h"

#include "paint/body.h"

namespace lw::paint {

void draw_figure(const Canvas& canvas, const page::Node& node) {
  if (const auto* body = std::get_if<page::BodyState>(&node.drawing)) draw_body(canvas, node.box, *body);
}

}  // namespace lw::paint
