// What must hold across the files: each fault is reported where it is, and the shipped content has none.
#include "content/check/checks.h"

#include <doctest/doctest.h>

#include "content_sample.h"

using namespace lw;

namespace {

std::string faults_after(const std::string& file, const char* pointer, const std::string& value) {
  return sample::places(sample::all_errors(sample::edited(file, pointer, value)));
}

std::string guide_faults(const char* pointer, const std::string& value) {
  return faults_after("guide.json", pointer, value);
}

std::string clinic_faults(const char* pointer, const std::string& value) {
  return faults_after("clinic.json", pointer, value);
}

}  // namespace

TEST_SUITE("content/checks") {
  TEST_CASE(
      "the shipped content has no errors and 34 remarks: two typos, no review, no contact, and things "
      "without "
      "a source that was seen") {
    const base::Problems problems = sample::all_problems(sample::shipped());
    const std::string article = sample::article_file;
    CHECK(sample::errors_only(problems).empty());
    base::Problems others, not_seen;
    for (const base::Problem& problem : problems)
      (problem.message == "None of the sources of this was really seen." ? not_seen : others)
          .push_back(problem);
    CHECK(sample::places(others) == article + "#/sections/10/heading\n" + article +
                                        "#/sections/11/blocks/1/text\nguide.json#/review\n"
                                        "clinic.json#/contact\n");
    CHECK(not_seen.size() == 30);
    CHECK(problems[0].message == "The words \"met bij\" are next to each other.");
    CHECK(problems[1].message == "The last sentence has no full stop.");
  }

  TEST_CASE("every fault says what is wrong and how to fix it") {
    std::vector<content::File> files = sample::edited("guide.json", "/rules/5/when/spoed/0", "\"misschien\"");
    const base::Problems errors = sample::all_errors(files);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].file == "guide.json");
    CHECK(errors[0].pointer == "/rules/5/when/spoed/0");
    CHECK(errors[0].message == "There is no answer to the question \"spoed\" with the id \"misschien\".");
    CHECK(errors[0].fix == "Use the id of an existing answer to the question \"spoed\", or add one.");
  }

  TEST_CASE("each name that does not exist is reported where it is used") {
    CHECK(guide_faults("/rules/5/when/koorts", R"(["ja"])") == "guide.json#/rules/5/when/koorts\n");
    CHECK(guide_faults("/rules/5/outcome", "\"thuis\"") == "guide.json#/rules/5/outcome\n");
    CHECK(guide_faults("/rules/5/sources/0", "\"x\"") == "guide.json#/rules/5/sources/0\n");
    CHECK(guide_faults("/outcomes/0/urgency", "\"nu\"") == "guide.json#/outcomes/0/urgency\n");
    CHECK(guide_faults("/outcomes/2/actions/1", "\"x\"") == "guide.json#/outcomes/2/actions/1\n");
    CHECK(guide_faults("/outcomes/4/sections/0", "\"a6\"") == "guide.json#/outcomes/4/sections/0\n");
    CHECK(guide_faults("/outcomes/2/sources/1", "\"x\"") == "guide.json#/outcomes/2/sources/1\n");
    CHECK(guide_faults("/notes/0/when/plek/0", "\"voet\"") == "guide.json#/notes/0/when/plek/0\n");
    CHECK(guide_faults("/notes/0/showFor/1", "\"x\"") == "guide.json#/notes/0/showFor/1\n");
    CHECK(guide_faults("/readingTips/0/when/herken/0", "\"x\"") ==
          "guide.json#/readingTips/0/when/herken/0\n");
    CHECK(guide_faults("/readingTips/0/section", "\"a6\"") == "guide.json#/readingTips/0/section\n");
    CHECK(guide_faults("/questions/0/stopOn/1", "\"misschien\"") ==
          "guide.json#/questions/0/stopOn/1\nguide.json#/questions/0/options/1/kind\n");
    CHECK(guide_faults("/questions/0/items/2/sources/0", "\"x\"") ==
          "guide.json#/questions/0/items/2/sources/0\n");
    CHECK(guide_faults("/fallback/outcome", "\"x\"") == "guide.json#/fallback/outcome\n");
    CHECK(clinic_faults("/treatments/0/section", "\"x\"") == "clinic.json#/treatments/0/section\n");
  }

  TEST_CASE("duplicate ids are reported, in every list") {
    CHECK(guide_faults("/rules/1/id", "\"r01\"") == "guide.json#/rules/1/id\n");
    CHECK(guide_faults("/outcomes/6/id", "\"zelf\"").find("guide.json#/outcomes/6/id\n") == 0);
    CHECK(
        guide_faults("/questions/9/options/1/id", "\"k3\"").find("guide.json#/questions/9/options/1/id\n") !=
        std::string::npos);
    CHECK(guide_faults("/notes/1/id", "\"n-onderrug\"") == "guide.json#/notes/1/id\n");
    CHECK(guide_faults("/readingTips/1/id", "\"t-bang\"") == "guide.json#/readingTips/1/id\n");
    CHECK(guide_faults("/sources/1/id", "\"artikel\"").find("guide.json#/sources/1/id\n") == 0);
    CHECK(clinic_faults("/treatments/1/id", "\"manueel\"") == "clinic.json#/treatments/1/id\n");
    CHECK(faults_after(sample::article_file, "/sections/2/id", "\"betekenis\"")
              .find(std::string(sample::article_file) + "#/sections/2/id\n") == 0);
  }

  TEST_CASE("ids and style names with the product's own prefix are refused, all others are allowed") {
    CHECK(faults_after(sample::article_file, "/sections/10/id", "\"lw-title\"") ==
          std::string(sample::article_file) + "#/sections/10/id\n");
    CHECK(faults_after("theme.json", "/styles/lw-on", "{}") == "theme.json#/styles/lw-on\n");
    for (const char* id : {"\"title\"", "\"betekenis-2\"", "\"lw\"", "\"woord-bdnf\"", "\"n3\""})
      CHECK(sample::all_errors(sample::edited(sample::article_file, "/sections/10/id", id)).empty());
  }

  TEST_CASE(
      "a glossary term: its source's address must be valid, and a word that no article uses gets a remark") {
    CHECK(faults_after("glossary.json", "/terms/2/source/url", "\"ergens\"") ==
          "glossary.json#/terms/2/source/url\n");
    CHECK(faults_after("glossary.json", "/terms/2/id", "\"bdnf\"") == "glossary.json#/terms/8/id\n");
    const base::Problems problems =
        sample::all_problems(sample::edited("glossary.json", "/terms/2/words", "[\"xyzzy\"]"));
    bool remarked = false;
    for (const base::Problem& problem : problems)
      remarked =
          remarked || (problem.pointer == "/terms/2/words/0" && problem.severity == base::Severity::remark);
    CHECK(remarked);
  }

  TEST_CASE("a figure illustrates a sentence of the article, and its buttons match its states") {
    CHECK(faults_after("figures.json", "/figures/0/quote", "\"Zo staat het er niet.\"") ==
          "figures.json#/figures/0/quote\n");
    CHECK(faults_after("figures.json", "/figures/0/section", "\"nergens\"")
              .find("figures.json#/figures/0/section\n") == 0);
    CHECK(faults_after("figures.json", "/figures/0/start", "4") == "figures.json#/figures/0/start\n");
    CHECK(faults_after("figures.json", "/figures/0/states", "[\"a\", \"b\", \"c\", \"d\", \"e\"]") ==
          "figures.json#/figures/0/states\n");
    CHECK(faults_after("figures.json", "/figures/0/less", "null") == "figures.json#/figures/0/more\n");
    CHECK(faults_after("figures.json", "/figures/0/labels", "[\"a\", \"b\"]") ==
          "figures.json#/figures/0/labels\n");
    CHECK(faults_after("figures.json", "/figures/1/more", "\"Nog een\"") == "figures.json#/figures/1/more\n");
    CHECK(faults_after("figures.json", "/figures/1/states", "[]").find("figures.json#/figures/1/states") ==
          0);
  }

  TEST_CASE("section ids are unique across all articles") {
    std::vector<content::File> files = sample::shipped();
    content::File copy = sample::file_named(files, sample::article_file);
    copy.name = "articles/tweede.json";
    content::Json json = sample::parsed(copy.text);
    json["id"] = "tweede";
    copy.text = json.dump();
    files.push_back(copy);
    CHECK(sample::places(sample::all_errors(files)).find("articles/tweede.json#/sections/0/id\n") == 0);
  }

  TEST_CASE("a condition without answers, a rule without conditions and a duplicate answer are reported") {
    CHECK(guide_faults("/rules/5/when/spoed", "[]") == "guide.json#/rules/5/when/spoed\n");
    CHECK(guide_faults("/rules/5/when", "{}") == "guide.json#/rules/5/when\n");
    CHECK(guide_faults("/rules/5/when/spoed", R"(["ja", "ja"])") == "guide.json#/rules/5/when/spoed/1\n");
  }

  TEST_CASE("no rule may depend on a question that only selects reading") {
    CHECK(guide_faults("/rules/5/when/herken", R"(["bang"])") == "guide.json#/rules/5/when/herken\n");
  }

  TEST_CASE("a question has 2 to 32 options and a gate has signs") {
    const std::string two = R"([{"id": "bang", "label": "x"}, {"id": "b", "label": "x"}])";
    CHECK(guide_faults("/questions/8/options", R"([{"id": "letsel", "label": "x"}])") ==
          "guide.json#/questions/8/options\n");
    CHECK(guide_faults("/questions/5/items", "[]").find("guide.json#/questions/5/items\n") == 0);
    std::string many = "[";
    for (int i = 0; i < 33; ++i) many += R"({"id": "o)" + std::to_string(i) + R"(", "label": "x"},)";
    many.back() = ']';
    CHECK(guide_faults("/questions/11/options", many).find("guide.json#/questions/11/options\n") == 0);
    CHECK(guide_faults("/questions/11/options", two).find("guide.json#/questions/11/options\n") ==
          std::string::npos);
  }

  TEST_CASE("where a doctor comes first, neither specialists nor the clinic are offered") {
    for (const char* outcome : {"/outcomes/0", "/outcomes/1", "/outcomes/2", "/outcomes/3"}) {
      const std::string pointer = outcome;
      CHECK(guide_faults((pointer + "/showSpecialists").c_str(), "true") ==
            "guide.json#" + pointer + "/showSpecialists\n");
      for (const char* word : {"\"possible\"", "\"fits\""})
        CHECK(guide_faults((pointer + "/clinic").c_str(), word) == "guide.json#" + pointer + "/clinic\n");
    }
    CHECK(guide_faults("/outcomes/4/showSpecialists", "true").empty());
  }

  TEST_CASE("the most urgent outcome has a number to call") {
    CHECK(guide_faults("/outcomes/0/actions", R"(["huisarts"])").find("guide.json#/outcomes/0/actions\n") ==
          0);
  }

  TEST_CASE("quotes are in the article word for word, and in the section that is named") {
    CHECK(guide_faults("/readingTips/0/quote", "\"Het helpt patienten.\"") ==
          "guide.json#/readingTips/0/quote\n");
    CHECK(clinic_faults("/treatments/2/quote", "\"Chiropractie geneest.\"") ==
          "clinic.json#/treatments/2/quote\n");
    CHECK(clinic_faults("/appointment/quote", "\"Bel ons nu!\"") == "clinic.json#/appointment/quote\n");
    const base::Problems moved =
        sample::all_errors(sample::edited("guide.json", "/readingTips/0/section", "\"toekomst\""));
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].message == "This quote is in the section \"pijneducatie\", not in \"toekomst\".");
  }

  TEST_CASE("hyphenated content passes the same checks") {
    const content::Content content = sample::load(sample::shipped(), [](std::string_view, bool) {
      return [](std::string_view text) { return "\xC2\xAD" + std::string(text); };
    });
    REQUIRE(content.guide.title.rfind("\xC2\xAD", 0) == 0);
    CHECK(sample::errors_only(content::check(content)).empty());
    CHECK(content::check(content).size() == 34);
  }

  TEST_CASE("the specialists are those of the article, in its order, with nothing added") {
    const std::string second = R"({"id": "tijn-kooren", "name": "Tijn Kooren", "role": "Fysiotherapeut"})";
    CHECK(clinic_faults("/specialists/1", second) == "clinic.json#/specialists/1\n");
    CHECK(clinic_faults("/specialists/1/name", "\"Tijn Koren\"") == "clinic.json#/specialists/1\n");
    CHECK(clinic_faults("/specialists/1/email", "\"t@example.org\"") == "clinic.json#/specialists/1/email\n");
    CHECK(clinic_faults("/specialists/4", R"({"id": "x", "name": "X", "role": "Chiropractor"})") ==
          "clinic.json#/specialists/4\n");
    CHECK(clinic_faults("/specialists", "[]") == "clinic.json#/specialists\n");
    CHECK(faults_after(sample::article_file, "/sections/10/blocks/0/specialists/0/phone", "\"112\"") ==
          std::string(sample::article_file) + "#/sections/10/blocks/0/specialists/0/phone\n");
  }

  TEST_CASE("in short: three to five whole sentences of the article, word for word") {
    const std::string file = sample::article_file;
    const std::string good = "\"Elke oefening is in feite een nieuwe leerervaring voor het zenuwstelsel.\"";
    const std::string third = "\"Slaap is het moment waarop het brein de “nieuwe bedrading” aanlegt.\"";
    const auto faults = [&](const std::string& second) {
      return faults_after(file.c_str(), "/inShort", "[" + good + ", " + second + ", " + third + "]");
    };
    CHECK(faults("\"Wanneer iemand begrijpt dat pijn niet altijd schade betekent, daalt de dreiging.\"") ==
          "");
    CHECK(faults(good) == file + "#/inShort/1\n");
    for (const char* other : {"\"Elke oefening is een nieuwe leerervaring.\"", "\"elke oefening\"",
                              "\"Elke oefening is in feite een nieuwe leerervaring\"",
                              "\"is in feite een nieuwe leerervaring voor het zenuwstelsel.\""})
      CHECK(faults(other) == file + "#/inShort/1\n");
    CHECK(faults_after(file.c_str(), "/inShort", "[]") == file + "#/inShort\n");
    CHECK(faults_after(file.c_str(), "/inShort", "[" + good + "]") == file + "#/inShort\n");
  }

  TEST_CASE("contact details must be valid when given") {
    CHECK(clinic_faults("/contact/phone", "\"035 - 123 45 67\"").empty());
    CHECK(clinic_faults("/contact/phone", "\"bel ons\"") == "clinic.json#/contact/phone\n");
    CHECK(clinic_faults("/contact/email", "\"info@example.org\"").empty());
    for (const char* message :
         {"\"info\"", "\"a@b@c.nl\"", "\"a b@c.nl\"", "\"@c.nl\"", "\"a@c\"", "\"a@c.nl?cc=x\""})
      CHECK(clinic_faults("/contact/email", message) == "clinic.json#/contact/email\n");
    CHECK(clinic_faults("/contact/bookingUrl", "\"https://example.org/afspraak\"").empty());
    for (const std::string field : {"/contact/bookingUrl", "/contact/website"})
      for (const char* address : {"\"javascript:alert(1)\"", "\"http://example.org/afspraak\""})
        CHECK(clinic_faults(field.c_str(), address) == "clinic.json#" + field + "\n");
    for (const char* number : {"\"0800 0113\"", "\"0800 0113 00\"", "\"0900 8844\"", "\"+31 800 0113\"",
                               "\"0031 900 8844\"", "\"0800-2000\""})
      CHECK(clinic_faults("/contact/phone", number) == "clinic.json#/contact/phone\n");
  }

  TEST_CASE("any one way to reach the clinic will do; without one there is a warning, which stops no build") {
    const auto warned = [](const char* pointer, const std::string& value) {
      const base::Problems problems = sample::all_problems(sample::edited("clinic.json", pointer, value));
      return std::count_if(problems.begin(), problems.end(), [](const base::Problem& problem) {
        return problem.severity == base::Severity::warning && problem.pointer == "/contact";
      });
    };
    CHECK(warned("/contact/address", "\"Straat 1\"") == 1);
    CHECK(warned("/contact/website", "\"https://example.org/\"") == 0);
    CHECK(warned("/contact/phone", "\"035 123 45 67\"") == 0);
  }

  TEST_CASE("web addresses are http or https, with a host") {
    for (const char* good : {"https://www.113.nl", "http://a.nl/x?y=z#q", "https://[::1]/" + 0})
      CHECK(content::is_web_address(good) == (good[8] != '['));
    for (const char* bad :
         {"", "https://", "www.113.nl", "javascript:alert(1)", "data:text/html,x", "//a.nl", "https:// a.nl",
          "https://a.nl/\"onclick", "https://a.nl/<b>", "ftp://a.nl", "HTTPS://a.nl", "https://\xE2\x80\xAE"})
      CHECK_FALSE(content::is_web_address(bad));
    CHECK(guide_faults("/sources/1/url", "\"javascript:alert(1)\"") == "guide.json#/sources/1/url\n");
  }

  TEST_CASE("phone numbers have 3 to 15 digits and nothing but the usual punctuation") {
    for (const char* good : {"112", "+31 35 123 45 67", "(035) 123-4567"})
      CHECK(content::is_phone_number(good));
    for (const char* bad : {"", "11", "1234567890123456", "112;ext=1", "1+12", "één", "112 of 113"})
      CHECK_FALSE(content::is_phone_number(bad));
    CHECK(guide_faults("/actions/0/value", "\"elf twee\"").find("guide.json#/actions/0/value\n") !=
          std::string::npos);
  }

  TEST_CASE("dates are days that exist") {
    for (const char* good : {"2026-01-31", "2024-02-29", "2000-02-29"}) CHECK(content::is_iso_date(good));
    for (const char* bad :
         {"", "31-01-2026", "2026-1-3", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31",
          "2026-01-00", "0000-01-01", "2026/01/01", "2026-01-01T00"})
      CHECK_FALSE(content::is_iso_date(bad));
  }

  TEST_CASE("a review is complete, dated, and due again only after its own date") {
    const std::string kenmerk = sample::load(sample::shipped()).guide.fingerprint;
    CHECK(guide_faults("/review",
                       R"({"reviewedBy": "A", "reviewedOn": "2026-01-05", "reviewAgainBefore": "2027-01-05",
                         "fingerprint": "1"})")
              .empty());
    CHECK(guide_faults("/review/reviewedBy", "\"A\"") == "guide.json#/review\n");
    CHECK(guide_faults(
              "/review",
              R"({"reviewedBy": "A", "reviewedOn": "gisteren", "reviewAgainBefore": null, "fingerprint": ")" +
                  kenmerk + "\"}") == "guide.json#/review/reviewedOn\n");
    CHECK(guide_faults("/review",
                       R"({"reviewedBy": "A", "reviewedOn": "2026-01-05", "reviewAgainBefore": "2025-01-05",
                  "fingerprint": ")" +
                           kenmerk + "\"}") == "guide.json#/review/reviewAgainBefore\n");
    CHECK(guide_faults("/status", "\"reviewed\"") == "guide.json#/status\n");
  }

  TEST_CASE("the decision to publish questions is whole and dated, and a public site needs it") {
    CHECK(guide_faults("/decision/by", "\"A. Baas\"") == "guide.json#/decision\n");
    CHECK(guide_faults("/decision", R"({"by": "A", "on": "ooit", "reference": "B"})") ==
          "guide.json#/decision/on\n");
    content::Guide guide = sample::load(sample::shipped()).guide;
    CHECK(sample::places(content::check_public(guide)) == "guide.json#/decision\n");
    guide.mode = content::Guide::Mode::pages;
    CHECK(content::check_public(guide).empty());
    guide.mode = content::Guide::Mode::guided;
    guide.decision = {"A. Baas", "2026-11-20", "map 3"};
    CHECK(content::check_public(guide).empty());
  }

  TEST_CASE(
      "a reminder is after a number of weeks that its label and the page name, never where a doctor comes "
      "first") {
    content::Guide guide = sample::load(sample::shipped()).guide;
    size_t at = 0;
    while (guide.actions[at].kind != content::Action::Kind::reminder) ++at;
    const std::string action = "/actions/" + std::to_string(at), place = "guide.json#" + action;
    for (const char* weeks : {"0", "27"})
      CHECK(guide_faults((action + "/weeks").c_str(), weeks).find(place + "/weeks\n") != std::string::npos);
    CHECK(guide_faults((action + "/label").c_str(), "\"Zet in mijn agenda\"") == place + "/label\n");
    CHECK(guide_faults((action + "/label").c_str(), "\"Kijk over 13 weken opnieuw\"") == place + "/label\n");
    CHECK(guide_faults("/outcomes/4/safetyNet/0", "\"Wordt het niet minder? Vraag dan hulp.\"")
              .find("guide.json#/outcomes/4/actions/0\n") == 0);
    CHECK(guide_faults("/outcomes/2/actions/2", "\"" + guide.actions[at].id + "\"")
              .find("guide.json#/outcomes/2/actions/2\n") == 0);
  }

  TEST_CASE("what to tell beforehand has ids and sources") {
    CHECK(guide_faults("/preparation/tell/1/id", "\"reuma\"") == "guide.json#/preparation/tell/2/id\n");
    CHECK(guide_faults("/preparation/tell/1/sources/0", "\"x\"") ==
          "guide.json#/preparation/tell/1/sources/0\n");
    CHECK(guide_faults("/preparation/tell/1/sources", "[]") == "guide.json#/preparation/tell/1/sources\n");
  }

  TEST_CASE("the out-of-hours doctors have a whole number of their own") {
    CHECK(clinic_faults("/contact/gpPost", "\"112\"").find("clinic.json#/contact/gpPost\n") == 0);
    CHECK(clinic_faults("/contact/gpPost", "\"bel ons\"") == "clinic.json#/contact/gpPost\n");
    CHECK(clinic_faults("/contact/gpPost", "\"035 555 01 12\"").empty());
    std::vector<content::File> files = sample::edited("clinic.json", "/contact/phone", "\"035-5550112\"");
    sample::edit(files, "clinic.json", "/contact/gpPost", "\"035 555 01 12\"");
    CHECK(sample::places(sample::all_errors(files)) == "clinic.json#/contact/gpPost\n");
  }

  TEST_CASE("where people must call now, no sentence has more than 15 words") {
    const std::string longer =
        "\"Bel 112 en wacht niet. Een twee drie vier vijf zes zeven acht negen tien elf "
        "twaalf dertien veertien vijftien zestien.\"";
    CHECK(guide_faults("/outcomes/0/lead", longer) == "guide.json#/outcomes/0/lead\n");
    CHECK(guide_faults("/outcomes/1/lead", longer) == "guide.json#/outcomes/1/lead\n");
    CHECK(guide_faults("/outcomes/2/lead", longer).empty());
    CHECK(guide_faults(
              "/outcomes/1/lead",
              "\"Bel 112. Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
              "vijftien. En bel.\"")
              .empty());
  }

  TEST_CASE("what a tick on the sheet means cannot be swapped, and the calendar names no complaint") {
    CHECK(faults_after("ui.json", "/sheetYes", "\"nee\"") == "ui.json#/sheetYes\n");
    CHECK(faults_after("ui.json", "/sheetOpen", "\"ja\"") == "ui.json#/sheetOpen\n");
    for (const char* text : {"\"Hebt u nog rugpijn?\"", "\"Uw klacht: kijk opnieuw\"", "\"Bel uw huisarts\""})
      CHECK(faults_after("ui.json", "/reminderText", text).find("ui.json#/reminderText\n") == 0);
  }

  TEST_CASE("there are twelve months") {
    CHECK(faults_after("ui.json", "/months", "\"januari februari\"") == "ui.json#/months\n");
  }

  TEST_CASE("a missing placeholder is reported") {
    CHECK(faults_after("ui.json", "/questionOf", "\"Vraag\"") == "ui.json#/questionOf\n");
  }

  TEST_CASE("only the first section may be without a heading") {
    CHECK(faults_after(sample::article_file, "/sections/3/heading", "null") ==
          std::string(sample::article_file) + "#/sections/3/heading\n");
  }

  TEST_CASE("all faults across files are reported at once, each of them once") {
    std::vector<content::File> files = sample::shipped();
    sample::edit(files, "guide.json", "/rules/5/when/spoed/0", "\"misschien\"");
    sample::edit(files, "guide.json", "/rules/8/outcome", "\"nergens\"");
    sample::edit(files, "guide.json", "/outcomes/0/showSpecialists", "true");
    sample::edit(files, "guide.json", "/readingTips/2/quote", "\"Niet zo.\"");
    sample::edit(files, "guide.json", "/sources/2/url", "\"ergens\"");
    sample::edit(files, "clinic.json", "/contact/phone", "\"x\"");
    sample::edit(files, "clinic.json", "/specialists/0/role", "\"Fysiotherapeut\"");
    sample::edit(files, "theme.json", "/light/text", "\"#fbf8f2\"");
    sample::edit(files, "ui.json", "/questionOf", "\"Vraag\"");
    const base::Problems errors = sample::all_errors(files);
    size_t theme = 0;
    for (const base::Problem& problem : errors) theme += problem.file == "theme.json" ? 1 : 0;
    CHECK(theme == 10);  // text on paper, surface, three tinted backgrounds, two marks and the selection
    CHECK(errors.size() == 8 + theme);
  }
}
