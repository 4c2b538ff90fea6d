// What counts as a letter, a capital or a vowel when words are hyphenated. Not a general Unicode library: of
// other scripts than Latin, Greek and Cyrillic it knows only that they are letters.
#pragma once

#include <string>
#include <string_view>

namespace lw::tool {

bool is_digit(char32_t c);
bool is_ascii_letter(char32_t c);

// Letters and combining marks of every script.
bool is_letter(char32_t c);

bool is_capital(char32_t c);
char32_t lower(char32_t c);
std::u32string lower(std::u32string text);

// Both expect lower case. Dutch spelling drops the trema after a break (ego-isme).
bool has_trema(char32_t c);
bool is_vowel(char32_t c);  // every letter outside ASCII counts as one

std::u32string decode_utf8(std::string_view text);

}  // namespace lw::tool
