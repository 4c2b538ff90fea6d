// A sheet to take along, made only when asked for: the outcome and its reason, every answer, what to tell
// beforehand, the person's own questions, and when to call again. Below it is what may still be added.
#include "page/action.h"
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

constexpr size_t lines_to_write = 3;

struct SheetPage {
  Builder& builder;
  const content::Content& content;
  const guide::Answers& answers;
  const guide::Sheet& sheet;

  const content::Guide& guide() const { return content.guide; }
  const content::Ui& ui() const { return content.ui; }
  void heading(const std::string& text) { builder.leaf(Role::heading2, "heading", text); }
  void buttons();
  void outcome(const guide::Verdict& verdict);
  void given();
  void to_tell();
  void own_questions();
  void agreed();
  void additions();
  void ask(size_t question);
  void ask_what_to_tell();
  void ask_questions();
};

void SheetPage::buttons() {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button", ui().summary_print).action = verbs::print;
  builder.leaf(Role::button, "button-second", ui().summary_share).action = verbs::share;
  builder.leaf(Role::button, "button-second", ui().back_to_outcome, ids::back).action = verbs::back;
  builder.close();
}

void SheetPage::outcome(const guide::Verdict& verdict) {
  heading(ui().summary_outcome);
  builder.leaf(Role::paragraph, "body-first", verdict.outcome->title);
  builder.leaf(Role::paragraph, "body", *verdict.because);
}

void SheetPage::given() {
  heading(ui().summary_answers);
  builder.open(Role::list, "plain");
  for (size_t i = 0; i < guide().questions.size(); ++i) {
    const content::Question& question = guide().questions[i];
    if (!answers[i].given && !guide::may_add(guide(), answers, i)) continue;
    builder.open(Role::item, "choice");
    builder.leaf(Role::paragraph, "card-text", question.text);
    guide::Answers known = answers;
    if (!answers[i].given && i < sheet.added.size()) known[i].options = sheet.added[i];
    Node& text =
        builder.leaf(Role::paragraph, "card-text", chosen_words(guide(), known, i), choice_id(question));
    text.spans.push_back({0, static_cast<uint32_t>(text.text.size()), true, ""});
    builder.close();
  }
  builder.close();
}

void SheetPage::to_tell() {
  const content::Preparation& preparation = guide().preparation;
  heading(preparation.title);
  builder.leaf(Role::paragraph, "body-first", preparation.why);
  builder.open(Role::list, "bullets");
  for (size_t i = 0; i < preparation.tell.size(); ++i) {
    const content::AlarmItem& item = preparation.tell[i];
    const bool ticked = (sheet.tell >> i & 1u) != 0;
    builder.leaf(Role::list_item, "bullet-item",
                 item.text + ": " + (ticked ? ui().sheet_yes : ui().sheet_open), tell_id(item));
  }
  builder.close();
}

void SheetPage::own_questions() {
  heading(ui().sheet_questions);
  builder.open(Role::ordered_list, "ordered");
  for (size_t i = 0; i < guide::own_questions; ++i) {
    const std::string& written = sheet.questions[i];
    builder.leaf(Role::list_item, "ordered-item", written.empty() ? dotted_line : written, own_question_id(i))
        .ordinal = static_cast<int>(i) + 1;
  }
  builder.close();
}

// Lines for whoever reads the sheet to write on.
void SheetPage::agreed() {
  heading(ui().sheet_agreed);
  for (size_t i = 0; i < lines_to_write; ++i) builder.leaf(Role::paragraph, "body-first", dotted_line);
}

void SheetPage::ask(size_t index) {
  const content::Question& question = guide().questions[index];
  open_choices(builder, Role::heading3, question.text);
  add_options(builder, question, index < sheet.added.size() ? sheet.added[index] : 0);
  builder.close();
}

void SheetPage::ask_what_to_tell() {
  const content::Preparation& preparation = guide().preparation;
  const std::string no_hint;
  open_choices(builder, Role::heading3, preparation.title);
  builder.open(Role::group, "options");
  for (size_t i = 0; i < preparation.tell.size(); ++i) {
    const content::AlarmItem& item = preparation.tell[i];
    add_choice(builder, {Role::checkbox, ids::tell, item.id, item.text, no_hint, (sheet.tell >> i & 1u) != 0},
               action::tell(item.id));
  }
  builder.close();
  builder.close();
}

void SheetPage::ask_questions() {
  builder.leaf(Role::heading3, "subheading", ui().sheet_questions);
  for (size_t i = 0; i < guide::own_questions; ++i) {
    const std::string number = std::to_string(i + 1);
    Node& field = builder.leaf(Role::field, "field", "", joined({ids::additions, ids::own_question, number}));
    field.label = filled(ui().sheet_question, {number});
    field.value = sheet.questions[i];
    field.action = action::write(std::to_string(i));
    field.own_ink = true;
  }
}

void SheetPage::additions() {
  builder.open(Role::form, "plain", ids::additions);
  heading(ui().sheet_add);
  builder.leaf(Role::paragraph, "body-first", ui().sheet_add_why);
  for (size_t i = 0; i < guide().questions.size(); ++i)
    if (guide::may_add(guide(), answers, i)) ask(i);
  ask_what_to_tell();
  ask_questions();
  builder.close();
}

}  // namespace

std::string tell_id(const content::AlarmItem& item) {
  return joined({ids::tell, item.id});
}

std::string own_question_id(size_t number) {
  return joined({ids::own_question, std::to_string(number + 1)});
}

Page build_summary(const content::Content& content, const guide::Answers& answers, const guide::Sheet& sheet,
                   const PageContext& context) {
  const guide::Verdict verdict = guide::decide(content.guide, answers);
  Builder builder(content.theme, screens::summary, content.guide.title, content.guide.language);
  open_chrome(builder, content, context, Area::guide);
  SheetPage page{builder, content, answers, sheet};
  builder.leaf(Role::heading1, "title", content.ui.summary_title, ids::title);
  builder.leaf(Role::paragraph, "small", content.ui.summary_intro);
  page.buttons();
  builder.open(Role::section, "plain", ids::summary).label = content.ui.summary_title;
  if (!context.today.empty())
    builder.leaf(Role::paragraph, "small",
                 filled(content.ui.sheet_date, {written_out(context.today, content.ui.months)}));
  page.outcome(verdict);
  page.given();
  page.to_tell();
  page.own_questions();
  page.heading(content.ui.safety_net_title);
  add_bullets(builder, verdict.outcome->safety_net);
  page.agreed();
  builder.close();
  page.additions();
  add_draft_badge(builder, content, context);
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
