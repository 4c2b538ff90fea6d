// Any screen by a name, without answering questions to get there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/model.h"
#include "page/page.h"

namespace lw::tool {

// The screen called `name`, e.g. "question:plek" (see screen_names); nothing when there is none.
std::optional<page::Page> screen_named(const content::Content& content, std::string_view name);

// The names of screens, one per line: "  place:QUESTION:OPTION  the page about one answer".
std::string screen_names();

}  // namespace lw::tool
