// The report's chapters about what patients see: questions, outcomes, additional sentences, fixed texts.
#include <algorithm>

#include "guide/guide.h"
#include "page/pictograms.h"
#include "tool/report/sentences.h"
#include "tool/review/review.h"

namespace lw::tool {

namespace {

void write_signs(const Review& review, const content::Question& question, size_t place) {
  const content::Guide& guide = review.guide();
  for (size_t i = 0; i < question.items.size(); ++i) {
    const content::AlarmItem& item = question.items[i];
    review.report.open();
    review.report.labelled(filled(review.words.sign_label, {std::to_string(place + 1), item.id}),
                           guillemets(item.text));
    if (item.picture != content::Pictogram::none)
      review.report.figure(page::pictogram_svg(item.picture), review.words.sign_picture);
    review.report.sources(source_lines(review.words, guide, item.sources));
    review.report.sign_off();
    review.report.close();
  }
}

const std::string& kind_words(const Words& words, content::Option::Kind kind) {
  using Kind = content::Option::Kind;
  return kind == Kind::yes ? words.yes : kind == Kind::no ? words.no : words.doubt;
}

std::string answer_text(const Words& words, const content::Question& question,
                        const content::Option& option) {
  std::string text = guillemets(option.label);
  if (!option.hint.empty()) text = filled(words.with_hint, {text, guillemets(option.hint)});
  if (std::count(question.stop_on.begin(), question.stop_on.end(), option.id) != 0)
    text = filled(words.ends_questions, {text});
  if (option.kind) text = filled(words.of_kind, {text, kind_words(words, *option.kind)});
  if (option.worse) text = filled(words.counts_as_worse, {text});
  return text;
}

void write_question(const Review& review, const content::Question& question, size_t place) {
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(filled(words.question_heading, {std::to_string(place + 1), guillemets(question.text)}));
  report.labelled(words.why_asked, guillemets(question.why));
  if (question.kind == content::Question::Kind::multi) report.text(words.several_answers);
  if (question.durations) report.text(words.is_duration);
  if (!question.routes) report.text(words.answer_picks_tips);
  Texts answers;
  for (const content::Option& option : question.options)
    answers.push_back(answer_text(words, question, option));
  report.labelled_list(words.answers, answers);
  report.sign_off();
  report.close();
  write_signs(review, question, place);
}

std::string clinic_words(const Words& words, const content::Outcome& outcome) {
  using Clinic = content::Outcome::Clinic;
  switch (outcome.clinic) {
    case Clinic::none:
      return words.clinic_absent;
    case Clinic::possible:
      return words.clinic_possible;
    case Clinic::fits:
      return words.clinic_fits;
  }
  return "";
}

// The button, and what it does.
std::string named(const Words& words, const content::Action& action) {
  std::string label = guillemets(action.label);
  switch (action.kind) {
    case content::Action::Kind::tel:
      return label + " (" + action.value + ")";
    case content::Action::Kind::gp_post:
      return filled(words.only_with_number, {label});
    case content::Action::Kind::reminder:
      return filled(words.reminder, {label, std::to_string(action.weeks)});
    default:
      return label;
  }
}

Texts action_labels(const Words& words, const content::Guide& guide, const content::Outcome& outcome) {
  Texts labels;
  for (const std::string& id : outcome.actions)
    if (const content::Action* action = guide::find_action(guide, id))
      labels.push_back(named(words, *action));
  return labels;
}

Texts section_headings(const Words& words, const content::Content& content,
                       const std::vector<std::string>& ids) {
  Texts headings;
  for (const std::string& id : ids)
    for (const content::Article& article : content.articles)
      for (const content::Section& section : article.sections)
        if (section.id == id)
          headings.push_back(
              filled(words.section_in, {guillemets(section.heading), guillemets(article.title)}));
  return headings;
}

Texts all_in_guillemets(const std::vector<std::string>& texts) {
  Texts all;
  for (const std::string& text : texts) all.push_back(guillemets(text));
  return all;
}

void write_outcome(const Review& review, const content::Outcome& outcome) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(outcome_name(words, guide, &outcome));
  report.labelled(words.lead, guillemets(outcome.lead));
  report.labelled_list(words.steps, all_in_guillemets(outcome.steps));
  report.labelled_list(words.safety_net, all_in_guillemets(outcome.safety_net));
  report.labelled_list(words.buttons, action_labels(words, guide, outcome));
  report.labelled(words.the_clinic, clinic_words(words, outcome));
  report.labelled(words.specialists,
                  outcome.show_specialists ? words.specialists_shown : words.specialists_hidden);
  report.labelled_list(words.leads_to, section_headings(words, review.content, outcome.sections));
  report.sources(source_lines(review.words, guide, outcome.sources));
  report.sign_off();
  report.close();
}

void write_note(const Review& review, const content::Note& note) {
  const content::Guide& guide = review.guide();
  std::vector<std::string> levels;
  for (const std::string& id : note.show_for) {
    const content::UrgencyLevel* level = guide::find_urgency(guide, id);
    levels.push_back(guillemets(level ? level->label : id));
  }
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(guillemets(note.text));
  report.labelled(words.shown_if, conditions(words, guide, note.when));
  report.labelled(words.only_urgency, enumerated(words.comma, words.comma, levels));
  if (note.risk) report.labelled(words.on_fixed_pages, words.for_a_risk);
  if (const content::Action* action = guide::find_action(guide, note.action))
    report.labelled(words.with_number, guillemets(action->label));
  report.sources(source_lines(review.words, guide, note.sources));
  report.sign_off();
  report.close();
}

void write_tip(const Review& review, const content::ReadingTip& tip) {
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(guillemets(tip.text));
  report.labelled(words.shown_if, conditions(words, review.guide(), tip.when));
  report.labelled(words.article_quote, guillemets(tip.quote));
  report.labelled_list(words.leads_to, section_headings(words, review.content, {tip.section}));
  report.sign_off();
  report.close();
}

}  // namespace

