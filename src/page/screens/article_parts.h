// What is said of an article where it is not shown itself: an entry that leads to it, how long reading takes.
#pragma once

#include "page/builder.h"
#include "page/screens/screens.h"

namespace lw::page {

// An article as an entry in a list: its title, a heading of this role, leads to it.
void add_article_card(Builder& builder, const content::Content& content, const PageContext& context,
                      const content::Article& article, Role heading);

// "Lezen duurt 6 tot 11 minuten".
std::string reading_time(const content::Ui& ui, const content::Article& article);

}  // namespace lw::page
