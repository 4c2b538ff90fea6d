// The signs in a text of an article: what they become, and what is said of those that are wrong.
#include <doctest/doctest.h>

#include "content/load/inline.h"
#include "content/read/rich_text.h"

using namespace lw;

namespace {

// As HTML would have it, for reading.
std::string shown(std::string_view text) {
  std::string fault;
  const content::RichText rich = content::split(content::compile_inline(text, {}, fault));
  if (!fault.empty()) return "fault: " + fault;
  std::string out;
  uint32_t at = 0;
  for (const content::Span& span : rich.spans) {
    CHECK(span.begin >= at);
    CHECK((span.begin < span.end || content::is_note(span.href)));
    out += rich.words.substr(at, span.begin - at) + "<";
    if (!span.href.empty()) out += span.href + " ";
    for (const auto& [is, letter] : {std::pair{span.bold, 'b'}, std::pair{span.italic, 'i'},
                                     std::pair{span.raised, '^'}, std::pair{span.lowered, '~'}})
      if (is) out += letter;
    out += ":" + rich.words.substr(span.begin, span.end - span.begin) + ">";
    at = span.end;
  }
  return out + rich.words.substr(at);
}

}  // namespace

TEST_CASE("signs become bold, italic, raised and lowered words, and links") {
  CHECK(shown("Dit is **heel** belangrijk.") == "Dit is <b:heel> belangrijk.");
  CHECK(shown("*schuin* en ***beide***") == "<i:schuin> en <bi:beide>");
  CHECK(shown("**vet en *ook schuin* weer**") == "<b:vet en ><bi:ook schuin><b: weer>");
  CHECK(shown("m^2^ en H~2~O") == "m<^:2> en H<~:2>O");
  CHECK(shown("Lees [meer](https://a.nl/x(1)) hier.") == "Lees <https://a.nl/x(1) :meer> hier.");
  CHECK(shown("[een **vet** woord](#deel)") == "<#deel :een ><#deel b:vet><#deel : woord>");
  CHECK(shown("**[alles](#deel)**") == "<#deel b:alles>");
  CHECK(shown("Eén\n**twee**") == "Eén\n<b:twee>");
}

TEST_CASE("what only looks like a sign is what it is") {
  for (const char* text : {"3 * 4 = 12", "* los", "3*4*5 herhalingen", "[1] en [noot] (zie boven)",
                           "~5 minuten, of ~6", "Duurt ~2-~3 weken.", "prijs ~€10~ korting", "(^_^)", "2^ 3^",
                           "een [ haak", "een ] haak", "C:\\map\\x", "(https://a.nl)", "a\u00A0*\u00A0b"})
    CHECK(shown(text) == text);
  CHECK(shown(R"(\*geen nadruk\* en \[geen\](link) en 1\^2\^)") == "*geen nadruk* en [geen](link) en 1^2^");
  CHECK(shown("x^2+y^2^") == "x^2+y<^:2>");
  CHECK(shown("Ca^2+^ en 10^-3^, (a)^n^") == "Ca<^:2+> en 10<^:-3>, (a)<^:n>");
}

TEST_CASE("a link may have brackets in its words") {
  CHECK(shown("[zie [1]](https://a.nl)") == "<https://a.nl :zie [1]>");
  CHECK(shown("Zie [onderzoek[^1^]](https://a.nl)") ==
        "Zie <https://a.nl :onderzoek[><https://a.nl ^:1><https://a.nl :]>");
  CHECK(shown("[^1^](#noten)") == "<#noten ^:1>");
}

TEST_CASE("a note is a link without words, where its sign was") {
  CHECK(shown("Het brein.[^1] En dan.") == "Het brein.<noot:1 :> En dan.");
  CHECK(shown("Twee[^1][^12]") == "Twee<noot:1 :><noot:12 :>");
  CHECK(shown("**vet[^2]**.") == "<b:vet><noot:2 b:>.");
  CHECK(shown(R"(\[^1])") == "[^1]");
  for (const char* text : {"Het brein.[^1] En dan.", "Twee[^1][^12]", "**vet[^2]**."}) {
    std::string fault;
    CHECK(content::as_typed(content::compile_inline(text, {}, fault)) == text);
  }
  for (const char* text : {"[^]", "[^x]", "[^0]", "[^1", "[^01]", "[^1000]"})
    CHECK(shown(text).find("has no number: write [^1]") != std::string::npos);
  CHECK(shown("[een [^1] link](#a)").find("put it behind the link") != std::string::npos);
}

