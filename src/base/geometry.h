// Plain geometry in CSS pixels unless a name says otherwise. Knows nothing of text, pages or browsers.
#pragma once

namespace lw::base {

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

}  // namespace lw::base
