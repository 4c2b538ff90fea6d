// The guide's screens other than its questions: pages without questions, the summary, the draft and expired
// badges.
#include <doctest/doctest.h>

#include <set>

#include "content/check/words.h"
#include "content_sample.h"
#include "every_screen.h"
#include "page/addresses.h"
#include "page/screens/screens.h"

using namespace lw;

namespace {

bool says(const page::Page& page, const std::string& words) {
  for (const page::Node& node : page.nodes)
    if (node.text.find(words) != std::string::npos) return true;
  return false;
}

bool has(const page::Page& page, const std::string& id) {
  for (const page::Node& node : page.nodes)
    if (node.id == id) return true;
  return false;
}

bool leads_to(const page::Page& page, const std::string& address) {
  for (const page::Node& node : page.nodes) {
    if (node.href == address) return true;
    for (const page::Span& span : node.spans)
      if (span.href == address) return true;
  }
  return false;
}

content::Content reviewed() {
  std::vector<content::File> files = sample::shipped();
  sample::edit(files, "guide.json", "/review",
               R"({"reviewedBy": "A. Arts", "reviewedOn": "2026-01-02", "reviewAgainBefore": "2027-01-02"})");
  return sample::load(files);
}

page::Page start(const content::Content& content, const std::string& today = "") {
  return page::build_guide_start(content, {"../", today});
}

}  // namespace

TEST_CASE("each place has a page with the outcomes that may follow, their reasons and its notes") {
  const content::Content content = sample::load(sample::shipped());
  const std::vector<page::PlaceAddress> places = page::places_of(content);
  REQUIRE(places.size() == 9);
  CHECK(places[2].address == "wegwijzer/plek/nek/");
  const page::Page neck = page::build_place(content, places[2].question, 2, {"../../../"});
  for (const char* outcome : {"huisarts", "langdurig", "beweeghulp", "zelf"})
    CHECK(leads_to(neck, std::string("../../../wegwijzer/") + outcome + "/"));
  CHECK_FALSE(leads_to(neck, "../../../wegwijzer/nood/"));
  CHECK_FALSE(leads_to(neck, "../../../wegwijzer/uitstraling/"));
  CHECK(says(neck, "Na een ongeluk laat u eerst een arts naar uw nek kijken"));
  CHECK(says(neck, "Vraag vooraf naar nut en risico"));
  CHECK_FALSE(says(neck, "Schouderpijn kan ook"));
  CHECK(leads_to(neck, "../../../wegwijzer/signalen/"));
  const page::Page many = page::build_place(content, places[8].question, 8, {"../../../"});
  CHECK_FALSE(leads_to(many, "../../../wegwijzer/zelf/"));
}

// By the speeds of an article's reading time; whoever meets no sign reads every question.
TEST_CASE("the shipped start says how long the questions take to read") {
  const content::Content content = sample::load(sample::shipped());
  size_t words = 0;
  const auto add = [&](const std::string& text) { words += content::count_words(text); };
  for (const content::Question& question : content.guide.questions) {
    add(question.text), add(question.why);
    for (const content::AlarmItem& sign : question.items) add(sign.text);
    for (const content::Option& option : question.options) add(option.label), add(option.hint);
  }
  const auto minutes = [&](size_t speed) { return std::to_string((words + speed - 1) / speed); };
  INFO(words);
  CHECK(says(start(content), minutes(page::fast_words) + " tot " + minutes(page::slow_words) + " minuten"));
}

TEST_CASE("the start leads to every page, whether or not it asks questions") {
  content::Content content = sample::load(sample::shipped());
  for (const content::Guide::Mode mode : {content::Guide::Mode::guided, content::Guide::Mode::pages}) {
    content.guide.mode = mode;
    const page::Page page = start(content);
    CHECK(has(page, "lw-start") == (mode == content::Guide::Mode::guided));
    CHECK(leads_to(page, "../wegwijzer/signalen/"));
    for (const content::Outcome& outcome : content.guide.outcomes)
      CHECK(leads_to(page, "../wegwijzer/" + outcome.id + "/"));
    for (const page::PlaceAddress& place : page::places_of(content))
      CHECK(leads_to(page, "../" + place.address));
  }
  CHECK(says(start(content), content.guide.intro_pages[0]));
  CHECK_FALSE(says(start(content), content.guide.intro[1]));
}

