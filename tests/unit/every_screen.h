// Every screen that the content can show, in every state that looks different.
#pragma once

#include <vector>

#include "guide/enumerate.h"
#include "page/addresses.h"
#include "page/screens/screens.h"

namespace sample {

using lw::page::Page;

// `max_paths`: the most paths through the questions to follow.
struct Screens {
  const lw::content::Content& content;
  size_t max_paths = ~size_t{0};
  std::vector<Page> all = {};

  void library_and_articles() {
    for (const lw::content::Article& article : content.articles) {
      all.push_back(lw::page::build_article(content, article, {"./"}));
      all.push_back(lw::page::build_reading(content, article, {"../"}));
    }
    for (const char* words : {"", "brein", "xyzzy"})
      all.push_back(lw::page::build_library(content, lw::text::Query(words, false), words, {"../"}));
  }
  void pages() {
    all.push_back(lw::page::build_guide_start(content, {"../", "2999-01-01"}));
    for (const bool from_outcome : {false, true})
      all.push_back(lw::page::build_signs(content, {"../../"}, from_outcome));
    for (const lw::content::Outcome& outcome : content.guide.outcomes)
      all.push_back(lw::page::build_outcome_page(content, outcome, {"../../"}));
    for (const lw::page::PlaceAddress& place : lw::page::places_of(content)) {
      const auto& options = content.guide.questions[place.question].options;
      const auto option = static_cast<size_t>(place.option - options.data());
      all.push_back(lw::page::build_place(content, place.question, option, {"../../../"}));
    }
  }
  void questions() {
    for (size_t i = 0; i < content.guide.questions.size(); ++i) {
      all.push_back(lw::page::build_question(content, {i, {}, false}, {"../"}));
      all.push_back(lw::page::build_question(content, {i, {}, true}, {"../"}));
      all.push_back(lw::page::build_question(content, {i, {1, true}, false, 0}, {"../"}));
    }
  }
  void ends() {
    size_t count = 0;
    lw::guide::for_each_path(content.guide, [&](const lw::guide::Answers& answers) {
      if (count++ >= max_paths) return;
      all.push_back(lw::page::build_outcome(content, answers, {"../"}));
#define LW_ADD(name, text) all.push_back(lw::page::build_##name(content, answers, {}, {"../"}));
      LW_OUTCOME_SCREENS(LW_ADD)
#undef LW_ADD
    });
  }
};

inline std::vector<Page> every_screen(const lw::content::Content& content, size_t max_paths = ~size_t{0}) {
  Screens screens{content, max_paths};
  screens.library_and_articles();
  screens.pages();
  screens.questions();
  screens.ends();
  return std::move(screens.all);
}

}  // namespace sample
