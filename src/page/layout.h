// Where everything goes: a small box model that CSS reproduces exactly (css.h writes that CSS from the same
// styles). Blocks stack; space above never collapses; rows wrap; columns are equal.
#pragma once

#include <span>

#include "page/page.h"
#include "text/font.h"

namespace lw::page {

// Fills in the boxes and lines of every node and the size of the page. `measured`: leaves as a browser was
// seen to lay them out, which replace the computed lines.
void lay_out(Page& page, const content::Theme& theme, const text::Fonts& fonts, const Viewport& viewport,
             std::span<const Measured> measured = {});

// True when the faces lack a visible character of the text: the browser's own fonts must show it.
bool needs_own_ink(const Node& node, const text::Fonts& fonts);

}  // namespace lw::page
