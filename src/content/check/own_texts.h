// What the clinic's own texts, all that people read outside the articles, may not say. Works on the files
// as JSON, so that no text can be forgotten. Not part of the WebAssembly module.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/model.h"
#include "content/read/json.h"

namespace lw::content {

// `json` is the file `file` as loaded; `content` gives the articles and the people. Reports:
// - an absolute of the article stated as a fact ("verbetering is altijd mogelijk"): it may only be quoted;
// - words that keep people from a doctor;
// - a remark for other words that promise a result;
// - a person's name, since the article says no more about people than name and role;
// - a remark for words between “ and ” that no article says; what one does say counts as quoted;
// - in other files than guide.json: words about alarms and medicines, which only that file may speak of.
void check_own_texts(const std::string& file, const Json& json, const Content& content,
                     base::Problems& problems);

// An article is the clinic's own; reports only words that keep people from a doctor.
void check_article_texts(const std::string& file, const Json& json, const Content& content,
                         base::Problems& problems);

// A summary of an article is not its author's: reports absolutes, promises and people's names.
struct Findings;
void check_summary_text(Findings& findings, const std::string& pointer, const std::string& text,
                        const Content& content);

}  // namespace lw::content
