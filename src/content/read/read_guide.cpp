// The format of guide.json.
#include "content/read/read.h"

namespace lw::content {

std::vector<Condition> read_conditions(ObjectReader when) {
  std::vector<Condition> conditions;
  for (const std::string& question : when.field_names())
    conditions.push_back({question, when.texts(question)});
  return conditions;
}

namespace {

void read_source(ObjectReader& json, Source& source) {
  source.id = json.id("id");
  source.title = json.prose("title");
  source.publisher = json.prose("publisher", Need::nullable);
  source.year = json.whole_number_or_null("year");
  source.basis = json.one_of<Source::Basis>("basis", Need::build_only);
  source.note = json.prose("note", Need::build_only);
  source.url = json.text("url", Need::nullable);
  if (json.has("article")) source.article = json.text("article", Need::build_only);
}

void read_urgency_level(ObjectReader& json, UrgencyLevel& level) {
  level.id = json.id("id");
  level.rank = json.whole_number("rank");
  level.label = json.prose("label");
  level.hidden_prefix = json.text("hiddenPrefix");
}

void read_action(ObjectReader& json, Action& action) {
  action.id = json.id("id");
  action.kind = json.one_of<Action::Kind>("kind");
  if (action.kind == Action::Kind::tel) action.value = json.text("value");
  if (action.kind == Action::Kind::reminder) action.weeks = json.whole_number("weeks");
  action.label = json.prose("label");
}

void read_option(ObjectReader& json, Option& option) {
  option.id = json.id("id");
  option.label = json.prose("label");
  option.hint = json.prose("hint", Need::optional);
  option.worse = json.flag("worse", false);
  option.page = json.prose("page", Need::optional);
  if (json.has("kind")) option.kind = json.one_of<Option::Kind>("kind", Need::build_only);
}

void read_map(ObjectReader json, BodyMap& map) {
  map.name = json.text("name");
  map.hint = json.prose("hint");
  map.chosen = json.prose("chosen");
  map.related = json.prose("related");
  map.elsewhere = json.prose("elsewhere");
  map.front = json.prose("front");
  map.back = json.prose("back");
  ObjectReader zones = json.object("zones");
  for (size_t i = 0; i < body_zones.size(); ++i) map.zones[i] = zones.texts(body_zones[i], Need::optional);
}

void read_alarm_item(ObjectReader& json, AlarmItem& item) {
  item.id = json.id("id");
  item.text = json.prose("text");
  item.sources = json.texts("sources", Need::build_only);
}

void read_sign(ObjectReader& json, AlarmItem& sign) {
  read_alarm_item(json, sign);
  sign.picture = json.one_of<Pictogram>("picture", Need::optional, Pictogram::none);
}

void read_question(ObjectReader& json, Question& question) {
  question.id = json.id("id");
  question.kind = json.one_of<Question::Kind>("kind");
  question.routes = json.flag("routes");
  question.text = json.prose("text");
  question.why = json.prose("why");
  if (question.kind == Question::Kind::gate) json.list("items", question.items, read_sign);
  json.list("options", question.options, read_option);
  question.stop_on = json.texts("stopOn", Need::optional);
  if (json.has("map")) read_map(json.object("map"), question.map.emplace());
  question.durations = json.flag("durations", false);
}

void read_milder(ObjectReader json, MilderWhenLonger& milder) {
  milder.than = json.texts("than");
  milder.because = json.text("because");
}

void read_rule(ObjectReader& json, Rule& rule) {
  rule.id = json.id("id");
  rule.tier = json.whole_number("tier");
  rule.when = read_conditions(json.object("when"));
  rule.outcome = json.text("outcome");
  rule.because = json.prose("because");
  rule.sources = json.texts("sources");
  if (json.has("milderWhenLonger"))
    read_milder(json.object("milderWhenLonger", Need::build_only), rule.milder_when_longer);
}

void read_outcome(ObjectReader& json, Outcome& outcome) {
  outcome.id = json.id("id");
  outcome.urgency = json.text("urgency");
  outcome.title = json.prose("title");
  outcome.lead = json.prose("lead");
  outcome.steps = json.proses("steps");
  outcome.safety_net = json.proses("safetyNet");
  outcome.actions = json.texts("actions");
  outcome.clinic = json.one_of<Outcome::Clinic>("clinic");
  outcome.show_specialists = json.flag("showSpecialists");
  outcome.sections = json.texts("sections");
  outcome.sources = json.texts("sources");
}

void read_note(ObjectReader& json, Note& note) {
  note.id = json.id("id");
  note.when = read_conditions(json.object("when"));
  note.show_for = json.texts("showFor");
  note.text = json.prose("text");
  note.sources = json.texts("sources");
  note.risk = json.flag("risk", false);
  note.action = json.text("action", Need::optional);
}

void read_reading_tip(ObjectReader& json, ReadingTip& tip) {
  tip.id = json.id("id");
  tip.when = read_conditions(json.object("when"));
  tip.section = json.text("section");
  tip.quote = json.prose("quote");
  tip.text = json.prose("text");
}

void read_review(ObjectReader json, Review& review) {
  review.reviewed_by = json.text("reviewedBy", Need::nullable);
  review.reviewed_on = json.text("reviewedOn", Need::nullable);
  review.review_again_before = json.text("reviewAgainBefore", Need::nullable);
  review.fingerprint = json.text("fingerprint", Need::nullable);
}

void read_decision(ObjectReader json, DeviceDecision& decision) {
  decision.by = json.text("by", Need::nullable);
  decision.on = json.text("on", Need::nullable);
  decision.reference = json.text("reference", Need::nullable);
}

void read_preparation(ObjectReader json, Preparation& preparation) {
  preparation.title = json.prose("title");
  preparation.why = json.prose("why");
  json.list("tell", preparation.tell, read_alarm_item);
}

void read_card(ObjectReader json, Card& card) {
  card.title = json.prose("title");
  card.whom = json.prose("whom");
  card.doctor = json.prose("doctor");
  card.post = json.prose("post");
}

void read_fallback(ObjectReader json, Guide& guide) {
  guide.fallback_outcome = json.text("outcome");
  guide.fallback_because = json.prose("because");
  guide.fallback_must_be_unreachable = json.flag("mustBeUnreachable", true);
}

void read_texts(ObjectReader json, GuideTexts& texts) {
  texts.banner112 = json.prose("banner112");
  texts.disclaimer = json.prose("disclaimer");
  texts.why_title = json.prose("whyTitle");
  texts.why_intro = json.prose("whyIntro");
  texts.rule_title = json.prose("ruleTitle");
  texts.sources_title = json.prose("sourcesTitle");
  texts.not_chosen_title = json.prose("notChosenTitle");
  texts.not_chosen_text = json.prose("notChosenText");
  texts.all_pages = json.prose("allPages");
  texts.back = json.prose("back");
  texts.change = json.prose("change");
  texts.next = json.prose("next");
  texts.privacy = json.prose("privacy");
  texts.interest = json.prose("interest");
  texts.profession = json.prose("profession");
  texts.content_date = json.prose("contentDate");
}

void read_identity(ObjectReader& json, Guide& guide) {
  guide.id = json.id("id");
  guide.version = json.text("version");
  guide.status = json.one_of<Guide::Status>("status");
  guide.mode = json.one_of<Guide::Mode>("mode");
  guide.language = json.id("language");
  guide.title = json.prose("title");
  guide.intro = json.proses("intro");
  guide.intro_pages = json.proses("introPages");
  guide.intended_use = json.prose("intendedUse");
  guide.not_intended_for = json.proses("notIntendedFor");
  read_review(json.object("review"), guide.review);
  read_decision(json.object("decision", Need::build_only), guide.decision);
}

}  // namespace

void read_guide(ObjectReader& json, Guide& guide) {
  read_identity(json, guide);
  json.list("urgencyLevels", guide.urgency_levels, read_urgency_level);
  json.list("questions", guide.questions, read_question);
  json.list("rules", guide.rules, read_rule);
  read_fallback(json.object("fallback"), guide);
  json.list("outcomes", guide.outcomes, read_outcome);
  json.list("notes", guide.notes, read_note);
  json.list("readingTips", guide.reading_tips, read_reading_tip);
  json.list("actions", guide.actions, read_action);
  read_preparation(json.object("preparation"), guide.preparation);
  read_card(json.object("card"), guide.card);
  read_texts(json.object("texts"), guide.texts);
  json.list("sources", guide.sources, read_source);
}

}  // namespace lw::content
