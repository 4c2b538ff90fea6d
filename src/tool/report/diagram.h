// The guide as pictures for a reviewer, for Graphviz to draw: the questions with the answers that end them,
// then the rules in the order they are tried. Each has few enough boxes to be readable on A4.
#pragma once

#include <string>
#include <vector>

#include "content/model.h"
#include "tool/report/words.h"

namespace lw::tool {

inline constexpr size_t rules_per_diagram = 10;

struct Diagram {
  std::string caption;
  std::string dot;  // in Graphviz's language
};

std::vector<Diagram> diagrams(const Words& words, const content::Guide& guide);

}  // namespace lw::tool
