// Where a page is shown decides which of its nodes there are.
#include <algorithm>

#include "content_sample.h"
#include "doctest/doctest.h"
#include "every_screen.h"
#include "page/html.h"
#include "page/names.h"
#include "paint_scene.h"

using namespace lw;

using page::Embed;
using page::Where;
using scene::Role;

namespace {

constexpr Embed places[] = {Embed::alone, Embed::embedded, Embed::host_books};

bool has(const page::Page& page, const auto& wanted) {
  return std::any_of(page.nodes.begin(), page.nodes.end(), wanted);
}

}  // namespace

TEST_SUITE("page/where") {
  TEST_CASE("a node goes with all that is in it, and what follows stays") {
    scene::Scene made;
    made.add(Role::main, scene::plain);
    made.add(Role::group, scene::plain, "", 1);
    made.page.nodes.back().where = Where::embedded;
    made.add(Role::group, scene::plain, "", 2);
    made.add(Role::paragraph, scene::body, "Erin", 3);
    made.add(Role::paragraph, scene::body, "Erna", 1);
    made.add(Role::paragraph, scene::body, "Niet hier", 1);
    made.page.nodes.back().where = Where::alone;

    page::Page alone = made.page, embedded = made.page;
    page::keep_for(alone, Embed::alone);
    page::keep_for(embedded, Embed::embedded);
    REQUIRE(alone.nodes.size() == 3);
    CHECK(alone.nodes[1].text == "Erna");
    REQUIRE(embedded.nodes.size() == 5);
    CHECK(embedded.nodes[4].text == "Erna");
  }

  TEST_CASE("a layout leaves out what is not there") {
    scene::Scene made;
    made.add(Role::main, scene::plain);
    made.add(Role::paragraph, scene::body, "Alleen in een andere pagina", 1);
    made.page.nodes.back().where = Where::embedded;
    made.lay_out();
    CHECK(made.page.nodes.size() == 1);
    CHECK(made.page.height == 0);
  }

  TEST_CASE("every screen has one header, and one way to book, wherever it is") {
    for (const page::Page& whole : sample::every_screen(sample::load(sample::shipped())))
      for (const Embed place : places) {
        CAPTURE(whole.screen);
        page::Page page = whole;
        page::keep_for(page, place);
        const auto within = [&](Where where) {
          return [where](const page::Node& node) { return node.where == where; };
        };
        CHECK(has(page, within(Where::alone)) == (place == Embed::alone));
        CHECK(has(page, within(Where::embedded)) == (place != Embed::alone));
        CHECK_FALSE((has(page, within(Where::booked)) && has(page, within(Where::not_booked))));
        CHECK(has(page, within(Where::booked)) ==
              (place == Embed::host_books && has(whole, within(Where::booked))));
      }
  }

  TEST_CASE("as it is written, a page has all of it, each with the class of its place") {
    scene::Scene made;
    for (const Where where : {Where::alone, Where::embedded, Where::booked, Where::not_booked}) {
      made.add(Role::paragraph, scene::body, "Tekst");
      made.page.nodes.back().where = where;
    }
    const std::string html = page::to_html(made.page, made.theme);
    for (const char* name :
         {page::classes::alone, page::classes::embedded, page::classes::booked, page::classes::not_booked})
      CHECK_MESSAGE(html.find(std::string(" ") + name + "\"") != std::string::npos, html);
  }
}
