#include "text/find.h"

#include <random>

#include "base/utf8.h"
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

// The characters that count, as they are compared, with where each begins and ends.
struct Compared {
  std::u32string text;
  std::vector<text::Match> from;

  explicit Compared(std::string_view original) {
    for (size_t at = 0; at < original.size();) {
      const auto begin = static_cast<uint32_t>(at);
      const char32_t c = text::fold(base::next_code_point(original, at));
      const auto end = static_cast<uint32_t>(at);
      const bool again = c == ' ' && !text.empty() && text.back() == ' ';
      if (c == 0 && !from.empty()) from.back().end = end;
      if (c == 0 || again) continue;
      text += c;
      from.push_back({begin, end});
    }
  }
};

// The slow way to the same matches: the whole of both is read first. Of the signs of the test below only
// letters make words.
std::vector<text::Match> compared_everywhere(std::string_view original, std::string_view words, bool whole) {
  std::u32string sought = Compared(words).text;
  while (!sought.empty() && sought.back() == ' ') sought.pop_back();
  while (!sought.empty() && sought.front() == ' ') sought.erase(0, 1);
  const Compared in(original);
  const auto is_letter = [&](size_t at) {
    return at < in.text.size() && in.text[at] >= 'a' && in.text[at] <= 'z';
  };
  const auto is_boundary = [&](size_t at) { return at == 0 || !is_letter(at - 1) || !is_letter(at); };
  std::vector<text::Match> matches;
  for (size_t at = 0; !sought.empty() && at + sought.size() <= in.text.size();) {
    const size_t end = at + sought.size();
    const bool same =
        in.text.substr(at, sought.size()) == sought && (!whole || (is_boundary(at) && is_boundary(end)));
    if (same) matches.push_back({in.from[at].begin, in.from[end - 1].end});
    at = same ? end : at + 1;
  }
  return matches;
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

TEST_CASE("whatever the text: what is found is what comparing at every character finds") {
  // Each of them means something: ignored, a space in a row, an accent, no letter, an end of a word.
  const std::vector<std::string> signs = {"a",      "A", "\u00E1", "b", "a\u0301",
                                          "\u00AD", " ", "\u00A0", "-", "\u2010"};
  std::mt19937 random(1);
  const auto made_up = [&](size_t longest) {
    std::string text;
    for (size_t left = random() % (longest + 1); left > 0; --left) text += signs[random() % signs.size()];
    return text;
  };
  size_t found_in_all = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = made_up(14), words = made_up(3);
    const bool whole = round % 2 == 0;
    CAPTURE(text);
    CAPTURE(words);
    std::vector<text::Match> found;
    text::Query(words, whole).find_in(text, found);
    CHECK(found == compared_everywhere(text, words, whole));
    found_in_all += found.size();
  }
  CHECK(found_in_all > 5000);
}
