// Parts that several screens of the guide share: the lists of signs, the draft badge, the sources.
#pragma once

#include <string>
#include <vector>

#include "guide/guide.h"
#include "page/builder.h"
#include "page/screens/screens.h"

namespace lw::page {

// A list of signs, each with its drawing or a bullet.
void add_signs(Builder& builder, const std::vector<content::AlarmItem>& signs);
void add_sign_lists(Builder& builder, const content::Guide& guide);
bool is_reviewed(const content::Review& review);

// "Draft" until somebody has reviewed the guide, "expired" once the next review is overdue.
// `urgent`: on a page that tells people to call.
void add_draft_badge(Builder& builder, const content::Content& content, const PageContext& context,
                     bool urgent = false);
void add_guide_link(Builder& builder, const content::Content& content, const PageContext& context);
// Closed until the person opens it; what follows, up to the matching close, is inside. `name` is part of its
// id.
void open_fold(Builder& builder, const char* name, const std::string& title);
void add_sources(Builder& builder, const content::Guide& guide, const std::vector<std::string>& ids);

// A row to choose: an answer to a question, a sign of a gate, something to tell.
struct Choice {
  Role role = Role::radio;
  std::string_view group, id;
  const std::string& label;
  const std::string& hint;
  bool checked = false;
};
// A heading over choices, which screen readers read with each of them; add the choices, then close it.
void open_choices(Builder& builder, Role heading, const std::string& text, std::string id = "");
void add_choice(Builder& builder, const Choice& choice, std::string action);
// `chosen`, `which`: a bit for each answer.
void add_options(Builder& builder, const content::Question& question, uint32_t chosen, uint32_t which = ~0u);

// The labels of the chosen options, and the signs ticked at the outcome; a dash for none.
std::string chosen_words(const content::Guide& guide, const guide::Answers& answers, size_t question);

}  // namespace lw::page
