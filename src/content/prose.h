// What the build does to every text meant for reading (hyphenation), but to no id, address or name.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lw::content {

// May be empty: texts stay unchanged.
using Prose = std::function<std::string(std::string_view text)>;

// The one for a language. `of_site`: it is the site's own.
using ProseIn = std::function<Prose(std::string_view language, bool of_site)>;

}  // namespace lw::content
