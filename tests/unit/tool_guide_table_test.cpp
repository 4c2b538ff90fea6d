#include "tool/export/guide_table.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "content/load/loader.h"
#include "folders.h"
#include "guide_sample.h"
#include "tool/commands.h"

using namespace lw;

namespace {

std::vector<std::string> lines_of(const content::Guide& guide) {
  std::vector<std::string> lines;
  tool::for_each_table_line(guide, [&](const std::string& line) { lines.push_back(line); });
  return lines;
}

}  // namespace

TEST_CASE("guide table: option ids in order, then outcome and rule, separated by tabs") {
  const auto lines = lines_of(sample::umbrella_guide());
  REQUIRE(lines.size() == 8);
  CHECK(lines[0] == "no\tno\tadult\tblue\twalk\tclear");
  CHECK(lines[1] == "no\tno\tadult\tgrey\twalk\tclear");
  CHECK(lines[2] == "no\tno\tadult\tblack\tumbrella\tblack");
  CHECK(lines.back() == "unsure\t-\t-\t-\tinside\tstorm");
}

TEST_CASE("guide table: where no rule fits it says fallback, where no outcome is it says so") {
  content::Guide guide = sample::umbrella_guide();
  guide.rules.clear();
  CHECK(lines_of(guide)[0] == "no\tno\tadult\tblue\tumbrella\tfallback");
  guide.fallback_outcome = "nowhere";
  CHECK(lines_of(guide)[0] == "no\tno\tadult\tblue\t-\tfallback");
}

TEST_CASE(
    "guide table: the shipped guide has 334 different lines of thirteen fields, none of them a fallback") {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  REQUIRE(content::load_folder(folders::root() + "/content", {}, content, bundle, problems));
  const auto lines = lines_of(content.guide);
  CHECK(lines.size() == 334);
  CHECK(std::set<std::string>(lines.begin(), lines.end()).size() == 334);
  for (const std::string& line : lines) {
    CHECK(std::count(line.begin(), line.end(), '\t') == 12);
    CHECK(line.find("fallback") == std::string::npos);
  }
}

TEST_CASE("guide table: the command refuses wrong usage and a missing folder") {
  const std::vector<std::string> nothing, missing = {folders::root() + "/no-such-folder"};
  CHECK(tool::guide_table(nothing) == 2);
  CHECK(tool::guide_table(missing) == 1);
}
