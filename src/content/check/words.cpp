#include "content/check/words.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/find.h"

namespace lw::content {

namespace {

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c > 0x7F;
}

bool continues_with(const std::u32string& text, size_t at, std::u32string_view words) {
  return text.compare(at, words.size(), words) == 0;
}

// Whether some word begins like this and `accepts(the whole text, where that word ends)`.
template <class Accept>
bool any_word(const std::string& text, const std::string& beginning, Accept accepts) {
  const std::u32string plain = folded(text), sought = folded(beginning);
  if (sought.empty()) return false;
  for (size_t at = plain.find(sought); at != std::u32string::npos; at = plain.find(sought, at + 1)) {
    if (at > 0 && is_letter(plain[at - 1])) continue;
    size_t end = at + sought.size();
    while (end < plain.size() && is_letter(plain[end])) ++end;
    if (accepts(plain, end)) return true;
  }
  return false;
}

}  // namespace

std::u32string folded(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();)
    if (const char32_t c = text::fold(base::next_code_point(text, i))) out += c;
  return out;
}

bool says_word(const std::string& text, const std::string& word) {
  std::vector<text::Match> found;
  text::Query(word, true).find_in(text, found);
  return !found.empty();
}

bool says_any(const std::string& text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return says_word(text, word); });
}

bool says_beginning(const std::string& text, const std::string& beginning) {
  return any_word(text, beginning, [](const std::u32string&, size_t) { return true; });
}

bool says_undenied(const std::string& text, const std::string& beginning) {
  return any_word(text, beginning, [](const std::u32string& plain, size_t end) {
    return !continues_with(plain, end, U" niet") && !continues_with(plain, end, U" geen");
  });
}

size_t count_words(const std::string& text) {
  size_t words = 0;
  bool inside = false;
  for (const char letter : text) {
    if (letter != ' ' && !inside) ++words;
    inside = letter != ' ';
  }
  return words;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

}  // namespace lw::content
