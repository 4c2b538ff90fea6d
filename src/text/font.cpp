#include "text/font.h"

#include <array>
#include <cmath>
#include <vector>

#include "text/kerning.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include "imstb_truetype.h"
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace lw::text {

namespace {

constexpr char32_t table_end = 0x2200;  // Latin, Greek, Cyrillic and general punctuation are looked up once
constexpr size_t kern_slots = 4096;     // a text uses a few hundred pairs

struct KernSlot {
  uint32_t pair = 0;  // left glyph × 65536 + right glyph; 0 is empty, since glyph 0 is never kerned
  float value = 0;
};

// stb_truetype trusts offsets, so a file shorter than its table directory says is refused.
bool is_whole(std::span<const uint8_t> file) {
  if (file.size() < 12) return false;
  const auto word = [&](size_t at) { return static_cast<size_t>(file[at]) << 8 | file[at + 1]; };
  const auto number = [&](size_t at) { return word(at) << 16 | word(at + 2); };
  const size_t tables = word(4);
  if ((number(0) != 0x00010000 && number(0) != 0x4F54544F) || file.size() < 12 + 16 * tables) return false;
  for (size_t i = 0; i < tables; ++i)
    if (number(12 + 16 * i + 8) + number(12 + 16 * i + 12) > file.size()) return false;
  return true;
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
  if (!is_whole(file) || !stbtt_InitFont(&data_->info, file.data(), 0)) return;
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
