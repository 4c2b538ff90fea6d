// A site of articles without a guide, of a guide without articles, and of neither.
#include <doctest/doctest.h>
#include <unistd.h>

#include "bridge/session.h"
#include "content_folder.h"
#include "page/addresses.h"
#include "page/html.h"
#include "page/screens/screens.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/export/dump.h"
#include "tool/site/dialogs.h"

using namespace lw;

namespace {

using Files = std::vector<content::File>;

// What whoever publishes these files is told, without remarks.
base::Problems errors_of(const sample::Folder& folder) {
  tool::Inspection found = tool::inspect(folder.path(), {});
  tool::add_changes(found, folder.path());
  return sample::errors_only(found.problems);
}

void remove_copy(const sample::Folder& folder) {
  for (const auto& [name, text] : content::guide_files) unlink((folder.path() + "/baseline/" + name).c_str());
}

std::string errors_without_copy(const Files& files) {
  const sample::Folder folder(files);
  remove_copy(folder);
  return sample::places(errors_of(folder));
}

std::string html_of(const page::Page& page, const content::Content& content) {
  return page::to_html(page, content.theme);
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

std::string bundle_of(const Files& files) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  REQUIRE(content::load_files(files, {}, content, bundle, problems));
  return bundle;
}

std::vector<uint8_t> face(const char* name) {
  const std::string text = sample::read_file(folders::fonts() + name);
  return {text.begin(), text.end()};
}

bool opens(const std::string& bundle, const std::vector<std::string_view>& event) {
  const std::vector<uint8_t> regular = face("/regular.ttf"), bold = face("/bold.ttf");
  bridge::Session session(bundle, {}, regular, bold);
  REQUIRE(session.good());
  REQUIRE(session.send(event));
  return session.open();
}

}  // namespace

