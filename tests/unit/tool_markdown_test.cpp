// Markdown as an article, and which losses are reported.
#include "tool/import/markdown.h"

#include <doctest/doctest.h>

using namespace lw;

using content::Block;
using tool::Markdown;

namespace {

Markdown read(std::string_view text) {
  return tool::read_markdown(text);
}

std::string losses(const Markdown& markdown) {
  std::string all;
  for (const tool::Loss& loss : markdown.losses) all += std::to_string(loss.line) + ": " + loss.what + "\n";
  return all;
}

}  // namespace

TEST_CASE("title, subtitle, introduction, sections and every kind of block") {
  const Markdown read_one = read(
      "# Slaap en pijn\n\nWaarom slapen helpt\n\nDit is de\ninleiding.\n\n## Wat slaap doet\n\nEen regel.  \n"
      "Een nieuwe regel.\n\n### Klein kopje\n\n- een\n- twee\n\n1. eerst\n2. dan\n\n> Een citaat.\n");
  const content::Article& article = read_one.article;
  CHECK(article.title == "Slaap en pijn");
  CHECK(article.subtitle == "Waarom slapen helpt");
  REQUIRE(article.sections.size() == 2);
  CHECK(article.sections[0].heading.empty());
  CHECK(article.sections[0].blocks[0].text.words == "Dit is de inleiding.");
  CHECK(article.sections[1].heading == "Wat slaap doet");
  const std::vector<Block>& blocks = article.sections[1].blocks;
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[0].text.words == "Een regel.\nEen nieuwe regel.");
  CHECK(blocks[1].kind == Block::Kind::subheading);
  CHECK(blocks[2].kind == Block::Kind::bullet_list);
  CHECK(blocks[2].items[1].words == "twee");
  CHECK(blocks[3].kind == Block::Kind::numbered_list);
  CHECK(blocks[4].kind == Block::Kind::quote);
  CHECK(blocks[4].text.words == "Een citaat.");
  CHECK(losses(read_one).empty());
}

TEST_CASE("what an article has no place for is reported with its line") {
  const Markdown read_one = read(
      "# A\n\nB\n\n## C\n\nTekst met **vet** en [een link](https://example.org/x).\n\n![foto](foto.png)\n\n"
      "| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n- een\n  - binnen\n\n3. "
      "drie\n\n<div>html</div>\n\n---\n");
  const std::string reported = losses(read_one);
  for (const char* part :
       {"7: bold", "7: the link to https://example.org/x is only text", "9: the picture foto.png",
        "13: a table", "16: a block of code", "a list inside a list", "a list that does not begin with 1",
        "HTML was left out", "a line across the page"})
    CHECK_MESSAGE(reported.find(part) != std::string::npos, part, " in ", reported);
  const std::vector<Block>& blocks = read_one.article.sections[0].blocks;
  CHECK(blocks[0].text.words == "Tekst met vet en een link.");
  CHECK(blocks[1].items[1].words == "binnen");
}

TEST_CASE("entities become characters, unknown ones are kept and reported") {
  const Markdown read_one = read("# A &amp; B\n\n## C\n\ncaf&eacute; &#8211; &onbekend;\n");
  CHECK(read_one.article.title == "A & B");
  CHECK(read_one.article.sections[0].blocks[0].text.words == "café – &onbekend;");
  CHECK(losses(read_one) == "5: &onbekend; is unknown and was kept as written\n");
}

TEST_CASE("the number of no character is kept as written and reported") {
  for (const std::string entity : {"&#xD800;", "&#xdfff;", "&#56320;", "&#x110000;", "&#9999999;",
                                   "&#xFFFFFF;", "&#0;", "&#x0;", "&#7;", "&#x1B;", "&#127;", "&#x85;"}) {
    const Markdown read_one = read("# A\n\n## C\n\nvoor " + entity + " na\n");
    CHECK(read_one.article.sections[0].blocks[0].text.words == "voor " + entity + " na");
    CHECK(losses(read_one) == "5: " + entity + " is the number of no character and was kept as written\n");
  }
  CHECK(losses(read("# A\n\n## C\n\n&#x10FFFF; &#xD7FF; &#xE000;\n")).empty());
}

TEST_CASE("a byte-order mark is no part of the text, a zero byte no character") {
  const Markdown marked = read("\xEF\xBB\xBF# A\n\nB\n\n## C\n\nD\n");
  CHECK(marked.article.title == "A");
  CHECK(losses(marked).empty());
  const Markdown zero = read(std::string_view("# A\n\n## C\n\nD\0E\n", 16));
  CHECK(zero.article.sections[0].blocks[0].text.words == "DE");
  CHECK(losses(zero) == "5: a byte that is no character was left out\n");
}

TEST_CASE("a long first paragraph is text, not a subtitle") {
  const Markdown read_one = read("# A\n\n" + std::string(200, 'x') + "\n");
  CHECK(read_one.article.subtitle.empty());
  CHECK(read_one.article.sections[0].blocks.size() == 1);
}
