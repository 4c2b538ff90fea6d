// The JSON Schema of ui.json, from the table of its words.
#pragma once

#include <string>

namespace lw::tool {

std::string ui_schema();

}  // namespace lw::tool
