// figures.json: pictures for an article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/enum_names.h"

namespace lw::content {

// A picture that shows what one sentence of the article says.
struct Figure {
  enum class Kind : uint8_t { layers, path, alarm };
  std::string id;
  Kind kind = Kind::layers;
  std::string section, title, quote;
  std::vector<std::string> states;  // what each shows, in words, from least to most
  int start = 0;                    // index of the state it begins with
  std::string more, less;           // buttons; empty when there is one state only
};

template <>
inline constexpr auto names_of<Figure::Kind> = std::to_array<Name<Figure::Kind>>({
    {Figure::Kind::layers, "layers"},
    {Figure::Kind::path, "path"},
    {Figure::Kind::alarm, "alarm"},
});

struct Figures {
  std::vector<Figure> figures;
};

}  // namespace lw::content
