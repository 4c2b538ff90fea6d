// What the clinic wrote, as plain values, one header for each file of the content folder. No JSON here
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

namespace lw::content {

struct Content {
  std::vector<Article> articles;  // in the order of the library; the first one is the front page
  Guide guide;
  Glossary glossary;
  Figures figures;
  Clinic clinic;
  Ui ui;
  Theme theme;
};

}  // namespace lw::content
