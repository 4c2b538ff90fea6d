// The signs that people write in a text of an article: **bold**, *italic*, [words](address), ^raised^,
// ~lowered~, [^1] for a note, and \ before a sign that is to be seen. They are Markdown's, with pandoc's for
// raised and lowered.
#pragma once

#include <string>
#include <string_view>

#include "content/prose.h"

namespace lw::content {

// The text as the bundle has it (read/rich_text.h), its words transformed. `fault` says what is wrong, if
// anything.
std::string compile_inline(std::string_view text, const Prose& transform, std::string& fault);

// Compiled text with its signs, for a report.
std::string as_typed(std::string_view compiled_text);

}  // namespace lw::content
