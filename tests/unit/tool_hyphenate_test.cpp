#include "tool/prose/hyphenate.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <memory>

#include "base/utf8.h"
#include "content/load/loader.h"
#include "content_sample.h"
#include "folders.h"
#include "tool/prose/hyphenators.h"

using namespace lw;

namespace {

std::unique_ptr<tool::Hyphenator> dutch(const std::vector<std::string>& exceptions = {}) {
  base::Problems problems;
  auto made =
      std::make_unique<tool::Hyphenator>(tool::find_patterns("nl"), exceptions, "hyphenation.json", problems);
  REQUIRE(made->valid());
  CHECK(problems.empty());
  return made;
}

// Soft hyphens as '|', to read them.
std::string shown(const std::string& text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    base::append_utf8(out, c == base::soft_hyphen ? U'|' : c);
  }
  return out;
}

std::string cut(const tool::Hyphenator& hyphenator, const std::string& text) {
  return shown(hyphenator.hyphenate(text));
}

base::Problems problems_of(const std::vector<std::string>& exceptions) {
  base::Problems problems;
  tool::Hyphenator(tool::find_patterns("nl"), exceptions, "hyphenation.json", problems);
  return problems;
}

}  // namespace

TEST_CASE("hyphenate: Dutch words break between their parts") {
  const auto hyphenator = dutch();
  CHECK(cut(*hyphenator, "Neuroplasticiteit in herstel") == "Neu|ro|plas|ti|ci|teit in her|stel");
  CHECK(cut(*hyphenator, "de hersenactiviteit, ademhalingsoefeningen!") ==
        "de her|sen|ac|ti|vi|teit, adem|ha|lings|oe|fe|nin|gen!");
  CHECK(cut(*hyphenator, "bewegingspatroon “zenuwstelsel”—wervelkolom") ==
        "bewe|gings|pa|troon “zenuw|stel|sel”—wer|vel|ko|lom");
}

TEST_CASE("hyphenate: at least three letters before the first break and after the last, seven in all") {
  const auto hyphenator = dutch();
  CHECK(cut(*hyphenator, "lopen beter kramp spier") == "lopen beter kramp spier");
  CHECK(cut(*hyphenator, "rugpijnen") == "rug|pij|nen");
  CHECK(cut(*hyphenator, "behandeling") == "behan|de|ling");  // be-han-de-ling
}

TEST_CASE("hyphenate: what the patterns get wrong is never a part without a vowel") {
  const auto hyphenator = dutch();
  CHECK(cut(*hyphenator, "pijneducatie") == "pijnedu|ca|tie");
  CHECK(cut(*hyphenator, "zenuwuiteinden") == "zenuw|uitein|den");
}

TEST_CASE("hyphenate: reviewed exceptions come first, in upper or lower case, as whole words only") {
  const auto hyphenator = dutch({"pijn-edu-ca-tie", "zenuw-uit-ein-den", "herstel"});
  CHECK(cut(*hyphenator, "Pijneducatie: PIJNEDUCATIE") == "Pijn|edu|ca|tie: PIJN|EDU|CA|TIE");
  CHECK(cut(*hyphenator, "zenuwuiteinden") == "zenuw|uit|ein|den");
  CHECK(cut(*hyphenator, "herstel herstelperiode") == "herstel her|stel|pe|ri|ode");
}

TEST_CASE("hyphenate: never before a trema") {
  const auto hyphenator = dutch();
  CHECK(cut(*hyphenator, "coördinatie") == "coör|di|na|tie");
  CHECK(cut(*hyphenator, "patiëntenzorg") == "patiën|ten|zorg");
  CHECK(cut(*hyphenator, "reïntegratie") == "reïn|te|gra|tie");
}

TEST_CASE("hyphenate: addresses, words with digits and names with inner capitals stay whole") {
  const auto hyphenator = dutch();
  for (const char* text : {"https://www.kliniek-voorbeeld.nl/afspraak/maken", "www.huisartsenpost.nl",
                           "afspraken@bewegingspraktijk.nl", "/wegwijzer/behandeling",
                           "behandeling2 2behandeling covid19behandeling", "MoveWell BewegenBeter"})
    CHECK(cut(*hyphenator, text) == text);
  CHECK(cut(*hyphenator, "omega-3-vetten") == "omega-3-vetten");
  CHECK(cut(*hyphenator, "Einde zin.Volgende") ==
        "Einde zin.Volgende");  // taken for an address: whole is safe
}

TEST_CASE("hyphenate: the parts of a compound with a hyphen are words of their own") {
  CHECK(cut(*dutch(), "huisartsen-spoedpost EEG-training") == "huis|art|sen-spoed|post EEG-trai|ning");
}

TEST_CASE("hyphenate: an author's own soft hyphens are kept and not added to, so twice is once") {
  const auto hyphenator = dutch();
  CHECK(cut(*hyphenator, "behandel\u00ADmethoden behandeling") == "behandel|methoden behan|de|ling");
  const std::string once =
      hyphenator->hyphenate("Oefentherapie en fysiotherapie stimuleren motorische aanpassing.");
  CHECK(hyphenator->hyphenate(once) == once);
  CHECK(base::without_soft_hyphens(once) ==
        "Oefentherapie en fysiotherapie stimuleren motorische aanpassing.");
}

