// Headings go down one level at a time on every screen, so that a screen reader's list of them has no gap.
#include <doctest/doctest.h>

#include "content_sample.h"
#include "every_screen.h"

using namespace lw;

namespace {

// 1 to 3; 0 for what is no heading.
int level_of(const page::Node& node) {
  using page::Role;
  return node.role == Role::heading1   ? 1
         : node.role == Role::heading2 ? 2
         : node.role == Role::heading3 ? 3
                                       : 0;
}

content::Content with_all_in_the_introduction() {
  std::vector<content::File> files = sample::edited(
      sample::article_file, "/sections/0/blocks",
      R"([{"kind": "paragraph", "text": "Zo."}, {"kind": "subheading", "text": "Onder de titel"},
          {"kind": "steps", "title": "Een oefening", "steps": [{"text": "Buig."}, {"text": "Strek."}]}])");
  sample::edit(files, sample::article_file, "/sections/1/blocks/0",
               R"({"kind": "subheading", "text": "Onder een kop"})");
  const std::string introduction = sample::parsed(sample::file_named(files, sample::article_file).text)
                                       .at("sections")
                                       .at(0)
                                       .at("id")
                                       .dump();
  sample::edit(files, "figures.json", "/figures/0/section", introduction);
  return sample::load(files);
}

}  // namespace

TEST_SUITE("page/headings") {
  TEST_CASE("what stands directly below the title is of the second level, below a heading of the third") {
    const content::Content content = with_all_in_the_introduction();
    const page::Page page = page::build_article(content, content.articles.front(), {"./"});
    const auto level = [&](const std::string& text) {
      for (page::Node node : page.nodes) {
        // The last word of a heading may be tied to the one before it.
        if (const size_t tie = node.text.find("\u00a0"); tie != std::string::npos)
          node.text.replace(tie, 2, " ");
        if (node.text == text && level_of(node) != 0) return level_of(node);
      }
      return 0;
    };
    CHECK(level("Onder de titel") == 2);
    CHECK(level("Een oefening") == 2);
    CHECK(level(content.figures.figures[0].title) == 2);
    CHECK(level("Onder een kop") == 3);
    CHECK(level(content.figures.figures[1].title) == 3);
    // It looks as before: the contents list goes by that.
    for (const page::Node& node : page.nodes)
      if (node.text == "Onder de titel" || node.text == "Een oefening")
        CHECK(node.style == page::style_index(content.theme, "subheading"));
  }

  TEST_CASE("no screen skips a level") {
    size_t headings = 0;
    for (const content::Content& content : {sample::load(sample::shipped()), with_all_in_the_introduction()})
      for (const page::Page& page : sample::every_screen(content, 20)) {
        CAPTURE(page.title);
        int above = 0;
        for (const page::Node& node : page.nodes) {
          const int level = level_of(node);
          if (level == 0) continue;
          CAPTURE(node.text);
          CHECK(level <= above + 1);
          above = level;
          ++headings;
        }
      }
    CHECK(headings > 500);
  }
}
