// What a tap means, as it travels in data-act: a verb and its arguments, separated by spaces (none contains
// one). reader/event.h parses it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "page/names.h"

namespace lw::page::action {

inline std::string spaced(std::initializer_list<std::string_view> words) {
  std::string action;
  for (const std::string_view word : words) action.append(action.empty() ? "" : " ").append(word);
  return action;
}

// ---- opening a document; page/addresses.h has the addresses

inline std::string open_article(std::string_view article) {
  return spaced({verbs::open_article, article});
}
inline std::string open_outcome(std::string_view outcome) {
  return spaced({verbs::open_outcome, outcome});
}
inline std::string open_place(std::string_view question, std::string_view option) {
  return spaced({verbs::open_place, question, option});
}

// ---- what a person taps

inline std::string choose(std::string_view question, std::string_view option) {
  return spaced({verbs::choose, question, option});
}
// The scripts append x, y, width and height in whole CSS px, from the top left corner of the box.
inline std::string point(std::string_view question) {
  return spaced({verbs::point, question});
}
inline std::string change(std::string_view question) {
  return spaced({verbs::change, question});
}
// Another screen about the outcome (a name of LW_SCREENS).
inline std::string show(std::string_view screen) {
  return spaced({verbs::show, screen});
}
// Tick what to tell beforehand, on the sheet to take along.
inline std::string tell(std::string_view item) {
  return spaced({verbs::tell, item});
}
// The scripts append what was typed. `number`: of the own question, from 0.
inline std::string write(std::string_view number) {
  return spaced({verbs::write, number});
}
// A date in the person's own calendar.
inline std::string remind(std::string_view weeks) {
  return spaced({verbs::remind, weeks});
}
// `target`: the id of a section, of one of its blocks, or of the article's title.
inline std::string read(std::string_view target) {
  return spaced({verbs::read, target});
}
inline std::string figure_more(std::string_view figure) {
  return spaced({verbs::figure, figure, "more"});
}
inline std::string figure_less(std::string_view figure) {
  return spaced({verbs::figure, figure, "less"});
}

}  // namespace lw::page::action
