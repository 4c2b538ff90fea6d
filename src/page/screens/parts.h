// Parts for any screen: lists, people, how to contact the clinic, a section of an article.
#pragma once

#include "page/builder.h"

namespace lw::page {

// `id`: of the list; its items get ID.1, ID.2, … Empty: they are numbered within the region.
void add_bullets(Builder& builder, const std::vector<std::string>& items, const std::string& id = "");
void add_steps(Builder& builder, const std::vector<std::string>& items, const std::string& id = "");
void add_people(Builder& builder, const std::vector<content::Specialist>& people, const std::string& id);

// To write on, once it is printed.
inline constexpr const char* dotted_line = "………………………………………………";

std::string digits_of(std::string_view phone);  // and "+"

// Phone, e-mail, booking and website as the clinic filled them in, or its fallback text: never an empty link.
void add_contact(Builder& builder, const content::Clinic& clinic, const content::Ui& ui);

// One section of an article: its heading, then those of its blocks with these numbers; the caller closes it.
struct ArticleOnPage {
  const content::Content& content;
  const content::Article& article;
  const std::string& root;  // the way to the site's folder
};
// The article's language, where it is not the site's; that of the product's own words in such an article.
// Else empty.
std::string foreign_language(const content::Content& content, const content::Article& article);
std::string own_language(const ArticleOnPage& on);
// What the article adds below its text, each with a link back to where it is mentioned.
void add_notes(Builder& builder, const ArticleOnPage& on);
void open_section(Builder& builder, const content::Section& section);
void add_blocks(Builder& builder, const ArticleOnPage& on, const content::Section& section, size_t begin,
                size_t end);

}  // namespace lw::page
