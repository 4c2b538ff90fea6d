#include <doctest/doctest.h>

#include "page/page.h"

using namespace lw;

namespace {

page::Node leaf(const char* words, std::vector<page::Span> spans = {}) {
  page::Node node;
  node.text = words;
  node.spans = std::move(spans);
  return node;
}

}  // namespace

TEST_CASE("fingerprint: FNV-1a over UTF-16 units") {
  CHECK(page::fingerprint(leaf("")) == 0x811C9DC5u);
  CHECK(page::fingerprint(leaf("a")) == 0xE40C292Cu);  // published test vectors of FNV-1a, 32 bits
  CHECK(page::fingerprint(leaf("foobar")) == 0xBF9CF968u);
  CHECK(page::fingerprint(leaf("\xF0\x9F\x99\x82")) ==
        ((0x811C9DC5u ^ 0xD83Du) * 16777619u ^ 0xDE42u) * 16777619u);
}

TEST_CASE("fingerprint: soft hyphens do not count; words, links and bold do") {
  const uint32_t plain = page::fingerprint(leaf("zenuwstelsel"));
  CHECK(page::fingerprint(leaf("ze\u00ADnuw\u00ADstel\u00ADsel")) == plain);
  CHECK(page::fingerprint(leaf("zenuwstelsels")) != plain);
  const uint32_t link = page::fingerprint(leaf("zenuwstelsel", {{0, 5, false, "#a"}}));
  const uint32_t bold = page::fingerprint(leaf("zenuwstelsel", {{0, 5, true, ""}}));
  CHECK(link != plain);
  CHECK(bold != plain);
  CHECK(bold != link);
  CHECK(page::fingerprint(leaf("zenuwstelsel", {{0, 6, true, ""}})) != bold);
}
