#include "content/load/parse.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "content/check/characters.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// Offset of the first byte that is not UTF-8; text.size() when there is none.
size_t first_invalid_byte(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    if (c == base::replacement_character && at == begin + 1)
      return begin;  // a real U+FFFD is three bytes long
  }
  return text.size();
}

struct Position {
  size_t line = 1, column = 1;  // counted from 1; columns in characters
};

Position position_of(std::string_view text, size_t offset) {
  Position position;
  for (size_t at = 0; at < offset && at < text.size();) {
    const bool ends_line = text[at] == '\n';
    base::next_code_point(text, at);
    position.line += ends_line ? 1 : 0;
    position.column = ends_line ? 1 : position.column + 1;
  }
  return position;
}

std::string location_text(std::string_view text, size_t offset) {
  const Position position = position_of(text, offset);
  return "Line " + std::to_string(position.line) + ", column " + std::to_string(position.column) + ": ";
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

struct Explanation {
  std::string message, fix;
};

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_number_token(std::string_view token) {
  return !token.empty() && token.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
}

// `offset` counts the bytes that the parser has read, including the offending one. The token it reports
// begins with the last text or number, so it is the document's own only when it holds nothing else; otherwise
// only the last byte is certain, or the word it belongs to.
size_t begin_of_token(std::string_view text, size_t offset, std::string_view token) {
  const bool is_text = token.size() > 1 && token.front() == '"' && token.back() == '"';
  if ((is_text || is_number_token(token)) && token.size() <= offset) return offset - token.size();
  size_t begin = offset == 0 ? 0 : std::min(offset - 1, text.size());
  while (begin > 0 && begin < text.size() && is_word_byte(text[begin]) && is_word_byte(text[begin - 1]))
    --begin;
  return begin;
}

// A word, or one character.
std::string_view word_at(std::string_view text, size_t begin) {
  size_t end = begin;
  if (begin < text.size()) base::next_code_point(text, end);
  if (end > begin + 1) return text.substr(begin, end - begin);
  while (end < text.size() && end < begin + 20 && is_word_byte(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// What JSON does not know: editors for text make curly quotation marks of straight ones.
Explanation explain_token(std::string_view token) {
  size_t at = 0;
  const char32_t first = token.empty() ? 0 : base::next_code_point(token, at);
  const std::string shown =
      first > 0x7F ? content::quoted(token) + " (" + code_of(first) + ")" : content::quoted(token);
  if (is_curly_quote(first))
    return {shown + " is not a straight quotation mark.", "Typ rechte aanhalingstekens: \"."};
  return {shown + " is not JSON here.",
          "Put texts in double quotes, and look for an extra comma or bracket."};
}

bool begins_curly(std::string_view token) {
  size_t at = 0;
  return !token.empty() && is_curly_quote(base::next_code_point(token, at));
}

// The parser's own messages are for programmers; these are the cases that people run into.
Explanation explain(std::string_view reason, std::string_view token) {
  if (contains(reason, "unexpected end of input"))
    return {"the file ends too early.",
            "Restore the missing end: each { [ and \" needs its closing } ] and \"."};
  if (contains(reason, "out_of_range")) return {"this number is too large.", "Write a smaller number."};
  if (contains(reason, "missing closing quote") || contains(reason, "control character"))
    return {"there is a line end or a control character inside a text.",
            "Close the text with \" on the same line, and write \\n for a new line inside it."};
  if (contains(reason, "forbidden character after backslash"))
    return {"there is a backslash before a character that needs none.", "Write \\\\ for a backslash itself."};
  if (contains(reason, "4 hex digits"))
    return {"four digits or letters a-f belong after \\u.",
            "Write \\u00e9, for instance, or just the character."};
  if (contains(reason, "surrogate"))
    return {"\\u stands for half a character here.", "Write the character itself."};
  if (begins_curly(token)) return explain_token(token);
  if (contains(reason, "object key"))
    return {"a field name in double quotes is expected here.",
            "Put the name in double quotes, and remove a comma before a closing }."};
  if (contains(reason, "object separator") || contains(reason, "expected ':'"))
    return {"there is no colon after the field name.", "Write \"name\": value."};
  if (contains(reason, "expected ','") || contains(reason, "while parsing object") ||
      contains(reason, "while parsing array"))
    return {"a comma or a closing bracket is missing before this.",
            "Put a comma between two fields or elements, or close the list or group first."};
  if (contains(reason, "expected end of input"))
    return {"there is something after the end.", "Remove what follows the last closing bracket."};
  return explain_token(token);
}

// Scans the document once without building it. What it accepts is safe to build.
class Inspector : public nlohmann::json_sax<Json> {
 public:
  Inspector(std::string_view text, const std::string& file, base::Problems& problems)
      : text_(text), file_(file), problems_(problems) {}

  bool null() override { return element(); }
  bool boolean(bool) override { return element(); }
  bool number_integer(number_integer_t) override { return element(); }
  bool number_unsigned(number_unsigned_t) override { return element(); }
  bool number_float(number_float_t, const string_t&) override { return element(); }
  bool string(string_t&) override { return element(); }
  bool binary(binary_t&) override { return element(); }
  bool start_object(size_t) override { return enter(true); }
  bool start_array(size_t) override { return enter(false); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool key(string_t& name) override;
  bool parse_error(size_t offset, const std::string& token,
                   const nlohmann::detail::exception& error) override;

 private:
  struct Level {
    bool is_object = false;
    std::set<std::string> keys;
    std::string key;
    size_t elements = 0;
  };

  bool element() {
    if (!levels_.empty()) ++levels_.back().elements;
    return true;
  }
  bool enter(bool is_object);
  bool leave() {
    levels_.pop_back();
    return true;
  }
  std::string pointer() const;
  void report(std::string pointer, std::string message, std::string fix) {
    problems_.push_back({file_, std::move(pointer), std::move(message), std::move(fix)});
  }

  std::string_view text_;
  const std::string& file_;
  base::Problems& problems_;
  std::vector<Level> levels_;
};

bool Inspector::enter(bool is_object) {
  element();
  if (levels_.size() == max_nesting) {
    report("", "Lists and groups are nested more than " + std::to_string(max_nesting) + " deep.",
           "Remove the inner brackets: no content file needs more than 10 levels.");
    return false;
  }
  levels_.push_back({is_object, {}, {}, 0});
  return true;
}

bool Inspector::key(string_t& name) {
  Level& level = levels_.back();
  level.key = name;
  if (!level.keys.insert(name).second)
    report(pointer(), "The field \"" + name + "\" is here twice.",
           "Keep one of the two and remove the other.");
  if (level.keys.size() <= max_fields) return true;
  report("", "A group has more than " + std::to_string(max_fields) + " fields.", "Split it up.");
  return false;
}

std::string Inspector::pointer() const {
  std::string out;
  for (const Level& level : levels_)
    out += "/" + (level.is_object ? escape_pointer(level.key) : std::to_string(level.elements - 1));
  return out;
}

bool Inspector::parse_error(size_t offset, const std::string& token,
                            const nlohmann::detail::exception& error) {
  const size_t begin = begin_of_token(text_, offset, token);
  const Explanation explanation = explain(error.what(), word_at(text_, begin));
  report("", location_text(text_, begin) + explanation.message, explanation.fix);
  return false;
}

bool inspect_bytes(std::string_view text, const std::string& file, base::Problems& problems) {
  const size_t count = problems.size();
  const auto report = [&](std::string message, const char* fix) {
    problems.push_back({file, "", std::move(message), fix});
  };
  if (text.size() > max_bytes)
    report("The file is larger than 8 MiB.",
           "Keep only the text here; pictures and the like do not belong in it.");
  else if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    report("The file is empty.", "Restore the file from the example, or from an earlier version.");
  else if (const size_t bad = first_invalid_byte(text); bad < text.size())
    report(location_text(text, bad) + "this is not UTF-8 (byte " + std::to_string(bad + 1) + " of the file).",
           "Save the file with the encoding \"UTF-8\".");
  return problems.size() == count;
}

}  // namespace

bool parse_json(std::string_view text, const std::string& file, Json& out, base::Problems& problems) {
  const size_t count = problems.size();
  if (!inspect_bytes(text, file, problems)) return false;
  Inspector inspector(text, file, problems);
  if (!Json::sax_parse(text, &inspector) || problems.size() != count) return false;
  out = Json::parse(text, nullptr, false);
  return true;
}

}  // namespace lw::content
