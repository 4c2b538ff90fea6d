// The article by Dear ImGui the usual way: its GLFW and OpenGL backends, TextWrapped in an endless loop, as
// in its example for Emscripten. Each line of article.txt is a block: its tag, a tab, its text.
#include <GLFW/glfw3.h>
#include <emscripten.h>

#include <fstream>
#include <string>
#include <vector>

#include "imgui.h"
#include "imgui_impl_glfw.h"
#include "imgui_impl_opengl3.h"

namespace {

struct Block {
  bool heading;
  std::string text;
};

GLFWwindow* window;
ImFont* bold;
std::vector<Block> blocks;
int frames = 0;

void frame() {
  glfwPollEvents();
  const double scale = EM_ASM_DOUBLE({ return devicePixelRatio; });
  const int width = EM_ASM_INT({ return innerWidth * devicePixelRatio; });
  const int height = EM_ASM_INT({ return innerHeight * devicePixelRatio; });
  int was_width, was_height;
  glfwGetWindowSize(window, &was_width, &was_height);
  if (was_width != width || was_height != height) glfwSetWindowSize(window, width, height);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin("article", nullptr, ImGuiWindowFlags_NoDecoration ^ ImGuiWindowFlags_NoScrollbar);
  for (const Block& block : blocks) {
    if (block.heading) ImGui::PushFont(bold);
    ImGui::TextWrapped("%s", block.text.c_str());
    if (block.heading) ImGui::PopFont();
    ImGui::Dummy({0, static_cast<float>(12 * scale)});
  }
  ImGui::End();
  ImGui::Render();
  glViewport(0, 0, width, height);
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (++frames == 2) EM_ASM({ performance.mark("bench:read"); });
}

}  // namespace

int main() {
  std::ifstream file("article.txt");
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    blocks.push_back({line[0] == 'h', line.substr(tab + 1)});
  }
  glfwInit();
  window = glfwCreateWindow(390, 844, "article", nullptr, nullptr);
  glfwMakeContextCurrent(window);
  ImGui::CreateContext();
  ImGui::StyleColorsLight();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplGlfw_InstallEmscriptenCanvasResizeCallback("#canvas");
  ImGui_ImplOpenGL3_Init("#version 300 es");
  const auto scale = static_cast<float>(EM_ASM_DOUBLE({ return devicePixelRatio; }));
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  fonts.AddFontFromFileTTF("regular.ttf", 18 * scale);
  bold = fonts.AddFontFromFileTTF("bold.ttf", 26 * scale);
  emscripten_set_main_loop(frame, 0, true);
}
