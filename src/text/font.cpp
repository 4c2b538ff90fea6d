#include "text/font.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "text/kerning.h"

// Dear ImGui uses this copy, too (cmake/dependencies.cmake).
#define STB_RECT_PACK_IMPLEMENTATION
#define STB_TRUETYPE_IMPLEMENTATION
#include "imstb_rectpack.h"
#include "imstb_truetype.h"

namespace lw::text {

namespace {

constexpr char32_t table_end = 0x2200;  // Latin, Greek, Cyrillic and general punctuation are looked up once
constexpr size_t kern_slots = 4096;     // a text uses a few hundred pairs

struct KernSlot {
  uint32_t pair = 0;  // left glyph × 65536 + right glyph; 0 is empty, since glyph 0 is never kerned
  float value = 0;
};

constexpr std::initializer_list<uint32_t> known_fonts = {LW_KNOWN_FONTS};  // their checksums, from CMake

// As POSIX's cksum computes it.
uint32_t checksum(std::span<const uint8_t> file) {
  uint32_t sum = 0;
  const auto add = [&](size_t byte) {
    sum ^= static_cast<uint32_t>(byte) << 24;
    for (int bit = 0; bit < 8; ++bit) sum = sum << 1 ^ (sum >> 31 ? 0x04C11DB7u : 0u);
  };
  for (const uint8_t byte : file) add(byte);
  for (size_t length = file.size(); length != 0; length >>= 8) add(length & 0xFF);
  return ~sum;
}

// stb_truetype trusts every offset, in outlines too, so it gets to see the product's own files only.
bool is_known(std::span<const uint8_t> file) {
  return std::find(known_fonts.begin(), known_fonts.end(), checksum(file)) != known_fonts.end();
}

}  // namespace

struct Font::Data {
  std::span<const uint8_t> file;
  stbtt_fontinfo info{};
  bool valid = false;
  float unit = 0;  // em per font unit
  float ascent = 0, descent = 0;
  std::vector<uint16_t> glyphs;
  Kerning kerning;
  mutable std::array<KernSlot, kern_slots> pairs;

  uint16_t glyph(char32_t c) const {
    if (c < table_end) return glyphs[c];
    return static_cast<uint16_t>(stbtt_FindGlyphIndex(&info, static_cast<int>(c)));
  }
};

Font::Font(std::span<const uint8_t> file) : data_(std::make_unique<Data>()) {
  data_->file = file;
  if (!is_known(file) || !stbtt_InitFont(&data_->info, file.data(), 0)) return;
  data_->kerning = Kerning(file);
  data_->unit = stbtt_ScaleForMappingEmToPixels(&data_->info, 1);
  int ascent = 0, descent = 0, gap = 0;
  stbtt_GetFontVMetrics(&data_->info, &ascent, &descent, &gap);
  data_->ascent = static_cast<float>(ascent) * data_->unit;
  data_->descent = static_cast<float>(-descent) * data_->unit;
  data_->glyphs.resize(table_end);
  for (char32_t c = 0; c < table_end; ++c)
    data_->glyphs[c] = static_cast<uint16_t>(stbtt_FindGlyphIndex(&data_->info, static_cast<int>(c)));
  data_->valid = data_->unit > 0 && data_->glyphs[U'a'] != 0;
}

Font::~Font() = default;
Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;

bool Font::valid() const {
  return data_->valid;
}

bool Font::covers(char32_t c) const {
  return data_->valid && data_->glyph(c) != 0;
}

float Font::advance(char32_t c) const {
  int advance = 0, bearing = 0;
  stbtt_GetGlyphHMetrics(&data_->info, data_->glyph(c), &advance, &bearing);
  return static_cast<float>(advance) * data_->unit;
}

float Font::kern(char32_t left, char32_t right) const {
  const uint32_t first = data_->glyph(left), second = data_->glyph(right);
  if (first == 0 || second == 0) return 0;
  const uint32_t pair = first << 16 | second;
  KernSlot& slot = data_->pairs[(first * 31 + second) % kern_slots];
  if (slot.pair != pair) {
    const int units = data_->kerning.adjust(static_cast<uint16_t>(first), static_cast<uint16_t>(second));
    slot = {pair, static_cast<float>(units) * data_->unit};
  }
  return slot.value;
}

float Font::ascent() const {
  return data_->ascent;
}
float Font::descent() const {
  return data_->descent;
}
char32_t Font::hyphen() const {
  return covers(0x2010) ? 0x2010 : U'-';
}
std::span<const uint8_t> Font::file() const {
  return data_->file;
}

}  // namespace lw::text
