// Content folders and files that are not what they should be: each is told once, in words that help.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content_folder.h"
#include "tool/check/inspect.h"

using namespace lw;

namespace {

base::Problems problems_of(const std::string& folder) {
  tool::Inspection found = tool::inspect(folder, {});
  tool::add_changes(found, folder);
  return found.problems;
}

std::string warnings(const std::string& folder) {
  base::Problems found;
  for (const base::Problem& problem : problems_of(folder))
    if (problem.severity == base::Severity::warning && problem.pointer.empty()) found.push_back(problem);
  return sample::places(found);
}

}  // namespace

TEST_SUITE("tool/folder") {
  TEST_CASE("a folder that does not exist, or is a file, is told once") {
    for (const char* name : {"/no-such-folder", "/README.md"}) {
      const base::Problems problems = problems_of(folders::root() + name);
      REQUIRE(problems.size() == 1);
      CHECK(problems[0].message == "There is no folder of this name.");
    }
  }

  TEST_CASE("a folder in the place of a file is told once, and not as missing") {
    for (const char* name : {"guide.json", "clinic.json", "theme.json", "hyphenation.json"}) {
      const sample::Folder folder(sample::shipped());
      const std::string path = folder.path() + "/" + name;
      unlink(path.c_str());
      mkdir(path.c_str(), 0700);
      base::Problems problems = sample::errors_only(problems_of(folder.path()));
      content::load_hyphenation(folder.path(), problems);
      rmdir(path.c_str());
      REQUIRE(problems.size() == 1);
      CHECK(problems[0].message == "This is no file but a folder, or something else.");
    }
  }

  TEST_CASE("what looks like content and is not read gets a warning") {
    const sample::Folder folder(sample::shipped());
    CHECK(warnings(folder.path()).empty());
    const char* const ignored[] = {"articles/Slaap.JSON", "articles/pijn.md", "articles/slaap.json.txt",
                                   "guide.json.bak", "slaap.json"};
    for (const char* name : ignored) folder.write({name, "{}"});
    CHECK(
        warnings(folder.path()) ==
        "articles/Slaap.JSON#\narticles/pijn.md#\narticles/slaap.json.txt#\nguide.json.bak#\nslaap.json#\n");
    for (const char* name : ignored) unlink((folder.path() + "/" + name).c_str());
  }

  TEST_CASE("a style that the theme lacks is found by the check, not only by the build") {
    std::vector<content::File> files = sample::shipped();
    content::File& theme = sample::file_named(files, "theme.json");
    content::Json json = sample::parsed(theme.text);
    json["styles"].erase("subtitle");
    theme.text = json.dump(1);
    const sample::Folder folder(files);
    const base::Problems errors = sample::errors_only(problems_of(folder.path()));
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].message == "The style \"subtitle\" is missing.");
  }
}
