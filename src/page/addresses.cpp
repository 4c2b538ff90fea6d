#include "page/addresses.h"

namespace page {

bool has_library(const content::Content& content) {
  return content.articles.size() > 1;
}

std::string address_of(const content::Content& content, const content::Article& article) {
  const bool is_front = article.id == content.articles.front().id;
  return is_front ? std::string() : library_address + article.id + "/";
}

const content::Article* find_article(const content::Content& content, std::string_view id) {
  for (const content::Article& article : content.articles)
    if (article.id == id) return &article;
  return nullptr;
}

FoundSection find_section(const content::Content& content, std::string_view id) {
  for (const content::Article& article : content.articles)
    for (const content::Section& section : article.sections)
      if (section.id == id) return {&article, &section};
  return {};
}

std::string block_id(const content::Section& section, size_t index) {
  return section.id + "-" + std::to_string(index + 1);
}

}  // namespace page
