// What the builder does to short texts: see builder.cpp.
#include "page/builder.h"

#include "content_sample.h"
#include "doctest/doctest.h"

using namespace lw;

namespace {

std::string built(page::Role role, const char* text) {
  static const content::Content content = sample::load(sample::shipped());
  page::Builder builder(content.theme, "screen", "Titel", "nl");
  return builder.leaf(role, "body", text).text;
}

}  // namespace

TEST_SUITE("page/builder") {
  using page::Role;

  TEST_CASE("the last line of a long heading is never one short word") {
    CHECK(built(Role::heading1, "Pijn of stijfheid in de nek") == "Pijn of stijfheid in de\u00A0nek");
    CHECK(built(Role::heading2, "Uw keuzes om mee te nemen") == "Uw keuzes om mee te\u00A0nemen");
    for (const char* unchanged :
         {"", "Bel", "Bel nu 112", "Waar zit de pijn of stijfheid", "Een alarm dat weer rustig wordt"})
      CHECK(built(Role::heading1, unchanged) == unchanged);
    CHECK(built(Role::paragraph, "Dit is pijn in de nek") == "Dit is pijn in de nek");
  }
}
