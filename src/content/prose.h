// What the build does to every text meant for reading (hyphenation), but to no id, address or name.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lw::content {

// The language whose words the build knows how to break. Texts in another one stay as they are.
inline constexpr std::string_view prose_language = "nl";

// May be empty: texts stay unchanged.
using Prose = std::function<std::string(std::string_view text)>;

}  // namespace lw::content
