#include "tool/diff/diff_words.h"

#include <utility>

#include "content/load/inline.h"
#include "guide/guide.h"
#include "tool/report/sentences.h"

namespace lw::tool {

namespace {

using content::Json;

// The id, followed by what it refers to.
std::string with_name(const Words& words, const content::Guide& guide, const std::string& field,
                      const std::string& id) {
  const content::Source* source = field == "sources" ? guide::find_source(guide, id) : nullptr;
  const content::Outcome* outcome = field == "outcome" ? guide::find_outcome(guide, id) : nullptr;
  const content::Action* action = field == "actions" ? guide::find_action(guide, id) : nullptr;
  const content::UrgencyLevel* level =
      field == "urgency" || field == "showFor" ? guide::find_urgency(guide, id) : nullptr;
  if (source) return id + ": " + source_line(words, *source);
  if (outcome) return id + ": " + outcome_name(words, guide, outcome);
  if (action) return id + ": " + guillemets(action->label);
  return level ? id + ": " + filled(words.level_rank, {guillemets(level->label), std::to_string(level->rank)})
               : id;
}

// A whole value as lines of "field: text".
void flatten(const Words& words, const content::Guide& guide, const Json& value, const std::string& field,
             const std::string& path, Texts& lines) {
  if (!value.is_structured()) {
    const std::string text = with_name(words, guide, field, text_of(words, value));
    return lines.push_back(path.empty() ? text : path + ": " + text);
  }
  for (const auto& [name, child] : value.items()) {
    const bool named = value.is_object();
    const std::string here = named ? path + (path.empty() ? "" : " › ") + word_for(words, name) : path;
    flatten(words, guide, child, named ? name : field, here, lines);
  }
}

}  // namespace

bool is_field(const Words& words, const std::string& name) {
  return words.fields.contains(name);
}

std::string word_for(const Words& words, const std::string& field) {
  const auto found = words.fields.find(field);
  return found == words.fields.end() ? field : found->second;
}

std::string text_of(const Words& words, const Json& value) {
  if (const auto* text = value.get_ptr<const Json::string_t*>()) return content::as_typed(*text);
  if (value.is_boolean()) return value == true ? words.yes : words.no;
  if (value.is_null()) return words.empty;
  return value.dump();
}

Texts lines_of(const Words& words, const content::Guide& guide, const Json& value, const std::string& field) {
  Texts lines;
  flatten(words, guide, value, field, "", lines);
  return lines;
}

}  // namespace lw::tool
