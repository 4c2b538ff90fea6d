// The part of the proof about notes and reading tips: one that nobody can ever see was meant for somebody.
// They cannot change the outcome: compiled.h, which decides, does not know them.
#include <algorithm>

#include "guide/enumerate.h"
#include "guide/proof_parts.h"

namespace lw::guide {

namespace {

struct Addition {
  std::string pointer, name;
  std::optional<CompiledConditions> when;               // nothing: can never hold
  const std::vector<std::string>* urgencies = nullptr;  // null: shown with any
  bool shown = false;
};

std::vector<Addition> additions_of(const content::Guide& guide) {
  std::vector<Addition> all;
  for (size_t i = 0; i < guide.notes.size(); ++i)
    all.push_back({"/notes/" + std::to_string(i), "Note '" + guide.notes[i].id + "'",
                   compile_conditions(guide, guide.notes[i].when), &guide.notes[i].show_for});
  for (size_t i = 0; i < guide.reading_tips.size(); ++i)
    all.push_back({"/readingTips/" + std::to_string(i), "Reading tip '" + guide.reading_tips[i].id + "'",
                   compile_conditions(guide, guide.reading_tips[i].when)});
  return all;
}

// How many of the guide's questions a person on this path is asked.
size_t questions_asked(const content::Guide& guide, const Answers& path) {
  for (size_t i = 0; i < path.size(); ++i)
    if (stops(guide.questions[i], path[i])) return i + 1;
  return path.size();
}

// A question that only selects reading can be answered in any way, if it is asked.
bool can_hold(const content::Guide& guide, const CompiledConditions& when, const Answers& path,
              size_t asked) {
  return std::all_of(when.begin(), when.end(), [&](const CompiledCondition& condition) {
    if (!guide.questions[condition.question].routes) return condition.question < asked;
    const Answer& answer = path[condition.question];
    return answer.given && (answer.options & condition.options) != 0;
  });
}

bool suits(const Addition& addition, const content::Outcome* outcome) {
  if (!addition.urgencies) return true;
  const auto& urgencies = *addition.urgencies;
  return outcome && std::find(urgencies.begin(), urgencies.end(), outcome->urgency) != urgencies.end();
}

}  // namespace

void prove_notes_shown(const OutcomeTable& table, base::Problems& problems) {
  const content::Guide& guide = *table.guide;
  std::vector<Addition> additions = additions_of(guide);
  for_each_path(guide, [&](const Answers& path) {
    const content::Outcome* outcome = outcome_of(table, first_match(table.compiled, path));
    const size_t asked = questions_asked(guide, path);
    for (Addition& addition : additions)
      addition.shown = addition.shown || (addition.when && suits(addition, outcome) &&
                                          can_hold(guide, *addition.when, path, asked));
  });
  for (const Addition& addition : additions)
    if (!addition.shown)
      add_problem(problems, addition.pointer, addition.name + " is never shown: no answers match it.",
                  "Remove it, or change its conditions or the urgencies it is shown for.");
}

}  // namespace lw::guide
