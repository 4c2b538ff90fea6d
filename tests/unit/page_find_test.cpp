// What a search finds in a page: across bold words, links, soft hyphens and line breaks, in <main> only.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "page/page.h"

using namespace lw;
using page::Role;

namespace {

page::Node& add(page::Page& page, Role role, int depth, std::string text = "") {
  page::Node& node = page.nodes.emplace_back();
  node.role = role;
  node.depth = static_cast<uint16_t>(depth);
  node.text = std::move(text);
  return node;
}

page::Page page_with(std::string text) {
  page::Page page;
  add(page, Role::main, 0);
  add(page, Role::paragraph, 1, std::move(text));
  return page;
}

// The found stretches as "node:text", one after the other.
std::string found(const page::Page& page, std::string_view words, bool whole = false) {
  std::string out;
  for (const page::Highlight& highlight : page::find_text(page, text::Query(words, whole))) {
    if (!out.empty()) out += '|';
    out += std::to_string(highlight.node) + ':' +
           page.nodes[highlight.node].text.substr(highlight.begin, highlight.end - highlight.begin);
    CHECK_FALSE(highlight.current);
  }
  return out;
}

}  // namespace

TEST_SUITE("find_text") {
  TEST_CASE("words are found across the boundaries of bold words and links") {
    page::Page page = page_with("Bel dan 112, of lees meer.");
    page.nodes[1].spans = {{4, 11, true, ""}, {16, 25, false, "/lees"}};
    CHECK(found(page, "bel dan") == "1:Bel dan");
    CHECK(found(page, "112, of lees") == "1:112, of lees");
    CHECK(found(page, "lees meer.") == "1:lees meer.");
  }

  TEST_CASE("soft hyphens are ignored wherever they are, even several in a row, and at either end") {
    const page::Page page = page_with("Het \u00ADze\u00ADnuw\u00AD\u00ADstel\u00ADsel\u00AD leert");
    CHECK(found(page, "zenuwstelsel") == "1:ze\u00ADnuw\u00AD\u00ADstel\u00ADsel\u00AD");
    CHECK(found(page, "ze\u00ADnuw") == "1:ze\u00ADnuw\u00AD\u00AD");
    CHECK(found(page, "zenuwstelsel", true) == "1:ze\u00ADnuw\u00AD\u00ADstel\u00ADsel\u00AD");
    CHECK(found(page, "stelsel", true) == "");
  }

  TEST_CASE("offsets are bytes, after characters of every length") {
    const page::Page page = page_with("Één 😀 “ja” één");
    CHECK(found(page, "één") == "1:Één|1:één");
    CHECK(found(page, "\"ja\"") == "1:“ja”");
    CHECK(found(page, "😀") == "1:😀");
  }

  TEST_CASE("a line break counts as a space, the boundary of a node does not") {
    page::Page page = page_with("eerste\nregel");
    add(page, Role::paragraph, 1, "tweede regel");
    CHECK(found(page, "eerste regel") == "1:eerste\nregel");
    CHECK(found(page, "regel tweede") == "");
    CHECK(found(page, "regel") == "1:regel|2:regel");
  }

  TEST_CASE("only what is in main is found, in reading order, and no text of a container") {
    page::Page page;
    add(page, Role::header, 0);
    add(page, Role::paragraph, 1, "pijn boven");
    add(page, Role::main, 0);
    add(page, Role::section, 1, "pijn in een doos");
    add(page, Role::heading2, 2, "Pijn");
    add(page, Role::list, 2);
    add(page, Role::list_item, 3, "pijn en spierpijn");
    add(page, Role::footer, 0);
    add(page, Role::paragraph, 1, "pijn onder");
    CHECK(found(page, "pijn") == "4:Pijn|6:pijn|6:pijn");
    CHECK(found(page, "pijn", true) == "4:Pijn|6:pijn");
  }

  TEST_CASE("damaged bytes do not hide what follows; an empty query finds nothing") {
    const page::Page page = page_with("\xFF\xC3 pijn \xE2\x82");
    CHECK(found(page, "pijn") == "1:pijn");
    CHECK(found(page, "") == "");
  }

  TEST_CASE("other forms of a word are found only where the word itself is nowhere") {
    page::Page page = page_with("Slaap is goed.");
    CHECK(found(page, "slapen") == "1:Slaap");
    CHECK(found(page, "slapen", true) == "");
    add(page, Role::paragraph, 1, "Ga slapen.");
    CHECK(found(page, "slapen") == "2:slapen");
  }
}
