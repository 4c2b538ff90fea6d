#include "content/check/characters.h"

#include <cstdio>

#include "content/check/findings.h"

namespace lw::content {

namespace {

// Joiners, marks of direction, and others that take no space.
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFEFF;
}

// Two or three bytes of UTF-8, each read as a letter of its own ("Ã©" for "é", "â€œ" for "“").
bool is_misread(char32_t first, char32_t second) {
  if (first == U'Ã' || first == U'Â') return second >= 0x80;
  return first == U'â' && (second == U'€' || second == 0x80);
}

struct Checker {
  Findings findings;

  void walk(const Json& value, const std::string& pointer) {
    if (const auto* text = value.get_ptr<const std::string*>())
      check(pointer, *text);
    else if (const auto* list = value.get_ptr<const Json::array_t*>())
      for (size_t i = 0; i < list->size(); ++i) walk((*list)[i], at(pointer, i));
    else if (const auto* object = value.get_ptr<const Json::object_t*>())
      for (const auto& [field, child] : *object) walk(child, pointer + "/" + escape_pointer(field));
  }
  void check(const std::string& pointer, std::string_view text);
};

// One remark for each text.
void Checker::check(const std::string& pointer, std::string_view text) {
  char32_t previous = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (is_invisible(c))
      return findings.remark(pointer, "There is an invisible character in this text, " + code_of(c) + ".",
                             "Remove it; retype the words around it if you cannot see it.");
    if (c == base::replacement_character)
      return findings.remark(pointer, "A character was lost from this text: it has " + code_of(c) + " there.",
                             "Write the character again.");
    if (is_misread(previous, c)) {
      std::string pair;
      base::append_utf8(pair, previous);
      base::append_utf8(pair, c);
      return findings.remark(pointer, content::quoted(pair) + " was probably another character once.",
                             "Write that character again, and save the file with the encoding \"UTF-8\".");
    }
    previous = c;
  }
}

}  // namespace

std::string code_of(char32_t c) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  return code;
}

bool is_odd_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_curly_quote(char32_t c) {
  return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

void remark_on_characters(const std::string& file, const Json& json, base::Problems& problems) {
  Checker checker{{file}};
  checker.walk(json, "");
  const base::Problems& found = checker.findings.problems;
  problems.insert(problems.end(), found.begin(), found.end());
}

}  // namespace lw::content
