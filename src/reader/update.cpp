#include "reader/update.h"

#include <algorithm>

#include "page/addresses.h"
#include "page/body.h"
#include "page/names.h"

namespace lw::reader {

namespace {

using Kind = Entry::Kind;

Entry entry_of(Kind kind, std::string id = "") {
  Entry entry;
  entry.kind = kind;
  entry.id = std::move(id);
  return entry;
}

struct Update {
  const content::Content& content;
  State& state;
  Effects effects;

  const content::Guide& guide() const { return content.guide; }
  void arrive();
  void walk_to(Entry entry);
  void open(Entry entry, const char* root);
  void open_guide(Kind kind, const char* root) {
    if (content::has_guide(content)) open(entry_of(kind), root);
  }
  void walk_after(size_t question, bool changing);
  void go(size_t step);

  // One per kind of event; those of the second group need an open document.
  void on(const Today& event);
  void on(const OpenArticle& event);
  void on(const OpenLibrary&) { open(entry_of(Kind::library), "../"); }
  void on(const OpenGuide&) { open_guide(Kind::start, "../"); }
  void on(const OpenSigns&) { open_guide(Kind::signs, "../../"); }
  void on(const OpenOutcome& event);
  void on(const OpenPlace& event);

  void on(const Search& event);
  void on(const Start&);
  void on(const Choose& event);
  void tick(const Choose& event);
  void add(const Choose& event);
  void on(const Point& event);
  void on(const Next&);
  void on(const Back&);
  void on(const Restart&);
  void on(const Change& event);
  void on(const Read& event);
  void on(const Show& event);
  void on(const Tell& event);
  void on(const Write& event);
  void on(const TurnFigure& event);
  void on(const Fold& event);
  void on(const Go& event) { go(event.step); }
};

Entry question_entry(size_t question, bool changing) {
  Entry entry;
  entry.kind = Kind::question;
  entry.question = question;
  entry.changing = changing;
  return entry;
}

// Screens about the outcome, which its buttons open.
#define LW_KIND(name, text) Kind::name,
constexpr Kind about_outcome[] = {LW_OUTCOME_SCREENS(LW_KIND)};
#undef LW_KIND

#define LW_SCREEN_NAME(name, text) text,
constexpr std::string_view screen_names[] = {LW_SCREENS(LW_SCREEN_NAME)};  // in the order of Kind
#undef LW_SCREEN_NAME

bool needs_outcome(Kind kind) {
  return kind == Kind::outcome || kind == Kind::reading ||
         std::find(std::begin(about_outcome), std::end(about_outcome), kind) != std::end(about_outcome);
}

std::string focus_of(const Entry& entry) {
  if (entry.kind == Kind::question) return page::ids::question;
  return entry.kind == Kind::reading ? entry.id : page::ids::title;
}

// A changed answer may have cleared what a later entry depends on.
bool still_valid(const content::Guide& guide, const State& state, const Entry& entry) {
  const auto open_question = guide::next_question(guide, state.answers);
  if (needs_outcome(entry.kind)) return !open_question;
  if (entry.kind == Kind::question)
    return state.answers[entry.question].given || (open_question && *open_question == entry.question);
  return true;
}

void Update::arrive() {
  state.choice_missing = false;
  state.tapped.reset();
  const Entry& entry = state.entry();
  state.draft = entry.kind == Kind::question ? state.answers[entry.question] : guide::Answer{};
  effects.arrived = true;
  effects.focus = focus_of(entry);
}

void Update::walk_to(Entry entry) {
  state.entries.resize(state.step + 1);
  state.entries.push_back(std::move(entry));
  ++state.step;
  arrive();
}

void Update::open(Entry entry, const char* root) {
  const std::string today = state.context.today;
  const bool plain_first = state.plain_first;
  state = State{};
  state.context = {root, today};
  state.plain_first = plain_first;
  state.entries.push_back(std::move(entry));
  state.answers = guide::no_answers(guide());
  for (const content::Figure& figure : content.figures.figures) state.figures.push_back(figure.start);
}

// At an outcome: a sign of the gate that led there.
void Update::tick(const Choose& event) {
  const auto gate = guide::stopping_gate(guide(), state.answers);
  if (!gate || guide().questions[*gate].id != event.question) return;
  const auto sign = guide::sign_index(guide().questions[*gate], event.option);
  if (!sign || *sign >= guide::most_options) return;
  state.answers[*gate].signs ^= 1u << *sign;
  effects.said = {page::choice_id(guide().questions[*gate])};
}

// On the summary: an answer to a question that was not asked.
void Update::add(const Choose& event) {
  const auto question = guide::question_index(guide(), event.question);
  if (!question || !guide::may_add(guide(), state.answers, *question)) return;
  const auto option = guide::option_index(guide().questions[*question], event.option);
  if (!option) return;
  state.sheet.added.resize(guide().questions.size());
  state.sheet.added[*question] = 1u << *option;
  effects.said = {page::choice_id(guide().questions[*question])};
}

void Update::on(const Tell& event) {
  const std::vector<content::AlarmItem>& items = guide().preparation.tell;
  for (size_t i = 0; i < items.size() && i < guide::most_options; ++i) {
    if (state.entry().kind != Kind::summary || items[i].id != event.item) continue;
    state.sheet.tell ^= 1u << i;
    effects.said = {page::tell_id(items[i])};
  }
}

// A line end or another control character would be no part of a question on one line.
void Update::on(const Write& event) {
  if (state.entry().kind != Kind::summary || event.number >= guide::own_questions) return;
  std::string words = event.words;
  std::replace_if(
      words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  state.sheet.questions[event.number] = words;
  effects.said = {page::own_question_id(event.number)};
}

void Update::on(const Choose& event) {
  const Entry& entry = state.entry();
  if (entry.kind == Kind::outcome) return tick(event);
  if (entry.kind == Kind::summary) return add(event);
  if (entry.kind != Kind::question) return;
  const content::Question& question = guide().questions[entry.question];
  const auto option = guide::option_index(question, event.option);
  if (question.id != event.question || !option) return;
  const uint32_t bit = 1u << *option;
  const bool several = question.kind == content::Question::Kind::multi;
  state.draft.options = several ? state.draft.options ^ bit : bit;
  state.draft.given = true;
  if (!question.map) return;
  // A tapped place that does not mean this answer is forgotten, so that drawing and text show the answer.
  if (state.tapped) {
    const std::vector<std::string>& meant = question.map->zones[*state.tapped];
    if (std::find(meant.begin(), meant.end(), event.option) == meant.end()) state.tapped.reset();
  }
  effects.said = {page::map_words_id(question), page::map_id(question)};
}

// Chooses the first answer that the tapped place can mean; for a place without one, only the text changes.
void Update::on(const Point& event) {
  const Entry& entry = state.entry();
  if (entry.kind != Kind::question) return;
  const content::Question& question = guide().questions[entry.question];
  if (question.id != event.question || !question.map) return;
  const auto zone = page::zone_at(event.x, event.y, event.width, event.height);
  if (!zone) return;
  state.tapped = zone;
  effects.said = {page::map_words_id(question), page::map_id(question)};
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
    walk_to(question_entry(open_question ? std::min(following, *open_question) : following, false));
  else if (open_question)
    walk_to(question_entry(*open_question, false));
  else
    walk_to(entry_of(Kind::outcome));
}

void Update::on(const Next&) {
  const Entry entry = state.entry();
  if (entry.kind != Kind::question) return;
  const bool several = guide().questions[entry.question].kind == content::Question::Kind::multi;
  if (!state.draft.given && !several) {
    state.choice_missing = true;
    effects.focus = page::ids::message;
    return;
  }
  guide::give_answer(guide(), state.answers, entry.question, state.draft.options);
  walk_after(entry.question, entry.changing);
}

void Update::go(size_t step) {
  state.step = std::min(step, state.entries.size() - 1);
  while (state.step > 0 && !still_valid(guide(), state, state.entry())) --state.step;
  arrive();
}

void Update::on(const Change& event) {
  const auto question = guide::question_index(guide(), event.question);
  if (question && state.entry().kind == Kind::outcome && state.answers[*question].given)
    walk_to(question_entry(*question, true));
}

void Update::on(const TurnFigure& event) {
  const std::vector<content::Figure>& figures = content.figures.figures;
  for (size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].id != event.figure) continue;
    const int last = static_cast<int>(figures[i].states.size()) - 1;
    state.figures[i] = std::clamp(state.figures[i] + event.by, 0, last);
    effects.said = page::figure_parts(figures[i]);
  }
}

bool is_article(const Entry& entry) {
  return entry.kind == Kind::article || entry.kind == Kind::reading;
}

// Whether the folds of this screen are open at first: an article has no other ones than summaries.
bool are_open_at_first(const State& state) {
  return state.plain_first && is_article(state.entry());
}

void Update::on(const Fold& event) {
  if (event.id == page::ids::plain) {
    if (is_article(state.entry())) state.folds.clear();
    state.plain_first = event.open;
    return;
  }
  std::erase(state.folds, event.id);
  if (event.open != are_open_at_first(state)) state.folds.push_back(event.id);
}

void Update::on(const OpenPlace& event) {
  const auto question = guide::question_index(guide(), event.question);
  if (!question) return;
  const auto option = guide::option_index(guide().questions[*question], event.option);
  if (!option) return;
  Entry entry = entry_of(Kind::place);
  entry.question = *question;
  entry.option = *option;
  open(entry, "../../../");
}

void Update::on(const Search& event) {
  if (state.entry().kind != Kind::library) return;
  state.words = event.words;
  state.whole_words = event.whole_words;
}

void Update::on(const Today& event) {
  state.context.today = event.date;
}

void Update::on(const OpenArticle& event) {
  if (const content::Article* article = page::find_article(content, event.id))
    open(entry_of(Kind::article, event.id), page::address_of(content, *article).empty() ? "./" : "../../");
}

void Update::on(const OpenOutcome& event) {
  if (guide::find_outcome(guide(), event.id)) open(entry_of(Kind::outcome_page, event.id), "../../");
}

void Update::on(const Start&) {
  if (state.entry().kind == Kind::start && guide().mode == content::Guide::Mode::guided)
    walk_to(question_entry(0, false));
}

void Update::on(const Back&) {
  if (state.step > 0) go(state.step - 1);
}

void Update::on(const Restart&) {
  if (state.entries.front().kind != Kind::start) return;
  open(entry_of(Kind::start), "../");
  arrive();
}

void Update::on(const Read& event) {
  if (state.entry().kind == Kind::outcome && content::has_articles(content))
    walk_to(entry_of(Kind::reading, event.target));
}

void Update::on(const Show& event) {
  if (state.entry().kind != Kind::outcome) return;
  if (event.screen == page::screens::signs) return walk_to(entry_of(Kind::signs));
  for (const Kind kind : about_outcome)
    if (event.screen == screen_names[static_cast<size_t>(kind)]) walk_to(entry_of(kind));
}

page::Page build_screen(const content::Content& content, const State& state) {
  const Entry& entry = state.entry();
  switch (entry.kind) {
    case Kind::article:
      return page::build_article(content, *page::find_article(content, entry.id), state.context,
                                 state.figures);
    case Kind::library:
      return page::build_library(content, text::Query(state.words, state.whole_words), state.words,
                                 state.context);
    case Kind::start:
      return page::build_guide_start(content, state.context);
    case Kind::signs:
      return page::build_signs(content, state.context, state.step > 0);
    case Kind::question:
      return page::build_question(content, {entry.question, state.draft, state.choice_missing, state.tapped},
                                  state.context);
    case Kind::outcome:
      return page::build_outcome(content, state.answers, state.context);
    case Kind::place:
      return page::build_place(content, entry.question, entry.option, state.context);
    case Kind::reading: {
      const page::FoundSection found = page::find_target(content, entry.id);
      const content::Article& article = found.article ? *found.article : content.articles.front();
      return page::build_reading(content, article, state.context, state.figures);
    }
#define LW_CASE(name, text) \
  case Kind::name:          \
    return page::build_##name(content, state.answers, state.sheet, state.context);
      LW_OUTCOME_SCREENS(LW_CASE)
#undef LW_CASE
    case Kind::outcome_page:
      break;
  }
  return page::build_outcome_page(content, *guide::find_outcome(content.guide, entry.id), state.context);
}

}  // namespace

Effects update(const content::Content& content, State& state, const Event& event) {
  Update change{content, state, {}};
  if (opens(event) || !state.entries.empty()) std::visit([&](const auto& one) { change.on(one); }, event);
  return change.effects;
}

page::Page build_page(const content::Content& content, const State& state) {
  page::Page page = build_screen(content, state);
  for (page::Node& node : page.nodes)
    if (node.role == page::Role::fold)
      node.checked = are_open_at_first(state) !=
                     (std::find(state.folds.begin(), state.folds.end(), node.id) != state.folds.end());
  return page;
}

}  // namespace lw::reader
