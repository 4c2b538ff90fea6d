// Summaries in plain words: each fault is reported where it is; the shipped ones have none.
#include <doctest/doctest.h>

#include "content/check/checks.h"
#include "content/check/ease.h"
#include "content/check/everyday.h"
#include "content_sample.h"

using namespace lw;

namespace {

constexpr const char* good = R"({"from": "1", "text": "Uitleg over pijn heeft effect op het brein."})";

// What is said about the summary of the section "pijneducatie" with this sentence after a good one.
base::Problems problems_of(const std::string& second, const std::string& approved = "null") {
  const std::string plain =
      R"({"approvedBy": )" + approved + R"(, "sentences": [)" + std::string(good) + ", " + second + "]}";
  base::Problems all = sample::all_problems(sample::edited(sample::article_file, "/sections/5/plain", plain));
  std::erase_if(all, [](const base::Problem& one) {
    return one.file != sample::article_file || one.pointer.find("/sections/5/plain") != 0;
  });
  return all;
}

std::string item(const std::string& text, const std::string& from = "1") {
  return content::Json{{"from", from}, {"text", text}}.dump();
}

// Each as the kind, the place in the summary and the message.
std::string said(const base::Problems& problems) {
  std::string out;
  for (const base::Problem& one : problems)
    out += std::string(one.severity == base::Severity::error     ? "error "
                       : one.severity == base::Severity::warning ? "warning "
                                                                 : "remark ") +
           one.pointer.substr(std::string("/sections/5/plain").size()) + ": " + one.message + "\n";
  return out;
}

std::string said_of(const std::string& text, const std::string& from = "1") {
  return said(problems_of(item(text, from)));
}

std::string of_text(const std::string& message, const std::string& kind = "error") {
  return kind + " /sentences/1/text: " + message + "\n";
}

std::string of_from(const std::string& message) {
  return "error /sentences/1/from: " + message + "\n";
}

}  // namespace