TEST_SUITE("tool/parts") {
  TEST_CASE("articles without a guide pass the check, and nothing is proven") {
    CHECK(errors_without_copy(sample::articles_alone()).empty());
    const sample::Folder folder(sample::articles_alone());
    const tool::Inspection found = tool::inspect(folder.path(), {});
    CHECK_FALSE(found.bundle.empty());
    CHECK(tool::proof_summary(found) == "there is no guide");
    CHECK_FALSE(content::has_guide(found.content));
  }

  TEST_CASE("no part of the guide can get lost unnoticed, nor its copy be left behind") {
    CHECK(errors_without_copy(sample::without(sample::shipped(), {"guide.json"})) == "guide.json#\n");
    CHECK(says(errors_without_copy(sample::without(sample::shipped(), {"safety.json"})), "safety.json#\n"));
    const sample::Folder folder(sample::articles_alone());
    const base::Problems errors = errors_of(folder);
    CHECK(sample::places(errors) == "baseline/#\n");
    CHECK(says(errors[0].fix, "for a site without a guide, remove this folder"));
  }

  TEST_CASE("articles need their glossary and figures") {
    for (const std::string name : {"glossary.json", "figures.json"})
      CHECK(errors_without_copy(sample::without(sample::articles_alone(), {name})) == name + "#\n");
  }

  TEST_CASE("a guide without an article passes the check, with or without an empty list of articles") {
    Files files = sample::guide_alone();
    const auto errors = [](const Files& all) { return sample::places(sample::all_errors(all)); };
    CHECK(errors(files) == "");
    content::File& clinic = sample::file_named(files, "clinic.json");
    content::Json json = sample::parsed(clinic.text);
    json.erase("articles");
    clinic.text = json.dump(1);
    CHECK(errors(files) == "");
    files.push_back({"glossary.json", R"({"terms": []})"});
    files.push_back({"figures.json", R"({"figures": []})"});
    CHECK(errors(files) == "");
    const sample::Folder folder(files);
    CHECK(tool::inspect(folder.path(), {}).good());
  }

  TEST_CASE("what refers to an article that is not there is told, each once") {
    Files files = sample::guide_with_references();
    Files all = sample::shipped();
    files.push_back(sample::file_named(all, "figures.json"));
    const std::string errors = sample::places(sample::all_errors(files));
    for (const char* place : {"clinic.json#/articles/0\n", "clinic.json#/treatments/0/section\n",
                              "clinic.json#/appointment/quote\n", "guide.json#/outcomes/4/sections/0\n",
                              "guide.json#/readingTips/0/section\n", "guide.json#/actions/4\n",
                              "figures.json#/figures/0/section\n"})
      CHECK_MESSAGE(says(errors, place), errors);
    CHECK(says(errors, "/article\n"));  // a source
    CHECK_FALSE(says(errors, "/treatments/0/quote\n"));
    CHECK_FALSE(says(errors, "/readingTips/0/quote\n"));
  }

  TEST_CASE("an article that cannot be read is there: nothing says that there is none") {
    for (const char* text : {"{", "", "{\"id\": 3}"}) {
      Files files = sample::shipped();
      sample::file_named(files, sample::article_file).text = text;
      const sample::Folder folder(files);
      for (const base::Problem& problem : errors_of(folder)) CHECK(problem.file == sample::article_file);
    }
  }

  TEST_CASE("with an article the appointment quotes it") {
    CHECK(sample::places(sample::all_errors(sample::edited("clinic.json", "/appointment/quote", "null"))) ==
          "clinic.json#/appointment/quote\n");
  }

  TEST_CASE("neither a guide nor an article is an error, and the only one about either") {
    const Files files = sample::without(sample::guide_with_references(), {"guide.json", "safety.json"});
    const base::Problems errors = sample::load_problems(files);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].file == "articles/");
    CHECK(errors[0].message == "There is no article, and no guide either.");
  }

  TEST_CASE("what is absent is told, for somebody who has lost it") {
    const auto told = [](const Files& files) {
      std::string found;
      for (const base::Problem& problem : sample::all_problems(files))
        if (problem.pointer.empty()) found += problem.file + ": " + problem.message + "\n";
      return found;
    };
    CHECK(told(sample::shipped()).empty());
    CHECK(told(sample::articles_alone()) ==
          "guide.json: There is no guide: the articles are the whole site.\n");
    CHECK(told(sample::guide_alone()) == "articles/: There is no article: the guide is the whole site.\n");
  }

  TEST_CASE("words on every page about a part that is not there get a remark") {
    const auto remarks = [](const Files& files) {
      std::string found;
      for (const base::Problem& problem : sample::all_problems(files))
        if (problem.file == "ui.json") found += problem.pointer + ": " + problem.message + "\n";
      return found;
    };
    CHECK(remarks(sample::shipped()).empty());
    CHECK(remarks(sample::articles_alone()) ==
          "/offlinePageText: This speaks of \"Wegwijzer\", and there is no guide.\n");
    CHECK(remarks(sample::guide_alone()) ==
          "/offlinePageText: This speaks of \"Artikel\", and there is no article.\n");
  }

  TEST_CASE("without a guide no page leads to one, and none has its banner") {
    Files files = sample::articles_alone();
    content::File second = sample::file_named(files, sample::article_file);
    content::Json json = sample::parsed(second.text);
    json["id"] = "tweede";
    for (content::Json& section : json["sections"]) section["id"] = section["id"].get<std::string>() + "2";
    files.push_back({"articles/tweede.json", json.dump()});
    const content::Content content = sample::load(files);
    REQUIRE(content.articles.size() == 2);
    for (const page::Page& page : {page::build_article(content, content.articles[0], {"./"}),
                                   page::build_article(content, content.articles[1], {"../../"}),
                                   page::build_library(content, text::Query("", false), "", {"../"})}) {
      const std::string html = html_of(page, content);
      CHECK_FALSE(says(html, page::guide_address(content)));
      CHECK_FALSE(says(html, "Wegwijzer"));
      CHECK_FALSE(says(html, page::ids::guide_teaser));
      CHECK_FALSE(says(html, page::ids::banner));
      CHECK(page.language == "nl");
    }
    CHECK_FALSE(says(tool::dialogs(content), "data-tool=\"guide\""));
    CHECK(says(tool::dialogs(sample::load(sample::shipped())), "data-tool=\"guide\""));
  }

  TEST_CASE("without an article the guide's pages lead to none") {
    const content::Content content = sample::load(sample::guide_alone());
    const std::string html = html_of(page::build_guide_start(content, {"../"}), content);
    CHECK_FALSE(says(html, ">Artikel<"));
    CHECK(says(html, "aria-current=\"page\">"));
    for (const content::Outcome& outcome : content.guide.outcomes)
      CHECK_FALSE(
          says(html_of(page::build_outcome_page(content, outcome, {"../../"}), content), "lw-fold.read"));
  }

  TEST_CASE("the module opens the part that is there, and nothing of the other") {
    const std::string articles = bundle_of(sample::articles_alone()),
                      guide = bundle_of(sample::guide_alone());
    CHECK(opens(articles, {"open-article", "neuroplasticiteit-in-herstel"}));
    CHECK(opens(guide, {"open-guide"}));
    CHECK(opens(guide, {"open-outcome", "nood"}));
    for (const std::vector<std::string_view>& event :
         {std::vector<std::string_view>{"open-guide"}, {"open-signs"}, {"open-outcome", "nood"}})
      CHECK_FALSE(opens(articles, event));
    CHECK_FALSE(opens(guide, {"open-article", "neuroplasticiteit-in-herstel"}));
  }

  TEST_CASE("events about a part that is not there change nothing") {
    const std::string bundle = bundle_of(sample::guide_alone());
    const std::vector<uint8_t> regular = face("/regular.ttf"), bold = face("/bold.ttf");
    bridge::Session session(bundle, {}, regular, bold);
    for (const std::vector<std::string_view>& event :
         {std::vector<std::string_view>{"open-guide"}, {"start"}, {"choose", "alarm112", "ja"}, {"next"}})
      REQUIRE(session.send(event));
    REQUIRE(session.page().screen == "outcome.nood");
    for (const std::vector<std::string_view>& event : {std::vector<std::string_view>{"read", "lw-title"},
                                                       {"read", "betekenis"},
                                                       {"figure", "route", "more"}})
      REQUIRE(session.send(event));
    CHECK(session.page().screen == "outcome.nood");
  }

  TEST_CASE("commands about the guide say that there is none") {
    const sample::Folder folder(sample::articles_alone());
    const std::string& path = folder.path();
    CHECK(tool::guide_table(std::vector<std::string>{path}) == 1);
    CHECK(tool::fhir(std::vector<std::string>{path}) == 1);
    CHECK(tool::review(std::vector<std::string>{path, path + "/r.html"}) == 1);
    CHECK(tool::diff(std::vector<std::string>{path, path, path + "/r.html"}) == 1);
    const content::Content content = sample::load(sample::articles_alone());
    for (const char* screen : {"start", "signs", "question:alarm112"})
      CHECK_FALSE(tool::screen_named(content, screen));
    CHECK_FALSE(tool::screen_named(sample::load(sample::guide_alone()), "article"));
  }
}
