// figures.json: pictures for an article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/enum_names.h"

namespace lw::content {

// A picture that illustrates one sentence of the article.
struct Figure {
  enum class Kind : uint8_t { layers, path, alarm };
  std::string id;
  Kind kind = Kind::layers;
  std::string section, title, quote;
  std::vector<std::string> labels;  // of what is drawn, as many as the kind has
  std::vector<std::string> states;  // what each state shows, in words, from least to most
  int start = 0;                    // index of the state shown first
  std::string more, less;           // button labels; empty when there is only one state
};

template <>
inline constexpr auto names_of<Figure::Kind> = std::to_array<Name<Figure::Kind>>({
    {Figure::Kind::layers, "layers"},
    {Figure::Kind::path, "path"},
    {Figure::Kind::alarm, "alarm"},
});

// How many different drawings there are of a kind.
constexpr int drawings_of(Figure::Kind kind) {
  return kind == Figure::Kind::path ? 4 : kind == Figure::Kind::alarm ? 3 : 1;
}

// path: the route, both cells. alarm: threshold, stimuli, bell. layers: the three rings.
inline constexpr size_t figure_labels = 3;

struct Figures {
  std::vector<Figure> figures;
};

}  // namespace lw::content
