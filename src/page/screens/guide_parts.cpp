#include "page/screens/guide_parts.h"

#include "page/action.h"
#include "page/addresses.h"
#include "page/names.h"
#include "page/screens/parts.h"
#include "page/urgency.h"

namespace lw::page {

namespace {

// The outcome when an answer to `question` ends the questions: the heading of its list of signs.
const content::Outcome* outcome_of_gate(const content::Guide& guide, size_t question) {
  const content::Question& gate = guide.questions[question];
  if (gate.stop_on.empty()) return nullptr;
  const auto option = guide::option_index(gate, gate.stop_on.front());
  if (!option) return nullptr;
  guide::Answers answers = guide::no_answers(guide);
  answers[question] = {1u << *option, true};
  return guide::decide(guide, answers).outcome;
}

}  // namespace

void add_signs(Builder& builder, const std::vector<content::AlarmItem>& signs) {
  builder.open(Role::list, "bullets");
  for (const content::AlarmItem& sign : signs) {
    const bool drawn = sign.picture != content::Pictogram::none;
    builder.leaf(Role::list_item, drawn ? "sign" : "bullet-item", sign.text).picture = sign.picture;
  }
  builder.close();
}

// One section for each outcome, with the gates that lead there one after another.
void add_sign_lists(Builder& builder, const content::Guide& guide) {
  const content::Outcome* shown = nullptr;
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    const content::Question& gate = guide.questions[i];
    const content::Outcome* outcome =
        gate.kind == content::Question::Kind::gate ? outcome_of_gate(guide, i) : nullptr;
    if (!outcome) continue;
    if (outcome != shown) {
      if (shown) builder.close();
      builder.open(Role::section, urgency_style(guide, outcome->urgency), joined({ids::signs, gate.id}));
      builder.leaf(Role::heading2, "level-title", outcome->title);
      shown = outcome;
    }
    builder.leaf(Role::heading3, "subheading", gate.text);
    add_signs(builder, gate.items);
  }
  if (shown) builder.close();
}

void open_choices(Builder& builder, Role heading, const std::string& text, std::string id) {
  builder.open(Role::fieldset, "plain", std::move(id));
  builder.open(Role::legend, "legend");
  builder.leaf(heading, heading == Role::heading2 ? "heading" : "subheading", text);
  builder.close();
}

void add_choice(Builder& builder, const Choice& choice, std::string action) {
  Node& row = builder.open(choice.role, "option", joined({ids::option, choice.group, choice.id}));
  row.group = choice.group;
  row.action = std::move(action);
  row.checked = choice.checked;
  builder.leaf(Role::label, "option-label", choice.label);
  if (!choice.hint.empty()) builder.leaf(Role::label, "option-hint", choice.hint);
  builder.close();
}

void add_options(Builder& builder, const content::Question& question, uint32_t chosen, uint32_t which) {
  const Role role = question.kind == content::Question::Kind::multi ? Role::checkbox : Role::radio;
  builder.open(Role::group, "options");
  for (size_t i = 0; i < question.options.size(); ++i) {
    const content::Option& option = question.options[i];
    if ((which >> i & 1u) == 0) continue;
    add_choice(builder, {role, question.id, option.id, option.label, option.hint, (chosen >> i & 1u) != 0},
               action::choose(question.id, option.id));
  }
  builder.close();
}

bool is_reviewed(const content::Review& review) {
  return !review.reviewed_by.empty() && !review.reviewed_on.empty();
}

void add_draft_badge(Builder& builder, const content::Content& content, const PageContext& context,
                     bool urgent) {
  const content::Review& review = content.guide.review;
  const bool expired = !review.review_again_before.empty() && context.today > review.review_again_before;
  if (expired) builder.leaf(Role::paragraph, "badge", content.ui.expired, ids::expired);
  if (is_reviewed(review)) return;
  builder.leaf(Role::paragraph, "badge", content.ui.concept_badge, ids::draft);
  builder.leaf(Role::paragraph, "small", urgent ? content.ui.concept_urgent : content.ui.concept_text);
}

void add_guide_link(Builder& builder, const content::Content& content, const PageContext& context) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::link, "button-second", content.ui.back_to_guide).href =
      context.root + guide_address(content);
  builder.close();
}

void open_fold(Builder& builder, const char* name, const std::string& title) {
  builder.open(Role::fold, "fold", joined({ids::fold, name}));
  builder.leaf(Role::summary, "fold-title", title).own_ink = true;
}

void add_sources(Builder& builder, const content::Guide& guide, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  open_fold(builder, "sources", guide.texts.sources_title);
  builder.open(Role::list, "bullets");
  for (const std::string& id : ids) {
    const content::Source* source = guide::find_source(guide, id);
    if (!source) continue;
    std::string text = source->title;
    if (!source->publisher.empty()) text += " – " + source->publisher;
    if (source->year) text += ", " + std::to_string(*source->year);
    builder.leaf(Role::list_item, "source", source->url.empty() ? text : "");
    if (!source->url.empty()) builder.append_link(text, source->url);
  }
  builder.close();
  builder.close();
}

std::string chosen_words(const content::Guide& guide, const guide::Answers& answers, size_t question) {
  std::string words;
  const std::vector<content::Option>& options = guide.questions[question].options;
  for (size_t i = 0; i < options.size(); ++i)
    if ((answers[question].options >> i & 1u) != 0) words += (words.empty() ? "" : "; ") + options[i].label;
  const std::vector<content::AlarmItem>& items = guide.questions[question].items;
  for (size_t i = 0; i < items.size() && i < guide::most_options; ++i)
    if ((answers[question].signs >> i & 1u) != 0)
      words += (i > 0 && words.back() == '.' ? " " : ". ") + items[i].text;
  return words.empty() ? "–" : words;
}

}  // namespace lw::page
