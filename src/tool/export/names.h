// `leeswijzer names`: the product's own names (page/names.h) as a JavaScript module.
#pragma once

#include <string>

namespace lw::tool {

// What web/names.js must contain: one constant per name, such as `readingTimeId` and `nextVerb`.
std::string names_js();

}  // namespace lw::tool
