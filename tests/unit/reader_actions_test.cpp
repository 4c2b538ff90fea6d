// Whatever a person can tap on any screen is known to the engine or the page's scripts.
#include <doctest/doctest.h>

#include <set>

#include "content_sample.h"
#include "event_words.h"
#include "every_screen.h"
#include "page/action.h"
#include "page/names.h"

using namespace lw;

namespace {

std::set<std::string> page_verbs() {
#define LW_TEXT(name, text) text,
  return {LW_PAGE_VERBS(LW_TEXT)};
#undef LW_TEXT
}

bool begins_with(const std::string& action, const char* verb) {
  return action.rfind(std::string(verb) + " ", 0) == 0;
}

// The scripts append the coordinates of a point and the words of a field.
bool is_known(const std::string& action) {
  const char* added = begins_with(action, page::verbs::point)   ? " 1 2 3 4"
                      : begins_with(action, page::verbs::write) ? "|Mag ik fietsen?"
                                                                : "";
  return page_verbs().count(action.substr(0, action.find(' '))) == 1 || sample::event_of(action + added);
}

}  // namespace

TEST_CASE("actions: all of them on every screen parse") {
  std::set<std::string> verbs;
  for (const page::Page& page : sample::every_screen(sample::load(sample::shipped())))
    for (const page::Node& node : page.nodes) {
      if (node.action.empty()) continue;
      CAPTURE(page.screen);
      CHECK_MESSAGE(is_known(node.action), node.action);
      verbs.insert(node.action.substr(0, node.action.find(' ')));
    }
  for (const char* verb : {"settings", "figure", "read", "start", "choose", "point", "next", "back", "change",
                           "show", "restart", "print", "share", "tell", "write", "remind", "book"})
    CHECK_MESSAGE(verbs.count(verb) == 1, verb);
  CHECK(verbs.size() == 17);
}

TEST_CASE("actions: what is not an event is not known") {
  for (const char* action :
       {"chose plek nek", "choose plek", "point plek 1", "write one", "tell", "Settings"})
    CHECK_FALSE_MESSAGE(is_known(action), action);
}

TEST_CASE("actions: what opens a document parses") {
  for (const std::string& action :
       {page::action::open_article("slaap"), page::action::open_outcome("zelf"),
        page::action::open_place("plek", "nek"), std::string(page::verbs::open_library),
        std::string(page::verbs::open_guide), std::string(page::verbs::open_signs)})
    CHECK_MESSAGE(reader::opens(*sample::event_of(action)), action);
}