TEST_CASE("what is wrong is a fault that quotes where, all of it") {
  const auto says = [](const char* text, const char* fault) {
    CAPTURE(text);
    CHECK(shown(text) == std::string("fault: ") + fault);
  };
  says("Dit is **heel belangrijk.", "The ** before \"heel belangrijk.\" has no second one.");
  says("Vijf* is veel", "Nothing ends at the * before \" is veel\": put it before a word.");
  says("*Zo *is het",
       "There is a space before the * before \"is het\", where something ends: leave out the space.");
  says("Resultaten* zijn goed.", "Nothing ends at the * before \" zijn goed.\": put it before a word.");
  says("****a", "There are 4 stars before \"a\".");
  says("** belangrijk", "There are 2 stars before \" belangrijk\".");
  says("Een ~~streep~~",
       "Words cannot be struck out, as by the ~~ before \"streep~~\". Words cannot be struck out, as by the "
       "~~ before \"\".");
  says("[meer](https://a.nl", "The link \"meer\" has no ) at its end; a ( in an address is written %28.");
  says("[ ](https://a.nl)", "The link to \"https://a.nl\" has no words.");
  says("[**](https://a.nl)", "The link to \"https://a.nl\" has no words. There are 2 stars before \"\".");
  says("[ meer ](#a)", "The link \" meer \" begins or ends with a space: put it outside.");
  says("[meer]()", "The link \"meer\" has no address.");
  says("[bel](tel:035-123 45 67)",
       "The link \"bel\" has a space or a quotation mark in its address: remove it.");
  says("[site] (https://a.nl)", "There is a space between ] and \"(https://a.nl)\".");
  says("[een](#a)[twee](#b)", "Two links touch each other: put a space before \"[twee](#b)\".");
  says("[a [b](#b) c](#c)", "The link \"a [b](#b) c\" has another link in it.");
  says("![foto](https://a.nl/p.png)", "A picture cannot stand in a text: \"![foto](https://a.nl/p.png)\".");
  says("**zie [de **gids**](#a)**",
       "The ** before \"gids**\" is inside words that have one already: leave it out. "
       "The ** before \"\" is inside words that have one already: leave it out.");
  says("**a en *c", "The ** before \"a en *c\" has no second one. The * before \"c\" has no second one.");
}

TEST_CASE("compiled text can be shown as it was typed") {
  for (const char* text :
       {"Dit is **heel** *mooi* m^2^ H~2~O", "[een **vet** woord](https://a.nl/x) en meer"}) {
    std::string fault;
    CHECK(content::as_typed(content::compile_inline(text, {}, fault)) == text);
  }
}

TEST_CASE("words are transformed, addresses and signs are not") {
  std::string fault;
  const auto loud = [](std::string_view text) { return "<" + std::string(text) + ">"; };
  const content::RichText rich =
      content::split(content::compile_inline("een **twee** [drie](#vier)", loud, fault));
  CHECK(rich.words.find("twee") != std::string::npos);
  CHECK(rich.spans.back().href == "#vier");
  CHECK(fault.empty());
}

TEST_CASE("whatever the module is given as compiled text becomes words and spans in order") {
  uint32_t seed = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += static_cast<char>((seed = seed * 1664525u + 1013904223u) >> 28);
    const content::RichText rich = content::split(text);
    uint32_t at = 0;
    for (const content::Span& span : rich.spans) {
      REQUIRE(span.begin >= at);
      REQUIRE(span.end > span.begin);
      at = span.end;
    }
    REQUIRE(at <= rich.words.size());
  }
}
