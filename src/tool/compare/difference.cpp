#include "tool/compare/difference.h"

#include <algorithm>
#include <set>

namespace lw::tool {

namespace {

using content::Json;
using Kind = Change::Kind;
using Path = std::vector<std::string>;

Path inside(Path place, const std::string& name) {
  place.push_back(name);
  return place;
}

const std::string& text_of(const Json& json) {
  static const std::string none;
  const auto* text = json.get_ptr<const Json::string_t*>();
  return text ? *text : none;
}

std::string id_of(const Json& item) {
  if (!item.is_object()) return {};
  const auto id = item.find("id");
  return id == item.end() ? std::string() : text_of(*id);
}

Json ids_of(const Json& list) {
  Json ids = Json::array();
  for (const Json& item : list) ids.push_back(id_of(item));
  return ids;
}

// Whether every item has an id of its own.
bool has_ids(const Json& list) {
  std::set<std::string> seen;
  return std::all_of(list.begin(), list.end(), [&](const Json& item) {
    const std::string id = id_of(item);
    return !id.empty() && seen.insert(id).second;
  });
}

const Json* find_item(const Json& list, const std::string& id) {
  for (const Json& item : list)
    if (id_of(item) == id) return &item;
  return nullptr;
}

// The ids that both lists have, in this one's order.
Json common_ids(const Json& list, const Json& other) {
  Json ids = Json::array();
  for (const Json& item : list)
    if (find_item(other, id_of(item))) ids.push_back(id_of(item));
  return ids;
}

class Differ {
 public:
  std::vector<Change> changes;
  void compare(const Json& before, const Json& after, const Path& place);

 private:
  void objects(const Json& before, const Json& after, const Path& place);
  void items(const Json& before, const Json& after, const Path& place);
  void sequences(const Json& before, const Json& after, const Path& place);
};

void Differ::objects(const Json& before, const Json& after, const Path& place) {
  for (const auto& [name, value] : after.items()) {
    const auto old = before.find(name);
    if (old == before.end())
      changes.push_back({Kind::added, inside(place, name), nullptr, value});
    else
      compare(*old, value, inside(place, name));
  }
  for (const auto& [name, value] : before.items())
    if (!after.contains(name)) changes.push_back({Kind::removed, inside(place, name), value, nullptr});
}

void Differ::items(const Json& before, const Json& after, const Path& place) {
  for (const Json& item : before)
    if (!find_item(after, id_of(item)))
      changes.push_back({Kind::removed, inside(place, id_of(item)), item, nullptr});
  for (const Json& item : after) {
    const Json* old = find_item(before, id_of(item));
    if (!old)
      changes.push_back({Kind::added, inside(place, id_of(item)), nullptr, item});
    else
      compare(*old, item, inside(place, id_of(item)));
  }
  if (common_ids(before, after) != common_ids(after, before))
    changes.push_back({Kind::moved, place, ids_of(before), ids_of(after)});
}

// Skips the common beginning and end; compares the remaining items in order.
void Differ::sequences(const Json& before, const Json& after, const Path& place) {
  size_t same = 0, same_at_end = 0;
  const size_t shorter = std::min(before.size(), after.size());
  while (same < shorter && before[same] == after[same]) ++same;
  while (same_at_end < shorter - same &&
         before[before.size() - 1 - same_at_end] == after[after.size() - 1 - same_at_end])
    ++same_at_end;
  const size_t old_end = before.size() - same_at_end, new_end = after.size() - same_at_end;
  for (size_t i = same; i < std::max(old_end, new_end); ++i) {
    const Path here = inside(place, std::to_string(i + 1));
    if (i >= old_end)
      changes.push_back({Kind::added, here, nullptr, after[i]});
    else if (i >= new_end)
      changes.push_back({Kind::removed, here, before[i], nullptr});
    else
      compare(before[i], after[i], here);
  }
}

void Differ::compare(const Json& before, const Json& after, const Path& place) {
  if (before == after) return;
  if (before.is_object() && after.is_object()) return objects(before, after, place);
  if (before.is_array() && after.is_array())
    return has_ids(before) && has_ids(after) ? items(before, after, place) : sequences(before, after, place);
  changes.push_back({Kind::changed, place, before, after});
}

}  // namespace

std::vector<Change> differences(const content::Json& before, const content::Json& after) {
  Differ differ;
  differ.compare(before, after, {});
  return std::move(differ.changes);
}

}  // namespace lw::tool
