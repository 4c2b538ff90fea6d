// A whole HTML document around a page: head, skip link, end mark. Refers to assets by plain names
// ("assets/app.js"); site/assemble.mjs replaces these with hashed names, and "@build@" with the build's id.
#pragma once

#include <string>

#include "page/page.h"
#include "page/screens/screens.h"

namespace lw::tool {

struct Document {
  std::string description;  // for search engines and shared links
  std::string open;         // the event that opens this page in the module, e.g. "open-library"
  std::string more = {};    // the file with what the bundle lacks (content/load/shelves.h)
  std::string links = {};   // more of its <head>
};

std::string to_document(const page::Page& page, const content::Content& content,
                        const page::PageContext& context, const Document& document);

// A paragraph with a link for such a page; `href` must need no escaping.
std::string plain_link(const std::string& href, const std::string& words);

// A page that needs no other file: for an address that does not exist, or that cannot be opened right now.
// `head`: more of its <head>.
std::string to_plain_document(const std::string& title, const std::string& text,
                              const content::Content& content, const std::string& links = "",
                              const std::string& head = "");

// The first page of a site that is a guide alone: the browser goes on to the guide.
std::string to_guide(const content::Content& content);

}  // namespace lw::tool
