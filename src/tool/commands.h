// The commands of the native `leeswijzer` program. Each takes its arguments, prints to stdout and stderr and
// returns the exit code: 0 done, 1 faulty input (every fault is printed), 2 wrong usage.
#pragma once

#include <span>
#include <string>

namespace lw::tool {

using Arguments = std::span<const std::string>;

int check(Arguments arguments);        // check DIR [--public] [--json]: every problem in a content folder
int guide_table(Arguments arguments);  // guide-table DIR: one line per path through the questions
int review(Arguments arguments);       // review DIR FILE.html: the whole guide as a printable report
int diff(Arguments arguments);         // diff OLD NEW FILE.html: what changed, and who ends elsewhere
int fhir(Arguments arguments);         // fhir DIR: the questions as a FHIR R4 Questionnaire
int schema(Arguments arguments);  // schema [report]: content/schema/ui.schema.json, from its table of words
int names(Arguments arguments);   // names: web/names.js, from page/names.h
int dump(Arguments arguments);    // dump DIR SCREEN WIDTH [SCALE]: a screen's boxes and lines as text
int build(Arguments arguments);   // build DIR OUT FONTS: pages, style sheet and content bundle

}  // namespace lw::tool
