// The shipped content laid out, whatever its words: nothing overflows its box or the screen.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "content/load/loader.h"
#include "folders.h"
#include "guide/guide.h"
#include "page/layout.h"
#include "page/screens/screens.h"
#include "tool/prose/hyphenate.h"

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
  const tool::Hyphenator hyphenator(tool::find_hyphenation_patterns(),
                                    content::load_hyphenation(folder, problems), "hyphenation.json",
                                    problems);
  std::string bundle;
  content::Content content;
  REQUIRE(content::load_folder(folder, hyphenator.of_files(), content, bundle, problems));
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

}  // namespace

TEST_CASE("shipped content: no line is wider than its box, and no box wider than the screen") {
  const std::string regular = read(folders::fonts() + "/regular.ttf"),
                    bold = read(folders::fonts() + "/bold.ttf");
  const auto bytes = [](const std::string& file) {
    return std::span(reinterpret_cast<const uint8_t*>(file.data()), file.size());
  };
  const text::Font regular_font(bytes(regular)), bold_font(bytes(bold));
  REQUIRE(regular_font.valid());
  const content::Content content = shipped();
  for (page::Page& page : all_screens(content))
    for (const float width : {320.0f, 768.0f})
      for (const float scale : {1.0f, 2.5f}) {
        const page::Viewport viewport{width, width, scale};
        page::lay_out(page, page::adjusted(content.theme, {}, viewport), {&regular_font, &bold_font},
                      viewport);
        CHECK(page.height > 100);
        check_fits(page, page.screen + " at " + std::to_string(width) + " px, x " + std::to_string(scale));
      }
}
