// Every kind of screen as text (tests/golden/expected/): every box and every line, at two widths and two text
// sizes. The content is small and our own (tests/golden/input/), with the shipped theme and interface words,
// which change with the code. LW_UPDATE_GOLDEN=1 rewrites them; read the diff before you commit it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "content/load/loader.h"
#include "doctest/doctest.h"
#include "folders.h"
#include "guide/guide.h"
#include "page/dump.h"
#include "page/layout.h"
#include "page/screens/screens.h"
#include "tool/prose/hyphenators.h"

using namespace lw;

namespace {

const std::string expected_folder = folders::root() + "/tests/golden/expected/";

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<content::File> input() {
  std::vector<content::File> files;
  for (const char* name :
       {"articles/proef.json", "clinic.json", "figures.json", "glossary.json", "guide.json", "safety.json"})
    files.push_back({name, read(folders::root() + "/tests/golden/input/" + name)});
  for (const char* name : {"theme.json", "ui.json"})
    files.push_back({name, read(folders::root() + "/content/" + name)});
  return files;
}

// As a phone receives it: hyphenated, and through the bundle.
content::Content small() {
  base::Problems problems;
  tool::Hyphenators hyphenators({}, problems);
  std::string bundle;
  content::Content first, again;
  content::load_files(input(), hyphenators.prose(), first, bundle, problems);
  REQUIRE(!base::has_errors(problems));
  REQUIRE(content::load_bundle(bundle, again));
  return again;
}

guide::Answers answered(const content::Guide& guide, std::initializer_list<const char*> options) {
  guide::Answers answers = guide::no_answers(guide);
  size_t question = 0;
  for (const char* id : options) {
    const auto option = guide::option_index(guide.questions[question], id);
    REQUIRE(option);
    guide::give_answer(guide, answers, question++, 1u << *option);
  }
  return answers;
}

struct Screen {
  const char* name;
  page::Page page;
};

std::vector<Screen> screens(const content::Content& content) {
  const page::PageContext place{"../"};
  const content::Guide& guide = content.guide;
  const guide::Answers urgent = answered(guide, {"ja"}), calm = answered(guide, {"nee", "nek", "bang"});
  const size_t signs = 0, where = 1, recognise = 2, neck = 0;
  std::vector<Screen> all;
  all.push_back({"article", page::build_article(content, content.articles.front(), {"./"})});
  all.push_back({"guide-start", page::build_guide_start(content, place)});
  all.push_back({"question-of-signs", page::build_question(content, {signs, {}}, place)});
  all.push_back({"question-unanswered", page::build_question(content, {signs, {}, true}, place)});
  all.push_back({"question-with-body", page::build_question(content, {where, {1u << neck, true}}, place)});
  all.push_back({"question-of-several", page::build_question(content, {recognise, {}}, place)});
  all.push_back({"outcome-112", page::build_outcome(content, urgent, place)});
  all.push_back({"outcome-care", page::build_outcome(content, calm, place)});
  all.push_back({"summary", page::build_summary(content, calm, {}, place)});
  all.push_back({"signs", page::build_signs(content, {"../../"})});
  all.push_back({"place", page::build_place(content, where, neck, {"../../../"})});
  all.push_back({"outcome-page", page::build_outcome_page(content, guide.outcomes.back(), {"../../"})});
  return all;
}

void compare(const std::string& name, const std::string& actual) {
  const std::string path = expected_folder + name + ".txt";
  if (std::getenv("LW_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << actual;
  const bool same = read(path) == actual;
  if (!same) std::ofstream(path + ".actual", std::ios::binary) << actual;
  CHECK_MESSAGE(same, name << " differs: compare tests/golden/expected/" << name
                           << ".txt with the .actual file next to it; ./dev golden accepts it");
}

// Lays every screen out and compares each. Returns their names.
std::set<std::string> compare_all(const text::Fonts& fonts) {
  std::set<std::string> names;
  const content::Content content = small();
  for (Screen& screen : screens(content))
    for (const float width : {320.0f, 768.0f})
      for (const float scale : {1.0f, 2.0f}) {
        const page::Viewport viewport{width, width, scale};
        const content::Theme theme = page::adjusted(content.theme, {}, viewport);
        page::lay_out(screen.page, theme, fonts, viewport);
        const std::string name = screen.name + std::string("-") + std::to_string(static_cast<int>(width)) +
                                 "-x" + std::to_string(static_cast<int>(scale));
        compare(name, page::to_text(screen.page));
        names.insert(name + ".txt");
      }
  return names;
}

}  // namespace

TEST_CASE("golden: every kind of screen matches its file, and every file has a screen") {
  const std::string regular = read(folders::fonts() + "/regular.ttf"),
                    bold = read(folders::fonts() + "/bold.ttf");
  const auto bytes = [](const std::string& file) {
    return std::span(reinterpret_cast<const uint8_t*>(file.data()), file.size());
  };
  const text::Font regular_font(bytes(regular)), bold_font(bytes(bold));
  REQUIRE(regular_font.valid());
  const std::set<std::string> names = compare_all({&regular_font, &bold_font});
  for (const auto& entry : std::filesystem::directory_iterator(expected_folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".txt") && !name.starts_with("orca-"))
      CHECK_MESSAGE(names.contains(name), name << " belongs to no screen");
  }
}
