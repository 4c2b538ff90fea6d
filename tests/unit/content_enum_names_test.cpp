// The names of enumeration values: the same in the tables and in the schemas that editors use, and readable
// back.
#include <doctest/doctest.h>

#include <set>

#include "content/model.h"
#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace {

using Names = std::multiset<std::string>;

content::Json schema(const std::string& name) {
  return sample::parsed(sample::read_file(folders::root() + "/content/schema/" + name + ".schema.json"));
}

// What the "enum" or "const" of `value` allows.
void collect(const content::Json& value, Names& names) {
  if (value.contains("const")) names.insert(value["const"].get<std::string>());
  if (value.contains("enum"))
    for (const content::Json& name : value["enum"]) names.insert(name.get<std::string>());
}

Names allowed(const std::string& file, const char* pointer) {
  Names names;
  collect(schema(file).at(content::Json::json_pointer(pointer)), names);
  return names;
}

// The same for the field "kind" in each alternative of a definition.
Names allowed_kinds(const std::string& file, const std::string& definition) {
  Names names;
  const content::Json all = schema(file);
  for (const content::Json& one : all["definitions"][definition]["oneOf"])
    collect(one["properties"]["kind"], names);
  return names;
}

template <class Enum>
Names in_table() {
  Names names;
  for (const content::Name<Enum>& row : content::names_of<Enum>) names.insert(row.name);
  return names;
}

}  // namespace

TEST_SUITE("content/enum_names") {
  TEST_CASE("the schemas allow the names of the tables and no others") {
    CHECK(allowed("guide", "/properties/status") == in_table<content::Guide::Status>());
    CHECK(allowed("guide", "/properties/mode") == in_table<content::Guide::Mode>());
    CHECK(allowed("guide", "/definitions/question/properties/kind") == in_table<content::Question::Kind>());
    CHECK(allowed("guide", "/definitions/outcome/properties/clinic") == in_table<content::Outcome::Clinic>());
    CHECK(allowed("guide", "/definitions/source/properties/basis") == in_table<content::Source::Basis>());
    CHECK(allowed("guide", "/definitions/option/properties/kind") == in_table<content::Option::Kind>());
    CHECK(allowed_kinds("guide", "action") == in_table<content::Action::Kind>());
    CHECK(allowed_kinds("article", "block") == in_table<content::Block::Kind>());
    CHECK(allowed("figures", "/properties/figures/items/properties/kind") ==
          in_table<content::Figure::Kind>());
    CHECK(allowed("theme", "/definitions/values/properties/align") == in_table<content::Align>());
    CHECK(allowed("theme", "/definitions/values/properties/flow") == in_table<content::Flow>());
    CHECK(allowed("theme", "/definitions/ink") == in_table<content::Ink>());
  }

  TEST_CASE("every palette has every colour, in the schema and in the theme") {
    Names colours = in_table<content::Ink>();
    colours.erase("none");
    const content::Json theme = schema("theme"),
                        shipped = sample::parsed(sample::read_file(folders::root() + "/content/theme.json"));
    Names required, described;
    for (const content::Json& name : theme["definitions"]["palette"]["required"])
      required.insert(name.get<std::string>());
    for (const auto& [name, ignored] : theme["definitions"]["palette"]["properties"].items())
      described.insert(name);
    CHECK(required == colours);
    CHECK(described == colours);
    for (const auto& row : content::names_of<content::ColourScheme>) {
      Names given;
      for (const auto& [name, ignored] : shipped[row.name].items()) given.insert(name);
      CHECK(given == colours);
    }
  }

  TEST_CASE("names convert to values and back") {
    CHECK(content::name_of(content::Ink::on_accent) == std::string("onAccent"));
    CHECK(content::name_of(content::Outcome::Clinic::fits) == std::string("fits"));
    content::Json json = sample::parsed(R"({"a": "currentHighlight", "b": "sepia"})");
    content::ReadPass pass;
    content::ObjectReader reader(json, pass);
    CHECK(reader.one_of<content::Ink>("a") == content::Ink::current_highlight);
    CHECK(reader.one_of<content::ColourScheme>("b") == content::ColourScheme::sepia);
    CHECK(reader.one_of("c", content::Need::optional, content::Flow::columns) == content::Flow::columns);
    CHECK_FALSE(pass.failed);
    CHECK(reader.one_of<content::Flow>("a") == content::Flow::stack);
    CHECK(pass.failed);
  }
}
