// The words of the printed reports: Dutch, or those of report.json.
#include "tool/report/words.h"

#include <doctest/doctest.h>

#include "content_sample.h"
#include "folders.h"
#include "tool/report/sentences.h"
#include "tool/review/review.h"

using namespace lw;

namespace {

// Each letter becomes a capital N, except in placeholders.
std::string made_up(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
    if (placeholder) {
      out += text.substr(i, 3);
      i += 2;
    } else {
      const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
      out += letter(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80 ? 'N' : text[i];
    }
  }
  return out;
}

// All words of the schema, in the made-up language.
content::Json translated() {
  const content::Json schema = sample::parsed(tool::report_schema());
  content::Json out = content::Json::object();
  const auto dutch = [](const content::Json& property) {
    return property["description"].get<std::string>().substr(std::string("In Dutch: ").size());
  };
  for (const auto& [name, property] : schema["properties"].items()) {
    if (name[0] == '$') continue;
    if (name != "fields") {
      out[name] = made_up(dutch(property));
      continue;
    }
    for (const auto& [field, one] : property["properties"].items()) out[name][field] = made_up(dutch(one));
  }
  return out;
}

std::string problems(const std::string& json, const content::Content& content) {
  base::Problems found;
  tool::parse_words(json, content, found);
  std::string out;
  for (const base::Problem& problem : found)
    out += problem.pointer + ": " + problem.message + " " + problem.fix + "\n";
  return out;
}

content::Content in_another_language() {
  content::Content content = sample::load(sample::shipped());
  content.guide.language = "ar";
  return content;
}

}  // namespace

TEST_SUITE("tool/words") {
  TEST_CASE("content/schema/report.schema.json is what `leeswijzer schema report` writes") {
    CHECK(tool::report_schema() == sample::read_file(folders::root() + "/content/schema/report.schema.json"));
  }

  TEST_CASE("a wrong word is refused at its place, with the mend") {
    const content::Content content = sample::load(sample::shipped());
    const auto has = [&](const char* json, const char* part) {
      CAPTURE(json);
      const std::string found = problems(json, content);
      CAPTURE(found);
      CHECK(found.find(part) == 0);
    };
    CHECK(problems("{}", content) == "");
    CHECK(problems("", content) == "");
    has(R"({"agred": "x"})", "/agred: The field \"agred\" is unknown. Did you mean \"agreed\"?");
    has(R"({"pageNumber": "page {a}"})", "/pageNumber: The placeholder {b} is missing. Write {b} where");
    has(R"({"agreed": "yes {a}"})", "/agreed: Nothing takes the place of {a} here.");
    has(R"({"agreed": ""})", "/agreed: This text is empty.");
    has(R"({"fields": {"question": "x"}})", "/fields/question: The field \"question\" is unknown.");
    has("{", ": ");
  }

  TEST_CASE("a site in another language hears what stays Dutch; a Dutch one nothing") {
    const content::Content other = in_another_language();
    CHECK(problems("", other).find("words of the printed reports are in Dutch.") != std::string::npos);
    CHECK(problems(R"({"agreed": "x"})", other) != problems("", other));
    CHECK(problems(translated().dump(), other) == "");
  }

  TEST_CASE("no Dutch of ours is left in a review in another language") {
    content::Content content = in_another_language();
    base::Problems found;
    const tool::Words own = tool::parse_words(translated().dump(), content, found);
    const tool::Words dutch;
    REQUIRE(found.empty());
    const std::string report = tool::review_of(own, content, "0000", {"<svg></svg>"});
    const std::string before = tool::review_of(dutch, content, "0000", {"<svg></svg>"});
    CHECK(report.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    // Words that the content does not have.
    for (const char* word : {"\"bladzijde", "akkoord", "paraaf", "spoedniveau", "antwoordt", "Nakijkverslag",
                             "combinatie", "Regel 1", "Verschijnt", "Knoppen en telefoonnummers", "Vangnet",
                             "Bronnen", "Beslist over", "eindigt de vragen", "Als iemand", "elk antwoord",
                             "Gebruikt voor", "Handtekening", "Basis: gezien"}) {
      CAPTURE(word);
      CHECK(before.find(word) != std::string::npos);
      CHECK(report.find(word) == std::string::npos);
    }
  }
}
