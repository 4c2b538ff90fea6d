// The bundle's format: CBOR (RFC 8949) as nlohmann/json writes it, each length in front and nothing tagged.
// The library's own reader knows all of CBOR and explains what is wrong, and is several times as large.
#pragma once

#include <string_view>

#include "content/read/json.h"

namespace lw::content {

// The value that `bytes` begin with. False when it is damaged or nested too deeply; `out` is then unusable.
bool read_cbor(std::string_view bytes, Json& out);

}  // namespace lw::content
