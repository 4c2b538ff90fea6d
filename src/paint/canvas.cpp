#include "paint/canvas.h"

#include <algorithm>
#include <cmath>

namespace lw::paint {
namespace {

using content::Ink;

void draw_bar(const Canvas& canvas, const Corners& at, const content::Style& style, float radius,
              bool on_right) {
  const float width = std::round(canvas.x(style.bar_width));
  const float left = on_right ? at.max.x - width : at.min.x;
  canvas.list.PushClipRect(ImVec2(left, at.min.y), ImVec2(left + width, at.max.y),
                           true);  // the box's own rounded corners, clipped to a bar
  canvas.list.AddRectFilled(at.min, at.max, canvas.colour(style.bar), radius);
  canvas.list.PopClipRect();
}

// The edge is drawn inside the box, like CSS's inset box-shadow, so that it never changes the layout.
void draw_edge(const Canvas& canvas, const Corners& at, const content::Style& style, float radius) {
  const float width = std::max(1.0F, std::round(canvas.x(style.edge_width))), half = width / 2;
  canvas.list.PathRect(ImVec2(at.min.x + half, at.min.y + half), ImVec2(at.max.x - half, at.max.y - half),
                       std::max(0.0F, radius - half));
  canvas.list.PathStroke(canvas.colour(style.edge), ImDrawFlags_Closed, width);
}

ImVec2 centre_of(const Canvas& canvas, float x, float y) {
  return {std::round(canvas.x(x)), std::round(canvas.y(y))};
}

// Half a control's size, on whole device px so that its edges are crisp.
float half_size(const Canvas& canvas) {
  return std::round(canvas.spaced(canvas.metrics.control_size) / 2);
}

float line_width(const Canvas& canvas) {
  return std::max(1.0F, canvas.spaced(canvas.metrics.control_edge));
}

}  // namespace

ImU32 Canvas::colour(Ink ink) const {
  const content::Colour& c = palette.inks[static_cast<size_t>(ink)];
  return ImU32{c.r} | ImU32{c.g} << 8 | ImU32{c.b} << 16 | ImU32{c.a} << 24;
}

Corners snapped(const Canvas& canvas, const base::Rect& box) {
  return {ImVec2(std::round(canvas.x(box.x)), std::round(canvas.y(box.y))),
          ImVec2(std::round(canvas.x(box.right())), std::round(canvas.y(box.bottom())))};
}

void draw_box(const Canvas& canvas, const page::Node& node, const content::Style& style) {
  const Corners at = snapped(canvas, node.box);
  const float half_height = (at.max.y - at.min.y) / 2, half_width = (at.max.x - at.min.x) / 2;
  if (half_height <= 0 || half_width <= 0) return;
  const float radius = std::min({canvas.x(style.radius), half_height, half_width});
  if (style.fill != Ink::none) canvas.list.AddRectFilled(at.min, at.max, canvas.colour(style.fill), radius);
  if (style.edge != Ink::none && style.edge_width > 0) draw_edge(canvas, at, style, radius);
  if (style.bar != Ink::none && style.bar_width > 0) draw_bar(canvas, at, style, radius, node.right_to_left);
}

void draw_disc(const Canvas& canvas, const base::Rect& box, Ink ink) {
  if (ink == Ink::none) return;
  const Corners at = snapped(canvas, box);
  const ImVec2 centre((at.min.x + at.max.x) / 2, (at.min.y + at.max.y) / 2);
  const float radius = std::min(at.max.x - at.min.x, at.max.y - at.min.y) / 2;
  if (radius > 0) canvas.list.AddCircleFilled(centre, radius, canvas.colour(ink));
}

void draw_radio(const Canvas& canvas, float x, float y, bool checked) {
  const content::Metrics& metrics = canvas.metrics;
  const ImVec2 centre = centre_of(canvas, x, y);
  const float radius = half_size(canvas), line = line_width(canvas);
  const ImU32 colour = canvas.colour(metrics.control_ink);
  canvas.list.AddCircleFilled(centre, radius, canvas.colour(metrics.control_fill));
  canvas.list.AddCircle(centre, radius - line / 2, colour, 0, line);
  if (checked) canvas.list.AddCircleFilled(centre, canvas.spaced(metrics.control_dot) / 2, colour);
}

void draw_checkbox(const Canvas& canvas, float x, float y, bool checked) {
  const content::Metrics& metrics = canvas.metrics;
  const ImVec2 centre = centre_of(canvas, x, y);
  const float half = half_size(canvas), line = line_width(canvas);
  const float radius = std::min(half, canvas.spaced(metrics.control_radius));
  const ImVec2 min(centre.x - half, centre.y - half), max(centre.x + half, centre.y + half);
  canvas.list.AddRectFilled(min, max, canvas.colour(checked ? metrics.control_ink : metrics.control_fill),
                            radius);
  canvas.list.PathRect(ImVec2(min.x + line / 2, min.y + line / 2), ImVec2(max.x - line / 2, max.y - line / 2),
                       std::max(0.0F, radius - line / 2));
  canvas.list.PathStroke(canvas.colour(metrics.control_ink), ImDrawFlags_Closed, line);
  if (!checked) return;
  canvas.list.PathLineTo(ImVec2(centre.x - half * 0.50F, centre.y + half * 0.02F));
  canvas.list.PathLineTo(ImVec2(centre.x - half * 0.12F, centre.y + half * 0.40F));
  canvas.list.PathLineTo(ImVec2(centre.x + half * 0.52F, centre.y - half * 0.38F));
  canvas.list.PathStroke(canvas.colour(metrics.control_tick), ImDrawFlags_None, line * 1.25F);
}

}  // namespace lw::paint
