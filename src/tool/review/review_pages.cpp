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
    review.report.labelled("Vraag " + std::to_string(place + 1) + ", signaal " + item.id,
                           guillemets(item.text));
    if (item.picture != content::Pictogram::none)
      review.report.figure(page::pictogram_svg(item.picture), "de tekening ernaast");
    review.report.sources(source_lines(guide, item.sources));
    review.report.sign_off();
    review.report.close();
  }
}

std::string answer_text(const content::Question& question, const content::Option& option) {
  std::string text = guillemets(option.label);
  if (!option.hint.empty()) text += ", met uitleg " + guillemets(option.hint);
  if (std::count(question.stop_on.begin(), question.stop_on.end(), option.id) != 0)
    text += ": eindigt de vragen meteen";
  if (option.kind) text += std::string(" (soort: ") + content::name_of(*option.kind) + ")";
  if (option.worse) text += ": telt als erger (bewezen: maakt de uitkomst nooit minder dringend)";
  return text;
}

void write_question(const Review& review, const content::Question& question, size_t place) {
  Report& report = review.report;
  report.open();
  report.heading("Vraag " + std::to_string(place + 1) + ": " + guillemets(question.text));
  report.labelled("Waarom we het vragen", guillemets(question.why));
  if (question.kind == content::Question::Kind::multi)
    report.text("Meer antwoorden mogen; geen antwoord mag ook.");
  if (question.durations)
    report.text(
        "Dit is een tijdsduur, de kortste eerst (bewezen: langer maakt de uitkomst nooit minder dringend, "
        "behalve waar een regel zegt waarom).");
  if (!question.routes) report.text("Het antwoord kiest alleen leestips en verandert de uitkomst niet.");
  Texts answers;
  for (const content::Option& option : question.options) answers.push_back(answer_text(question, option));
  report.labelled_list("Antwoorden", answers);
  report.sign_off();
  report.close();
  write_signs(review, question, place);
}

const char* clinic_words(const content::Outcome& outcome) {
  using Clinic = content::Outcome::Clinic;
  switch (outcome.clinic) {
    case Clinic::none:
      return "de praktijk komt op deze pagina niet voor";
    case Clinic::possible:
      return "kan passen";
    case Clinic::fits:
      return "past";
  }
  return "";
}

std::string target_of(const content::Action& action) {
  switch (action.kind) {
    case content::Action::Kind::tel:
      return " (" + action.value + ")";
    case content::Action::Kind::gp_post:
      return " (alleen als het nummer is ingevuld)";
    case content::Action::Kind::reminder:
      return " (een datum in de eigen agenda, " + std::to_string(action.weeks) + " weken later)";
    default:
      return "";
  }
}

Texts action_labels(const content::Guide& guide, const content::Outcome& outcome) {
  Texts labels;
  for (const std::string& id : outcome.actions)
    if (const content::Action* action = guide::find_action(guide, id))
      labels.push_back(guillemets(action->label) + target_of(*action));
  return labels;
}

Texts section_headings(const content::Content& content, const std::vector<std::string>& ids) {
  Texts headings;
  for (const std::string& id : ids)
    for (const content::Article& article : content.articles)
      for (const content::Section& section : article.sections)
        if (section.id == id) headings.push_back(guillemets(section.heading) + " in «" + article.title + "»");
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
  report.open();
  report.heading(outcome_name(guide, &outcome));
  report.labelled("Inleiding", guillemets(outcome.lead));
  report.labelled_list("Wat de patiënt kan doen", all_in_guillemets(outcome.steps));
  report.labelled_list("Vangnet", all_in_guillemets(outcome.safety_net));
  report.labelled_list("Knoppen en telefoonnummers", action_labels(guide, outcome));
  report.labelled("De praktijk", clinic_words(outcome));
  report.labelled("De specialisten",
                  outcome.show_specialists ? "staan op deze pagina" : "staan niet op deze pagina");
  report.labelled_list("Verwijst naar", section_headings(review.content, outcome.sections));
  report.sources(source_lines(guide, outcome.sources));
  report.sign_off();
  report.close();
}

