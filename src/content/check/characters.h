// Characters that are hardly ever meant: invisible ones, and what remains of letters that were saved in
// another encoding.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"
#include "content/read/json.h"

namespace lw::content {

std::string code_of(char32_t c);  // "U+00E9"

bool is_odd_space(char32_t c);  // looks like a space and is another character
bool is_curly_quote(char32_t c);

// Remarks on every text of a file.
void remark_on_characters(const std::string& file, const Json& json, base::Problems& problems);

}  // namespace lw::content
