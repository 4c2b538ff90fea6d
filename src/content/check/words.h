// Whether a text has a word, ignoring case, accents and soft hyphens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lw::content {

// As the search compares: ignoring case, accents and kinds of space.
std::u32string folded(std::string_view text);

bool says_word(const std::string& text, const std::string& word);
bool says_any(const std::string& text, const std::vector<std::string>& words);

// A word that begins like this. Unless denied: "niet" or "geen" follows it ("wacht af", but not "wacht
// niet").
bool says_beginning(const std::string& text, const std::string& beginning);
bool says_undenied(const std::string& text, const std::string& beginning);

size_t count_words(const std::string& text);

// What somebody in pain reads at once: of a sign, and of a sentence on a page that tells people to call.
inline constexpr size_t most_words = 15;

std::string joined(const std::vector<std::string>& parts, const std::string& between = " ");

}  // namespace lw::content
