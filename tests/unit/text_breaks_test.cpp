// Where lines may begin, shown as "|" in the text.
#include "text/breaks.h"

#include "base/utf8.h"
#include "doctest/doctest.h"

using namespace lw;

namespace {

std::string shown(std::string_view text) {
  text::Breaks breaks;
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (breaks.before(c)) out += '|';
    base::append_utf8(out, c == base::soft_hyphen ? U'~' : c);
  }
  return out;
}

}  // namespace

TEST_CASE("lines begin after spaces, hyphens, dashes and soft hyphens") {
  CHECK(shown("een twee  drie") == "een |twee  |drie");
  CHECK(shown("zuid-west") == "zuid-|west");
  CHECK(shown("stil\u00ADstaan") == "stil~|staan");
  CHECK(shown("wel — niet") == "wel |— |niet");
  CHECK(shown("1900–1950") == "1900–|1950");
}

TEST_CASE("a hyphen keeps with a number, or with the word it begins") {
  CHECK(shown("koud: -3 graden") == "koud: |-3 |graden");
  CHECK(shown("omega-3") == "omega-|3");  // as Chromium does
  CHECK(shown("in- en -uit") == "in- |en |-uit");
}

TEST_CASE("closing marks cling to what is before, opening marks to what is after") {
  CHECK(shown("(een) “twee”, 'drie'!") == "(een) |“twee”, |'drie'!");
  CHECK(shown("wat ?") == "wat ?");
  CHECK(shown("en/of") == "en/of");
  CHECK(shown("eind…") == "eind…");
}

TEST_CASE("no-break spaces glue") {
  CHECK(shown("5\u00A0km") == "5\u00A0km");
  CHECK(shown("a\u2011b") == "a\u2011b");
}

TEST_CASE("combining marks and joiners never begin a line") {
  CHECK(shown("e\u0301\u0301 x") == "e\u0301\u0301 |x");
  CHECK(text::Breaks::joins_previous(0x200D));
  CHECK(text::Breaks::joins_previous(0x1F3FD));
  CHECK_FALSE(text::Breaks::joins_previous(U'e'));
}
