// Edits of the shipped content that a tired person could make and that could harm a patient, one at a time:
// `leeswijzer check` refuses each, where it was made, and says what is wrong. They are data
// (dangerous_edits.json): paths name the ids of list items instead of their places.
#include <doctest/doctest.h>

#include <map>

#include "content_folder.h"
#include "tool/check/inspect.h"

using namespace lw;

namespace {

using content::Json;
using Documents = std::map<std::string, Json>;

std::string text_in(const Json& json, const char* field) {
  const auto found = json.find(field);
  return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

// Where the item with this id, or else this number, is in the list.
std::string index_in(const Json& list, const std::string& name) {
  for (size_t i = 0; i < list.size(); ++i)
    if (list[i].is_object() && (text_in(list[i], "id") == name || text_in(list[i], "name") == name))
      return std::to_string(i);
  return name;
}

// "/rules/r09/when" becomes "/rules/8/when".
Json::json_pointer located(const Json& json, const std::string& path) {
  Json::json_pointer pointer;
  const Json* value = &json;
  for (size_t begin = 1; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string name = path.substr(begin, end - begin);
    pointer /= value && value->is_array() ? index_in(*value, name) : name;
    value = json.contains(pointer) ? &json.at(pointer) : nullptr;
    begin = end + 1;
  }
  return pointer;
}

void replace_text(Json& value, const Json& words) {
  std::string text = value.get<std::string>();
  const std::string old = words[0].get<std::string>();
  const size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  value = text.replace(at, old.size(), words[1].get<std::string>());
}

void make(const Json& change, Json& json) {
  const std::string op = text_in(change, "op");
  const Json::json_pointer place = located(json, text_in(change, "path"));
  if (op == "set")
    json[place] = change["value"];
  else if (op == "append")
    json.at(place).push_back(change["value"]);
  else if (op == "text")
    replace_text(json.at(place), change["value"]);
  else if (op == "swap")
    std::swap(json.at(place), json.at(located(json, text_in(change, "value"))));
  else if (json.at(place.parent_pointer()).is_array())
    json.at(place.parent_pointer()).erase(std::stoul(place.back()));
  else
    json.at(place.parent_pointer()).erase(place.back());
}

std::string listed(const base::Problems& errors) {
  std::string text;
  for (const base::Problem& error : errors) text += "\n" + tool::report(error);
  return text;
}

base::Problems errors_in(const sample::Folder& folder) {
  tool::Inspection found = tool::inspect(folder.path(), {});
  tool::add_changes(found, folder.path());
  return sample::errors_only(found.problems);
}

}  // namespace

TEST_CASE("dangerous edits: each is refused, where it was made, with its reason") {
  std::vector<content::File> files = sample::shipped();
  files.push_back(
      {"baseline/guide.json", sample::read_file(folders::root() + "/content/baseline/guide.json")});
  const sample::Folder folder(files);
  const base::Problems before = errors_in(folder);
  INFO(listed(before));
  REQUIRE(before.empty());
  const Json edits = sample::parsed(sample::read_file(folders::root() + "/tests/unit/dangerous_edits.json"));
  CHECK(edits.size() >= 59);
  Documents shipped;
  for (const content::File& file : files) shipped[file.name] = sample::parsed(file.text);
  for (const Json& edit : edits) {
    Documents documents;
    for (const Json& change : edit["change"]) {
      const std::string file = text_in(change, "file");
      make(change, documents.try_emplace(file, shipped.at(file)).first->second);
    }
    for (const auto& [name, json] : documents) folder.write({name, json.dump(1)});
    const base::Problems errors = errors_in(folder);
    for (const auto& [name, json] : documents) folder.write(sample::file_named(files, name));
    const Json& expected = edit["reported"];
    const std::string file = text_in(expected, "file");
    const std::string at =
        located(documents.try_emplace(file, shipped.at(file)).first->second, text_in(expected, "at"))
            .to_string();
    INFO(text_in(edit, "edit"), ": expected at ", file, "#", at, "\nreported:", listed(errors));
    CHECK(std::any_of(errors.begin(), errors.end(), [&](const base::Problem& error) {
      return error.file == file && error.pointer == at && !error.fix.empty() &&
             error.message.find(text_in(expected, "says")) != std::string::npos;
    }));
  }
}
