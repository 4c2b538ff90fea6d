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
// held against what it may say, whether pages need it in the browser or only the build does, and which part
// of the site it is about: the guide or the articles, which may be absent, or both. Content, the declarations
// and the loader follow from it.
#define LW_CONTENT_FILES(X)                                  \
  X(guide, Guide, check_guide, own, page, guide)             \
  X(safety, Safety, check_safety, none, build, guide)        \
  X(glossary, Glossary, check_glossary, own, page, articles) \
  X(figures, Figures, check_figures, own, page, articles)    \
  X(clinic, Clinic, check_clinic, own, page, both)           \
  X(ui, Ui, check_ui, own, page, both)                       \
  X(theme, Theme, check_theme, none, page, both)

namespace lw::content {

struct Content {
  std::vector<Article> articles;  // in the order of the library; the first one is the front page
#define LW_CONTENT_FIELD(name, Type, ...) Type name;
  LW_CONTENT_FILES(LW_CONTENT_FIELD)
#undef LW_CONTENT_FIELD
  size_t kept = 0;  // so many of the articles are on every phone (load/shelves.h); only for the build
};

// The two parts of a site. It has at least one; a part that is there but could not be read counts.
inline bool has_guide(const Content& content) {
  return !content.guide.id.empty();
}
inline bool has_articles(const Content& content) {
  return !content.articles.empty();
}

// Of what is neither a page of the guide nor an article.
inline const std::string& language_of(const Content& content) {
  return has_guide(content) ? content.guide.language : content.articles.front().language;
}

}  // namespace lw::content
