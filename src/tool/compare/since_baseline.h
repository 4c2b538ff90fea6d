// What changed since the last copy, in baseline/, of what the guide shows and rests on (content::GuideFiles):
// as it was last reviewed or, as long as nobody has, as it was handed over.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/model.h"

namespace lw::tool {

// Reports every change, and everybody who now ends on a milder page, with an example. They are errors until
// somebody decided on exactly this guide, by name (`decisions` in safety.json) or by a review; then remarks.
void compare_with_baseline(const std::string& folder, const content::Content& content,
                           base::Problems& problems);

// For content without a guide: an error when there is a copy of one.
void report_lost_guide(const std::string& folder, base::Problems& problems);

}  // namespace lw::tool
