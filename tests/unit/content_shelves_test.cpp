// A library in which not every phone keeps every article: each page is the same, made from the files that it
// loads.
#include <doctest/doctest.h>

#include <algorithm>

#include "content/load/shelves.h"
#include "content_sample.h"
#include "page/addresses.h"
#include "page/html.h"
#include "page/screens/screens.h"

using namespace lw;

namespace {

struct Library {
  content::Content content;
  std::vector<content::Shelf> shelves;

  explicit Library(const std::vector<content::File>& files) {
    std::string bundle;
    base::Problems problems;
    const bool good = content::load_files(files, {}, content, bundle, problems);
    for (const base::Problem& problem : problems)
      if (problem.severity == base::Severity::error) MESSAGE(problem.file, problem.pointer, problem.message);
    REQUIRE(good);
    shelves = shelves_of(bundle, content);
  }
  const std::string& shelf(const std::string& name) const {
    const auto found = std::find_if(shelves.begin(), shelves.end(),
                                    [&](const content::Shelf& one) { return one.name == name; });
    REQUIRE_MESSAGE(found != shelves.end(), name);
    return found->bytes;
  }
  // As a page loads it.
  content::Content loaded(const std::string& more = "") const {
    content::Content out;
    REQUIRE(content::load_bundle(shelf("content.cbor"), out, more.empty() ? "" : shelf(more)));
    return out;
  }
  const content::Article& article(const std::string& id) const { return *page::find_article(content, id); }
};

content::File article(const std::string& id, const std::string& text, const std::string& subject = "Rust") {
  return {
      "articles/" + id + ".json",
      R"({"id": ")" + id + R"(", "language": "nl", "title": "Over )" + id +
          R"(", "subtitle": "Wat u doet.", "subject": ")" + subject + R"(", "sections": [{"id": ")" + id +
          R"(-1", "heading": null, "blocks": [{"kind": "paragraph", "text": ")" + text + R"("}]}, {"id": ")" +
          id +
          R"(-2", "heading": "Meer hierover", "blocks": [{"kind": "paragraph", "text": "Dat was het."}]}]})"};
}

// Fourteen further ones; some lead to each other, kept or not.
std::vector<content::File> many(const std::string& pinned = "") {
  std::vector<content::File> files = sample::shipped();
  for (int i = 1; i <= 14; ++i) {
    std::string id = "stuk-" + std::to_string(i);
    if (i < 10) id.insert(5, "0");
    files.push_back(article(id,
                            i % 2 ? "Lees [verder](artikel:stuk-14) of [meer](#stuk-05-2)." : "Blijf rustig.",
                            i % 3 ? "Rust" : "Werk"));
  }
  if (!pinned.empty())
    for (content::File& file : files)
      if (file.name == "clinic.json")
        file.text.insert(file.text.find('{') + 1, "\"pinned\": [" + pinned + "],");
  return files;
}

std::string html(const content::Content& content, const page::Page& page) {
  return page::to_html(page, content.theme);
}

}  // namespace

