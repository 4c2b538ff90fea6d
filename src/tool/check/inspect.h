// Everything known about a content folder once it is loaded, checked and proven. `check` prints it; `build`
// refuses content because of it.
#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "content/load/loader.h"
#include "content/model.h"
#include "guide/proof.h"

namespace lw::tool {

// The proofs over all answers: how far they went and how long they took.
struct Proof {
  guide::Statistics figures;
  double seconds = 0;  // CPU time
};

struct Inspection {
  content::Content content;
  std::string bundle;  // empty when there are errors
  base::Problems problems;
  std::optional<Proof> proof;  // nothing when other errors in the guide prevented it
  bool good() const { return !base::has_errors(problems); }
};

// Loads `folder` with its texts in `prose`, runs all checks across files and, when the guide has no
// other errors, the proofs over all answers. The hyphenation exceptions are not read here.
Inspection inspect(const std::string& folder, const content::ProseIn& prose);

// As inspect, but with soft hyphens in the texts and the theme checked: what the pages are built from.
Inspection inspect_as_built(const std::string& folder);

// Adds what changed in the guide since its last copy. Whoever publishes the content must do so: the reports
// for somebody who decides on the changes must not.
void add_changes(Inspection& found, const std::string& folder);

// Adds what keeps the content from being published.
void add_public(Inspection& found);

// The part of inspect after loading: checks and proves `found.content`, and adds what it finds to
// `found.problems`.
void examine(Inspection& found);

// For commands about the guide: true, and said on stderr, when there is none.
bool lacks_guide(const content::Content& content, const std::string& folder);

// "296 paths, 23,328 combinations, 23,040 completions of early stops proven in 0.012 s", or why nothing was
// proven.
std::string proof_summary(const Inspection& found);

// One problem as two lines: "guide.json#/rules/3: what is wrong" and "    → how to fix it".
std::string report(const base::Problem& problem);

// The problems as a JSON array of {severity, file, pointer, message, fix}.
std::string problems_json(const base::Problems& problems);

// Prints every problem to stderr and "2 errors, 3 remarks" to stdout.
void print_report(const base::Problems& problems);

}  // namespace lw::tool