TEST_CASE("a draft until somebody has reviewed it, expired after the day for the next review") {
  const content::Content draft = sample::load(sample::shipped());
  CHECK(has(start(draft, "2026-11-25"), "lw-draft"));
  CHECK(says(start(draft), draft.guide.texts.content_date));
  const content::Content content = reviewed();
  CHECK_FALSE(has(start(content, "2027-01-02"), "lw-draft"));
  CHECK_FALSE(has(start(content, "2027-01-02"), "lw-expired"));
  CHECK(has(start(content, "2027-01-03"), "lw-expired"));
  CHECK_FALSE(has(start(content), "lw-expired"));
  CHECK(says(start(content), "Nagekeken door A. Arts op 2 januari 2026."));
  const page::Page outcome = page::build_outcome_page(draft, draft.guide.outcomes[0], {"../../"});
  CHECK(has(outcome, "lw-draft"));
}

TEST_CASE("the summary holds the outcome, its reason, every answer and the safety net") {
  const content::Content content = sample::load(sample::shipped());
  guide::Answers answers = guide::no_answers(content.guide);
  guide::give_answer(content.guide, answers, 0, 4);  // no
  guide::give_answer(content.guide, answers, 1, 2);  // I am not sure
  const page::Page page = page::build_summary(content, answers, {}, {"../"});
  CHECK(says(page, "Bel nu uw huisarts of de huisartsen-spoedpost"));
  CHECK(says(page, "U twijfelt over een spoedsignaal."));
  CHECK(says(page, "Is een van deze signalen er nu of sinds kort?"));
  CHECK(says(page, "Ik twijfel"));
  CHECK(says(page, "Bel 112."));
  CHECK_FALSE(says(page, "Om wie gaat het?"));
}

namespace {

const page::Node& node_of(const page::Page& page, const std::string& id) {
  for (const page::Node& node : page.nodes)
    if (node.id == id) return node;
  FAIL("no node " << id);
  return page.nodes.front();
}

// Ends on the doctor's page before the place and the time are asked.
guide::Answers doctor_first(const content::Guide& guide) {
  guide::Answers answers = guide::no_answers(guide);
  for (size_t i = 0; i < guide.questions.size() && guide::next_question(guide, answers); ++i) {
    const content::Question& question = guide.questions[i];
    const std::string wanted = question.id == "eerst" ? "ja" : question.id == "wie" ? "volwassen" : "nee";
    const auto option = guide::option_index(question, wanted);
    REQUIRE(option);
    guide::give_answer(guide, answers, i, 1u << *option);
  }
  return answers;
}

}  // namespace

TEST_CASE(
    "the sheet to take along: what was not asked may be added, what to tell, the person's own questions") {
  const content::Content content = sample::load(sample::shipped());
  const guide::Answers answers = doctor_first(content.guide);
  REQUIRE(guide::decide(content.guide, answers).outcome->id == "huisarts");
  guide::Sheet sheet;
  const page::Page empty = page::build_summary(content, answers, sheet, {"../"});
  CHECK(node_of(empty, "lw-choices.plek").text == "–");
  CHECK(node_of(empty, "lw-choices.duur").text == "–");
  CHECK_FALSE(has(empty, "lw-choices.beloop"));
  CHECK(node_of(empty, "lw-tell.reuma").text == "Ik heb reuma: ja / nee");
  CHECK(node_of(empty, "lw-ask.1").text.find("………") == 0);
  sheet.added.assign(content.guide.questions.size(), 0);
  sheet.added[*guide::question_index(content.guide, "plek")] = 1u << 2;
  sheet.tell = 1u << 2;
  sheet.questions[0] = "Mag ik fietsen?";
  const page::Page filled = page::build_summary(content, answers, sheet, {"../"});
  CHECK(node_of(filled, "lw-choices.plek").text == "Nek");
  CHECK(node_of(filled, "lw-option.plek.nek").checked);
  CHECK(node_of(filled, "lw-tell.reuma").text == "Ik heb reuma: ja");
  CHECK(node_of(filled, "lw-ask.1").text == "Mag ik fietsen?");
  const page::Node& field = node_of(filled, "lw-additions.lw-ask.1");
  CHECK(field.role == page::Role::field);
  CHECK(field.value == "Mag ik fietsen?");
  CHECK(field.own_ink);
}

