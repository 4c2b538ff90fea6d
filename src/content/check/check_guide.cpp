// The guide: every id it refers to exists, every quote is verbatim. Its pages: check_outcomes.cpp.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

void check_ids(Findings& findings, const Guide& guide) {
  check_unique_ids(findings, "/urgencyLevels", guide.urgency_levels);
  check_unique_ids(findings, "/questions", guide.questions);
  check_unique_ids(findings, "/rules", guide.rules);
  check_unique_ids(findings, "/outcomes", guide.outcomes);
  check_unique_ids(findings, "/notes", guide.notes);
  check_unique_ids(findings, "/readingTips", guide.reading_tips);
  check_unique_ids(findings, "/actions", guide.actions);
  check_unique_ids(findings, "/sources", guide.sources);
}

void check_options(Findings& findings, const std::string& pointer, const Question& question) {
  check_unique_ids(findings, pointer + "/options", question.options);
  if (question.options.size() < 2 || question.options.size() > most_options)
    findings.add(pointer + "/options", "A question needs 2 to " + std::to_string(most_options) + " options.",
                 "Add or remove options.");
  check_references(findings, pointer + "/stopOn", question.stop_on, question.options,
                   "option of this question");
}

void check_map(Findings& findings, const std::string& pointer, const Question& question) {
  if (question.kind != Question::Kind::single)
    findings.add(pointer, "A body drawing only works for a question with a single answer.",
                 "Remove \"map\".");
  for (size_t zone = 0; zone < body_zones.size(); ++zone)
    check_references(findings, pointer + "/zones/" + body_zones[zone], question.map->zones[zone],
                     question.options, "answer to this question");
}

// Below the guide's address, next to the outcomes' pages.
bool is_signs_page(const Content& content, const std::string& id) {
  return content.clinic.addresses.guide + id + "/" == content.clinic.addresses.signs;
}

void check_page_of(Findings& findings, const std::string& pointer, const Content& content,
                   const Outcome& outcome) {
  if (is_signs_page(content, outcome.id))
    findings.add(pointer + "/id", "This page would have the address of the lists of signs.",
                 "Give the outcome a different id.");
}

// Pages of answers have addresses below the question's id, next to the outcomes' pages.
void check_pages(Findings& findings, const std::string& pointer, const Content& content,
                 const Question& question) {
  const auto has_page = [](const Option& option) { return !option.page.empty(); };
  if (std::none_of(question.options.begin(), question.options.end(), has_page)) return;
  if (find_by_id(content.guide.outcomes, question.id) || is_signs_page(content, question.id))
    findings.add(pointer + "/id", "The pages of these answers would have the address of an outcome's page.",
                 "Give the question or the outcome a different id.");
}

void check_question(Findings& findings, const std::string& pointer, const Content& content,
                    const Question& question) {
  const Guide& guide = content.guide;
  check_options(findings, pointer, question);
  check_pages(findings, pointer, content, question);
  if (question.map) check_map(findings, pointer + "/map", question);
  if (question.kind == Question::Kind::gate) return check_gate(findings, pointer, guide, question);
  for (size_t i = 0; i < question.options.size(); ++i)
    if (question.options[i].kind)
      findings.add(at(pointer + "/options", i) + "/kind", "Only the answers of a gate have a kind.",
                   "Remove it, or make this question a gate.");
}

void check_condition(Findings& findings, const std::string& pointer, const Guide& guide,
                     const Condition& condition) {
  const Question* question = find_by_id(guide.questions, condition.question);
  if (!question)
    return findings.add(pointer, "There is no question with the id " + quoted(condition.question) + ".",
                        fix_id(condition.question, guide.questions, "question"));
  if (condition.answers.empty())
    findings.add(pointer, "No answer is listed, so this can never hold.", "List at least one answer.");
  check_references(findings, pointer, condition.answers, question->options,
                   "answer to the question " + quoted(condition.question));
}

void check_when(Findings& findings, const std::string& pointer, const Guide& guide,
                const std::vector<Condition>& when) {
  if (when.empty())
    findings.add(pointer, "There is no condition, so this always holds.", "Name at least one question.");
  for (const Condition& condition : when)
    check_condition(findings, pointer + "/" + condition.question, guide, condition);
}

// A rule may be milder than others after a longer time: those exist, and it says why.
void check_milder(Findings& findings, const std::string& pointer, const Guide& guide, const Rule& rule) {
  check_references(findings, pointer + "/milderWhenLonger/than", rule.milder_when_longer.than, guide.rules,
                   "rule");
}

