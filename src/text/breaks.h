// Where may a line end? The classes of Unicode's line breaking rules (UAX #14) that European text needs; for
// other scripts a careful guess, since the browser shows those itself.
#pragma once

#include <cstdint>

namespace lw::text {

// Reads a text character by character and says before each whether a line may begin there.
class Breaks {
 public:
  // True when a line may begin at `c`, which follows the characters given before. Never before the first one.
  bool before(char32_t c);

  static bool is_space(char32_t c) { return c == U' ' || c == U'\t'; }
  static bool joins_previous(char32_t c);  // combining marks and joiners: never the first of a line

 private:
  char32_t previous_ = 0;  // the last character that is no space
  char32_t earlier_ = 0;   // the one before it, spaces included
  char32_t last_ = 0;      // the last character
};

}  // namespace lw::text
