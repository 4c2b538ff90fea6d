#include "content/check/ease.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace lw::content {

namespace {

char32_t small(char32_t c) {
  const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return capital ? c + 0x20 : c;
}

// Without soft hyphens.
std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (size_t at = 0; at < text.size();)
    if (const char32_t c = small(base::next_code_point(text, at)); c != base::soft_hyphen) out += c;
  return out;
}

bool is_one_of(char32_t c, std::u32string_view all) {
  return all.find(c) != std::u32string_view::npos;
}

bool is_in_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'';
  return c == U'’' || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

int syllables(std::u32string_view word) {
  int count = 0;
  for (size_t at = 0; at < word.size();) {
    if (word.substr(at, 2) == U"ij") {
      ++count, at += 2;
      continue;
    }
    const size_t begin = at;
    while (at < word.size() && is_one_of(word[at], U"aeiouyáéèêëïóöúü") &&
           (at == begin || !is_one_of(word[at], U"ëïöü")))
      ++at;
    if (at > begin) ++count;
    if (at == begin) ++at;
  }
  return std::max(1, count);
}

}  // namespace

int syllables_of(std::string_view word) {
  return syllables(decoded(word));
}

double reading_ease(std::string_view text) {
  const std::u32string all = decoded(text) + U" ";
  double words = 0, heard = 0, sentences = 0, before = 0;  // before: words before this sentence
  for (size_t at = 0; at < all.size(); ++at) {
    const size_t begin = at;
    while (at < all.size() && is_in_word(all[at])) ++at;
    if (at > begin) ++words, heard += syllables(std::u32string_view(all).substr(begin, at - begin));
    const bool ends =
        all[at] == U'\n' || (is_one_of(all[at], U".!?:;") && at + 1 < all.size() && all[at + 1] == U' ');
    if ((ends || at + 1 >= all.size()) && words > before) ++sentences, before = words;
  }
  return words > 0 ? 206.84 - 77 * heard / words - 0.93 * words / std::max(1.0, sentences) : 100;
}

}  // namespace lw::content
