// The native `leeswijzer` command: picks a command by name. ../commands.h describes each.
#include <cstdio>
#include <string>
#include <vector>

#include "tool/commands.h"

namespace {

int version(lw::tool::Arguments) {
  std::puts("leeswijzer " LW_VERSION);
  return 0;
}

struct Command {
  const char* name;
  const char* usage;
  int (*run)(lw::tool::Arguments);
};

constexpr Command commands[] = {
    {"check", "check DIR               report every problem in a content folder", lw::tool::check},
    {"guide-table", "guide-table DIR         every full combination of answers with its outcome and rule",
     lw::tool::guide_table},
    {"review",
     "review DIR FILE.html    the whole guide as a printable report, for the clinician who reviews it",
     lw::tool::review},
    {"diff", "diff OLD NEW FILE.html  what changed between two content folders, and who now ends elsewhere",
     lw::tool::diff},
    {"fhir", "fhir DIR                the guide's questions as a FHIR R4 Questionnaire", lw::tool::fhir},
    {"schema",
     "schema [report]         content/schema/ui.schema.json, or report.schema.json, from their tables",
     lw::tool::schema},
    {"names",
     "names                   web/names.js: what the page's scripts call things, from src/page/names.h",
     lw::tool::names},
    {"dump", "dump DIR SCREEN WIDTH [SCALE]  a screen laid out, as text: boxes and lines", lw::tool::dump},
    {"build", "build DIR OUT FONTS     write the pages, the style sheet and the content bundle",
     lw::tool::build},
    {"version", "version                 the number of this version, see CHANGELOG.md", version},
};

int usage() {
  std::fputs("usage: leeswijzer COMMAND …\n", stderr);
  for (const Command& command : commands) std::fprintf(stderr, "  %s\n", command.usage);
  return 2;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values, values + count);
  if (arguments.size() < 2) return usage();
  for (const Command& command : commands)
    if (arguments[1] == command.name) return command.run(lw::tool::Arguments(arguments).subspan(2));
  return usage();
}
