#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

// The page builders fill in placeholders: without its {n} a text would lose its number.
base::Problems check_ui(const Content& content) {
  Findings findings{"ui.json"};
  const struct {
    const char* field;
    const std::string& text;
    std::string_view placeholders;
  } words[] = {
#define LW_UI_ROW(member, field, kind, where, placeholders, ...) {field, content.ui.member, placeholders},
      LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
  };
  for (const auto& [field, text, placeholders] : words)
    for (const char letter : placeholders) {
      const std::string placeholder = std::string("{") + letter + "}";
      if (text.empty() || text.find(placeholder) != std::string::npos) continue;
      findings.add(std::string("/") + field, "The placeholder " + placeholder + " is missing.",
                   "Write " + placeholder + " where it belongs.");
    }
  return findings.problems;
}

}  // namespace lw::content
