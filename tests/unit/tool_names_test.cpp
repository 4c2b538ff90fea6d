#include "tool/export/names.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "content/read/json.h"
#include "folders.h"
#include "page/names.h"

using namespace lw;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("names: web/names.js is what `leeswijzer names` writes") {
  CHECK(read(folders::root() + "/web/names.js") == tool::names_js());
}

TEST_CASE("names: several words become one in camel case, with their kind") {
  const std::string all = tool::names_js();
  CHECK(all.find("export const readingTimeId = \"lw-reading-time\";\n") != std::string::npos);
  CHECK(all.find("export const openArticleVerb = \"open-article\";\n") != std::string::npos);
  CHECK(all.find("export const onTextClass = \"lw-on-text\";\n") != std::string::npos);
}

TEST_CASE("names: no two ids or classes are the same, each begins with the prefix and contains no dot") {
#define LW_TEXT(name, text) text,
  for (const auto& all :
       {std::vector<std::string>{LW_IDS(LW_TEXT)}, std::vector<std::string>{LW_CLASSES(LW_TEXT)}}) {
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    for (const std::string& one : all) {
      CAPTURE(one);
      CHECK(one.rfind(content::reserved_prefix, 0) == 0);
      CHECK(one.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
    }
  }
#undef LW_TEXT
}

TEST_CASE("names: dots join the parts of an id") {
  CHECK(page::joined({"lw-option", "plek", "nek"}) == "lw-option.plek.nek");
  CHECK(page::joined({"lw-word"}) == "lw-word");
}
