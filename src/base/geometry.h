// Plain geometry in CSS pixels unless a name says otherwise. Knows nothing of text, pages or browsers.
#pragma once

namespace lw::base {

struct Insets {
  float top = 0, right = 0, bottom = 0, left = 0;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

// True when the two rectangles share any vertical extent; touching edges do not count.
inline bool overlaps_vertically(const Rect& rect, float top, float bottom) {
  return rect.y < bottom && rect.bottom() > top;
}

}  // namespace lw::base
