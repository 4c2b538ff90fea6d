#include "page/page.h"

#include <algorithm>
#include <cassert>

namespace lw::page {

bool is_container(Role role) {
  return role <= Role::checkbox;
}

std::vector<Highlight> find_text(const Page& page, const text::Query& query) {
  std::vector<Highlight> highlights;
  std::vector<text::Match> matches;
  bool inside = false;
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    const Node& node = page.nodes[i];
    if (node.depth == 0) inside = node.role == Role::main;
    if (!inside || is_container(node.role)) continue;
    matches.clear();
    query.find_in(node.text, matches);
    for (const text::Match& match : matches) highlights.push_back({i, match.begin, match.end});
  }
  return highlights;
}

uint16_t style_index(const content::Theme& theme, const char* name) {
  for (size_t i = 0; i < theme.styles.size(); ++i)
    if (theme.styles[i].name == name) return static_cast<uint16_t>(i);
  assert(false && "the theme lacks a style; missing_styles reports it");
  return 0;
}

}  // namespace lw::page
