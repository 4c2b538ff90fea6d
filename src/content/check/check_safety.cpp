// safety.json against the guide: everything that safety rests on is there, and nothing in the guide that
// safety rests on is left out of safety.json.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

using Ids = std::vector<std::string>;

bool has(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool has_all(const Ids& ids, const Ids& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& id) { return has(ids, id); });
}

template <class Item>
size_t index_in(const std::vector<Item>& items, const Item& item) {
  return static_cast<size_t>(&item - items.data());
}

const std::string renew =
    "Put it back. To leave it out, have the guide reviewed again without it and remove it from safety.json.";

struct Guard {
  const Content& content;
  Findings safety{"safety.json"}, guide{"guide.json"};

  const Guide& subject() const { return content.guide; }
  const Safety& list() const { return content.safety; }

  void references();
  void sources(const std::string& pointer, const Ids& ids);
  void when(const std::string& pointer, const std::vector<Condition>& conditions);
  void says(const std::string& pointer, const std::string& text, const Ids& words);
  void signs(const RequiredGate& gate, const std::string& pointer);
  void gates();
  void stops();
  void note(const RequiredNote& required, const std::string& pointer);
  void outcomes();
  void rules();
  void levels();
  void decisions();
  int rank(const std::string& level) const;
};

int Guard::rank(const std::string& level) const {
  const UrgencyLevel* found = find_by_id(subject().urgency_levels, level);
  return found ? found->rank : 0;
}

void Guard::when(const std::string& pointer, const std::vector<Condition>& conditions) {
  for (const Condition& condition : conditions)
    if (const Question* question = find_by_id(subject().questions, condition.question))
      check_references(safety, pointer + "/" + condition.question, condition.answers, question->options,
                       "answer to the question " + quoted(condition.question));
    else
      safety.add(pointer + "/" + condition.question,
                 "There is no question with the id " + quoted(condition.question) + ".", renew);
}

void Guard::sources(const std::string& pointer, const Ids& ids) {
  check_references(safety, pointer + "/sources", ids, subject().sources, "source");
  if (ids.empty()) safety.add(pointer + "/sources", "This has no source.", "Name at least one.");
}

// What safety.json names exists in the guide.
void Guard::references() {
  check_unique_ids(safety, "/gates", list().gates);
  check_unique_ids(safety, "/atLeast", list().floors);
  check_unique_ids(safety, "/notes", list().notes);
  check_unique_ids(safety, "/outcomes", list().outcomes);
  for (const RequiredGate& gate : list().gates)
    sources(at("/gates", index_in(list().gates, gate)), gate.sources);
  for (const Floor& floor : list().floors) {
    const std::string pointer = at("/atLeast", index_in(list().floors, floor));
    when(pointer + "/when", floor.when);
    check_reference(safety, pointer + "/level", floor.level, subject().urgency_levels, "urgency level");
    sources(pointer, floor.sources);
  }
  for (const RequiredNote& required : list().notes) {
    const std::string pointer = at("/notes", index_in(list().notes, required));
    when(pointer + "/when", required.when);
    sources(pointer, required.sources);
    note(required, pointer);
  }
}

void Guard::says(const std::string& pointer, const std::string& text, const Ids& words) {
  for (const std::string& word : words)
    if (!text.empty() && !says_word(text, word))
      guide.add(pointer,
                "Safety rests on the words " + quoted(word) + ", which are no longer in " +
                    quoted(base::without_soft_hyphens(text)) + ".",
                renew);
}

