// How easy a Dutch text is to read.
#pragma once

#include <string_view>

namespace lw::content {

// Flesch-Douma, the Dutch form of Flesch's reading ease (W. H. Douma, De leesbaarheid van landbouwbladen,
// Wageningen 1960): 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence. 60 to 70 is plain,
// above 70 easy, 80 what the guide aims at (tests/content/readability.test.mjs, which counts alike).
double reading_ease(std::string_view text);

// Vowels together are one syllable; a diaeresis starts a new one.
int syllables_of(std::string_view word);

}  // namespace lw::content
