// What the build does to every text meant for reading (hyphenation), but to no id, address or name.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lw::content {

using Prose = std::function<std::string(std::string_view)>;  // may be empty: texts stay unchanged

}  // namespace lw::content
