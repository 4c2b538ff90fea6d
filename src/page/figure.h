// The pictures in the text, as SVG and labels that the browser draws: they print, follow forced colours and
// the text's size, and their words are words. How each state looks is in web/styles/drawings.css.
#pragma once

#include <string>

#include "page/page.h"

namespace lw::page {

// What a picture shows, for data-drawn: its kind and one of `steps_of` steps, such as "path 2".
std::string drawn(const PictureState& picture);

// What is inside its element.
std::string picture_html(const PictureState& picture);

}  // namespace lw::page
