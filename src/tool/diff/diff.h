// The report about a content change: what diff.cpp and diff_fields.cpp share.
#pragma once

#include "content/model.h"
#include "content/read/json.h"
#include "tool/compare/difference.h"
#include "tool/report/report.h"

namespace lw::tool {

struct Versions {
  const content::Content& before;
  const content::Content& after;
  content::Json json_before, json_after;  // the same, as in the files: {"guide": …, "clinic": …}
  Report& report;
};

// In diff_fields.cpp: the signs that were removed from a list or changed, which counting answers cannot show;
// then every field.
std::vector<Change> changed_signs(const Versions& versions);
void write_signs(const Versions& versions);
void write_fields(const Versions& versions);

}  // namespace lw::tool
