// The guide's start and its questions. Every word is the content's; urgency shows as words, shape and colour.
#include "page/addresses.h"
#include "page/frame.h"
#include "page/urgency.h"

namespace page {

namespace {

// Where the guide leads when an answer to `question` ends the questions: the heading above its list of signs.
const content::Outcome* outcome_of_gate(const content::Guide& guide, size_t question) {
  const content::Question& gate = guide.questions[question];
  if (gate.stop_on.empty()) return nullptr;
  const auto option = guide::option_index(gate, gate.stop_on.front());
  if (!option) return nullptr;
  guide::Answers answers = guide::no_answers(guide);
  answers[question] = {1u << *option, true};
  return guide::decide(guide, answers).outcome;
}

std::vector<std::string> texts_of(const std::vector<content::AlarmItem>& items) {
  std::vector<std::string> texts;
  for (const content::AlarmItem& item : items) texts.push_back(item.text);
  return texts;
}

void add_sign_list(Builder& builder, const content::Guide& guide, size_t question) {
  const content::Outcome* outcome = outcome_of_gate(guide, question);
  if (!outcome) return;
  builder.open(Role::section, urgency_style(guide, outcome->urgency),
               "signalen-" + guide.questions[question].id);
  builder.leaf(Role::heading2, "level-title", outcome->title);
  builder.leaf(Role::paragraph, "card-text", guide.questions[question].text);
  add_bullets(builder, texts_of(guide.questions[question].items));
  builder.close();
}

void add_concept_mark(Builder& builder, const content::Content& content) {
  if (!content.guide.review.reviewed_by.empty() && !content.guide.review.reviewed_on.empty()) return;
  builder.leaf(Role::paragraph, "badge", content.ui.concept_badge);
  builder.leaf(Role::paragraph, "small", content.ui.concept_text);
}

void add_begin(Builder& builder, const content::Content& content) {
  if (content.guide.mode != content::Guide::Mode::guided) return;
  builder.open(Role::group, "actions");
  Node& begin = builder.leaf(Role::link, "button", content.ui.start, "begin");
  begin.href = "#signalen";  // without scripts the lists below answer the same first questions
  begin.action = "start";
  builder.close();
  builder.leaf(Role::paragraph, "small", content.guide.texts.privacy);
}

void add_all_pages(Builder& builder, const content::Content& content, const Place& place) {
  builder.leaf(Role::heading2, "heading", content.guide.texts.all_pages, "alle-paginas");
  builder.open(Role::list, "bullets");
  for (const content::Outcome& outcome : content.guide.outcomes) {
    Node& item = builder.leaf(Role::list_item, "text-link", outcome.title);
    item.href = place.root + guide_address + outcome.id + "/";
  }
  builder.close();
}

void add_options(Builder& builder, const content::Question& question, const guide::Answer& answer) {
  builder.open(Role::group, "options");
  for (size_t i = 0; i < question.options.size(); ++i) {
    const content::Option& option = question.options[i];
    Node& row = builder.open(question.kind == content::Question::Kind::multi ? Role::checkbox : Role::radio,
                             "option", question.id + "-" + option.id);
    row.group = question.id;
    row.action = "choose " + question.id + " " + option.id;
    row.checked = answer.given && (answer.options >> i & 1u) != 0;
    builder.leaf(Role::label, "option-label", option.label);
    if (!option.hint.empty()) builder.leaf(Role::label, "option-hint", option.hint);
    builder.close();
  }
  builder.close();
}

void add_buttons(Builder& builder, const content::GuideTexts& texts) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button", texts.next, "verder").action = "next";
  builder.leaf(Role::button, "button-second", texts.back, "terug").action = "back";
  builder.close();
}

}  // namespace

Page build_guide_start(const content::Content& content, const Place& place) {
  const content::Guide& guide = content.guide;
  Builder builder(content.theme, "start", guide.title, guide.language);
  open_frame(builder, content, place, Area::guide);
  builder.leaf(Role::heading1, "title", guide.title, "titel");
  for (const std::string& text : guide.intro) builder.leaf(Role::paragraph, "body", text);
  add_begin(builder, content);
  add_concept_mark(builder, content);
  builder.leaf(Role::heading2, "heading", content.ui.lists_title, "signalen");
  for (size_t i = 0; i < guide.questions.size(); ++i)
    if (guide.questions[i].kind == content::Question::Kind::gate) add_sign_list(builder, guide, i);
  add_all_pages(builder, content, place);
  close_frame(builder, content, Area::guide);
  return builder.finish();
}

Page build_question(const content::Content& content, size_t index, const guide::Answers& answers,
                    bool choice_missing, const Place& place) {
  const content::Guide& guide = content.guide;
  const content::Question& question = guide.questions[index];
  Builder builder(content.theme, "vraag:" + question.id + (choice_missing ? "!" : ""), guide.title,
                  guide.language);
  open_frame(builder, content, place, Area::guide);
  builder.open(Role::form, "plain", "vragen");
  builder.leaf(Role::paragraph, "progress", with_number(content.ui.question_of, index + 1));
  builder.open(Role::fieldset, "plain");
  builder.open(Role::legend, "legend");
  builder.leaf(Role::heading1, "question", question.text, "vraag");
  builder.close();
  builder.leaf(Role::paragraph, "why", question.why);
  if (!question.items.empty()) add_bullets(builder, texts_of(question.items));
  if (choice_missing) builder.leaf(Role::paragraph, "error", content.ui.choose_first, "melding").label = "";
  add_options(builder, question, answers[index]);
  builder.close();
  add_buttons(builder, guide.texts);
  builder.close();
  close_frame(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace page
