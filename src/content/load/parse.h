// From the bytes of a file to JSON, refusing what cannot be read safely, and saying where and why in plain
// words. Knows nothing of what the JSON means. Not part of the WebAssembly module, which reads a bundle
// already checked.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"
#include "content/read/json.h"

namespace lw::content {

inline constexpr size_t most_bytes = size_t{8} << 20;  // of one file
inline constexpr size_t deepest_nesting = 64;
inline constexpr size_t most_fields = 10'000;  // of one object

// False when `out` could not be filled; `problems` then says why: empty, too big, not UTF-8 (with line and
// byte), not well-formed (with line and column), nested too deep, an object with the same field twice (told
// for all).
bool parse_json(std::string_view text, const std::string& file, Json& out, base::Problems& problems);

}  // namespace lw::content
