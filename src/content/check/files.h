// Every file of the content folder except the articles: what reads it, what checks it, and whether it holds
// the clinic's own words, which own_texts.h checks.
#pragma once

#include <type_traits>

#include "content/check/checks.h"
#include "content/read/read.h"

namespace lw::content {

enum class Words : uint8_t { own, none };
enum class For : uint8_t { page, build };  // build: stays out of the bundle
template <For value>
using Needed = std::integral_constant<For, value>;

// Calls visit(name without ".json", field of Content, reader, check, words, Needed) for each. What the caller
// does not use is not linked: the browser reads the bundle but checks nothing.
template <class Visit>
void for_each_file(Visit visit) {
#define LW_VISIT(name, Type, check, words, needed) \
  visit(#name, &Content::name, read_##name, check, Words::words, Needed<For::needed>());
  LW_CONTENT_FILES(LW_VISIT)
#undef LW_VISIT
}

}  // namespace lw::content
