// What differs between the same document in two versions, field by field. Things with an id are found again
// by it, wherever they stand now; other lists are compared from both ends, so that one sentence more is told
// as one sentence more. Knows JSON, and no field names.
#pragma once

#include <string>
#include <vector>

#include "content/read/json.h"

namespace lw::tool {

struct Change {
  enum class Kind { added, removed, changed, moved };
  Kind kind = Kind::changed;
  std::vector<std::string> place;  // field names and ids from the outside in: "questions", "plek", "text"
  content::Json before, after;     // null where there is none; `moved`: the ids in order
};

std::vector<Change> differences(const content::Json& before, const content::Json& after);

}  // namespace lw::tool
