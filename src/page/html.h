// The page as HTML: real headings, paragraphs, fieldsets, radios and links in reading order. Runs natively at
// build time (whole documents) and in the browser (the changing part of the guide); every text and attribute
// is escaped here.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace lw::page {

// Without soft hyphens, since names are said as they are.
std::string escape_html(std::string_view text);

// The nodes as HTML, one line per node. `only_inside`: write just the descendants of the node with this id
// (empty: everything).
std::string to_html(const Page& page, const content::Theme& theme, std::string_view only_inside = {});

}  // namespace lw::page
