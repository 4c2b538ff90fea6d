// The drawn body, front and back: its shapes, the places that can be tapped, and which place a tap means. The
// painter and the reader share it, so they cannot disagree. Knows no answers and no words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/geometry.h"
#include "content/model.h"

namespace lw::page {

// A limb: two discs and the area between them. Units: the body is 100 high; y = 0 is its crown, x = 0 its
// middle. Limbs beside the middle are listed once and mirrored.
struct Limb {
  float x1, y1, radius1, x2, y2, radius2;
};
std::span<const Limb> body_limbs();

// The middle of a place, in the same units and mirrored too.
struct Spot {
  size_t zone = 0;  // index into content::body_zones
  bool front = true, back = true;
  float x = 0, y = 0;
};
std::span<const Spot> body_spots();

// Where the two views are in a box, CSS px.
struct BodyFit {
  float front = 0, back = 0;  // x of the middles
  float top = 0;              // y of the crowns
  float unit = 1;
};
BodyFit fit_body(const base::Rect& box);

// The place nearest to a point (CSS px, from the top left corner of the box); none when the point is far from
// both bodies.
std::optional<size_t> zone_at(float x, float y, float width, float height);

}  // namespace lw::page
