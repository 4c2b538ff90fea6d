#include "reader/update.h"

#include <algorithm>

#include "page/addresses.h"
#include "page/body.h"

namespace lw::reader {

namespace {

using Kind = Stop::Kind;

struct Update {
  const content::Content& content;
  State& state;
  Effects effects;

  const content::Guide& guide() const { return content.guide; }
  bool begin(const Event& event);
  void go_on(const Event& event);
  void arrive();
  void walk_to(Stop stop);
  void open(Stop stop, const char* root);
  void open_place(const Event& event);
  void choose(const Event& event);
  void point(const Event& event);
  void next();
  void walk_after(size_t question, bool changing);
  void go(size_t step);
  void change(const std::string& question);
  void turn_figure(const Event& event);
  void search(const Event& event);
};

Stop stop_at(Kind kind, std::string id = "") {
  Stop stop;
  stop.kind = kind;
  stop.id = std::move(id);
  return stop;
}

Stop question_stop(size_t question, bool changing) {
  Stop stop;
  stop.kind = Kind::question;
  stop.question = question;
  stop.changing = changing;
  return stop;
}

std::string focus_of(const Stop& stop) {
  if (stop.kind == Kind::question) return "vraag";
  return stop.kind == Kind::reading ? stop.id : "titel";
}

// An answer changed on the way may have cleared what a later stop was made of.
bool still_stands(const content::Guide& guide, const State& state, const Stop& stop) {
  const auto open_question = guide::next_question(guide, state.answers);
  if (stop.kind == Kind::outcome || stop.kind == Kind::reading || stop.kind == Kind::summary)
    return !open_question;
  if (stop.kind == Kind::question)
    return state.answers[stop.question].given || (open_question && *open_question == stop.question);
  return true;
}

void Update::arrive() {
  state.choice_missing = false;
  state.tapped.reset();
  const Stop& stop = state.stop();
  state.draft = stop.kind == Kind::question ? state.answers[stop.question] : guide::Answer{};
  effects.arrived = true;
  effects.focus = focus_of(stop);
}

void Update::walk_to(Stop stop) {
  state.trail.resize(state.step + 1);
  state.trail.push_back(std::move(stop));
  ++state.step;
  arrive();
}

void Update::open(Stop stop, const char* root) {
  const std::string today = state.place.today;
  state = State{};
  state.place = {root, today};
  state.trail.push_back(std::move(stop));
  state.answers = guide::no_answers(guide());
  for (const content::Figure& figure : content.figures.figures) state.figures.push_back(figure.start);
}

void Update::choose(const Event& event) {
  const Stop& stop = state.stop();
  if (stop.kind != Kind::question) return;
  const content::Question& question = guide().questions[stop.question];
  const auto option = guide::option_index(question, event.second);
  if (question.id != event.first || !option) return;
  const uint32_t bit = 1u << *option;
  const bool several = question.kind == content::Question::Kind::multi;
  state.draft.options = several ? state.draft.options ^ bit : bit;
  state.draft.given = true;
  if (!question.map) return;
  // A tapped place that means no answer is forgotten, so that the words tell of the answer instead.
  if (state.tapped && question.map->zones[*state.tapped].empty()) state.tapped.reset();
  effects.said = {page::map_words_id(question)};
}

// The first answer that the tapped place may mean; a place that means none only says so.
void Update::point(const Event& event) {
  const Stop& stop = state.stop();
  if (stop.kind != Kind::question) return;
  const content::Question& question = guide().questions[stop.question];
  if (question.id != event.first || !question.map) return;
  const auto zone = page::zone_at(event.at[0], event.at[1], event.at[2], event.at[3]);
  if (!zone) return;
  state.tapped = zone;
  effects.said = {page::map_words_id(question)};
  const std::vector<std::string>& meant = question.map->zones[*zone];
  const auto option = meant.empty() ? std::nullopt : guide::option_index(question, meant.front());
  if (!option) return;
  state.draft = {1u << *option, true};
  effects.said.push_back(page::option_id(question, question.options[*option]));
}

void Update::walk_after(size_t question, bool changing) {
  const auto open_question = guide::next_question(guide(), state.answers);
  const bool ended = guide::stops(guide().questions[question], state.answers[question]);
  const size_t following = question + 1;
  if (!changing && !ended && following < guide().questions.size())
    walk_to(question_stop(open_question ? std::min(following, *open_question) : following, false));
  else if (open_question)
    walk_to(question_stop(*open_question, false));
  else
    walk_to(stop_at(Kind::outcome));
}

void Update::next() {
  const Stop stop = state.stop();
  if (stop.kind != Kind::question) return;
  const bool several = guide().questions[stop.question].kind == content::Question::Kind::multi;
  if (!state.draft.given && !several) {
    state.choice_missing = true;
    effects.focus = "melding";
    return;
  }
  guide::give_answer(guide(), state.answers, stop.question, state.draft.options);
  walk_after(stop.question, stop.changing);
}

void Update::go(size_t step) {
  state.step = std::min(step, state.trail.size() - 1);
  while (state.step > 0 && !still_stands(guide(), state, state.stop())) --state.step;
  arrive();
}

void Update::change(const std::string& id) {
  const auto question = guide::question_index(guide(), id);
  if (question && state.stop().kind == Kind::outcome && state.answers[*question].given)
    walk_to(question_stop(*question, true));
}

void Update::turn_figure(const Event& event) {
  const std::vector<content::Figure>& figures = content.figures.figures;
  for (size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].id != event.first) continue;
    const int last = static_cast<int>(figures[i].states.size()) - 1;
    state.figures[i] = std::clamp(state.figures[i] + (event.second == "more" ? 1 : -1), 0, last);
    effects.said = {page::figure_words_id(figures[i])};
  }
}

