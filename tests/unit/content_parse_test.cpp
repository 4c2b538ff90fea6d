// Bad bytes and bad JSON: every case is refused with a location and plain words, and never crashes.
#include "content/load/parse.h"

#include <doctest/doctest.h>

using namespace lw;

namespace {

base::Problems problems_of(const std::string& text) {
  base::Problems problems;
  content::Json json;
  const bool good = content::parse_json(text, "x.json", json, problems);
  CHECK(good == problems.empty());
  return problems;
}

std::string only_message(const std::string& text) {
  const base::Problems problems = problems_of(text);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].file == "x.json");
  CHECK_FALSE(problems[0].fix.empty());
  return problems[0].message;
}

bool begins_with(const std::string& text, const std::string& begin) {
  return text.rfind(begin, 0) == 0;
}

std::string nested(size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_SUITE("content/parse") {
  TEST_CASE("good JSON becomes a document with its fields in order") {
    base::Problems problems;
    content::Json json;
    REQUIRE(content::parse_json(R"({"b": 1, "a": [true, null, "x", -2, 1.5]})", "x.json", json, problems));
    CHECK(json.dump() == R"({"b":1,"a":[true,null,"x",-2,1.5]})");
  }

  TEST_CASE("an empty file is reported, even one with nothing but whitespace") {
    CHECK(only_message("") == "The file is empty.");
    CHECK(only_message(" \r\n\t") == "The file is empty.");
  }

  TEST_CASE("a file of more than 8 MiB is refused before anything else is checked") {
    const std::string blank(content::max_bytes, ' ');
    CHECK(only_message(blank) == "The file is empty.");
    CHECK(only_message(blank + " ") == "The file is larger than 8 MiB.");
  }

  TEST_CASE("invalid UTF-8 is reported with line, column and byte") {
    CHECK(only_message("{\"a\":\n \"\xC3\xA9\xFF\"}") ==
          "Line 2, column 4: this is not UTF-8 (byte 11 of the file).");
    CHECK(begins_with(only_message("\"\xC3"), "Line 1, column 2: this is not UTF-8"));  // cut off
    CHECK(
        begins_with(only_message("\"\xED\xA0\x80\""), "Line 1, column 2: this is not UTF-8"));  // a surrogate
    CHECK(begins_with(only_message("\"\xC0\xAF\""), "Line 1, column 2: this is not UTF-8"));    // overlong
    CHECK(begins_with(only_message("\xFF\xFE{\0}"), "Line 1, column 1: this is not UTF-8"));    // UTF-16
  }

  TEST_CASE("the replacement character itself is valid UTF-8") {
    CHECK(problems_of("\"\xEF\xBF\xBD\"").empty());
  }

  TEST_CASE("a byte order mark is harmless") {
    CHECK(problems_of("\xEF\xBB\xBF{\"a\": 1}").empty());
  }

  TEST_CASE("typos are reported in plain words with line and column") {
    CHECK(only_message("{\n  \"a\": 1,\n}") ==
          "Line 3, column 1: a field name in double quotes is expected here.");
    CHECK(only_message("{\"a\" 1}") == "Line 1, column 6: there is no colon after the field name.");
    CHECK(only_message("{\"a\": 1 \"b\": 2}") ==
          "Line 1, column 9: a comma or a closing bracket is missing before this.");
    CHECK(only_message("[1, 2") == "Line 1, column 6: the file ends too early.");
    CHECK(only_message("[1] 2") == "Line 1, column 5: there is something after the end.");
    CHECK(only_message("[1, yes]") == "Line 1, column 5: \"yes\" is not JSON here.");
    CHECK(only_message("{\n\"a\": True}") == "Line 2, column 6: \"True\" is not JSON here.");
    CHECK(only_message("{'a': 1}") == "Line 1, column 2: a field name in double quotes is expected here.");
    CHECK(begins_with(only_message("[\"a\nb\"]"),
                      "Line 1, column 4: there is a line end or a control character"));
    CHECK(begins_with(only_message("[\"\\q\"]"), "Line 1, column 4: there is a backslash"));
    CHECK(only_message("[1e999]") == "Line 1, column 2: this number is too large.");
  }

  TEST_CASE("what an editor for texts makes of quotation marks is named, whole") {
    for (const std::string quote : {"“", "”", "„", "‘", "’", "«", "»"})
      for (const std::string& text : {quote + "a\": 1}", "{" + quote + "a\": 1}", "{\"a\": " + quote + "b\"}",
                                      "[" + quote + "]", "{\"a\"" + quote + ": 1}"}) {
        CAPTURE(text);
        const base::Problems problems = problems_of(text);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].message.find("\"" + quote + "\" (U+") != std::string::npos);
        CHECK(problems[0].fix == "Typ rechte aanhalingstekens: \".");
      }
    CHECK(only_message("[é]") == "Line 1, column 2: \"é\" (U+00E9) is not JSON here.");
    CHECK(only_message("[1,\u00A02]") == "Line 1, column 4: \"\u00A0\" (U+00A0) is not JSON here.");
  }

  TEST_CASE("a wrong \\u is explained") {
    CHECK(only_message("[\"\\u12\"]") == "Line 1, column 2: four digits or letters a-f belong after \\u.");
    CHECK(only_message("[\"\\ux000\"]") == "Line 1, column 4: four digits or letters a-f belong after \\u.");
    for (const char* half : {"[\"\\uD83D\"]", "[\"\\uD83D\\u0041\"]", "[\"\\uDE42\"]", "[\"\\uD83Dx\"]"})
      CHECK_MESSAGE(only_message(half).find("\\u stands for half a character") != std::string::npos, half);
    CHECK(only_message("[\"\\uD83D\\u00\"]").find("four digits") != std::string::npos);
  }

  TEST_CASE("every truncation of a document is refused") {
    const std::string text = R"({"a": [1, {"b": "tekst", "c": null}], "d": -1.5e3, "é": true})";
    CHECK(problems_of(text).empty());
    for (size_t length = 0; length < text.size(); ++length) {
      CAPTURE(length);
      CHECK(problems_of(text.substr(0, length)).size() == 1);
    }
  }

  TEST_CASE("64 levels are read, deeper nesting is refused, however deep") {
    CHECK(problems_of(nested(64)).empty());
    CHECK(only_message(nested(65)) == "Lists and groups are nested more than 64 deep.");
    CHECK(only_message(nested(4'000'000)) == "Lists and groups are nested more than 64 deep.");
    CHECK(only_message(std::string(1'000'000, '[')) == "Lists and groups are nested more than 64 deep.");
  }

  TEST_CASE("every duplicate field is reported, with its location") {
    const base::Problems problems = problems_of(R"({"a": [0, {"x/y": 1, "x/y": 2}], "b": 1, "b": 2})");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].pointer == "/a/1/x~1y");
    CHECK(problems[1].pointer == "/b");
    CHECK(problems[1].message == "The field \"b\" is here twice.");
  }

  TEST_CASE("the same name in two objects is not a duplicate") {
    CHECK(problems_of(R"([{"a": 1}, {"a": {"a": 2}}])").empty());
  }

  TEST_CASE("an object with very many fields is refused instead of taking forever") {
    std::string text = "{";
    for (size_t i = 0; i <= content::max_fields; ++i) text += "\"" + std::to_string(i) + "\":0,";
    text.back() = '}';
    CHECK(only_message(text) == "A group has more than 10000 fields.");
  }
}
