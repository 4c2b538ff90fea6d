// Writes what a command made.
#pragma once

#include <string>

namespace lw::tool {

// Writes the file, over an existing one; its folder must exist. False after telling on stderr that it failed.
bool save(const std::string& path, const std::string& text);

}  // namespace lw::tool
