// UTF-8 decoding for text that may be malformed: every byte sequence decodes to something, and nothing is
// read past the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lw::base {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr char32_t soft_hyphen = 0x00AD;

// Reads the code point that starts at `at` (a byte offset below text.size()) and advances `at` past it.
// A malformed byte yields U+FFFD and advances by one.
char32_t next_code_point(std::string_view text, size_t& at);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// Length of `text` in UTF-16 code units without soft hyphens, the unit of every offset that is shared with a
// browser: its page holds other soft hyphens than the text (web/dom/hyphens.js).
uint32_t utf16_length(std::string_view text);

// The byte offset of the character that follows `units` such units; text.size() when there are fewer.
size_t byte_offset_of_utf16(std::string_view text, uint32_t units);

// Calls `use` with each UTF-16 code unit of `text`.
template <class Use>
void each_utf16(std::string_view text, Use use) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c > 0xFFFF) use(static_cast<uint32_t>(0xD800 + ((c - 0x10000) >> 10)));
    use(static_cast<uint32_t>(c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c));
  }
}

// `text` without U+00AD, as a person would copy or search for it.
std::string without_soft_hyphens(std::string_view text);

}  // namespace lw::base
