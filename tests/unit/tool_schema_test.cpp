// The schema of ui.json is generated from the table of its words; the committed file must match.
#include "tool/export/schema.h"

#include <doctest/doctest.h>

#include "content_sample.h"
#include "folders.h"

using namespace lw;

TEST_SUITE("tool/schema") {
  TEST_CASE("content/schema/ui.schema.json is what `leeswijzer schema` writes") {
    CHECK(tool::ui_schema() == sample::read_file(folders::root() + "/content/schema/ui.schema.json"));
  }

  TEST_CASE("each word of ui.json is required, and described") {
    const content::Json schema = sample::parsed(tool::ui_schema());
    const content::Json shipped = sample::parsed(sample::read_file(folders::root() + "/content/ui.json"));
    CHECK(schema["required"].size() == shipped.size() - 1);  // all but "$schema"
    for (const content::Json& name : schema["required"]) {
      CAPTURE(name);
      CHECK(shipped.contains(name.get<std::string>()));
      CHECK_FALSE(schema["properties"][name.get<std::string>()]["description"].get<std::string>().empty());
    }
  }

  TEST_CASE("a word without its placeholder is refused at its location") {
    const auto faults = [](const char* pointer, const char* value) {
      return sample::places(sample::all_errors(sample::edited("ui.json", pointer, value)));
    };
    CHECK(faults("/questionOf", "\"Vraag\"") == "ui.json#/questionOf\n");
    CHECK(faults("/reviewedText", "\"Nagekeken door {a}.\"") == "ui.json#/reviewedText\n");
    CHECK(faults("/faces/serif", "\"\"") == "ui.json#/faces/serif\n");
    CHECK(faults("/faces", "{\"\": \"Gewoon\"}").empty());
  }
}
