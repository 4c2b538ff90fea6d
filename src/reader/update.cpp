#include "reader/update.h"

#include <algorithm>

#include "page/addresses.h"
#include "page/body.h"
#include "page/names.h"

namespace lw::reader {

namespace {

using Kind = Stop::Kind;

Stop stop_at(Kind kind, std::string id = "") {
  Stop stop;
  stop.kind = kind;
  stop.id = std::move(id);
  return stop;
}

struct Update {
  const content::Content& content;
  State& state;
  Effects effects;

  const content::Guide& guide() const { return content.guide; }
  void arrive();
  void walk_to(Stop stop);
  void open(Stop stop, const char* root);
  void walk_after(size_t question, bool changing);
  void go(size_t step);

  // One for each kind of event; those of the second group need an open document.
  void on(const Today& event);
  void on(const OpenArticle& event);
  void on(const OpenLibrary&) { open(stop_at(Kind::library), "../"); }
  void on(const OpenGuide&) { open(stop_at(Kind::start), "../"); }
  void on(const OpenSigns&) { open(stop_at(Kind::signs), "../../"); }
  void on(const OpenOutcome& event);
  void on(const OpenPlace& event);

  void on(const Search& event);
  void on(const Start&);
  void on(const Choose& event);
  void on(const Point& event);
  void on(const Next&);
  void on(const Back&);
  void on(const Restart&);
  void on(const Change& event);
  void on(const Read& event);
  void on(const Summary&);
  void on(const TurnFigure& event);
  void on(const Go& event) { go(event.step); }
};

Stop question_stop(size_t question, bool changing) {
  Stop stop;
  stop.kind = Kind::question;
  stop.question = question;
  stop.changing = changing;
  return stop;
}

std::string focus_of(const Stop& stop) {
  if (stop.kind == Kind::question) return page::ids::question;
  return stop.kind == Kind::reading ? stop.id : page::ids::title;
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

void Update::on(const Choose& event) {
  const Stop& stop = state.stop();
  if (stop.kind != Kind::question) return;
  const content::Question& question = guide().questions[stop.question];
  const auto option = guide::option_index(question, event.option);
  if (question.id != event.question || !option) return;
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
void Update::on(const Point& event) {
  const Stop& stop = state.stop();
  if (stop.kind != Kind::question) return;
  const content::Question& question = guide().questions[stop.question];
  if (question.id != event.question || !question.map) return;
  const auto zone = page::zone_at(event.x, event.y, event.width, event.height);
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

void Update::on(const Next&) {
  const Stop stop = state.stop();
  if (stop.kind != Kind::question) return;
  const bool several = guide().questions[stop.question].kind == content::Question::Kind::multi;
  if (!state.draft.given && !several) {
    state.choice_missing = true;
    effects.focus = page::ids::message;
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

void Update::on(const Change& event) {
  const auto question = guide::question_index(guide(), event.question);
  if (question && state.stop().kind == Kind::outcome && state.answers[*question].given)
    walk_to(question_stop(*question, true));
}

void Update::on(const TurnFigure& event) {
  const std::vector<content::Figure>& figures = content.figures.figures;
  for (size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].id != event.figure) continue;
    const int last = static_cast<int>(figures[i].states.size()) - 1;
    state.figures[i] = std::clamp(state.figures[i] + event.by, 0, last);
    effects.said = {page::figure_words_id(figures[i])};
  }
}

void Update::on(const OpenPlace& event) {
  const auto question = guide::question_index(guide(), event.question);
  if (!question) return;
  const auto option = guide::option_index(guide().questions[*question], event.option);
  if (!option) return;
  Stop stop = stop_at(Kind::place_page);
  stop.question = *question;
  stop.option = *option;
  open(stop, "../../../");
}

void Update::on(const Search& event) {
  if (state.stop().kind != Kind::library) return;
  state.words = event.words;
  state.whole_words = event.whole_words;
}

void Update::on(const Today& event) {
  state.place.today = event.date;
}

void Update::on(const OpenArticle& event) {
  if (const content::Article* article = page::find_article(content, event.id))
    open(stop_at(Kind::article, event.id), page::address_of(content, *article).empty() ? "./" : "../../");
}

void Update::on(const OpenOutcome& event) {
  if (guide::find_outcome(guide(), event.id)) open(stop_at(Kind::outcome_page, event.id), "../../");
}

void Update::on(const Start&) {
  if (state.stop().kind == Kind::start && guide().mode == content::Guide::Mode::guided)
    walk_to(question_stop(0, false));
}

void Update::on(const Back&) {
  if (state.step > 0) go(state.step - 1);
}

void Update::on(const Restart&) {
  if (state.trail.front().kind != Kind::start) return;
  open(stop_at(Kind::start), "../");
  arrive();
}

void Update::on(const Read& event) {
  if (state.stop().kind == Kind::outcome) walk_to(stop_at(Kind::reading, event.target));
}

void Update::on(const Summary&) {
  if (state.stop().kind == Kind::outcome) walk_to(stop_at(Kind::summary));
}

}  // namespace

Effects update(const content::Content& content, State& state, const Event& event) {
  Update change{content, state, {}};
  if (opens(event) || !state.trail.empty()) std::visit([&](const auto& one) { change.on(one); }, event);
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
