// Content is read as it is written; damaged content is refused, with every fault.
#include "content/load/loader.h"

#include <doctest/doctest.h>

#include <set>

#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace {

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Puts a list in a list everywhere: valid for no field at all.
void damage_all(content::File& file, bool kinds, std::set<std::string>& damaged) {
  content::Json json = sample::parsed(file.text);
  const content::Json flat = json.flatten();
  for (const auto& item : flat.items()) {
    const std::string& pointer = item.key();
    if (pointer.find("/$") != std::string::npos || ends_with(pointer, "/kind") != kinds) continue;
    // An empty list or group has nothing to damage; flatten() gives null for it.
    if (json[content::Json::json_pointer(pointer)].is_structured()) continue;
    json[content::Json::json_pointer(pointer)] = content::Json::array({content::Json::array()});
    damaged.insert(file.name + pointer);
  }
  file.text = json.dump();
}

}  // namespace

TEST_SUITE("content/loader") {
  TEST_CASE("the model contains what the files say") {
    const content::Content content = sample::load(sample::shipped());
    const content::Guide& guide = content.guide;
    CHECK(guide.mode == content::Guide::Mode::guided);
    REQUIRE(guide.questions.size() == 12);
    CHECK(guide.questions[0].kind == content::Question::Kind::gate);
    CHECK(guide.questions[0].items.size() == 9);
    CHECK(guide.questions[0].stop_on == std::vector<std::string>{"ja", "twijfel"});
    CHECK(guide.questions[7].options[4].hint == "Hoofdpijn die u al kent.");
    CHECK(guide.questions[0].options[2].kind == content::Option::Kind::no);
    CHECK(guide.questions[9].durations);
    CHECK(guide.questions[11].kind == content::Question::Kind::multi);
    CHECK_FALSE(guide.questions[11].routes);
    REQUIRE(guide.rules.size() == 26);
    REQUIRE(guide.rules[14].when.size() == 2);
    CHECK(guide.rules[14].when[0].question == "plek");  // in the writer's order, not the alphabet's
    CHECK(guide.rules[14].when[1].answers == std::vector<std::string>{"letsel"});
    CHECK(guide.outcomes.size() == 7);
    CHECK(guide.actions[3].kind == content::Action::Kind::clinic_contact);
    CHECK(guide.sources[0].url.empty());
    CHECK_FALSE(guide.sources[0].year);
    CHECK(guide.sources[1].year == 2017);
    CHECK(guide.texts.content_date == "Nog niet nagekeken door een arts.");
    CHECK(content.clinic.phone.empty());
    CHECK(content.ui.question_of == "Vraag {n} van hoogstens {m}");
  }

  TEST_CASE("wide styles are the narrow ones plus overrides") {
    const content::Theme theme = sample::load(sample::edited("theme.json", "/styles", R"({
      "one": {"size": 18, "line": 28, "ink": "onAccent", "fill": "calmSurface", "wide": {"size": 20}},
      "two": {"bold": true, "flow": "columns", "align": "centre"}})"))
                                     .theme;
    REQUIRE(theme.styles.size() == 2);
    REQUIRE(theme.wide.size() == 2);
    CHECK(theme.styles[0].name == "one");
    CHECK(theme.wide[0].name == "one");
    CHECK(theme.styles[0].size == 18);
    CHECK(theme.wide[0].size == 20);
    CHECK(theme.wide[0].line == 28);
    CHECK(theme.wide[0].ink == content::Ink::on_accent);
    CHECK(theme.wide[0].fill == content::Ink::calm_surface);
    CHECK(theme.wide[1].bold);
    CHECK(theme.wide[1].flow == content::Flow::columns);
    CHECK(theme.wide[1].align == content::Align::centre);
  }

  TEST_CASE("names, roles, addresses and ids are never hyphenated") {
    const content::Content content = sample::load(sample::shipped(), sample::thirds);
    for (const content::Specialist& person : content.clinic.specialists) {
      CHECK_FALSE(sample::has_soft_hyphen(person.name));
      CHECK_FALSE(sample::has_soft_hyphen(person.role));
    }
    CHECK_FALSE(sample::has_soft_hyphen(content.clinic.name));
    CHECK_FALSE(sample::has_soft_hyphen(content.guide.sources[1].url));
    CHECK_FALSE(sample::has_soft_hyphen(content.guide.rules[19].outcome));
    CHECK_FALSE(sample::has_soft_hyphen(content.ui.nav_label));
  }

  TEST_CASE("a damaged bundle is refused and never crashes") {
    content::Content content;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(sample::shipped(), {}, content, bundle, problems));
    for (size_t length = 0; length < bundle.size(); length += 997) {
      content::Content half;
      CHECK_FALSE(content::load_bundle(std::string_view(bundle).substr(0, length), half));
    }
    for (const char* message :
         {"null", "[]", "{}", R"({"articles": 3})", R"({"articles": [], "guide": []})"}) {
      content::Content other;
      CHECK_FALSE(content::load_bundle(message, other));
    }
  }

  TEST_CASE("a bundle that claims more than it holds, or nests without end, is refused") {
    const auto loads = [](const std::string& bytes) {
      content::Content content;
      return content::load_bundle(bytes, content);
    };
    CHECK_FALSE(loads("\x90\xbb\xbb\xbb\xbb\xf6\xff\xff\xff\xff\x19"));
    for (const char* opening : {"\x9b", "\xbb", "\x81\x9b", "\xa1\x61\x61\xbb", "\x5b", "\x7b"}) {
      CHECK_FALSE(loads(opening + std::string(8, '\xff')));
      CHECK_FALSE(loads(opening + std::string("\x7f\xff\xff\xff\xff\xff\xff\xff")));
      CHECK_FALSE(loads(opening + std::string("\x00\x00\x00\x00\xff\xff\xff\xff", 8)));
    }
    for (const char* endless : {"\x81", "\x9f", "\xa1\x60", "\xbf\x60", "\x7f", "\x5f", "\xa1\x7f"}) {
      std::string bytes;
      while (bytes.size() < 1'000'000) bytes += endless;
      CHECK_FALSE(loads(bytes));
    }
  }

  TEST_CASE("all missing files are reported, at once") {
    CHECK(sample::places(sample::load_problems({})) == "clinic.json#\nui.json#\ntheme.json#\narticles/#\n");
  }

  TEST_CASE("a folder is read from disk; one that does not exist has no files") {
    content::Content content;
    std::string bundle;
    base::Problems problems;
    CHECK(content::load_folder(folders::root() + "/content", {}, content, bundle, problems));
    CHECK(content.articles.size() == 1);
    base::Problems missing;
    content::Content nothing;
    CHECK_FALSE(content::load_folder(folders::root() + "/no-such-folder", {}, nothing, bundle, missing));
    CHECK(bundle.empty());
    CHECK(sample::places(missing) == folders::root() + "/no-such-folder#\n");
  }

  TEST_CASE("every file cut short, emptied or replaced by something else is reported once, at that file") {
    for (const content::File& file : sample::shipped())
      for (const std::string& damage :
           {std::string(), file.text.substr(0, file.text.size() / 2), std::string("\xFF"), std::string("[]"),
            std::string("<html>"), std::string(100'000, '[')}) {
        std::vector<content::File> files = sample::shipped();
        sample::file_named(files, file.name).text = damage;
        CAPTURE(file.name);
        CAPTURE(damage.substr(0, 20));
        CHECK(sample::places(sample::load_problems(files)) == file.name + "#\n");
      }
  }

  TEST_CASE("faults in different files are all reported at once") {
    std::vector<content::File> files = sample::shipped();
    sample::edit(files, sample::article_file, "/sections/2/blocks/0/kind", "\"paragraf\"");
    sample::edit(files, sample::article_file, "/sections/3/id", "3");
    sample::edit(files, "clinic.json", "/contact/fax", "null");
    sample::edit(files, "guide.json", "/questions/0/routes", "\"ja\"");
    sample::edit(files, "guide.json", "/rules/2/tier", "1.5");
    sample::edit(files, "guide.json", "/mode", "\"quiz\"");
    sample::edit(files, "guide.json", "/rules/9/when/plek", "\"nek\"");
    sample::edit(files, "ui.json", "/print", "\"\"");
    sample::edit(files, "theme.json", "/light/text", "\"black\"");
    sample::edit(files, "theme.json", "/styles/body/size", "-4");
    CHECK(sample::load_problems(files).size() == 10);
  }

  TEST_CASE("every field of every file is known and typed: when all have a wrong value, all are reported") {
    // "kind" decides which other fields there are, so it gets its own round.
    for (const bool kinds : {false, true}) {
      std::vector<content::File> files = sample::shipped();
      std::set<std::string> damaged;
      for (content::File& file : files) damage_all(file, kinds, damaged);
      std::set<std::string> reported;
      for (const base::Problem& problem : sample::load_problems(files))
        reported.insert(problem.file + problem.pointer);
      CHECK(damaged.size() > (kinds ? 40 : 900));
      for (const std::string& location : damaged) {
        CAPTURE(location);
        CHECK(reported.count(location) == 1);
      }
    }
  }

  TEST_CASE("an article's id must match its file name") {
    CHECK(sample::places(sample::load_problems(sample::edited(sample::article_file, "/id", "\"ander\""))) ==
          std::string(sample::article_file) + "#/id\n");
  }

  TEST_CASE("HTML and script in a text stay text, with a remark") {
    const std::string text = "<script>alert(1)</script> & <b onclick='x'>vet</b>";
    const std::vector<content::File> files =
        sample::edited(sample::article_file, "/sections/1/blocks/0/text", content::Json(text).dump());
    CHECK(sample::load(files).articles[0].sections[1].blocks[0].text.words == text);
    CHECK(sample::load_problems(files).empty());
    base::Problems problems = sample::all_problems(files);
    CHECK(problems.front().severity == base::Severity::remark);
    CHECK(problems.front().pointer == "/sections/1/blocks/0/text");
  }

  TEST_CASE("Greek, Cyrillic, Arabic, Chinese and emoji are accepted unchanged") {
    for (const std::string text :
         {"Ελληνικά.", "Кириллица.", "العربية.", "中文。.", "👩🏽‍⚕️ 🦴."}) {
      const std::vector<content::File> files =
          sample::edited(sample::article_file, "/sections/11/blocks/0/text", content::Json(text).dump());
      CHECK(sample::all_errors(files).empty());
      CHECK(sample::load(files).articles[0].sections[11].blocks[0].text.words == text);
    }
  }

  TEST_CASE("a word of 5,000 letters is accepted unchanged") {
    const std::string word(5000, 'x');
    const std::vector<content::File> files =
        sample::edited(sample::article_file, "/sections/11/blocks/0/text", "\"" + word + ".\"");
    CHECK(sample::all_errors(files).empty());
    CHECK(sample::load(files).articles[0].sections[11].blocks[0].text.words == word + ".");
  }

  TEST_CASE("the hyphenation list is read; a broken one is reported") {
    base::Problems problems;
    CHECK(content::load_hyphenation(folders::root() + "/content", problems).size() > 5);
    CHECK(problems.empty());
    content::parse_hyphenation({"hyphenation.json", R"({"exceptions": ["a-b", 3], "extra": 1})"}, problems);
    CHECK(sample::places(problems) == "hyphenation.json#/exceptions/1\nhyphenation.json#/extra\n");
  }
}
