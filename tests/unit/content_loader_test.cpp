// The shipped content is the supplied content, word for word; damaged content is refused, with every fault.
#include "content/load/loader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace {

const std::string supplied = folders::root() + "/tests/content/";

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

std::string numbered(const std::vector<std::string>& items) {
  std::vector<std::string> lines;
  for (const std::string& item : items)
    lines.push_back("  " + std::to_string(lines.size() + 1) + ". " + item);
  return joined(lines, "\n");
}

void append_block(std::vector<std::string>& parts, const content::Block& block) {
  using Kind = content::Block::Kind;
  if (block.kind == Kind::paragraph || block.kind == Kind::appointment) parts.push_back(block.text);
  if (block.kind == Kind::numbered_list) parts.push_back(numbered(block.items));
  for (const content::Specialist& person : block.specialists)
    parts.insert(parts.end(), {person.name, person.role});
}

// The article as the plain text that the clinic supplied.
std::string reassembled(const content::Article& article) {
  std::vector<std::string> parts = {article.title, article.subtitle};
  for (const content::Section& section : article.sections) {
    if (!section.heading.empty()) parts.push_back(section.heading);
    for (const content::Block& block : section.blocks) append_block(parts, block);
  }
  return joined(parts, "\n\n");
}

// The draft's section ids and the readable ones that replaced them.
constexpr std::array<std::pair<const char*, const char*>, 12> section_ids = {{{"a0", "inleiding"},
                                                                              {"a2", "betekenis"},
                                                                              {"a3", "herstel-via-het-brein"},
                                                                              {"a4", "drie-lagen"},
                                                                              {"a5", "onderzoek"},
                                                                              {"a6", "pijneducatie"},
                                                                              {"a7", "leren-door-bewegen"},
                                                                              {"a8", "stress-slaap-voeding"},
                                                                              {"a9", "toepassing"},
                                                                              {"a10", "toekomst"},
                                                                              {"a11", "specialisten"},
                                                                              {"a12", "conclusie"}}};

void rename_section(content::Json& name) {
  for (const auto& [old_id, new_id] : section_ids)
    if (name == old_id) return void(name = new_id);
  FAIL("the draft names a section that is not mapped");
}

content::Json draft() {
  content::Json json = sample::parsed(sample::read_file(supplied + "guide-draft.json"));
  for (content::Json& outcome : json["outcomes"])
    for (content::Json& section : outcome["sections"]) rename_section(section);
  for (const char* list : {"readingTips"})
    for (content::Json& item : json[list]) rename_section(item["section"]);
  for (content::Json& item : json["clinic"]["treatments"]) rename_section(item["section"]);
  for (content::Json& action : json["actions"])
    action.erase("needs");  // the contact details themselves decide
  return json;
}

content::Json shipped_json(const std::string& name) {
  return sample::parsed(sample::read_file(folders::root() + "/content/" + name));
}

bool has_soft_hyphen(const std::string& text) {
  return text.find("\xC2\xAD") != std::string::npos;
}

