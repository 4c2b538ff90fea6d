// The reader: typed values or a fault, never a crash, whatever the JSON.
#include "content/read/json.h"

#include <doctest/doctest.h>

#include "content/check/closest.h"
#include "content/load/faults.h"
#include "content_sample.h"

using namespace lw;

namespace {

struct Thing {
  std::string id, name, hint;
  std::vector<std::string> words;
};

void read_thing(content::ObjectReader& json, Thing& thing) {
  thing.id = json.id("id");
  thing.name = json.prose("name");
  thing.hint = json.prose("hint", content::Need::optional);
}

struct Reading {
  content::Json json;
  base::Problems problems;
  content::ProblemListener listener{"x.json", problems};
  content::ReadPass pass;
  explicit Reading(const std::string& text) : json(sample::parsed(text)), pass{{}, &listener} {}
  std::string places() const { return sample::places(problems); }
};

std::string shout(std::string_view text) {
  return std::string(text) + "!";
}

}  // namespace

TEST_SUITE("content/json") {
  TEST_CASE("values are read with their types") {
    Reading reading(R"({"t": "x", "yes": true, "n": 7, "real": 1.5, "list": ["a", "b"], "none": null})");
    {
      content::ObjectReader json(reading.json, reading.pass);
      CHECK(json.text("t") == "x");
      CHECK(json.flag("yes"));
      CHECK(json.whole_number("n") == 7);
      CHECK(json.number("real", 0) == doctest::Approx(1.5));
      CHECK(json.texts("list") == std::vector<std::string>{"a", "b"});
      CHECK(json.text("none", content::Need::nullable).empty());
      CHECK_FALSE(json.whole_number_or_null("none"));
    }
    CHECK(reading.problems.empty());
    CHECK_FALSE(reading.pass.failed);
  }

  TEST_CASE("every wrong type is reported where it is and yields an empty value") {
    for (const char* message :
         {"null", "true", "3", "1.5", "\"x\"", "[]", "[null]", "{}", "-1", "1e300", "18446744073709551615"}) {
      CAPTURE(message);
      Reading reading(std::string("{\"f\": ") + message + "}");
      const std::string kind = reading.json["f"].type_name();
      {
        content::ObjectReader json(reading.json, reading.pass);
        json.text("f"), json.flag("f"), json.whole_number("f"), json.texts("f");
        json.number("f", 0), json.one_of<content::ColourScheme>("f"), json.colour("f");
        json.object("f");
        std::vector<Thing> things;
        json.list("f", things, read_thing);
      }
      CHECK(reading.pass.failed);
      // Nine reads, of which at most three accept any one value.
      CHECK(reading.problems.size() >= 6);
      for (const base::Problem& problem : reading.problems) CHECK(problem.pointer.rfind("/f", 0) == 0);
    }
  }

  TEST_CASE("a document that is not an object is reported once") {
    for (const char* message : {"null", "[]", "3", "\"x\""}) {
      Reading reading(message);
      Thing thing;
      {
        content::ObjectReader json(reading.json, reading.pass);
        read_thing(json, thing);
      }
      CHECK(reading.places() == "x.json#\n");
    }
  }

  TEST_CASE("missing and unknown fields are reported together, with the name that was meant") {
    Reading reading(R"({"id": "a", "naam": "x", "$comment": "vrij"})");
    Thing thing;
    {
      content::ObjectReader json(reading.json, reading.pass);
      read_thing(json, thing);
    }
    REQUIRE(reading.places() == "x.json#/name\nx.json#/naam\n");
    CHECK(reading.problems[0].message == "The field \"name\" is missing.");
    CHECK(reading.problems[1].message == "The field \"naam\" is unknown.");
    CHECK(reading.problems[1].fix == "Did you mean \"name\"? Otherwise remove it.");
  }

  TEST_CASE("only a name that is close is suggested") {
    CHECK(content::closest("safteyNet", {"steps", "safetyNet"}) == "safetyNet");
    CHECK(content::closest("Titel", {"title", "text"}) == "title");
    CHECK(content::closest("colour", {"steps", "safetyNet"}).empty());
    CHECK(content::closest("x", {"y"}).empty());
    CHECK(content::closest(std::string(100'000, 'x'), {"title"}).empty());
  }

  TEST_CASE("locations inside lists and odd names are valid JSON pointers") {
    Reading reading(R"({"things": [{"id": "a", "name": "x"}, {"id": "B", "name": 3, "a/b~c": 1}, 7]})");
    std::vector<Thing> things;
    {
      content::ObjectReader json(reading.json, reading.pass);
      json.list("things", things, read_thing);
    }
    CHECK(things.size() == 3);
    CHECK(reading.places() ==
          "x.json#/things/1/id\nx.json#/things/1/name\nx.json#/things/1/a~1b~0c\nx.json#/things/2\n");
  }

  TEST_CASE("prose is transformed, in the value and in the JSON; ids and texts are not") {
    Reading reading(R"({"id": "a", "name": "x", "list": ["p", "q"], "plain": "r"})");
    reading.pass.transform = shout;
    Thing thing;
    {
      content::ObjectReader json(reading.json, reading.pass);
      read_thing(json, thing);
      CHECK(json.proses("list") == std::vector<std::string>{"p!", "q!"});
      CHECK(json.text("plain") == "r");
    }
    CHECK(thing.name == "x!");
    CHECK(reading.json.dump() == R"({"id":"a","name":"x!","list":["p!","q!"],"plain":"r"})");
  }

  TEST_CASE(
      "empty texts, control characters and soft hyphens are reported; a line break is fine in prose only") {
    Reading reading(
        R"({"a": " ", "b": "x\u0000y", "c": "x\u00ADy", "d": "x\ny", "e": "x\ny", "f": "x\u0085"})");
    {
      content::ObjectReader json(reading.json, reading.pass);
      json.prose("a"), json.prose("b"), json.prose("c"), json.prose("d"), json.text("e"), json.prose("f");
    }
    CHECK(reading.places() == "x.json#/a\nx.json#/b\nx.json#/c\nx.json#/e\nx.json#/f\n");
  }

  TEST_CASE("without a listener soft hyphens pass: the build has inserted them") {
    Reading reading(R"({"id": "a", "name": "her\u00ADstel"})");
    reading.pass.listener = nullptr;
    Thing thing;
    {
      content::ObjectReader json(reading.json, reading.pass);
      read_thing(json, thing);
    }
    CHECK_FALSE(reading.pass.failed);
    CHECK(thing.name == "her\xC2\xADstel");
  }

  TEST_CASE("ids are safe in addresses, HTML and class names") {
    for (const char* good : {"a", "113", "nek_arm", "drie-lagen"}) CHECK(content::is_id(good));
    for (const char* bad : {"", "A", "-a", "a b", "a\"b", "a/b", "é", "a.b", "<b>", "javascript:x"})
      CHECK_FALSE(content::is_id(bad));
    CHECK(content::is_id(std::string(64, 'a')));
    CHECK_FALSE(content::is_id(std::string(65, 'a')));
  }

  TEST_CASE("colours are six hexadecimal digits") {
    Reading reading(R"({"a": "#0a5Fff", "b": "#fff", "c": "0a5fff0", "d": "#gggggg"})");
    {
      content::ObjectReader json(reading.json, reading.pass);
      const content::Colour colour = json.colour("a");
      CHECK(colour.r == 0x0a);
      CHECK(colour.g == 0x5f);
      CHECK(colour.b == 0xff);
      json.colour("b"), json.colour("c"), json.colour("d");
    }
    CHECK(reading.places() == "x.json#/b\nx.json#/c\nx.json#/d\n");
  }

  TEST_CASE("markup gets a remark, a mere less-than sign does not") {
    Reading reading(R"({"a": "<script>x</script>", "b": "a < b", "c": "5 <", "d": "<3"})");
    {
      content::ObjectReader json(reading.json, reading.pass);
      json.prose("a"), json.prose("b"), json.prose("c"), json.prose("d");
    }
    REQUIRE(reading.places() == "x.json#/a\n");
    CHECK(reading.problems[0].severity == base::Severity::remark);
    CHECK_FALSE(reading.pass.failed);
  }
}
