// Every file of the content folder but the articles, once: what reads it, what checks it, and whether the
// clinic's own words in it are held against what it may say.
#pragma once

#include "content/check/checks.h"
#include "content/read/read.h"

namespace lw::content {

enum class Words : uint8_t { own, none };

// Calls visit(name without ".json", field of Content, reader, check, words) for each. What the caller does
// not use is not linked: the browser reads the bundle, but checks nothing.
template <class Visit>
void for_each_file(Visit visit) {
  visit("guide", &Content::guide, read_guide, check_guide, Words::own);
  visit("glossary", &Content::glossary, read_glossary, check_glossary, Words::own);
  visit("figures", &Content::figures, read_figures, check_figures, Words::own);
  visit("clinic", &Content::clinic, read_clinic, check_clinic, Words::own);
  visit("ui", &Content::ui, read_ui, check_ui, Words::own);
  visit("theme", &Content::theme, read_theme, check_theme, Words::none);
}

}  // namespace lw::content
