// The shipped content is the supplied content, word for word, but for what was changed on purpose.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "content/check/words.h"
#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace {

const std::string supplied = folders::root() + "/tests/content/";

std::string numbered(const std::vector<content::RichText>& items) {
  std::vector<std::string> lines;
  for (const content::RichText& item : items)
    lines.push_back("  " + std::to_string(lines.size() + 1) + ". " + item.words);
  return content::joined(lines, "\n");
}

void append_block(std::vector<std::string>& parts, const content::Block& block) {
  using Kind = content::Block::Kind;
  if (block.kind == Kind::paragraph || block.kind == Kind::appointment) parts.push_back(block.text.words);
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
  return content::joined(parts, "\n\n");
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

}  // namespace

TEST_SUITE("content/shipped") {
  TEST_CASE("the article is the supplied text, byte for byte") {
    const content::Content content = sample::load(sample::shipped());
    const std::string text = sample::read_file(supplied + "neuroplasticiteit-in-herstel.txt");
    REQUIRE(text.size() > 8000);
    REQUIRE(content.articles.size() == 1);
    CHECK(reassembled(content.articles[0]) == text);
    CHECK(content.articles[0].sections.size() == 12);
  }

  TEST_CASE("the article stays the supplied text when it is hyphenated") {
    const content::Content content = sample::load(sample::shipped(), sample::thirds);
    const std::string text = reassembled(content.articles[0]);
    CHECK(sample::has_soft_hyphen(text));
    CHECK(base::without_soft_hyphens(text) ==
          sample::read_file(supplied + "neuroplasticiteit-in-herstel.txt"));
  }

  TEST_CASE("what the guide says it is for is the draft's, and so are its reading tips") {
    const content::Json guide = shipped_json("guide.json");
    const content::Json old = draft();
    CHECK(guide["readingTips"] == old["readingTips"]);
    for (const char* part : {"title", "intendedUse", "notIntendedFor", "status", "version"}) {
      CAPTURE(part);
      CHECK(guide[part] == old["guide"][part]);
    }
  }

  TEST_CASE("the clinic is the draft's, and no contact details are made up") {
    const content::Json clinic = shipped_json("clinic.json");
    const content::Json old = draft()["clinic"];
    // contactMissingText promised a website that no page could name.
    for (const char* part : {"name", "specialists", "specialistsNote", "treatments"})
      CHECK(clinic[part] == old[part]);
    CHECK(clinic["appointment"] == old["appointmentQuestion"]);
    for (const auto& [field, value] : old["contact"].items()) CHECK(clinic["contact"][field] == value);
    for (const content::Json& value : clinic["contact"]) CHECK(value.is_null());
  }

  TEST_CASE(
      "the bundle reads back as the same content, hyphens included, and without the remarks for editors") {
    content::Content content, again;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(sample::shipped(), sample::thirds, content, bundle, problems));
    REQUIRE(content::load_bundle(bundle, again));
    CHECK(bundle.find("$schema") == std::string::npos);
    CHECK(bundle.find("$comment") == std::string::npos);
    CHECK(sample::has_soft_hyphen(again.guide.questions[0].items[0].text));
    CHECK(reassembled(again.articles[0]) == reassembled(content.articles[0]));
    CHECK(again.guide.rules.size() == 26);
    CHECK(again.guide.rules[14].when[0].question == "plek");
    CHECK(again.guide.rules[5].because == content.guide.rules[5].because);
    CHECK(again.clinic.treatments[4].plain == content.clinic.treatments[4].plain);
    CHECK(again.ui.guide_teaser_text == content.ui.guide_teaser_text);
    CHECK(!again.ui.build);  // used only in pages, which are written at build time
    CHECK(again.guide.sources[0].note.empty());
    CHECK(content.guide.sources[0].note.size() > 0);
    CHECK(again.theme.styles.size() == content.theme.styles.size());
    CHECK(again.theme.palettes[0].inks[3].r == content.theme.palettes[0].inks[3].r);
  }
}
