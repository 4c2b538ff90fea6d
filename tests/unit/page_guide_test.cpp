// The guide's screens other than its questions: pages without questions, the summary, the draft and expired
// badges.
#include <doctest/doctest.h>

#include "content_sample.h"
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
  const std::vector<page::PlaceAddress> places = page::places_of(content.guide);
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

TEST_CASE("the start leads to every page, whether or not it asks questions") {
  content::Content content = sample::load(sample::shipped());
  for (const content::Guide::Mode mode : {content::Guide::Mode::guided, content::Guide::Mode::pages}) {
    content.guide.mode = mode;
    const page::Page page = start(content);
    CHECK(has(page, "lw-start") == (mode == content::Guide::Mode::guided));
    CHECK(leads_to(page, "../wegwijzer/signalen/"));
    for (const content::Outcome& outcome : content.guide.outcomes)
      CHECK(leads_to(page, "../wegwijzer/" + outcome.id + "/"));
    for (const page::PlaceAddress& place : page::places_of(content.guide))
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
  CHECK(says(start(content), "Nagekeken door A. Arts op 2026-01-02."));
  const page::Page outcome = page::build_outcome_page(draft, draft.guide.outcomes[0], {"../../"});
  CHECK(has(outcome, "lw-draft"));
}

TEST_CASE("the summary holds the outcome, its reason, every answer and the safety net") {
  const content::Content content = sample::load(sample::shipped());
  guide::Answers answers = guide::no_answers(content.guide);
  guide::give_answer(content.guide, answers, 0, 4);  // no
  guide::give_answer(content.guide, answers, 1, 2);  // I am not sure
  const page::Page page = page::build_summary(content, answers, {"../"});
  CHECK(says(page, "Bel nu uw huisarts of de huisartsen-spoedpost"));
  CHECK(says(page, "U twijfelt over een spoedsignaal."));
  CHECK(says(page, "Is een van deze signalen er nu of sinds kort? Ik twijfel"));
  CHECK(says(page, "Bel 112."));
  CHECK_FALSE(says(page, "Om wie gaat het?"));
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
  CHECK(says(page::build_summary(content, answers, {"../"}), gate.items[6].text));
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
