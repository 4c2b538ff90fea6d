// Links in the texts of an article: the check knows where they may lead, the page where that is from here.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "content_sample.h"
#include "page/addresses.h"
#include "page/html.h"
#include "page/screens/screens.h"

namespace {

// The first problem of an article whose last section says this.
std::string first_problem(const std::string& text, std::vector<content::File> files = sample::shipped()) {
  sample::edit(files, sample::article_file, "/sections/11/blocks/0/text", content::Json(text).dump());
  const base::Problems problems = sample::all_errors(files);
  if (problems.empty()) return "";
  CHECK(problems.front().file == sample::article_file);
  CHECK(problems.front().pointer == "/sections/11/blocks/0/text");
  return problems.front().message + " " + problems.front().fix;
}

// The shipped content with this text in its last section, and these notes.
std::vector<content::File> with_notes(const std::string& text, const std::string& notes) {
  std::vector<content::File> files =
      sample::edited(sample::article_file, "/sections/11/blocks/1/text", content::Json(text).dump());
  if (!notes.empty()) sample::edit(files, sample::article_file, "/notes", notes);
  return files;
}

}  // namespace

TEST_SUITE("content/links") {
  TEST_CASE("links to what is there, and out of the site, are right") {
    for (const char* target :
         {"#conclusie", "artikel:neuroplasticiteit-in-herstel", "wegwijzer", "wegwijzer/", "wegwijzer/nood",
          "wegwijzer/nood/", "https://www.thuisarts.nl/pijn?a=1#b", "http://voorbeeld.nl",
          "mailto:info@voorbeeld.nl", "tel:+31201234567", "tel:112"}) {
      CAPTURE(target);
      CHECK(first_problem("Lees [dit](" + std::string(target) + ") eens.") == "");
    }
  }

  TEST_CASE("links that lead nowhere are faults, with what was meant") {
    const auto says = [](const char* target, const char* words) {
      CAPTURE(target);
      const std::string problem = first_problem("Lees [dit](" + std::string(target) + ") eens.");
      CAPTURE(problem);
      CHECK(problem.find(words) != std::string::npos);
    };
    says("#", "Write https://…");
    says("artikel:", "Write https://…");
    says("#conclusi", "Did you mean \"conclusie\"?");
    says("artikel:neuroplasticiteit", "article");
    says("wegwijzer/noot", "Did you mean \"nood\"?");
    says("www.thuisarts.nl", "Write https://www.thuisarts.nl.");
    says("info@voorbeeld.nl", "Write mailto:info@voorbeeld.nl.");
    says("HTTPS://voorbeeld.nl", "Write https: in small letters.");
    says("voorbeeld.nl/pagina", "Write https://… for another site");
    says("https://voorbeeld.nl:port/", "Write the whole address");
    says("https://", "Write the whole address");
    for (const char* mail :
         {"mailto:info", "mailto:@", "mailto:info@", "mailto:info@voorbeeld.nl,", "mailto:a<b@c.nl"})
      says(mail, "Write mailto:");
    says("tel:", "Write tel:");
    says("javascript:alert(1)", "Write https://…");
    says("data:text/html,x", "Write https://…");
    says("//voorbeeld.nl", "Write https://…");
    says("../elders", "Write https://…");
  }

  TEST_CASE("notes are numbered, there, and mentioned") {
    const auto said = [](const std::string& text, const std::string& notes) {
      std::string out;
      for (const base::Problem& one : sample::all_problems(with_notes(text, notes)))
        if (one.file == sample::article_file &&
            (one.pointer.starts_with("/notes") || one.message.find("ote ") != std::string::npos))
          out += one.pointer + ": " + one.message + "\n";
      return out;
    };
    const std::string where = "/sections/11/blocks/1/text: ";
    CHECK(said("Zo is het.[^1] En zo.[^2] En zo.[^1]", R"(["Een boek.", "Een [site](https://a.nl)."])") ==
          "");
    CHECK(said("Zo is het.[^1]", "") == where + "There is no note 1.\n");
    CHECK(said("Zo is het.[^3] En.[^1] En.[^2]", R"(["A.", "B."])") == where + "There is no note 3.\n");
    CHECK(said("Zo is het.", R"(["A."])") == "/notes/0: No text mentions this note.\n");
    CHECK(said("Zo is het.[^2] En.[^1]", R"(["A.", "B."])") ==
          where + "Note 2 comes before the one that is numbered before it.\n");
    CHECK(said("Zo is het.[^1]", R"(["A[^1]."])") == "/notes/0: A note cannot mention a note.\n");
    CHECK(said("Zo is het.[^1]", R"x(["[A](#nergens)."])x").find("/notes/0: There is no section") == 0);
  }

  TEST_CASE("the page links a note's mark to it, and back to where it is first mentioned") {
    const content::Content content =
        sample::load(with_notes("Zo is het.[^1] En zo [^2].", R"(["Een **boek**.", "Nog een."])"));
    const page::Page page = page::build_article(content, content.articles.front(), {"./"});
    const std::string html = page::to_html(page, content.theme);
    const auto has = [&](const char* words) { return html.find(words) != std::string::npos; };
    CHECK(
        has("Zo is het. (<a href=\"#lw-note.1\">noot\u00A01</a>) En zo (<a "
            "href=\"#lw-note.2\">noot\u00A02</a>)."));
    CHECK(has("Een <strong>boek</strong>. <a href=\"#conclusie.2\">Terug naar de tekst</a>"));
    CHECK(has("id=\"lw-note.2\""));
    content::Content none = content;
    none.articles.front().notes.clear();
    const page::Page without = page::build_article(none, none.articles.front(), {"./"});
    CHECK(page::to_html(without, content.theme).find("lw-notes") == std::string::npos);
  }

  TEST_CASE("a sign without its second one is a fault in the text it is in") {
    CHECK(
        first_problem("Dit is **niet af.").find("The ** before \"niet af.\" has no second one. Put a sign") ==
        0);
  }

  TEST_CASE(
      "a table has two to six columns, a row for each thing, and a cell for each column: one that is uneven "
      "is "
      "pointed to") {
    const auto problems = [](const std::string& header, const std::string& rows) {
      std::vector<content::File> files = sample::shipped();
      sample::edit(
          files, sample::article_file, "/sections/11/blocks/0",
          R"({"kind": "table", "caption": "Wat er is", "header": )" + header + ", \"rows\": " + rows + "}");
      std::string out;
      for (const base::Problem& one : sample::all_errors(files))
        out += one.pointer.substr(22) + ": " + one.message + "\n";
      return out;
    };
    CHECK(problems(R"(["A", "B"])", R"([{"cells": ["een", "**twee**"]}])") == "");
    CHECK(problems(R"(["A", "B"])", R"([{"cells": ["een", "twee"]}, {"cells": ["drie"]}])") ==
          "rows/1: This row has 1 cells, and the header another number.\n");
    CHECK(problems(R"(["A"])", R"([{"cells": ["een"]}])").find("header: This table has 1 columns.") == 0);
    CHECK(problems(R"(["1","2","3","4","5","6","7"])", R"([{"cells": ["1","2","3","4","5","6","7"]}])")
              .find("header: This table has 7 columns.") == 0);
    CHECK(problems(R"(["A", "B"])", R"([{"cells": []}])") ==
          "rows/0: This row has 0 cells, and the header another number.\n");
    CHECK(problems(R"(["A", "B"])", "[]").find("rows: This") == 0);
    CHECK(problems(R"(["A", "B"])", R"([{"cells": ["een", "twee\ndrie"]}])") ==
          "rows/0/cells/1: A cell of a table cannot have a line break.\n");
    CHECK(problems(R"(["A", "B"])", R"x([{"cells": ["een", "[x](#nergens)"]}])x")
              .find("rows/0/cells/1: There is no section") == 0);
  }

  TEST_CASE("signs do not hide what may keep people from help") {
    for (const char* text : {"Bij pijn op de borst: bel **niet** 112.", "U hoeft *niet* te bellen.",
                             "Ga niet naar de [huisarts](https://www.thuisarts.nl/)."}) {
      CAPTURE(text);
      CHECK(first_problem(text).find("can keep people from the help that they need") != std::string::npos);
    }
  }

  TEST_CASE("from each page a link leads to the same place") {
    const content::Content content = sample::load(sample::shipped());
    const content::Article& here = content.articles.front();
    CHECK(page::href_of(content, "../", here, "#conclusie") == "#conclusie");
    CHECK(page::href_of(content, "../../", here, "artikel:" + here.id) == "../../");
    CHECK(page::href_of(content, "./", here, "wegwijzer") == "./wegwijzer/");
    CHECK(page::href_of(content, "./", here, "wegwijzer/nood") == "./wegwijzer/nood/");
    content::Article other;
    CHECK(page::href_of(content, "../../", other, "#conclusie") == "../../#conclusie");
    CHECK(page::href_of(content, "./", here, "https://a.nl/") == "https://a.nl/");
  }

  TEST_CASE("a term that is bold, in part or whole, is explained, and what is bold stays bold") {
    const auto explained = [](const std::string& text) {
      std::vector<content::File> files = sample::shipped();
      sample::edit(files, sample::article_file, "/sections/0/blocks/0/text", content::Json(text).dump());
      const content::Content content = sample::load(files);
      const std::string html =
          page::to_html(page::build_article(content, content.articles.front(), {"./"}), content.theme);
      const size_t begin = html.find("Hier ");
      return base::without_soft_hyphens(html.substr(begin, html.find("</p>", begin) - begin));
    };
    const std::string link = "<a href=\"#lw-word.neuronen\">";
    CHECK(explained("Hier zijn neuronen.") == "Hier zijn " + link + "neuronen</a>.");
    CHECK(explained("Hier zijn **neuronen**.") == "Hier zijn " + link + "<strong>neuronen</strong></a>.");
    CHECK(explained("Hier **zijn neuronen nu** ook.") ==
          "Hier <strong>zijn </strong>" + link + "<strong>neuronen</strong></a><strong> nu</strong> ook.");
    CHECK(explained("Hier zijn neu**ronen** nu.") ==
          "Hier zijn " + link + "neu<strong>ronen</strong></a> nu.");
    CHECK(explained("Hier zijn **neu**ronen nu.") ==
          "Hier zijn " + link + "<strong>neu</strong>ronen</a> nu.");
    CHECK(explained("Hier **is** [neuronen](#conclusie), en **hier** neuronen.") ==
          "Hier <strong>is</strong> <a href=\"#conclusie\">neuronen</a>, en <strong>hier</strong> " + link +
              "neuronen</a>.");
  }

  TEST_CASE("the host of another site") {
    CHECK(page::outside_host("https://www.thuisarts.nl/pijn") == "thuisarts.nl");
    CHECK(page::outside_host("http://a.nl?b") == "a.nl");
    CHECK(page::outside_host("https:") == "");
    CHECK(page::outside_host("tel:112") == "");
    CHECK(page::outside_host("./wegwijzer/") == "");
  }
}
