#include "tool/diff/diff_words.h"

#include <utility>

#include "content/load/inline.h"
#include "guide/guide.h"
#include "tool/report/sentences.h"

namespace lw::tool {

namespace {

using content::Json;

// The guide's fields in a reviewer's words; others keep their name in the file.
constexpr std::pair<const char*, const char*> field_words[] = {
    {"questions", "vraag"},
    {"options", "antwoord"},
    {"items", "signaal"},
    {"rules", "regel"},
    {"outcomes", "uitkomst"},
    {"notes", "aanvullende zin"},
    {"readingTips", "leestip"},
    {"sources", "bron"},
    {"actions", "knop of telefoonnummer"},
    {"urgencyLevels", "spoedniveau"},
    {"urgency", "spoedniveau"},
    {"texts", "vaste tekst"},
    {"text", "tekst"},
    {"why", "waarom we het vragen"},
    {"label", "tekst"},
    {"hint", "uitleg"},
    {"stopOn", "antwoord dat de vragen eindigt"},
    {"tier", "trap"},
    {"when", "voorwaarde"},
    {"because", "reden"},
    {"outcome", "uitkomst"},
    {"title", "titel"},
    {"lead", "inleiding"},
    {"steps", "stap"},
    {"safetyNet", "vangnet"},
    {"clinic", "de praktijk"},
    {"showSpecialists", "specialisten op de pagina"},
    {"sections", "deel van het artikel"},
    {"showFor", "alleen bij spoedniveau"},
    {"risk", "over een risico"},
    {"action", "telefoonnummer"},
    {"quote", "citaat"},
    {"publisher", "uitgever"},
    {"year", "jaar"},
    {"basis", "basis"},
    {"note", "notitie"},
    {"url", "adres"},
    {"fallback", "als geen regel past"},
    {"version", "versie"},
    {"status", "status"},
    {"mode", "stand"},
    {"review", "beoordeling"},
    {"intro", "begin"},
    {"intendedUse", "bedoeld gebruik"},
    {"notIntendedFor", "niet bedoeld voor"},
    {"routes", "kan de uitkomst veranderen"},
    {"worse", "telt als erger"},
    {"durations", "antwoorden zijn tijden"},
    {"milderWhenLonger", "milder na langere tijd"},
    {"fingerprint", "kenmerk"},
    {"kind", "soort"},
    {"rank", "hoogte"},
    {"value", "nummer"},
    {"reviewedBy", "door wie"},
    {"reviewedOn", "op"},
    {"reviewAgainBefore", "opnieuw voor"},
    {"decision", "besluit over de regels voor medische hulpmiddelen"},
    {"by", "door wie"},
    {"on", "op"},
    {"reference", "kenmerk van het besluit"},
    {"preparation", "blad om mee te nemen"},
    {"tell", "vooraf te vertellen"},
    {"card", "kaart met signalen"},
    {"whom", "kop boven de nummers"},
    {"doctor", "regel voor de huisarts"},
    {"post", "regel voor de spoedpost"},
    {"weeks", "weken"},
    {"mustBeUnreachable", "mag nooit bereikt worden"}};

// The id, followed by what it refers to.
std::string with_name(const content::Guide& guide, const std::string& field, const std::string& id) {
  const content::Source* source = field == "sources" ? guide::find_source(guide, id) : nullptr;
  const content::Outcome* outcome = field == "outcome" ? guide::find_outcome(guide, id) : nullptr;
  const content::Action* action = field == "actions" ? guide::find_action(guide, id) : nullptr;
  const content::UrgencyLevel* level =
      field == "urgency" || field == "showFor" ? guide::find_urgency(guide, id) : nullptr;
  if (source) return id + ": " + source_line(*source);
  if (outcome) return id + ": " + outcome_name(guide, outcome);
  if (action) return id + ": " + guillemets(action->label);
  return level ? id + ": " + guillemets(level->label) + ", hoogte " + std::to_string(level->rank) : id;
}

// A whole value as lines of "field: text".
void flatten(const content::Guide& guide, const Json& value, const std::string& field,
             const std::string& path, Texts& lines) {
  if (!value.is_structured()) {
    const std::string text = with_name(guide, field, text_of(value));
    return lines.push_back(path.empty() ? text : path + ": " + text);
  }
  for (const auto& [name, child] : value.items()) {
    const bool named = value.is_object();
    const std::string here = named ? path + (path.empty() ? "" : " › ") + word_for(name) : path;
    flatten(guide, child, named ? name : field, here, lines);
  }
}

const char* words_of(const std::string& field) {
  for (const auto& [name, words] : field_words)
    if (field == name) return words;
  return nullptr;
}

}  // namespace

bool is_field(const std::string& name) {
  return words_of(name) != nullptr;
}

std::string word_for(const std::string& field) {
  const char* words = words_of(field);
  return words ? words : field;
}

std::string text_of(const Json& value) {
  if (const auto* text = value.get_ptr<const Json::string_t*>()) return content::as_typed(*text);
  if (value.is_boolean()) return value == true ? "ja" : "nee";
  if (value.is_null()) return "(leeg)";
  return value.dump();
}

Texts lines_of(const content::Guide& guide, const Json& value, const std::string& field) {
  Texts lines;
  flatten(guide, value, field, "", lines);
  return lines;
}

}  // namespace lw::tool
