// Everything that can be said about a content folder: loaded, checked, proven. `check` prints it, `build`
// refuses by it.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/loader.h"
#include "content/model.h"

namespace tool {

struct Inspection {
  content::Content content;
  std::string bundle;  // empty when there are errors
  base::Problems problems;
  bool good() const { return !base::has_errors(problems); }
};

// Loads `folder` with its texts through `transform`, runs all checks across files and, when the guide has no
// other errors, the proofs over all answers. The hyphenation exceptions are not read here.
Inspection inspect(const std::string& folder, const content::Prose& transform);

// One problem as two lines: "guide.json#/rules/3: what is wrong" and "    → how to mend it".
std::string report(const base::Problem& problem);

// Prints every problem to stderr and "2 errors, 3 remarks" to stdout.
void print_report(const base::Problems& problems);

}  // namespace tool
