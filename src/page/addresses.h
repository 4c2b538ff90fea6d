// Where everything is on the site: the first article is the front page, the others are in a folder
// that lists them all once there is more than one (the clinic names it: content::Addresses). Addresses are
// relative to the site's folder, without a leading slash.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace lw::page {

inline constexpr const char* offline_address = "./?offline";  // this page, which says whether it is kept

inline const std::string& library_address(const content::Content& content) {
  return content.clinic.addresses.library;
}
inline const std::string& guide_address(const content::Content& content) {
  return content.clinic.addresses.guide;
}
inline const std::string& signs_address(const content::Content& content) {
  return content.clinic.addresses.signs;
}

bool has_library(const content::Content& content);

std::string address_of(const content::Content& content, const content::Article& article);

// Null when there is no article with this id.
const content::Article* find_article(const content::Content& content, std::string_view id);

struct FoundSection {
  const content::Article* article = nullptr;
  const content::Section* section = nullptr;  // both null when no article has it

  // Its heading, or the article's title for the introduction, which has none.
  const std::string& heading() const { return section->heading.empty() ? article->title : section->heading; }
};
FoundSection find_section(const content::Content& content, std::string_view id);

// Like find_section, for the id of a section or of anything in it.
FoundSection find_target(const content::Content& content, std::string_view id);

// The id of the block or list item that contains the words; the section's own id when none does.
std::string target_of(const content::Section& section, std::string_view words);

// Where a link in an article leads (content/check/check_links.cpp names the kinds), from a page whose way to
// the site's folder is `root` and which shows `here`.
std::string href_of(const content::Content& content, const std::string& root, const content::Article& here,
                    const std::string& target);

// The site that a link leads to, without "www."; empty if it stays here.
std::string_view outside_host(std::string_view href);

// An answer that has a page of its own.
struct PlaceAddress {
  size_t question = 0;
  const content::Option* option = nullptr;
  std::string address;  // below the guide's: "<question>/<answer>/"
};
std::vector<PlaceAddress> places_of(const content::Content& content);

// The id of the text of a section's summary in plain words.
std::string plain_id(const content::Section& section);

// The ids of the node for the block at `index` (from 0) of a section, and for a list item in it.
std::string block_id(const content::Section& section, size_t index);
std::string item_id(std::string_view list, size_t index);
// Of the node that has an item of the block called `id`: a table is one node.
std::string item_id(const content::Block& block, const std::string& id, size_t index);

}  // namespace lw::page
