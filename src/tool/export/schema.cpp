// `leeswijzer schema`: content/schema/ui.schema.json, written from the table of words (content/ui.h); with
// "report" report.schema.json (tool/report/words.h).
#include "tool/export/schema.h"

#include <cstdio>

#include "content/model.h"
#include "content/read/json.h"
#include "tool/commands.h"
#include "tool/report/words.h"

namespace lw::tool {

namespace {

using content::Json;

Json remark(const char* description) {
  return {{"type", "string"}, {"description", description}};
}

Json words(const std::string& placeholders, const std::string& description) {
  std::string pattern;  // requires each placeholder somewhere
  for (const char letter : placeholders) pattern += std::string("(?=[\\s\\S]*\\{") + letter + "\\})";
  return {{"type", "string"},
          {"minLength", 1},
          {"pattern", pattern.empty() ? "\\S" : "^" + pattern},
          {"description", description}};
}

Json faces() {
  return {{"type", "object"},
          {"description", "The typefaces by their keys in web/typefaces.js: what each one is called."},
          {"required", {""}},
          {"additionalProperties", words("", "Name of this typeface.")}};
}

}  // namespace

std::string ui_schema() {
  Json required = Json::array();
  Json properties = {
      {"$schema", remark("Where this schema file is, so that your editor can help.")},
      {"$comment", remark("A remark for colleagues. Patients never see it.")},
  };
  const auto add = [&](const char* field, Json value) {
    required.push_back(field);
    properties[field] = std::move(value);
  };
#define LW_UI_ROW(member, field, kind, where, placeholders, says) add(field, words(placeholders, says));
  LW_UI_WORDS(LW_UI_ROW)
#undef LW_UI_ROW
  add("faces", faces());
  const Json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "Words of the pages"},
      {"type", "object"},
      {"description",
       "Buttons, headings and short texts that patients read. Plain Dutch (B1), with \"u\". Written by "
       "`leeswijzer schema`: do not edit."},
      {"additionalProperties", false},
      {"required", required},
      {"properties", properties},
  };
  return schema.dump(2) + "\n";
}

int schema(Arguments arguments) {
  const bool of_reports = arguments.size() == 1 && arguments[0] == "report";
  if (!arguments.empty() && !of_reports) {
    std::fputs("usage: leeswijzer schema [report]\n", stderr);
    return 2;
  }
  std::fputs((of_reports ? report_schema() : ui_schema()).c_str(), stdout);
  return 0;
}

}  // namespace lw::tool
