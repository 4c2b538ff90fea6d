// What was accepted without a word, or refused with one that did not help.
#include <doctest/doctest.h>

#include "content_sample.h"

using namespace lw;

namespace {

std::vector<base::Problem> found_at(const std::vector<content::File>& files, const std::string& pointer) {
  std::vector<base::Problem> found;
  for (const base::Problem& problem : sample::all_problems(files))
    if (problem.pointer == pointer) found.push_back(problem);
  return found;
}

base::Problem only_at(const std::vector<content::File>& files, const std::string& pointer) {
  const std::vector<base::Problem> found = found_at(files, pointer);
  CAPTURE(pointer);
  REQUIRE(found.size() == 1);
  return found[0];
}

bool is_error_at(const char* file, const char* pointer, const std::string& value) {
  for (const base::Problem& problem : found_at(sample::edited(file, pointer, value), pointer))
    if (problem.severity == base::Severity::error) return true;
  return false;
}

base::Problem remark_on(const std::string& text) {
  const base::Problem found =
      only_at(sample::edited("glossary.json", "/terms/0/text", "\"" + text + "\""), "/terms/0/text");
  CHECK(found.severity == base::Severity::remark);
  return found;
}

}  // namespace

TEST_CASE("characters that are hardly ever meant get a remark that names them") {
  const std::vector<std::pair<std::string, std::string>> invisible = {
      {"\u200B", "U+200B"}, {"\u200E", "U+200E"}, {"\u202E", "U+202E"}, {"\u2066", "U+2066"},
      {"\u2060", "U+2060"}, {"\u2028", "U+2028"}, {"\uFEFF", "U+FEFF"}};
  for (const auto& [character, code] : invisible)
    CHECK(remark_on("voor" + character + "na").message ==
          "There is an invisible character in this text, " + code + ".");
  CHECK(remark_on("Een \uFFFD.").message == "A character was lost from this text: it has U+FFFD there.");
  for (const std::string pair : {"Ã©", "Ã«", "Ã‰", "Â°", "â€", "Ã\u00AF"})
    CHECK(remark_on("Een " + pair + ".").message == "\"" + pair + "\" was probably another character once.");
}

TEST_CASE("characters that are meant get no remark") {
  for (const char* text :
       {"\"Ë één naïef café, 12\u00A0°C – ‘ja’ … €5\"", "\"château\"", "\"SÃO\"", "\"🙂\""})
    CHECK(found_at(sample::edited("glossary.json", "/terms/0/text", text), "/terms/0/text").empty());
}

TEST_CASE("a list without anything in it is refused where something must be read") {
  std::vector<content::File> files = sample::shipped();
  sample::edit(files, sample::article_file, "/sections/0/blocks/0", R"({"kind": "bulletList", "items": []})");
  sample::edit(files, sample::article_file, "/sections/1/blocks/0",
               R"({"kind": "numberedList", "items": []})");
  CHECK(only_at(files, "/sections/0/blocks/0/items").message == "This list is empty.");
  CHECK(only_at(files, "/sections/1/blocks/0/items").message == "This list is empty.");
  CHECK(is_error_at("glossary.json", "/terms/0/words", "[]"));
  CHECK(is_error_at("guide.json", "/notes/0/showFor", "[]"));
  CHECK(is_error_at("guide.json", "/questions/0/items", "[]"));
}

TEST_CASE("a language has a code") {
  for (const char* language :
       {"\"nederlands\"", "\"n\"", "\"nl-be\"", "\"dutch\"", "\"nl_nl\"", "\"--\"", "\"n1\""}) {
    CHECK_MESSAGE(is_error_at(sample::article_file, "/language", language), language);
    CHECK_MESSAGE(is_error_at("guide.json", "/language", language), language);
  }
  for (const char* language : {"\"nl\"", "\"en\"", "\"nds\""})
    CHECK(sample::all_errors(sample::edited(sample::article_file, "/language", language)).empty());
}

TEST_CASE("the 112 banner names no other number than it dials") {
  for (const char* banner :
       {"\"Levensgevaar? Bel 112 of 113.\"", "\"Bel 0900 8844, niet 112\"", "\"Bel 1122 of 112\""})
    CHECK_MESSAGE(is_error_at("guide.json", "/texts/banner112", banner), banner);
  CHECK(is_error_at("guide.json", "/texts/banner112", "\"Levensgevaar? Bel 911.\""));
}

TEST_CASE("a space or hyphen in a telephone number that only looks like one is named") {
  const auto fix = [](const char* pointer, const std::string& number) {
    const char* file = pointer[1] == 'c' ? "clinic.json" : "guide.json";
    return only_at(sample::edited(file, pointer, "\"" + number + "\""), pointer).fix;
  };
  CHECK(fix("/contact/phone", "035\u00A0123\u00A045") ==
        "Type each space again: U+00A0 only looks like one.");
  CHECK(fix("/contact/gpPost", "035\u202F123 45") == "Type each space again: U+202F only looks like one.");
  CHECK(fix("/contact/phone", "035\u2011123 45 67") == "Type each hyphen again: U+2011 only looks like one.");
  CHECK(fix("/contact/phone", "035–123 45 67") == "Type each hyphen again: U+2013 only looks like one.");
  CHECK(fix("/contact/phone", "bel ons").find("Write digits") == 0);
}

TEST_CASE("an id that is nearly right is suggested, wherever one is named") {
  const auto fix = [](const char* file, const char* pointer, const char* id) {
    return only_at(sample::edited(file, pointer, "\"" + std::string(id) + "\""), pointer).fix;
  };
  CHECK(fix("guide.json", "/rules/5/outcome", "huisartss").find("Did you mean \"huisarts\"?") == 0);
  CHECK(fix("guide.json", "/notes/0/when/plek/0", "onderug").find("Did you mean \"onderrug\"?") == 0);
  CHECK(fix("guide.json", "/outcomes/0/urgency", "nu12").find("Did you mean \"nu112\"?") == 0);
  CHECK(fix("figures.json", "/figures/0/section", "betekeniss").find("Did you mean \"betekenis\"?") == 0);
  CHECK(fix("clinic.json", "/articles/0", "neuroplasticiteit").find("Use the id of an existing article") ==
        0);
  std::vector<content::File> files = sample::edited("guide.json", "/rules/5/when/plekk", "[\"nek\"]");
  CHECK(only_at(files, "/rules/5/when/plekk").fix.find("Did you mean \"plek\"?") == 0);
}

TEST_CASE("an outcome may not have the address of the lists of signs") {
  CHECK(is_error_at("guide.json", "/outcomes/4/id", "\"signalen\""));
}
