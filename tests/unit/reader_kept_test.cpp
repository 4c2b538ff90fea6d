// What a person adds or leaves as they like it: the summary, its answers and questions, folds, plain words
// first.
#include "reader_walk.h"

using namespace lw;
using namespace walks;

TEST_CASE("the summary opens from an outcome only, and back leads to the outcome") {
  Walk walk;
  walk.send({"open-guide", "show summary"});
  CHECK(walk.at(Kind::start));
  walk = at_outcome();
  walk.send({"show summary"});
  CHECK(walk.at(Kind::summary));
  walk.send({"back"});
  CHECK(walk.at(Kind::outcome));
}

TEST_CASE("the day is kept when a document opens; pages of answers and signs open directly") {
  Walk walk;
  walk.send({"today 2026-11-25", "open-guide"});
  CHECK(walk.state.context.today == "2026-11-25");
  walk.send({"open-place sky grey"});
  CHECK(walk.at(Kind::place));
  CHECK(walk.state.context.root == "../../../");
  CHECK(walk.state.context.today == "2026-11-25");
  walk.send({"open-place sky missing", "open-place missing grey"});
  CHECK(walk.state.entry().option == 1);
  walk.send({"open-signs"});
  CHECK(walk.at(Kind::signs));
}

namespace {

// A doctor comes first ("who cat" ends the questions), so the place was never asked.
Walk at_summary() {
  Walk walk;
  walk.content.guide.questions[3].map.emplace();
  walk.content.guide.preparation.tell = {{"ladder", "Under a ladder.", {}}, {"salt", "Spilt salt.", {}}};
  walk.send({"open-guide", "start", "choose storm no", "next", "choose rain no", "next", "choose who cat",
             "next", "show summary"});
  return walk;
}

}  // namespace

TEST_CASE("on the summary an answer that was not asked for is added, and nothing follows from it") {
  Walk walk = at_summary();
  const std::string outcome = walk.outcome();
  walk.send({"choose sky grey"});
  CHECK(walk.at(Kind::summary));
  CHECK(walk.last.said == std::vector<std::string>{"lw-choices.sky"});
  CHECK(walk.state.sheet.added[3] == 2);
  CHECK(walk.outcome() == outcome);
  CHECK_FALSE(walk.state.answers[3].given);
  walk.send({"choose sky black"});
  CHECK(walk.state.sheet.added[3] == 4);
  walk.send({"choose who adult", "choose mood song", "choose sky green", "choose sea blue"});
  CHECK(walk.state.sheet.added == std::vector<uint32_t>{0, 0, 0, 4, 0});
}

TEST_CASE("on the summary things are ticked and questions written; they stay until everything is wiped") {
  Walk walk = at_summary();
  walk.send({"tell salt", "tell ladder", "tell ladder", "tell pepper", "write 1|Mag ik\nfietsen?"});
  CHECK(walk.last.said == std::vector<std::string>{"lw-ask.2"});
  CHECK(walk.state.sheet.tell == 2);
  CHECK(walk.state.sheet.questions[1] == "Mag ik fietsen?");
  walk.send({"write 3|Te veel", "back", "tell ladder", "write 0|Elders"});
  CHECK(walk.state.sheet.tell == 2);
  CHECK(walk.state.sheet.questions[0].empty());
  walk.send({"show summary"});
  CHECK(walk.state.sheet.questions[1] == "Mag ik fietsen?");
  walk.send({"restart"});
  CHECK(walk.state.sheet.tell == 0);
  CHECK(walk.state.sheet.questions[1].empty());
}

TEST_CASE("folds stay as the person left them until everything is wiped") {
  Walk walk = at_outcome();
  walk.send(
      {"fold lw-fold.why more", "fold lw-fold.why more", "fold lw-fold.read more", "fold lw-fold.read less"});
  CHECK_FALSE(walk.last.arrived);
  CHECK(walk.last.said.empty());
  walk.send({"change sky", "back"});
  CHECK(walk.state.folds.front() == "lw-fold.why");
  walk.send({"fold lw-fold.why less"});
  CHECK(walk.state.folds.empty());
  walk.send({"fold lw-fold.why more", "restart"});
  CHECK(walk.state.folds.empty());
}

TEST_CASE(
    "plain words first: summaries are open in every article of this document, each until it is closed") {
  Walk walk;
  content::Article& article = walk.content.articles[0];
  article.sections.resize(1);
  article.sections[0].id = "part";
  for (content::Plain* plain : {&article.plain, &article.sections[0].plain})
    plain->sentences = {{"A dry day.", "part 1"}, {"A wet one.", "part 1"}};
  walk.content.theme = sample::load(sample::shipped()).theme;
  const auto open_ones = [&] {
    std::string open;
    for (const page::Node& node : reader::build_page(walk.content, walk.state).nodes)
      if (node.role == page::Role::fold && node.checked) open += node.id + " ";
    return open;
  };
  const std::string whole = "lw-fold.lw-plain ", part = "lw-fold.lw-plain.part ";
  walk.send({"open-article only"});
  CHECK(open_ones() == "");
  walk.send({"fold lw-fold.lw-plain.part more"});
  CHECK(open_ones() == part);
  walk.send({"fold lw-plain more"});
  CHECK(open_ones() == part + whole);
  walk.send({"fold lw-fold.lw-plain less"});
  CHECK(open_ones() == part);
  walk.send({"fold lw-fold.lw-plain more"});
  CHECK(open_ones() == part + whole);
  walk.send({"fold lw-plain less"});
  CHECK(open_ones() == "");
  // In the guide: told on its first page, and not forgotten when the person begins again.
  walk.send({"open-guide", "fold lw-plain more", "start", "restart"});
  walk.send({"start", "choose storm no", "next", "choose rain no", "next", "choose who adult", "next",
             "choose sky blue", "next", "choose mood song", "next"});
  CHECK(open_ones() == "");  // an outcome's folds are others
  walk.send({"read part"});
  CHECK(open_ones() == part + whole);
}

TEST_CASE(
    "a summary's words: whose they are, that nobody approved them, and in an article of another language") {
  content::Content content = sample::load(sample::shipped());
  content::Article& article = content.articles[0];
  const auto words = [&] {
    const page::Page page = page::build_article(content, article, {"./"});
    std::string all;
    for (size_t i = 0; i < page.nodes.size(); ++i) {
      if (page.nodes[i].id != "lw-fold.lw-plain") continue;
      for (size_t at = i; at == i || page.nodes[at].depth > page.nodes[i].depth; ++at)
        all += page.nodes[at].language + "|" + page.nodes[at].text.substr(0, 21) + "\n";
    }
    return all;
  };
  CHECK(words() == "|\n|Samenvatting in gewon\n|Concept: de praktijk \n|Het artikel zegt: Het\n");
  article.plain.approved = true;
  CHECK(words() == "|\n|Samenvatting in gewon\n|Het artikel zegt: Het\n");
  article.language = "en";
  CHECK(words() == "nl|\n|Samenvatting in gewon\nen|Het brein verandert s\n");
}
