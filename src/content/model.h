// What the clinic wrote, as plain values: one header per file of the content folder. No JSON here
// (load/loader.h reads it), no layout, no logic.
#pragma once

#include <vector>

#include "content/article.h"
#include "content/clinic.h"
#include "content/figures.h"
#include "content/glossary.h"
#include "content/guide.h"
#include "content/safety.h"
#include "content/theme.h"
#include "content/ui.h"

// Every file of the content folder but the articles, one row each: name (NAME.json, read by read_NAME), its
// structure, what checks it (check_nothing: the reader is enough), whether the clinic's own words in it are
// held against what it may say, and whether pages need it in the browser or only the build does. Content, the
// declarations and the loader follow from it.
#define LW_CONTENT_FILES(X)                        \
  X(guide, Guide, check_guide, own, page)          \
  X(safety, Safety, check_safety, none, build)     \
  X(glossary, Glossary, check_glossary, own, page) \
  X(figures, Figures, check_figures, own, page)    \
  X(clinic, Clinic, check_clinic, own, page)       \
  X(ui, Ui, check_ui, own, page)                   \
  X(theme, Theme, check_theme, none, page)

namespace lw::content {

struct Content {
  std::vector<Article> articles;  // in the order of the library; the first one is the front page
#define LW_CONTENT_FIELD(name, Type, ...) Type name;
  LW_CONTENT_FILES(LW_CONTENT_FIELD)
#undef LW_CONTENT_FIELD
};

}  // namespace lw::content
