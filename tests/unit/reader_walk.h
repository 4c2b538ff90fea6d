// A person's walk through the umbrella guide: two gates, two questions with one answer, one with several.
#pragma once

#include <doctest/doctest.h>

#include "content_sample.h"
#include "event_words.h"
#include "guide_sample.h"
#include "reader/update.h"

namespace walks {

using namespace lw;

using Kind = reader::Entry::Kind;

struct Walk {
  content::Content content;
  reader::State state;
  reader::Effects last;

  Walk() {
    content.guide = sample::umbrella_guide();
    content.articles.emplace_back().id = "only";
  }
  Walk& send(std::initializer_list<const char*> lines) {
    for (const char* line : lines) {
      const auto event = sample::event_of(line);
      REQUIRE_MESSAGE(event, line);
      last = reader::update(content, state, *event);
    }
    return *this;
  }
  bool at_question(size_t question) const {
    return state.entry().kind == Kind::question && state.entry().question == question;
  }
  bool at(Kind kind) const { return state.entry().kind == kind; }
  std::string outcome() const { return guide::decide(content.guide, state.answers).outcome->id; }
};

inline Walk at_outcome() {
  Walk walk;
  walk.send({"open-guide", "start", "choose storm no", "next", "choose rain no", "next", "choose who adult",
             "next", "choose sky blue", "next", "choose mood song", "next"});
  return walk;
}

}  // namespace walks
