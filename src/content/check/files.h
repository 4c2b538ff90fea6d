// Every file of the content folder except the articles: what reads it, what checks it, whether it holds the
// clinic's own words, which own_texts.h checks, and what it is for.
#pragma once

#include "content/check/checks.h"
#include "content/read/read.h"

namespace lw::content {

enum class Words : uint8_t { own, none };
enum class For : uint8_t { page, build };             // build: stays out of the bundle
enum class Part : uint8_t { guide, articles, both };  // of the site
template <For place, Part whose>
struct Use {
  static constexpr For needed = place;
  static constexpr Part part = whose;
};

// Calls visit(name without ".json", field of Content, reader, check, words, Use) for each. What the caller
// does not use is not linked: the browser reads the bundle but checks nothing.
template <class Visit>
void for_each_file(Visit visit) {
#define LW_VISIT(name, Type, check, words, needed, part) \
  visit(#name, &Content::name, read_##name, check, Words::words, Use<For::needed, Part::part>());
  LW_CONTENT_FILES(LW_VISIT)
#undef LW_VISIT
}

}  // namespace lw::content
