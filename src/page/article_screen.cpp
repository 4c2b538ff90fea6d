// The article as a screen: word for word, section by section, and a way on to the guide.
#include "page/frame.h"

namespace page {

namespace {

void add_text(Builder& builder, const content::Content& content, const content::Article& article) {
  builder.open(Role::article, "plain");
  builder.leaf(Role::heading1, "title", article.title, "titel");
  builder.leaf(Role::paragraph, "subtitle", article.subtitle);
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