TEST_CASE("the card names every sign and whom to call; the out-of-hours doctors once their number is known") {
  content::Content content = sample::load(sample::shipped());
  const content::Outcome& soon = *guide::find_outcome(content.guide, "spoed");
  const page::Page card = page::build_signs(content, {"../../"});
  for (const content::Question& question : content.guide.questions)
    for (const content::AlarmItem& item : question.items) CHECK_MESSAGE(says(card, item.text), item.id);
  CHECK(leads_to(card, "tel:112"));
  CHECK(leads_to(card, "tel:113"));
  CHECK(says(card, content.guide.card.post + " ………"));
  CHECK_FALSE(leads_to(page::build_outcome_page(content, soon, {"../../"}), "tel:0355550112"));
  content.clinic.gp_post = "035 555 01 12";
  const page::Page with_number = page::build_signs(content, {"../../"});
  CHECK(leads_to(with_number, "tel:0355550112"));
  CHECK_FALSE(says(with_number, content.guide.card.post + " ………"));
  const page::Page outcome = page::build_outcome_page(content, soon, {"../../"});
  CHECK(leads_to(outcome, "tel:0355550112"));
  CHECK(says(outcome, ": 035 555 01 12"));
  CHECK(leads_to(outcome, "tel:112"));
}

// In a column a browser makes a button as wide as its words, and the canvas as wide as the column: the two
// would never agree.
TEST_CASE("a button that is as wide as its words is in a row, on every screen") {
  const content::Content content = sample::load(sample::shipped());
  size_t buttons = 0;
  for (const page::Page& page : sample::every_screen(content, 40)) {
    std::vector<const page::Node*> open;
    for (const page::Node& node : page.nodes) {
      while (!open.empty() && open.back()->depth >= node.depth) open.pop_back();
      const std::string& style = content.theme.styles[node.style].name;
      if (node.role == page::Role::button && style.find("-link") == std::string::npos) {
        ++buttons;
        CAPTURE(page.screen);
        REQUIRE_FALSE(open.empty());
        CHECK_MESSAGE(content.theme.styles[open.back()->style].flow == content::Flow::row, node.text);
      }
      open.push_back(&node);
    }
  }
  CHECK(buttons > 50);
}

TEST_CASE("the start says what the guide is for, and for what it is not") {
  content::Content content = sample::load(sample::shipped());
  for (const content::Guide::Mode mode : {content::Guide::Mode::guided, content::Guide::Mode::pages}) {
    content.guide.mode = mode;
    CHECK(says(start(content), content.guide.intended_use));
    for (const std::string& use : content.guide.not_intended_for) CHECK(says(start(content), use));
  }
}

