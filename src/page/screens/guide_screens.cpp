// The guide's start and its questions. All text comes from the content; urgency shows in words, shape and
// colour.
#include "base/utf8.h"
#include "page/action.h"
#include "page/addresses.h"
#include "page/body.h"
#include "page/names.h"
#include "page/screens/chrome.h"
#include "page/screens/guide_parts.h"
#include "page/screens/parts.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

void add_start(Builder& builder, const content::Content& content) {
  if (content.guide.mode != content::Guide::Mode::guided) return;
  builder.open(Role::group, "actions");
  Node& begin = builder.leaf(Role::link, "button-start", content.ui.start, ids::start);
  begin.href =
      std::string("#") + ids::signs;  // without scripts the lists below cover the same first questions
  begin.action = verbs::start;
  if (!places_of(content).empty())
    builder.leaf(Role::link, "button-places", content.ui.places_title).href = std::string("#") + ids::places;
  builder.close();
  builder.leaf(Role::paragraph, "small", content.guide.texts.privacy);
}

// What the guide is for, and for whom it is not.
void add_use(Builder& builder, const content::Content& content) {
  builder.leaf(Role::heading2, "heading", content.ui.use_title);
  builder.leaf(Role::paragraph, "body-first", content.guide.intended_use);
  if (content.guide.not_intended_for.empty()) return;
  builder.leaf(Role::paragraph, "body", content.ui.not_for);
  add_bullets(builder, content.guide.not_intended_for);
}

void add_entry(Builder& builder, const std::string& text, std::string href) {
  builder.leaf(Role::list_item, "text-link", "");
  builder.append_link(text, std::move(href));
}

void add_all_pages(Builder& builder, const content::Content& content, const PageContext& context) {
  const std::string guide = context.root + guide_address(content);
  builder.leaf(Role::heading2, "heading", content.guide.texts.all_pages, ids::all_pages);
  builder.open(Role::list, "bullets");
  add_entry(builder, content.guide.card.title, context.root + signs_address(content));
  for (const content::Outcome& outcome : content.guide.outcomes)
    add_entry(builder, outcome.title, guide + outcome.id + "/");
  builder.close();
  const std::vector<PlaceAddress> places = places_of(content);
  if (places.empty()) return;
  builder.leaf(Role::heading2, "heading", content.ui.places_title, ids::places);
  builder.open(Role::list, "bullets");
  for (const PlaceAddress& one : places) add_entry(builder, one.option->page, context.root + one.address);
  builder.close();
}

// The zones to mark: the tapped one if it can mean the answer, else every zone whose first meaning it is.
uint32_t marked_zones(const content::Question& question, const guide::Answer& answer,
                      std::optional<size_t> tapped) {
  if (!answer.given) return 0;
  uint32_t marked = 0;
  for (size_t zone = 0; zone < content::body_zones.size(); ++zone) {
    const std::vector<std::string>& meant = question.map->zones[zone];
    for (size_t i = 0; i < meant.size(); ++i) {
      const auto option = guide::option_index(question, meant[i]);
      if (!option || (answer.options >> *option & 1u) == 0) continue;
      if (tapped == zone) return 1u << zone;
      if (i == 0) marked |= 1u << zone;
    }
  }
  return marked;
}

// The answers that the tapped place may mean, a bit each.
uint32_t fitting(const content::Question& question, std::optional<size_t> tapped) {
  uint32_t fits = 0;
  if (question.map && tapped)
    for (const std::string& id : question.map->zones[*tapped])
      if (const auto option = guide::option_index(question, id)) fits |= 1u << *option;
  return fits;
}

// What the drawing shows, in words, and what else the tapped place may mean.
std::string map_words(const content::Question& question, const guide::Answer& answer,
                      std::optional<size_t> tapped) {
  const content::BodyMap& map = *question.map;
  if (tapped && map.zones[*tapped].empty()) return map.elsewhere;
  if (!answer.given) return map.hint;
  std::string words, related;
  for (size_t i = 0; i < question.options.size(); ++i)
    if ((answer.options >> i & 1u) != 0) {
      words = filled(map.chosen, {question.options[i].label});
      if (!question.options[i].hint.empty()) words += " " + question.options[i].hint;
    }
  if (!tapped || marked_zones(question, answer, tapped) != 1u << *tapped) return words;
  for (const std::string& id : map.zones[*tapped]) {
    const auto option = guide::option_index(question, id);
    if (!option || (answer.options >> *option & 1u) != 0) continue;
    related += (related.empty() ? "" : "; ") + question.options[*option].label;
  }
  return related.empty() ? words : words + " " + filled(map.related, {"", related});
}

