// What a review is about, and whether a guide is still the one that was reviewed. Not part of the WebAssembly
// module.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/load/loader.h"
#include "content/read/json.h"

namespace lw::content {

// The fields for editors and people are of no use in a browser, and no part of a review.
void strip_remarks(Json& json);

// An object with one value per file, by its name (guide_files), without versions, reviews and decisions, and
// without what the clinic changes from day to day (how to reach it, the order of its
// articles). Null in place of a file that is not JSON.
Json reviewed_part(const GuideFiles& files);

// A short fingerprint of that part, to bind a signature to it, whatever its version says. FNV-1a, 64 bits; no
// protection against deliberate collisions.
std::string fingerprint_of(const GuideFiles& files);

// Gives `guide` its fingerprint. A guide that is not the one that was reviewed is a draft again, in the
// browser too: `json` is what the bundle is made of.
void settle_review(const GuideFiles& files, Json& json, Guide& guide, base::Problems& problems);

}  // namespace lw::content
