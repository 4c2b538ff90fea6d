#include "paint/tile_index.h"

#include <algorithm>

#include "base/sorted.h"

namespace lw::paint {
namespace {

constexpr float band_height = 512;  // CSS px; about half a phone's screen
constexpr float spill = 4;          // CSS px that underlines and soft edges may reach beyond a node

float ink_bottom(const page::Node& node) {
  const float lines = static_cast<float>(node.lines.size());
  return std::max(node.box.bottom(), node.text_y + lines * node.line_height);
}

}  // namespace

bool has_ink(const page::Node& node, const content::Style& style) {
  using content::Ink;
  if (node.folded) return false;
  if (!page::is_container(node.role)) return true;
  if (node.role == page::Role::radio || node.role == page::Role::checkbox) return true;
  return style.fill != Ink::none || style.edge != Ink::none || style.bar != Ink::none;
}

size_t after_subtree(const page::Page& page, size_t node) {
  size_t next = node + 1;
  while (next < page.nodes.size() && page.nodes[next].depth > page.nodes[node].depth) ++next;
  return next;
}

void TileIndex::build(const page::Page& page, const std::vector<content::Style>& styles) {
  all_.clear();
  bands_.assign(static_cast<size_t>(std::max(0.0F, page.height) / band_height) + 1, {});
  for (size_t i = 0; i < page.nodes.size();) {
    const page::Node& node = page.nodes[i];
    if (node.own_ink) {
      i = after_subtree(page, i);
      continue;
    }
    if (has_ink(node, styles[node.style]))
      add(static_cast<uint32_t>(i), node.box.y - spill, ink_bottom(node) + spill);
    ++i;
  }
}

void TileIndex::add(uint32_t node, float top, float bottom) {
  all_.push_back(node);
  const uint32_t first = band_of(top), last = band_of(bottom);
  for (uint32_t band = first; band <= last; ++band) bands_[band].push_back({node, first});
}

uint32_t TileIndex::band_of(float y) const {
  const float last = static_cast<float>(bands_.size() - 1);
  return static_cast<uint32_t>(std::clamp(y / band_height, 0.0F, last));
}

void TileIndex::find(float top, float bottom, std::vector<uint32_t>& out) const {
  out.clear();
  if (bands_.empty()) return;
  const uint32_t first = band_of(top), last = band_of(bottom);
  for (uint32_t band = first; band <= last; ++band)
    for (const Entry& entry : bands_[band])  // a node in several bands is reported in the first of them only
      if (std::max(entry.first_band, first) == band) base::insert_sorted(out, entry.node);
}

}  // namespace lw::paint
