// The format of safety.json.
#include "content/read/read.h"

namespace lw::content {

namespace {

void read_sign(ObjectReader& json, RequiredSign& sign) {
  sign.id = json.id("id");
  sign.says = json.texts("says");
}

void read_gate(ObjectReader& json, RequiredGate& gate) {
  gate.id = json.id("id");
  gate.level = json.text("level");
  gate.says = json.texts("says");
  json.list("signs", gate.signs, read_sign);
  gate.sources = json.texts("sources");
}

void read_floor(ObjectReader& json, Floor& floor) {
  floor.id = json.id("id");
  floor.when = read_conditions(json.object("when"));
  floor.level = json.text("level");
  floor.sources = json.texts("sources");
}

void read_stops(ObjectReader& json, RequiredStops& stops) {
  stops.question = json.text("question");
  stops.answers = json.texts("answers");
  stops.sources = json.texts("sources");
}

void read_note(ObjectReader& json, RequiredNote& note) {
  note.id = json.id("id");
  note.when = read_conditions(json.object("when"));
  note.levels = json.texts("levels");
  note.says = json.texts("says");
  note.sources = json.texts("sources");
}

void read_outcome(ObjectReader& json, RequiredOutcome& outcome) {
  outcome.id = json.id("id");
  outcome.level = json.text("level");
  outcome.safety_net = json.texts("safetyNet");
  outcome.sources = json.texts("sources");
}

void read_level(ObjectReader& json, LevelWords& level) {
  level.id = json.id("id");
  level.who = json.texts("who");
  level.how = json.texts("how");
  level.when = json.texts("when");
  level.never = json.texts("never");
}

void read_publisher(ObjectReader& json, Publisher& publisher) {
  publisher.name = json.text("name");
  publisher.hosts = json.texts("hosts");
}

void read_decision(ObjectReader& json, Decision& decision) {
  decision.by = json.text("by");
  decision.on = json.text("on");
  decision.because = json.text("because");
  decision.fingerprint = json.text("fingerprint");
}

}  // namespace

void read_safety(ObjectReader& json, Safety& safety) {
  safety.baseline = json.text("baseline");
  json.list("gates", safety.gates, read_gate);
  json.list("atLeast", safety.floors, read_floor);
  json.list("stops", safety.stops, read_stops);
  json.list("notes", safety.notes, read_note);
  json.list("outcomes", safety.outcomes, read_outcome);
  json.list("levels", safety.levels, read_level);
  json.list("publishers", safety.publishers, read_publisher);
  json.list("decisions", safety.decisions, read_decision);
}

}  // namespace lw::content
