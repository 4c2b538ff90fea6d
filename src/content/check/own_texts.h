// What the clinic's own texts may not say: everything that people read outside the articles. Works on the
// files as JSON, so that no text can be forgotten. Not part of the WebAssembly module.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/model.h"
#include "content/read/json.h"

namespace lw::content {

// `json` is the file `file`, as loaded; `content` gives the articles and the people. Told are:
// - an absolute of the article that is said as a fact ("verbetering is altijd mogelijk"): it may be quoted
// only;
// - a remark for other words that promise a result;
// - a person's name, since the article says no more of people than name and role;
// - a remark for words between “ and ” that no article says. What it does say counts as quoted.
void check_own_texts(const std::string& file, const Json& json, const Content& content,
                     base::Problems& problems);

}  // namespace lw::content
