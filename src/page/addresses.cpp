#include "page/addresses.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/names.h"

namespace lw::page {

bool has_library(const content::Content& content) {
  return content.articles.size() > 1;
}

std::string address_of(const content::Content& content, const content::Article& article) {
  const bool is_front = article.id == content.articles.front().id;
  return is_front ? std::string() : library_address(content) + article.id + "/";
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

std::vector<PlaceAddress> places_of(const content::Content& content) {
  const content::Guide& guide = content.guide;
  std::vector<PlaceAddress> places;
  for (size_t i = 0; i < guide.questions.size(); ++i)
    for (const content::Option& option : guide.questions[i].options)
      if (!option.page.empty())
        places.push_back(
            {i, &option, guide_address(content) + guide.questions[i].id + "/" + option.id + "/"});
  return places;
}

std::string href_of(const content::Content& content, const std::string& root, const content::Article& here,
                    const std::string& target) {
  using content::targets::article;
  if (target.starts_with(article)) {
    const content::Article* other = find_article(content, target.substr(article.size()));
    return other ? root + address_of(content, *other) : target;
  }
  if (content::is_note(target))
    return "#" + joined({ids::note, target.substr(content::targets::note.size())});
  if (target.starts_with(content::targets::guide)) {
    std::string href = root + guide_address(content) +
                       target.substr(std::min(target.size(), content::targets::guide.size() + 1));
    if (!href.ends_with('/')) href += '/';
    return href;
  }
  if (!target.starts_with('#')) return target;
  const FoundSection found = find_section(content, target.substr(1));
  return !found.article || found.article == &here ? target
                                                  : root + address_of(content, *found.article) + target;
}

std::string_view outside_host(std::string_view href) {
  if (!href.starts_with("http")) return {};
  std::string_view host = href.substr(std::min(href.size(), href.find("//")));
  host = host.substr(std::min<size_t>(host.size(), 2));
  host = host.substr(0, host.find_first_of("/?#"));
  return host.starts_with("www.") ? host.substr(4) : host;
}

FoundSection find_target(const content::Content& content, std::string_view id) {
  return find_section(content, id.substr(0, id.find('.')));
}

std::string target_of(const content::Section& section, std::string_view words) {
  const std::string wanted = base::without_soft_hyphens(words);
  const auto contains = [&](const std::string& text) {
    return base::without_soft_hyphens(text).find(wanted) != std::string::npos;
  };
  for (size_t i = 0; i < section.blocks.size(); ++i) {
    const content::Block& block = section.blocks[i];
    if (contains(block.text.words)) return block_id(section, i);
    for (size_t j = 0; j < block.items.size(); ++j)
      if (contains(block.items[j].words)) return item_id(block, block_id(section, i), j);
  }
  return section.id;
}

std::string plain_id(const content::Section& section) {
  return joined({ids::plain, section.id});
}

std::string block_id(const content::Section& section, size_t index) {
  return joined({section.id, std::to_string(index + 1)});
}

std::string item_id(std::string_view list, size_t index) {
  return joined({list, std::to_string(index + 1)});
}

std::string item_id(const content::Block& block, const std::string& id, size_t index) {
  return block.columns > 0 ? id : item_id(id, index);
}

}  // namespace lw::page