TEST_CASE("the outcome of a gate asks which sign it is, and the summary says so") {
  const content::Content content = sample::load(sample::shipped());
  const content::Question& gate = content.guide.questions[1];
  guide::Answers answers = guide::no_answers(content.guide);
  answers[0] = {4u, true};  // "Nee"
  guide::give_answer(content.guide, answers, 1, 1u);
  REQUIRE(guide::stopping_gate(content.guide, answers) == 1u);
  answers[1].signs = 1u << 6;
  const page::Page outcome = page::build_outcome(content, answers, {"../"});
  CHECK(has(outcome, "lw-which-sign"));
  size_t ticked = 0, boxes = 0;
  for (const page::Node& node : outcome.nodes) {
    boxes += node.role == page::Role::checkbox ? 1 : 0;
    ticked += node.checked ? 1 : 0;
  }
  CHECK(boxes == gate.items.size());
  CHECK(ticked == 1);
  CHECK(says(page::build_summary(content, answers, {}, {"../"}), gate.items[6].text));
  const page::Page static_page = page::build_outcome_page(content, content.guide.outcomes[1], {"../../"});
  CHECK_FALSE(has(static_page, "lw-which-sign"));
}

TEST_CASE("on urgent pages the draft's mark keeps nobody from calling") {
  const content::Content content = sample::load(sample::shipped());
  for (const content::Outcome& outcome : content.guide.outcomes) {
    CAPTURE(outcome.id);
    const page::Page page = page::build_outcome_page(content, outcome, {"../../"});
    const bool urgent = outcome.id == "nood" || outcome.id == "spoed";
    CHECK(says(page, content.ui.concept_urgent) == urgent);
    CHECK(says(page, content.ui.concept_text) != urgent);
    CHECK(leads_to(page, "../../wegwijzer/signalen/"));
  }
}

TEST_CASE("fixed pages say what may be dangerous, and 113 can be called from them") {
  const content::Content content = sample::load(sample::shipped());
  for (const content::Outcome& outcome : content.guide.outcomes) {
    CAPTURE(outcome.id);
    const page::Page page = page::build_outcome_page(content, outcome, {"../../"});
    const bool urgent = outcome.id == "nood" || outcome.id == "spoed";
    CHECK(says(page, "Vraag vooraf naar nut en risico") != urgent);
    CHECK(leads_to(page, "tel:113") != urgent);
    CHECK_FALSE(says(page, "een foto of scan"));  // for one place only, and no risk
  }
}

TEST_CASE("a quote leads to the paragraph that contains it") {
  const content::Content content = sample::load(sample::shipped());
  for (const content::ReadingTip& tip : content.guide.reading_tips) {
    const page::FoundSection found = page::find_section(content, tip.section);
    REQUIRE(found.section);
    const std::string target = page::target_of(*found.section, tip.quote);
    CHECK(page::find_target(content, target).section == found.section);
    CHECK(target != tip.section);
  }
}

TEST_CASE("a website that the clinic filled in is a link in the invitation and the footer; else none is") {
  std::vector<content::File> files = sample::shipped();
  const auto pages = [](const content::Content& content) {
    return page::build_article(content, content.articles[0], {"./"});
  };
  const content::Content without = sample::load(files);
  CHECK(says(pages(without), without.clinic.contact_missing_text));
  CHECK_FALSE(says(pages(without), without.ui.visit_clinic));
  sample::edit(files, "clinic.json", "/contact/website", "\"https://example.org/\"");
  const content::Content with = sample::load(files);
  const page::Page page = pages(with);
  CHECK_FALSE(says(page, with.clinic.contact_missing_text));
  size_t links = 0;
  for (const page::Node& node : page.nodes)
    for (const page::Span& span : node.spans) links += span.href == "https://example.org/" ? 1 : 0;
  CHECK(links == 2);
}

