// A small guide about umbrellas, sound in every way, for tests to use and to break.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "content/model.h"

using namespace lw;

namespace sample {

using Kind = content::Question::Kind;

inline content::Question question(std::string id, Kind kind, std::vector<std::string> options,
                                  std::vector<std::string> stop_on = {}) {
  content::Question made;
  made.id = std::move(id);
  made.kind = kind;
  made.stop_on = std::move(stop_on);
  for (const std::string& option : options) made.options.push_back({option, "Label " + option, "", false});
  return made;
}

inline content::Outcome outcome(std::string id, std::string urgency) {
  content::Outcome made;
  made.id = std::move(id);
  made.urgency = std::move(urgency);
  return made;
}

inline content::Rule rule(std::string id, int tier, std::vector<content::Condition> when,
                          std::string outcome) {
  return {id, tier, std::move(when), std::move(outcome), "because of " + id, {}};
}

// Questions: storm (gate), rain (gate), who, sky, mood (several answers, reading only).
// Outcomes by urgency: inside 2, umbrella 1, walk 0.
inline content::Guide umbrella_guide() {
  content::Guide guide;
  guide.id = "umbrellas";
  guide.urgency_levels = {{"red", 2, "", ""}, {"amber", 1, "", ""}, {"green", 0, "", ""}};
  guide.outcomes = {outcome("inside", "red"), outcome("umbrella", "amber"), outcome("walk", "green")};
  guide.questions = {question("storm", Kind::gate, {"no", "yes", "unsure"}, {"yes", "unsure"}),
                     question("rain", Kind::gate, {"no", "yes", "unsure"}, {"yes", "unsure"}),
                     question("who", Kind::single, {"adult", "cat"}, {"cat"}),
                     question("sky", Kind::single, {"blue", "grey", "black"}),
                     question("mood", Kind::multi, {"song", "poem"})};
  guide.questions[3].options[2].worse = true;
  guide.questions[4].routes = false;
  guide.rules = {rule("storm", 0, {{"storm", {"yes", "unsure"}}}, "inside"),
                 rule("clear", 3, {{"sky", {"blue", "grey"}}}, "walk"),
                 rule("rain", 1, {{"rain", {"yes", "unsure"}}}, "umbrella"),
                 rule("cat", 1, {{"who", {"cat"}}}, "umbrella"),
                 rule("black", 2, {{"sky", {"black"}}}, "umbrella")};
  guide.fallback_outcome = "umbrella";
  guide.fallback_because = "no rule";
  return guide;
}

}  // namespace sample
