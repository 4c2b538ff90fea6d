#include "text/find.h"

#include "doctest/doctest.h"

using namespace lw;

namespace {

std::string found(std::string_view text, std::string_view words, bool whole = false) {
  std::vector<text::Match> matches;
  text::Query(words, whole).find_in(text, matches);
  std::string out;
  for (const text::Match& match : matches) {
    if (!out.empty()) out += '|';
    out += text.substr(match.begin, match.end - match.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("case and accents make no difference, on either side") {
  CHECK(found("Één EEN een", "een") == "Één|EEN|een");
  CHECK(found("reëel", "REEEL") == "reëel");
  CHECK(found("cafe\u0301 noir", "café") == "cafe\u0301");
  CHECK(found("Ελληνικά", "ελληνικά") == "Ελληνικά");
  CHECK(found("Русский", "русский") == "Русский");
}

TEST_CASE("soft hyphens are ignored, and are part of the match") {
  CHECK(found("het zenuw\u00ADstelsel is", "zenuwstelsel") == "zenuw\u00ADstelsel");
  CHECK(found("zenuw\u00ADstelsel", "zenuw") == "zenuw\u00AD");
}

TEST_CASE("a soft hyphen between an accent and its letter, or in the query, changes nothing") {
  CHECK(found("re\u00AD\u0301el", "réel") == "re\u00AD\u0301el");
  CHECK(found("zenuwstelsel", "ze\u00ADnuw\u00ADstel\u00ADsel") == "zenuwstelsel");
  CHECK(found("\u00AD\u00ADzenuw", "zenuw") == "zenuw");
  CHECK(found("een \u00AD twee", "een twee") == "een \u00AD twee");
  CHECK(found("zenuw\u00ADstelsel", "zenuw", true) == "");
}

TEST_CASE("characters of every length in UTF-8 keep their boundaries") {
  CHECK(found("😀pijn😀", "pijn") == "pijn");
  CHECK(found("a😀b", "😀") == "😀");
  CHECK(found("“É😀”", "\"e😀\"") == "“É😀”");
  CHECK(found("\xE2\x82pijn\xF0\x9F", "pijn") == "pijn");
}

TEST_CASE("the kinds of white space, quotation mark and dash make no difference") {
  CHECK(found("een\n twee", "een twee") == "een\n twee");
  CHECK(found("“vergeet”", "\"vergeet\"") == "“vergeet”");
  CHECK(found("brein — niet", "brein - niet") == "brein — niet");
  CHECK(found("een twee", "  twee  ") == "twee");
}

TEST_CASE("whole words only, when asked") {
  CHECK(found("pijn, pijnlijk; spierpijn pijn", "pijn") == "pijn|pijn|pijn|pijn");
  CHECK(found("pijn, pijnlijk; spierpijn pijn", "pijn", true) == "pijn|pijn");
  CHECK(found("BDNF-waarden", "bdnf", true) == "BDNF");
}

TEST_CASE("matches do not overlap; an empty query finds nothing") {
  CHECK(found("aaaa", "aa") == "aa|aa");
  CHECK(found("aaaa", "") == "");
  CHECK(found("a b", "  \u00AD ") == "");
  CHECK(found("", "a") == "");
  CHECK(found("\xff\xfe bad", "bad") == "bad");
}

TEST_CASE("a loose search finds the forms of a Dutch word, and other words not") {
  const auto loosely = [](std::string_view text, std::string_view words, bool whole = false) {
    std::vector<text::Match> matches;
    text::Query(words, whole).loose().find_in(text, matches);
    std::string out;
    for (const text::Match& match : matches)
      out += (out.empty() ? "" : "|") + std::string(text.substr(match.begin, match.end - match.begin));
    return out;
  };
  const std::vector<std::string> families[] = {
      {"slapen", "slaap", "slaapt", "Slaap"},
      {"leven", "leef", "leeft"},
      {"lezen", "lees", "leest"},
      {"bewegen", "beweeg", "beweegt", "beweging", "bewegingen"},
      {"oefenen", "oefen", "oefening", "oefent"},
      {"spannen", "spanning"},
      {"zenuwcel", "zenuwcellen"},
      {"spier", "spieren"},
      {"pijn", "pijnen"},
      {"voet", "voeten"},
      {"arts", "artsen"},
      {"knie", "knieën"},
      {"hersens", "hersenen"},
      {"lopen", "loop", "loopt"},
  };
  for (const auto& one : families)
    for (const auto& other : families)
      for (const std::string& word : one)
        for (const std::string& sought : other) {
          CAPTURE(word);
          CAPTURE(sought);
          CHECK(loosely(word, sought) == (&one == &other ? word : ""));
        }
  CHECK(loosely("Goed ge\u00ADsla\u00ADpen? Slaap het ze\u00ADnuw\u00ADstelsel uit.", "slapen") == "Slaap");
  CHECK(loosely("De spieren bewegen, de spier beweegt.", "spier bewegen") == "spieren bewegen|spier beweegt");
  CHECK(loosely("Slaaptekort door slappe koffie, slalom.", "slapen") == "Slaaptekort|slappe");
  CHECK(loosely("slaap", "slapen", true) == "");
  CHECK(loosely("slaap", " ?! ") == "");
}
