#include "content/load/inline.h"

#include <algorithm>

#include "content/read/rich_text.h"

namespace lw::content {

namespace {

constexpr std::string_view signs = "\\*[]^~";

// The words from here on, for a message.
std::string beginning(std::string_view text) {
  constexpr size_t most = 30;
  if (text.size() <= most) return std::string(text);
  size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

bool is_space(std::string_view text, size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n';
}

struct Compiler {
  std::string_view text;
  const Prose& transform;
  std::string& fault;
  bool may_link = true;
  size_t at = 0;
  std::string out = {}, words = {};                                       // words: not yet transformed
  size_t bold = std::string_view::npos, italic = std::string_view::npos;  // where it was opened

  std::string run();
  void take_words();
  void put(char mark);
  void stars();
  void turn(size_t& opened, size_t where, char mark);
  bool pair(char mark);
  bool link();
  void complain(const std::string& what) {
    if (fault.empty()) fault = what;
  }
};

void Compiler::take_words() {
  out += transform ? transform(words) : words;
  words.clear();
}

void Compiler::put(char mark) {
  take_words();
  out += mark;
}

void Compiler::turn(size_t& opened, size_t where, char mark) {
  opened = opened == std::string_view::npos ? where : std::string_view::npos;
  put(mark);
}

// One for italic, two for bold, three for both; between spaces, as in 3 * 4, they are seen.
void Compiler::stars() {
  const size_t begin = at;
  while (at < text.size() && text[at] == '*') ++at;
  const size_t count = at - begin;
  if ((begin == 0 || is_space(text, begin - 1)) && is_space(text, at)) {
    words += text.substr(begin, count);
  } else if (count > 3) {
    complain("There are " + std::to_string(count) + " stars before \"" + beginning(text.substr(at)) + "\".");
  } else {
    if (count != 1) turn(bold, begin, compiled::bold);
    if (count != 2) turn(italic, begin, compiled::italic);
  }
}

// Only around letters without a space, so that "~5 minuten" is what it is.
bool Compiler::pair(char mark) {
  const size_t end = text.find_first_of("^~ \n*[]\\", at + 1);
  if (end == std::string_view::npos || text[end] != text[at] || end == at + 1) return false;
  put(mark);
  words += text.substr(at + 1, end - at - 1);
  put(mark);
  at = end + 1;
  return true;
}

// False where a bracket is just a bracket.
bool Compiler::link() {
  size_t close = at + 1;
  while (close < text.size() && text[close] != ']' && text[close] != '[')
    close += text[close] == '\\' ? size_t{2} : size_t{1};
  if (!may_link || !text.substr(std::min(close, text.size())).starts_with("](")) return false;
  const std::string_view inner = text.substr(at + 1, close - at - 1), rest = text.substr(close + 2);
  size_t end = 0;
  for (int depth = 0; end < rest.size() && (depth > 0 || rest[end] != ')'); ++end)
    depth += rest[end] == '(' ? 1 : rest[end] == ')' ? -1 : 0;
  const std::string_view address = rest.substr(0, end);
  if (end == rest.size())
    complain("The address of the link \"" + beginning(inner) + "\" has no ) at its end.");
  else if (inner.find_first_not_of(" \n*") == std::string_view::npos)
    complain("The link to \"" + std::string(address) + "\" has no words.");
  else if (address.empty() || address.find_first_of(" \n") != std::string_view::npos)
    complain("The link \"" + beginning(inner) + "\" has " +
             (address.empty() ? "no address" : "an address with a space in it") + ".");
  put(compiled::link);
  out += address;
  out += compiled::words;
  out += Compiler{inner, transform, fault, false}.run();
  out += compiled::link_end;
  at = std::min(text.size(), close + 2 + end + 1);
  return true;
}

std::string Compiler::run() {
  while (at < text.size() && fault.empty()) {
    const char c = text[at];
    if (c == '\\' && at + 1 < text.size() && signs.find(text[at + 1]) != std::string_view::npos)
      words += text[at + 1], at += 2;
    else if (c == '*')
      stars();
    else if (!((c == '^' && pair(compiled::raised)) || (c == '~' && pair(compiled::lowered)) ||
               (c == '[' && link())))
      words += c, ++at;
  }
  take_words();
  for (const size_t opened : {bold, italic})
    if (opened != std::string_view::npos)
      complain(std::string("The ") + (opened == bold ? "**" : "*") + " before \"" +
               beginning(text.substr(std::min(text.size(), text.find_first_not_of('*', opened)))) +
               "\" has no second one.");
  return std::move(out);
}

}  // namespace

std::string compile_inline(std::string_view text, const Prose& transform, std::string& fault) {
  return Compiler{text, transform, fault}.run();
}

}  // namespace lw::content