void check_rule(Findings& findings, const std::string& pointer, const Guide& guide, const Rule& rule) {
  check_when(findings, pointer + "/when", guide, rule.when);
  for (const Condition& condition : rule.when) {
    const Question* question = find_by_id(guide.questions, condition.question);
    if (question && !question->routes)
      findings.add(pointer + "/when/" + condition.question,
                   "The question " + quoted(condition.question) +
                       " has \"routes\": false, so no rule may depend on it.",
                   "Remove this condition, or set \"routes\" to true.");
  }
  check_reference(findings, pointer + "/outcome", rule.outcome, guide.outcomes, "outcome");
  check_milder(findings, pointer, guide, rule);
  check_sources_of(findings, pointer, guide, rule.sources);
}

void check_note(Findings& findings, const std::string& pointer, const Guide& guide, const Note& note) {
  check_when(findings, pointer + "/when", guide, note.when);
  check_not_empty(findings, pointer + "/showFor", note.show_for);
  check_references(findings, pointer + "/showFor", note.show_for, guide.urgency_levels, "urgency level");
  check_sources_of(findings, pointer, guide, note.sources);
  if (note.action.empty()) return;
  check_reference(findings, pointer + "/action", note.action, guide.actions, "action");
  const Action* action = find_by_id(guide.actions, note.action);
  if (action && action->kind != Action::Kind::tel)
    findings.add(pointer + "/action", "The action " + quoted(note.action) + " calls nobody.",
                 "Name an action of the kind \"tel\", or leave it out.");
}

void check_tip(Findings& findings, const std::string& pointer, const Content& content,
               const ReadingTip& tip) {
  check_when(findings, pointer + "/when", content.guide, tip.when);
  check_section(findings, pointer + "/section", content.articles, tip.section);
  check_quote(findings, pointer + "/quote", content.articles, tip.section, tip.quote);
}

constexpr int most_weeks = 26;

void check_reminder(Findings& findings, const std::string& pointer, const Action& action) {
  const std::string weeks = std::to_string(action.weeks);
  if (action.weeks < 1 || action.weeks > most_weeks)
    findings.add(pointer + "/weeks", weeks + " is no number of weeks after which to look again.",
                 "Write a number from 1 to " + std::to_string(most_weeks) + ".");
  else if (!says_word(action.label, weeks))
    findings.add(pointer + "/label", "The label does not name the number of weeks, " + weeks + ".",
                 "Write the number in the label, as in \"weeks\".");
}

// A tel: link may not work, as in a frame on another site: then people have only the label.
void check_action(Findings& findings, const std::string& pointer, const Content& content,
                  const Action& action) {
  if (action.kind == Action::Kind::reminder) return check_reminder(findings, pointer, action);
  if (action.kind == Action::Kind::open_article && !has_articles(content))
    findings.add(pointer, "This opens the article, and there is none.",
                 "Put the article in the folder articles, or remove this action.");
  if (action.kind != Action::Kind::tel || action.value.empty()) return;
  if (!is_phone_number(action.value))
    findings.add(pointer + "/value", quoted(action.value) + " is not a phone number.",
                 fix_phone_number(action.value, "Write 3 to 15 digits."));
  else if (base::without_soft_hyphens(action.label).find(action.value) == std::string::npos)
    findings.add(pointer + "/label", "The label does not contain the number " + quoted(action.value) + ".",
                 "Write the number in the label, exactly as in \"value\".");
}

void check_preparation(Findings& findings, const Guide& guide) {
  const std::vector<AlarmItem>& tell = guide.preparation.tell;
  check_unique_ids(findings, "/preparation/tell", tell);
  if (tell.size() > most_options)
    findings.add("/preparation/tell", "Nobody ticks this many things.",
                 "Keep at most " + std::to_string(most_options) + ".");
  for (size_t i = 0; i < tell.size(); ++i)
    check_sources_of(findings, at("/preparation/tell", i), guide, tell[i].sources);
}

bool has_worse(const Question& question) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [](const Option& option) { return option.worse; });
}

// Without these marks the proofs cannot know which answers mean that things got worse or last longer.
void check_marks(Findings& findings, const Guide& guide) {
  const auto& questions = guide.questions;
  if (std::none_of(questions.begin(), questions.end(), has_worse))
    findings.add(
        "/questions",
        "No answer is marked \"worse\", so nothing proves that getting worse never lowers the urgency.",
        "Mark the answer that means getting worse.");
  if (std::none_of(questions.begin(), questions.end(), [](const Question& one) { return one.durations; }))
    findings.add("/questions",
                 "No question is marked \"durations\", so nothing proves that a complaint that lasts longer "
                 "never leads to something milder.",
                 "Mark the question how long it lasts.");
}

