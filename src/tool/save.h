// Writes a command's output file.
#pragma once

#include <string>

namespace lw::tool {

// Overwrites an existing file; the folder must exist. On failure, reports it on stderr and returns false.
bool save(const std::string& path, const std::string& text);

}  // namespace lw::tool
