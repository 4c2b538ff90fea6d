#include "content/read/rich_text.h"

namespace lw::content {

RichText split(std::string_view compiled) {
  RichText out;
  Span open;
  const auto change = [&] {
    open.end = static_cast<uint32_t>(out.words.size());
    const bool shows = open.bold || open.italic || open.raised || open.lowered || !open.href.empty();
    if (shows && (open.begin < open.end || is_note(open.href))) out.spans.push_back(open);
    open.begin = open.end;
  };
  for (size_t at = 0; at < compiled.size(); ++at) {
    const char c = compiled[at];
    if (c < compiled::bold || c > compiled::link_end) {
      out.words += c;
      continue;
    }
    change();
    if (c == compiled::bold) open.bold = !open.bold;
    if (c == compiled::italic) open.italic = !open.italic;
    if (c == compiled::raised) open.raised = !open.raised;
    if (c == compiled::lowered) open.lowered = !open.lowered;
    if (c < compiled::link) continue;
    const size_t end = c == compiled::link ? compiled.find(compiled::words, at) : at;
    open.href = compiled.substr(at, end - at).substr(c == compiled::link ? 1 : 0);
    if (end == std::string_view::npos) break;
    at = end;
  }
  change();
  return out;
}

}  // namespace lw::content
