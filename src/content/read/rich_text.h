// Rich text as the bundle has it: the words, with a control character wherever something begins or ends. The
// signs that the clinic writes are for people; reading them back would cost the module more.
#pragma once

#include <string_view>

#include "content/rich_text.h"

namespace lw::content {

namespace compiled {
inline constexpr char bold = 1, italic = 2, raised = 3, lowered = 4;  // each begins it, or ends it
inline constexpr char link = 5, words = 6, link_end = 7;              // link ADDRESS words WORDS link_end
}  // namespace compiled

// Never fails: what is not closed lasts to the end.
RichText split(std::string_view compiled);

}  // namespace lw::content
