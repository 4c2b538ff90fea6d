// Builds the flat node list of a page: opens and closes containers, adds leaves, makes ids. Each screen's
// builder uses this; nothing else makes nodes.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace lw::page {

class Builder {
 public:
  Builder(const content::Theme& theme, std::string screen, std::string title, std::string language);

  // From here on a node without an id of its own gets REGION.1, REGION.2, …: what stands around <main> keeps
  // its ids whatever is in it.
  void region(const char* id);

  // Opens a container; every node until the matching close lies inside it. The reference holds until the next
  // call.
  Node& open(Role role, const char* style, std::string id = "");
  void close();
  Node& leaf(Role role, const char* style, std::string text, std::string id = "");

  // Everything added so far, for a second pass over the texts.
  std::span<Node> nodes() { return page_.nodes; }

  // Appends `text` to the last leaf, as a link or as it stands.
  void append_text(std::string_view text) { page_.nodes.back().text += text; }
  void append_link(std::string_view text, std::string href);

  Page finish();

 private:
  Node& add(Role role, const char* style, std::string id);

  const content::Theme& theme_;
  Page page_;
  uint16_t depth_ = 0;
  std::string region_;
  int unnamed_ = 0;  // nodes of the region so far
};

// Every style name that a builder uses; the theme must have all of them.
std::vector<std::string> missing_styles(const content::Theme& theme);

// `text` with "{a}", "{b}" … replaced by the values.
std::string filled(std::string text, std::initializer_list<std::string_view> values);

// `text` with each "{n}" replaced by `number`.
std::string with_number(std::string text, size_t number);

}  // namespace lw::page
