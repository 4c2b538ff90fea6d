// How a paragraph becomes lines: the same greedy breaking a browser does, with the same font file.
// Break opportunities: after spaces, after hyphens as UAX #14 says, at U+00AD (a hyphen is shown), and
// elsewhere inside a word only when it would overflow an empty line (CSS overflow-wrap: anywhere), between
// two letters with a hyphen, too. '\n' always breaks. The page holds just the soft hyphens that show
// (web/dom/hyphens.js), so they take part in nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/font.h"
#include "text/habits.h"

namespace lw::text {

// A stretch of one weight in one element; runs are in order, without gaps, and cover the whole text (byte
// offsets).
struct Run {
  uint32_t begin = 0, end = 0;
  bool bold = false;
  bool whole = false;  // a name: broken at U+00AD only in words that no line can hold
};

// How a text is typeset: what does not change from line to line.
struct Type {
  Fonts fonts;
  float size = 16;             // px
  float letter = 0, word = 0;  // px added after every character, and further px after a space
  bool hyphens = true;         // false: no breaks at U+00AD
  Habits habits = {};
};

struct Line {
  uint32_t begin = 0,
           end = 0;     // byte offsets; `end` excludes trailing spaces, a final '\n' and the soft hyphen
  uint32_t next = 0;    // where the following line begins
  float width = 0;      // px, kerning and a shown hyphen included
  bool hyphen = false;  // the line ends in a shown hyphen
  float left = 0;       // px from the left edge of the column; for whoever places the line

  bool operator==(const Line&) const = default;
};

// Lines of `text` in `width` px, whatever the text and the width, even 0 or NaN. They tile the text: the
// first begins at 0, each of the others where the one before it says `next`, the last one's `next` is the
// end; begin <= end <= next, and only the last may hold nothing. Empty text gives one empty line.
std::vector<Line> wrap(std::string_view text, std::span<const Run> runs, const Type& type, float width);

// Like wrap, but breaks where the caller says: `starts` are the byte offsets at which lines 2, 3, … begin,
// ascending; others, also inside a character, are left out. Used where a browser was seen to break elsewhere.
std::vector<Line> wrap_at(std::string_view text, std::span<const Run> runs, const Type& type,
                          std::span<const uint32_t> starts);

// A glyph and its position in its line.
struct PlacedGlyph {
  char32_t code_point = 0;
  float x = 0;  // px from the left end of the line, kerning applied
  bool bold = false;
  uint32_t offset = 0;  // byte offset of the character in the text (of the soft hyphen, for a shown hyphen)
};

// The visible glyphs of `line` in order (no spaces, no soft hyphens except the shown one at its end).
// Appends to `out`.
void place_glyphs(std::string_view text, std::span<const Run> runs, const Type& type, const Line& line,
                  std::vector<PlacedGlyph>& out);

// The word nearest to the middle of a line that others precede; the beginning of a line that has one word
// only.
struct InnerWord {
  uint32_t begin = 0;  // byte offset
  float x = 0;         // px from the left end of the line
};
InnerWord inner_word(std::string_view text, std::span<const Run> runs, const Type& type, const Line& line);

}  // namespace lw::text
