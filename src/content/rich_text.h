// A text with words that are bold or lead somewhere. In the clinic's files it is one string with signs in it
// (load/inline.h); the bundle has it compiled (read/rich_text.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lw::content {

// A stretch of a text that looks different or is a link (byte offsets, ascending, not overlapping).
// Neighbours with the same address are one link.
struct Span {
  uint32_t begin = 0, end = 0;
  bool bold = false;
  std::string href;  // empty: not a link
  bool italic = false, raised = false, lowered = false;
};

// What a link may begin with, besides an address on the web, mailto:, tel:, and # with the id of a section.
namespace targets {
inline constexpr std::string_view article = "artikel:";  // and its id
inline constexpr std::string_view guide = "wegwijzer";   // alone, or with / and a page below it
inline constexpr std::string_view note = "noot:";  // and its number, from 1; nobody types it (load/inline.h)
}  // namespace targets

// A link to a note has no words: its span is empty.
inline bool is_note(std::string_view href) {
  return href.starts_with(targets::note);
}

struct RichText {
  std::string words;  // what is read; '\n' is a line break the writer made
  std::vector<Span> spans;
};

}  // namespace lw::content
