// The drawings beside signs. The browser draws them, like a field: they are part of the HTML, so that they
// are printed too, and take the text's colour where colours are forced.
#pragma once

#include <string>

#include "content/pictogram.h"

namespace lw::page {

// An <svg> for in front of the text; nothing for `none`. Hidden from screen readers: the text says it all.
std::string pictogram_svg(content::Pictogram pictogram);

}  // namespace lw::page
