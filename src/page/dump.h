// A laid-out page as plain text, for goldens that a person can read and compare: one line per node with its
// box, followed by its lines of text.
#pragma once

#include <string>

#include "page/page.h"

namespace lw::page {

// Each node: x, y, width and height in CSS px, then role, id and any other traits. A line that ends in a
// shown hyphen ends in "-" here; other soft hyphens are dropped.
std::string to_text(const Page& page);

}  // namespace lw::page
