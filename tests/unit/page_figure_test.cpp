// The figures of an article: every state has a step of its drawing, and what is drawn is named in the page.
#include "page/figure.h"

#include <doctest/doctest.h>

#include "page/html.h"

using namespace lw;
using Kind = content::Figure::Kind;

TEST_CASE(
    "the first state is the drawing's first step, the last and an only one its last, and no state goes "
    "back") {
  for (const Kind kind : {Kind::layers, Kind::path, Kind::alarm})
    for (const int count : {1, 2, 3, 4, 9}) {
      const std::string name = std::string(content::name_of(kind)) + " ";
      const std::string last = kind == Kind::path ? "3" : kind == Kind::alarm ? "2" : "0";
      CHECK(page::drawn({kind, 0, count, {}}) == name + (count == 1 ? last : "0"));
      CHECK(page::drawn({kind, count - 1, count, {}}) == name + last);
      for (int state = 1; state < count; ++state)
        CHECK(page::drawn({kind, state - 1, count, {}}) <= page::drawn({kind, state, count, {}}));
    }
  for (const char* step : {"0", "1", "2", "3"})
    CHECK(page::drawn({Kind::path, step[0] - '0', 4, {}}) == std::string("path ") + step);
}

TEST_CASE("the labels are text, in their order, around one drawing") {
  for (const Kind kind : {Kind::layers, Kind::path, Kind::alarm}) {
    const std::string html = page::picture_html({kind, 0, 1, {"a<b", "two", "three"}});
    const size_t first = html.find("<b>a&lt;b</b>"), second = html.find("<b>two</b>"),
                 third = html.find("<b>three</b>");
    const size_t svg = html.find("<svg ");
    CHECK(first < second);
    CHECK(second < third);
    CHECK(third != std::string::npos);
    CHECK(first < svg);
    CHECK(svg < third);
    CHECK((second < svg) == (kind == Kind::layers));
    CHECK(html.find("<svg ", svg + 1) == std::string::npos);
  }
}
