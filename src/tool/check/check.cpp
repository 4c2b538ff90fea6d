// `leeswijzer check DIR [--public] [--json]`: prints every problem in a content folder, and what was proven
// about its guide; with --json the problems alone, for other programs.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/prose/hyphenators.h"
#include "tool/report/words.h"

namespace lw::tool {

namespace {

void check_hyphenation(const std::string& folder, const content::Content& content, base::Problems& problems) {
  Hyphenators hyphenators(content::load_hyphenation(folder, problems), problems);
  const bool has_part = content::has_guide(content) || content::has_articles(content);
  const std::string own = has_part ? content::language_of(content) : "";
  hyphenators.of(own, true);
  for (const content::Article& article : content.articles)
    hyphenators.of(article.language, article.language == own);
}

// Peak memory use of this process, in MB. POSIX does not define the unit; Linux counts in kB.
double peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1000;
}

bool has(Arguments options, const char* name) {
  return std::count(options.begin(), options.end(), name) > 0;
}

}  // namespace

int check(Arguments arguments) {
  const Arguments options = arguments.empty() ? arguments : arguments.subspan(1);
  const bool is_public = has(options, "--public");
  const bool is_json = has(options, "--json");
  if (arguments.empty() || options.size() != static_cast<size_t>(is_public + is_json)) {
    std::fputs("usage: leeswijzer check DIR [--public] [--json]\n", stderr);
    return 2;
  }
  Inspection found = inspect(arguments[0], {});
  add_changes(found, arguments[0]);
  if (is_public) add_public(found);
  check_hyphenation(arguments[0], found.content, found.problems);
  load_words(arguments[0], found.content, found.problems);
  if (is_json) {
    std::puts(problems_json(found.problems).c_str());
    return found.good() ? 0 : 1;
  }
  print_report(found.problems);
  if (content::has_guide(found.content))
    std::printf("fingerprint %s\n", found.content.guide.fingerprint.c_str());
  std::printf("%s, %.1f MB of memory\n", proof_summary(found).c_str(), peak_memory());
  return found.good() ? 0 : 1;
}

}  // namespace lw::tool
