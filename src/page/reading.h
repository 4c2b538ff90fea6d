// How a person wants to read: the settings that change the theme's styles. Each is a row here, a custom
// property in CSS (css.h) and a number across the bridge; `adjusted` applies them in C++.
#pragma once

#include <cstdint>

#include "content/model.h"
#include "text/habits.h"

namespace lw::page {

struct Reading {
  float leading = 1;  // factor of the theme's line height
  float letter = 0;   // em added to every character
  float word = 0;     // em added to every space as well
  float column = 1;   // factor of the theme's column width
  float hyphens = 1;  // 0: no word is broken at a soft hyphen, nor from `whole_words_from` on

  bool operator==(const Reading&) const = default;
};

struct ReadingSetting {
  const char* name;   // "--name" in CSS
  const char* start;  // its initial value there
  float Reading::*value;
};

// In the order in which they cross the bridge.
inline constexpr ReadingSetting reading_settings[] = {
    {"leading", "1", &Reading::leading}, {"letter", "0em", &Reading::letter}, {"word", "0em", &Reading::word},
    {"column", "1", &Reading::column},   {"hyphens", "1", &Reading::hyphens},
};

// Where the page is shown: by itself, as part of another page (`?embed`), or there with that page taking
// appointments.
enum class Embed : uint8_t { alone, embedded, host_books };

// The space available, as the browser reports it, and how that browser measures, as far as browsers differ.
struct Viewport {
  float width = 390;        // CSS px, scroll bar excluded
  float media_width = 390;  // CSS px, scroll bar included: what CSS media queries compare
  float text_scale = 1;     // 1 rem ÷ 16 px
  float steps_per_px = 64;  // the browser's layout steps per px: 60, 64, or 64 per device px
  float font_steps = 1;     // steps per px to which a font's ascent and descent are rounded
  float least_size = 0;     // px: smaller letters are shown at this size, in lines and boxes as they were
  text::Habits habits = {};
  Embed embed = Embed::alone;
};

// px per rem of space (Style in content/theme.h): as large as the text, but at most 24 px, and on a narrow
// window at most a twentieth of it, if that is more than 16 px.
float space_of(const Viewport& viewport);

constexpr float whole_words_from = 600;  // CSS px, of the window: lines are long enough without hyphens

// Columns are narrower by this much, CSS px: rounded up, they would not fit beside each other.
inline constexpr float column_slack = 0.02F;

// A heading's type is capped at this fraction of the window's width, but not below the text that it is above:
// however large the text, a phone fits a dozen letters of it on a line.
constexpr float root_size = 16, reading_size = 18;  // CSS px at text scale 1
constexpr float widest_type = 0.12F;                // a fraction
bool is_heading(const content::Style& style);

// `theme` with the person's settings applied and its headings fitted to the window.
content::Theme adjusted(content::Theme theme, const Reading& reading, const Viewport& viewport);

// The styles that apply at this viewport.
const std::vector<content::Style>& styles_for(const content::Theme& theme, const Viewport& viewport);

}  // namespace lw::page
