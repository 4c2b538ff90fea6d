#include "tool/import/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace lw::tool {

namespace {

using content::Block;

constexpr size_t longest_subtitle = 140;  // UTF-16 units: longer ones are paragraphs

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(" \n\t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Whether a text may have this character: Unicode has it, and people see it or the line that it breaks.
bool is_text(char32_t c) {
  const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF, is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  return c == U'\n' || (c <= 0x10FFFF && !is_surrogate && !is_control);
}

// "&amp;", "&#233;" or "&#xE9;" as a character; 0 for an unknown name or a number that is no character.
char32_t character_of(std::string_view entity) {
  const std::string name(entity.substr(1, entity.size() - 2));
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const auto c = static_cast<char32_t>(std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10));
    return is_text(c) ? c : 0;
  }
  static constexpr std::pair<const char*, char32_t> known[] = {
      {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
      {"nbsp", 0xA0},    {"eacute", 0xE9},  {"egrave", 0xE8},  {"euml", 0xEB},    {"iuml", 0xEF},
      {"ouml", 0xF6},    {"uuml", 0xFC},    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026},
      {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"euro", 0x20AC}};
  for (const auto& [known_name, character] : known)
    if (name == known_name) return character;
  return 0;
}

// Receives the parser's events: collects the text of each block and puts it where it belongs.
struct Import {
  std::string_view source;
  Markdown out;
  std::string words;               // of the block being read
  std::vector<std::string> items;  // of the list being read
  bool numbered = false;
  int lists = 0, quotes = 0;  // nesting depth of each
  int skipped = 0;            // > 0 inside something that is left out
  bool has_title = false, has_subtitle = false;
  size_t line = 1;

  void lose(const std::string& what) {
    const auto same = [&](const Loss& loss) { return loss.line == line && loss.what == what; };
    if (std::none_of(out.losses.begin(), out.losses.end(), same)) out.losses.push_back({line, what});
  }
  // The parser's texts point into the source, except for a few that it makes itself.
  void follow(const char* text) {
    if (text < source.data() || text >= source.data() + source.size()) return;
    const auto read = static_cast<size_t>(text - source.data());
    line =
        1 + static_cast<size_t>(std::count(source.begin(), source.begin() + static_cast<long>(read), '\n'));
  }
  content::Section& section() {
    if (out.article.sections.empty()) out.article.sections.emplace_back();
    return out.article.sections.back();
  }
  void add(Block::Kind kind, std::string text) {
    if (text.empty()) return;
    Block block;
    block.kind = kind;
    block.text.words = std::move(text);
    section().blocks.push_back(std::move(block));
  }
  std::string take() {
    std::string text = trimmed(words);
    words.clear();
    return text;
  }
  void keep_entity(std::string_view entity) {
    const char* why = entity.starts_with("&#") ? " is the number of no character" : " is unknown";
    lose(std::string(entity) + why + " and was kept as written");
  }
  void heading(unsigned level);
  void paragraph();
  void item();
  void list();
};

void Import::heading(unsigned level) {
  std::string text = take();
  if (level == 1 && !has_title) {
    has_title = true;
    out.article.title = std::move(text);
    return;
  }
  if (level == 1) lose("a second main heading became the heading of a section");
  if (level > 3) lose("a heading of level " + std::to_string(level) + " became a small heading");
  if (level > 2) return add(Block::Kind::subheading, std::move(text));
  out.article.sections.emplace_back();
  out.article.sections.back().heading = std::move(text);
}

void Import::paragraph() {
  if (lists > 0) return void(words += '\n');  // one item may hold several paragraphs
  std::string text = take();
  const bool below_title = has_title && !has_subtitle && out.article.sections.empty();
  if (below_title && quotes == 0 && base::utf16_length(text) <= longest_subtitle) {
    has_subtitle = true;
    out.article.subtitle = std::move(text);
    return;
  }
  add(quotes > 0 ? Block::Kind::quote : Block::Kind::paragraph, std::move(text));
}

void Import::item() {
  if (std::string text = take(); !text.empty()) items.push_back(std::move(text));
}

void Import::list() {
  Block block;
  block.kind = numbered ? Block::Kind::numbered_list : Block::Kind::bullet_list;
  for (std::string& item : items) block.items.push_back({std::move(item), {}});
  items.clear();
  if (!block.items.empty()) section().blocks.push_back(std::move(block));
}

Import& of(void* data) {
  return *static_cast<Import*>(data);
}

const char* name_of_skipped(MD_BLOCKTYPE type) {
  if (type == MD_BLOCK_CODE) return "a block of code";
  if (type == MD_BLOCK_HTML) return "HTML";
  return type == MD_BLOCK_TABLE ? "a table" : nullptr;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  Import& import = of(data);
  if (name_of_skipped(type)) ++import.skipped;
  if (type == MD_BLOCK_QUOTE) ++import.quotes;
  if (type != MD_BLOCK_UL && type != MD_BLOCK_OL) return 0;
  if (++import.lists > 1) {
    import.item();
    import.lose("a list inside a list became items of the outer one");
  } else {
    import.numbered = type == MD_BLOCK_OL;
    if (import.numbered && static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start != 1)
      import.lose("a list that does not begin with 1 will begin with 1");
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void* detail, void* data) {
  Import& import = of(data);
  if (const char* name = name_of_skipped(type)) {
    --import.skipped;
    import.lose(std::string(name) + " was left out");
  } else if (type == MD_BLOCK_HR) {
    import.lose("a line across the page was left out");
  } else if (type == MD_BLOCK_H) {
    import.heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
  } else if (type == MD_BLOCK_P) {
    import.paragraph();
  } else if (type == MD_BLOCK_LI) {
    import.item();
  } else if (type == MD_BLOCK_QUOTE) {
    --import.quotes;
  } else if ((type == MD_BLOCK_UL || type == MD_BLOCK_OL) && --import.lists == 0) {
    import.list();
  }
  return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* data) {
  if (type == MD_SPAN_IMG) ++of(data).skipped;
  return 0;
}

int leave_span(MD_SPANTYPE type, void* detail, void* data) {
  Import& import = of(data);
  const auto words = [](const MD_ATTRIBUTE& text) { return std::string(text.text, text.size); };
  if (type == MD_SPAN_IMG) {
    --import.skipped;
    import.lose("the picture " + words(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src) + " was left out");
  } else if (type == MD_SPAN_A) {
    import.lose("the link to " + words(static_cast<MD_SPAN_A_DETAIL*>(detail)->href) + " is only text now");
  } else {
    import.lose("bold, italic and other emphasis is plain text now");
  }
  return 0;
}

int read_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  Import& import = of(data);
  import.follow(text);
  if (import.skipped > 0) return 0;
  const std::string_view words(text, size);
  if (type == MD_TEXT_BR) {
    import.words += '\n';
  } else if (type == MD_TEXT_SOFTBR) {
    import.words += ' ';
  } else if (type == MD_TEXT_NULLCHAR) {
    import.lose("a byte that is no character was left out");
  } else if (type == MD_TEXT_HTML) {
    import.lose("HTML was left out");
  } else if (const char32_t c = type == MD_TEXT_ENTITY ? character_of(words) : 0) {
    base::append_utf8(import.words, c);
  } else {
    if (type == MD_TEXT_ENTITY) import.keep_entity(words);
    import.words += words;
  }
  return 0;
}

}  // namespace

Markdown read_markdown(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Import import;
  import.source = text;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = read_text;
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &import);
  return std::move(import.out);
}

}  // namespace lw::tool
