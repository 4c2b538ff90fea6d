#include "base/utf8.h"

#include <algorithm>

namespace lw::base {

namespace {

int expected_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_scalar_value(char32_t code_point, int length) {
  static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < smallest[length] || code_point > 0x10FFFF) return false;
  return code_point < 0xD800 || code_point > 0xDFFF;
}

// Decodes one code point; returns its length in bytes, or 0 when the bytes at `at` are malformed.
int decode(std::string_view text, size_t at, char32_t& code_point) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const int length = expected_length(byte(at));
  if (length == 0 || at + static_cast<size_t>(length) > text.size()) return 0;
  static constexpr unsigned char lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  code_point = byte(at) & lead_mask[length];
  for (int i = 1; i < length; ++i) {
    const unsigned char next = byte(at + static_cast<size_t>(i));
    if ((next & 0xC0) != 0x80) return 0;
    code_point = code_point << 6 | (next & 0x3F);
  }
  return is_scalar_value(code_point, length) ? length : 0;
}

}  // namespace

char32_t next_code_point(std::string_view text, size_t& at) {
  if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return ++at, byte;
  char32_t code_point = 0;
  const int length = decode(text, at, code_point);
  at += length == 0 ? 1 : static_cast<size_t>(length);
  return length == 0 ? replacement_character : code_point;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) {
  char32_t ignored = 0;
  for (size_t at = 0; at < text.size();) {
    const int length = decode(text, at, ignored);
    if (length == 0) return false;
    at += static_cast<size_t>(length);
  }
  return true;
}

namespace {

uint32_t units_of(char32_t c) {
  if (c == soft_hyphen) return 0;
  return c > 0xFFFF ? 2 : 1;
}

}  // namespace

uint32_t utf16_length(std::string_view text) {
  uint32_t units = 0;
  for (size_t at = 0; at < text.size();) units += units_of(next_code_point(text, at));
  return units;
}

size_t byte_offset_of_utf16(std::string_view text, uint32_t units) {
  uint32_t passed = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const uint32_t more = units_of(next_code_point(text, at));
    if (more > 0 && passed >= units) return begin;
    passed += more;
  }
  return text.size();
}

std::string without_soft_hyphens(std::string_view text) {
  constexpr std::string_view hyphen = "\u00AD";  // its first byte can only begin a character
  std::string out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(hyphen, at), text.size());
    out.append(text.substr(at, end - at));
    at = end + hyphen.size();
  }
  return out;
}

}  // namespace lw::base
