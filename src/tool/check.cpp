// `leeswijzer check DIR`: prints every problem of a content folder.
#include <cstdio>

#include "tool/commands.h"
#include "tool/hyphenate.h"
#include "tool/inspect.h"

namespace tool {

namespace {

void check_hyphenation(const std::string& folder, base::Problems& problems) {
  const std::vector<std::string> exceptions = content::load_hyphenation(folder, problems);
  const Hyphenator hyphenator(find_hyphenation_patterns(), exceptions, "hyphenation.json", problems);
}

}  // namespace

int check(Arguments arguments) {
  if (arguments.size() != 1) {
    std::fputs("usage: leeswijzer check DIR\n", stderr);
    return 2;
  }
  Inspection found = inspect(arguments[0], {});
  check_hyphenation(arguments[0], found.problems);
  print_report(found.problems);
  return found.good() ? 0 : 1;
}

}  // namespace tool
