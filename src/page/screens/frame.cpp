#include "page/screens/frame.h"

#include "base/utf8.h"
#include "page/addresses.h"

namespace lw::page {

namespace {

void add_nav_link(Builder& builder, const std::string& text, std::string href, bool current) {
  Node& link = builder.leaf(Role::link, "site-link", text);
  link.href = std::move(href);
  link.current = current;
}

void add_header(Builder& builder, const content::Content& content, const Place& place, Area area) {
  builder.open(Role::header, "site");
  builder.open(Role::group, "site-inner");
  builder.leaf(Role::link, "site-name", content.clinic.name).href = place.root;
  builder.open(Role::nav, "site-nav").label = content.ui.nav_label;
  if (has_library(content))
    add_nav_link(builder, content.ui.nav_library, place.root + library_address, area == Area::library);
  else
    add_nav_link(builder, content.ui.nav_article, place.root, area == Area::article);
  add_nav_link(builder, content.ui.nav_guide, place.root + guide_address, area == Area::guide);
  builder.leaf(Role::button, "site-link", content.ui.settings, "weergave").action = "settings";
  builder.close();
  builder.close();
  builder.close();
}

// Sticky, so the browser draws it: it must stay in view while the canvas scrolls.
void add_banner(Builder& builder, const content::Guide& guide) {
  Node& banner = builder.open(Role::aside, "banner", "banner");
  banner.own_ink = true;
  banner.label = base::without_soft_hyphens(guide.texts.banner112);
  Node& text = builder.leaf(Role::link, "banner-text", guide.texts.banner112);
  text.own_ink = true;
  text.href = "tel:112";
  builder.close();
}

// First letters of the first and the last word.
std::string initials(std::string_view name) {
  std::string out;
  const auto add_letter_at = [&](size_t at) { base::append_utf8(out, base::next_code_point(name, at)); };
  if (name.empty()) return out;
  add_letter_at(0);
  const size_t space = name.rfind(' ');
  if (space != std::string_view::npos && space + 1 < name.size()) add_letter_at(space + 1);
  return out;
}

void add_items(Builder& builder, Role list, const char* list_style, const char* item_style,
               const std::vector<std::string>& items) {
  builder.open(list, list_style);
  int number = 0;
  for (const std::string& item : items) {
    Node& node = builder.leaf(Role::list_item, item_style, item);
    if (list == Role::ordered_list) node.ordinal = ++number;
  }
  builder.close();
}

void add_contact_link(Builder& builder, const std::string& label, const std::string& value,
                      const std::string& href) {
  if (value.empty()) return;
  builder.leaf(Role::paragraph, "card-text", label + " ");
  builder.append_link(value, href);
}

std::string digits_of(std::string_view phone) {
  std::string out;
  for (char c : phone)
    if ((c >= '0' && c <= '9') || c == '+') out += c;
  return out;
}

void add_appointment(Builder& builder, const content::Content& content, const std::string& question) {
  builder.open(Role::group, "card");
  builder.leaf(Role::paragraph, "card-title", question);
  add_contact(builder, content.clinic, content.ui);
  builder.close();
}

}  // namespace

void open_frame(Builder& builder, const content::Content& content, const Place& place, Area area) {
  add_header(builder, content, place, area);
  if (area == Area::guide) add_banner(builder, content.guide);
  builder.open(Role::main, "page", main_id);
}

void close_frame(Builder& builder, const content::Content& content, Area area) {
  builder.close();
  builder.open(Role::footer, "footer");
  builder.open(Role::group, "footer-inner");
  if (area == Area::guide) {
    const content::GuideTexts& texts = content.guide.texts;
    for (const std::string* text : {&texts.disclaimer, &texts.interest, &texts.profession})
      builder.leaf(Role::paragraph, "small", *text);
    const content::Review& review = content.guide.review;
    builder.leaf(Role::paragraph, "small",
                 is_reviewed(review)
                     ? filled(content.ui.reviewed_text, {review.reviewed_by, review.reviewed_on})
                     : texts.content_date);
  }
  builder.leaf(Role::paragraph, "small", content.clinic.name);
  builder.leaf(Role::status, "status", "", "status").own_ink = true;
  builder.close();
  builder.close();
}

void add_bullets(Builder& builder, const std::vector<std::string>& items) {
  add_items(builder, Role::list, "bullets", "bullet-item", items);
}

void add_steps(Builder& builder, const std::vector<std::string>& items) {
  add_items(builder, Role::ordered_list, "ordered", "ordered-item", items);
}

void add_people(Builder& builder, const std::vector<content::Specialist>& people, const char* prefix) {
  builder.open(Role::list, "people");
  for (const content::Specialist& person : people) {
    builder.open(Role::item, "person", prefix + person.id);
    builder.leaf(Role::ornament, "initials", initials(person.name));
    builder.leaf(Role::paragraph, "person-name", person.name);
    builder.leaf(Role::paragraph, "person-role", person.role);
    builder.close();
  }
  builder.close();
}

void add_contact(Builder& builder, const content::Clinic& clinic, const content::Ui& ui) {
  add_contact_link(builder, ui.call_clinic, clinic.phone, "tel:" + digits_of(clinic.phone));
  add_contact_link(builder, ui.mail_clinic, clinic.email, "mailto:" + clinic.email);
  add_contact_link(builder, ui.book_clinic, clinic.booking_url, clinic.booking_url);
  if (!clinic.address.empty()) builder.leaf(Role::paragraph, "card-text", clinic.address);
  if (clinic.phone.empty() && clinic.email.empty() && clinic.booking_url.empty())
    builder.leaf(Role::paragraph, "card-text", clinic.contact_missing_text);
}

void add_section(Builder& builder, const content::Content& content, const content::Section& section) {
  // Without a name of its own: a landmark for each heading would bury the few that lead somewhere.
  builder.open(Role::section, "section", section.id + "-deel");
  if (!section.heading.empty()) builder.leaf(Role::heading2, "heading", section.heading, section.id);
  bool first = !section.heading.empty();
  for (size_t i = 0; i < section.blocks.size(); ++i) {
    const content::Block& block = section.blocks[i];
    switch (block.kind) {
      case content::Block::Kind::paragraph:
        builder.leaf(Role::paragraph, first ? "body-first" : "body", block.text, block_id(section, i));
        break;
      case content::Block::Kind::numbered_list:
        add_steps(builder, block.items);
        break;
      case content::Block::Kind::bullet_list:
        add_bullets(builder, block.items);
        break;
      case content::Block::Kind::subheading:
        builder.leaf(Role::heading3, "subheading", block.text, block_id(section, i));
        break;
      case content::Block::Kind::quote:
        builder.leaf(Role::quote, "quote", block.text, block_id(section, i));
        break;
      case content::Block::Kind::specialists:
        add_people(builder, block.specialists, "artikel-");
        break;
      case content::Block::Kind::appointment:
        add_appointment(builder, content, block.text);
        break;
    }
    first = block.kind == content::Block::Kind::subheading;
  }
  builder.close();
}

}  // namespace lw::page
