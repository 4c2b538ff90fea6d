// What the person did, as one line of text: the `data-act` of the element they used, or what the browser
// reports.
//   open article ID | open library | open guide | open outcome ID
//                                                   a document was opened
//   search whole|part WORDS                         look for the words in all articles; none: list these
//   again start                                           begin with the questions choose QUESTION OPTION
//   tick an option (again: untick, where several may be chosen) next | back | restart change QUESTION answer
//   one question again read SECTION                                    open the article at a section, from an
//   outcome figure ID more|less                             show the next or previous state of a figure go
//   STEP                                         the browser's history moved to this step
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reader {

struct Event {
  enum class Kind {
    open_article,
    open_library,
    open_guide,
    open_outcome,
    start,
    choose,
    next,
    back,
    restart,
    change,
    read,
    figure,
    search,
    go
  };
  Kind kind = Kind::next;
  std::string first, second;  // the arguments, as written; search: `second` is all the words
  size_t step = 0;            // go
};

// Nothing when the line is none of the above.
std::optional<Event> parse_event(std::string_view line);

}  // namespace reader
