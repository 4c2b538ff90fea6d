// The guide's conditions, rules and sources as Dutch sentences for a clinician who reviews them on paper.
// Says only what stands in the content; adds no medical word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"
#include "guide/proof.h"

namespace lw::tool {

std::string guillemets(std::string_view text);  // «text»
std::string number(uint64_t count);             // 23.328

// "«Nek» of «Schouder»"; an id that does not exist stands there as it is.
std::string option_names(const content::Question& question, const std::vector<std::string>& ids);

// "bij «Waar zit de pijn?» antwoordt «Nek» of «Schouder», en bij … antwoordt …"
std::string conditions(const content::Guide& guide, const std::vector<content::Condition>& when);

// "«Bel nu 112» (spoedniveau 4: Bel nu 112)"
std::string outcome_name(const content::Guide& guide, const content::Outcome* outcome);

// "Als iemand bij … antwoordt …, dan: «…» (spoedniveau …)."
std::string rule_sentence(const content::Guide& guide, const content::Rule& rule);

// Which answers to the questions with several ways on those have given whom this rule really decides about,
// one line a question: what the rule asks does not say it all, as earlier rules take people away.
std::vector<std::string> who_comes_here(const content::Guide& guide, const content::Rule& rule,
                                        const guide::RuleCount& count);

// "Titel. Uitgever, 2017. Basis: gezien. Notitie. https://…"
std::string source_line(const content::Source& source);
std::vector<std::string> source_lines(const content::Guide& guide, const std::vector<std::string>& ids);

bool was_seen(const content::Source& source);  // somebody consulted it

}  // namespace lw::tool
