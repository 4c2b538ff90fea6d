// The content's fields and values in a reviewer's words, for the report about a change.
#pragma once

#include <string>

#include "content/model.h"
#include "content/read/json.h"
#include "tool/report/report.h"

namespace lw::tool {

bool is_field(const Words& words, const std::string& name);  // of the guide: it has a word
std::string word_for(const Words& words,
                     const std::string& field);  // the field's own name when it has no word
std::string text_of(const Words& words, const content::Json& value);  // "ja", "(leeg)", the text itself
// A whole value, one line per text: "title: …". Ids are followed by what they refer to; `field` is the
// value's field name.
Texts lines_of(const Words& words, const content::Guide& guide, const content::Json& value,
               const std::string& field);

}  // namespace lw::tool
