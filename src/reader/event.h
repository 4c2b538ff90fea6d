// What the person did, or what the browser reports: one struct per verb in page/names.h. An array of texts
// crosses the bridge, the verb and its arguments; page/action.h builds the ones that pages contain.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace lw::reader {

// ---- a document was opened, or is about to be; before that, other events do nothing

struct Today {
  std::string date;  // YYYY-MM-DD, for reviews that expire
};
struct OpenArticle {
  std::string id;
};
struct OpenLibrary {};
struct OpenGuide {};
struct OpenSigns {};
struct OpenOutcome {
  std::string id;
};
struct OpenPlace {
  std::string question, option;
};

// ---- on the open page

struct Search {  // search all articles for the words; empty: list the articles again
  bool whole_words = false;
  std::string words;
};
struct Start {};  // start the questions
struct Choose {   // select an option; again: deselect it, where several may be chosen
  std::string question, option;
};
struct Point {  // tap on the drawn body, in CSS px from its box's corner
  std::string question;
  float x = 0, y = 0, width = 0, height = 0;
};
struct Next {};
struct Back {};
struct Restart {};
struct Change {  // answer one question again
  std::string question;
};
struct Read {  // open the article at a section or a paragraph, from an outcome
  std::string target;
};
struct Show {  // another screen about the outcome
  std::string screen;
};
struct Tell {  // what to tell beforehand, on the summary; again: not
  std::string item;
};
struct Write {  // an own question on the summary, numbered from 0
  size_t number = 0;
  std::string words;
};
struct TurnFigure {  // show the figure's next or previous state
  std::string figure;
  int by = 0;  // 1 or -1
};
struct Fold {  // the browser opened or closed it; ids::plain: all summaries in plain words
  std::string id;
  bool open = false;
};
struct Go {  // the browser's history moved to this step
  size_t step = 0;
};

using Event =
    std::variant<Today, OpenArticle, OpenLibrary, OpenGuide, OpenSigns, OpenOutcome, OpenPlace, Search, Start,
                 Choose, Point, Next, Back, Restart, Change, Read, Show, Tell, Write, TurnFigure, Fold, Go>;

// Events of the first group.
inline bool opens(const Event& event) {
  return event.index() < Event(Search{}).index();
}

// The arguments of each verb, in order, are the fields above; whole_words travels as "whole" or "part", `by`
// and `open` as "more" or "less". None when the words are not an event.
std::optional<Event> parse_event(std::span<const std::string_view> words);

}  // namespace lw::reader