TEST_SUITE("content/plain") {
  TEST_CASE("the shipped summaries: eleven, each a concept, without fault or remark") {
    const content::Content content = sample::load(sample::shipped());
    const content::Article& article = content.articles[0];
    size_t count = article.plain.sentences.empty() ? 0 : 1;
    CHECK(!article.plain.approved);
    for (const content::Section& section : article.sections) {
      count += section.plain.sentences.empty() ? 0 : 1;
      CHECK(!section.plain.approved);
    }
    CHECK(count == 11);
    for (const base::Problem& one : sample::all_problems(sample::shipped()))
      CHECK(one.pointer.find("plain") == std::string::npos);
  }

  TEST_CASE("what the paragraph says may be said, in other forms and in everyday words") {
    for (const char* text :
         {"De dreiging daalt als u begrijpt dat pijn niet altijd schade betekent.",
          "Het brein wordt dan minder angstig.", "Uitleg heeft direct effect op de hersenen."})
      CHECK(said_of(text) == "");
    CHECK(said_of("Uitleg helpt om beweging te zien als kans, en niet als gevaar.", "2") == "");
    CHECK(said_of("Uitleg is geen bijzaak.", "pijneducatie 2") == "");
  }

  TEST_CASE("two to four sentences, one to an item, of at most fifteen words, that end") {
    const auto of = [](const std::string& sentences) {
      return sample::places(
          sample::all_errors(sample::edited(sample::article_file, "/sections/5/plain",
                                            R"({"approvedBy": null, "sentences": [)" + sentences + "]}")));
    };
    const std::string list = std::string(sample::article_file) + "#/sections/5/plain/sentences\n", one = good;
    CHECK(of("") == list);
    CHECK(of(one) == list);
    CHECK(of(one + "," + one + "," + one + "," + one).empty());
    CHECK(of(one + "," + one + "," + one + "," + one + "," + one) == list);
    for (const char* text : {"Uitleg over pijn", "Pijn is uitleg. Uitleg is pijn."})
      CHECK(said_of(text) == of_text("This is not one whole sentence."));
    CHECK(said_of("Uitleg over wat pijn is en wat pijn is en wat pijn is heeft effect.") == "");
    CHECK(said_of("Uitleg over wat pijn is en wat pijn is en wat pijn is heeft dan effect.") ==
          of_text("This sentence has 16 words."));
  }

  TEST_CASE("each sentence names a paragraph of this section, or of this article") {
    const std::string text = "Uitleg over pijn heeft effect.";
    CHECK(said_of(text, "0") == of_from("The section has no block \"0\"."));
    CHECK(said_of(text, "3") == of_from("The section has no block \"3\"."));
    CHECK(said_of(text, "twee") == of_from("The section has no block \"twee\"."));
    CHECK(said_of(text, "1.1") == of_from("Block 1 has no item \"1\"."));
    CHECK(said_of(text, "slapen 1") == of_from("This article has no section \"slapen\"."));
    CHECK(said_of(text, "conclusie 1") == of_from("\"conclusie 1\" is not in this section."));
    const auto of_article = [](const char* from) {
      return sample::places(
          sample::all_errors(sample::edited(sample::article_file, "/plain/sentences/0/from", from)));
    };
    CHECK(of_article("\"inleiding 1\"").empty());
    for (const char* from : {"\"1\"", "\"inleiding\"", "\"specialisten 1\"", "\"drie-lagen 1.4\""})
      CHECK(of_article(from) == std::string(sample::article_file) + "#/plain/sentences/0/from\n");
  }

  TEST_CASE("a summary of the introduction, which has no heading, belongs to the article") {
    const std::string plain = R"({"approvedBy": null, "sentences": [)" + item("Het brein past zich aan.") +
                              ", " + item("Het brein is flexibel.") + "]}";
    CHECK(sample::places(
              sample::all_errors(sample::edited(sample::article_file, "/sections/0/plain", plain))) ==
          std::string(sample::article_file) + "#/sections/0/plain\n");
  }

  TEST_CASE("as easy as B1: a hard summary is refused, and one that is harder than the guide remarked") {
    const auto hard = said_of("Neuroplasticiteit beinvloedt revalidatieprocessen.");
    CHECK(hard.find("error /sentences: This summary has a reading ease (Flesch-Douma) of ") == 0);
    const auto less = said_of("Gebieden die angstig zijn, worden minder actief.");
    CHECK(less.find("remark /sentences: ") == 0);
  }

  TEST_CASE("it says u") {
    for (const char* text : {"Dan heeft je brein minder gevaar.", "Jij krijgt uitleg over pijn."})
      CHECK(said_of(text).find(of_text("This says \"je\" or \"jij\".")) != std::string::npos);
  }

  TEST_CASE("a number that the paragraph does not have is refused, in digits and in words") {
    CHECK(said_of("Na 3 dagen heeft uitleg effect.") == of_text("The paragraph does not say \"3\"."));
    CHECK(said_of("Na drie dagen heeft uitleg effect.") == of_text("The paragraph does not say \"drie\"."));
    const auto of_layers = [](const char* text) {
      return sample::places(sample::all_errors(
          sample::edited(sample::article_file, "/sections/3/plain/sentences/3/text", text)));
    };
    CHECK(of_layers("\"Deze 3 dingen vormen samen de basis van herstel.\"").empty());
    CHECK(of_layers("\"Deze vier dingen vormen samen de basis van herstel.\"") ==
          std::string(sample::article_file) + "#/sections/3/plain/sentences/3/text\n");
  }

  TEST_CASE("a denial that the paragraph does not have is refused; one that gets lost is remarked") {
    const std::string file = sample::article_file;
    CHECK(sample::places(sample::all_errors(sample::edited(file, "/sections/2/plain/sentences/1/text",
                                                           "\"In het begin is dat niet nuttig voor u.\""))) ==
          file + "#/sections/2/plain/sentences/1/text\n");
    const std::string lost =
        "One of the two denies something: this sentence, or the one of the paragraph that is "
        "most like it.";
    CHECK(said_of("De dreiging daalt als u begrijpt dat pijn schade betekent.") == of_text(lost, "remark"));
    CHECK(said_of("Uitleg heeft geen effect op het brein.") == of_text(lost, "remark"));
  }

  TEST_CASE("words that make a claim stronger, or give advice, must be the paragraph's") {
    for (const char* word : {"moet", "mag", "nooit", "iedereen", "helemaal", "zeker", "geneest"})
      CHECK(said_of(std::string("De dreiging van pijn ") + word + " schade.")
                .find(of_text(std::string("This says \"") + word + "\"; the paragraph does not.")) !=
            std::string::npos);
    CHECK(said_of("Pijn betekent niet altijd schade.") == "");
    // "kan" is lost
    CHECK(sample::places(sample::all_problems(sample::edited(
                             sample::article_file, "/sections/4/plain/sentences/1/text",
                             "\"Zo blijft de pijn bestaan, ook als het lichaam hersteld is.\"")))
              .find(std::string(sample::article_file) + "#/sections/4/plain/sentences/1/text\n") !=
          std::string::npos);
  }

  TEST_CASE("a word that is neither the paragraph's nor everyday is a warning, and a remark once approved") {
    const std::string text = "Na de massage en het medicijn heeft de pijn minder effect.";
    const std::string message = "Neither the paragraph nor everyday Dutch has: \"massage\", \"medicijn\".";
    CHECK(said_of(text) == of_text(message, "warning"));
    const base::Problems approved = problems_of(item(text), "\"A. de Vries\"");
    CHECK(said(approved) == of_text(message, "remark"));
    REQUIRE(approved.size() == 1);
    CHECK(approved[0].fix.find("Uitleg over wat pijn werkelijk is, heeft direct effect op het brein.") !=
          std::string::npos);
  }

  TEST_CASE("the opposite of a word is another word") {
    const auto of_layers = [](const char* text) {
      return sample::places(sample::all_problems(
          sample::edited(sample::article_file, "/sections/3/plain/sentences/0/text", text)));
    };
    const std::string place = std::string(sample::article_file) + "#/sections/3/plain/sentences/0/text\n";
    CHECK(of_layers("\"Het brein leert dat een prikkel onschadelijk is.\"").find(place) == std::string::npos);
    CHECK(of_layers("\"Het brein leert dat een prikkel schadelijk is.\"").find(place) != std::string::npos);
  }

  TEST_CASE("what an article may promise, or say about people, its summary may not") {
    CHECK(said_of("Tijn Kooren geeft uitleg over pijn.").find("This says something about Tijn Kooren.") !=
          std::string::npos);
    CHECK(
        said_of("Uitleg heeft duurzaam effect op pijn.").find("as a fact; the article may only be quoted") !=
        std::string::npos);
    CHECK(said_of("Met uitleg is geen arts nodig.").find("error") != std::string::npos);
  }

  TEST_CASE("in another language only what is not Dutch is held against it") {
    std::vector<content::File> files = sample::edited(sample::article_file, "/language", "\"en\"");
    sample::edit(files, sample::article_file, "/sections/5/plain/sentences/0/text",
                 "\"You can read in 7 paragraphs, and je is a word here, too.\"");
    CHECK(sample::places(sample::all_errors(files)) ==
          std::string(sample::article_file) + "#/sections/5/plain/sentences/0/text\n");
  }

  TEST_CASE("each field must be there, and of its kind; the paragraph's name stays out of the bundle") {
    const auto of = [](const char* pointer, const char* value) {
      return sample::places(sample::all_errors(sample::edited(sample::article_file, pointer, value)));
    };
    const std::string plain = std::string(sample::article_file) + "#/plain";
    CHECK(of("/plain", "[]") == plain + "\n");
    CHECK(of("/plain/sentences", "null") == plain + "/sentences\n");
    CHECK(of("/plain/sentences/0", R"({"from": "inleiding 1"})") == plain + "/sentences/0/text\n");
    CHECK(of("/plain/sentences/0", R"({"text": "Het brein leert."})") == plain + "/sentences/0/from\n");
    CHECK(of("/plain/approvedBy", "\"\"") == plain + "/approvedBy\n");
    CHECK(of("/plain/approved", "null") == plain + "/approved\n");
    content::Content content;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(sample::shipped(), {}, content, bundle, problems));
    CHECK(bundle.find("inleiding 2") == std::string::npos);
    content::Content read;
    REQUIRE(content::load_bundle(bundle, read));
    REQUIRE(read.articles[0].plain.sentences.size() == 4);
    CHECK(read.articles[0].plain.sentences[1].text == "Dat heet neuroplasticiteit.");
  }

  TEST_CASE("reading ease, counted by hand") {
    CHECK(content::syllables_of("rugpijn") == 2);
    CHECK(content::syllables_of("patiënten") == 4);
    CHECK(content::syllables_of("huisarts") == 2);
    CHECK(content::syllables_of("bij") == 1);
    CHECK(content::syllables_of("pijn\u00ADedu\u00ADcatie") == 5);
    CHECK(content::reading_ease("Bel nu uw huisarts. Wacht niet.") ==
          doctest::Approx(206.84 - 77.0 * 7 / 6 - 0.93 * 3));
    CHECK(content::reading_ease("") == 100);
    CHECK(content::is_everyday("Het"));
    CHECK_FALSE(content::is_everyday("gezond"));
  }
}