void Guard::signs(const RequiredGate& gate, const std::string& pointer) {
  const Question* question = find_by_id(subject().questions, gate.id);
  if (!question || question->kind != Question::Kind::gate)
    return guide.add("/questions", "The gate " + quoted(gate.id) + " is gone. Safety rests on its signs.",
                     renew);
  const std::string items = at("/questions", index_in(subject().questions, *question)) + "/items";
  check_unique_ids(safety, pointer + "/signs", gate.signs);
  if (question->items.empty()) return;  // already reported
  says(at("/questions", index_in(subject().questions, *question)) + "/text", question->text, gate.says);
  for (const RequiredSign& sign : gate.signs)
    if (const AlarmItem* item = find_by_id(question->items, sign.id))
      says(at(items, index_in(question->items, *item)) + "/text", item->text, sign.says);
    else
      guide.add(items,
                "The sign " + quoted(sign.id) + " is gone from the gate " + quoted(gate.id) +
                    ": whoever has it would now answer \"Nee\" and go on.",
                renew);
  for (const AlarmItem& item : question->items)
    if (!find_by_id(gate.signs, item.id))
      safety.add(pointer + "/signs",
                 "The sign " + quoted(item.id) + " of the gate " + quoted(gate.id) +
                     " is not in this list, so nobody would notice if it disappeared.",
                 "Add its id and the words that it must use.");
}

void Guard::gates() {
  for (const RequiredGate& gate : list().gates) {
    const std::string pointer = at("/gates", index_in(list().gates, gate));
    check_reference(safety, pointer + "/level", gate.level, subject().urgency_levels, "urgency level");
    signs(gate, pointer);
  }
  for (const Question& question : subject().questions)
    if (question.kind == Question::Kind::gate && !find_by_id(list().gates, question.id))
      safety.add("/gates", "The signs of the gate " + quoted(question.id) + " are not listed.",
                 "List the gate with the ids of its signs.");
}

void Guard::stops() {
  for (size_t i = 0; i < list().stops.size(); ++i) {
    const RequiredStops& required = list().stops[i];
    const Question* question = find_by_id(subject().questions, required.question);
    check_reference(safety, at("/stops", i) + "/question", required.question, subject().questions,
                    "question");
    sources(at("/stops", i), required.sources);
    for (const std::string& answer : required.answers)
      if (question && !has(question->stop_on, answer))
        guide.add(at("/questions", index_in(subject().questions, *question)) + "/stopOn",
                  "The answer " + quoted(answer) + " to " + quoted(question->id) +
                      " no longer ends the questions. Safety rests on that.",
                  renew);
  }
  for (const Question& question : subject().questions) {
    const auto required = std::find_if(list().stops.begin(), list().stops.end(),
                                       [&](const RequiredStops& one) { return one.question == question.id; });
    if (question.kind != Question::Kind::gate && !question.stop_on.empty() &&
        (required == list().stops.end() || !has_all(required->answers, question.stop_on)))
      safety.add("/stops", "Answers to " + quoted(question.id) + " end the questions but are not listed.",
                 "List them.");
  }
}

void Guard::note(const RequiredNote& required, const std::string& pointer) {
  const Note* found = find_by_id(subject().notes, required.id);
  if (!found)
    return guide.add("/notes", "The note " + quoted(required.id) + " is gone. Safety rests on it.", renew);
  const std::string place = at("/notes", index_in(subject().notes, *found));
  says(place + "/text", found->text, required.says);
  check_references(safety, pointer + "/levels", required.levels, subject().urgency_levels, "urgency level");
  for (const std::string& level : required.levels)
    if (!has(found->show_for, level))
      guide.add(place + "/showFor",
                "The note " + quoted(required.id) + " is no longer shown to people at the level " +
                    quoted(level) + ". Safety rests on it.",
                renew);
  for (const Condition& condition : found->when) {
    const auto wanted = std::find_if(required.when.begin(), required.when.end(), [&](const Condition& one) {
      return one.question == condition.question;
    });
    if (wanted == required.when.end() || !has_all(condition.answers, wanted->answers))
      guide.add(place + "/when/" + condition.question,
                "The note " + quoted(required.id) +
                    " is no longer shown to everybody for whom safety.json asks it.",
                renew);
  }
}

