// What a browser does with text, as far as browsers differ. The page finds out by measuring
// (web/dom/habits.js, in the same order), and the layout does the same.
#pragma once

#include <cstdint>

namespace lw::text {

enum class Habit : uint8_t {
  // If not (WebKit), a text is measured in pieces: each ends where a line may end or another element begins.
  // No pair is kerned across two of them; painted, pairs are kerned all the same, except across spaces.
  kerns_across_pieces,
  kerns_across_line_ends,  // the last letter of a line is kerned with the first of the next (Firefox)
  spaces_hyphen,           // a shown hyphen gets letter spacing too (WebKit)
  whole_lines,     // the height of a line is cut to the steps in which a font's ascent is rounded (WebKit)
  whole_leading,   // and so is the space above a line's text (not Firefox)
  roomy_descent,   // a descent that rounding reduced takes a step from the ascent (Chromium)
  cuts_sizes,      // the size of letters is cut to 1/64 of these steps (FreeType, but for Firefox)
  rounds_lengths,  // lengths are rounded to the steps of layout, not cut (Firefox)
};

constexpr uint32_t habit_count = 8;

// A bit for each habit, from the lowest, and one above them all, which says that somebody measured.
struct Habits {
  uint32_t bits = 0b1'01110001;  // Chromium's

  constexpr bool has(Habit habit) const { return (bits >> static_cast<uint32_t>(habit) & 1) != 0; }
  constexpr bool measured() const { return bits >> habit_count == 1; }
  constexpr bool operator==(const Habits&) const = default;
};

}  // namespace lw::text
