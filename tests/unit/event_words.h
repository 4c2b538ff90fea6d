// An event from one line, its arguments parted by spaces; after "|" comes one that may hold spaces itself.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "reader/event.h"

namespace sample {

inline std::vector<std::string_view> words_of(std::string_view line) {
  const size_t bar = line.find('|');
  std::vector<std::string_view> words;
  const std::string_view spaced = line.substr(0, bar);
  for (size_t begin = 0; begin <= spaced.size();) {
    const size_t end = std::min(spaced.find(' ', begin), spaced.size());
    words.push_back(spaced.substr(begin, end - begin));
    begin = end + 1;
  }
  if (bar != std::string_view::npos) words.push_back(line.substr(bar + 1));
  return words;
}

inline std::optional<lw::reader::Event> event_of(std::string_view line) {
  return lw::reader::parse_event(words_of(line));
}

}  // namespace sample
