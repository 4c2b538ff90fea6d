// The dialogs and bars over the page: tools, reading settings, contents, search, reading aloud. The browser
// draws these; web/page/boot.js adds them to the page, since nothing in them works without scripts.
#pragma once

#include <string>

#include "content/model.h"

namespace lw::tool {

std::string dialogs(const content::Content& content);

}  // namespace lw::tool
