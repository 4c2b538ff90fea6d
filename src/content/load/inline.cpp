#include "content/load/inline.h"

#include <algorithm>

#include "content/read/rich_text.h"

namespace lw::content {

namespace {

constexpr std::string_view signs = "\\*[]^~";
constexpr size_t nowhere = std::string_view::npos;

// The words from here on, for a message.
std::string beginning(std::string_view text) {
  constexpr size_t most = 30;
  if (text.size() <= most) return "\"" + std::string(text) + "\"";
  size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return "\"" + std::string(text.substr(0, end)) + "…\"";
}

// No-break spaces count, too; so does the text's own beginning and end.
bool is_space_before(std::string_view text, size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.empty() || before.back() == ' ' || before.back() == '\n' || before.ends_with("\u00A0");
}
bool is_space_at(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.empty() || rest.front() == ' ' || rest.front() == '\n' || rest.starts_with("\u00A0");
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
// Of a word, whatever its script.
bool is_letter(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// Letters and digits of one word, perhaps with a sign: 2, -3, 2+, max.
bool can_be_raised(std::string_view text) {
  for (const std::string_view sign : {"+", "-", "−"}) {
    if (text.starts_with(sign)) text.remove_prefix(sign.size());
    if (text.ends_with(sign)) text.remove_suffix(sign.size());
  }
  return !text.empty() && text.find("−") == nowhere && std::all_of(text.begin(), text.end(), is_letter);
}

struct Compiler {
  std::string_view text;
  const Prose& transform;
  std::string& fault;
  const Compiler* around = nullptr;  // the text whose link this is in
  size_t at = 0;
  std::string out = {}, words = {};         // words: not yet transformed
  size_t bold = nowhere, italic = nowhere;  // where it was opened

  std::string run();
  void take_words();
  void put(char mark);
  void stars();
  void turn(size_t Compiler::*opened, const char* sign, size_t begin, char mark);
  bool pair(char mark);
  bool link();
  bool note();
  void check_link(std::string_view inner, std::string_view address, bool is_closed);
  // Everything that is wrong, in one text.
  void complain(const std::string& what) { fault += (fault.empty() ? "" : " ") + what; }
};

void Compiler::take_words() {
  out += transform ? transform(words) : words;
  words.clear();
}

void Compiler::put(char mark) {
  take_words();
  out += mark;
}

// Begins before a word and ends behind one.
void Compiler::turn(size_t Compiler::*opened, const char* sign, size_t begin, char mark) {
  const std::string where = std::string(sign) + " before " + beginning(text.substr(at));
  if (around && around->*opened != nowhere)
    return complain("The " + where + " is inside words that have one already: leave it out.");
  if (this->*opened == nowhere && is_space_at(text, at))
    return complain("Nothing ends at the " + where + ": put it before a word.");
  if (this->*opened != nowhere && is_space_before(text, begin))
    complain("There is a space before the " + where + ", where something ends: leave out the space.");
  this->*opened = this->*opened == nowhere ? begin : nowhere;
  put(mark);
}

// One for italic, two for bold, three for both. One between spaces or digits, as in 3 * 4, is seen.
void Compiler::stars() {
  const size_t begin = at;
  while (at < text.size() && text[at] == '*') ++at;
  const size_t count = at - begin;
  const bool is_loose = is_space_before(text, begin) && is_space_at(text, at);
  const bool is_product = begin > 0 && at < text.size() && is_digit(text[begin - 1]) && is_digit(text[at]);
  if (count == 1 && (is_loose || is_product))
    words += '*';
  else if (count > 3 || is_loose)
    complain("There are " + std::to_string(count) + " stars before " + beginning(text.substr(at)) + ".");
  else {
    if (count != 1) turn(&Compiler::bold, "**", begin, compiled::bold);
    if (count != 2) turn(&Compiler::italic, "*", begin, compiled::italic);
  }
}

// Only behind a letter and around one word, so that "~5 minuten" is what it is.
bool Compiler::pair(char mark) {
  if (text.substr(at).starts_with("~~"))
    complain("Words cannot be struck out, as by the ~~ before " + beginning(text.substr(at + 2)) + ".");
  const size_t end = text.find(text[at], at + 1);
  const bool is_behind_word =
      at > 0 && (is_letter(text[at - 1]) || text[at - 1] == ')' || text[at - 1] == '*');
  if (end == nowhere || !(is_behind_word || around) || !can_be_raised(text.substr(at + 1, end - at - 1)))
    return false;
  put(mark);
  words += text.substr(at + 1, end - at - 1);
  put(mark);
  at = end + 1;
  return true;
}

void Compiler::check_link(std::string_view inner, std::string_view address, bool is_closed) {
  const std::string name = "The link " + beginning(inner);
  if (!is_closed) complain(name + " has no ) at its end; a ( in an address is written %28.");
  if (inner.find_first_not_of(" \n*^~\\") == nowhere)
    complain("The link to \"" + std::string(address) + "\" has no words.");
  else if (is_space_at(inner, 0) || is_space_before(inner, inner.size()))
    complain(name + " begins or ends with a space: put it outside.");
  if (address.empty()) complain(name + " has no address.");
  if (is_closed && (address.find_first_of(" \n\"") != nowhere || address.find("\u00A0") != nowhere))
    complain(name + " has a space or a quotation mark in its address: remove it.");
  if (inner.find("](") != nowhere) complain(name + " has another link in it.");
  if (at > 0 && text[at - 1] == '!' && (at == 1 || is_space_before(text, at - 1)))
    complain("A picture cannot stand in a text: " + beginning(text.substr(at - 1)) + ".");
}

// [^2]: the second note. A link without words: the page has its own for it. [^2^] is a raised number.
bool Compiler::note() {
  if (!text.substr(at).starts_with("[^")) return false;
  const size_t close = std::min(text.find(']', at), text.size());
  const std::string_view number = text.substr(at + 2, close - at - 2);
  if (number.find('^') != nowhere) return false;
  const bool is_number = close < text.size() && !number.empty() && number.size() < 4 &&
                         number.front() != '0' && std::all_of(number.begin(), number.end(), is_digit);
  if (!is_number)
    complain("The note at " + beginning(text.substr(at)) + " has no number: write [^1] for the first one.");
  if (around) complain("A note is inside the words of a link: put it behind the link.");
  if (!is_number || around) return false;
  put(compiled::link);
  out += targets::note;
  out += number;
  out += compiled::words;
  out += compiled::link_end;
  at = close + 1;
  return true;
}

// False where a bracket is just a bracket.
bool Compiler::link() {
  if (note()) return true;
  size_t close = at + 1;
  for (int depth = 0; close < text.size() && (depth > 0 || text[close] != ']'); ++close) {
    if (text[close] == '\\')
      ++close;
    else
      depth += text[close] == '[' ? 1 : text[close] == ']' ? -1 : 0;
  }
  const std::string_view behind = text.substr(std::min(close, text.size()));
  if (behind.starts_with("] (http"))
    complain("There is a space between ] and " + beginning(behind.substr(2)) + ".");
  if (around || !behind.starts_with("](")) return false;
  const std::string_view inner = text.substr(at + 1, close - at - 1), rest = behind.substr(2);
  size_t end = 0;
  for (int depth = 0; end < rest.size() && (depth > 0 || rest[end] != ')'); ++end)
    depth += rest[end] == '(' ? 1 : rest[end] == ')' ? -1 : 0;
  const std::string_view address = rest.substr(0, end);
  check_link(inner, address, end < rest.size());
  put(compiled::link);
  out += address;
  out += compiled::words;
  out += Compiler{inner, transform, fault, this}.run();
  out += compiled::link_end;
  at = std::min(text.size(), close + 2 + end + 1);
  if (text.substr(at).starts_with('[') && text.find("](", at) != nowhere)
    complain("Two links touch each other: put a space before " + beginning(text.substr(at)) + ".");
  return true;
}

std::string Compiler::run() {
  while (at < text.size()) {
    const char c = text[at];
    if (c == '\\' && at + 1 < text.size() && signs.find(text[at + 1]) != nowhere)
      words += text[at + 1], at += 2;
    else if (c == '*')
      stars();
    else if (!((c == '^' && pair(compiled::raised)) || (c == '~' && pair(compiled::lowered)) ||
               (c == '[' && link())))
      words += c, ++at;
  }
  take_words();
  for (const size_t opened : {bold, italic})
    if (opened != nowhere)
      complain(std::string("The ") + (opened == bold ? "**" : "*") + " before " +
               beginning(text.substr(std::min(text.size(), text.find_first_not_of('*', opened)))) +
               " has no second one.");
  return std::move(out);
}

}  // namespace

std::string compile_inline(std::string_view text, const Prose& transform, std::string& fault) {
  return Compiler{text, transform, fault}.run();
}

std::string as_typed(std::string_view compiled_text) {
  constexpr const char* typed[] = {"**", "*", "^", "~", "[", "", "]("};
  std::string out, address;
  for (size_t at = 0; at < compiled_text.size(); ++at) {
    const char c = compiled_text[at];
    const bool is_mark = c >= compiled::bold && c <= compiled::link_end;
    out += is_mark ? typed[c - compiled::bold] : std::string(1, c);
    if (c == compiled::link) {
      const size_t end = std::min(compiled_text.find(compiled::words, at), compiled_text.size());
      address = compiled_text.substr(at + 1, end - at - 1);
      at = end;
      if (is_note(address)) {
        out += "^" + address.substr(targets::note.size()) + "]";
        at = std::min(compiled_text.find(compiled::link_end, end), compiled_text.size());
      }
    }
    if (c == compiled::link_end) out += address + ")";
  }
  return out;
}

}  // namespace lw::content
