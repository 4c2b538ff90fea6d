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
    CHECK(span.begin < span.end);
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
  for (const char* text : {"3 * 4 = 12", "* los", "[1] en [noot] (zie boven)", "~5 minuten, of ~6", "2^ 3^",
                           "een [ haak", "een ] haak", "C:\\map\\x", "a ** b", "(https://a.nl)"})
    CHECK(shown(text) == text);
  CHECK(shown(R"(\*geen nadruk\* en \[geen\](link) en 1\^2\^)") == "*geen nadruk* en [geen](link) en 1^2^");
}

TEST_CASE("a sign without its second one, and a link that is not whole, are faults that quote where") {
  CHECK(shown("Dit is **heel belangrijk.") == "fault: The ** before \"heel belangrijk.\" has no second one.");
  CHECK(shown("Vijf* is veel") == "fault: The * before \" is veel\" has no second one.");
  CHECK(shown("****a") == "fault: There are 4 stars before \"a\".");
  CHECK(shown("[meer](https://a.nl") == "fault: The address of the link \"meer\" has no ) at its end.");
  CHECK(shown("[ ](https://a.nl)") == "fault: The link to \"https://a.nl\" has no words.");
  CHECK(shown("[meer]()") == "fault: The link \"meer\" has no address.");
  CHECK(shown("[meer](a b)") == "fault: The link \"meer\" has an address with a space in it.");
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
