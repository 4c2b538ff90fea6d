#include "reader/event.h"

#include "page/names.h"

namespace lw::reader {

namespace {

namespace verbs = page::verbs;

using Words = std::span<const std::string_view>;  // the arguments, as many as the row says

std::optional<size_t> to_number(std::string_view digits) {
  size_t number = 0;
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<size_t>(c - '0');
  }
  return number;
}

template <class Bare>
std::optional<Event> bare(Words) {
  return Bare{};
}

template <class One>
std::optional<Event> of_one(Words words) {
  return One{std::string(words[0])};
}

template <class Two>
std::optional<Event> of_two(Words words) {
  return Two{std::string(words[0]), std::string(words[1])};
}

std::optional<Event> search(Words words) {
  if (words[0] != "whole" && words[0] != "part") return std::nullopt;
  return Search{words[0] == "whole", std::string(words[1])};
}

std::optional<Event> point(Words words) {
  float numbers[4] = {};
  for (size_t i = 0; i < 4; ++i) {
    const auto number = to_number(words[i + 1]);
    if (!number) return std::nullopt;
    numbers[i] = static_cast<float>(*number);
  }
  return Point{std::string(words[0]), numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::optional<Event> write(Words words) {
  const auto number = to_number(words[0]);
  return number ? std::optional<Event>(Write{*number, std::string(words[1])}) : std::nullopt;
}

template <class One, class Value>
std::optional<Event> more_or_less(Words words, Value more, Value less) {
  if (words[1] != "more" && words[1] != "less") return std::nullopt;
  return One{std::string(words[0]), words[1] == "more" ? more : less};
}

std::optional<Event> turn_figure(Words words) {
  return more_or_less<TurnFigure>(words, 1, -1);
}

std::optional<Event> fold(Words words) {
  return more_or_less<Fold>(words, true, false);
}

std::optional<Event> go(Words words) {
  const auto step = to_number(words[0]);
  return step ? std::optional<Event>(Go{*step}) : std::nullopt;
}

struct Row {
  std::string_view verb;
  size_t arguments;
  std::optional<Event> (*read)(Words);
};

constexpr Row rows[] = {
    {verbs::today, 1, of_one<Today>},
    {verbs::open_article, 1, of_one<OpenArticle>},
    {verbs::open_library, 0, bare<OpenLibrary>},
    {verbs::open_guide, 0, bare<OpenGuide>},
    {verbs::open_signs, 0, bare<OpenSigns>},
    {verbs::open_outcome, 1, of_one<OpenOutcome>},
    {verbs::open_place, 2, of_two<OpenPlace>},
    {verbs::search, 2, search},
    {verbs::start, 0, bare<Start>},
    {verbs::choose, 2, of_two<Choose>},
    {verbs::point, 5, point},
    {verbs::next, 0, bare<Next>},
    {verbs::back, 0, bare<Back>},
    {verbs::restart, 0, bare<Restart>},
    {verbs::change, 1, of_one<Change>},
    {verbs::read, 1, of_one<Read>},
    {verbs::show, 1, of_one<Show>},
    {verbs::tell, 1, of_one<Tell>},
    {verbs::write, 2, write},
    {verbs::figure, 2, turn_figure},
    {verbs::fold, 2, fold},
    {verbs::go, 1, go},
};

}  // namespace

std::optional<Event> parse_event(Words words) {
  for (const Row& row : rows)
    if (!words.empty() && words[0] == row.verb)
      return words.size() == row.arguments + 1 ? row.read(words.subspan(1)) : std::nullopt;
  return std::nullopt;
}

}  // namespace lw::reader
