// Which soft hyphens may break a word that would fit the next line? Only those of long words, with enough
// letters on each side; all the others are for words that no line can hold.
#pragma once

#include <string>
#include <string_view>

namespace lw::text {

// Of a word, and on each side of its hyphen.
inline constexpr size_t least_letters = 10, least_side = 4;

// How many letters of one word are before and from this byte offset; soft hyphens do not count.
size_t letters_before(std::string_view text, size_t at);
size_t letters_from(std::string_view text, size_t at);

// Whether the soft hyphen at this byte offset is one of them.
bool is_usual_hyphen(std::string_view text, size_t at);

// `text` without the others.
std::string with_usual_hyphens(std::string_view text);

}  // namespace lw::text
