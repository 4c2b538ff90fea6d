// The screens a patient can see, each built from the content: the article, and the guide's start, questions
// and outcomes. Pure: the same input gives the same page. Layout comes later (layout.h).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "guide/guide.h"
#include "page/names.h"
#include "page/page.h"

namespace lw::page {

// Where and when a page is shown.
struct PageContext {
  std::string root;        // the site's folder from this page: "./" on the front page, "../" or more below it
  std::string today = {};  // YYYY-MM-DD; empty when unknown (at build time)
};

// Words per minute. Adults read most plain text silently at 175 to 300, in English (Brysbaert, 2019, Journal
// of Memory and Language 109); people who read with effort, or aloud, at half that.
inline constexpr size_t slow_words = 130, fast_words = 240;

// `levels`: the state of each figure in the content; empty: their initial states.
Page build_article(const content::Content& content, const content::Article& article,
                   const PageContext& context, std::span<const int> levels = {});

// The article opened from an outcome, inside the guide's document, so that the answers stay in memory.
Page build_reading(const content::Content& content, const content::Article& article,
                   const PageContext& context, std::span<const int> levels = {});

// All articles, or what `query` finds in them, unless it is empty. `words`: the query as typed.
Page build_library(const content::Content& content, const text::Query& query, const std::string& words,
                   const PageContext& context);

// The ids of all that changes with a figure's state: the drawing, its words and its buttons.
std::vector<std::string> figure_parts(const content::Figure& figure);

Page build_guide_start(const content::Content& content, const PageContext& context);

// The question to answer now.
struct Asked {
  size_t question = 0;
  guide::Answer answer;               // as chosen so far
  bool choice_missing = false;        // the person pressed "next" without choosing
  std::optional<size_t> tapped = {};  // the zone of the body, index into content::body_zones
};
Page build_question(const content::Content& content, const Asked& asked, const PageContext& context);

// The ids of an option's row, of a drawn body and of the text below it.
std::string option_id(const content::Question& question, const content::Option& option);
std::string map_id(const content::Question& question);
std::string map_words_id(const content::Question& question);

// The id of the text that says, on an outcome, what was answered to this question.
std::string choice_id(const content::Question& question);

// Where the answers led: what to do, and why.
Page build_outcome(const content::Content& content, const guide::Answers& answers,
                   const PageContext& context);

// The screens that an outcome's buttons open: build_summary, for instance.
#define LW_OUTCOME_SCREEN(name, text)                                               \
  Page build_##name(const content::Content& content, const guide::Answers& answers, \
                    const guide::Sheet& sheet, const PageContext& context);
LW_OUTCOME_SCREENS(LW_OUTCOME_SCREEN)
#undef LW_OUTCOME_SCREEN

// The ids of what a person can add to the summary: something to tell beforehand, an own question (from 0).
std::string tell_id(const content::AlarmItem& item);
std::string own_question_id(size_t number);

// Pages for somebody who skips the questions: about one answer, and with the lists of signs, which an outcome
// opens, too.
Page build_place(const content::Content& content, size_t question, size_t option, const PageContext& context);
Page build_signs(const content::Content& content, const PageContext& context, bool from_outcome = false);

// An outcome's page for somebody who answered no questions.
Page build_outcome_page(const content::Content& content, const content::Outcome& outcome,
                        const PageContext& context);

}  // namespace lw::page