void Guard::outcomes() {
  for (const RequiredOutcome& required : list().outcomes) {
    const std::string pointer = at("/outcomes", index_in(list().outcomes, required));
    check_reference(safety, pointer + "/level", required.level, subject().urgency_levels, "urgency level");
    sources(pointer, required.sources);
    const Outcome* found = find_by_id(subject().outcomes, required.id);
    if (!found) {
      guide.add("/outcomes", "The page " + quoted(required.id) + " is gone. Safety rests on it.", renew);
      continue;
    }
    const std::string place = at("/outcomes", index_in(subject().outcomes, *found));
    if (find_by_id(subject().urgency_levels, found->urgency) && rank(found->urgency) < rank(required.level))
      guide.add(place + "/urgency",
                "The page " + quoted(required.id) + " is at the level " + quoted(found->urgency) +
                    ", which is milder than " + quoted(required.level) + " in safety.json.",
                renew);
    says(place + "/safetyNet", joined(found->safety_net), required.safety_net);
  }
  for (const Outcome& outcome : subject().outcomes)
    if (!find_by_id(list().outcomes, outcome.id))
      safety.add("/outcomes", "The page " + quoted(outcome.id) + " is not listed.",
                 "List it with its level and what its safety net must say.");
}

// Whether everybody for whom the rule decides is among those of `when`.
bool covers(const std::vector<Condition>& when, const Rule& rule) {
  return std::all_of(when.begin(), when.end(), [&](const Condition& wanted) {
    return std::any_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      return condition.question == wanted.question && has_all(wanted.answers, condition.answers);
    });
  });
}

// A rule that sends people to a doctor could otherwise be weakened without anybody noticing.
void Guard::rules() {
  for (const Rule& rule : subject().rules) {
    const Outcome* outcome = find_by_id(subject().outcomes, rule.outcome);
    if (!outcome || rule.when.empty() || rank(outcome->urgency) < doctor_first_rank) continue;
    const bool by_gate = std::any_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      return find_by_id(list().gates, condition.question) != nullptr;
    });
    const bool guarded = by_gate || std::any_of(list().floors.begin(), list().floors.end(),
                                                [&](const Floor& floor) { return covers(floor.when, rule); });
    if (!guarded)
      safety.add("/atLeast",
                 "Rule " + quoted(rule.id) + " sends people to a doctor, but nothing here asks for that.",
                 "List its answers with the level that they lead to at least.");
  }
}

void Guard::levels() {
  check_unique_ids(safety, "/levels", list().levels);
  for (size_t i = 0; i < list().levels.size(); ++i) {
    const LevelWords& words = list().levels[i];
    check_reference(safety, at("/levels", i) + "/id", words.id, subject().urgency_levels, "urgency level");
    if (words.who.empty() || words.how.empty() || words.when.empty())
      safety.add(at("/levels", i), "This level does not say by which words a page says who, how and when.",
                 "Give \"who\", \"how\" and \"when\" at least one word each.");
  }
  for (const UrgencyLevel& level : subject().urgency_levels)
    if (!find_by_id(list().levels, level.id))
      safety.add("/levels", "The urgency level " + quoted(level.id) + " is not listed.",
                 "List it with the words that its pages must say.");
}

void Guard::decisions() {
  for (size_t i = 0; i < list().decisions.size(); ++i)
    if (const std::string& on = list().decisions[i].on; !on.empty() && !is_iso_date(on))
      safety.add(at("/decisions", i) + "/on", quoted(on) + " is not a date.",
                 "Write year-month-day, such as 2026-03-31.");
}

}  // namespace

base::Problems check_safety(const Content& content) {
  if (content.guide.questions.empty() && content.guide.outcomes.empty()) return {};  // already reported
  if (content.safety.baseline.empty()) return {};                                    // likewise
  Guard guard{content};
  guard.references();
  guard.gates();
  guard.stops();
  guard.outcomes();
  guard.rules();
  guard.levels();
  guard.decisions();
  base::Problems found = std::move(guard.safety.problems);
  found.insert(found.end(), guard.guide.problems.begin(), guard.guide.problems.end());
  return found;
}

}  // namespace lw::content
