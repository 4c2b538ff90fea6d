// Builds the flat node list of a page: opens and closes containers, adds leaves, assigns ids. Every screen is
// built with it; nothing else creates nodes.
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

  // From here on, a node without its own id gets REGION.1, REGION.2, …, so ids outside <main> do not depend
  // on what is in it.
  void region(const char* id);

  // Opens a container; every node up to the matching close is inside it. The reference is valid until the
  // next call.
  Node& open(Role role, const char* style, std::string id = "");
  void close();
  Node& leaf(Role role, const char* style, std::string text, std::string id = "");

  // What stands below a heading; or directly below the title, so that no level is skipped.
  Role subheading = Role::heading3;

  // Everything added so far, for a second pass over the texts.
  std::span<Node> nodes() { return page_.nodes; }

  // Appends `text` to the last leaf, as a link or as plain text.
  void append_text(std::string_view text) { page_.nodes.back().text += text; }
  void append_link(std::string_view text, std::string href);

  Page finish();

 private:
  Node& add(Role role, const char* style, std::string id);

  const content::Theme& theme_;
  Page page_;
  uint16_t depth_ = 0;
  std::string region_;
  int unnamed_ = 0;  // such nodes in this region so far
};

// The styles that builders use and the theme lacks.
std::vector<std::string> missing_styles(const content::Theme& theme);

// `text` with "{a}", "{b}" … replaced by the values.
std::string filled(std::string text, std::initializer_list<std::string_view> values);

// `text` with each "{n}" replaced by `number`.
std::string with_number(std::string text, size_t number);

}  // namespace lw::page
