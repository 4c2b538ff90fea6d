// `leeswijzer check` as a whole: loading, checks and proofs in one report.
#include <doctest/doctest.h>

#include "content_folder.h"
#include "folders.h"
#include "tool/check/inspect.h"
#include "tool/commands.h"

using namespace lw;

namespace {

std::string errors_after(const std::string& file, const char* pointer, const std::string& value) {
  const sample::Folder folder(sample::edited(file, pointer, value));
  return sample::places(sample::errors_only(tool::inspect(folder.path(), {}).problems));
}

int check(const std::vector<std::string>& arguments) {
  return tool::check(arguments);
}

}  // namespace

TEST_SUITE("tool/check") {
  TEST_CASE("the shipped content passes, proofs included, and yields its bundle") {
    const tool::Inspection found = tool::inspect(folders::root() + "/content", {});
    CHECK(found.good());
    CHECK(sample::places(sample::errors_only(found.problems)).empty());
    CHECK(found.problems.size() == 34);
    CHECK(tool::report(found.problems[0]).rfind("clinic.json#/contact: warning: ", 0) == 0);
    CHECK(found.bundle.size() > 30'000);
  }

  TEST_CASE("exit codes: 0 good, 1 errors, 2 wrong usage") {
    CHECK(check({folders::root() + "/content"}) == 0);
    CHECK(check({folders::root() + "/no-such-folder"}) == 1);
    CHECK(check({}) == 2);
    CHECK(check({"a", "b"}) == 2);
    CHECK(check({"a", "--json", "--json"}) == 2);
  }

  TEST_CASE("a guide with an outcome that nobody reaches is refused by the proofs, and there is no bundle") {
    std::vector<content::File> files = sample::shipped();
    content::Json outcome = sample::parsed(sample::file_named(files, "guide.json").text)["outcomes"][4];
    outcome["id"] = "nergens";
    sample::edit(files, "guide.json", "/outcomes/7", outcome.dump());
    const sample::Folder folder(files);
    const tool::Inspection found = tool::inspect(folder.path(), {});
    CHECK_FALSE(found.good());
    CHECK(found.bundle.empty());
    CHECK(sample::places(sample::errors_only(found.problems)) ==
          "guide.json#/outcomes/7\nsafety.json#/outcomes\n");
  }

  TEST_CASE("a value that cannot be read is reported once, not again by what depends on it") {
    CHECK(errors_after("guide.json", "/rules/5/when", "7") == "guide.json#/rules/5/when\n");
    CHECK(errors_after("guide.json", "/rules/5/outcome", "null") == "guide.json#/rules/5/outcome\n");
    CHECK(errors_after("theme.json", "/styles/body/size", "\"groot\"") == "theme.json#/styles/body/size\n");
    CHECK(errors_after("clinic.json", "/specialists", "{}") == "clinic.json#/specialists\n");
  }

  TEST_CASE("files are reported in order, whichever check found the error") {
    std::vector<content::File> files = sample::shipped();
    sample::edit(files, "ui.json", "/print", "3");
    sample::edit(files, "clinic.json", "/contact/phone", "\"x\"");
    sample::edit(files, "guide.json", "/rules/0/outcome", "\"x\"");
    const sample::Folder folder(files);
    CHECK(sample::places(sample::errors_only(tool::inspect(folder.path(), {}).problems)) ==
          "clinic.json#/contact/phone\nguide.json#/rules/0/outcome\nui.json#/print\n");
  }

  TEST_CASE("the summary says what was proven, or that nothing was") {
    const std::string proven = tool::proof_summary(tool::inspect(folders::root() + "/content", {}));
    CHECK(proven.rfind("334 paths, 699,840 combinations, 699,520 completions of early stops proven in ", 0) ==
          0);
    const auto summary = [](const char* pointer, const std::string& value) {
      const sample::Folder folder(sample::edited("guide.json", pointer, value));
      return tool::proof_summary(tool::inspect(folder.path(), {}));
    };
    CHECK(summary("/rules/19/outcome", "\"huisarts\"").find(" stops gone through in ") != std::string::npos);
    CHECK(summary("/rules/19/outcome", "\"x\"").find("not gone through") != std::string::npos);
  }

  TEST_CASE("a problem reads as location, message and fix") {
    CHECK(tool::report({"guide.json", "/rules/5", "It is wrong.", "Fix it."}) ==
          "guide.json#/rules/5: It is wrong.\n    → Fix it.\n");
    CHECK(tool::report({"ui.json", "", "It is odd.", "Look.", base::Severity::remark}) ==
          "ui.json: remark: It is odd.\n    → Look.\n");
  }

  TEST_CASE("for other programs the problems are JSON") {
    const std::string text =
        tool::problems_json({{"guide.json", "/rules/5", "\"x\" is wrong.", "Fix it."},
                             {"ui.json", "", "It is odd.", "Look.", base::Severity::remark}});
    const content::Json list = sample::parsed(text);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["severity"] == "error");
    CHECK(list[0]["pointer"] == "/rules/5");
    CHECK(list[0]["message"] == "\"x\" is wrong.");
    CHECK(list[0]["fix"] == "Fix it.");
    CHECK(list[1]["severity"] == "remark");
    CHECK(list[1]["file"] == "ui.json");
    CHECK(tool::problems_json({}) == "[]");
  }
}
