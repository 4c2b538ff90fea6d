// Runs Graphviz's command `dot` and keeps the part of its output that can go into a page.
#include "tool/report/graphviz.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace lw::tool {

namespace {

// For what a page must not get: ids, which two drawings would share, Graphviz's version in a comment, our box
// names in titles.
void erase_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos;) {
    const size_t end = text.find(to, at + from.size());
    if (end == std::string::npos) return;
    text.erase(at, end + to.size() - at);
  }
}

std::string read_all(std::FILE* stream) {
  std::string text;
  char buffer[1 << 12];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, stream)) text.append(buffer, count);
  return text;
}

// The output of `dot` for the file, empty when it fails.
std::string run_graphviz(const std::string& file) {
  std::FILE* stream = popen(("dot -Tsvg " + file).c_str(), "r");
  if (!stream) return {};
  const std::string svg = read_all(stream);
  return pclose(stream) == 0 ? svg : std::string();
}

std::string drawn(const std::string& dot) {
  char file[] = "/tmp/leeswijzer-diagram-XXXXXX";
  const int handle = mkstemp(file);
  if (handle < 0) return {};
  const bool written = write(handle, dot.data(), dot.size()) == static_cast<ssize_t>(dot.size());
  close(handle);
  std::string svg = written ? run_graphviz(file) : std::string();
  unlink(file);
  return svg;
}

}  // namespace

std::optional<std::string> draw(const std::string& dot) {
  if (std::system("command -v dot >/dev/null 2>&1") != 0) {
    std::fputs(
        "The diagrams need Graphviz, and its command `dot` is not installed. Install the Debian "
        "package\n"
        "graphviz (apt-get install graphviz), or run this through ./dev tool, which does so. No report was "
        "written.\n",
        stderr);
    return std::nullopt;
  }
  std::string svg = drawn(dot);
  const size_t begin = svg.find("<svg");
  if (begin == std::string::npos) {
    std::fputs("Graphviz (`dot`) failed (its message is above). No report was written.\n", stderr);
    return std::nullopt;
  }
  svg.erase(0, begin);
  erase_all(svg, "<!--", "-->\n");
  erase_all(svg, "<title>", "</title>\n");
  erase_all(svg, " id=\"", "\"");
  return svg;
}

}  // namespace lw::tool
