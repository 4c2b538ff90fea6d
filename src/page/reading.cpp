#include "page/reading.h"

#include <algorithm>

namespace lw::page {

bool is_heading(const content::Style& style) {
  return style.bold && !style.capped && style.size > reading_size;
}

float space_of(const Viewport& viewport) {
  return std::min(
      {root_size * viewport.text_scale, 1.5F * root_size, std::max(root_size, 0.05F * viewport.media_width)});
}

content::Theme adjusted(content::Theme theme, const Reading& reading, const Viewport& viewport) {
  const float largest = std::max(reading_size, widest_type * viewport.media_width / viewport.text_scale);
  for (std::vector<content::Style>* styles : {&theme.styles, &theme.wide})
    for (content::Style& style : *styles) {
      if (is_heading(style) && style.size > largest) {
        style.line *= largest / style.size;
        style.size = largest;
      }
      if (style.spaced) style.line *= reading.leading;
      style.max_width *= reading.column;
      style.letter = reading.letter;
      style.word = reading.word;
      style.hyphens = reading.hyphens != 0 && viewport.media_width < whole_words_from;
    }
  return theme;
}

const std::vector<content::Style>& styles_for(const content::Theme& theme, const Viewport& viewport) {
  return viewport.media_width >= theme.wide_from ? theme.wide : theme.styles;
}

}  // namespace lw::page
