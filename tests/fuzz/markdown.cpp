// Any text that is UTF-8 becomes an article that can be written as JSON, and no character comes out of
// nowhere.
#include "tool/import/markdown.h"

#include <algorithm>

#include "base/utf8.h"
#include "fuzz.h"

using namespace lw;

namespace {

void demand_text(const std::string& text) {
  fuzz::demand(base::is_valid_utf8(text), "imported texts are UTF-8");
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (!base::is_valid_utf8(text)) return 0;  // the import refuses it
  const tool::Markdown read = tool::read_markdown(text);
  demand_text(read.article.title);
  demand_text(read.article.subtitle);
  for (const content::Section& section : read.article.sections) {
    demand_text(section.heading);
    for (const content::Block& block : section.blocks) {
      demand_text(block.text);
      for (const std::string& item : block.items) demand_text(item);
    }
  }
  const auto lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  for (const tool::Loss& loss : read.losses)
    fuzz::demand(loss.line >= 1 && loss.line <= lines && !loss.what.empty(), "a loss has its line");
  return 0;
}
