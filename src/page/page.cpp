#include "page/page.h"

#include <cassert>

namespace page {

bool is_container(Role role) {
  return role <= Role::checkbox;
}

content::Theme adjusted(content::Theme theme, const Reading& reading) {
  for (std::vector<content::Style>* styles : {&theme.styles, &theme.wide})
    for (content::Style& style : *styles) {
      if (style.spaced) style.line *= reading.leading;
      style.max_width *= reading.column;
      style.letter = reading.letter;
      style.word = reading.word;
      style.hyphens = reading.hyphens;
    }
  return theme;
}

const std::vector<content::Style>& styles_for(const content::Theme& theme, const Viewport& viewport) {
  return viewport.media_width >= theme.wide_from ? theme.wide : theme.styles;
}

uint16_t style_index(const content::Theme& theme, const char* name) {
  for (size_t i = 0; i < theme.styles.size(); ++i)
    if (theme.styles[i].name == name) return static_cast<uint16_t>(i);
  assert(false && "the theme lacks a style; missing_styles reports it");
  return 0;
}

}  // namespace page
