// The glyph atlas: one Dear ImGui font per weight and size in device px, holding only the requested
// characters. Knows text and fonts; knows nothing of pages.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "paint/frame.h"
#include "text/font.h"

namespace lw::paint {

// One weight at one size. Glyphs are looked up in `font`; their corners times `unit` are device px from the
// pen, measured downwards from `ascent` (in the font's own unit).
struct Face {
  bool bold = false;
  float size = 0;      // em in device px
  float unit = 1;      // device px per unit of the ImFont
  int oversample = 1;  // pen positions per device px
  uint32_t last_used = 0;
  ImFontGlyphRangesBuilder wanted, held;
  const ImFont* font = nullptr;
};

class Glyphs {
 public:
  // Uses (and never frees) `atlas`. The fonts' bytes must outlive it.
  Glyphs(text::Fonts fonts, ImFontAtlas& atlas);

  // To collect what a page needs: forget() once, then need() per text, then provide().
  void forget();
  void need(bool bold, float size, std::string_view text);
  void need(bool bold, float size, char32_t code_point);
  void provide();  // rebuilds the pixels only when something needed is missing

  // The face that need() was called for; null when it never was.
  const Face* find(bool bold, float size) const;
  const Atlas& pixels() const { return pixels_; }

 private:
  Face& face(bool bold, float size);
  bool anything_missing() const;
  void drop_old_faces();
  void add_to_atlas(Face& face, ImVector<ImWchar>& ranges);
  void rebuild();

  text::Fonts fonts_;
  ImFontAtlas& atlas_;
  std::vector<std::unique_ptr<Face>> faces_;
  uint32_t round_ = 0;
  Atlas pixels_;
};

}  // namespace lw::paint
