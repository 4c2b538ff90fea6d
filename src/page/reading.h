// How a person wants to read: the settings that change the theme's styles. Each is a row here, a custom
// property in CSS (css.h) and a number across the bridge; the effect in C++ is `adjusted`.
#pragma once

#include "content/model.h"

namespace lw::page {

struct Reading {
  float leading = 1;  // factor of the theme's line height
  float letter = 0;   // em between letters
  float word = 0;     // em between words, besides
  float column = 1;   // factor of the theme's column width
  float hyphens = 1;  // 0: no word is broken at a soft hyphen

  bool operator==(const Reading&) const = default;
};

struct ReadingSetting {
  const char* name;   // "--name" in CSS
  const char* start;  // its value there until the person changes it
  float Reading::*value;
};

// In the order in which they cross the bridge.
inline constexpr ReadingSetting reading_settings[] = {
    {"leading", "1", &Reading::leading}, {"letter", "0em", &Reading::letter}, {"word", "0em", &Reading::word},
    {"column", "1", &Reading::column},   {"hyphens", "1", &Reading::hyphens},
};

// What the browser says about the room there is.
struct Viewport {
  float width = 390;        // CSS px, scroll bar excluded
  float media_width = 390;  // CSS px, scroll bar included: what CSS media queries compare
  float text_scale = 1;     // root font size ÷ 16 px
  float steps_per_px = 64;  // the finest length that the browser knows: 64, or 60 in Firefox
};

// A heading's type stays below this part of the window's width, yet never below the root's font size: however
// large the text is made, a phone shows a dozen letters of it on a line.
constexpr float root_size = 16, widest_type = 0.12F;  // CSS px at text scale 1; a part
bool is_heading(const content::Style& style);

// `theme` with its styles as the person asked for them, headings fitted to the window.
content::Theme adjusted(content::Theme theme, const Reading& reading, const Viewport& viewport);

// The styles that hold at this viewport.
const std::vector<content::Style>& styles_for(const content::Theme& theme, const Viewport& viewport);

}  // namespace lw::page
