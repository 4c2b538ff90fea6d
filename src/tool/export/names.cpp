#include "tool/export/names.h"

#include <cctype>
#include <cstdio>
#include <string_view>

#include "page/names.h"
#include "page/reading.h"
#include "tool/commands.h"

namespace lw::tool {

namespace {

struct Name {
  std::string_view name, text;
};

#define LW_NAME(name, text) {#name, text},
constexpr Name ids[] = {LW_IDS(LW_NAME)};
constexpr Name verbs[] = {LW_EVENT_VERBS(LW_NAME) LW_PAGE_VERBS(LW_NAME)};
constexpr Name classes[] = {LW_CLASSES(LW_NAME)};
constexpr Name metas[] = {LW_METAS(LW_NAME)};
constexpr Name highlights[] = {LW_HIGHLIGHTS(LW_NAME)};
#undef LW_NAME

std::string camel_case(std::string_view name) {
  std::string out;
  bool after_gap = false;
  for (const char c : name) {
    if (c != '_') out += after_gap ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    after_gap = c == '_';
  }
  return out;
}

template <size_t count>
void add(std::string& out, const Name (&names)[count], const char* kind) {
  out += "\n";
  for (const Name& name : names)
    out += "export const " + camel_case(name.name) + kind + " = \"" + std::string(name.text) + "\";\n";
}

// Custom properties, in the order in which the engine expects their values.
void add_reading(std::string& out) {
  out += "\nexport const readingNames = [";
  const char* comma = "";
  for (const page::ReadingSetting& setting : page::reading_settings) {
    out += std::string(comma) + "\"" + setting.name + "\"";
    comma = ", ";
  }
  out += "];\n";
}

}  // namespace

std::string names_js() {
  std::string out =
      "// Written by `leeswijzer names` from src/page/names.h, which says what each is: change it there.\n";
  add(out, ids, "Id");
  add(out, verbs, "Verb");
  add(out, classes, "Class");
  add(out, metas, "Meta");
  add(out, highlights, "Highlight");
  add_reading(out);
  return out;
}

int names(Arguments arguments) {
  if (!arguments.empty()) {
    std::fputs("usage: leeswijzer names\n", stderr);
    return 2;
  }
  std::fputs(names_js().c_str(), stdout);
  return std::ferror(stdout) || std::fflush(stdout) != 0 ? 1 : 0;
}

}  // namespace lw::tool