void Update::open_place(const Event& event) {
  const auto question = guide::question_index(guide(), event.first);
  if (!question) return;
  const auto option = guide::option_index(guide().questions[*question], event.second);
  if (!option) return;
  Stop stop = stop_at(Kind::place_page);
  stop.question = *question;
  stop.option = *option;
  open(stop, "../../../");
}

void Update::search(const Event& event) {
  if (state.stop().kind != Kind::library) return;
  state.words = event.second;
  state.whole_words = event.first == "whole";
}

// What opens a page, and the day that it is. False when the event is none of these.
bool Update::begin(const Event& event) {
  switch (event.kind) {
    case Event::Kind::open_article:
      if (const content::Article* article = page::find_article(content, event.first))
        open(stop_at(Kind::article, event.first),
             page::address_of(content, *article).empty() ? "./" : "../../");
      return true;
    case Event::Kind::open_library:
      open(stop_at(Kind::library), "../");
      return true;
    case Event::Kind::open_guide:
      open(stop_at(Kind::start), "../");
      return true;
    case Event::Kind::open_signs:
      open(stop_at(Kind::signs), "../../");
      return true;
    case Event::Kind::open_place:
      open_place(event);
      return true;
    case Event::Kind::open_outcome:
      if (guide::find_outcome(guide(), event.first)) open(stop_at(Kind::outcome_page, event.first), "../../");
      return true;
    case Event::Kind::today:
      state.place.today = event.first;
      return true;
    default:
      return false;
  }
}

// What a person does on the page that is open.
void Update::go_on(const Event& event) {
  switch (event.kind) {
    case Event::Kind::start:
      if (state.stop().kind == Kind::start && guide().mode == content::Guide::Mode::guided)
        walk_to(question_stop(0, false));
      return;
    case Event::Kind::choose:
      return choose(event);
    case Event::Kind::point:
      return point(event);
    case Event::Kind::summary:
      if (state.stop().kind == Kind::outcome) walk_to(stop_at(Kind::summary));
      return;
    case Event::Kind::next:
      return next();
    case Event::Kind::back:
      if (state.step > 0) go(state.step - 1);
      return;
    case Event::Kind::restart:
      if (state.trail.front().kind != Kind::start) return;
      open(stop_at(Kind::start), "../");
      return arrive();
    case Event::Kind::change:
      return change(event.first);
    case Event::Kind::read:
      if (state.stop().kind == Kind::outcome) walk_to(stop_at(Kind::reading, event.first));
      return;
    case Event::Kind::figure:
      return turn_figure(event);
    case Event::Kind::search:
      return search(event);
    case Event::Kind::go:
      return go(event.step);
    default:
      return;
  }
}

}  // namespace

Effects update(const content::Content& content, State& state, const Event& event) {
  Update change{content, state, {}};
  if (!change.begin(event) && !state.trail.empty()) change.go_on(event);
  return change.effects;
}

page::Page build_page(const content::Content& content, const State& state) {
  const Stop& stop = state.stop();
  switch (stop.kind) {
    case Kind::article:
      return page::build_article(content, *page::find_article(content, stop.id), state.place, state.figures);
    case Kind::library:
      return page::build_library(content, text::Query(state.words, state.whole_words), state.words,
                                 state.place);
    case Kind::start:
      return page::build_guide_start(content, state.place);
    case Kind::signs:
      return page::build_signs(content, state.place);
    case Kind::question:
      return page::build_question(content, {stop.question, state.draft, state.choice_missing, state.tapped},
                                  state.place);
    case Kind::outcome:
      return page::build_outcome(content, state.answers, state.place);
    case Kind::summary:
      return page::build_summary(content, state.answers, state.place);
    case Kind::place_page:
      return page::build_place(content, stop.question, stop.option, state.place);
    case Kind::reading: {
      const page::FoundSection found = page::find_target(content, stop.id);
      const content::Article& article = found.article ? *found.article : content.articles.front();
      return page::build_reading(content, article, state.place, state.figures);
    }
    case Kind::outcome_page:
      break;
  }
  return page::build_outcome_page(content, *guide::find_outcome(content.guide, stop.id), state.place);
}

}  // namespace lw::reader
