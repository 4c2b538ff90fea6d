// A card to keep: every sign, and whom to call. One page of paper, and one screen that is there without
// internet.
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

void add_numbers(Builder& builder, const content::Content& content) {
  const content::Card& card = content.guide.card;
  const std::string& post = content.clinic.gp_post;
  builder.leaf(Role::heading2, "heading", card.whom);
  for (const content::Action& action : content.guide.actions)
    if (action.kind == content::Action::Kind::tel)
      builder.leaf(Role::link, "text-link", action.label).href = "tel:" + action.value;
  builder.leaf(Role::paragraph, "body", card.doctor + " " + dotted_line);
  builder.leaf(Role::paragraph, "body", card.post + " ");
  if (post.empty())
    builder.append_text(dotted_line);
  else
    builder.append_link(post, "tel:" + digits_of(post));
}

}  // namespace

Page build_signs(const content::Content& content, const PageContext& context, bool from_outcome) {
  const content::Guide& guide = content.guide;
  Builder builder(content.theme, screens::signs, guide.card.title, guide.language);
  open_chrome(builder, content, context, Area::guide);
  builder.open(Role::group, "plain", ids::card);
  builder.leaf(Role::heading1, "title", guide.card.title, ids::title);
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button-second", content.ui.card_print).action = verbs::print;
  builder.close();
  add_sign_lists(builder, guide);
  add_numbers(builder, content);
  builder.close();
  add_draft_badge(builder, content, context, true);
  if (from_outcome) {
    builder.open(Role::group, "actions");
    builder.leaf(Role::button, "button-second", content.ui.back_to_outcome, ids::back).action = verbs::back;
    builder.close();
  } else {
    add_guide_link(builder, content, context);
  }
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
