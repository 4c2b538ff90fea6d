// An article in another language than the site's: its words are not broken by Dutch rules, and its HTML says
// which language it is.
#include <doctest/doctest.h>

#include "content_sample.h"
#include "page/html.h"
#include "page/screens/screens.h"

namespace {

// The shipped content with its article said to be in this language, its words broken as if by the build.
content::Content in_language(const std::string& language) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  const content::Prose broken = [](std::string_view text) { return std::string(text) + "\u00AD"; };
  content::load_files(sample::edited(sample::article_file, "/language", "\"" + language + "\""), broken,
                      content, bundle, problems);
  CHECK_FALSE(base::has_errors(problems));
  return content;
}

std::string html_of(const content::Content& content) {
  return page::to_html(page::build_article(content, content.articles.front(), {"./"}), content.theme);
}

}  // namespace

TEST_SUITE("content/language") {
  TEST_CASE("Dutch words are broken, those of another language are not") {
    const content::Content dutch = in_language("nl"), english = in_language("en");
    CHECK(sample::has_soft_hyphen(dutch.articles.front().title));
    CHECK(sample::has_soft_hyphen(dutch.articles.front().sections[0].blocks[0].text.words));
    CHECK_FALSE(sample::has_soft_hyphen(english.articles.front().title));
    CHECK_FALSE(sample::has_soft_hyphen(english.articles.front().sections[0].blocks[0].text.words));
    CHECK(sample::has_soft_hyphen(english.guide.title));
  }

  TEST_CASE("the article says its language where it is not the page's, and which way it is read") {
    CHECK(html_of(in_language("nl")).find("<article id=") != std::string::npos);
    CHECK(html_of(in_language("nl")).find("lang=") == std::string::npos);
    CHECK(html_of(in_language("en")).find(" lang=\"en\">") != std::string::npos);
    CHECK(html_of(in_language("ar")).find(" lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    const content::Content english = in_language("en");
    CHECK(page::build_article(english, english.articles.front(), {"./"}, {}).language == "nl");
  }
}
