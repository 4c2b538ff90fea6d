#include "paint/drawing.h"

// Stubs for Dear ImGui's text formatting that yield empty text (see imgui_config.h). They are in this file
// because every program with a painter links it: a linker does not return to an archive it has read.
static int no_text(char* buffer, size_t size) {
  if (buffer && size > 0) buffer[0] = '\0';
  return 0;
}
int ImFormatString(char* buffer, size_t size, const char*, ...) {
  return no_text(buffer, size);
}
int ImFormatStringV(char* buffer, size_t size, const char*, va_list) {
  return no_text(buffer, size);
}

namespace lw::paint {

Drawing::Drawing() {
  shared_.SetCircleTessellationMaxError(0.1F);  // px; rounder than the default
  shared_.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                         ImDrawListFlags_AllowVtxOffset;  // more than 65,536 vertices in one list
}

ImDrawList& Drawing::begin(int32_t width, int32_t height) {
  shared_.ClipRectFullscreen = ImVec4(0, 0, static_cast<float>(width), static_cast<float>(height));
  shared_.TexUvWhitePixel = atlas_.TexUvWhitePixel;
  list_._ResetForNewFrame();
  list_.PushTextureID(atlas_.TexID);
  list_.PushClipRectFullScreen();
  return list_;
}

const ImDrawList& Drawing::end() {
  list_._PopUnusedDrawCmd();
  return list_;
}

}  // namespace lw::paint
