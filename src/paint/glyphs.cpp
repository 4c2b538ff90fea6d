#include "paint/glyphs.h"

#include <algorithm>

#include "base/utf8.h"
#include "imgui_internal.h"

namespace lw::paint {
namespace {

constexpr size_t most_faces = 16;      // limit on faces kept from earlier zoom steps
constexpr char32_t last_bmp = 0xFFFF;  // ImWchar has 16 bits; the fonts have no glyphs above

// Pen positions per device px. Uneven gaps show most in small text; Chromium's rasteriser uses four at every
// size, but each doubling doubles a glyph's pixels.
int oversample_for(float size) {
  return size < 28 ? 4 : size < 64 ? 2 : 1;
}

bool is_within(const ImFontGlyphRangesBuilder& wanted, const ImFontGlyphRangesBuilder& held) {
  for (int i = 0; i < wanted.UsedChars.Size; ++i)
    if (wanted.UsedChars[i] & ~held.UsedChars[i]) return false;
  return true;
}

}  // namespace

Glyphs::Glyphs(text::Fonts fonts, ImFontAtlas& atlas) : fonts_(fonts), atlas_(atlas) {
  atlas_.Flags =
      ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoPowerOfTwoHeight;
}

void Glyphs::forget() {
  ++round_;
  need(false, 16, U'-');  // Dear ImGui needs a font to begin a frame, even for an empty page
}

Face& Glyphs::face(bool bold, float size) {
  for (const auto& face : faces_)
    if (face->bold == bold && face->size == size) return *face;
  faces_.push_back(std::make_unique<Face>());
  Face& face = *faces_.back();
  face.bold = bold;
  face.size = size;
  face.oversample = oversample_for(size);
  return face;
}

const Face* Glyphs::find(bool bold, float size) const {
  for (const auto& face : faces_)
    if (face->bold == bold && face->size == size) return face.get();
  return nullptr;
}

void Glyphs::need(bool bold, float size, char32_t code_point) {
  Face& used = face(bold, size);
  used.last_used = round_;
  if (code_point > U' ' && code_point <= last_bmp && code_point != base::soft_hyphen)
    used.wanted.AddChar(static_cast<ImWchar>(code_point));
}

void Glyphs::need(bool bold, float size, std::string_view text) {
  for (size_t at = 0; at < text.size();) need(bold, size, base::next_code_point(text, at));
}

void Glyphs::provide() {
  if (!anything_missing()) return;
  drop_old_faces();
  rebuild();
}

bool Glyphs::anything_missing() const {
  for (const auto& face : faces_)
    if (!face->font || !is_within(face->wanted, face->held)) return true;
  return false;
}

// Drops the least recently used first; never one that is needed now.
void Glyphs::drop_old_faces() {
  while (faces_.size() > most_faces) {
    const auto oldest = std::min_element(faces_.begin(), faces_.end(), [](const auto& a, const auto& b) {
      return a->last_used < b->last_used;
    });
    if ((*oldest)->last_used == round_) return;
    faces_.erase(oldest);
  }
}

void Glyphs::add_to_atlas(Face& face, ImVector<ImWchar>& ranges) {
  const text::Font& source = fonts_.of(face.bold);
  face.held = face.wanted;
  face.held.AddChar(static_cast<ImWchar>(source.hyphen()));
  face.held.BuildRanges(&ranges);

  ImFontConfig config;
  // AddFont copies bytes that it does not own, so claim ownership here and revoke it before it could free
  // them.
  config.FontData = const_cast<uint8_t*>(source.file().data());
  config.FontDataSize = static_cast<int>(source.file().size());
  config.FontDataOwnedByAtlas = true;
  // Dear ImGui's size is ascent minus descent, truncated to whole px; CSS's is the em. So the font is one px
  // high and the real size goes into the density, which is not truncated.
  config.SizePixels = 1;
  config.RasterizerDensity = face.size * (source.ascent() + source.descent());
  config.OversampleH = face.oversample;
  config.OversampleV = 1;
  config.GlyphRanges = ranges.Data;
  face.unit = config.RasterizerDensity;
  face.font = atlas_.AddFont(&config);
  atlas_.ConfigData.back().FontDataOwnedByAtlas = false;
}

void Glyphs::rebuild() {
  atlas_.Clear();
  std::vector<ImVector<ImWchar>> ranges(faces_.size());  // the builder reads them, so they must outlive it
  for (size_t i = 0; i < faces_.size(); ++i) add_to_atlas(*faces_[i], ranges[i]);
  // Not atlas_.Build(): that would link Dear ImGui's embedded default font into the module.
  ImFontAtlasGetBuilderForStbTruetype()->FontBuilder_Build(&atlas_);
  pixels_ = {atlas_.TexPixelsAlpha8, atlas_.TexWidth, atlas_.TexHeight, pixels_.version + 1};
}

}  // namespace lw::paint
