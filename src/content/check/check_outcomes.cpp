// The pages that the guide leads to: each says what to do and when to call again, the most urgent one has a
// number to call, and where a doctor comes first nothing bypasses one.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

// The articles describe treatments, and end with the people and an appointment.
void check_links_past_doctor(Findings& findings, const std::string& pointer, const Guide& guide,
                             const Outcome& outcome) {
  for (size_t i = 0; i < outcome.actions.size(); ++i) {
    const Action* action = find_by_id(guide.actions, outcome.actions[i]);
    if (!action) continue;
    if (action->kind == Action::Kind::clinic_contact)
      findings.add(at(pointer + "/actions", i),
                   "This outcome sends people to a doctor first but offers an appointment at the clinic.",
                   "Remove this action.");
    if (action->kind == Action::Kind::reminder)
      findings.add(at(pointer + "/actions", i),
                   "This outcome sends people to a doctor first but lets them put it off.",
                   "Remove this action.");
    if (action->kind == Action::Kind::open_article)
      findings.add(at(pointer + "/actions", i),
                   "This outcome sends people to a doctor first but gives them something to read, which "
                   "offers the clinic.",
                   "Remove this action.");
  }
  for (size_t i = 0; i < outcome.sections.size(); ++i)
    findings.add(at(pointer + "/sections", i),
                 "This outcome sends people to a doctor first but leads to the section " +
                     quoted(outcome.sections[i]) + " of an article, and so to the clinic.",
                 "Remove this section.");
}

// Whoever needs a doctor first must not be led past one.
void check_doctor_first(Findings& findings, const std::string& pointer, const Guide& guide,
                        const Outcome& outcome) {
  if (outcome.show_specialists)
    findings.add(pointer + "/showSpecialists",
                 "This outcome sends people to a doctor first but shows specialists.", "Set it to false.");
  if (outcome.clinic != Outcome::Clinic::none)
    findings.add(pointer + "/clinic", "This outcome sends people to a doctor first but offers the clinic.",
                 "Write \"none\".");
  check_links_past_doctor(findings, pointer, guide, outcome);
}

// The first number that this page calls; null when there is none.
const std::string* number_to_call(const Guide& guide, const Outcome& outcome) {
  for (const std::string& id : outcome.actions)
    if (const Action* action = find_by_id(guide.actions, id); action && action->kind == Action::Kind::tel)
      return &action->value;
  return nullptr;
}

// Whoever reads no more than the title or the first step knows which number to call.
void check_most_urgent(Findings& findings, const std::string& pointer, const Guide& guide,
                       const Outcome& outcome) {
  const std::string* number = number_to_call(guide, outcome);
  if (!number)
    return findings.add(pointer + "/actions", "The most urgent outcome has no number to call.",
                        "Add an action of the kind \"tel\".");
  const std::string fix = "Write the number " + *number + " in it.";
  if (!says_word(outcome.title, *number))
    findings.add(pointer + "/title", "The most urgent title does not name the number to call.", fix);
  if (outcome.steps.empty() || !says_word(outcome.steps.front(), *number))
    findings.add(pointer + "/steps/0",
                 "The first step of the most urgent outcome does not name the number to call.", fix);
}

int highest_rank(const Guide& guide) {
  int highest = 0;
  for (const UrgencyLevel& level : guide.urgency_levels) highest = std::max(highest, level.rank);
  return highest;
}

void check_advice(Findings& findings, const std::string& pointer, const Outcome& outcome) {
  if (outcome.steps.empty())
    findings.add(pointer + "/steps", "This outcome does not say what to do.", "Write at least one step.");
  if (outcome.safety_net.empty())
    findings.add(pointer + "/safetyNet", "This outcome does not say when to call again.",
                 "Write at least one sentence.");
}

// The date in somebody's calendar is the one that the page gives.
void check_reminders(Findings& findings, const std::string& pointer, const Guide& guide,
                     const Outcome& outcome) {
  for (size_t i = 0; i < outcome.actions.size(); ++i) {
    const Action* action = find_by_id(guide.actions, outcome.actions[i]);
    if (!action || action->kind != Action::Kind::reminder) continue;
    const std::string weeks = std::to_string(action->weeks);
    if (!says_word(joined(outcome.safety_net), weeks))
      findings.add(at(pointer + "/actions", i),
                   "The reminder is after " + weeks + " weeks, which the safety net does not name.",
                   "Say in \"safetyNet\" what to do after " + weeks + " weeks, or change the reminder.");
  }
}

}  // namespace

void check_outcome(Findings& findings, const std::string& pointer, const Content& content,
                   const Outcome& outcome) {
  const Guide& guide = content.guide;
  check_reference(findings, pointer + "/urgency", outcome.urgency, guide.urgency_levels, "urgency level");
  check_references(findings, pointer + "/actions", outcome.actions, guide.actions, "action");
  check_sources_of(findings, pointer, guide, outcome.sources);
  check_advice(findings, pointer, outcome);
  check_reminders(findings, pointer, guide, outcome);
  for (size_t i = 0; i < outcome.sections.size(); ++i)
    check_section(findings, at(pointer + "/sections", i), content.articles, outcome.sections[i]);
  const UrgencyLevel* level = find_by_id(guide.urgency_levels, outcome.urgency);
  if (!level) return;
  if (level->rank >= doctor_first_rank) check_doctor_first(findings, pointer, guide, outcome);
  if (level->rank == highest_rank(guide)) check_most_urgent(findings, pointer, guide, outcome);
  check_said(findings, pointer, content, outcome);
}

void check_levels(Findings& findings, const Guide& guide) {
  std::set<int> seen;
  for (size_t i = 0; i < guide.urgency_levels.size(); ++i) {
    const int rank = guide.urgency_levels[i].rank;
    if (!seen.insert(rank).second)
      findings.add(at("/urgencyLevels", i) + "/rank", "The rank " + std::to_string(rank) + " is used twice.",
                   "Give every level its own rank; higher is more urgent.");
  }
}

void check_fallback(Findings& findings, const Guide& guide) {
  check_reference(findings, "/fallback/outcome", guide.fallback_outcome, guide.outcomes, "outcome");
  const Outcome* outcome = find_by_id(guide.outcomes, guide.fallback_outcome);
  const UrgencyLevel* level = outcome ? find_by_id(guide.urgency_levels, outcome->urgency) : nullptr;
  if (level && level->rank < doctor_first_rank)
    findings.add(
        "/fallback/outcome", "People whom no rule fits are not sent to a doctor.",
        "Name an outcome whose urgency has the rank " + std::to_string(doctor_first_rank) + " or higher.");
  if (!guide.fallback_must_be_unreachable)
    findings.add("/fallback/mustBeUnreachable", "Answers that no rule fits are not reported as an error.",
                 "Set it to true, so that every combination of answers has its own reason.");
}

}  // namespace lw::content
