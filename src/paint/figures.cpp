#include "paint/figures.h"

#include <algorithm>
#include <cmath>

#include "paint/body.h"

namespace lw::paint {
namespace {

using content::Ink;

// A drawing board 100 units high, centred in the box; x is 0 in the middle.
struct Board {
  const Canvas& canvas;
  ImVec2 middle;
  float unit = 1;  // device px

  ImVec2 at(float x, float y) const { return {middle.x + x * unit, middle.y + (y - 50) * unit}; }
  void disc(float x, float y, float radius, Ink ink) const {
    canvas.list.AddCircleFilled(at(x, y), radius * unit, canvas.colour(ink));
  }
  void ring(float x, float y, float radius, float width, Ink ink) const {
    canvas.list.AddCircle(at(x, y), radius * unit, canvas.colour(ink), 0, width * unit);
  }
  void line(float x1, float y1, float x2, float y2, float width, Ink ink) const {
    canvas.list.AddLine(at(x1, y1), at(x2, y2), canvas.colour(ink), width * unit);
  }
};

Board board_in(const Canvas& canvas, const base::Rect& box) {
  const Corners at = snapped(canvas, box);
  const float width = at.max.x - at.min.x, height = at.max.y - at.min.y;
  return {
      canvas, {(at.min.x + at.max.x) / 2, (at.min.y + at.max.y) / 2}, std::min(height / 110, width / 220)};
}

// A nerve cell: a body with short arms all around.
void draw_cell(const Board& board, float x, float y) {
  constexpr int arms = 9;
  for (int i = 0; i < arms; ++i) {
    const float angle = 6.2832F * (static_cast<float>(i) + 0.5F) / arms;
    const float length = i % 2 == 0 ? 24.0F : 19.0F;
    board.line(x, y, x + std::cos(angle) * length, y + std::sin(angle) * length, 2.5F, Ink::line);
  }
  board.disc(x, y, 13, Ink::accent);
  board.disc(x, y, 5, Ink::on_accent);
}

// The state's position between the first (0) and the last (1).
float part_of(const page::PictureState& picture) {
  return static_cast<float>(picture.state) / static_cast<float>(std::max(1, picture.count - 1));
}

// Repetition makes the path between two cells thicker.
void draw_path(const Board& board, const page::PictureState& picture) {
  constexpr float left = -66, right = 66, middle = 52;
  if (const float strength = part_of(picture); strength > 0) {
    const ImVec2 points[] = {board.at(left, middle), board.at(left / 3, middle - 34),
                             board.at(right / 3, middle + 34), board.at(right, middle)};
    board.canvas.list.AddBezierCubic(points[0], points[1], points[2], points[3],
                                     board.canvas.colour(Ink::accent), (1 + 8 * strength) * board.unit, 48);
  }
  draw_cell(board, left, middle);
  draw_cell(board, right, middle);
}

void draw_lamp(const Board& board, float sensitivity, bool rings) {
  constexpr float x = 62, y = 54, rays = 8;
  const Ink ink = rings ? Ink::alarm : Ink::calm;
  board.disc(x, y, 15, ink);
  for (float i = 0; rings && i < rays; ++i) {
    const float angle = 6.2832F * i / rays;
    const float from = 21, to = 23 + 11 * sensitivity;
    board.line(x + std::cos(angle) * from, y + std::sin(angle) * from, x + std::cos(angle) * to,
               y + std::sin(angle) * to, 4, ink);
  }
}

// The more sensitive, the lower the threshold, and the more of the same stimuli set the alarm off.
void draw_alarm(const Board& board, const page::PictureState& picture) {
  constexpr float heights[] = {22, 30, 18, 34, 26};
  constexpr float floor_y = 88, first_x = -86, step = 22, left = first_x - 10,
                  right = first_x + 4 * step + 10;
  const float sensitivity = part_of(picture);
  const float threshold = 46 - 34 * sensitivity;
  bool rings = false;
  float x = first_x;
  for (const float height : heights) {
    rings = rings || height > threshold;
    board.line(x, floor_y, x, floor_y - height, 9, height > threshold ? Ink::alarm : Ink::calm);
    x += step;
  }
  board.line(left, floor_y, right, floor_y, 2, Ink::line);
  for (float dash = left; dash < right; dash += 9)
    board.line(dash, floor_y - threshold, dash + 5, floor_y - threshold, 2, Ink::text);
  draw_lamp(board, sensitivity, rings);
}

void draw_layers(const Board& board) {
  board.disc(-19, 40, 30, Ink::calm_surface);
  board.disc(19, 40, 30, Ink::urgent_surface);
  board.disc(0, 66, 30, Ink::alarm_surface);
  board.ring(-19, 40, 30, 3, Ink::calm);
  board.ring(19, 40, 30, 3, Ink::urgent);
  board.ring(0, 66, 30, 3, Ink::accent);
}

void draw_picture(const Board& board, const page::PictureState& picture) {
  switch (picture.kind) {
    case content::Figure::Kind::layers:
      return draw_layers(board);
    case content::Figure::Kind::path:
      return draw_path(board, picture);
    case content::Figure::Kind::alarm:
      return draw_alarm(board, picture);
  }
}

}  // namespace

void draw_figure(const Canvas& canvas, const page::Node& node) {
  if (const auto* body = std::get_if<page::BodyState>(&node.drawing)) draw_body(canvas, node.box, *body);
  if (const auto* picture = std::get_if<page::PictureState>(&node.drawing))
    draw_picture(board_in(canvas, node.box), *picture);
}

}  // namespace lw::paint
