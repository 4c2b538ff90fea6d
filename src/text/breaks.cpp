#include "text/breaks.h"

#include <string_view>

#include "base/utf8.h"

namespace lw::text {

namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool is_ascii_alphanumeric(char32_t c) {
  return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool is_glue(char32_t c) {
  return is_one_of(c, U"\u00A0\u202F\u2060\uFEFF\u2011");
}
bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010';
}
bool opens(char32_t c) {
  return is_one_of(c, U"([{\u00A1\u00BF\u201A\u201E");
}
bool is_quote(char32_t c) {
  return is_one_of(c, U"\"'\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A");
}
bool is_ideographic(char32_t c) {
  return c >= 0x2E80 && c <= 0xD7FF;
}

// LB13, LB21, LB22: never at the beginning of a line after a word.
bool clings(char32_t c) {
  return is_one_of(c, U")]}!?,.:;/\u2026\u2013\u2010-\u00AD");
}

// LB13 holds even after a space.
bool clings_over_space(char32_t c) {
  return is_one_of(c, U")]}!?,.:;/");
}

bool ends_line(char32_t c, char32_t earlier, char32_t next) {
  if (is_hyphen(c)) {
    // LB25 keeps a minus sign with its number. Chromium still breaks "omega-3", since letters precede the
    // hyphen; Firefox does not (there the page reports its own lines to C++).
    if (is_digit(next)) return is_ascii_alphanumeric(earlier);
    return earlier != 0 && !Breaks::is_space(earlier);  // LB20a: a hyphen that begins a word
  }
  return is_one_of(c, U"\u00AD\u2013\u2014\u200B");
}

}  // namespace

bool Breaks::joins_previous(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
}

bool Breaks::before(char32_t c) {
  const bool first = last_ == 0;
  const bool after_space = is_space(last_);
  const char32_t previous = previous_, earlier = earlier_;
  earlier_ = last_;
  last_ = c;
  if (!is_space(c)) previous_ = c;
  if (is_space(c)) earlier_ = earlier;
  if (first || is_space(c) || c == U'\n' || joins_previous(c)) return false;
  if (after_space) return !clings_over_space(c) && !opens(previous);
  if (is_glue(previous) || is_glue(c)) return is_glue(c) ? is_hyphen(previous) : false;
  if (opens(previous) || is_quote(previous) || is_quote(c) || clings(c)) return false;
  if (c == U'\u2014') return previous != U'\u2014';
  return ends_line(previous, earlier, c) || (is_ideographic(previous) && is_ideographic(c));
}

}  // namespace lw::text
