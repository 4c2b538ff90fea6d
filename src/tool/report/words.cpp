#include "tool/report/words.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

#include "content/load/faults.h"
#include "content/load/loader.h"
#include "content/load/parse.h"
#include "content/read/json.h"

namespace lw::tool {

namespace {

using content::Json;
using content::Need;

constexpr const char* file_name = "report.json";

struct Row {
  const char* member;
  std::string Words::*text;
};
constexpr Row rows[] = {
#define LW_REPORT_ROW(name, dutch) {#name, &Words::name},
    LW_REPORT_WORDS(LW_REPORT_ROW) LW_CHANGE_WORDS(LW_REPORT_ROW)
#undef LW_REPORT_ROW
};

// page_number → pageNumber.
std::string field_of(std::string_view member) {
  std::string field;
  bool large = false;
  for (const char c : member) {
    if (c != '_') field += large ? static_cast<char>(c - 'a' + 'A') : c;
    large = c == '_';
  }
  return field;
}

// The letters of its placeholders.
std::set<char> placeholders_of(std::string_view text) {
  std::set<char> letters;
  for (size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 2] == '}') letters.insert(text[i + 1]);
  return letters;
}

void check_placeholders(const std::string& field, const std::string& own, const std::string& dutch,
                        base::Problems& problems) {
  const std::set<char> needed = placeholders_of(dutch), given = placeholders_of(own);
  const auto add = [&](const std::string& message, const std::string& fix) {
    problems.push_back({file_name, "/" + field, message, fix, base::Severity::error});
  };
  const auto marked = [](char letter) { return std::string("{") + letter + "}"; };
  for (const char letter : needed)
    if (!given.contains(letter))
      add("The placeholder " + marked(letter) + " is missing.",
          "Write " + marked(letter) + " where it belongs.");
  for (const char letter : given)
    if (!needed.contains(letter))
      add("Nothing takes the place of " + marked(letter) + " here.", "Remove it. The Dutch is: " + dutch);
}

// On a site that is not Dutch.
void tell_what_is_dutch(const content::Content& content, const Json& json, base::Problems& problems) {
  if (!content::has_guide(content) || content.guide.language == "nl") return;
  size_t missing = 0;
  for (const Row& row : rows) missing += !json.contains(field_of(row.member));
  for (const auto& [name, words] : Words().fields)
    missing += !json.contains("fields") || !json["fields"].contains(name);
  if (missing > 0)
    problems.push_back(
        {file_name, "", std::to_string(missing) + " words of the printed reports are in Dutch.",
         "Say them in this file; content/schema/report.schema.json lists them.", base::Severity::remark});
}

Json text_schema(const std::string& dutch) {
  std::string pattern;
  for (const char letter : placeholders_of(dutch))
    pattern += std::string("(?=[\\s\\S]*\\{") + letter + "\\})";
  return {{"type", "string"},
          {"minLength", 1},
          {"pattern", pattern.empty() ? "\\S" : "^" + pattern},
          {"description", "In Dutch: " + dutch}};
}

Json remark(const char* description) {
  return {{"type", "string"}, {"description", description}};
}

}  // namespace

Words::Words() {
#define LW_FIELD_ROW(name, dutch) fields.emplace(#name, dutch);
  LW_FIELD_WORDS(LW_FIELD_ROW)
#undef LW_FIELD_ROW
}

Words parse_words(const std::string& text, const content::Content& content, base::Problems& problems) {
  Words words;
  const Words dutch;
  Json json = Json::object();
  if (!text.empty() && !content::parse_json(text, file_name, json, problems)) return words;
  tell_what_is_dutch(content, json, problems);
  content::ProblemListener listener(file_name, problems);
  content::ReadPass pass{{}, &listener};
  std::vector<std::string> names;  // the reader keeps views of them
  for (const Row& row : rows) names.push_back(field_of(row.member));
  content::ObjectReader reader(json, pass);
  for (size_t i = 0; i < names.size(); ++i) {
    const Row& row = rows[i];
    const std::string &field = names[i], own = reader.text(field, Need::optional);
    if (own.empty()) continue;
    words.*row.text = own;
    check_placeholders(field, own, dutch.*row.text, problems);
  }
  content::ObjectReader fields = reader.object("fields", Need::optional);
  for (auto& [name, word] : words.fields)
    if (const std::string own = fields.text(name, Need::optional); !own.empty()) word = own;
  return words;
}

Words load_words(const std::string& folder, const content::Content& content, base::Problems& problems) {
  std::ifstream file(folder + "/" + file_name, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  if (std::filesystem::exists(folder + "/" + file_name) && !file)
    problems.push_back({file_name, "", "The file cannot be read.", "Give yourself permission to read it.",
                        base::Severity::error});
  return parse_words(text.str(), content, problems);
}

std::string report_schema() {
  Json properties = {{"$schema", remark("Where this schema file is, so that your editor can help.")},
                     {"$comment", remark("A remark for colleagues.")}};
  const Words dutch;
  for (const Row& row : rows) properties[field_of(row.member)] = text_schema(dutch.*row.text);
  Json fields = Json::object();
  for (const auto& [name, word] : dutch.fields) fields[name] = text_schema(word);
  properties["fields"] = {{"type", "object"},
                          {"description", "What a reviewer calls the fields of guide.json."},
                          {"additionalProperties", false},
                          {"properties", fields}};
  const Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                       {"title", "Words of the printed reports"},
                       {"type", "object"},
                       {"description",
                        "For a site that is not Dutch: what `leeswijzer review` and `leeswijzer diff` say, "
                        "in its language. Patients "
                        "never see it. Written by `leeswijzer schema report`: do not edit."},
                       {"additionalProperties", false},
                       {"properties", properties}};
  return schema.dump(2) + "\n";
}

}  // namespace lw::tool