TEST_CASE(
    "where the clinic may help, the card's button leads to the first way to reach it that is filled in") {
  std::vector<content::File> files = sample::shipped();
  const auto button = [&](const std::string& id) {
    const content::Content content = sample::load(files);
    const content::Outcome* outcome = guide::find_outcome(content.guide, id);
    for (const page::Node& node : page::build_outcome_page(content, *outcome, {"../../"}).nodes)
      if (content.theme.styles[node.style].name == "button") return node.href;
    return std::string();
  };
  CHECK(button("beweeghulp") == "");  // the reminder
  sample::edit(files, "clinic.json", "/contact/email", "\"a@b.nl\"");
  CHECK(button("beweeghulp") == "mailto:a@b.nl");
  sample::edit(files, "clinic.json", "/contact/phone", "\"035 123 45 67\"");
  CHECK(button("langdurig") == "tel:0351234567");
  sample::edit(files, "clinic.json", "/contact/website", "\"https://example.org/\"");
  CHECK(button("beweeghulp") == "https://example.org/");
  sample::edit(files, "clinic.json", "/contact/bookingUrl", "\"https://example.org/boek\"");
  CHECK(button("beweeghulp") == "https://example.org/boek");
  for (const char* id : {"nood", "spoed", "huisarts"}) CHECK(button(id) == "");
}

TEST_CASE(
    "each level of urgency has a look of its own; only where 112 is called is the button as wide as its "
    "card") {
  const content::Content content = sample::load(sample::shipped());
  std::vector<std::string> looks, wide_buttons;
  for (const content::Outcome& outcome : content.guide.outcomes) {
    const page::Page page = page::build_outcome_page(content, outcome, {"../../"});
    for (const page::Node& node : page.nodes) {
      const std::string& style = content.theme.styles[node.style].name;
      if (node.id == "lw-outcome") looks.push_back(outcome.urgency + " " + style);
      if (style == "button-alarm") wide_buttons.push_back(outcome.id + " " + node.href);
    }
  }
  CHECK(std::set(looks.begin(), looks.end()) ==
        std::set<std::string>{"nu112 level-alarm", "vandaag level-urgent", "huisarts level-doctor",
                              "zorg level-care", "zelf level-calm"});
  CHECK(wide_buttons == std::vector<std::string>{"nood tel:112"});
}

TEST_CASE("the sentences in short lead to the blocks that say them, once each") {
  const content::Content content = sample::load(sample::shipped());
  const page::Page page = page::build_article(content, content.articles[0], {"./"});
  std::vector<std::string> targets;
  bool inside = false;
  for (const page::Node& node : page.nodes) {
    if (node.id == "lw-in-short") inside = true;
    if (inside && node.role == page::Role::section && node.id != "lw-in-short") break;
    for (const page::Span& span : node.spans) {
      if (!inside) continue;
      REQUIRE(has(page, span.href.substr(1)));
      targets.push_back(span.href);
      for (const page::Node& target : page.nodes)
        if (target.id == span.href.substr(1)) CHECK(target.text.find(node.text) != std::string::npos);
    }
  }
  CHECK(targets.size() == content.articles[0].in_short.size());
  CHECK(targets.size() >= 3);
}

TEST_CASE("the buttons that change an answer are named by their questions, and the card has one button") {
  const content::Content content = sample::load(sample::shipped());
  guide::Answers answers = guide::no_answers(content.guide);
  for (size_t i = 0; i < content.guide.questions.size(); ++i) {
    const content::Question& question = content.guide.questions[i];
    const size_t last = question.options.size() - 1;
    const size_t usual = guide::stops(question, {1, true}) ? last : 0;
    guide::give_answer(content.guide, answers, i, question.id == "wie" ? 1 : 1u << usual);
  }
  const page::Page page = page::build_outcome(content, answers, {"../"});
  std::set<std::string> names;
  size_t changes = 0, buttons = 0;
  bool in_card = false;
  for (const page::Node& node : page.nodes) {
    if (node.depth == 1) in_card = node.id == "lw-outcome";
    if (in_card && (node.role == page::Role::button || !node.href.empty())) ++buttons;
    if (node.action.rfind("change ", 0) != 0) continue;
    ++changes;
    CHECK(node.label.rfind(content.guide.texts.change + ": ", 0) == 0);
    names.insert(node.label);
  }
  CHECK(changes > 1);
  CHECK(names.size() == changes);
  CHECK(buttons == 1);
}
