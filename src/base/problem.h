// How a fault in somebody's input is reported: where it is, what is wrong, how to fix it. Faults are
// values, collected in one list, so that a person sees all of them at once.
#pragma once

#include <string>
#include <vector>

namespace lw::base {

// Only an error stops a build; a warning stands at the top of the report.
enum class Severity { error, remark, warning };

struct Problem {
  std::string file;     // relative to the content folder, e.g. "guide.json"
  std::string pointer;  // JSON pointer (RFC 6901) inside that file; empty means the whole file
  std::string message;  // one sentence: what is wrong
  std::string fix;      // one sentence: what to do about it
  Severity severity = Severity::error;
};

using Problems = std::vector<Problem>;

inline bool has_errors(const Problems& problems) {
  for (const Problem& problem : problems)
    if (problem.severity == Severity::error) return true;
  return false;
}

}  // namespace lw::base
