#include "content/read/json.h"

#include <limits>

#include "base/utf8.h"
#include "content/read/rich_text.h"

namespace lw::content {

namespace {

constexpr size_t max_id_length = 64;
constexpr double max_number = 10'000;

bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \n\t") == std::string_view::npos;
}

bool may_follow_open_bracket(char c) {
  return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A tag, an end tag or a comment: shown literally, which is hardly what the writer meant.
bool has_markup(std::string_view text) {
  for (size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '<' && may_follow_open_bracket(text[i + 1])) return true;
  return false;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
  uint8_t parts[4] = {0, 0, 0, 255};
  for (size_t i = 0; 2 + 2 * i < text.size(); ++i) {
    const int high = hex_digit(text[1 + 2 * i]), low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    parts[i] = static_cast<uint8_t>(high * 16 + low);
  }
  return Colour{parts[0], parts[1], parts[2], parts[3]};
}

std::optional<int> to_int(const Json& value) {
  constexpr int64_t max = std::numeric_limits<int>::max();
  if (const auto* natural = value.get_ptr<const Json::number_unsigned_t*>())
    return *natural <= static_cast<uint64_t>(max) ? std::optional<int>(static_cast<int>(*natural))
                                                  : std::nullopt;
  const auto* whole = value.get_ptr<const Json::number_integer_t*>();
  return whole && *whole >= -max && *whole <= max ? std::optional<int>(static_cast<int>(*whole))
                                                  : std::nullopt;
}

double to_double(const Json& value) {
  if (const auto* real = value.get_ptr<const Json::number_float_t*>()) return *real;
  if (const auto* natural = value.get_ptr<const Json::number_unsigned_t*>())
    return static_cast<double>(*natural);
  if (const auto* whole = value.get_ptr<const Json::number_integer_t*>()) return static_cast<double>(*whole);
  return 0;
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > max_id_length || !is_lower_or_digit(text[0])) return false;
  for (char c : text)
    if (!is_lower_or_digit(c) && c != '-' && c != '_') return false;
  return true;
}

std::string escape_pointer(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

ObjectReader::ObjectReader(Json& value, ReadPass& pass) : ObjectReader(&value, pass, nullptr, {}, -1) {}

ObjectReader::ObjectReader(Json* value, ReadPass& pass, const ObjectReader* parent, std::string_view field,
                           int index)
    : fields_(value ? value->get_ptr<Json::object_t*>() : nullptr),
      pass_(pass),
      parent_(parent),
      field_(field),
      index_(index) {
  if (fields_ || !value) return;
  if (parent_)
    parent_->report(Fault::not_an_object, field_, {}, index_);
  else
    report(Fault::not_an_object, {});
}

ObjectReader::~ObjectReader() {
  if (!fields_ || !pass_.listener) return;
  for (const auto& [name, value] : *fields_) {
    bool known = !name.empty() && name[0] == '$';  // "$schema" and "$comment" are for editors and people
    for (std::string_view field : known_) known = known || field == name;
    if (!known) report(Fault::unknown_field, name, name);
  }
  for (std::string_view field : build_only_) fields_->erase(std::string(field));
}

void ObjectReader::report(Fault fault, std::string_view field, std::string_view detail, int index) const {
  if (fault != Fault::looks_like_markup) pass_.failed = true;
  if (pass_.listener) pass_.listener->on_fault({this, field, index}, fault, detail);
}

void ObjectReader::know(std::string_view field) {
  for (std::string_view known : known_)
    if (known == field) return;
  known_.push_back(field);
}

Json* ObjectReader::find(std::string_view field, Need need) {
  know(field);
  if (!fields_) return nullptr;
  const auto found = fields_->find(field);
  if (found == fields_->end()) {
    const bool may_be_absent = need == Need::optional || (need >= Need::build_only && !pass_.listener);
    if (!may_be_absent) report(Fault::missing, field, field);
    return nullptr;
  }
  if (need >= Need::build_only) build_only_.push_back(field);
  const bool may_be_null = need == Need::nullable || need == Need::build_only_nullable;
  return may_be_null && found->second.is_null() ? nullptr : &found->second;
}

Json::array_t* ObjectReader::find_list(std::string_view field, Need need) {
  Json* value = find(field, need);
  auto* items = value ? value->get_ptr<Json::array_t*>() : nullptr;
  if (value && !items) report(Fault::not_a_list, field);
  return items;
}

void ObjectReader::check_characters(std::string_view text, Kind kind, std::string_view field,
                                    int index) const {
  bool control = false, hyphen = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    control = control || (is_control(c) && !(c == '\n' && kind >= Kind::prose));
    hyphen = hyphen || c == base::soft_hyphen;
  }
  if (control) report(Fault::control_character, field, {}, index);
  if (hyphen && pass_.listener) report(Fault::soft_hyphen, field, {}, index);
  if (has_markup(text)) report(Fault::looks_like_markup, field, {}, index);
}

void ObjectReader::check_id(std::string_view text, std::string_view field, int index) const {
  if (!is_id(text))
    report(Fault::not_an_id, field, text, index);
  else if (text.substr(0, reserved_prefix.size()) == reserved_prefix)
    report(Fault::reserved_id, field, text, index);
}

std::string ObjectReader::read_text(Json& value, Kind kind, std::string_view field, int index) {
  auto* text = value.get_ptr<std::string*>();
  if (!text) return report(Fault::not_a_text, field, {}, index), std::string();
  if (is_blank(*text)) return report(Fault::empty_text, field, {}, index), std::string();
  const bool is_compiled = kind == Kind::rich && !pass_.compile;
  if (!is_compiled) check_characters(*text, kind, field, index);
  if (kind == Kind::id) check_id(*text, field, index);
  if (kind == Kind::prose && pass_.transform) *text = pass_.transform(*text);
  if (kind == Kind::rich && pass_.compile) {
    std::string fault;
    *text = pass_.compile(*text, pass_.transform, fault);
    if (!fault.empty()) report(Fault::wrong_signs, field, fault, index);
  }
  return *text;
}

std::string ObjectReader::read_field(std::string_view field, Kind kind, Need need) {
  Json* value = find(field, need);
  return value ? read_text(*value, kind, field, -1) : std::string();
}

std::vector<std::string> ObjectReader::read_texts(std::string_view field, Kind kind, Need need) {
  std::vector<std::string> out;
  Json::array_t* items = find_list(field, need);
  if (!items) return out;
  int index = 0;
  for (Json& item : *items) out.push_back(read_text(item, kind, field, index++));
  return out;
}

std::string ObjectReader::id(std::string_view field) {
  return read_field(field, Kind::id, Need::required);
}

std::string ObjectReader::text(std::string_view field, Need need) {
  return read_field(field, Kind::text, need);
}

std::string ObjectReader::prose(std::string_view field, Need need) {
  return read_field(field, Kind::prose, need);
}

std::vector<std::string> ObjectReader::texts(std::string_view field, Need need) {
  return read_texts(field, Kind::text, need);
}

std::vector<std::string> ObjectReader::proses(std::string_view field, Need need) {
  return read_texts(field, Kind::prose, need);
}

RichText ObjectReader::rich(std::string_view field) {
  return split(read_field(field, Kind::rich, Need::required));
}

std::vector<RichText> ObjectReader::riches(std::string_view field) {
  std::vector<RichText> out;
  for (const std::string& text : read_texts(field, Kind::rich, Need::required)) out.push_back(split(text));
  return out;
}

bool ObjectReader::has(std::string_view field) const {
  return fields_ && fields_->find(field) != fields_->end();
}

bool ObjectReader::flag(std::string_view field) {
  const Json* value = find(field, Need::required);
  if (!value) return false;
  if (const bool* yes = value->get_ptr<const bool*>()) return *yes;
  report(Fault::not_yes_or_no, field);
  return false;
}

bool ObjectReader::flag(std::string_view field, bool if_absent) {
  if (has(field)) return flag(field);
  know(field);
  return if_absent;
}

int ObjectReader::whole_number(std::string_view field) {
  const Json* value = find(field, Need::required);
  if (!value) return 0;
  const std::optional<int> number = to_int(*value);
  if (!number) report(Fault::not_a_whole_number, field);
  return number.value_or(0);
}

std::optional<int> ObjectReader::whole_number_or_null(std::string_view field) {
  const Json* value = find(field, Need::nullable);
  if (!value) return std::nullopt;
  const std::optional<int> number = to_int(*value);
  if (!number) report(Fault::not_a_whole_number, field);
  return number;
}

float ObjectReader::number_in(std::string_view field, Need need, float otherwise) {
  const Json* value = find(field, need);
  if (!value) return otherwise;
  if (!value->is_number()) return report(Fault::not_a_number, field), otherwise;
  const double number = to_double(*value);
  if (number >= 0 && number <= max_number) return static_cast<float>(number);
  return report(Fault::out_of_range, field), otherwise;
}

float ObjectReader::number(std::string_view field) {
  return number_in(field, Need::required, 0);
}

float ObjectReader::number(std::string_view field, float if_absent) {
  return number_in(field, Need::optional, if_absent);
}

std::optional<size_t> ObjectReader::choose(std::string_view field, Need need,
                                           const char* (*name_at)(size_t)) {
  const Json* value = find(field, need);
  if (!value) return std::nullopt;
  const auto* text = value->get_ptr<const std::string*>();
  std::string allowed;
  for (size_t i = 0; const char* name = name_at(i); ++i) {
    if (text && *text == name) return i;
    allowed += (i == 0 ? "\"" : ", \"") + std::string(name) + "\"";
  }
  report(text ? Fault::not_one_of : Fault::not_a_text, field, allowed);
  return std::nullopt;
}

Colour ObjectReader::colour(std::string_view field) {
  const Json* value = find(field, Need::required);
  if (!value) return {};
  const auto* text = value->get_ptr<const std::string*>();
  if (!text) return report(Fault::not_a_text, field), Colour{};
  const std::optional<Colour> colour = parse_colour(*text);
  if (!colour) report(Fault::not_a_colour, field, *text);
  return colour.value_or(Colour{});
}

ObjectReader ObjectReader::object(std::string_view field, Need need) {
  return ObjectReader(find(field, need), pass_, this, field, -1);
}

std::vector<std::string> ObjectReader::field_names() {
  std::vector<std::string> names;
  if (!fields_) return names;
  for (const auto& [name, ignored] : *fields_) {
    know(name);
    if (name.empty() || name[0] != '$') names.push_back(name);
  }
  return names;
}

}  // namespace lw::content
