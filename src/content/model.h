// What the clinic wrote, as plain values: one header per file of the content folder. No JSON here
// (load/loader.h reads it), no layout, no logic.
#pragma once

#include <vector>

#include "content/article.h"
#include "content/clinic.h"
#include "content/figures.h"
#include "content/glossary.h"
#include "content/guide.h"
#include "content/theme.h"
#include "content/ui.h"

// Every file of the content folder but the articles, one row each: name (NAME.json, read by read_NAME), its
// structure, what checks it (check_nothing: the reader is enough), and whether the clinic's own words in it
// are held against what it may say. Content, the declarations and the loader follow from it.
#define LW_CONTENT_FILES(X)                  \
  X(guide, Guide, check_guide, own)          \
  X(glossary, Glossary, check_glossary, own) \
  X(figures, Figures, check_figures, own)    \
  X(clinic, Clinic, check_clinic, own)       \
  X(ui, Ui, check_ui, own)                   \
  X(theme, Theme, check_theme, none)

namespace lw::content {

struct Content {
  std::vector<Article> articles;  // in the order of the library; the first one is the front page
#define LW_CONTENT_FIELD(name, Type, ...) Type name;
  LW_CONTENT_FILES(LW_CONTENT_FIELD)
#undef LW_CONTENT_FIELD
};

}  // namespace lw::content