// A dummy hyphenator: a soft hyphen after every third letter.
std::string thirds(std::string_view text) {
  std::string out;
  size_t letters = 0;
  for (char c : text) {
    out += c;
    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
    if (letters == 3) out += "\xC2\xAD", letters = 0;
  }
  return out;
}

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
  TEST_CASE("the article is the supplied text, byte for byte") {
    const content::Content content = sample::load(sample::shipped());
    const std::string text = sample::read_file(supplied + "neuroplasticiteit-in-herstel.txt");
    REQUIRE(text.size() > 8000);
    REQUIRE(content.articles.size() == 1);
    CHECK(reassembled(content.articles[0]) == text);
    CHECK(content.articles[0].sections.size() == 12);
  }

  TEST_CASE("the article stays the supplied text when it is hyphenated") {
    const content::Content content = sample::load(sample::shipped(), thirds);
    const std::string text = reassembled(content.articles[0]);
    CHECK(has_soft_hyphen(text));
    CHECK(base::without_soft_hyphens(text) ==
          sample::read_file(supplied + "neuroplasticiteit-in-herstel.txt"));
  }

  // What was changed on purpose since, and only that: every other word is the draft's.
  TEST_CASE("the guide is the draft, but for what was changed on purpose") {
    content::Json guide = shipped_json("guide.json");
    content::Json old = draft();
    // Added by us: what the proofs and safety.json rely on, the pages of answers, and the drawing.
    for (content::Json& question : guide["questions"]) {
      question.erase("map"), question.erase("durations");
      for (content::Json& sign : question["items"]) sign.erase("id");
      if (question["items"].is_null()) question.erase("items");
      for (content::Json& option : question["options"])
        option.erase("worse"), option.erase("page"), option.erase("kind");
    }
    for (content::Json& rule : guide["rules"]) rule.erase("milderWhenLonger");
    REQUIRE(old["actions"][1]["id"] == "bel113");
    old["actions"].erase(1);  // no outcome uses it
    for (const size_t gate : {0, 1, 3}) {
      content::Json& answers = old["questions"][gate]["options"];
      std::rotate(answers.begin(), answers.begin() + 1, answers.end());  // "Nee" is the last answer now
    }
    std::string changed;
    for (const char* part : {"urgencyLevels", "questions", "rules", "fallback", "outcomes", "notes",
                             "readingTips", "actions", "texts", "sources"}) {
      CAPTURE(part);
      CHECK(guide[part].size() > 0);
      if (part == std::string("sources")) continue;  // repaired throughout
      for (const content::Json& step : content::Json::diff(old[part], guide[part]))
        changed += std::string(part) + step["path"].get<std::string>() + "\n";
    }
    CHECK(changed ==
          "rules/1/because\n"
          "rules/8/when/duur\n"
          "outcomes/2/steps/0\n"
          "outcomes/2/steps/2\n"
          "outcomes/2/safetyNet/0\n"
          "outcomes/2/actions/2\n"
          "outcomes/2/actions/3\n"
          "outcomes/2/clinic\n"
          "outcomes/2/sections/0\n"
          "outcomes/3/title\n"
          "outcomes/3/lead\n"
          "outcomes/3/steps/0\n"
          "outcomes/3/steps/1\n"
          "outcomes/3/actions/2\n"
          "outcomes/3/actions/3\n"
          "outcomes/3/clinic\n"
          "outcomes/3/sections/0\n"
          "outcomes/4/safetyNet/1\n"
          "outcomes/5/lead\n"
          "outcomes/5/safetyNet/1\n"
          "outcomes/6/title\n"
          "outcomes/6/lead\n"
          "outcomes/6/steps/0\n"
          "outcomes/6/steps/1\n"
          "outcomes/6/steps/2\n"
          "outcomes/6/steps/-\n"
          "outcomes/6/safetyNet/1\n");
    for (const char* part : {"title", "intro", "intendedUse", "notIntendedFor", "status", "version"}) {
      CAPTURE(part);
      CHECK(guide[part] == old["guide"][part]);
    }
  }

  TEST_CASE("the clinic is the draft's, and no contact details are made up") {
    const content::Json clinic = shipped_json("clinic.json");
    const content::Json old = draft()["clinic"];
    for (const char* part : {"name", "contactMissingText", "specialists", "specialistsNote", "treatments"})
      CHECK(clinic[part] == old[part]);
    CHECK(clinic["appointment"] == old["appointmentQuestion"]);
    CHECK(clinic["contact"] == old["contact"]);
    for (const content::Json& value : clinic["contact"]) CHECK(value.is_null());
  }

  TEST_CASE("the model contains what the files say") {
    const content::Content content = sample::load(sample::shipped());
    const content::Guide& guide = content.guide;
    CHECK(guide.mode == content::Guide::Mode::guided);
    REQUIRE(guide.questions.size() == 9);
    CHECK(guide.questions[0].kind == content::Question::Kind::gate);
    CHECK(guide.questions[0].items.size() == 7);
    CHECK(guide.questions[0].stop_on == std::vector<std::string>{"ja", "twijfel"});
    CHECK(guide.questions[4].options[1].hint == "Soms een hernia");
    CHECK(guide.questions[0].options[2].kind == content::Option::Kind::no);
    CHECK(guide.questions[6].durations);
    CHECK(guide.questions[8].kind == content::Question::Kind::multi);
    CHECK_FALSE(guide.questions[8].routes);
    REQUIRE(guide.rules.size() == 20);
    REQUIRE(guide.rules[8].when.size() == 2);
    CHECK(guide.rules[8].when[0].question == "plek");  // in the writer's order, not the alphabet's
    CHECK(guide.rules[8].when[1].answers == std::vector<std::string>{"letsel"});
    CHECK(guide.outcomes.size() == 7);
    CHECK(guide.actions[2].kind == content::Action::Kind::clinic_contact);
    CHECK(guide.sources[0].url.empty());
    CHECK_FALSE(guide.sources[0].year);
    CHECK(guide.sources[1].year == 2017);
    CHECK(guide.texts.content_date == "Inhoud nagekeken op: nog niet nagekeken (concept).");
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

  TEST_CASE(
      "the bundle reads back as the same content, hyphens included, and without the remarks for editors") {
    content::Content content, again;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(sample::shipped(), thirds, content, bundle, problems));
    REQUIRE(content::load_bundle(bundle, again));
    CHECK(bundle.find("$schema") == std::string::npos);
    CHECK(bundle.find("$comment") == std::string::npos);
    CHECK(has_soft_hyphen(again.guide.questions[0].items[0].text));
    CHECK(reassembled(again.articles[0]) == reassembled(content.articles[0]));
    CHECK(again.guide.rules.size() == 20);
    CHECK(again.guide.rules[8].when[0].question == "plek");
    CHECK(again.guide.rules[3].because == content.guide.rules[3].because);
    CHECK(again.clinic.treatments[4].plain == content.clinic.treatments[4].plain);
    CHECK(again.ui.guide_teaser_text == content.ui.guide_teaser_text);
    CHECK(again.ui.offline_page_text.empty());  // used only in pages, which are written at build time
    CHECK(again.guide.sources[0].note.empty());
    CHECK(content.guide.sources[0].note.size() > 0);
    CHECK(again.theme.styles.size() == content.theme.styles.size());
    CHECK(again.theme.palettes[0].inks[3].r == content.theme.palettes[0].inks[3].r);
  }

  TEST_CASE("names, roles, addresses and ids are never hyphenated") {
    const content::Content content = sample::load(sample::shipped(), thirds);
    for (const content::Specialist& person : content.clinic.specialists) {
      CHECK_FALSE(has_soft_hyphen(person.name));
      CHECK_FALSE(has_soft_hyphen(person.role));
    }
    CHECK_FALSE(has_soft_hyphen(content.clinic.name));
    CHECK_FALSE(has_soft_hyphen(content.guide.sources[1].url));
    CHECK_FALSE(has_soft_hyphen(content.guide.rules[13].outcome));
    CHECK_FALSE(has_soft_hyphen(content.ui.nav_label));
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

  TEST_CASE("all missing files are reported, at once") {
    CHECK(sample::places(sample::load_problems({})) ==
          "guide.json#\nsafety.json#\nglossary.json#\nfigures.json#\nclinic.json#\nui.json#\ntheme.json#"
          "\narticles/#\n");
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
    CHECK(missing.size() == 8);
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
    sample::edit(files, "guide.json", "/rules/5/when/plek", "\"nek\"");
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
    CHECK(sample::load(files).articles[0].sections[1].blocks[0].text == text);
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
      CHECK(sample::load(files).articles[0].sections[11].blocks[0].text == text);
    }
  }

  TEST_CASE("a word of 5,000 letters is accepted unchanged") {
    const std::string word(5000, 'x');
    const std::vector<content::File> files =
        sample::edited(sample::article_file, "/sections/11/blocks/0/text", "\"" + word + ".\"");
    CHECK(sample::all_errors(files).empty());
    CHECK(sample::load(files).articles[0].sections[11].blocks[0].text == word + ".");
  }

  TEST_CASE("the hyphenation list is read; a broken one is reported") {
    base::Problems problems;
    CHECK(content::load_hyphenation(folders::root() + "/content", problems).size() > 5);
    CHECK(problems.empty());
    content::parse_hyphenation({"hyphenation.json", R"({"exceptions": ["a-b", 3], "extra": 1})"}, problems);
    CHECK(sample::places(problems) == "hyphenation.json#/exceptions/1\nhyphenation.json#/extra\n");
  }
}
