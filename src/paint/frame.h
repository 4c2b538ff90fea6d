// The result of one repaint: flat arrays that a GPU (web/canvas/gl.js) or a test's software rasteriser can
// draw as they are. Plain data; knows neither Dear ImGui nor pages. The memory layouts are part of the
// bridge's contract.
#pragma once

#include <cstdint>
#include <span>

#include "content/model.h"

namespace lw::paint {

// Position in device px of the tile (0,0 is its top left corner), position in the glyph atlas (0 to 1),
// colour as bytes r, g, b, a in memory order.
struct Vertex {
  float x = 0, y = 0, u = 0, v = 0;
  uint32_t rgba = 0;
};
static_assert(sizeof(Vertex) == 20);

// Triangles to draw with one clip rectangle (device px, right and bottom exclusive). Indices count from
// `first_vertex`. Seven 32-bit numbers, so that JavaScript can read the whole list as one Int32Array.
struct Command {
  int32_t left = 0, top = 0, right = 0, bottom = 0;
  int32_t index_count = 0, first_index = 0, first_vertex = 0;
};
static_assert(sizeof(Command) == 28);

// Views into the painter's own memory, valid until its next paint.
struct Frame {
  int32_t width = 0, height = 0;  // device px
  content::Colour clear;
  std::span<const Vertex> vertices;
  std::span<const uint16_t> indices;
  std::span<const Command> commands;
  // The nodes this frame shows in full, as indices into the page: the browser may stop drawing exactly these.
  std::span<const uint32_t> shown;
};

// The glyphs: 8-bit coverage, `width` bytes per row. `version` increases whenever the pixels change.
struct Atlas {
  const uint8_t* pixels = nullptr;
  int32_t width = 0, height = 0;
  uint32_t version = 0;
};

}  // namespace lw::paint
