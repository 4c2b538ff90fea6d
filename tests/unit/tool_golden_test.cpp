// The shipped content's screens as text (tests/golden/expected/): every box and every line, at two widths and
// two text sizes. LW_UPDATE_GOLDEN=1 writes them anew; read the difference before you commit it.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "content/load/loader.h"
#include "doctest/doctest.h"
#include "guide/guide.h"
#include "page/dump.h"
#include "page/layout.h"
#include "page/screens/screens.h"
#include "tool/prose/hyphenate.h"

using namespace lw;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

content::Content shipped() {
  base::Problems problems;
  const std::string folder = LW_ROOT "/content";
  const tool::Hyphenator hyphenator(tool::find_hyphenation_patterns(),
                                    content::load_hyphenation(folder, problems), "hyphenation.json",
                                    problems);
  std::string bundle;
  content::Content first, again;
  content::load_folder(
      folder, [&](std::string_view text) { return hyphenator.hyphenate(text); }, first, bundle, problems);
  REQUIRE(!base::has_errors(problems));
  REQUIRE(content::load_bundle(bundle, again));  // what a phone gets
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
  const page::Place place{"../"};
  const content::Guide& guide = content.guide;
  const auto place_of_pain = guide::question_index(guide, "plek");
  REQUIRE(place_of_pain);
  std::vector<Screen> all;
  all.push_back({"artikel", page::build_article(content, content.articles.front(), {"./"})});
  all.push_back({"start", page::build_guide_start(content, place)});
  all.push_back({"signalen", page::build_question(content, {0, {}, true}, place)});
  all.push_back({"plek", page::build_question(content, {*place_of_pain, {4, true}}, place)});
  all.push_back({"uitkomst-112", page::build_outcome(content, answered(guide, {"ja"}), place)});
  all.push_back({"samenvatting", page::build_summary(content, answered(guide, {"nee", "twijfel"}), place)});
  all.push_back({"plek-nek", page::build_place(content, *place_of_pain, 2, {"../../../"})});
  all.push_back({"pagina", page::build_outcome_page(content, guide.outcomes.back(), {"../../"})});
  return all;
}

void compare(const std::string& name, const std::string& actual) {
  const std::string path = LW_ROOT "/tests/golden/expected/" + name + ".txt";
  if (std::getenv("LW_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << actual;
  const bool same = read(path) == actual;
  if (!same) std::ofstream(path + ".actual", std::ios::binary) << actual;
  CHECK_MESSAGE(same, name << " differs: compare tests/golden/expected/" << name
                           << ".txt with the file .actual beside it");
}

}  // namespace

TEST_CASE("every screen is laid out as its golden says") {
  const std::string regular = read(LW_FONTS "/regular.ttf"), bold = read(LW_FONTS "/bold.ttf");
  const auto bytes = [](const std::string& file) {
    return std::span(reinterpret_cast<const uint8_t*>(file.data()), file.size());
  };
  const text::Font regular_font(bytes(regular)), bold_font(bytes(bold));
  REQUIRE(regular_font.valid());
  const content::Content content = shipped();
  for (Screen& screen : screens(content))
    for (const float width : {320.0f, 768.0f})
      for (const float scale : {1.0f, 2.0f}) {
        const page::Viewport viewport{width, width, scale};
        const content::Theme theme = page::adjusted(content.theme, {}, viewport);
        page::lay_out(screen.page, theme, {&regular_font, &bold_font}, viewport);
        compare(screen.name + std::string("-") + std::to_string(static_cast<int>(width)) + "-x" +
                    std::to_string(static_cast<int>(scale)),
                page::to_text(screen.page));
      }
}
