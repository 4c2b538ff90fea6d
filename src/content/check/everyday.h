// Words that a summary in plain words may use though its paragraph does not (Dutch).
#pragma once

#include <string>

namespace lw::content {

// Small words, and everyday ones that claim nothing about health. Not among them: better, healthy, safe,
// strong, helps, works. Whoever wants to say those names a paragraph that does.
bool is_everyday(const std::string& word);

}  // namespace lw::content
