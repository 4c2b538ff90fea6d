// The only door to Dear ImGui: a page in, flat arrays of triangles out. Needs no browser and no graphics
// card. Reads pages, never changes them; knows nothing of state, events or scrolling.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "content/model.h"
#include "page/page.h"
#include "paint/frame.h"
#include "text/font.h"

namespace lw::paint {

// One part of one page, as it is to be painted.
struct Tile {
  float top = 0, height = 0;  // in the document, CSS px
  float scale = 1;            // device px per CSS px
  content::Look look = content::Look::light;
  std::span<const page::Mark> marks = {};  // ordered by node, then by place
};

class Painter {
 public:
  // The fonts and their bytes must outlive the painter.
  explicit Painter(text::Fonts fonts);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // Paints a laid-out page. `serial` names its layout: a new one whenever any text, box or line changed. The
  // frame is valid until the next paint; the atlas may have a new version afterwards.
  Frame paint(const page::Page& page, uint32_t serial, const content::Theme& theme,
              const page::Viewport& viewport, const Tile& tile);

  const Atlas& atlas() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace lw::paint
