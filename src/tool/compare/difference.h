// What differs between the same document in two versions, field by field. Items with an id are matched by
// it, wherever they are now; other lists are compared from both ends, so that one added sentence is reported
// as just that. Knows JSON, but no field names.
#pragma once

#include <string>
#include <vector>

#include "content/read/json.h"

namespace lw::tool {

struct Change {
  enum class Kind { added, removed, changed, moved };
  Kind kind = Kind::changed;
  std::vector<std::string> place;  // field names and ids, outermost first: "questions", "plek", "text"
  content::Json before, after;     // null where there is none; `moved`: the ids in order
};

std::vector<Change> differences(const content::Json& before, const content::Json& after);

}  // namespace lw::tool