void add_map(Builder& builder, const content::Question& question, const guide::Answer& answer,
             std::optional<size_t> tapped) {
  Node& body = builder.leaf(Role::figure, "body-map", "", map_id(question));
  BodyState state{marked_zones(question, answer, tapped), ""};
  for (size_t i = 0; state.chosen != 0 && i < question.options.size(); ++i)
    if ((answer.options >> i & 1u) != 0) state.name = base::without_soft_hyphens(question.options[i].label);
  body.value = drawn(state);
  body.drawing = std::move(state);
  body.label = question.map->name;
  body.action = action::point(question.id);
  builder.open(Role::group, "halves");
  builder.leaf(Role::paragraph, "caption", question.map->front);
  builder.leaf(Role::paragraph, "caption", question.map->back);
  builder.close();
  builder.leaf(Role::paragraph, "why", map_words(question, answer, tapped), map_words_id(question));
}

void add_buttons(Builder& builder, const content::GuideTexts& texts) {
  builder.open(Role::group, "actions");
  builder.leaf(Role::button, "button", texts.next, ids::next).action = verbs::next;
  builder.leaf(Role::button, "button-second", texts.back, ids::back).action = verbs::back;
  builder.close();
}

std::string progress(const content::Content& content, size_t question) {
  std::string text = with_number(content.ui.question_of, question + 1);
  if (const size_t at = text.find("{m}"); at != std::string::npos)
    text.replace(at, 3, std::to_string(content.guide.questions.size()));
  return text;
}

}  // namespace

std::string option_id(const content::Question& question, const content::Option& option) {
  return joined({ids::option, question.id, option.id});
}

std::string map_id(const content::Question& question) {
  return joined({ids::body, question.id});
}

std::string map_words_id(const content::Question& question) {
  return joined({ids::body, question.id, "words"});
}

std::string choice_id(const content::Question& question) {
  return joined({ids::choices, question.id});
}

Page build_guide_start(const content::Content& content, const PageContext& context) {
  const content::Guide& guide = content.guide;
  Builder builder(content.theme, screens::start, guide.title, guide.language);
  open_chrome(builder, content, context, Area::guide);
  builder.leaf(Role::heading1, "title", guide.title, ids::title);
  for (const std::string& text : guide.mode == content::Guide::Mode::guided ? guide.intro : guide.intro_pages)
    builder.leaf(Role::paragraph, "body", text);
  add_start(builder, content);
  add_draft_badge(builder, content, context);
  builder.leaf(Role::heading2, "heading", content.ui.lists_title, ids::signs);
  add_sign_lists(builder, guide);
  add_use(builder, content);
  add_all_pages(builder, content, context);
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

Page build_question(const content::Content& content, const Asked& asked, const PageContext& context) {
  const content::Guide& guide = content.guide;
  const content::Question& question = guide.questions[asked.question];
  const uint32_t fits = fitting(question, asked.tapped),
                 chosen = asked.answer.given ? asked.answer.options : 0;
  std::string screen = joined({screens::question, question.id}) + (asked.choice_missing ? "!" : "");
  if (fits != 0) screen += "." + std::to_string(*asked.tapped);
  Builder builder(content.theme, std::move(screen), guide.title, guide.language);
  open_chrome(builder, content, context, Area::guide);
  builder.open(Role::form, "plain", ids::questions);
  builder.leaf(Role::paragraph, "progress", progress(content, asked.question));
  builder.open(Role::fieldset, "plain");
  builder.open(Role::legend, "legend");
  builder.leaf(Role::heading1, "question", question.text, ids::question);
  builder.close();
  const std::string& label = content.ui.why_label;
  builder.leaf(Role::paragraph, "why", label + " " + question.why)
      .spans.push_back({0, static_cast<uint32_t>(label.size()), true, ""});
  if (!question.items.empty()) add_signs(builder, question.items);
  if (asked.choice_missing) builder.leaf(Role::paragraph, "error", content.ui.choose_first, ids::message);
  if (question.map) add_map(builder, question, asked.answer, asked.tapped);
  if (fits != 0) {  // in sight below the body, with the way on; all other answers follow
    add_options(builder, question, chosen, fits);
    add_buttons(builder, guide.texts);
  }
  add_options(builder, question, chosen, ~fits);
  builder.close();
  if (fits == 0) add_buttons(builder, guide.texts);
  builder.close();
  close_chrome(builder, content, Area::guide);
  return builder.finish();
}

}  // namespace lw::page
