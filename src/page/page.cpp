#include "page/page.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "page/names.h"
#include "page/spans.h"

namespace lw::page {

bool is_container(Role role) {
  return role <= Role::checkbox;
}

bool is_right_to_left(std::string_view language) {
  for (const std::string_view one : {"ar", "fa", "he", "ur", "ckb", "ps"})
    if (language == one) return true;
  return false;
}

namespace {

// Stand for the tags in a text's fingerprint.
enum Tag : uint32_t {
  link_begins = 1,
  bold_begins = 2,
  any_ends = 3,
  italic_begins = 4,
  raised_begins = 5,
  lowered_begins = 6
};

std::vector<Highlight> find_all(const Page& page, const text::Query& query) {
  std::vector<Highlight> highlights;
  std::vector<text::Match> matches;
  bool inside = false;
  for (uint32_t i = 0; i < page.nodes.size(); ++i) {
    const Node& node = page.nodes[i];
    if (node.depth == 0) inside = node.role == Role::main;
    if (node.id == ids::in_short)  // what it says stands in the article, too
      while (i + 1 < page.nodes.size() && page.nodes[i + 1].depth > node.depth) ++i;
    if (!inside || is_container(node.role)) continue;
    matches.clear();
    query.find_in(node.text, matches);
    for (const text::Match& match : matches) highlights.push_back({i, match.begin, match.end});
  }
  return highlights;
}

}  // namespace

bool appears(Where where, Embed embed) {
  switch (where) {
    case Where::everywhere:
      return true;
    case Where::alone:
      return embed == Embed::alone;
    case Where::embedded:
      return embed != Embed::alone;
    case Where::booked:
      return embed == Embed::host_books;
    case Where::not_booked:
      return embed != Embed::host_books;
  }
  return true;
}

void keep_for(Page& page, Embed embed) {
  std::vector<Node> kept;
  int gone = -1;  // the depth of a node that does not appear, while what is in it follows
  for (Node& node : page.nodes) {
    if (gone >= 0 && node.depth > gone) continue;
    gone = appears(node.where, embed) ? -1 : node.depth;
    if (gone < 0) kept.push_back(std::move(node));
  }
  page.nodes = std::move(kept);
}

uint32_t fingerprint(const Node& node) {
  uint32_t hash = 2166136261u;
  const auto mix = [&](uint32_t unit) {
    if (unit != base::soft_hyphen) hash = (hash ^ unit) * 16777619u;
  };
  const auto mix_words = [&](std::string_view words, const Span* span) {
    const std::pair<bool, Tag> looks[] = {{span && span->bold, bold_begins},
                                          {span && span->italic, italic_begins},
                                          {span && span->raised, raised_begins},
                                          {span && span->lowered, lowered_begins}};
    for (const auto& [is, tag] : looks)
      if (is) mix(tag);
    base::each_utf16(words, mix);
    for (const auto& [is, tag] : looks)
      if (is) mix(any_ends);
  };
  walk_spans(
      node, 0, static_cast<uint32_t>(node.text.size()),
      [&](const Span* link) { mix(link ? link_begins : any_ends); }, mix_words);
  return hash;
}

std::vector<Highlight> find_text(const Page& page, const text::Query& query) {
  std::vector<Highlight> found = find_all(page, query);
  return found.empty() ? find_all(page, query.loose()) : found;
}

uint16_t style_index(const content::Theme& theme, const char* name) {
  for (size_t i = 0; i < theme.styles.size(); ++i)
    if (theme.styles[i].name == name) return static_cast<uint16_t>(i);
  assert(false && "the theme lacks a style; missing_styles reports it");
  return 0;
}

}  // namespace lw::page