TEST_CASE("hyphenate: spaces, line breaks and empty text stay as they are") {
  const auto hyphenator = dutch();
  CHECK(hyphenator->hyphenate("").empty());
  CHECK(hyphenator->hyphenate("  a\n\tb \n") == "  a\n\tb \n");
}

TEST_CASE("hyphenate: other scripts, emoji, damaged text and giant words are harmless") {
  const auto hyphenator = dutch();
  for (const std::string text : {"ελληνικάγράμματα", "кириллица", "العربيةالفصحى",
                                 "🙂🙂🙂🙂🙂🙂🙂🙂", "be\xFFhandelen\xC3"})
    CHECK(base::without_soft_hyphens(hyphenator->hyphenate(text)) == text);
  std::string giant;
  for (int i = 0; i < 1250; ++i) giant += "pijn";
  CHECK(base::without_soft_hyphens(hyphenator->hyphenate(giant)) == giant);
}

TEST_CASE("hyphenate: faulty exceptions are reported with their location") {
  const auto problems =
      problems_of({"goed-zo", "twee woorden", "dubbel--op", "-rand", "Goed-Zo", "co-ördi-na-tie", ""});
  REQUIRE(problems.size() == 6);
  CHECK(problems[0].pointer == "/exceptions/1");
  CHECK(problems[1].pointer == "/exceptions/2");
  CHECK(problems[2].pointer == "/exceptions/3");
  CHECK(problems[3].pointer == "/exceptions/4");
  CHECK(problems[3].message.find("twice") != std::string::npos);
  CHECK(problems[4].message.find("trema") != std::string::npos);
  CHECK(problems[5].pointer == "/exceptions/6");
  for (const base::Problem& problem : problems) CHECK(problem.file == "hyphenation.json");
}

TEST_CASE("hyphenate: missing patterns are reported, and text then stays whole") {
  base::Problems problems;
  const std::vector<std::string> none;
  const tool::Hyphenator hyphenator({"nl", "/no/such/patterns.dic"}, none, "hyphenation.json", problems);
  CHECK_FALSE(hyphenator.valid());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].fix.find("hyphen-nl") != std::string::npos);
  CHECK(hyphenator.hyphenate("behandeling") == "behandeling");
}

TEST_CASE("hyphenate: patterns in UTF-8 are read as such") {
  const char* path = "hyphenate_test_utf8.dic";
  std::ofstream(path) << "UTF-8\né1l\nd1n\n";
  base::Problems problems;
  const std::vector<std::string> none;
  {
    const tool::Hyphenator hyphenator({"xx", path}, none, "hyphenation.json", problems);
    REQUIRE(hyphenator.valid());
    CHECK(cut(hyphenator, "aaéélaadnaaa") == "aaéé|laad|naaa");
  }
  std::remove(path);
}

TEST_CASE("hyphenate: the shipped exceptions are valid and fix what the patterns get wrong") {
  base::Problems problems;
  const auto exceptions = content::load_hyphenation(folders::root() + "/content", problems);
  CHECK(problems.empty());
  CHECK(problems_of(exceptions).empty());
  const auto hyphenator = dutch(exceptions);
  CHECK(cut(*hyphenator, "pijneducatie zenuwuiteinden") == "pijn|edu|ca|tie zenuw|uit|ein|den");
  CHECK(cut(*hyphenator, "Neuroimaging-technieken") == "Neu|ro|ima|ging-tech|nie|ken");
}

TEST_CASE("hyphenate: each language by its own patterns") {
  base::Problems problems;
  tool::Hyphenators hyphenators({"herst-el"}, problems);
  CHECK(cut(hyphenators.of("en", false), "rehabilitation neuroplasticity herstel") ==
        "rehab|il|it|a|tion neuro|plas|ti|city her|stel");
  CHECK(cut(hyphenators.of("de", false), "Gesundheitsübungen Behandlungsmöglichkeiten") ==
        "Gesund|heits|übun|gen Behand|lungs|mög|lich|kei|ten");
  CHECK(cut(hyphenators.of("nl", true), "Herstel") == "Herst|el");
  CHECK(problems.empty());
}

TEST_CASE("hyphenate: what a language has no patterns for stays whole; said where a package has them") {
  base::Problems problems;
  tool::Hyphenators hyphenators({}, problems);
  CHECK(cut(hyphenators.of("ar", false), "العربيةالفصحى rehabilitation") == "العربيةالفصحى rehabilitation");
  CHECK(cut(hyphenators.of("../x", false), "rehabilitation") == "rehabilitation");
  CHECK(problems.empty());
  hyphenators.of("zu", false);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].fix.find("hyphen-zu") != std::string::npos);
  CHECK(problems[0].severity == base::Severity::remark);
  CHECK(tool::package_of("en") == "hyphen-en-gb");
  CHECK(tool::package_of("pt") == "hyphen-pt-pt");
  CHECK(tool::package_of("gb").empty());
}

TEST_CASE("hyphenate: letters in the patterns' own character set") {
  const auto czech = tool::bytes_of_letters("ISO8859-2");
  CHECK(czech.at(U'ř') == '\xF8');
  CHECK(czech.find(U'ø') == czech.end());
  CHECK(tool::bytes_of_letters("no-such-set").empty());
}
