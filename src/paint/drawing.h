// Dear ImGui as a drawing library: its draw list and its glyph atlas, without the context, windows and input
// that a program with widgets needs. A context would add 38 kB (brotli) without contributing a pixel.
#pragma once

#include <cstdint>

#include "imgui.h"
#include "imgui_internal.h"

namespace lw::paint {

class Drawing {
 public:
  Drawing();

  ImFontAtlas& atlas() { return atlas_; }

  // Starts a frame of width × height device px and returns the list to draw into.
  ImDrawList& begin(int32_t width, int32_t height);

  // Ends the frame; valid until the next one.
  const ImDrawList& end();

 private:
  ImDrawListSharedData shared_;
  ImFontAtlas atlas_;
  ImDrawList list_{&shared_};
};

}  // namespace lw::paint
