// From the bytes of a file to JSON, refusing what cannot be read safely, and reporting where and why in plain
// words. Knows nothing about what the JSON means. Not part of the WebAssembly module, whose bundle is already
// checked.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"
#include "content/read/json.h"

namespace lw::content {

inline constexpr size_t max_bytes = size_t{8} << 20;  // per file
inline constexpr size_t max_nesting = 64;
inline constexpr size_t max_fields = 10'000;  // per object

// False when `out` could not be filled; `problems` then says why: empty, too large, not UTF-8 (with line and
// byte), not well-formed (with line and column), nested too deeply, or duplicate fields in an object (each
// one reported).
bool parse_json(std::string_view text, const std::string& file, Json& out, base::Problems& problems);

}  // namespace lw::content
