// More than one article: where each is, the page that lists them, and the search in all of them.
#include <doctest/doctest.h>

#include "content_sample.h"
#include "page/addresses.h"
#include "page/screens/screens.h"

using namespace lw;

namespace {

content::File second_article() {
  return {"articles/beter-slapen.json",
          R"({"id": "beter-slapen", "language": "nl", "title": "Beter slapen", "subtitle": "Over rust",
              "sections": [{"id": "avond", "heading": "De avond", "blocks": [
                {"kind": "bulletList", "items": ["Doe rustig aan."]},
                {"kind": "subheading", "text": "Licht"},
                {"kind": "quote", "text": "Licht houdt het brein wakker."}]}]})"};
}

std::vector<content::File> two_articles() {
  std::vector<content::File> files = sample::shipped();
  files.push_back(second_article());
  return files;
}

std::vector<std::string> links_to(const page::Page& page, const std::string& begin) {
  std::vector<std::string> found;
  for (const page::Node& node : page.nodes) {
    if (node.href.rfind(begin, 0) == 0) found.push_back(node.href);
    for (const page::Span& span : node.spans)
      if (span.href.rfind(begin, 0) == 0) found.push_back(span.href);
  }
  return found;
}

const page::Node* find(const page::Page& page, const std::string& id) {
  for (const page::Node& node : page.nodes)
    if (node.id == id) return &node;
  return nullptr;
}

page::Page library(const content::Content& content, const std::string& words, bool whole = false) {
  return page::build_library(content, text::Query(words, whole), words, {"../"});
}

}  // namespace

TEST_CASE("one article is the whole library") {
  const content::Content content = sample::load(sample::shipped());
  CHECK_FALSE(page::has_library(content));
  CHECK(page::address_of(content, content.articles[0]).empty());
  const page::Page page = page::build_article(content, content.articles[0], {"./"});
  CHECK(links_to(page, "./artikelen/").empty());
}

TEST_CASE("articles come in the clinic's order; those it does not name come last") {
  const content::Content content = sample::load(two_articles());
  REQUIRE(content.articles.size() == 2);
  CHECK(content.articles[0].id == "neuroplasticiteit-in-herstel");
  CHECK(page::address_of(content, content.articles[1]) == "artikelen/beter-slapen/");
  std::vector<content::File> turned = two_articles();
  sample::edit(turned, "clinic.json", "/articles", R"(["beter-slapen"])");
  CHECK(sample::load(turned).articles[0].id == "beter-slapen");
  sample::edit(turned, "clinic.json", "/articles", R"(["weg"])");
  CHECK(sample::places(sample::all_errors(turned)) == "clinic.json#/articles/0\n");
}

TEST_CASE("the library lists every article, and each article leads on to the next and back") {
  const content::Content content = sample::load(two_articles());
  const page::Page list = library(content, "");
  CHECK(links_to(list, "../artikelen/beter-slapen/").size() == 1);
  const page::Page article = page::build_article(content, content.articles[1], {"../../"});
  CHECK(find(article, "lw-read-on") != nullptr);
  CHECK(links_to(article, "../../artikelen/").size() == 2);  // in the header and below the next articles
  CHECK(links_to(article, "../../artikelen/beter-slapen/").empty());
}

TEST_CASE("a search finds words in every article, names the section and links to it") {
  const content::Content content = sample::load(two_articles());
  const page::Page found = library(content, "BREIN wakker");
  REQUIRE(find(found, "lw-found") != nullptr);
  CHECK(find(found, "lw-found")->text == "Gevonden: 1");
  CHECK(links_to(found, "../artikelen/beter-slapen/#avond.3").size() == 1);
  const page::Page many = library(content, "brein");
  CHECK(links_to(many, "../#betekenis.").size() >= 3);
  const auto bold = std::find_if(many.nodes.begin(), many.nodes.end(), [](const page::Node& node) {
    return !node.spans.empty() && node.spans[0].bold;
  });
  REQUIRE(bold != many.nodes.end());
  const std::string marked =
      bold->text.substr(bold->spans[0].begin, bold->spans[0].end - bold->spans[0].begin);
  CHECK((marked == "brein" || marked == "Brein"));
  CHECK(library(content, "xyz").nodes.size() < many.nodes.size());
  CHECK(find(library(content, "xyz"), "lw-found")->text == content.ui.library_none);
  CHECK(links_to(library(content, "rei", true), "../#").empty());
}

TEST_CASE("a search finds the summaries in plain words, too, and leads to them") {
  const content::Content content = sample::load(two_articles());
  const page::Page part = library(content, "terug kan veranderen");
  CHECK(find(part, "lw-found")->text == "Gevonden: 1");
  CHECK(links_to(part, "../#lw-plain.onderzoek").size() == 1);
  CHECK(links_to(library(content, "brein verandert steeds"), "../#lw-plain").size() == 1);
}
