// A drawing by Graphviz, which must be on this machine. Knows nothing of the guide.
#pragma once

#include <optional>
#include <string>

namespace lw::tool {

// The SVG element for a graph in Graphviz's language. Nothing, and what to do about it on stderr, when
// Graphviz is not there or fails.
std::optional<std::string> draw(const std::string& dot);

}  // namespace lw::tool