void check_date(Findings& findings, const std::string& pointer, const std::string& date) {
  if (!date.empty() && !is_iso_date(date))
    findings.add(pointer, quoted(date) + " is not a date.",
                 "Write year-month-day, such as 2026-03-31, or null.");
}

void check_review(Findings& findings, const Guide& guide) {
  const Review& review = guide.review;
  check_date(findings, "/review/reviewedOn", review.reviewed_on);
  check_date(findings, "/review/reviewAgainBefore", review.review_again_before);
  const bool complete = !review.reviewed_by.empty() && !review.reviewed_on.empty();
  if (!complete && !(review.reviewed_by.empty() && review.reviewed_on.empty()))
    findings.add("/review", "The review is only half filled in.",
                 "Give both reviewedBy and reviewedOn, or null for both.");
  if (is_iso_date(review.reviewed_on) && is_iso_date(review.review_again_before) &&
      review.review_again_before <= review.reviewed_on)
    findings.add("/review/reviewAgainBefore", "The next review is not after the last one.",
                 "Write a later date.");
  if (guide.status == Guide::Status::reviewed && !complete)
    findings.add("/status", "The status is \"reviewed\", but the review fields are empty.",
                 "Fill in the review fields, or write \"concept\".");
  if (guide.status == Guide::Status::draft && complete)
    findings.remark("/status", "The guide was reviewed, but its status is still \"concept\".",
                    "Write \"reviewed\" if the review approved it.");
  if (complete && review.fingerprint.empty())
    findings.add("/review/fingerprint", "The review does not say what was reviewed.",
                 "Copy the kenmerk from the report that was signed.");
  if (!complete)
    findings.remark("/review", "No clinician has reviewed this guide; the pages are marked as a draft.",
                    "Fill in the review fields after the review.");
}

void check_decision(Findings& findings, const DeviceDecision& decision) {
  check_date(findings, "/decision/on", decision.on);
  const bool begun = !decision.by.empty() || !decision.on.empty() || !decision.reference.empty();
  if (begun && !decision.made())
    findings.add("/decision", "The decision is only half filled in.",
                 "Give by, on and reference, or null for all three.");
}

template <class Item, class Check>
void check_each(const std::string& pointer, const std::vector<Item>& items, Check check) {
  for (size_t i = 0; i < items.size(); ++i) check(at(pointer, i), items[i]);
}

}  // namespace

base::Problems check_public(const Guide& guide) {
  Findings findings{"guide.json"};
  if (guide.mode == Guide::Mode::guided && !guide.decision.made())
    findings.add(
        "/decision",
        "This site would ask the public questions about their health, and nobody has decided whether "
        "that makes it a medical device.",
        "Have whoever is responsible decide, and record by, on and reference; or write \"mode\": "
        "\"pages\" to publish the pages without the questions.");
  return findings.problems;
}

base::Problems check_guide(const Content& content) {
  const Guide& guide = content.guide;
  Findings findings{"guide.json"};
  if (guide.questions.empty() && guide.outcomes.empty()) return {};  // not loaded: already reported
  check_language(findings, guide.language);
  if (!has_known_words(guide))
    findings.add("/language",
                 "The check knows the words for yes, no, not and what people rely on in Dutch alone: in this "
                 "language nobody has looked whether a text still says them.",
                 "Have somebody who knows both languages compare the answers of the gates, the pages and "
                 "ui.json with the Dutch ones.",
                 base::Severity::warning);
  check_ids(findings, guide);
  check_review(findings, guide);
  check_decision(findings, guide.decision);
  check_each("/questions", guide.questions,
             [&](const std::string& p, const Question& q) { check_question(findings, p, content, q); });
  check_each("/rules", guide.rules,
             [&](const std::string& p, const Rule& r) { check_rule(findings, p, guide, r); });
  check_levels(findings, guide);
  check_marks(findings, guide);
  check_fallback(findings, guide);
  check_each("/outcomes", guide.outcomes, [&](const std::string& p, const Outcome& o) {
    check_page_of(findings, p, content, o);
    check_outcome(findings, p, content, o);
  });
  check_each("/notes", guide.notes,
             [&](const std::string& p, const Note& n) { check_note(findings, p, guide, n); });
  check_each("/readingTips", guide.reading_tips,
             [&](const std::string& p, const ReadingTip& t) { check_tip(findings, p, content, t); });
  check_each("/actions", guide.actions,
             [&](const std::string& p, const Action& a) { check_action(findings, p, content, a); });
  check_each("/sources", guide.sources,
             [&](const std::string& p, const Source& s) { check_source(findings, p, content, s); });
  check_preparation(findings, guide);
  check_labels(findings, content);
  check_fixed_texts(findings, guide);
  check_unused(findings, guide);
  return findings.problems;
}

}  // namespace lw::content
