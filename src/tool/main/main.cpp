// The native `leeswijzer` command: picks a command by name. What each does is in ../commands.h.
#include <cstdio>
#include <string>
#include <vector>

#include "tool/commands.h"

namespace {

struct Command {
  const char* name;
  const char* usage;
  int (*run)(tool::Arguments);
};

constexpr Command commands[] = {
    {"check", "check DIR               report every problem in a content folder", tool::check},
    {"guide-table", "guide-table DIR         every full combination of answers with its outcome and rule",
     tool::guide_table},
    {"import", "import FILE.md [DIR]    turn a Markdown text into an article of the content folder",
     tool::import},
    {"review", "review DIR FILE.html    the whole guide on paper, for a clinician who judges it",
     tool::review},
    {"diff", "diff OLD NEW FILE.html  what changed between two content folders, and who now ends elsewhere",
     tool::diff},
    {"fhir", "fhir DIR                the guide's questions as a FHIR R4 Questionnaire", tool::fhir},
    {"build", "build DIR OUT FONTS     write the pages, the style sheet and the content bundle", tool::build},
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
    if (arguments[1] == command.name) return command.run(tool::Arguments(arguments).subspan(2));
  return usage();
}
