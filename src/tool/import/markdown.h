// Markdown (CommonMark and GitHub's tables, read by md4c) as an article. What an article has no place for is
// left out and told; nothing goes quietly. Knows no files and makes no ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace lw::tool {

// What was not taken over as it stood.
struct Loss {
  size_t line = 0;  // of the Markdown, counted from 1; near it where Markdown itself does not say
  std::string what;
};

struct Markdown {
  content::Article article;  // ids are empty
  std::vector<Loss> losses;  // in order
};

// `# ` is the title, a short paragraph below it the subtitle, `## ` a section, deeper headings stand inside
// it.
Markdown read_markdown(std::string_view text);

}  // namespace lw::tool
