#include "text/hyphens.h"

#include <algorithm>

namespace lw::text {

namespace {

constexpr std::string_view mark = "\u00AD";

// A letter's first byte, of Latin and Greek ones in UTF-8.
bool begins_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= 0xC3 && byte <= 0xCF);
}

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

}  // namespace

size_t letters_before(std::string_view text, size_t at) {
  size_t letters = 0;
  for (; at > 0; --at) {
    if (continues(text[at - 1]) || text.substr(at - 1).starts_with(mark)) continue;
    if (!begins_letter(text[at - 1])) break;
    ++letters;
  }
  return letters;
}

size_t letters_from(std::string_view text, size_t at) {
  size_t letters = 0;
  for (; at < text.size(); ++at) {
    if (continues(text[at]) || text.substr(at).starts_with(mark)) continue;
    if (!begins_letter(text[at])) break;
    ++letters;
  }
  return letters;
}

bool is_usual_hyphen(std::string_view text, size_t at) {
  const size_t before = letters_before(text, at), after = letters_from(text, at);
  return before >= least_side && after >= least_side && before + after >= least_letters;
}

std::string with_usual_hyphens(std::string_view text) {
  std::string out;
  for (size_t begin = 0;;) {
    const size_t at = std::min(text.find(mark, begin), text.size());
    out += text.substr(begin, at - begin);
    if (at == text.size()) return out;
    if (is_usual_hyphen(text, at)) out += mark;
    begin = at + mark.size();
  }
}

}  // namespace lw::text
