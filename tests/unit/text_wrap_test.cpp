#include "text/wrap.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <random>

#include "base/utf8.h"
#include "doctest/doctest.h"
#include "folders.h"

using namespace lw;

namespace {

struct Faces {
  std::vector<uint8_t> regular_bytes = read("regular.ttf"), bold_bytes = read("bold.ttf");
  text::Font regular{regular_bytes}, bold{bold_bytes};
  text::Fonts fonts{&regular, &bold};

  static std::vector<uint8_t> read(const char* name) {
    std::ifstream in(folders::fonts() + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
};

const text::Fonts& fonts() {
  static const Faces faces;
  return faces.fonts;
}

std::vector<text::Line> wrap(std::string_view text, float width, float size = 18) {
  const text::Run run{0, static_cast<uint32_t>(text.size()), false};
  return text::wrap(text, {&run, 1}, {fonts(), size}, width);
}

std::string shown(std::string_view text, float width) {
  std::string out;
  for (const text::Line& line : wrap(text, width)) {
    if (!out.empty()) out += '/';
    out +=
        base::without_soft_hyphens(text.substr(line.begin, line.end - line.begin)) + (line.hyphen ? "-" : "");
  }
  return out;
}

// Lines follow one another, stay inside the text and cover all of it.
void check_sound(std::string_view text, const std::vector<text::Line>& lines) {
  REQUIRE(!lines.empty());
  uint32_t at = 0;
  for (const text::Line& line : lines) {
    CHECK(line.begin == at);
    CHECK(line.end >= line.begin);
    CHECK(line.next >= line.end);
    at = line.next;
  }
  CHECK(at == text.size());
}

}  // namespace

TEST_CASE("words go to the next line when they do not fit") {
  CHECK(shown("een twee drie", 1000) == "een twee drie");
  CHECK(shown("een twee drie", 80) == "een twee/drie");
  CHECK(shown("een twee drie", 60) == "een/twee/drie");
}

TEST_CASE("a soft hyphen shows only where the line ends, and its hyphen must fit") {
  CHECK(shown("zenuw\u00ADcellen", 1000) == "zenuwcellen");
  CHECK(shown("zenuw\u00ADcellen", 70) == "zenuw-/cellen");
  const float word = wrap("zenuw", 1000)[0].width;
  CHECK(shown("de zenuw\u00ADcellen", wrap("de zenuw", 1000)[0].width + 1) == "de/zenuw-/cellen");
  CHECK(wrap("zenuw\u00ADcellen", 70)[0].width > word);
}

TEST_CASE("a word that fits nowhere is broken anywhere, never inside a character") {
  const std::string word(5000, 'a');
  const auto lines = wrap(word, 100);
  check_sound(word, lines);
  CHECK(lines.size() > 300);
  for (const text::Line& line : lines) CHECK(line.width <= 100.0f);
  CHECK(shown("ëëë", 1) == "ë/ë/ë");
  CHECK(shown("e\u0301e\u0301", 1) == "e\u0301/e\u0301");
}

TEST_CASE("an explicit line break always breaks, also on an empty line") {
  CHECK(shown("a\nb", 1000) == "a/b");
  CHECK(shown("a\n\nb", 1000) == "a//b");
  CHECK(wrap("", 100).size() == 1);
}

TEST_CASE("spaces at the end of a line take no space") {
  CHECK(wrap("een   ", 1000)[0].width == wrap("een ", 1000)[0].width);
  CHECK(wrap("een   ", 1000)[0].end == 3);
}

TEST_CASE("wrapping terminates for every width and text, and loses nothing") {
  const char* texts[] = {"",
                         " ",
                         "\n",
                         "\n\n\n",
                         "\u00AD",
                         "\u00AD\u00AD a",
                         "a\u00AD",
                         "-",
                         "- - -",
                         "\xFF\xFE\x80",
                         "a\xC3",
                         "🙂👍🏽🙂",
                         "نص عربي",
                         "漢字漢字",
                         "e\u0301\u0301\u0301",
                         "een\ttwee",
                         "  voor en na  "};
  const float widths[] = {0, -5, 0.001f, 1, 50, 1e9f, std::nanf(""), std::numeric_limits<float>::infinity()};
  for (const char* text : texts)
    for (const float width : widths) {
      CAPTURE(text);
      CAPTURE(width);
      check_sound(text, wrap(text, width));
    }
}

TEST_CASE("runs of another weight are measured with their own font, also when they do not cover the text") {
  const std::string words = "mmmm mmmm";
  const text::Run both[] = {{0, 4, false}, {4, 9, true}}, some[] = {{2, 3, true}};
  const float plain = wrap(words, 1000)[0].width;
  CHECK(text::wrap(words, both, {fonts(), 18}, 1000)[0].width > plain);
  check_sound(words, text::wrap(words, some, {fonts(), 18}, 20));
  check_sound(words, text::wrap(words, {}, {fonts(), 18}, 20));
}

TEST_CASE("the caller can say where lines begin") {
  const std::string words = "een twee\u00ADdrie vier";
  const text::Run run{0, static_cast<uint32_t>(words.size()), false};
  const std::vector<uint32_t> starts{10}, odd{0, 10, 10, 4, 999};
  const auto lines = text::wrap_at(words, {&run, 1}, {fonts(), 18}, starts);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].hyphen);
  CHECK(lines[1].begin == 10);
  CHECK(text::wrap_at(words, {&run, 1}, {fonts(), 18}, odd) == lines);
  const auto same = wrap(words, 75);
  std::vector<uint32_t> its;
  for (size_t i = 1; i < same.size(); ++i) its.push_back(same[i].begin);
  CHECK(text::wrap_at(words, {&run, 1}, {fonts(), 18}, its) == same);
}

