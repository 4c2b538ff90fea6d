// A summary to show, print or share, made only when asked for: the outcome, its reason, every answer, and
// when to call again.
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

void add_answers(Builder& builder, const content::Guide& guide, const guide::Answers& answers) {
  builder.leaf(Role::heading2, "heading", guide.texts.why_intro);
  builder.open(Role::list, "bullets");
  for (size_t i = 0; i < guide.questions.size(); ++i) {
    if (!answers[i].given) continue;
    const std::string question = guide.questions[i].text + " ", answer = chosen_words(guide, answers, i);
    Node& item = builder.leaf(Role::list_item, "bullet-item", question + answer);
    item.spans.push_back(
        {static_cast<uint32_t>(question.size()), static_cast<uint32_t>(item.text.size()), true, ""});
  }
  builder.close();
}

void add_buttons(Builder& builder, const content::Ui& ui) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button", ui.summary_print).action = verbs::print;
  builder.leaf(Role::button, "button-second", ui.summary_share).action = verbs::share;
  builder.leaf(Role::button, "button-second", ui.back_to_outcome, ids::back).action = verbs::back;
  builder.close();
}

}  // namespace

Page build_summary(const content::Content& content, const guide::Answers& answers,
                   const PageContext& context) {
  const content::Guide& guide = content.guide;
  const guide::Verdict verdict = guide::decide(guide, answers);
  Builder builder(content.theme, screens::summary, guide.title, guide.language);
  open_chrome(builder, content, context, Area::guide);
  builder.leaf(Role::heading1, "title", content.ui.summary_title, ids::title);
  builder.leaf(Role::paragraph, "small", content.ui.summary_intro);
  add_buttons(builder, content.ui);
  builder.open(Role::section, "plain", ids::summary).label = content.ui.summary_title;
  builder.leaf(Role::heading2, "heading", content.ui.summary_outcome);
  builder.leaf(Role::paragraph, "body-first", verdict.outcome->title);
  builder.leaf(Role::paragraph, "body", *verdict.because);
  add_answers(builder, guide, answers);
  builder.leaf(Role::heading2, "heading", content.ui.safety_net_title);
  add_bullets(builder, verdict.outcome->safety_net);
  builder.close();
  add_draft_badge(builder, content, context);
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
