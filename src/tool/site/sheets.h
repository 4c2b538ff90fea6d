// What opens over the page: the bar with tools, the reading settings, contents, search, reading aloud. The
// browser draws these; web/page/boot.js puts them into the page, since nothing in them works without scripts.
#pragma once

#include <string>

#include "content/model.h"

namespace lw::tool {

std::string sheets(const content::Content& content);

}  // namespace lw::tool
