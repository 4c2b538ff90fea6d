#include "text/font.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "doctest/doctest.h"
#include "folders.h"
#include "text/kerning.h"
#include "text/wrap.h"

using namespace lw;

namespace {

std::vector<uint8_t> file(const char* name) {
  std::ifstream in(folders::fonts() + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Calls everything that layout uses, so that a sanitizer sees every read.
float exercise(std::span<const uint8_t> bytes) {
  const text::Font font(bytes);
  if (!font.valid()) return 0;
  float sum = font.ascent() + font.descent();
  for (char32_t c : U"AVTo.”é\u00AD漢")
    if (c != 0) sum += font.advance(c) + font.kern(c, U'.') + font.kern(U'T', c);
  return sum;
}

}  // namespace

TEST_CASE("the product's fonts have the expected metrics and characters") {
  const auto bytes = file("regular.ttf");
  const text::Font font(bytes);
  REQUIRE(font.valid());
  CHECK(font.ascent() == doctest::Approx(0.984));
  CHECK(font.descent() == doctest::Approx(0.316));
  CHECK(font.advance(U'm') > font.advance(U'i'));
  CHECK(font.covers(U'ë'));
  CHECK(font.covers(U'—'));
  CHECK_FALSE(font.covers(U'α'));
  CHECK_FALSE(font.covers(U'漢'));
  CHECK_FALSE(font.covers(0x1F642));
}

TEST_CASE("pairs are kerned as a browser kerns them") {
  const auto bytes = file("regular.ttf");
  const text::Font font(bytes);
  CHECK(font.kern(U'T', U'o') < 0);
  CHECK(font.kern(U'T', U'o') < font.kern(U'o', U'o') - 0.02f);
  CHECK(font.kern(U'”', U'.') == doctest::Approx(-0.06).epsilon(0.01));  // in a later lookup than the first
  CHECK(font.kern(U'α', U'.') == 0.0f);
}

TEST_CASE("every typeface of the product is known, and nothing else, to the last bit") {
  for (const char* name : {"regular.ttf", "bold.ttf", "serif-regular.ttf", "serif-bold.ttf",
                           "dyslexic-regular.otf", "dyslexic-bold.otf"}) {
    auto bytes = file(name);
    CHECK_MESSAGE(text::Font(bytes).valid(), name);
    for (size_t at = 0; at < bytes.size(); at += 1013) {
      bytes[at] ^= 1u << at % 8;
      CHECK_FALSE_MESSAGE(text::Font(bytes).valid(), name, " with byte ", at, " changed");
      bytes[at] ^= 1u << at % 8;
    }
    std::swap_ranges(bytes.begin(), bytes.begin() + 4, bytes.end() - 8);
    CHECK_FALSE(text::Font(bytes).valid());
    std::swap_ranges(bytes.begin(), bytes.begin() + 4, bytes.end() - 8);
    bytes.push_back(0);
    CHECK_FALSE(text::Font(bytes).valid());
  }
}

TEST_CASE("a truncated font is refused or safe") {
  const auto bytes = file("regular.ttf");
  REQUIRE(bytes.size() > 10'000);
  for (size_t length = 0; length < bytes.size(); length += length < 600 ? 7 : 997) {
    const std::vector<uint8_t> part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
    CHECK(exercise(part) == 0.0f);
  }
}

TEST_CASE("damaged kerning tables kern something else, or nothing, but never read outside the file") {
  auto bytes = file("regular.ttf");
  for (size_t at = 0; at < bytes.size(); at += 61) {
    const uint8_t was = bytes[at];
    bytes[at] = static_cast<uint8_t>(~was);
    const text::Kerning kerning(bytes);
    for (uint16_t glyph = 1; glyph < 300; glyph = static_cast<uint16_t>(glyph + 37))
      kerning.adjust(glyph, 40);
    bytes[at] = was;
  }
  CHECK(text::Kerning(bytes).adjust(1, 1) == text::Kerning(bytes).adjust(1, 1));
  CHECK(text::Kerning().adjust(5, 6) == 0);
}

TEST_CASE("what is not a font is refused") {
  const std::vector<uint8_t> zeros(4096, 0), ones(4096, 0xFF);
  CHECK_FALSE(text::Font(zeros).valid());
  CHECK_FALSE(text::Font(ones).valid());
  CHECK_FALSE(text::Font(std::span<const uint8_t>()).valid());
}
