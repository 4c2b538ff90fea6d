// The only interface to Dear ImGui: a page in, flat arrays of triangles out. Needs no browser and no GPU.
// Reads pages, never changes them; knows nothing of state, events or scrolling.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "content/model.h"
#include "page/page.h"
#include "paint/frame.h"
#include "text/font.h"

namespace lw::paint {

// A part of a page and how to paint it.
struct Tile {
  float top = 0, height = 0;  // in the document, CSS px
  float scale = 1;            // device px per CSS px
  content::ColourScheme scheme = content::ColourScheme::light;
  std::span<const page::Highlight> highlights = {};  // sorted by node, then by position
};

class Painter {
 public:
  // The fonts and their bytes must outlive the painter.
  explicit Painter(text::Fonts fonts);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Paints a laid-out page. `serial` identifies its layout and must change whenever any text, box or line
  // does. The frame is valid until the next paint; the atlas may have a new version afterwards.
  Frame paint(const page::Page& page, uint32_t serial, const content::Theme& theme,
              const page::Viewport& viewport, const Tile& tile);

  const Atlas& atlas() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// The colour of links in a text. They are accent-coloured in running text; on a coloured background only the
// style's own ink is readable.
content::Ink link_ink(const content::Style& style);

// Whether all of a leaf's text is underlined.
bool is_underlined(const page::Node& node, const content::Style& style);

}  // namespace lw::paint
