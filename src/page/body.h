// The drawn body, front and back: its shapes, the places one can tap on, and which place a tap means. The
// painter draws it and the reader asks it, so both see the same body. Knows no answers and no words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/geometry.h"
#include "content/model.h"

namespace lw::page {

// A limb: two discs and what lies between them. Units: the body is 100 high, 0 is its crown; x runs to both
// sides of its middle. Limbs beside the middle stand here once and are mirrored.
struct Limb {
  float x1, y1, radius1, x2, y2, radius2;
};
std::span<const Limb> body_limbs();

// The middle of a place, likewise.
struct Spot {
  size_t zone = 0;  // index into content::body_zones
  bool front = true, back = true;
  float x = 0, y = 0;
};
std::span<const Spot> body_spots();

// Where the two views stand in a box, CSS px.
struct BodyFit {
  float front = 0, back = 0;  // x of the middles
  float top = 0;              // y of the crowns
  float unit = 1;
};
BodyFit fit_body(const base::Rect& box);

// The place nearest to a point (CSS px, from the box's corner); nothing when it is far from both bodies.
std::optional<size_t> zone_at(float x, float y, float width, float height);

}  // namespace lw::page
