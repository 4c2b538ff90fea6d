#include "paint/glyphs.h"

#include <doctest/doctest.h>

#include <cmath>

#include "paint_scene.h"

using namespace lw;

namespace {

struct Workshop {
  ImFontAtlas atlas;
  paint::Glyphs glyphs{scene::fonts(), atlas};
  void provide(bool bold, float size, std::string_view text) {
    glyphs.forget();
    glyphs.need(bold, size, text);
    glyphs.provide();
  }
};

const ImFontGlyph* glyph_of(const paint::Face* face, char32_t c) {
  return face->font->FindGlyphNoFallback(static_cast<ImWchar>(c));
}

}  // namespace

TEST_CASE("glyphs are as wide as the font says at the CSS size, whole or not") {
  Workshop shop;
  for (float size : {16.0F, 18.0F, 20.7F, 37.5F, 54.0F}) {
    shop.provide(false, size, "WmnijO8");
    const paint::Face* face = shop.glyphs.find(false, size);
    for (char32_t c : U"WmnijO8") {
      if (c == 0) continue;
      const float wanted = scene::fonts().regular->advance(c) * size;
      CHECK(std::fabs(glyph_of(face, c)->AdvanceX * face->unit - wanted) < 0.01F);
    }
  }
}

TEST_CASE("only the characters that were asked for are in the atlas") {
  Workshop shop;
  shop.provide(true, 25, "Herstel\xC2\xAD\n");
  const paint::Face* face = shop.glyphs.find(true, 25);
  CHECK(glyph_of(face, U'H') != nullptr);
  CHECK(glyph_of(face, scene::fonts().bold->hyphen()) != nullptr);
  CHECK(glyph_of(face, U'Q') == nullptr);
  CHECK(glyph_of(face, 0xAD) == nullptr);
  CHECK(shop.glyphs.find(false, 25) == nullptr);
}

TEST_CASE("the pixels are rebuilt only when something is missing") {
  Workshop shop;
  shop.provide(false, 18, "abc");
  CHECK(shop.glyphs.pixels().version == 1);
  shop.provide(false, 18, "cab");
  CHECK(shop.glyphs.pixels().version == 1);
  shop.provide(false, 18, "abcd");
  CHECK(shop.glyphs.pixels().version == 2);
  shop.provide(false, 18, "a");  // earlier glyphs stay, so that pages can alternate
  shop.provide(false, 18, "abcd");
  CHECK(shop.glyphs.pixels().version == 2);
}

TEST_CASE("characters that the font lacks neither fail nor ask for new pixels each time") {
  Workshop shop;
  shop.provide(false, 18, "a\xD8\xA7\xF0\x9F\x98\x80\xFF");  // Arabic, an emoji, a damaged byte
  CHECK(glyph_of(shop.glyphs.find(false, 18), 0x627) == nullptr);
  shop.provide(false, 18, "a\xD8\xA7\xF0\x9F\x98\x80\xFF");
  CHECK(shop.glyphs.pixels().version == 1);
}

TEST_CASE("a hundred zoom steps leave a bounded atlas that still has the newest size") {
  Workshop shop;
  int32_t tallest = 0;
  for (int i = 0; i < 100; ++i) {
    shop.provide(false, 18 + static_cast<float>(i) * 0.25F, "Neuroplasticiteit");
    tallest = std::max(tallest, shop.glyphs.pixels().height);
  }
  CHECK(shop.glyphs.find(false, 18 + 99 * 0.25F) != nullptr);
  CHECK(shop.glyphs.find(false, 18) == nullptr);
  CHECK(tallest <= 1024);
}
