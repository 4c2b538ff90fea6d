// Parts about an article as a whole: a card that links to it, how long it takes to read.
#pragma once

#include "page/builder.h"
#include "page/screens/screens.h"

namespace lw::page {

// An article in a list, in a box of this look: its title, a heading of this role, links to it.
void add_article_card(Builder& builder, const content::Content& content, const PageContext& context,
                      const content::Article& article, Role heading, const char* look = "card");

// Links to the same article in other languages, each called by its own name; nothing when there are none.
void add_translations(Builder& builder, const content::Content& content, const std::string& root,
                      const content::Article& article);

// "Lezen duurt 6 tot 11 minuten".
std::string reading_time(const content::Ui& ui, const content::Article& article);

}  // namespace lw::page
