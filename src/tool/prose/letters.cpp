#include "tool/prose/letters.h"

#include "base/utf8.h"

namespace lw::tool {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;    // Latin-1's signs, × and ÷
  if (c >= 0x2000 && c < 0x2C00) return false;             // punctuation, arrows, signs
  if (c >= 0x3000 && c < 0x3040) return false;             // CJK punctuation
  return c != base::replacement_character && c < 0x1F000;  // emoji begin here
}

bool is_capital(char32_t c) {
  return lower(c) != c;
}

char32_t lower(char32_t c) {
  const auto is_in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (is_in('A', 'Z') || (is_in(0xC0, 0xDE) && c != 0xD7)) return c + 0x20;
  if (is_in(0x100, 0x137) || is_in(0x14A, 0x177)) return c | 1;  // Latin, in pairs
  if (is_in(0x139, 0x148) || is_in(0x179, 0x17E)) return c + (c & 1);
  if (is_in(0x391, 0x3A9)) return c + 0x20;  // Greek
  if (is_in(0x400, 0x40F)) return c + 0x50;  // Cyrillic
  return is_in(0x410, 0x42F) ? c + 0x20 : c;
}

std::u32string lower(std::u32string text) {
  for (char32_t& c : text) c = lower(c);
  return text;
}

bool has_trema(char32_t c) {
  return std::u32string_view(U"äëïöü").find(c) != std::u32string_view::npos;
}

bool is_vowel(char32_t c) {
  return c >= 0x80 || std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();) out += base::next_code_point(text, at);
  return out;
}

}  // namespace lw::tool
