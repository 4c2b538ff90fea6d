// An article in another language than the site's: its words are not broken by Dutch rules, and its HTML says
// which language it is.
#include <doctest/doctest.h>

#include <algorithm>

#include "content_sample.h"
#include "page/html.h"
#include "page/screens/screens.h"

namespace {

// Ends each text with its language, and "*" where it is the site's.
content::Prose marked(std::string_view language, bool of_site) {
  const std::string mark = std::string(language) + (of_site ? "*" : "");
  return [mark](std::string_view text) { return std::string(text) + mark; };
}

content::Content loaded(const std::vector<content::File>& files) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  content::load_files(files, marked, content, bundle, problems);
  CHECK_FALSE(base::has_errors(problems));
  return content;
}

// The shipped content with its article said to be in this language, its words marked as if by the build.
content::Content in_language(const std::string& language) {
  return loaded(sample::edited(sample::article_file, "/language", "\"" + language + "\""));
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string html_of(const content::Content& content) {
  return page::to_html(page::build_article(content, content.articles.front(), {"./"}), content.theme);
}

}  // namespace

TEST_SUITE("content/language") {
  TEST_CASE("each text is broken by the rules of its language") {
    const content::Content dutch = in_language("nl"), english = in_language("en");
    CHECK(ends_with(dutch.articles.front().title, "nl*"));
    CHECK(ends_with(dutch.guide.title, "nl*"));
    CHECK(ends_with(english.articles.front().title, "en"));
    CHECK(ends_with(english.articles.front().sections[0].blocks[0].text.words, "en"));
    CHECK(ends_with(english.guide.title, "nl*"));
  }

  TEST_CASE("all words of a site are in the guide's language, or without one in the first article's") {
    const content::Content content = loaded(sample::edited("guide.json", "/language", "\"de\""));
    CHECK(ends_with(content.guide.title, "de*"));
    CHECK(ends_with(content.clinic.appointment_text, "de*"));
    CHECK(ends_with(content.articles.front().title, "nl"));
    std::vector<content::File> files = sample::edited(sample::article_file, "/language", "\"en\"");
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const content::File& file) {
                                 return file.name == "guide.json" || file.name == "safety.json";
                               }),
                files.end());
    const content::Content alone = loaded(files);
    CHECK(ends_with(alone.ui.in_short, "en*"));
    CHECK(ends_with(alone.articles.front().title, "en*"));
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
