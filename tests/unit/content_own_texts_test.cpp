#include "content/check/own_texts.h"

#include <doctest/doctest.h>

#include "content_sample.h"

using namespace lw;

namespace {

// What is reported about this text on a page of the guide.
base::Problems problems_of(const std::string& text) {
  static const content::Content content = sample::load(sample::shipped());
  base::Problems problems;
  content::check_own_texts("guide.json", content::Json{{"lead", text}}, content, problems);
  return problems;
}

bool is_error(const std::string& text) {
  return base::has_errors(problems_of(text));
}

bool is_remark(const std::string& text) {
  return problems_of(text).size() == 1 && !is_error(text);
}

}  // namespace

TEST_SUITE("content/own_texts") {
  TEST_CASE("the article's absolutes are refused as facts, whatever their case and hyphens") {
    CHECK(is_error("Het effect is duurzaam."));
    CHECK(is_error("VERBETERING IS ALTIJD MOGELIJK"));
    CHECK(is_error("Een duur\xC2\xADzaam effect."));
    CHECK(problems_of("Vaak wordt het minder.").empty());
  }

  TEST_CASE("they may be quoted, exactly") {
    CHECK(problems_of("Het artikel zegt: “verbetering altijd mogelijk is”.").empty());
    CHECK(problems_of("Het artikel zegt: “Het effect is duurzaam”. Dat weet niemand.").empty());
    CHECK(is_error("Het artikel zegt: “Het effect is duurzaam”. En het effect is duurzaam."));
    CHECK(is_error("Het artikel zegt: “verbetering is altijd mogelijk”."));
    CHECK(is_error("Het artikel zegt: “Het effect is duurzaam."));  // never closed
  }

  TEST_CASE("words that may promise a result, and quotation marks around other words, get a remark") {
    CHECK(is_remark("Een gesprek is altijd mogelijk."));
    CHECK(is_remark("Gegarandeerd beter."));
    CHECK(is_remark("Zeg “ik wil een afspraak”."));
  }

  TEST_CASE("people are not named anywhere else") {
    CHECK(is_error("Jarco Schol helpt bij nekpijn."));
    CHECK(is_remark("Vraag Sten."));
    CHECK(problems_of("Stenen zijn zwaar, en jarco is geen woord.").empty());
  }

  TEST_CASE("alarms and medicines are for guide.json only; one sentence may be said anywhere") {
    const content::Content content = sample::load(sample::shipped());
    const auto found = [&](const char* file, const std::string& text) {
      base::Problems problems;
      content::check_own_texts(file, content::Json{{"text", text}}, content, problems);
      return base::has_errors(problems);
    };
    for (const char* text :
         {"Pijn op de borst? Maak een afspraak.", "Zoek eerst wifi voordat u 112 belt.", "Bel 113.",
          "Bel de spoedpost.", "Kraken is veilig bij kanker.", "Ook voor zwangeren.", "Verlamd? Kom langs.",
          "Stop met bloedverdunners.", "Neem 500 mg.", "Laat je pijnstillers staan."})
      for (const char* file : {"ui.json", "clinic.json", "glossary.json", "figures.json"}) {
        CAPTURE(text);
        CHECK(found(file, text));
      }
    CHECK_FALSE(found("ui.json", "Geen internet. Levensgevaar? Bel 112."));
    CHECK(found("ui.json", "Bel 112 alleen overdag. Levensgevaar? Bel 112."));
    CHECK_FALSE(found("guide.json", "Pijn op de borst"));
  }

  TEST_CASE("an article may say what it likes, but nothing that keeps people from a doctor") {
    const auto found = [&](const std::string& text) {
      base::Problems problems;
      content::check_article_texts("articles/a.json", content::Json{{"text", text}}, {}, problems);
      return base::has_errors(problems);
    };
    CHECK(found("Stop met uw medicijnen."));
    CHECK(found("Stop met je medicijnen."));
    CHECK(found("Ga niet naar uw huisarts."));
    CHECK_FALSE(found("Het effect is duurzaam. Jarco Schol legt het uit."));
  }

  TEST_CASE("every text of a file is checked; quotes, ids and addresses are not") {
    const content::Content content = sample::load(sample::shipped());
    const std::string text = "Het effect is duurzaam.";
    const content::Json json = {{"a", {{"b/c", {1, nullptr, text}}}},
                                {"quote", text},
                                {"id", text},
                                {"url", text},
                                {"section", text},
                                {"articles", {text}},
                                {"pinned", {text}},
                                {"$comment", text},
                                {"specialists", {{{"name", "Jarco Schol"}}}}};
    base::Problems clinic, guide;
    content::check_own_texts("clinic.json", json, content, clinic);
    CHECK(sample::places(clinic) == "clinic.json#/a/b~1c/2\n");
    content::check_own_texts("guide.json", json, content, guide);
    CHECK(sample::places(guide) ==
          "guide.json#/a/b~1c/2\nguide.json#/articles/0\nguide.json#/pinned/0\n"
          "guide.json#/specialists/0/name\n");
  }
}
