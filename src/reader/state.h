// What the person is looking at and what they answered. Lives in memory only: it is never written, sent or
// put into an address.
#pragma once

#include <string>
#include <vector>

#include "guide/guide.h"
#include "page/names.h"
#include "page/screens/screens.h"

namespace lw::reader {

// One step of the person's walk through the product; the browser's back and forward buttons move along these.
struct Entry {
  enum class Kind {
#define LW_KIND(name, text) name,
    LW_SCREENS(LW_KIND)
#undef LW_KIND
  };
  Kind kind = Kind::article;
  size_t question = 0;    // question, place: which one
  size_t option = 0;      // place: which answer
  bool changing = false;  // question: opened from the outcome to change one answer
  std::string id;         // article; reading: the section or block to show; outcome_page: the outcome
};

struct State {
  page::PageContext context;
  std::vector<Entry> entries;      // never empty once a document is open
  size_t step = 0;                 // index of the entry on screen
  std::vector<int> figures;        // the state of each figure in the content
  bool plain_first = false;        // summaries in plain words are open, until the person closes one
  std::vector<std::string> folds;  // those that are not as they were at first
  std::string words;               // what all articles are searched for
  bool whole_words = false;
  guide::Answers answers;
  guide::Sheet sheet;
  guide::Answer draft;           // what is chosen on the question on screen, not yet confirmed
  bool choice_missing = false;   // the person pressed "next" without choosing
  std::optional<size_t> tapped;  // the zone of the drawn body, on this question

  const Entry& entry() const { return entries[step]; }
};

}  // namespace lw::reader
