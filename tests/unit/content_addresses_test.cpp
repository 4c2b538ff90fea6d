// Words of addresses are the clinic's: clinic.json, "addresses".
#include <doctest/doctest.h>

#include "content_sample.h"
#include "page/addresses.h"
#include "page/screens/screens.h"

using namespace lw;

namespace {

std::vector<content::File> with(const std::string& addresses) {
  return sample::edited("clinic.json", "/addresses", addresses);
}

std::string errors(const std::string& addresses) {
  return sample::places(sample::all_errors(with(addresses)));
}

std::string message(const std::string& addresses) {
  const base::Problems problems = sample::all_errors(with(addresses));
  return problems.empty() ? "" : problems.front().message + " " + problems.front().fix;
}

constexpr const char* own = R"({"library": "maqalat", "guide": "dalil-2", "signs": "alamat"})";

}  // namespace

TEST_SUITE("content/addresses") {
  TEST_CASE("what the clinic does not name stays as it was") {
    const content::Content content = sample::load(with(R"({"guide": "gids"})"));
    CHECK(page::library_address(content) == "artikelen/");
    CHECK(page::guide_address(content) == "gids/");
    CHECK(page::signs_address(content) == "gids/signalen/");
  }

  TEST_CASE("no link of any page of the guide has another word, and links in articles follow") {
    const content::Content content = sample::load(with(own));
    const content::Article& front = content.articles.front();
    CHECK(page::places_of(content)[2].address == "dalil-2/plek/nek/");
    CHECK(page::href_of(content, "./", front, "wegwijzer") == "./dalil-2/");
    CHECK(page::href_of(content, "./", front, "wegwijzer/") == "./dalil-2/");
    CHECK(page::href_of(content, "../", front, "wegwijzer/alamat") == "../dalil-2/alamat/");
    content::Article second;
    second.id = "slaap";
    CHECK(page::address_of(content, second) == "maqalat/slaap/");
    std::vector<page::Page> pages = {
        page::build_article(content, front, {"./"}), page::build_guide_start(content, {"../"}),
        page::build_signs(content, {"../../"}),
        page::build_place(content, page::places_of(content)[0].question, 0, {"../../../"})};
    for (const content::Outcome& outcome : content.guide.outcomes)
      pages.push_back(page::build_outcome_page(content, outcome, {"../../"}));
    size_t links = 0;
    const auto look = [&](const std::string& href) {
      CAPTURE(href);
      if (href.starts_with("http")) return;
      CHECK(href.find("wegwijzer") == std::string::npos);
      CHECK(href.find("signalen") == std::string::npos);
      links += href.find("dalil-2/") != std::string::npos;
    };
    for (const page::Page& page : pages)
      for (const page::Node& node : page.nodes) {
        look(node.href);
        for (const page::Span& span : node.spans) look(span.href);
      }
    CHECK(links > 20);
  }

  TEST_CASE("the bundle tells the browser") {
    content::Content content, again;
    std::string bundle;
    base::Problems problems;
    REQUIRE(content::load_files(with(own), {}, content, bundle, problems));
    REQUIRE(content::load_bundle(bundle, again));
    CHECK(page::signs_address(again) == "dalil-2/alamat/");
    CHECK(page::library_address(again) == "maqalat/");
  }

  TEST_CASE("an address that cannot be one is a fault, with the mend") {
    CHECK(errors(own) == "");
    for (const char* word : {"Gids", "de gids", "gids/", "gids_2", "-gids", "ge\u00efnd", "..", "a%20b"}) {
      CAPTURE(word);
      CHECK(errors("{\"guide\": " + content::Json(word).dump() + "}") == "clinic.json#/addresses/guide\n");
    }
    CHECK(message(R"({"guide": "Gids"})").find("small letters (a to z), digits and hyphens") !=
          std::string::npos);
    CHECK(errors("{\"guide\": \"" + std::string(65, 'a') + "\"}") == "clinic.json#/addresses/guide\n");
    CHECK(errors(R"({"signs": ""})") == "clinic.json#/addresses/signs\n");
    CHECK(errors(R"({"signs": 3})") == "clinic.json#/addresses/signs\n");
    CHECK(errors(R"({"sign": "x"})") == "clinic.json#/addresses/sign\n");
  }

  TEST_CASE("an address that something else has is a fault") {
    for (const char* word : {"assets", "pictures", "insluiten", "oembed", "sw", "404"}) {
      CAPTURE(word);
      CHECK(message("{\"library\": \"" + std::string(word) + "\"}").find("The site itself has something") ==
            0);
    }
    CHECK(errors(R"({"library": "gids", "guide": "gids"})") == "clinic.json#/addresses/guide\n");
    CHECK(errors(R"({"library": "wegwijzer"})") == "clinic.json#/addresses/guide\n");
    CHECK(errors(R"({"signs": "nood"})").starts_with("guide.json#/outcomes/0/id\n"));
    CHECK(errors(R"({"signs": "plek"})").starts_with("guide.json#/questions/"));
    // An outcome may have the name that is free now.
    CHECK(errors(R"({"signs": "lijst"})") == "");
  }
}
