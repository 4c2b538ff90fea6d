#include "reader/event.h"

#include <vector>

namespace lw::reader {

namespace {

struct Shape {
  std::string_view words;  // the fixed part
  size_t arguments;
  Event::Kind kind;
};

constexpr Shape shapes[] = {
    {"open article", 1, Event::Kind::open_article},
    {"open library", 0, Event::Kind::open_library},
    {"open guide", 0, Event::Kind::open_guide},
    {"open signs", 0, Event::Kind::open_signs},
    {"open outcome", 1, Event::Kind::open_outcome},
    {"open place", 2, Event::Kind::open_place},
    {"today", 1, Event::Kind::today},
    {"start", 0, Event::Kind::start},
    {"choose", 2, Event::Kind::choose},
    {"next", 0, Event::Kind::next},
    {"back", 0, Event::Kind::back},
    {"restart", 0, Event::Kind::restart},
    {"change", 1, Event::Kind::change},
    {"read", 1, Event::Kind::read},
    {"figure", 2, Event::Kind::figure},
    {"point", 5, Event::Kind::point},
    {"summary", 0, Event::Kind::summary},
    {"search", 2, Event::Kind::search},
    {"go", 1, Event::Kind::go},
};

// At most `most` words; the last one is all that is left.
std::vector<std::string> split(std::string_view text, size_t most) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const size_t space = words.size() + 1 < most ? text.find(' ')
                         : text[0] == ' '        ? 0
                                                 : std::string_view::npos;
    if (space != 0) words.emplace_back(text.substr(0, space));
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return words;
}

bool starts_with_words(std::string_view line, std::string_view words) {
  return line.substr(0, words.size()) == words && (line.size() == words.size() || line[words.size()] == ' ');
}

std::optional<size_t> to_number(std::string_view digits) {
  size_t number = 0;
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<size_t>(c - '0');
  }
  return number;
}

// The numbers of those events that have some. False when one is not a number.
bool read_numbers(Event& event, const std::vector<std::string>& arguments) {
  if (event.kind == Event::Kind::go) {
    const auto step = to_number(event.first);
    event.step = step.value_or(0);
    return step.has_value();
  }
  for (size_t i = 0; event.kind == Event::Kind::point && i < event.at.size(); ++i) {
    const auto number = to_number(arguments[i + 1]);
    if (!number) return false;
    event.at[i] = static_cast<float>(*number);
  }
  return true;
}

}  // namespace

std::optional<Event> parse_event(std::string_view line) {
  for (const Shape& shape : shapes) {
    if (!starts_with_words(line, shape.words)) continue;
    const bool is_search = shape.kind == Event::Kind::search;
    const std::vector<std::string> arguments =
        split(line.substr(shape.words.size()), is_search ? shape.arguments : std::string_view::npos);
    if (arguments.size() != shape.arguments && !(is_search && arguments.size() == 1)) return std::nullopt;
    Event event;
    event.kind = shape.kind;
    if (!arguments.empty()) event.first = arguments[0];
    if (arguments.size() > 1) event.second = arguments[1];
    if (!read_numbers(event, arguments)) return std::nullopt;
    return event;
  }
  return std::nullopt;
}

}  // namespace lw::reader
