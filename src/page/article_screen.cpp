// The article as a screen: word for word, section by section, and a way on to the guide.
#include <algorithm>

#include "page/frame.h"

namespace page {

namespace {

size_t count_words(std::string_view text) {
  size_t words = 0;
  bool inside = false;
  for (char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

size_t count_words(const content::Article& article) {
  size_t words = 0;
  for (const content::Section& section : article.sections) {
    words += count_words(section.heading);
    for (const content::Block& block : section.blocks) {
      words += count_words(block.text);
      for (const std::string& item : block.items) words += count_words(item);
    }
  }
  return words;
}

std::string reading_time(const content::Ui& ui, const content::Article& article) {
  const size_t words = count_words(article);
  std::string text = ui.reading_time;
  for (const auto& [placeholder, speed] : {std::pair{"{a}", fast_words}, std::pair{"{b}", slow_words}}) {
    const size_t at = text.find(placeholder);
    if (at != std::string::npos)
      text.replace(at, 3, std::to_string(std::max<size_t>(1, (words + speed - 1) / speed)));
  }
  return text;
}

void add_text(Builder& builder, const content::Content& content, const content::Article& article) {
  builder.open(Role::article, "plain");
  builder.leaf(Role::heading1, "title", article.title, "titel");
  builder.leaf(Role::paragraph, "subtitle", article.subtitle);
  builder.leaf(Role::paragraph, "small", reading_time(content.ui, article), "leestijd");
  for (const content::Section& section : article.sections) add_section(builder, content, section);
  builder.close();
}

void add_way_to_guide(Builder& builder, const content::Content& content, const Place& place) {
  builder.open(Role::section, "card").label = content.ui.guide_teaser_title;
  builder.leaf(Role::heading2, "card-title", content.ui.guide_teaser_title, "naar-wegwijzer");
  builder.leaf(Role::paragraph, "card-text", content.ui.guide_teaser_text);
  builder.open(Role::group, "actions");
  builder.leaf(Role::link, "button", content.ui.guide_teaser_link).href = place.root + "wegwijzer/";
  builder.close();
  builder.close();
}

void add_way_back(Builder& builder, const content::Ui& ui) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button-second", ui.back_to_outcome).action = "back";
  builder.close();
}

}  // namespace

Page build_article(const content::Content& content, const content::Article& article, const Place& place) {
  Builder builder(content.theme, "article", article.title, article.language);
  open_frame(builder, content, place, Area::article);
  add_text(builder, content, article);
  add_way_to_guide(builder, content, place);
  close_frame(builder, content, Area::article);
  return builder.finish();
}

Page build_reading(const content::Content& content, const content::Article& article, const Place& place) {
  Builder builder(content.theme, "reading", content.guide.title, content.guide.language);
  open_frame(builder, content, place, Area::guide);
  add_way_back(builder, content.ui);
  add_text(builder, content, article);
  add_way_back(builder, content.ui);
  close_frame(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace page
