#include "paint/figures.h"

#include <algorithm>
#include <cmath>

#include "paint/body.h"

namespace lw::paint {
namespace {

using content::Ink;

// A drawing board of 100 units high in the middle of the box; x runs to both sides of 0.
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

// Repetition makes the path between two cells thicker.
void draw_path(const Board& board, int level, int levels) {
  constexpr float left = -66, right = 66, middle = 52;
  if (level > 0) {
    const float strength = static_cast<float>(level) / static_cast<float>(std::max(1, levels - 1));
    const ImVec2 points[] = {board.at(left, middle), board.at(left / 3, middle - 34),
                             board.at(right / 3, middle + 34), board.at(right, middle)};
    board.canvas.list.AddBezierCubic(points[0], points[1], points[2], points[3],
                                     board.canvas.colour(Ink::accent), (1 + 8 * strength) * board.unit, 48);
  }
  draw_cell(board, left, middle);
  draw_cell(board, right, middle);
}

// The more sensitive, the lower the threshold, and the more of the same stimuli set the alarm off.
void draw_alarm(const Board& board, int level, int levels) {
  constexpr float heights[] = {22, 30, 18, 34, 26};
  constexpr float floor_y = 88, first_x = -86, step = 22;
  const float sensitivity = static_cast<float>(level) / static_cast<float>(std::max(1, levels - 1));
  const float threshold = 46 - 34 * sensitivity;
  bool rings = false;
  for (int i = 0; i < 5; ++i) {
    const bool above = heights[i] > threshold;
    rings = rings || above;
    const float x = first_x + step * static_cast<float>(i);
    board.line(x, floor_y, x, floor_y - heights[i], 9, above ? Ink::alarm : Ink::calm);
  }
  board.line(first_x - 10, floor_y, first_x + 4 * step + 10, floor_y, 2, Ink::line);
  for (float x = first_x - 10; x < first_x + 4 * step + 10; x += 9)
    board.line(x, floor_y - threshold, x + 5, floor_y - threshold, 2, Ink::text);
  const Ink lamp = rings ? Ink::alarm : Ink::calm;
  constexpr float lamp_x = 62, lamp_y = 54;
  board.disc(lamp_x, lamp_y, 15, lamp);
  for (int i = 0; rings && i < 8; ++i) {
    const float angle = 6.2832F * static_cast<float>(i) / 8;
    const float from = 21, to = 23 + 11 * sensitivity;
    board.line(lamp_x + std::cos(angle) * from, lamp_y + std::sin(angle) * from,
               lamp_x + std::cos(angle) * to, lamp_y + std::sin(angle) * to, 4, lamp);
  }
}

void draw_layers(const Board& board) {
  board.disc(-19, 40, 30, Ink::calm_surface);
  board.disc(19, 40, 30, Ink::urgent_surface);
  board.disc(0, 66, 30, Ink::alarm_surface);
  board.ring(-19, 40, 30, 3, Ink::calm);
  board.ring(19, 40, 30, 3, Ink::urgent);
  board.ring(0, 66, 30, 3, Ink::accent);
}

}  // namespace

void draw_figure(const Canvas& canvas, const page::Node& node) {
  const Board board = board_in(canvas, node.box);
  switch (node.figure) {
    case content::Figure::Kind::layers:
      return draw_layers(board);
    case content::Figure::Kind::path:
      return draw_path(board, node.level, node.levels);
    case content::Figure::Kind::alarm:
      return draw_alarm(board, node.level, node.levels);
    case content::Figure::Kind::body:
      return draw_body(canvas, node);
  }
}

}  // namespace lw::paint
