// The theme as CSS: custom properties for the colours, one class per style. Written from the same styles that
// layout.h reads, so that the browser's boxes match ours.
#pragma once

#include <string>

#include "content/model.h"

namespace lw::page {

std::string to_css(const content::Theme& theme);
std::string to_css(content::Colour colour);

}  // namespace lw::page
