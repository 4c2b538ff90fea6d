// The shipped content laid out, whatever its words: nothing overflows its box or the screen.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "content/load/loader.h"
#include "folders.h"
#include "guide/guide.h"
#include "page/layout.h"
#include "page/screens/screens.h"
#include "tool/prose/hyphenators.h"

using namespace lw;

namespace {

constexpr float tolerance = 0.01F;  // CSS px

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

content::Content shipped() {
  base::Problems problems;
  const std::string folder = folders::root() + "/content";
  tool::Hyphenators hyphenators(content::load_hyphenation(folder, problems), problems);
  std::string bundle;
  content::Content content;
  REQUIRE(content::load_folder(folder, hyphenators.prose(), content, bundle, problems));
  return content;
}

std::vector<page::Page> all_screens(const content::Content& content) {
  const page::PageContext place{"../"};
  const content::Guide& guide = content.guide;
  std::vector<page::Page> all;
  for (const content::Article& article : content.articles)
    all.push_back(page::build_article(content, article, place));
  all.push_back(page::build_guide_start(content, place));
  all.push_back(page::build_signs(content, place));
  for (size_t question = 0; question < guide.questions.size(); ++question) {
    all.push_back(page::build_question(content, {question, {}, true}, place));
    if (!guide.questions[question].map) continue;
    for (size_t option = 0; option < guide.questions[question].options.size(); ++option)
      all.push_back(page::build_place(content, question, option, place));
  }
  for (const content::Outcome& outcome : guide.outcomes)
    all.push_back(page::build_outcome_page(content, outcome, place));
  return all;
}

// Checks a laid-out page; `where` names it in messages.
void check_fits(const page::Page& page, const std::string& where) {
  for (const page::Node& node : page.nodes) {
    CHECK_MESSAGE(node.box.x >= -tolerance, where << ": " << node.id);
    CHECK_MESSAGE(node.box.right() <= page.width + tolerance, where << ": " << node.id);
    for (const text::Line& line : node.lines)
      CHECK_MESSAGE(line.width <= node.text_width + tolerance,
                    where << ": " << node.id << ": " << node.text.substr(line.begin, line.end - line.begin));
  }
}

// Whether a line may end at `next`: the text ends or a space, a dash, a hyphen or a line end is before it.
// Numbers of sources and dotted lines are no words.
bool ends_a_word(const std::string& text, uint32_t next) {
  if (next >= text.size() || text.ends_with("…")) return true;
  const std::string token =
      text.substr(text.rfind(' ', next) + 1, text.find(' ', next) - text.rfind(' ', next));
  if (token.find_first_of("0123456789:") != std::string::npos) return true;
  for (const std::string_view mark : {" ", "-", "\n", "–", "\u00AD"})
    if (std::string_view(text).substr(0, next).ends_with(mark)) return true;
  return false;
}

void check_breaks(const page::Page& page, const page::Viewport& viewport, const std::string& where) {
  for (const page::Node& node : page.nodes)
    for (const text::Line& line : node.lines) {
      const std::string words = node.text.substr(line.begin, line.end - line.begin);
      CHECK_MESSAGE(ends_a_word(node.text, line.next), where << ": " << node.id << ": " << words);
      if (viewport.media_width >= page::whole_words_from) CHECK_FALSE(line.hyphen);
      if (!line.hyphen || node.prose) continue;
      const size_t space = node.text.find(' ', line.next), begin = node.text.rfind(' ', line.end);
      const text::Run run{0, static_cast<uint32_t>(node.text.size()), node.runs[0].bold, true};
      const std::string word = node.text.substr(begin + 1, space - begin - 1);
      CHECK_MESSAGE(text::wrap(word, {&run, 1}, node.type, node.text_width).size() > 1,
                    where << ": " << word);
    }
}

struct Fonts {
  std::string regular_file = read(folders::fonts() + "/regular.ttf"),
              bold_file = read(folders::fonts() + "/bold.ttf");
  text::Font regular{bytes(regular_file)}, bold{bytes(bold_file)};

  static std::span<const uint8_t> bytes(const std::string& file) {
    return {reinterpret_cast<const uint8_t*>(file.data()), file.size()};
  }
  text::Fonts both() const { return {&regular, &bold}; }
};

void lay_out(page::Page& page, const content::Content& content, const Fonts& fonts,
             const page::Viewport& viewport) {
  page::lay_out(page, page::adjusted(content.theme, {}, viewport), fonts.both(), viewport);
}

}  // namespace

TEST_CASE("shipped content: at 390 px at most one line of an article in twelve ends in a hyphen") {
  const content::Content content = shipped();
  const Fonts fonts;
  for (const content::Article& article : content.articles) {
    page::Page page = page::build_article(content, article, {"../"});
    lay_out(page, content, fonts, {390, 390, 1});
    size_t lines = 0, hyphens = 0;
    uint32_t inside = UINT32_MAX;  // the least depth of what is in the article
    for (const page::Node& node : page.nodes) {
      if (node.depth < inside) inside = node.role == page::Role::article ? node.depth + 1u : UINT32_MAX;
      if (inside == UINT32_MAX) continue;
      lines += node.lines.size();
      for (const text::Line& line : node.lines) hyphens += line.hyphen ? 1 : 0;
    }
    CAPTURE(hyphens);
    CAPTURE(lines);
    CHECK(hyphens > 0);
    CHECK(12 * hyphens <= lines);
  }
}

TEST_CASE("shipped content: no line is wider than its box, no box than the screen, no word is broken bare") {
  const Fonts fonts;
  REQUIRE(fonts.regular.valid());
  const content::Content content = shipped();
  for (page::Page& page : all_screens(content))
    for (const float width : {320.0f, 390.0f, 768.0f})
      for (const float scale : {1.0f, 2.5f}) {
        const page::Viewport viewport{width, width, scale};
        lay_out(page, content, fonts, viewport);
        const std::string where =
            page.screen + " at " + std::to_string(width) + " px, x " + std::to_string(scale);
        CHECK(page.height > 100);
        check_fits(page, where);
        check_breaks(page, viewport, where);
      }
}
