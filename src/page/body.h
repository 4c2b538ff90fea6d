// The drawn body, front and back: its SVG, which the browser draws, the places that can be tapped, and which
// place a tap means. Knows no answers.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "page/page.h"

namespace lw::page {

// The middle of a place, on one side and mirrored. Units: the body is 100 high; y = 0 is its crown, x = 0 its
// middle.
struct Spot {
  size_t zone = 0;  // index into content::body_zones
  bool front = true, back = true;
  float x = 0, y = 0;
};
std::span<const Spot> body_spots();

// Where the two views are in a box of this size, CSS px.
struct BodyFit {
  float front = 0, back = 0;  // x of the middles
  float top = 0;              // y of the crowns
  float unit = 1;
};
BodyFit fit_body(float width, float height);

// The place nearest to a point (CSS px, from the top left corner of the box); none when the point is far from
// both bodies.
std::optional<size_t> zone_at(float x, float y, float width, float height);

// The chosen zones, for data-drawn, and on a second line the name to show beside them.
std::string drawn(const BodyState& body);

// What is inside its element.
std::string body_html(const BodyState& body);

}  // namespace lw::page
