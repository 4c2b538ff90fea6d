// Dear ImGui set up as a drawing kit: one context without settings file, mouse, keyboard or windows.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace paint {

// Makes a context and makes it current. The caller destroys it.
ImGuiContext* make_context();

// Starts a frame of width × height device px in the current context and gives the list to draw into.
ImDrawList& begin_frame(int32_t width, int32_t height);

// Ends the frame. Null when nothing was drawn; else valid until the next frame.
const ImDrawList* end_frame();

}  // namespace paint
