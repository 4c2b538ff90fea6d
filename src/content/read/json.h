// Reads typed values out of parsed JSON and reports every fault, so that nothing of the wrong shape gets past
// the loader. The only file that includes nlohmann/json. Knows no field names and no messages (faults.h has
// those): the WebAssembly module links this file but none of the messages.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"
#include "content/prose.h"
#include "content/rich_text.h"

namespace lw::content {

using Json = nlohmann::ordered_json;  // faults and conditions keep the order they were written in

enum class Fault : uint8_t {
  missing,
  not_an_object,
  not_a_list,
  not_a_text,
  not_yes_or_no,
  not_a_number,
  not_a_whole_number,
  out_of_range,
  unknown_field,
  empty_text,
  empty_list,
  control_character,
  soft_hyphen,
  not_an_id,
  reserved_id,
  not_one_of,
  not_a_colour,
  looks_like_markup,
  wrong_signs,
  uneven_row,
};

class ObjectReader;

// Where a fault is: a field of an object, and the index when the field is a list.
struct Location {
  const ObjectReader* object = nullptr;
  std::string_view field;
  int index = -1;
};

class FaultListener {
 public:
  virtual void on_fault(const Location& location, Fault fault, std::string_view detail) = 0;

 protected:
  ~FaultListener() = default;
};

// load/inline.h; here as a pointer, as the module has none.
using CompileInline = std::string (*)(std::string_view text, const Prose& transform, std::string& fault);

// One pass over one document. Without a listener faults only set `failed`, and a text may contain the soft
// hyphens that the build has put there, and rich text is compiled already.
struct ReadPass {
  Prose transform;
  FaultListener* listener = nullptr;
  CompileInline compile = nullptr;
  bool failed = false;
};

// nullable: must be present, null means empty. build_only: must be present, but stays out of the bundle.
enum class Need : uint8_t { required, nullable, optional, build_only, build_only_nullable };

// One JSON object. Every field that is read counts as known; the destructor reports the others. A faulty
// field yields an empty value, and a reader of nothing reports nothing: its absence was already reported.
// Uses only find, is_* and get_ptr: with exceptions off, the other accessors would abort on a wrong type.
class ObjectReader {
 public:
  ObjectReader(Json& value, ReadPass& pass);
  ~ObjectReader();
  ObjectReader(const ObjectReader&) = delete;
  ObjectReader& operator=(const ObjectReader&) = delete;

  // Texts. `prose` is what people read: it is transformed, in the JSON too. `text` and `id` stay unchanged.
  std::string id(std::string_view field);
  std::string text(std::string_view field, Need need = Need::required);
  std::string prose(std::string_view field, Need need = Need::required);
  std::vector<std::string> texts(std::string_view field, Need need = Need::required);
  std::vector<std::string> proses(std::string_view field, Need need = Need::required);
  // Prose with signs for bold, links and the like (load/inline.h).
  RichText rich(std::string_view field);
  std::vector<RichText> riches(std::string_view field);

  bool is_compiled() const { return !pass_.listener; }  // what the build wrote, not a person
  bool has(std::string_view field) const;               // the field is present, whatever its value
  bool flag(std::string_view field);
  bool flag(std::string_view field, bool if_absent);
  int whole_number(std::string_view field);
  std::optional<int> whole_number_or_null(std::string_view field);
  float number(std::string_view field);  // between 0 and 10,000
  float number(std::string_view field, float if_absent);
  // The value with this name; `otherwise` when there is none.
  template <class Enum>
  Enum one_of(std::string_view field, Need need = Need::required,
              Enum otherwise = names_of<Enum>.front().value);
  Colour colour(std::string_view field);  // "#rrggbb" or, translucent, "#rrggbbaa"

  ObjectReader object(std::string_view field, Need need = Need::required);
  template <class Item>
  void list(std::string_view field, std::vector<Item>& out, void (*read)(ObjectReader&, Item&));

  // For objects whose field names the writer chooses: all of them, in order; all then count as known.
  std::vector<std::string> field_names();

  void report(Fault fault, std::string_view field, std::string_view detail = {}, int index = -1) const;
  void check_id(std::string_view text, std::string_view field, int index = -1) const;

  // For the listener.
  const ObjectReader* parent() const { return parent_; }
  std::string_view field_in_parent() const { return field_; }
  int index_in_parent() const { return index_; }
  const std::vector<std::string_view>& known_fields() const { return known_; }

 private:
  float number_in(std::string_view field, Need need, float otherwise);
  enum class Kind : uint8_t { id, text, prose, rich };
  ObjectReader(Json* value, ReadPass& pass, const ObjectReader* parent, std::string_view field, int index);
  void know(std::string_view field);
  // Index of the text among the names that `name_at` returns until it returns null.
  std::optional<size_t> choose(std::string_view field, Need need, const char* (*name_at)(size_t));
  Json* find(std::string_view field, Need need);
  Json::array_t* find_list(std::string_view field, Need need);
  std::string read_text(Json& value, Kind kind, std::string_view field, int index);
  std::string read_field(std::string_view field, Kind kind, Need need);
  std::vector<std::string> read_texts(std::string_view field, Kind kind, Need need);
  void check_characters(std::string_view text, Kind kind, std::string_view field, int index) const;

  Json::object_t* fields_;  // null: a reader of nothing
  ReadPass& pass_;
  const ObjectReader* parent_ = nullptr;
  std::string_view field_;
  int index_ = -1;
  std::vector<std::string_view> known_;
  std::vector<std::string_view> build_only_;
};

template <class Enum>
Enum ObjectReader::one_of(std::string_view field, Need need, Enum otherwise) {
  constexpr auto& names = names_of<Enum>;
  const auto chosen =
      choose(field, need, [](size_t i) { return i < names.size() ? names[i].name : nullptr; });
  return chosen ? names[*chosen].value : otherwise;
}

template <class Item>
void ObjectReader::list(std::string_view field, std::vector<Item>& out, void (*read)(ObjectReader&, Item&)) {
  Json::array_t* items = find_list(field, Need::required);
  if (!items) return;
  out = std::vector<Item>(items->size());  // less code than growing it
  for (size_t i = 0; i < out.size(); ++i) {
    ObjectReader reader(&(*items)[i], pass_, this, field, static_cast<int>(i));
    read(reader, out[i]);
  }
}

// A letter or digit, then letters, digits, '-' and '_', at most 64 in all, lower case: safe in a URL, an HTML
// id and a class name.
bool is_id(std::string_view text);

// The product's own ids and classes begin with this, so that none from the content can clash with them.
inline constexpr std::string_view reserved_prefix = "lw-";

// Escapes "/" and "~" for a JSON pointer (RFC 6901).
std::string escape_pointer(std::string_view name);

}  // namespace lw::content
