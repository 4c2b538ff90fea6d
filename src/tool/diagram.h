// The guide as pictures for a reviewer, drawn by Graphviz: the questions with the answers that end them, then
// the rules as they are tried. Few enough boxes in each to read on A4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model.h"

namespace tool {

inline constexpr size_t rules_per_diagram = 10;

struct Diagram {
  std::string caption;
  std::string dot;  // in Graphviz's language
};

std::vector<Diagram> diagrams(const content::Guide& guide);

// The drawing as an SVG element. Nothing, and what to do about it on stderr, when Graphviz is not there or
// fails.
std::optional<std::string> draw(const Diagram& diagram);

}  // namespace tool
