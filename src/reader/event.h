// What the person did, as one line of text: the `data-act` of the element they used, or what the browser
// reports.
//   today YYYY-MM-DD                     the day, for what expires; sent before anything is opened
//   open article ID | open library | open guide | open signs | open outcome ID | open place QUESTION OPTION
//                                        a document was opened
//   search whole|part WORDS              look for the words in all articles; none: list these again
//   start                                begin with the questions
//   choose QUESTION OPTION               tick an option (again: untick, where several may be chosen)
//   point QUESTION X Y WIDTH HEIGHT      tap on the drawn body, in whole CSS px from its box's corner
//   next | back | restart
//   change QUESTION                      answer one question again
//   read TARGET                          open the article at a section or a paragraph, from an outcome
//   summary                              show what a person may take along
//   figure ID more|less                  show the next or previous state of a figure
//   go STEP                              the browser's history moved to this step
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace lw::reader {

struct Event {
  enum class Kind {
    open_article,
    open_library,
    open_guide,
    open_signs,
    open_outcome,
    open_place,
    today,
    start,
    choose,
    next,
    back,
    restart,
    change,
    read,
    figure,
    point,
    summary,
    search,
    go
  };
  Kind kind = Kind::next;
  std::string first, second;  // the arguments, as written; search: `second` is all the words
  size_t step = 0;            // go
  std::array<float, 4> at{};  // point: x, y, width, height
};

// Nothing when the line is none of the above.
std::optional<Event> parse_event(std::string_view line);

}  // namespace lw::reader
