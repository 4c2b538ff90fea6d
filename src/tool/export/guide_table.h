// The guide as a table, for people and programs that check it from outside.
#pragma once

#include <functional>
#include <string>

#include "content/model.h"

namespace lw::tool {

// One line per path that a person can take, the last question varying fastest: the option id of each routing
// question in order ("-" for one that an earlier answer kept from being asked), the outcome id and the rule
// id
// ("fallback" when none fits), separated by tabs. Without the newline.
void for_each_table_line(const content::Guide& guide, const std::function<void(const std::string&)>& line);

}  // namespace lw::tool
