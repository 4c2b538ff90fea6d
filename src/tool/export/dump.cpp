// `leeswijzer dump DIR SCREEN WIDTH [SCALE]`: a laid-out screen as text: every box and every line.
#include "tool/export/dump.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "page/addresses.h"
#include "page/dump.h"
#include "page/layout.h"
#include "page/screens/screens.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/fonts.h"

namespace lw::tool {

namespace {

using content::Content;
using page::Page;
using Ids = std::vector<std::string_view>;  // what follows the screen's name
using Found = std::optional<Page>;

page::PageContext here() {
  return {"./"};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

const content::Article* article_of(const Content& content, const Ids& ids) {
  if (!ids.empty()) return page::find_article(content, ids[0]);
  return content::has_articles(content) ? &content.articles.front() : nullptr;
}

Found article(const Content& content, const Ids& ids) {
  const content::Article* found = article_of(content, ids);
  return found ? Found(page::build_article(content, *found, here())) : std::nullopt;
}

Found reading(const Content& content, const Ids& ids) {
  const content::Article* found = article_of(content, ids);
  return found ? Found(page::build_reading(content, *found, here())) : std::nullopt;
}

Found library(const Content& content, const Ids&) {
  return page::build_library(content, text::Query("", false), "", here());
}

Found start(const Content& content, const Ids&) {
  return content::has_guide(content) ? Found(page::build_guide_start(content, here())) : std::nullopt;
}

Found signs(const Content& content, const Ids&) {
  return content::has_guide(content) ? Found(page::build_signs(content, here())) : std::nullopt;
}

Found question(const Content& content, const Ids& ids) {
  const auto index = guide::question_index(content.guide, ids[0]);
  return index ? Found(page::build_question(content, {*index, {}}, here())) : std::nullopt;
}

Found outcome(const Content& content, const Ids& ids) {
  const content::Outcome* found = guide::find_outcome(content.guide, ids[0]);
  return found ? Found(page::build_outcome_page(content, *found, here())) : std::nullopt;
}

Found place_page(const Content& content, const Ids& ids) {
  const auto index = guide::question_index(content.guide, ids[0]);
  if (!index) return std::nullopt;
  const auto option = guide::option_index(content.guide.questions[*index], ids[1]);
  return option ? Found(page::build_place(content, *index, *option, here())) : std::nullopt;
}

// One answer per question, in order.
std::optional<guide::Answers> answers_of(const content::Guide& guide, std::string_view list) {
  guide::Answers answers = guide::no_answers(guide);
  size_t question = 0;
  for (const std::string_view id : split(list, ',')) {
    if (question == guide.questions.size()) return std::nullopt;
    const auto option = guide::option_index(guide.questions[question], id);
    if (!option) return std::nullopt;
    guide::give_answer(guide, answers, question++, 1u << *option);
  }
  return answers;
}

Found answered(const Content& content, const Ids& ids) {
  const auto answers = answers_of(content.guide, ids[0]);
  return answers ? Found(page::build_outcome(content, *answers, here())) : std::nullopt;
}

Found summary(const Content& content, const Ids& ids) {
  const auto answers = answers_of(content.guide, ids[0]);
  return answers ? Found(page::build_summary(content, *answers, {}, here())) : std::nullopt;
}

struct Screen {
  std::string_view name;
  size_t least_ids, most_ids;
  Found (*build)(const Content&, const Ids&);
  const char* usage;
};

constexpr Screen screens[] = {
    {"article", 0, 1, article, "article[:ARTICLE]      the first article, or the one with this id"},
    {"reading", 0, 1, reading, "reading[:ARTICLE]      the same, opened from an outcome"},
    {"library", 0, 0, library, "library                all articles"},
    {"start", 0, 0, start, "start                  the guide's first page"},
    {"signs", 0, 0, signs, "signs                  the lists of signs"},
    {"question", 1, 1, question, "question:QUESTION      with nothing chosen"},
    {"outcome", 1, 1, outcome, "outcome:OUTCOME        its page, for somebody who has answered nothing"},
    {"answered", 1, 1, answered,
     "answered:ANSWERS       where they lead: one option per question, separated by commas"},
    {"summary", 1, 1, summary, "summary:ANSWERS        the summary to take along from there"},
    {"place", 2, 2, place_page, "place:QUESTION:OPTION  the page about one answer"},
};

int usage() {
  std::fprintf(stderr, "usage: leeswijzer dump DIR SCREEN WIDTH [SCALE]\n\nSCREEN is one of\n%s",
               screen_names().c_str());
  return 2;
}

// A number above 0 and nothing else; else 0.
float positive(const std::string& text) {
  char* end = nullptr;
  const float number = std::strtof(text.c_str(), &end);
  return end != text.c_str() && *end == '\0' && number > 0 && number < 1e5F ? number : 0;
}

}  // namespace

std::optional<Page> screen_named(const Content& content, std::string_view name) {
  Ids ids = split(name, ':');
  const std::string_view wanted = ids.front();
  ids.erase(ids.begin());
  for (const Screen& screen : screens)
    if (screen.name == wanted && ids.size() >= screen.least_ids && ids.size() <= screen.most_ids)
      return screen.build(content, ids);
  return std::nullopt;
}

std::string screen_names() {
  std::string out;
  for (const Screen& screen : screens) out.append("  ").append(screen.usage).append("\n");
  return out;
}

int dump(Arguments arguments) {
  if (arguments.size() < 3 || arguments.size() > 4) return usage();
  const float width = positive(arguments[2]), scale = arguments.size() == 4 ? positive(arguments[3]) : 1;
  if (width == 0 || scale == 0) return usage();
  const Inspection found = inspect_as_built(arguments[0]);
  if (!found.good()) {
    print_report(found.problems);
    return 1;
  }
  std::optional<Page> page = screen_named(found.content, arguments[1]);
  if (!page) {
    std::fprintf(stderr, "%s has no screen \"%s\". Available screens:\n%s", arguments[0].c_str(),
                 arguments[1].c_str(), screen_names().c_str());
    return 1;
  }
  const FontFiles fonts(LW_FONTS);
  if (!fonts.valid()) return 1;
  const page::Viewport viewport{width, width, scale};
  page::lay_out(*page, page::adjusted(found.content.theme, {}, viewport), fonts.faces(), viewport);
  std::fputs(page::to_text(*page).c_str(), stdout);
  return std::ferror(stdout) || std::fflush(stdout) != 0 ? 1 : 0;
}

}  // namespace lw::tool
