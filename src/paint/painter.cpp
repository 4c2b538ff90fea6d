#include "paint/painter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "imgui.h"
#include "paint/canvas.h"
#include "paint/drawing.h"
#include "paint/glyphs.h"
#include "paint/ink.h"
#include "paint/tile_index.h"

namespace lw::paint {
namespace {

using page::Role;

// Dear ImGui's vertices and indices are passed on unchanged.
static_assert(sizeof(ImDrawVert) == sizeof(Vertex) && sizeof(ImDrawIdx) == sizeof(uint16_t));
static_assert(offsetof(ImDrawVert, uv) == offsetof(Vertex, u) &&
              offsetof(ImDrawVert, col) == offsetof(Vertex, rgba));

int32_t whole(float number) {
  return static_cast<int32_t>(number);
}

Command command_of(const ImDrawCmd& from) {
  return {whole(std::floor(from.ClipRect.x)),   whole(std::floor(from.ClipRect.y)),
          whole(std::ceil(from.ClipRect.z)),    whole(std::ceil(from.ClipRect.w)),
          static_cast<int32_t>(from.ElemCount), static_cast<int32_t>(from.IdxOffset),
          static_cast<int32_t>(from.VtxOffset)};
}

// Draws a radio or checkbox in its left padding, level with the first line of the first text inside it.
void draw_control(const Canvas& canvas, const page::Page& page, const std::vector<content::Style>& styles,
                  size_t at) {
  const page::Node& control = page.nodes[at];
  const float size = canvas.metrics.control_size * canvas.space;
  const float inside = styles[control.style].pad_left + size / 2;
  const float x = control.right_to_left ? control.box.right() - inside : control.box.x + inside;
  float y = control.box.y + control.box.height / 2;
  for (size_t i = at + 1; i < page.nodes.size() && page.nodes[i].depth > control.depth; ++i) {
    const page::Node& label = page.nodes[i];
    if (page::is_container(label.role) || label.lines.empty()) continue;
    y = label.text_y + label.line_height / 2;
    break;
  }
  if (control.role == Role::radio) draw_radio(canvas, x, y, control.checked);
  if (control.role == Role::checkbox) draw_checkbox(canvas, x, y, control.checked);
}

}  // namespace

struct Painter::Data {
  explicit Data(text::Fonts fonts) : glyphs(fonts, drawing.atlas()) {}

  void prepare(const page::Page& page, float scale);
  void need(const page::Node& node, float scale);
  void draw(const Canvas& canvas, const page::Page& page, const std::vector<content::Style>& styles,
            std::span<const page::Highlight> highlights);
  void collect(const ImDrawList& list, Frame& frame);

  // What the index and the atlas were last built for.
  struct Prepared {
    uint32_t serial = 0;
    float scale = 0;
    bool operator==(const Prepared&) const = default;
  };

  Drawing drawing;
  Glyphs glyphs;
  TileIndex index;
  Prepared prepared;
  std::vector<uint32_t> visible, shown;
  std::vector<text::PlacedGlyph> scratch;
  std::vector<Command> commands;
};

void Painter::Data::need(const page::Node& node, float scale) {
  const float size = node.type.size * scale;
  for (const text::Run& run : node.runs)
    glyphs.need(run.bold, size, std::string_view(node.text).substr(run.begin, run.end - run.begin));
  if (node.role == Role::list_item && node.ordinal > 0) glyphs.need(true, size, "0123456789.");
}

void Painter::Data::prepare(const page::Page& page, float scale) {
  glyphs.forget();
  for (uint32_t node : index.all()) need(page.nodes[node], scale);
  glyphs.provide();
}

void Painter::Data::draw(const Canvas& canvas, const page::Page& page,
                         const std::vector<content::Style>& styles,
                         std::span<const page::Highlight> highlights) {
  index.find(canvas.top, canvas.top + canvas.height, visible);
  shown.clear();
  size_t hidden_until = 0;  // end of a subtree left to the browser because the tile cuts its root's box
  for (uint32_t at : visible) {
    if (at < hidden_until) continue;
    const page::Node& node = page.nodes[at];
    if (node.box.y < canvas.top || node.box.bottom() > canvas.top + canvas.height) {
      hidden_until = after_subtree(page, at);
      continue;
    }
    shown.push_back(at);
    const content::Style& style = styles[node.style];
    if (node.role == Role::ornament)
      draw_disc(canvas, node.box, style.fill);
    else
      draw_box(canvas, node, style);
    if (page::is_container(node.role)) {
      draw_control(canvas, page, styles, at);
      continue;
    }
    const auto own =
        std::equal_range(highlights.begin(), highlights.end(), page::Highlight{at},
                         [](const page::Highlight& a, const page::Highlight& b) { return a.node < b.node; });
    if (own.first != own.second) draw_highlights(canvas, {node, style}, {own.first, own.second}, scratch);
    draw_leaf(canvas, {node, style}, scratch);
  }
}

void Painter::Data::collect(const ImDrawList& list, Frame& frame) {
  commands.clear();
  for (const ImDrawCmd& command : list.CmdBuffer)
    if (command.ElemCount > 0) commands.push_back(command_of(command));
  frame.vertices = {reinterpret_cast<const Vertex*>(list.VtxBuffer.Data),
                    static_cast<size_t>(list.VtxBuffer.Size)};
  frame.indices = {list.IdxBuffer.Data, static_cast<size_t>(list.IdxBuffer.Size)};
  frame.commands = commands;
  frame.shown = shown;
}

Painter::Painter(text::Fonts fonts) : data_(std::make_unique<Data>(fonts)) {}
Painter::~Painter() = default;

Frame Painter::paint(const page::Page& page, uint32_t serial, const content::Theme& theme,
                     const page::Viewport& viewport, const Tile& tile) {
  const std::vector<content::Style>& styles = page::styles_for(theme, viewport);
  const Data::Prepared wanted{serial, tile.scale};
  if (!(wanted == data_->prepared)) {
    data_->index.build(page, styles);
    data_->prepare(page, tile.scale);
    data_->prepared = wanted;
  }
  const content::Palette& palette = theme.palette(tile.scheme);
  Frame frame;
  frame.width = whole(std::round(viewport.width * tile.scale));
  frame.height = whole(std::round(tile.height * tile.scale));
  frame.clear = palette.inks[static_cast<size_t>(content::Ink::paper)];
  ImDrawList& list = data_->drawing.begin(frame.width, frame.height);
  data_->draw({list, palette, theme.metrics, data_->glyphs, tile.top, tile.height, tile.scale,
               viewport.text_scale, page::space_of(viewport) / page::root_size},
              page, styles, tile.highlights);
  data_->collect(data_->drawing.end(), frame);
  return frame;
}

content::Ink link_ink(const content::Style& style) {
  using content::Ink;
  return style.ink == Ink::text || style.ink == Ink::quiet ? Ink::accent : style.ink;
}

bool is_underlined(const page::Node& node, const content::Style& style) {
  const bool can_be_tapped = node.role == page::Role::link || node.role == page::Role::button;
  return can_be_tapped && (style.underline || node.current);
}

const Atlas& Painter::atlas() const {
  return data_->glyphs.pixels();
}

}  // namespace lw::paint
