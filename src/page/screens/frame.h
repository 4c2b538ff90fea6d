// What stands around every screen: header with navigation, the 112 banner of the guide, footer. For the
// screen builders in this folder only.
#pragma once

#include "page/action.h"
#include "page/builder.h"
#include "page/names.h"
#include "page/screens/screens.h"

namespace lw::page {

enum class Area { article, library, guide };

// Adds header (and banner), then opens <main>; close_frame closes it and adds the footer.
void open_frame(Builder& builder, const content::Content& content, const Place& place, Area area);
void close_frame(Builder& builder, const content::Content& content, Area area);

// `id`: of the list; its items get ID.1, ID.2, … None: they are named by their place on the page.
void add_bullets(Builder& builder, const std::vector<std::string>& items, const std::string& id = "");
void add_steps(Builder& builder, const std::vector<std::string>& items, const std::string& id = "");
void add_people(Builder& builder, const std::vector<content::Specialist>& people, const std::string& id);

// Phone, e-mail and booking as the clinic filled them in, or its fallback text: never an empty link.
void add_contact(Builder& builder, const content::Clinic& clinic, const content::Ui& ui);

// The blocks of one section of the article.
void add_section(Builder& builder, const content::Content& content, const content::Section& section);

// ---- the guide

std::vector<std::string> texts_of(const std::vector<content::AlarmItem>& items);
void add_sign_lists(Builder& builder, const content::Guide& guide);
bool is_reviewed(const content::Review& review);

// "Concept" until somebody has reviewed the guide, "expired" once the next review is overdue.
void add_concept_mark(Builder& builder, const content::Content& content, const Place& place);
void add_sources(Builder& builder, const content::Guide& guide, const std::vector<std::string>& ids);

// The labels of what was chosen; a dash for nothing.
std::string chosen_words(const content::Guide& guide, const guide::Answers& answers, size_t question);

// `text` with "{a}", "{b}" … replaced by the values.
std::string filled(std::string text, std::initializer_list<std::string_view> values);

// An article as an entry in a list: its title, a heading of this role, leads to it.
void add_article_card(Builder& builder, const content::Content& content, const Place& place,
                      const content::Article& article, Role heading);

// "Lezen duurt 6 tot 11 minuten".
std::string reading_time(const content::Ui& ui, const content::Article& article);

}  // namespace lw::page
