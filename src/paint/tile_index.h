// Finds the nodes that touch a part of the page. A page is divided into bands of equal height once per
// layout, so that the cost of a repaint depends on the tile and not on the document. Draws nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "page/page.h"

namespace lw::paint {

// The first node after `node` that is not inside it.
size_t after_subtree(const page::Page& page, size_t node);

// False for a container that paints nothing itself.
bool has_ink(const page::Node& node, const content::Style& style);

class TileIndex {
 public:
  // Visits every node once. Leaves out nodes that the browser draws itself (own_ink) with everything inside
  // them, and containers without ink of their own.
  void build(const page::Page& page, const std::vector<content::Style>& styles);

  // All nodes with ink, in document order.
  const std::vector<uint32_t>& all() const { return all_; }

  // The nodes that may have ink between `top` and `bottom` (CSS px in the document), in document order.
  void find(float top, float bottom, std::vector<uint32_t>& out) const;

 private:
  struct Entry {
    uint32_t node = 0;
    uint32_t first_band = 0;
  };
  void add(uint32_t node, float top, float bottom);
  uint32_t band_of(float y) const;

  std::vector<uint32_t> all_;
  std::vector<std::vector<Entry>> bands_;
};

}  // namespace lw::paint
