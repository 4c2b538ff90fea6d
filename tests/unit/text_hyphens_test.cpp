#include "text/hyphens.h"

#include "doctest/doctest.h"

using namespace lw;

TEST_CASE("usual hyphens: in words of ten letters or more, four on each side") {
  CHECK(text::with_usual_hyphens("her\u00ADsen\u00ADac\u00ADti\u00ADvi\u00ADteit") ==
        "hersen\u00ADac\u00ADti\u00ADvi\u00ADteit");
  CHECK(text::with_usual_hyphens("rug\u00ADpij\u00ADnen her\u00ADstel\u00ADlen") == "rugpijnen herstellen");
  CHECK(text::with_usual_hyphens("even\u00ADwicht be\u00ADhan\u00ADde\u00ADling") ==
        "evenwicht behan\u00ADde\u00ADling");
}

TEST_CASE("usual hyphens: letters count, not bytes, nor the marks around a word or the parts of a compound") {
  CHECK(text::with_usual_hyphens("co\u00F6r\u00ADdi\u00ADna\u00ADtie") == "co\u00F6r\u00ADdi\u00ADnatie");
  CHECK(text::with_usual_hyphens("“zenuw\u00ADstel\u00ADsel”") == "“zenuw\u00ADstelsel”");
  CHECK(text::with_usual_hyphens("(zen\u00ADuw), 1zenuw\u00ADpijn-spoed\u00ADpost") ==
        "(zenuw), 1zenuwpijn-spoedpost");
}

TEST_CASE("usual hyphens: at the ends, alone and in damaged text they are harmless") {
  for (const char* text : {"\u00AD", "\u00AD\u00AD", "a\u00AD", "\u00ADa"})
    CHECK(text::with_usual_hyphens(text).find("\u00AD") == std::string::npos);
  CHECK(text::with_usual_hyphens("").empty());
  CHECK(text::with_usual_hyphens("\xC2 \xAD\xFF") == "\xC2 \xAD\xFF");
}
