#include "page/screens/guide_parts.h"

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

void add_sign_list(Builder& builder, const content::Guide& guide, size_t question) {
  const content::Outcome* outcome = outcome_of_gate(guide, question);
  if (!outcome) return;
  builder.open(Role::section, urgency_style(guide, outcome->urgency),
               joined({ids::signs, guide.questions[question].id}));
  builder.leaf(Role::heading2, "level-title", outcome->title);
  builder.leaf(Role::paragraph, "card-text", guide.questions[question].text);
  add_bullets(builder, texts_of(guide.questions[question].items));
  builder.close();
}

}  // namespace

std::vector<std::string> texts_of(const std::vector<content::AlarmItem>& items) {
  std::vector<std::string> texts;
  for (const content::AlarmItem& item : items) texts.push_back(item.text);
  return texts;
}

void add_sign_lists(Builder& builder, const content::Guide& guide) {
  for (size_t i = 0; i < guide.questions.size(); ++i)
    if (guide.questions[i].kind == content::Question::Kind::gate) add_sign_list(builder, guide, i);
}

bool is_reviewed(const content::Review& review) {
  return !review.reviewed_by.empty() && !review.reviewed_on.empty();
}

void add_draft_badge(Builder& builder, const content::Content& content, const PageContext& context) {
  const content::Review& review = content.guide.review;
  const bool expired = !review.review_again_before.empty() && context.today > review.review_again_before;
  if (expired) builder.leaf(Role::paragraph, "badge", content.ui.expired, ids::expired);
  if (is_reviewed(review)) return;
  builder.leaf(Role::paragraph, "badge", content.ui.concept_badge, ids::draft);
  builder.leaf(Role::paragraph, "small", content.ui.concept_text);
}

void add_sources(Builder& builder, const content::Guide& guide, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  builder.leaf(Role::heading2, "heading", guide.texts.sources_title);
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
}

std::string chosen_words(const content::Guide& guide, const guide::Answers& answers, size_t question) {
  std::string words;
  const std::vector<content::Option>& options = guide.questions[question].options;
  for (size_t i = 0; i < options.size(); ++i)
    if ((answers[question].options >> i & 1u) != 0) words += (words.empty() ? "" : "; ") + options[i].label;
  return words.empty() ? "–" : words;
}

}  // namespace lw::page
