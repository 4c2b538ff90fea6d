// An event from one line, its arguments parted by spaces; after "|" comes one that may hold spaces itself.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reader/event.h"

namespace sample {

inline std::vector<std::string_view> words_of(std::string_view line) {
  const size_t bar = line.find('|');
  std::vector<std::string_view> words;
  for (std::string_view rest = line.substr(0, bar); !rest.empty();) {
    const size_t space = rest.find(' ');
    words.push_back(rest.substr(0, space));
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  if (bar != std::string_view::npos) words.push_back(line.substr(bar + 1));
  return words;
}

inline std::optional<lw::reader::Event> event_of(std::string_view line) {
  return lw::reader::parse_event(words_of(line));
}

}  // namespace sample
