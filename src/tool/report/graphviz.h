// Drawings by Graphviz, which must be installed. Knows nothing of the guide.
#pragma once

#include <optional>
#include <string>

namespace lw::tool {

// The SVG element for a graph in Graphviz's language. Nothing, with advice on stderr, when Graphviz is
// missing or fails.
std::optional<std::string> draw(const std::string& dot);

}  // namespace lw::tool
