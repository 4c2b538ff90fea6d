// The report for the clinician: complete, in the order of the rules, safe HTML, the same every time.
#include "tool/review/review.h"

#include <doctest/doctest.h>

#include "content_sample.h"
#include "folders.h"
#include "guide_sample.h"
#include "page/html.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/report/diagram.h"
#include "tool/report/sentences.h"

using namespace lw;

namespace {

const tool::Words dutch;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const content::Content& shipped() {
  static const content::Content content = sample::load(sample::shipped());
  return content;
}

const std::string& shipped_report() {
  static const std::string report =
      tool::review_of(dutch, shipped(), "fingerprint", {"<svg>1</svg>", "<svg>2</svg>", "<svg>3</svg>"});
  return report;
}

content::Guide small_guide() {
  content::Guide guide = sample::umbrella_guide();
  for (content::Question& question : guide.questions) question.text = "Q " + question.id + "?";
  for (content::Outcome& outcome : guide.outcomes) outcome.title = "Go " + outcome.id;
  return guide;
}

}  // namespace

TEST_SUITE("tool/review") {
  TEST_CASE(
      "a rule is one sentence: questions joined by and, answers by or, then the outcome and its urgency") {
    const content::Guide& guide = shipped().guide;
    CHECK(tool::rule_sentence(dutch, guide, guide.rules[14]) ==
          "Als iemand bij «Waar zit de pijn of stijfheid vooral?» antwoordt «Nek», «Nek met pijn in de arm» "
          "of «Nek met "
          "hoofdpijn», en bij «Begon het na een blessure, val of ongeluk?» antwoordt «Ja», dan: «Laat eerst "
          "uw huisarts meekijken» "
          "(spoedniveau 2: Eerst naar de huisarts).");
  }

  TEST_CASE("a condition on a question with several answers says that several may be chosen") {
    CHECK(tool::conditions(dutch, small_guide(), {{"mood", {"song"}}}) ==
          "bij «Q mood?» (onder meer) kiest «Label song»");
  }

  TEST_CASE("a source that was not consulted is emphasised") {
    CHECK(tool::source_line(dutch,
                            {"a", "T", "P", 2017, content::Source::Basis::seen, "N.", "https://x.example"}) ==
          "T. P, 2017. Basis: gezien. N. https://x.example");
    CHECK(tool::source_line(dutch, {"b", "T", "", std::nullopt, content::Source::Basis::general_knowledge, "",
                                    ""}) == "T. LET OP, basis: algemene kennis.");
  }

  TEST_CASE("numbers have a point as thousands separator") {
    CHECK(tool::number(dutch, 0) == "0");
    CHECK(tool::number(dutch, 999) == "999");
    CHECK(tool::number(dutch, 23328) == "23.328");
    CHECK(tool::number(dutch, 1234567) == "1.234.567");
  }

  TEST_CASE("whom a rule decides about takes account of the rules before it") {
    const content::Guide& guide = shipped().guide;
    guide::Statistics figures;
    guide::prove(guide, &figures);
    REQUIRE(figures.rules[20].rule == "r15");
    const auto lines = tool::who_comes_here(dutch, guide, guide.rules[20], figures.rules[20]);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] ==
          "«Waar zit de pijn of stijfheid vooral?»: elk antwoord behalve «Onderrug met pijn in bil of been», "
          "«Nek met pijn in de arm», «Boven in de rug of bij de ribben» of «Borst, buik, lies of een andere "
          "plek»");
    CHECK(lines[1] == "«Begon het na een blessure, val of ongeluk?»: elk antwoord");
    CHECK(lines[2] == "«Hoe gaat het sinds het begin?»: elk antwoord behalve «Het wordt erger»");
  }

  TEST_CASE("everything a patient can be shown is in the report, each rule in the order it is tried") {
    const content::Guide& guide = shipped().guide;
    size_t at = shipped_report().find("<h2>De regels</h2>");
    for (const content::Rule& rule : guide.rules) {
      const size_t next = shipped_report().find(": " + rule.id + " (trap", at);
      REQUIRE(next != std::string::npos);
      at = next;
      CHECK(has(shipped_report(), page::escape_html(rule.because)));
    }
    for (const content::Question& question : guide.questions) {
      CHECK(has(shipped_report(), page::escape_html(question.why)));
      for (const content::AlarmItem& item : question.items)
        CHECK(has(shipped_report(), page::escape_html(item.text)));
      for (const content::Option& option : question.options)
        CHECK(has(shipped_report(), page::escape_html(option.label)));
    }
    for (const content::Outcome& outcome : guide.outcomes) {
      CHECK(has(shipped_report(), page::escape_html(outcome.lead)));
      for (const auto* texts : {&outcome.steps, &outcome.safety_net})
        for (const std::string& text : *texts) CHECK(has(shipped_report(), page::escape_html(text)));
    }
    for (const content::Note& note : guide.notes) CHECK(has(shipped_report(), page::escape_html(note.text)));
    for (const content::ReadingTip& tip : guide.reading_tips)
      CHECK(has(shipped_report(), page::escape_html(tip.quote)));
    for (const content::Source& source : guide.sources)
      CHECK(has(shipped_report(), page::escape_html(source.note)));
  }

  TEST_CASE("the figures that the clinic's reviewer must judge are there") {
    CHECK(has(shipped_report(), "198 van de 320 (62%) eindigen bij «Laat eerst uw huisarts meekijken»."));
    CHECK(has(shipped_report(), "216 van de 320 (68%)"));
    CHECK(has(shipped_report(), "36 van de 699.840 combinaties en 36 van de 334 wegen"));
  }

  TEST_CASE("each sign is printed with its drawing") {
    size_t drawn = 0;
    for (const content::Question& question : sample::load(sample::shipped()).guide.questions)
      for (const content::AlarmItem& sign : question.items)
        drawn += sign.picture != content::Pictogram::none ? 1 : 0;
    size_t printed = 0;
    for (size_t at = 0; (at = shipped_report().find("de tekening ernaast", at)) != std::string::npos; ++at)
      ++printed;
    CHECK(drawn > 20);
    CHECK(printed == drawn);
  }

  TEST_CASE("the file is self-contained, has no script and escapes its input") {
    for (const char* part : {"<script", "<link", "<img", "src=", "@import", "url("})
      CHECK_FALSE(has(shipped_report(), part));
    content::Content content;
    content.guide = small_guide();
    content.guide.title = "a < b & \"c\"";
    content.guide.version = "1</style><b>";
    const std::string report = tool::review_of(dutch, content, "m", {});
    CHECK(has(report, "<h1>a &lt; b &amp; &quot;c&quot;</h1>"));
    CHECK_FALSE(has(report, "1</style>"));
  }

  TEST_CASE("the fingerprint follows what the guide shows, not the rest of the content") {
    const auto fingerprint = [](const std::vector<content::File>& files) {
      content::Content content;
      std::string bundle;
      base::Problems problems;
      REQUIRE(content::load_files(files, {}, content, bundle, problems));
      return content.guide.fingerprint;
    };
    const std::string shipped_fingerprint = fingerprint(sample::shipped());
    CHECK(shipped_fingerprint.size() == 19);
    const struct {
      const char *file, *pointer, *value;
      bool reviewed;
    } edits[] = {
        {"ui.json", "/settings", "\"Instellen\"", false},
        {"ui.json", "/settingsSize", "\"Letters\"", false},
        {"clinic.json", "/contact/phone", "\"035 123 45 67\"", false},
        {"clinic.json", "/$comment", "\"Anders\"", false},
        {"ui.json", "/safetyNetTitle", "\"Anders\"", true},
        {"clinic.json", "/name", "\"Elders\"", true},
        {"clinic.json", "/treatments/0/plain", "\"Anders.\"", true},
    };
    for (const auto& [file, pointer, value, reviewed] : edits) {
      INFO(file, pointer);
      CHECK((fingerprint(sample::edited(file, pointer, value)) != shipped_fingerprint) == reviewed);
    }
    CHECK(fingerprint(sample::edited("guide.json", "/rules/3/because", "\"Anders\"")) != shipped_fingerprint);
  }

  TEST_CASE("diagrams: every question with its exits, every rule once, in pieces that fit a page") {
    const auto all = tool::diagrams(dutch, shipped().guide);
    REQUIRE(all.size() == 4);
    CHECK(has(all[0].dot, "q0 -> q0_0"));            // 112 leads to the first outcome
    CHECK(has(all[0].dot, "q11 [label=\"12. Wat"));  // the last question
    CHECK_FALSE(has(all[0].dot, "q7 -> q7_"));       // "where" ends nothing
    for (size_t i = 0; i < 26; ++i) {
      const std::string name = "r" + std::to_string(i) + " [group=main, width";
      CHECK(has(all[1].dot, name) == (i < 10));
      CHECK(has(all[2].dot, name) == (i >= 10 && i < 20));
      CHECK(has(all[3].dot, name) == (i >= 20));
    }
  }

  TEST_CASE("diagrams: quotes and backslashes cannot end a label") {
    content::Guide guide = small_guide();
    guide.questions[0].text = "a \"b\" \\c";
    CHECK(has(tool::diagrams(dutch, guide)[0].dot, "a \\\"b\\\" \\\\c"));
  }

  TEST_CASE("exit codes: wrong usage, a missing folder") {
    const std::vector<std::string> one = {folders::root() + "/content"},
                                   missing = {folders::root() + "/none", "/tmp/never.html"};
    CHECK(tool::review(one) == 2);
    CHECK(tool::review(missing) == 1);
  }

  TEST_CASE("what people take along is in the report: what to tell with its sources, and the card") {
    const content::Guide& guide = shipped().guide;
    for (const content::AlarmItem& item : guide.preparation.tell) CHECK(has(shipped_report(), item.text));
    for (const std::string& text : {guide.card.title, guide.card.whom, guide.card.doctor, guide.card.post})
      CHECK(has(shipped_report(), page::escape_html(text)));
    CHECK(has(shipped_report(), "een datum in de eigen agenda, 3 weken later"));
    CHECK(has(shipped_report(), "alleen als het nummer is ingevuld"));
  }
}
