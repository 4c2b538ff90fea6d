// A software GPU for tests: draws a painter's frame into memory, with the rules that web/canvas/gl.js relies
// on (pixel centres, top-left fill rule, scissor, bilinear samples of the atlas, blending in sRGB bytes).
// Slow and plain.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "paint/frame.h"

using namespace lw;

namespace raster {

struct Pixel {
  float r = 0, g = 0, b = 0;
};

struct Image {
  int width = 0, height = 0;
  std::vector<Pixel> pixels;
  const Pixel& at(int x, int y) const { return pixels[static_cast<size_t>(y * width + x)]; }
  Pixel& at(int x, int y) { return pixels[static_cast<size_t>(y * width + x)]; }
};

inline float texel(const paint::Atlas& atlas, int x, int y) {
  x = std::clamp(x, 0, atlas.width - 1);
  y = std::clamp(y, 0, atlas.height - 1);
  return static_cast<float>(atlas.pixels[y * atlas.width + x]) / 255;
}

inline float sample(const paint::Atlas& atlas, float u, float v) {
  const float x = u * static_cast<float>(atlas.width) - 0.5F, y = v * static_cast<float>(atlas.height) - 0.5F;
  const float x0 = std::floor(x), y0 = std::floor(y), fx = x - x0, fy = y - y0;
  const int ix = static_cast<int>(x0), iy = static_cast<int>(y0);
  const float upper = texel(atlas, ix, iy) * (1 - fx) + texel(atlas, ix + 1, iy) * fx;
  const float lower = texel(atlas, ix, iy + 1) * (1 - fx) + texel(atlas, ix + 1, iy + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

inline float channel(uint32_t rgba, int index) {
  return static_cast<float>((rgba >> (8 * index)) & 255) / 255;
}

// Twice the signed area of a, b, (x, y).
inline double edge(const paint::Vertex& a, const paint::Vertex& b, double x, double y) {
  return (double{b.x} - double{a.x}) * (y - double{a.y}) - (double{b.y} - double{a.y}) * (x - double{a.x});
}

inline bool top_or_left(const paint::Vertex& a, const paint::Vertex& b) {
  return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

inline void triangle(Image& image, const paint::Atlas& atlas, const paint::Command& clip,
                     const paint::Vertex* a, const paint::Vertex* b, const paint::Vertex* c) {
  double area = edge(*a, *b, double{c->x}, double{c->y});
  if (area == 0) return;
  if (area < 0) std::swap(b, c), area = -area;
  const int left = std::max({0, clip.left, static_cast<int>(std::floor(std::min({a->x, b->x, c->x})))});
  const int top = std::max({0, clip.top, static_cast<int>(std::floor(std::min({a->y, b->y, c->y})))});
  const int right =
      std::min({image.width, clip.right, static_cast<int>(std::ceil(std::max({a->x, b->x, c->x})))});
  const int bottom =
      std::min({image.height, clip.bottom, static_cast<int>(std::ceil(std::max({a->y, b->y, c->y})))});
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x) {
      const double px = x + 0.5, py = y + 0.5;
      const double wa = edge(*b, *c, px, py), wb = edge(*c, *a, px, py), wc = edge(*a, *b, px, py);
      if (wa < 0 || wb < 0 || wc < 0) continue;
      if ((wa == 0 && !top_or_left(*b, *c)) || (wb == 0 && !top_or_left(*c, *a)) ||
          (wc == 0 && !top_or_left(*a, *b)))
        continue;
      const float fa = static_cast<float>(wa / area), fb = static_cast<float>(wb / area), fc = 1 - fa - fb;
      const auto mix = [&](int i) {
        return channel(a->rgba, i) * fa + channel(b->rgba, i) * fb + channel(c->rgba, i) * fc;
      };
      const float cover =
          sample(atlas, a->u * fa + b->u * fb + c->u * fc, a->v * fa + b->v * fb + c->v * fc) * mix(3);
      Pixel& pixel = image.at(x, y);
      pixel = {pixel.r + (mix(0) - pixel.r) * cover, pixel.g + (mix(1) - pixel.g) * cover,
               pixel.b + (mix(2) - pixel.b) * cover};
    }
}

inline Image draw(const paint::Frame& frame, const paint::Atlas& atlas) {
  const content::Colour& c = frame.clear;
  const Pixel clear{static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
                    static_cast<float>(c.b) / 255};
  Image image{frame.width, frame.height, {}};
  image.pixels.assign(static_cast<size_t>(frame.width * frame.height), clear);
  for (const paint::Command& command : frame.commands) {
    const paint::Vertex* vertices = frame.vertices.data() + command.first_vertex;
    const uint16_t* indices = frame.indices.data() + command.first_index;
    for (int i = 0; i + 2 < command.index_count; i += 3)
      triangle(image, atlas, command, vertices + indices[i], vertices + indices[i + 1],
               vertices + indices[i + 2]);
  }
  return image;
}

inline bool differs(const Pixel& a, const content::Colour& b) {
  const auto far = [](float x, uint8_t y) { return std::fabs(x * 255 - static_cast<float>(y)) > 1; };
  return far(a.r, b.r) || far(a.g, b.g) || far(a.b, b.b);
}

// The number of pixels inside `area` (device px of the tile) that are not `colour`.
inline int ink(const Image& image, const base::Rect& area, const content::Colour& colour) {
  int count = 0;
  const int bottom = std::min(image.height, static_cast<int>(area.bottom()));
  const int right = std::min(image.width, static_cast<int>(area.right()));
  for (int y = std::max(0, static_cast<int>(area.y)); y < bottom; ++y)
    for (int x = std::max(0, static_cast<int>(area.x)); x < right; ++x)
      if (differs(image.at(x, y), colour)) ++count;
  return count;
}

inline int ink(const Image& image, const content::Colour& colour) {
  return ink(image, {0, 0, static_cast<float>(image.width), static_cast<float>(image.height)}, colour);
}

// For inspection by hand: a binary PPM.
inline void write_ppm(const Image& image, const std::string& path) {
  FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return;
  std::fprintf(file, "P6\n%d %d\n255\n", image.width, image.height);
  for (const Pixel& pixel : image.pixels)
    for (float value : {pixel.r, pixel.g, pixel.b})
      std::fputc(static_cast<int>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255)), file);
  std::fclose(file);
}

}  // namespace raster
