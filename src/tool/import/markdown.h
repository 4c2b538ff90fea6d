// Markdown (CommonMark and GitHub's tables, read by md4c) as an article. What an article has no place for is
// left out and reported; nothing is lost silently. Knows no files and makes no ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace lw::tool {

// Something that was left out or changed.
struct Loss {
  size_t line = 0;  // of the Markdown, from 1; approximate where the parser gives none
  std::string what;
};

struct Markdown {
  content::Article article;  // ids are empty
  std::vector<Loss> losses;  // in order
};

// `# ` is the title, a short paragraph below it the subtitle, `## ` a section, deeper headings stay inside
// it.
Markdown read_markdown(std::string_view text);

}  // namespace lw::tool