void write_questions(const Review& review) {
  review.report.chapter(review.words.questions);
  const auto& questions = review.guide().questions;
  for (size_t i = 0; i < questions.size(); ++i) write_question(review, questions[i], i);
}

void write_outcomes(const Review& review) {
  review.report.chapter(review.words.outcomes);
  for (const content::Outcome& outcome : review.guide().outcomes) write_outcome(review, outcome);
}

void write_notes(const Review& review) {
  review.report.chapter(review.words.notes);
  review.report.text(review.words.notes_change_nothing);
  for (const content::Note& note : review.guide().notes) write_note(review, note);
  for (const content::ReadingTip& tip : review.guide().reading_tips) write_tip(review, tip);
}

void write_keepsakes(const Review& review) {
  const content::Guide& guide = review.guide();
  const content::Preparation& preparation = guide.preparation;
  Report& report = review.report;
  const Words& words = review.words;
  report.chapter(words.keepsakes);
  report.text(words.sheet);
  report.text(guillemets(preparation.title) + " " + guillemets(preparation.why));
  for (const content::AlarmItem& item : preparation.tell) {
    report.open();
    report.labelled(filled(words.to_tell, {item.id}), guillemets(item.text));
    report.sources(source_lines(review.words, guide, item.sources));
    report.sign_off();
    report.close();
  }
  report.open();
  report.heading(filled(words.card, {guillemets(guide.card.title)}));
  report.text(words.card_signs);
  report.labelled_list(words.card_lines,
                       all_in_guillemets({guide.card.whom, guide.card.doctor, guide.card.post}));
  report.sign_off();
  report.close();
}

void write_fixed_texts(const Review& review) {
  const content::GuideTexts& texts = review.guide().texts;
  Report& report = review.report;
  const Words& words = review.words;
  report.chapter(words.fixed_texts);
  for (const std::string* text :
       {&texts.banner112, &texts.disclaimer, &texts.not_chosen_text, &texts.why_intro, &texts.privacy,
        &texts.interest, &texts.profession, &texts.content_date}) {
    report.open();
    report.text(guillemets(*text));
    report.sign_off();
    report.close();
  }
  report.labelled_list(
      words.fixed_buttons,
      all_in_guillemets({texts.why_title, texts.rule_title, texts.sources_title, texts.not_chosen_title,
                         texts.all_pages, texts.back, texts.change, texts.next}));
}

}  // namespace lw::tool
