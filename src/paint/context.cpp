#include "paint/context.h"

#include "imgui_internal.h"

// Dear ImGui's text formatting, answered with empty text (see imgui_config.h). It stands here, beside code
// that every program with a painter needs, because a linker that has read this archive does not come back to
// it.
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

namespace paint {

ImGuiContext* make_context() {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigMemoryCompactTimer = -1;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // more than 65,536 vertices in one list
  ImGui::GetStyle().CircleTessellationMaxError = 0.1F;        // px; rounder than the default
  return context;
}

ImDrawList& begin_frame(int32_t width, int32_t height) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DeltaTime = 1.0F / 60;  // Dear ImGui insists on time passing; nothing here depends on it
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

const ImDrawList* end_frame() {
  ImGui::Render();
  const ImDrawData* data = ImGui::GetDrawData();
  IM_ASSERT(data->CmdListsCount <= 1);  // the background list only: no window was ever shown
  return data->CmdListsCount == 0 ? nullptr : data->CmdLists[0];
}

}  // namespace paint
