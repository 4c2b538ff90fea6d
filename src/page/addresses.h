// Where everything stands on the site: the first article is the front page, the others lie below
// "artikelen/", where they are listed once there is more than one. Addresses count from the site's folder,
// without a slash before them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"

namespace lw::page {

inline constexpr const char* library_address = "artikelen/";
inline constexpr const char* guide_address = "wegwijzer/";
inline constexpr const char* signs_address = "signalen/";  // below the guide's

bool has_library(const content::Content& content);

std::string address_of(const content::Content& content, const content::Article& article);

// Null when there is no article with this id.
const content::Article* find_article(const content::Content& content, std::string_view id);

struct FoundSection {
  const content::Article* article = nullptr;
  const content::Section* section = nullptr;  // both null when no article has it

  // Its heading; the introduction has none and goes by the article's title.
  const std::string& heading() const { return section->heading.empty() ? article->title : section->heading; }
};
FoundSection find_section(const content::Content& content, std::string_view id);

// As find_section, for the id of a section or of anything in it.
FoundSection find_target(const content::Content& content, std::string_view id);

// The id of the block or list item in a section that says the words; the section's own id when none does.
std::string target_of(const content::Section& section, std::string_view words);

// An answer that has a page of its own.
struct PlaceAddress {
  size_t question = 0;
  const content::Option* option = nullptr;
  std::string address;  // "wegwijzer/<question>/<answer>/"
};
std::vector<PlaceAddress> places_of(const content::Guide& guide);

// The ids of the node that shows the block at `index` of a section, and of a list item in it (the first is
// 0).
std::string block_id(const content::Section& section, size_t index);
std::string item_id(std::string_view list, size_t index);

}  // namespace lw::page