TEST_SUITE("content/shelves") {
  TEST_CASE("a small library is in the bundle as a whole") {
    const Library library(sample::shipped());
    CHECK(library.shelves.size() == 1);
    CHECK(library.content.kept == 1);
    CHECK(content::library_shelf(library.content).empty());
    CHECK(library.loaded().articles.size() == 1);
  }

  TEST_CASE("where none is pinned, every phone keeps the first twelve") {
    const Library library(many());
    CHECK(library.content.kept == 12);
    CHECK(content::shelf_of(library.content, library.article("stuk-11")).empty());
    CHECK(content::shelf_of(library.content, library.article("stuk-12")) == "text-stuk-12.cbor");
  }

  TEST_CASE("an article that has the id of another's section keeps that one nowhere") {
    std::vector<content::File> files = many(R"("stuk-13")");
    files.push_back(article("stuk-05-2", "Rust."));
    sample::edit(files, "clinic.json", "/articles", R"(["neuroplasticiteit-in-herstel", "stuk-05-2"])");
    const Library library(files);
    CHECK(library.content.kept == 2);
  }

  TEST_CASE("those that are pinned come first, after the front page and beside what the guide names") {
    const Library library(many(R"("stuk-09", "stuk-13")"));
    CHECK(library.content.kept == 3);
    CHECK(library.content.articles[0].id == "neuroplasticiteit-in-herstel");
    CHECK(library.content.articles[1].id == "stuk-09");
    CHECK(library.content.articles[2].id == "stuk-13");
    std::vector<content::File> files = many(R"("stuk-13")");
    for (content::File& file : files)
      if (file.name == "clinic.json") {
        const size_t at = file.text.find("\"section\": \"");
        REQUIRE(at != std::string::npos);
        file.text.replace(at, file.text.find(',', at) - at, R"("section": "stuk-07-2")");
      }
    content::Content named;
    std::string bundle;
    base::Problems problems;
    content::load_files(files, {}, named, bundle,
                        problems);  // its quote is not there; that is another matter
    CHECK(named.kept == 3);
    CHECK(named.articles[1].id == "stuk-07");
  }

  TEST_CASE("each page is the same as made from everything at once") {
    const Library library(many(R"("stuk-09", "stuk-02")"));
    const content::Content& all = library.content;
    for (const content::Article& article : all.articles) {
      CAPTURE(article.id);
      const content::Content loaded = library.loaded(shelf_of(all, article));
      const content::Article* again = page::find_article(loaded, article.id);
      REQUIRE(again);
      CHECK(again->whole);
      CHECK(html(loaded, page::build_article(loaded, *again, {"../../"})) ==
            html(all, page::build_article(all, article, {"../../"})));
    }
    const content::Content list = library.loaded(library_shelf(all));
    const text::Query none("", false);
    CHECK(html(list, page::build_library(list, none, "", {"../"})) ==
          html(all, page::build_library(all, none, "", {"../"})));
    const content::Content kept = library.loaded();
    for (const content::Outcome& outcome : all.guide.outcomes)
      CHECK(html(kept, page::build_outcome_page(kept, outcome, {"../../"})) ==
            html(all, page::build_outcome_page(all, outcome, {"../../"})));
  }

  TEST_CASE("what to read next is about the same subject first") {
    const Library library(many());
    CHECK(library.article("stuk-03").next == std::vector<std::string>{"stuk-06", "stuk-09", "stuk-12"});
    CHECK(library.article("stuk-14").next == std::vector<std::string>{"stuk-01", "stuk-02", "stuk-04"});
  }

  TEST_CASE("a search in the list finds titles and headings, and says how many texts it searched") {
    const Library library(many(R"("stuk-02")"));
    const content::Content list = library.loaded(library_shelf(library.content));
    const auto said = [&](const std::string& words) {
      const page::Page found = page::build_library(list, text::Query(words, false), words, {"../"});
      std::string all;
      for (const page::Node& node : found.nodes) all += node.text + "\n";
      return all;
    };
    CHECK(said("over stuk-14").find("Over stuk-14") != std::string::npos);
    CHECK(said("over stuk-14").find("In 2 artikelen") != std::string::npos);
    CHECK(said("blijf rustig").find("Gevonden: 1") != std::string::npos);
    const page::Page small =
        page::build_library(library.content, text::Query("rustig", false), "rustig", {"../"});
    for (const page::Node& node : small.nodes) CHECK(node.text.find("artikelen is in") == std::string::npos);
  }

  TEST_CASE("a damaged file of an article is refused") {
    const Library library(many());
    const std::string& bundle = library.shelf("content.cbor");
    const std::string& more = library.shelf("text-stuk-13.cbor");
    for (size_t length = 1; length < more.size(); length += 7) {
      content::Content out;
      CHECK_FALSE(content::load_bundle(bundle, out, std::string_view(more).substr(0, length)));
    }
  }

  TEST_CASE("an article that is pinned must be there") {
    const base::Problems problems = sample::all_errors(many(R"("stuk-99")"));
    CHECK(std::any_of(problems.begin(), problems.end(), [](const base::Problem& problem) {
      return problem.file == "clinic.json" && problem.pointer == "/pinned/0";
    }));
  }

  TEST_CASE("an article in several languages: each knows the others; the next one is in the same language") {
    const auto in = [](content::File file, const std::string& language, const std::string& of) {
      const std::string from = "\"language\": \"nl\"";
      file.text.replace(file.text.find(from), from.size(),
                        "\"language\": \"" + language + "\", \"translationOf\": \"" + of + "\"");
      return file;
    };
    std::vector<content::File> files = many();
    files.push_back(in(article("one-en", "One."), "en", "stuk-01"));
    files.push_back(in(article("two-en", "Two."), "en", "stuk-02"));
    const Library library(files);
    CHECK(library.article("stuk-01").translations == std::vector<std::string>{"one-en"});
    CHECK(library.article("one-en").translations == std::vector<std::string>{"stuk-01"});
    CHECK(library.article("one-en").language_name == "English");
    CHECK(library.article("stuk-03").translations.empty());
    const auto& next = library.article("one-en").next;
    CHECK(std::count(next.begin(), next.end(), "two-en") == 1);
    CHECK(std::count(next.begin(), next.end(), "stuk-01") == 0);
    for (const content::Article& one : library.content.articles)
      if (one.language == "nl") CHECK(std::count(one.next.begin(), one.next.end(), "two-en") == 0);
    const auto places = [&](content::File wrong) {
      std::vector<content::File> all = files;
      all.push_back(std::move(wrong));
      return sample::places(sample::all_errors(all));
    };
    CHECK(places(in(article("x", "X."), "de", "nergens")) == "articles/x.json#/translationOf\n");
    CHECK(places(in(article("x", "X."), "de", "x")) == "articles/x.json#/translationOf\n");
    CHECK(places(in(article("x", "X."), "de", "one-en")) == "articles/x.json#/translationOf\n");
    CHECK(places(in(article("x", "X."), "en", "stuk-01")).find("x.json#/language") != std::string::npos);
  }

  TEST_CASE("a subject is written in one way") {
    std::vector<content::File> files = many();
    files.push_back(article("apart", "Rust.", "rust"));
    const base::Problems problems = sample::all_errors(files);
    const auto found = std::find_if(problems.begin(), problems.end(), [](const base::Problem& problem) {
      return problem.pointer == "/subject";
    });
    REQUIRE(found != problems.end());
    CHECK(found->message.find("\"Rust\"") != std::string::npos);
  }

}  // TEST_SUITE
