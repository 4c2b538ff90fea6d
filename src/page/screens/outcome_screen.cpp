// An outcome explains itself: what to do, what was chosen, the one rule that fired, its reason and sources,
// what was not chosen, and when to call again.
#include <algorithm>

#include "page/action.h"
#include "page/addresses.h"
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"
#include "page/urgency.h"

namespace lw::page {

namespace {

// What led here; empty for somebody who answered no questions.
struct Reason {
  const guide::Answers* answers = nullptr;
  const content::Rule* rule = nullptr;
  const std::string* because = nullptr;
};

// Where its appointments are made: the first of what it filled in.
std::string way_to(const content::Clinic& clinic) {
  if (!clinic.booking_url.empty()) return clinic.booking_url;
  if (!clinic.website.empty()) return clinic.website;
  return clinic.phone.empty() ? "mailto:" + clinic.email : "tel:" + digits_of(clinic.phone);
}

struct Screen {
  Builder& builder;
  const content::Content& content;
  const content::Outcome& outcome;
  const Reason& reason;
  const PageContext& context;

  const content::Guide& guide() const { return content.guide; }
  const content::Ui& ui() const { return content.ui; }
  void heading(const std::string& text) { builder.leaf(Role::heading2, "heading", text); }
  void level();
  void advice();
  void signs();
  void action(const content::Action& action, const char* style = "button-second");
  std::string number_of(const content::Action& action) const;
  void call(const char* style, const content::Action& action);
  const content::Action* first_number() const;
  const content::Action* main_action() const;
  bool is_button(const content::Action& action) const;
  bool offers(content::Action::Kind kind) const;
  void actions();
  void specialists();
  void treatments();
  void notes();
  void choices();
  void why();
  void reading();
  void section_link(const FoundSection& found, const std::string& target, const std::string& text);
};

void Screen::level() {
  const content::UrgencyLevel* level = guide::find_urgency(guide(), outcome.urgency);
  const char* const look = urgency_style(guide(), outcome.urgency);
  builder.open(Role::section, look, ids::outcome);
  if (level && level->label != outcome.title) builder.leaf(Role::paragraph, "level-text", level->label);
  Node& title = builder.leaf(Role::heading1, "level-title", outcome.title, ids::title);
  if (level) title.prefix = level->hidden_prefix + ":";
  builder.leaf(Role::paragraph, "lead", outcome.lead);
  const content::Action* main = main_action();
  const bool calls = main && main == first_number();
  if (calls && std::string_view(look) == "level-alarm") {
    call("button-alarm", *main);  // as wide as the card
  } else if (main) {
    builder.open(Role::group, "actions");
    calls ? call("button", *main) : action(*main, "button");
    builder.close();
  }
  builder.close();
}

// Empty for an action that calls nobody, or doctors whose number the clinic has not filled in.
std::string Screen::number_of(const content::Action& action) const {
  return action.kind == content::Action::Kind::gp_post ? digits_of(content.clinic.gp_post) : action.value;
}

// The number can be read, too: the link may not work, as in a frame on another site.
void Screen::call(const char* style, const content::Action& action) {
  const bool is_post = action.kind == content::Action::Kind::gp_post;
  builder.leaf(Role::link, style, action.label + (is_post ? ": " + content.clinic.gp_post : "")).href =
      "tel:" + number_of(action);
}

// The page's first action, if that is a number. Other numbers come after the advice.
const content::Action* Screen::first_number() const {
  const content::Action* first =
      outcome.actions.empty() ? nullptr : guide::find_action(guide(), outcome.actions.front());
  return first && !number_of(*first).empty() ? first : nullptr;
}

// The rest are texts, and numbers that come after the advice.
bool Screen::is_button(const content::Action& action) const {
  using Kind = content::Action::Kind;
  return action.kind == Kind::open_article || action.kind == Kind::reminder ||
         (action.kind == Kind::summary && reason.answers) ||
         (action.kind == Kind::clinic_contact && content::is_reachable(content.clinic));
}

// The one button of the card: whom to call, or else the first thing to do that needs no telephone; where it
// is urgent, nothing but a number.
const content::Action* Screen::main_action() const {
  if (const content::Action* number = first_number()) return number;
  if (is_urgent(guide(), outcome.urgency)) return nullptr;
  for (const std::string& id : outcome.actions)
    if (const content::Action* action = guide::find_action(guide(), id); action && is_button(*action))
      return action;
  return nullptr;
}

void Screen::advice() {
  if (!outcome.steps.empty()) heading(ui().steps_title), add_steps(builder, outcome.steps);
  for (const std::string& id : outcome.actions) {
    const content::Action* action = guide::find_action(guide(), id);
    if (action && action->kind == content::Action::Kind::text)
      builder.leaf(Role::paragraph, "body", action->label);
  }
  if (!outcome.safety_net.empty()) heading(ui().safety_net_title), add_bullets(builder, outcome.safety_net);
  for (const std::string& id : outcome.actions) {
    const content::Action* number = guide::find_action(guide(), id);
    if (number && !number_of(*number).empty() && number != first_number()) call("text-link", *number);
  }
  Node& link = builder.leaf(Role::link, "text-link", ui().signs_link);
  link.href = context.root + signs_address(content);
  if (reason.answers) link.action = action::show(screens::signs);
}

// Which of the gate's signs is it? To be told on the telephone; nothing follows from it.
void Screen::signs() {
  const auto stop = reason.answers ? guide::stopping_gate(guide(), *reason.answers) : std::nullopt;
  if (!stop) return;
  const content::Question& gate = guide().questions[*stop];
  const std::string no_hint;
  open_choices(builder, Role::heading2, ui().which_sign, ids::which_sign);
  builder.leaf(Role::paragraph, "small", ui().which_sign_why);
  builder.open(Role::group, "options");
  for (size_t i = 0; i < gate.items.size() && i < guide::most_options; ++i)
    add_choice(builder,
               {Role::checkbox, gate.id, gate.items[i].id, gate.items[i].text, no_hint,
                ((*reason.answers)[*stop].signs >> i & 1u) != 0},
               action::choose(gate.id, gate.items[i].id));
  builder.close();
  builder.close();
}

void Screen::action(const content::Action& offered, const char* style) {
  using Kind = content::Action::Kind;
  if (offered.kind == Kind::open_article) {
    Node& link = builder.leaf(Role::link, style, offered.label);
    link.href = context.root;
    if (reason.answers) link.action = action::read(ids::title);
  } else if (offered.kind == Kind::clinic_contact) {
    builder.leaf(Role::link, style, offered.label).href = way_to(content.clinic);
  } else if (offered.kind == Kind::summary) {
    builder.leaf(Role::button, style, offered.label).action = action::show(screens::summary);
  } else if (offered.kind == Kind::reminder) {
    builder.leaf(Role::button, style, offered.label).action = action::remind(std::to_string(offered.weeks));
  }
}

bool Screen::offers(content::Action::Kind kind) const {
  return std::any_of(outcome.actions.begin(), outcome.actions.end(), [&](const std::string& id) {
    const content::Action* action = guide::find_action(guide(), id);
    return action && action->kind == kind;
  });
}

void Screen::actions() {
  if (offers(content::Action::Kind::clinic_contact)) {
    builder.open(Role::group, "card");
    builder.leaf(Role::heading2, "card-title", content.clinic.appointment_text);
    add_contact(builder, content.clinic, ui());
    builder.close();
  }
  builder.open(Role::group, "actions");
  for (const std::string& id : outcome.actions) {
    const content::Action* other = guide::find_action(guide(), id);
    const bool has_card = other && other->kind == content::Action::Kind::clinic_contact;
    if (other && other != main_action() && is_button(*other) && !has_card) action(*other);
  }
  if (reason.answers) builder.leaf(Role::button, "button-second", ui().restart).action = verbs::restart;
  if (reason.answers)
    builder.leaf(Role::button, "button-second", guide().texts.back, ids::back).action = verbs::back;
  if (!reason.answers)
    builder.leaf(Role::link, "button-second", ui().back_to_guide).href =
        context.root + guide_address(content);
  builder.close();
}

void Screen::specialists() {
  if (!outcome.show_specialists || content.clinic.specialists.empty()) return;
  open_fold(builder, "people", ui().specialists_title);
  builder.leaf(Role::paragraph, "body-first", content.clinic.specialists_note);
  add_people(builder, content.clinic.specialists, ids::specialists);
  builder.close();
}

void Screen::treatments() {
  if (!outcome.show_specialists || content.clinic.treatments.empty()) return;
  open_fold(builder, "treatments", ui().treatments_title);
  for (const content::Treatment& treatment : content.clinic.treatments) {
    builder.leaf(Role::heading3, "subheading", treatment.name);
    builder.leaf(Role::paragraph, "body-first", treatment.plain);
  }
  builder.close();
}

void Screen::notes() {
  const auto found = reason.answers ? guide::notes_for(guide(), *reason.answers, outcome)
                                    : guide::risks_for(guide(), outcome);
  if (found.empty()) return;
  std::vector<std::string> texts;
  for (const content::Note* note : found) texts.push_back(note->text);
  heading(ui().notes_title);
  add_bullets(builder, texts);
  for (const content::Note* note : found)
    if (const content::Action* found_number = guide::find_action(guide(), note->action))
      call("text-link", *found_number);
}

void Screen::choices() {
  builder.leaf(Role::paragraph, "body-first", guide().texts.why_intro);
  builder.open(Role::list, "plain");
  for (size_t i = 0; i < guide().questions.size(); ++i) {
    const guide::Answer& answer = (*reason.answers)[i];
    if (!answer.given) continue;
    const content::Question& question = guide().questions[i];
    builder.open(Role::item, "choice");
    builder.leaf(Role::paragraph, "card-text", question.text);
    Node& text = builder.leaf(Role::paragraph, "card-text", chosen_words(guide(), *reason.answers, i),
                              choice_id(question));
    text.spans.push_back({0, static_cast<uint32_t>(text.text.size()), true, ""});
    Node& change = builder.leaf(Role::button, "card-link", guide().texts.change);
    change.action = action::change(question.id);
    change.label = guide().texts.change + ": " + question.text;
    builder.close();
  }
  builder.close();
}

void Screen::why() {
  std::vector<std::string> ids;
  if (reason.answers) {
    open_fold(builder, "why", guide().texts.why_title);
    choices();
    builder.leaf(Role::heading3, "subheading", guide().texts.rule_title);
    if (reason.because) builder.leaf(Role::paragraph, "body-first", *reason.because);
    if (outcome.show_specialists) {
      builder.leaf(Role::heading3, "subheading", guide().texts.not_chosen_title);
      builder.leaf(Role::paragraph, "body-first", guide().texts.not_chosen_text);
    }
    builder.close();
    if (reason.rule) ids = reason.rule->sources;
  }
  for (const std::string& id : outcome.sources)
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  add_sources(builder, guide(), ids);
}

void Screen::section_link(const FoundSection& found, const std::string& target, const std::string& text) {
  Node& link = builder.leaf(Role::link, "text-link", text);
  link.href = context.root + address_of(content, *found.article) + "#" + target;
  if (reason.answers) link.action = action::read(target);
}

void Screen::reading() {
  const auto tips =
      reason.answers ? guide::tips_for(guide(), *reason.answers) : std::vector<const content::ReadingTip*>{};
  if (outcome.sections.empty()) return;
  open_fold(builder, "read", ui().sections_title);
  for (const std::string& id : outcome.sections)
    if (const FoundSection found = find_section(content, id); found.section)
      section_link(found, id, found.heading());
  for (const content::ReadingTip* tip : tips) {
    builder.leaf(Role::quote, "quote", "“" + tip->quote + "”");
    if (const FoundSection found = find_section(content, tip->section); found.section)
      section_link(found, target_of(*found.section, tip->quote), tip->text);
  }
  builder.close();
}

Page build(const content::Content& content, const content::Outcome& outcome, const Reason& reason,
           const PageContext& context) {
  Builder builder(content.theme,
                  joined({reason.answers ? screens::outcome : screens::outcome_page, outcome.id}),
                  content.guide.title, content.guide.language);
  open_chrome(builder, content, context, Area::guide);
  Screen screen{builder, content, outcome, reason, context};
  screen.level();
  add_draft_badge(builder, content, context, is_urgent(content.guide, outcome.urgency));
  screen.advice();
  screen.signs();
  screen.notes();
  screen.actions();
  screen.specialists();
  screen.treatments();
  screen.reading();
  screen.why();
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace

Page build_outcome(const content::Content& content, const guide::Answers& answers,
                   const PageContext& context) {
  const guide::Verdict verdict = guide::decide(content.guide, answers);
  return build(content, *verdict.outcome, {&answers, verdict.rule, verdict.because}, context);
}

Page build_outcome_page(const content::Content& content, const content::Outcome& outcome,
                        const PageContext& context) {
  return build(content, outcome, {}, context);
}

}  // namespace lw::page
