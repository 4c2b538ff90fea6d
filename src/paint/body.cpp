#include "paint/body.h"

#include <algorithm>
#include <cmath>

#include "page/body.h"

namespace lw::paint {
namespace {

using content::Ink;

constexpr float outline = 0.6F;                    // units of the body
constexpr float dot = 1.3F, mark = 5.2F, eye = 2;  // radii, also in units of the body

struct View {
  const Canvas& canvas;
  ImVec2 crown;    // device px
  float unit = 1;  // device px

  ImVec2 at(float x, float y) const { return {crown.x + x * unit, crown.y + y * unit}; }
  void disc(float x, float y, float radius, Ink ink) const {
    canvas.list.AddCircleFilled(at(x, y), radius * unit, canvas.colour(ink));
  }
  void line(float x1, float y1, float x2, float y2, float width, Ink ink) const {
    canvas.list.AddLine(at(x1, y1), at(x2, y2), canvas.colour(ink), width * unit);
  }
};

void draw_limb(const View& view, const page::Limb& limb, float side, float grow, Ink ink) {
  const float x1 = limb.x1 * side, x2 = limb.x2 * side;
  const float r1 = limb.radius1 + grow, r2 = limb.radius2 + grow;
  const float length = std::hypot(x2 - x1, limb.y2 - limb.y1);
  const float nx = (limb.y2 - limb.y1) / length, ny = (x1 - x2) / length;  // across the limb
  view.disc(x1, limb.y1, r1, ink);
  view.disc(x2, limb.y2, r2, ink);
  view.canvas.list.AddQuadFilled(view.at(x1 + nx * r1, limb.y1 + ny * r1),
                                 view.at(x2 + nx * r2, limb.y2 + ny * r2),
                                 view.at(x2 - nx * r2, limb.y2 - ny * r2),
                                 view.at(x1 - nx * r1, limb.y1 - ny * r1), view.canvas.colour(ink));
}

// All limbs in the outline's ink, then all a little smaller in the body's: only the outline remains.
void draw_shape(const View& view) {
  for (const auto& [grow, ink] : {std::pair{outline, Ink::quiet}, std::pair{0.0F, Ink::paper}})
    for (const page::Limb& limb : page::body_limbs())
      for (const float side : {-1.0F, 1.0F}) draw_limb(view, limb, side, grow, ink);
}

// The details that distinguish the front from the back.
void draw_front(const View& view) {
  for (const float side : {-1.0F, 1.0F}) {
    view.disc(2.3F * side, 8, 0.6F, Ink::quiet);
    view.line(1.5F * side, 21.8F, 8 * side, 21.2F, outline, Ink::line);  // collar bones
  }
  view.disc(0, 46.5F, 0.6F, Ink::quiet);
}

void draw_back(const View& view) {
  for (float y = 19; y < 50; y += 3) view.line(0, y, 0, y + 1.5F, outline, Ink::quiet);  // spine
  for (const float side : {-1.0F, 1.0F}) view.line(3.4F * side, 27, 6 * side, 33, outline, Ink::line);
}

bool has(uint32_t bits, size_t zone) {
  return (bits >> zone & 1) != 0;
}

void draw_spot(const View& view, const page::Spot& spot, const page::BodyState& state) {
  for (const float side : {-1.0F, 1.0F}) {
    if (spot.x == 0 && side < 0) continue;
    if (has(state.chosen, spot.zone)) {
      view.disc(spot.x * side, spot.y, mark, Ink::accent);
      view.disc(spot.x * side, spot.y, eye, Ink::on_accent);
    } else if (has(state.possible, spot.zone)) {
      view.disc(spot.x * side, spot.y, dot, Ink::accent);
    }
  }
}

}  // namespace

void draw_body(const Canvas& canvas, const base::Rect& box, const page::BodyState& state) {
  const page::BodyFit fit = page::fit_body(box);
  for (const bool front : {true, false}) {
    const View view{canvas, {canvas.x(front ? fit.front : fit.back), canvas.y(fit.top)}, canvas.x(fit.unit)};
    draw_shape(view);
    if (front)
      draw_front(view);
    else
      draw_back(view);
    for (const page::Spot& spot : page::body_spots())
      if (front ? spot.front : spot.back) draw_spot(view, spot, state);
  }
}

}  // namespace lw::paint
