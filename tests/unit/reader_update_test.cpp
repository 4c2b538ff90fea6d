// What each event does to a walk through the guide, and to an article.
#include "reader_walk.h"

using namespace lw;
using namespace walks;

TEST_CASE("the questions come one by one and lead to an outcome") {
  Walk walk;
  walk.send({"open-guide"});
  CHECK(walk.at(Kind::start));
  walk.send({"start"});
  CHECK(walk.at_question(0));
  CHECK(walk.last.arrived);
  CHECK(walk.last.focus == "lw-question");
  walk.send({"choose storm no"});
  CHECK_FALSE(walk.last.arrived);
  walk.send({"next"});
  CHECK(walk.at_question(1));
  CHECK(at_outcome().at(Kind::outcome));
  CHECK(at_outcome().outcome() == "walk");
}

TEST_CASE("a gate that closes ends the questions at once") {
  Walk walk;
  walk.send({"open-guide", "start", "choose storm unsure", "next"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "inside");
}

TEST_CASE("without a choice the person stays and gets a message") {
  Walk walk;
  walk.send({"open-guide", "start", "next"});
  CHECK(walk.at_question(0));
  CHECK(walk.state.choice_missing);
  CHECK(walk.last.focus == "lw-message");
  walk.send({"choose storm no", "next"});
  CHECK(walk.at_question(1));
  CHECK_FALSE(walk.state.choice_missing);
}

TEST_CASE("where several answers are possible, none is an answer too, and a second tap takes one back") {
  Walk walk;
  walk.send({"open-guide", "start", "choose storm no", "next", "choose rain no", "next", "choose who adult",
             "next", "choose sky grey", "next"});
  walk.send({"choose mood song", "choose mood poem", "choose mood song"});
  CHECK(walk.state.draft.options == 2u);
  walk.send({"choose mood poem", "next"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.state.answers[4].given);
  CHECK(walk.state.answers[4].options == 0u);
}

TEST_CASE("back keeps the answers and shows them again") {
  Walk walk;
  walk.send({"open-guide", "start", "choose storm no", "next", "choose rain no", "next", "back"});
  CHECK(walk.at_question(1));
  CHECK(walk.state.draft.options == 1u);
  walk.send({"next"});
  CHECK(walk.at_question(2));
}

TEST_CASE("a choice that was not confirmed is forgotten on the way back") {
  Walk walk = at_outcome();
  walk.send({"change sky", "choose sky black", "back"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "walk");
}

TEST_CASE("one answer can be changed from the outcome, the others stay") {
  Walk walk = at_outcome();
  walk.send({"change sky"});
  CHECK(walk.at_question(3));
  walk.send({"choose sky black", "next"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "umbrella");
  CHECK(walk.state.answers[4].options == 1u);
}

TEST_CASE(
    "a changed answer that ends the questions clears the later ones, and back never shows a stale outcome") {
  Walk walk = at_outcome();
  walk.send({"change storm", "choose storm yes", "next"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "inside");
  CHECK_FALSE(walk.state.answers[3].given);
  walk.send({"change storm", "choose storm no", "next"});
  CHECK(walk.at_question(1));  // its answer was cleared, so it is asked again
  walk.send({"go 6"});         // the first outcome, which is no longer valid
  CHECK_FALSE(walk.at(Kind::outcome));
}

TEST_CASE("the browser's history moves along the same walk") {
  Walk walk = at_outcome();
  CHECK(walk.state.step == 6);
  walk.send({"go 2"});
  CHECK(walk.at_question(1));
  walk.send({"go 6"});
  CHECK(walk.at(Kind::outcome));
  walk.send({"go 999"});
  CHECK(walk.at(Kind::outcome));
  walk.send({"go 0"});
  CHECK(walk.at(Kind::start));
}

TEST_CASE("reading opens the article at a section and back returns to the outcome") {
  Walk walk = at_outcome();
  walk.send({"read herstel"});
  CHECK(walk.at(Kind::reading));
  CHECK(walk.last.focus == "herstel");
  walk.send({"back"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "walk");
}

TEST_CASE("starting over wipes every answer and every trace of the walk") {
  Walk walk = at_outcome();
  walk.send({"restart"});
  CHECK(walk.at(Kind::start));
  CHECK(walk.state.step == 0);
  CHECK(walk.state.entries.size() == 1);
  CHECK(walk.state.answers == guide::no_answers(walk.content.guide));
}

TEST_CASE("events that do not fit change nothing") {
  Walk walk;
  walk.send({"next", "back", "restart", "read x", "choose storm no", "go 3"});  // nothing is open
  CHECK(walk.state.entries.empty());
  walk.send({"open-guide", "next", "choose storm no", "change storm", "read x", "back"});
  CHECK(walk.at(Kind::start));
  walk.send({"start", "choose rain no", "choose storm maybe", "change storm", "start", "read x"});
  CHECK(walk.at_question(0));
  CHECK_FALSE(walk.state.draft.given);
  CHECK(walk.state.entries.size() == 2);
}

TEST_CASE("a clinic that publishes pages only has no questions to start") {
  Walk walk;
  walk.content.guide.mode = content::Guide::Mode::pages;
  walk.send({"open-guide", "start"});
  CHECK(walk.at(Kind::start));
}

TEST_CASE("a figure moves between its states and no further, and reports which text changed") {
  Walk walk;
  walk.send({"figure path more"});  // nothing is open
  content::Figure figure;
  figure.id = "path";
  figure.states = {"thin", "thick", "thickest"};
  figure.start = 1;
  walk.content.figures.figures.push_back(figure);
  walk.send({"open-article only"});
  CHECK(walk.state.figures == std::vector<int>{1});
  walk.send({"figure path more", "figure path more", "figure path more"});
  CHECK(walk.state.figures == std::vector<int>{2});
  CHECK(walk.last.said == std::vector<std::string>{"lw-figure.path.picture", "lw-figure.path.words",
                                                   "lw-figure.path.more", "lw-figure.path.less"});
  CHECK_FALSE(walk.last.arrived);
  walk.send({"figure path less", "figure path less", "figure path less"});
  CHECK(walk.state.figures == std::vector<int>{0});
  walk.send({"figure unknown more"});
  CHECK(walk.state.figures == std::vector<int>{0});
  CHECK(walk.last.said.empty());
}

TEST_CASE("the articles and the page that lists them; only that page searches") {
  Walk walk;
  walk.content.articles.emplace_back().id = "second";
  walk.send({"open-article missing"});
  CHECK(walk.state.entries.empty());
  walk.send({"open-article only"});
  CHECK(walk.state.context.root == "./");
  walk.send({"open-article second", "search part|two words"});
  CHECK(walk.state.entry().id == "second");
  CHECK(walk.state.context.root == "../../");
  CHECK(walk.state.words.empty());
  walk.send({"open-library", "search whole|two words"});
  CHECK(walk.at(Kind::library));
  CHECK(walk.state.words == "two words");
  CHECK(walk.state.whole_words);
  walk.send({"search part|"});
  CHECK(walk.state.words.empty());
}

TEST_CASE("at a gate's outcome its signs can be ticked, and nothing follows from that") {
  Walk walk;
  walk.content.guide.questions[0].items = {{"thunder", "Thunder.", {}}, {"hail", "Hail.", {}}};
  walk.content.guide.questions[1].items = {{"drops", "Drops.", {}}};
  walk.send({"open-guide", "start", "choose storm yes", "next", "choose storm hail"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.last.said == std::vector<std::string>{"lw-choices.storm"});
  CHECK(walk.state.answers[0].signs == 2);
  CHECK(walk.outcome() == "inside");
  walk.send({"choose storm thunder", "choose storm hail"});
  CHECK(walk.state.answers[0].signs == 1);
  walk.send({"choose storm yes", "choose storm snow", "choose rain drops"});
  CHECK(walk.state.answers[0].signs == 1);
  CHECK(walk.state.answers[1].signs == 0);
  walk.send({"back", "choose storm unsure", "next"});
  CHECK(walk.state.answers[0].signs == 0);
}

TEST_CASE("at an outcome that no gate led to there is nothing to tick") {
  Walk walk = at_outcome();
  walk.content.guide.questions[0].items = {{"thunder", "Thunder.", {}}};
  walk.send({"choose storm thunder"});
  CHECK(walk.state.answers[0].signs == 0);
  CHECK(walk.last.said.empty());
}

TEST_CASE("the lists of signs open from an outcome, and back returns to it") {
  Walk walk = at_outcome();
  walk.send({"show signs"});
  CHECK(walk.at(Kind::signs));
  walk.send({"back"});
  CHECK(walk.at(Kind::outcome));
  CHECK(walk.outcome() == "walk");
}

namespace {

// The umbrella guide with a body drawn above "sky"; 400 × 400 px, where the neck of the back view is at (300,
// 71).
Walk at_map() {
  Walk walk;
  content::BodyMap& map = walk.content.guide.questions[3].map.emplace();
  map.zones[1] = {"grey", "black"};  // neck
  walk.send({"open-guide", "start", "choose storm no", "next", "choose rain no", "next", "choose who adult",
             "next"});
  return walk;
}

}  // namespace

TEST_CASE("a tap on the drawn body chooses the first answer that the place may mean") {
  Walk walk = at_map();
  walk.send({"point sky 300 71 400 400"});
  CHECK(walk.state.draft.options == 2);
  CHECK(walk.last.said == std::vector<std::string>{"lw-body.sky.words", "lw-body.sky", "lw-option.sky.grey"});
  CHECK_FALSE(walk.last.arrived);
  walk.send({"choose sky black"});
  CHECK(walk.last.said == std::vector<std::string>{"lw-body.sky.words", "lw-body.sky"});
  CHECK(walk.state.tapped == 1);
  walk.send({"next", "back"});
  CHECK_FALSE(walk.state.tapped);
  CHECK(walk.state.draft.options == 4);
}

TEST_CASE(
    "an answer that the tapped place does not mean forgets the place, another that it may mean does not") {
  Walk walk = at_map();
  walk.send({"point sky 300 71 400 400", "choose sky black"});
  CHECK(walk.state.tapped == 1);
  walk.send({"choose sky blue"});
  CHECK_FALSE(walk.state.tapped);
}

TEST_CASE("a tap elsewhere on the body chooses nothing, one beside it does nothing") {
  Walk walk = at_map();
  walk.send({"point sky 100 171 400 400"});  // the belly
  CHECK_FALSE(walk.state.draft.given);
  CHECK(walk.last.said == std::vector<std::string>{"lw-body.sky.words", "lw-body.sky"});
  walk.send({"point sky 200 390 400 400"});
  CHECK(walk.last.said.empty());
  walk.send({"point who 300 71 400 400", "point missing 300 71 400 400"});
  CHECK_FALSE(walk.state.draft.given);
  walk.send({"choose sky grey"});
  CHECK_FALSE(walk.state.tapped);  // the text describes the answer, no longer the belly
}