TEST_CASE("glyphs fill the width of their line, without spaces") {
  const std::string words = "To zenuw\u00ADcellen";
  const auto lines = wrap(words, 100);
  REQUIRE(lines.size() == 2);
  const text::Run run{0, static_cast<uint32_t>(words.size()), false};
  std::vector<text::PlacedGlyph> glyphs;
  text::place_glyphs(words, {&run, 1}, {fonts(), 18}, lines[0], glyphs);
  REQUIRE(glyphs.size() == 8);  // T o z e n u w and a hyphen
  CHECK(glyphs.back().code_point == fonts().regular->hyphen());
  const float end = glyphs.back().x + fonts().regular->advance(glyphs.back().code_point) * 18;
  CHECK(end == doctest::Approx(lines[0].width));
  CHECK(glyphs[1].x < fonts().regular->advance(U'T') * 18);  // kerned
}

TEST_CASE("spacing between letters and words widens a line, after every character and every space") {
  const std::string_view words = "ab c";
  const text::Run run{0, 4, false};
  const float plain = text::wrap(words, {&run, 1}, {fonts(), 18}, 1000)[0].width;
  CHECK(text::wrap(words, {&run, 1}, {fonts(), 18, 2}, 1000)[0].width == doctest::Approx(plain + 8));
  CHECK(text::wrap(words, {&run, 1}, {fonts(), 18, 0, 3}, 1000)[0].width == doctest::Approx(plain + 3));
  std::vector<text::PlacedGlyph> loose, tight;
  text::place_glyphs(words, {&run, 1}, {fonts(), 18, 2, 3}, {0, 4, 4}, loose);
  text::place_glyphs(words, {&run, 1}, {fonts(), 18}, {0, 4, 4}, tight);
  CHECK(loose[2].x == doctest::Approx(tight[2].x + 3 * 2 + 3));
}

TEST_CASE("a no-break space is kerned as a space where the browser draws it as one") {
  const auto width = [](std::string_view words, text::Habits habits) {
    const text::Run run{0, static_cast<uint32_t>(words.size()), true};
    const text::Type type{fonts(), 100, 0, 0, true, habits};
    return text::wrap(words, {&run, 1}, type, 10000)[0].width;
  };
  const text::Habits chromium, webkit{0b1'00000000};
  CHECK(width("er nu", webkit) == doctest::Approx(width("er\u00A0nu", webkit)));
  CHECK(width("er\u00A0nu", webkit) ==
        doctest::Approx(width("er\u00A0nu", chromium) - 2));  // the font's pair "r "
}

TEST_CASE("without hyphens, no line breaks at a soft hyphen") {
  const std::string_view words = "een zenuw\u00ADstelsel waarin";
  const text::Run run{0, static_cast<uint32_t>(words.size()), false};
  text::Type type{fonts(), 18};
  CHECK(text::wrap(words, {&run, 1}, type, 110)[0].hyphen);
  type.hyphens = false;
  const std::vector<text::Line> lines = text::wrap(words, {&run, 1}, type, 110);
  CHECK_FALSE(lines[0].hyphen);
  CHECK(words.substr(lines[1].begin, lines[1].end - lines[1].begin) == "zenuw\u00ADstelsel");
}

TEST_CASE("in names a word is broken only where no line can hold it, and then with a hyphen") {
  const std::string words = "een zenuw\u00ADstelsel waarin";
  text::Run run{0, static_cast<uint32_t>(words.size()), false, true};
  const text::Type type{fonts(), 18};
  const auto lines_of = [&](float width) {
    std::string out;
    for (const text::Line& line : text::wrap(words, {&run, 1}, type, width))
      out += (out.empty() ? "" : "/") +
             base::without_soft_hyphens(words.substr(line.begin, line.end - line.begin)) +
             (line.hyphen ? "-" : "");
    return out;
  };
  CHECK(lines_of(110) == "een/zenuwstelsel/waarin");
  CHECK(lines_of(80) == "een/zenuw-/stelsel/waarin");
  run.whole = false;
  CHECK(lines_of(110) == "een zenuw-/stelsel waarin");
}

TEST_CASE("lines tile every text made up of awkward pieces, at every width, in every browser") {
  const std::string_view pieces[] = {"a",        "bc",     "woord", " ",  "  ",     "\n",     "-",
                                     "\u00AD",   "\u00A0", "é",     "“",  "\u0301", "🙂",   "漢",
                                     "1",        ".",      "a@b.",  "\t", "\u200B", "\xC2",   "\xAD",
                                     "\xE2\x80", "\xFF",   "/",     "(",  "'",      "\u2011", "\0"};
  std::mt19937 random(1);
  const auto up_to = [&](size_t most) { return static_cast<uint32_t>(random() % (most + 1)); };
  for (int round = 0; round < 3000; ++round) {
    std::string words;
    for (size_t count = up_to(60); count > 0; --count) words += pieces[up_to(std::size(pieces) - 1)];
    const uint32_t size = static_cast<uint32_t>(words.size()), middle = up_to(size);
    const text::Run runs[] = {{0, middle, up_to(1) == 1, up_to(1) == 1}, {middle, size, up_to(1) == 1}};
    text::Type type{fonts(), 18, static_cast<float>(up_to(4)), 0, up_to(3) > 0, {0x100u | up_to(255)}};
    CAPTURE(words);
    check_sound(words, text::wrap(words, runs, type, static_cast<float>(up_to(120))));
    const std::vector<uint32_t> starts{up_to(30), up_to(60), up_to(200)};
    check_sound(words, text::wrap_at(words, runs, type, starts));
  }
}
