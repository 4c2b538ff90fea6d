// `leeswijzer fhir DIR`, and how a guide becomes a Questionnaire
// (https://hl7.org/fhir/R4/questionnaire.html).
#include "tool/export/fhir.h"

#include <algorithm>
#include <cstdio>

#include "guide/guide.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"

namespace lw::tool {

namespace {

using content::Json;

// A name of our own, not an address: there is nothing to find there.
std::string urn_of(const content::Guide& guide) {
  return "urn:leeswijzer:" + guide.id;
}

// Codes repeat between questions ("ja" means something different in each), so each question has its own
// system.
Json coding(const content::Guide& guide, const content::Question& question, const content::Option& option) {
  const std::string display = option.label + (option.hint.empty() ? "" : " (" + option.hint + ")");
  return {{"system", urn_of(guide) + ":" + guide.version + ":" + question.id},
          {"code", option.id},
          {"display", display}};
}

bool goes_on(const content::Question& question, const content::Option& option) {
  return std::count(question.stop_on.begin(), question.stop_on.end(), option.id) == 0;
}

Json condition(const content::Question& question, const char* op, const Json& answer) {
  Json json = {{"question", question.id}, {"operator", op}};
  json[answer.is_boolean() ? "answerBoolean" : "answerCoding"] = answer;
  return json;
}

// What an earlier question requires of later ones: that it was answered, and with an answer that goes on. In
// R4 "!=" also holds for a question without an answer; "=" and "exists" do not.
void add_conditions(const content::Guide& guide, const content::Question& earlier, Json& conditions) {
  const auto going_on =
      std::count_if(earlier.options.begin(), earlier.options.end(),
                    [&](const content::Option& option) { return goes_on(earlier, option); });
  if (going_on != 1) conditions.push_back(condition(earlier, "exists", true));
  for (const content::Option& option : earlier.options) {
    if (going_on == 1 && goes_on(earlier, option))
      conditions.push_back(condition(earlier, "=", coding(guide, earlier, option)));
    if (going_on != 1 && !goes_on(earlier, option))
      conditions.push_back(condition(earlier, "!=", coding(guide, earlier, option)));
  }
}

// A question with several answers may be left unanswered, so nothing waits for it.
Json conditions_before(const content::Guide& guide, size_t index) {
  Json conditions = Json::array();
  for (size_t i = 0; i < index; ++i)
    if (guide.questions[i].kind != content::Question::Kind::multi)
      add_conditions(guide, guide.questions[i], conditions);
  return conditions;
}

Json item(const std::string& id, const std::string& text, const char* type, const Json& conditions) {
  Json json = {{"linkId", id}, {"text", text}, {"type", type}};
  if (conditions.empty()) return json;
  json["enableWhen"] = conditions;
  json["enableBehavior"] = "all";
  return json;
}

// The signs come before their question, so that every form shows them before the answers.
void add_items(const content::Guide& guide, size_t index, Json& items) {
  const content::Question& question = guide.questions[index];
  const bool multi = question.kind == content::Question::Kind::multi;
  const Json conditions = conditions_before(guide, index);
  items.push_back(item(question.id + ".why", question.why, "display", conditions));
  for (size_t i = 0; i < question.items.size(); ++i)
    items.push_back(
        item(question.id + ".sign" + std::to_string(i + 1), question.items[i].text, "display", conditions));
  Json asked = item(question.id, question.text, "choice", conditions);
  asked["required"] = !multi;
  if (multi) asked["repeats"] = true;
  for (const content::Option& option : question.options)
    asked["answerOption"].push_back({{"valueCoding", coding(guide, question, option)}});
  items.push_back(std::move(asked));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

// The name of a FHIR resource is for programs: a capital, then letters, digits and underscores.
std::string name_of(const content::Guide& guide) {
  std::string name = "Guide_" + guide.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace

Json questionnaire_of(const content::Content& content) {
  const content::Guide& guide = content.guide;
  Json json = {{"resourceType", "Questionnaire"},
               {"language", guide.language},
               {"identifier", Json::array({{{"system", "urn:ietf:rfc:3986"}, {"value", urn_of(guide)}}})},
               {"version", guide.version},
               {"name", name_of(guide)},
               {"title", guide.title},
               {"status", guide.status == content::Guide::Status::reviewed ? "active" : "draft"}};
  if (!content.clinic.name.empty()) json["publisher"] = content.clinic.name;
  json["description"] = guide.texts.disclaimer;
  json["purpose"] =
      guide.intended_use + (guide.not_intended_for.empty()
                                ? ""
                                : " " + content.ui.not_for + " " + joined(guide.not_intended_for) + ".");
  if (!guide.review.reviewed_on.empty()) json["lastReviewDate"] = guide.review.reviewed_on;
  json["item"] = Json::array();
  for (size_t i = 0; i < guide.questions.size(); ++i) add_items(guide, i, json["item"]);
  return json;
}

int fhir(Arguments arguments) {
  if (arguments.size() != 1) {
    std::fputs("usage: leeswijzer fhir DIR\n", stderr);
    return 2;
  }
  const Inspection found = inspect(arguments[0], {});
  if (!found.good()) {
    print_report(found.problems);
    return 1;
  }
  if (lacks_guide(found.content, arguments[0])) return 1;
  if (found.content.guide.mode == content::Guide::Mode::pages) {
    std::fputs("The guide's mode is \"pages\": it asks no questions, so there is no questionnaire.\n",
               stderr);
    return 1;
  }
  std::puts(questionnaire_of(found.content).dump(2).c_str());
  return std::ferror(stdout) || std::fflush(stdout) != 0 ? 1 : 0;
}

}  // namespace lw::tool