void write_note(const Review& review, const content::Note& note) {
  const content::Guide& guide = review.guide();
  std::string levels;
  for (const std::string& id : note.show_for) {
    const content::UrgencyLevel* level = guide::find_urgency(guide, id);
    levels += (levels.empty() ? "" : ", ") + guillemets(level ? level->label : id);
  }
  Report& report = review.report;
  report.open();
  report.heading(guillemets(note.text));
  report.labelled("Verschijnt als iemand", conditions(guide, note.when));
  report.labelled("Alleen bij spoedniveau", levels);
  if (note.risk) report.labelled("Ook op de vaste pagina's", "ja, want de zin gaat over een risico");
  if (const content::Action* action = guide::find_action(guide, note.action))
    report.labelled("Met telefoonnummer", guillemets(action->label));
  report.sources(source_lines(guide, note.sources));
  report.sign_off();
  report.close();
}

void write_tip(const Review& review, const content::ReadingTip& tip) {
  Report& report = review.report;
  report.open();
  report.heading(guillemets(tip.text));
  report.labelled("Verschijnt als iemand", conditions(review.guide(), tip.when));
  report.labelled("Citaat uit het artikel", guillemets(tip.quote));
  report.labelled_list("Verwijst naar", section_headings(review.content, {tip.section}));
  report.sign_off();
  report.close();
}

}  // namespace

void write_questions(const Review& review) {
  review.report.chapter("De vragen");
  const auto& questions = review.guide().questions;
  for (size_t i = 0; i < questions.size(); ++i) write_question(review, questions[i], i);
}

void write_outcomes(const Review& review) {
  review.report.chapter("De uitkomsten");
  for (const content::Outcome& outcome : review.guide().outcomes) write_outcome(review, outcome);
}

void write_notes(const Review& review) {
  review.report.chapter("Aanvullende zinnen en leestips");
  review.report.text("Ze komen erbij en veranderen de uitkomst nooit.");
  for (const content::Note& note : review.guide().notes) write_note(review, note);
  for (const content::ReadingTip& tip : review.guide().reading_tips) write_tip(review, tip);
}

void write_keepsakes(const Review& review) {
  const content::Guide& guide = review.guide();
  const content::Preparation& preparation = guide.preparation;
  Report& report = review.report;
  report.chapter("Wat de patiënt meeneemt");
  report.text(
      "Op het blad voor het gesprek kan de patiënt dit aankruisen, de plek en de duur toevoegen als daar "
      "niet naar "
      "gevraagd is, en drie eigen vragen schrijven. De uitkomst verandert daar nooit door.");
  report.text(guillemets(preparation.title) + " " + guillemets(preparation.why));
  for (const content::AlarmItem& item : preparation.tell) {
    report.open();
    report.labelled("Vooraf te vertellen, " + item.id, guillemets(item.text));
    report.sources(source_lines(guide, item.sources));
    report.sign_off();
    report.close();
  }
  report.open();
  report.heading("De kaart: " + guillemets(guide.card.title));
  report.text("Alle signalen van alle lijsten, en daaronder de telefoonnummers. Past op één vel papier.");
  report.labelled_list("Koppen en regels",
                       all_in_guillemets({guide.card.whom, guide.card.doctor, guide.card.post}));
  report.sign_off();
  report.close();
}

void write_fixed_texts(const Review& review) {
  const content::GuideTexts& texts = review.guide().texts;
  Report& report = review.report;
  report.chapter("Vaste teksten");
  for (const std::string* text :
       {&texts.banner112, &texts.disclaimer, &texts.not_chosen_text, &texts.why_intro, &texts.privacy,
        &texts.interest, &texts.profession, &texts.content_date}) {
    report.open();
    report.text(guillemets(*text));
    report.sign_off();
    report.close();
  }
  report.labelled_list(
      "Koppen en knoppen",
      all_in_guillemets({texts.why_title, texts.rule_title, texts.sources_title, texts.not_chosen_title,
                         texts.all_pages, texts.back, texts.change, texts.next}));
}

}  // namespace lw::tool
