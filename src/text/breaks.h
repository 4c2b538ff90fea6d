// Where may a line end? The classes of Unicode's line breaking rules (UAX #14) that European text needs; for
// other scripts a conservative guess, since the browser draws those itself.
#pragma once

#include <cstdint>

namespace lw::text {

// Reads a text character by character and reports whether a line may begin before each.
class Breaks {
 public:
  // True when a line may begin at `c`, which follows the characters passed so far. False for the first one.
  bool before(char32_t c);

  static bool is_space(char32_t c) { return c == U' ' || c == U'\t'; }
  static bool joins_previous(char32_t c);  // combining marks and joiners: never the first of a line

 private:
  char32_t previous_ = 0;  // the last character that is not a space
  char32_t earlier_ = 0;   // the one before it, spaces included
  char32_t last_ = 0;      // the last character
};

}  // namespace lw::text
