// The pages that the guide leads to: each says what to do and when to call again, the most urgent one has a
// number to call, and where a doctor comes first nothing bypasses one.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// Does this section present people or an appointment?
bool offers_clinic(const Section& section) {
  return std::any_of(section.blocks.begin(), section.blocks.end(), [](const Block& block) {
    return block.kind == Block::Kind::specialists || block.kind == Block::Kind::appointment;
  });
}

void check_links_past_doctor(Findings& findings, const std::string& pointer, const Content& content,
                             const Outcome& outcome) {
  for (size_t i = 0; i < outcome.actions.size(); ++i) {
    const Action* action = find_by_id(content.guide.actions, outcome.actions[i]);
    if (action && action->kind == Action::Kind::clinic_contact)
      findings.add(at(pointer + "/actions", i),
                   "This outcome sends people to a doctor first but offers an appointment at the clinic.",
                   "Remove this action.");
  }
  for (size_t i = 0; i < outcome.sections.size(); ++i) {
    const Section* section = find_section(content.articles, outcome.sections[i]);
    if (section && offers_clinic(*section))
      findings.add(at(pointer + "/sections", i),
                   "This outcome sends people to a doctor first but leads to the section " +
                       quoted(section->id) + ", which offers the clinic.",
                   "Choose another section.");
  }
}

// Whoever needs a doctor first must not be led past one.
void check_doctor_first(Findings& findings, const std::string& pointer, const Content& content,
                        const Outcome& outcome) {
  if (outcome.show_specialists)
    findings.add(pointer + "/showSpecialists",
                 "This outcome sends people to a doctor first but shows specialists.", "Set it to false.");
  if (outcome.clinic != Outcome::Clinic::none && outcome.clinic != Outcome::Clinic::later)
    findings.add(pointer + "/clinic",
                 "This outcome sends people to a doctor first but offers the clinic now.",
                 "Write \"none\" or \"later\".");
  check_links_past_doctor(findings, pointer, content, outcome);
}

bool has_number_to_call(const Guide& guide, const Outcome& outcome) {
  return std::any_of(outcome.actions.begin(), outcome.actions.end(), [&](const std::string& id) {
    const Action* action = find_by_id(guide.actions, id);
    return action && action->kind == Action::Kind::tel;
  });
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

}  // namespace

void check_outcome(Findings& findings, const std::string& pointer, const Content& content,
                   const Outcome& outcome) {
  const Guide& guide = content.guide;
  check_reference(findings, pointer + "/urgency", outcome.urgency, guide.urgency_levels, "urgency level");
  check_references(findings, pointer + "/actions", outcome.actions, guide.actions, "action");
  check_sources_of(findings, pointer, guide, outcome.sources);
  check_advice(findings, pointer, outcome);
  for (size_t i = 0; i < outcome.sections.size(); ++i)
    check_section(findings, at(pointer + "/sections", i), content.articles, outcome.sections[i]);
  const UrgencyLevel* level = find_by_id(guide.urgency_levels, outcome.urgency);
  if (!level) return;
  if (level->rank >= doctor_first_rank) check_doctor_first(findings, pointer, content, outcome);
  if (level->rank == highest_rank(guide) && !has_number_to_call(guide, outcome))
    findings.add(pointer + "/actions", "The most urgent outcome has no number to call.",
                 "Add an action of the kind \"tel\".");
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
    findings.remark("/fallback/mustBeUnreachable", "Answers that no rule fits are not reported as an error.",
                    "Set it to true, so that every combination of answers has its own reason.");
}

}  // namespace lw::content
