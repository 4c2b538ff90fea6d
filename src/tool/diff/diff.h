// The report about a change of the content: what its two files share. See diff.cpp.
#pragma once

#include "content/model.h"
#include "content/read/json.h"
#include "tool/diff/difference.h"
#include "tool/report/paper.h"

namespace lw::tool {

struct Versions {
  const content::Content& before;
  const content::Content& after;
  content::Json json_before, json_after;  // the same, as the files have it: {"guide": …, "clinic": …}
  Paper& paper;
};

// diff_fields.cpp: the signs that left a list or changed, which no counting of answers can see; then
// everything.
std::vector<Change> changed_signs(const Versions& versions);
void write_signs(const Versions& versions);
void write_fields(const Versions& versions);

}  // namespace lw::tool
