#include "page/screens/chrome.h"

#include <algorithm>

#include "page/addresses.h"
#include "page/names.h"
#include "page/screens/guide_parts.h"

namespace lw::page {

namespace {

void add_nav_link(Builder& builder, const std::string& text, std::string href, bool current) {
  Node& link = builder.leaf(Role::link, "site-link", text);
  link.href = std::move(href);
  link.current = current;
}

// As part of another page: out of it, to this page by itself.
void add_way_out(Builder& builder, const content::Ui& ui, Area area) {
  builder.open(Role::group, "site-inner").where = Where::embedded;
  builder.leaf(Role::link, "site-link", ui.embed_open).href = "./";
  if (area == Area::guide) builder.leaf(Role::button, "site-link", ui.settings).action = verbs::settings;
  builder.close();
}

void add_header(Builder& builder, const content::Content& content, const PageContext& context, Area area) {
  builder.open(Role::header, "site");
  builder.open(Role::group, "site-inner").where = Where::alone;
  builder.leaf(Role::link, "site-name", content.clinic.name).href = context.root;
  builder.open(Role::nav, "site-nav").label = content.ui.nav_label;
  if (has_library(content))
    add_nav_link(builder, content.ui.nav_library, context.root + library_address(content),
                 area == Area::library);
  else if (has_articles(content))
    add_nav_link(builder, content.ui.nav_article, context.root, area == Area::article);
  if (has_guide(content))
    add_nav_link(builder, content.ui.nav_guide, context.root + guide_address(content), area == Area::guide);
  if (area == Area::guide)  // elsewhere the bar has it
    builder.leaf(Role::button, "site-link", content.ui.settings, ids::settings_open).action = verbs::settings;
  builder.close();
  builder.close();
  add_way_out(builder, content.ui, area);
  builder.close();
}

// Sticky, so the browser draws it: it must stay in view while the canvas scrolls.
void add_banner(Builder& builder, const content::Guide& guide) {
  Node& banner = builder.open(Role::aside, "banner", ids::banner);
  banner.own_ink = true;
  banner.label = guide.texts.banner112;
  Node& text = builder.leaf(Role::link, "banner-text", guide.texts.banner112);
  text.own_ink = true;
  text.href = "tel:112";
  builder.close();
}

}  // namespace

std::string written_out(const std::string& date, std::string_view months) {
  if (date.size() != 10) return date;
  const int month = (date[5] - '0') * 10 + date[6] - '0';
  for (int i = 1; i < month; ++i) months.remove_prefix(std::min(months.find(' ') + 1, months.size()));
  return date.substr(date[8] == '0' ? 9 : 8) + " " + std::string(months.substr(0, months.find(' '))) + " " +
         date.substr(0, 4);
}

void open_chrome(Builder& builder, const content::Content& content, const PageContext& context, Area area) {
  builder.region(ids::head);
  add_header(builder, content, context, area);
  if (area == Area::guide) add_banner(builder, content.guide);
  builder.region(ids::main);
  builder.open(Role::main, "page", ids::main);
}

void close_chrome(Builder& builder, const content::Content& content, Area area) {
  builder.close();
  builder.region(ids::foot);
  builder.open(Role::footer, "footer");
  builder.open(Role::group, "footer-inner");
  if (area == Area::guide) {
    const content::GuideTexts& texts = content.guide.texts;
    for (const std::string* text : {&texts.disclaimer, &texts.interest, &texts.profession})
      builder.leaf(Role::paragraph, "small", *text);
    const content::Review& review = content.guide.review;
    builder.leaf(Role::paragraph, "small",
                 is_reviewed(review)
                     ? filled(content.ui.reviewed_text,
                              {review.reviewed_by, written_out(review.reviewed_on, content.ui.months)})
                     : texts.content_date);
  }
  if (area == Area::article) builder.leaf(Role::paragraph, "small", content.ui.article_by);
  const content::Clinic& clinic = content.clinic;
  builder.leaf(Role::paragraph, "small", clinic.website.empty() ? clinic.name : "");
  if (!clinic.website.empty()) builder.append_link(clinic.name, clinic.website);
  Node& offline = builder.leaf(Role::link, "text-link", content.ui.embed_offline);
  offline.where = Where::embedded;  // what is kept for a frame is kept for the page around it alone
  offline.href = offline_address;
  builder.leaf(Role::status, "status", "", ids::status).own_ink = true;
  builder.close();
  builder.close();
}

}  // namespace lw::page
