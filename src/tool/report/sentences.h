// The guide's conditions, rules and sources as sentences for a clinician who reviews them in print, in the
// words of the reports. States only what the content says; adds no medical word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"
#include "guide/proof.h"
#include "tool/report/words.h"

namespace lw::tool {

// "a, b of c": the names one after another, in the words for that.
std::string enumerated(const std::string& between, const std::string& last,
                       const std::vector<std::string>& names);
std::string guillemets(std::string_view text);           // «text»
std::string number(const Words& words, uint64_t count);  // 23.328

// "«Nek» of «Schouder»"; an id that does not exist is shown as it is.
std::string option_names(const Words& words, const content::Question& question,
                         const std::vector<std::string>& ids);

// "bij «Waar zit de pijn?» antwoordt «Nek» of «Schouder», en bij … antwoordt …"
std::string conditions(const Words& words, const content::Guide& guide,
                       const std::vector<content::Condition>& when);

// "«Bel nu 112» (spoedniveau 4: Bel nu 112)"
std::string outcome_name(const Words& words, const content::Guide& guide, const content::Outcome* outcome);

// "Als iemand bij … antwoordt …, dan: «…» (spoedniveau …)."
std::string rule_sentence(const Words& words, const content::Guide& guide, const content::Rule& rule);

// The answers given by the people this rule really decides about, one line per question with several answers
// that go on. The rule's conditions do not show this, as earlier rules decide about some of those people.
std::vector<std::string> who_comes_here(const Words& words, const content::Guide& guide,
                                        const content::Rule& rule, const guide::RuleCount& count);

// "Titel. Uitgever, 2017. Basis: gezien. Notitie. https://…"
std::string source_line(const Words& words, const content::Source& source);
std::vector<std::string> source_lines(const Words& words, const content::Guide& guide,
                                      const std::vector<std::string>& ids);

bool was_seen(const content::Source& source);  // somebody has consulted it

}  // namespace lw::tool
