// A laid-out page as plain text, for goldens that a person can read and compare: one line per node with its
// box, and below it its lines of text as they were broken.
#pragma once

#include <string>

#include "page/page.h"

namespace lw::page {

// Each node: x, y, width and height in CSS px, then role, id and what else holds. A line that ends in a shown
// hyphen ends in "-" here; other soft hyphens are left out.
std::string to_text(const Page& page);

}  // namespace lw::page
