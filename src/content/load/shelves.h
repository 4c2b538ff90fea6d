// Which articles every phone keeps, and the files that bring the others. Native only.
//
// The bundle that each page loads has the articles that are kept everywhere. Every other article comes in a
// file of its own, and the library's list of those in one more. What such a file, or the bundle, only
// mentions is in it as a stub: an article with its title and headings, without its text (Article::whole).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"
#include "content/read/json.h"

namespace lw::content {

// Kept on every phone where the clinic pins none (clinic.json, "pinned").
inline constexpr size_t kept_if_none_is_pinned = 12;

// Orders the articles of content and JSON alike: those kept on every phone come first, `content.kept` of
// them. Gives each its number of words, what to read next, and its translations. Those kept are: the front
// page, those pinned (else the first ones), and those the guide or the clinic's file names.
void shelve(Json& json, Content& content);

// A file of the site's assets.
struct Shelf {
  std::string name, bytes;
};

// The file that has this article besides the bundle, and the one with the library's list; empty: all is in
// the bundle.
std::string shelf_of(const Content& content, const Article& article);
std::string library_shelf(const Content& content);

// The bundle first, under the name content.cbor; `bundle` is what load_files wrote.
std::vector<Shelf> shelves_of(std::string_view bundle, const Content& content);

}  // namespace lw::content
