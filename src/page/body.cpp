#include "page/body.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace lw::page {

namespace {

constexpr float body_width = 44, body_height = 102;  // of one view, with a little margin
constexpr float farthest = 11;                       // units from a spot within which a tap still means it

constexpr size_t zone(std::string_view name) {
  size_t index = 0;
  while (name != content::body_zones[index]) ++index;
  return index;
}

constexpr Limb limbs[] = {
    {0, 6.5F, 6.2F, 0, 8.5F, 5.4F},      // head
    {0, 13, 3.4F, 0, 19, 3.8F},          // neck
    {-8.2F, 25, 5, 8.2F, 25, 5},         // shoulders
    {-5.6F, 27, 6.2F, -5.2F, 50, 5.4F},  // trunk, each side mirrored
    {0, 26, 6, 0, 50, 8},                // middle of the trunk
    {-5.2F, 48, 5.6F, -5.6F, 55, 6.4F},  // pelvis
    {12.6F, 26, 4.2F, 15, 41, 3.1F},
    {15, 41, 3.1F, 16.6F, 54, 2.6F},        // arm
    {16.8F, 55, 2.6F, 17.2F, 59.5F, 2.7F},  // hand
    {5.9F, 56, 6.2F, 6.2F, 75, 4.2F},
    {6.2F, 75, 4.2F, 6.1F, 92, 2.9F},  // leg
    {6.1F, 95, 3, 8.2F, 97.2F, 2.4F},  // foot
};

// Far enough apart that each place with its own answer is 44 px high on the narrowest phone.
constexpr Spot spots[] = {
    {zone("head"), true, true, 0, 3},
    {zone("neck"), true, true, 0, 17.5F},
    {zone("shoulder"), true, true, 11.5F, 25},
    {zone("chest"), true, false, 0, 32},
    {zone("chest"), true, false, 5, 33},
    {zone("belly"), true, false, 0, 44},
    {zone("upper-back"), false, true, 0, 31.4F},
    {zone("lower-back"), false, true, 0, 45.4F},
    {zone("buttock"), false, true, 5.5F, 56.6F},
    {zone("hip"), true, false, 8, 53.5F},
    {zone("arm"), true, true, 13.8F, 33.5F},
    {zone("elbow"), true, true, 15, 41.5F},
    {zone("arm"), true, true, 16, 48.5F},
    {zone("hand"), true, true, 17, 58},
    {zone("leg"), true, true, 6, 65},
    {zone("knee"), true, true, 6.2F, 75},
    {zone("leg"), true, true, 6.1F, 84.5F},
    {zone("foot"), true, true, 7, 96},
};

// Distance from a point of one view to a spot or its mirror image.
float distance(const Spot& spot, float x, float y) {
  return std::hypot(std::fabs(x) - spot.x, y - spot.y);
}

}  // namespace

std::span<const Limb> body_limbs() {
  return limbs;
}

std::span<const Spot> body_spots() {
  return spots;
}

BodyFit fit_body(const base::Rect& box) {
  BodyFit fit;
  fit.unit = std::min(box.height / body_height, box.width / 2 / body_width);
  fit.front = box.x + box.width / 4;
  fit.back = box.x + box.width * 3 / 4;
  fit.top = box.y + (box.height - (body_height - 2) * fit.unit) / 2;
  return fit;
}

std::optional<size_t> zone_at(float x, float y, float width, float height) {
  const BodyFit fit = fit_body({0, 0, width, height});
  const bool on_front = x < width / 2;
  const float body_x = (x - (on_front ? fit.front : fit.back)) / fit.unit, body_y = (y - fit.top) / fit.unit;
  float nearest = farthest;
  std::optional<size_t> found;
  for (const Spot& spot : spots) {
    const float away = distance(spot, body_x, body_y);
    if (!(on_front ? spot.front : spot.back) || !(away < nearest)) continue;
    nearest = away;
    found = spot.zone;
  }
  return found;
}

}  // namespace lw::page
