#include "content/load/cbor.h"

#include <cstring>

namespace lw::content {

namespace {

constexpr size_t deepest = 100;  // lists and objects in each other: each takes a piece of the stack

enum Kind : uint8_t { natural, negative, bytes, text, list, object, tag, simple };

// How a value begins: its kind, and a number, which is its value or its length. `form`: 24 to 27 when the
// number has one, two, four or eight bytes of its own; it is the number itself when smaller.
struct Head {
  uint8_t kind = 0, form = 0;
  uint64_t number = 0;
};

// The number with these bits.
template <class Real, class Bits>
Real real_of(Bits bits) {
  static_assert(sizeof(Real) == sizeof(Bits));
  Real out;
  std::memcpy(&out, &bits, sizeof(out));
  return out;
}

class CborReader {
 public:
  explicit CborReader(std::string_view input) : rest_(input) {}

  bool read(Json& out, size_t depth) {
    Head head;
    if (!read_head(head)) return false;
    if (head.kind == text) return read_text(*(out = "").get_ptr<std::string*>(), head.number);
    if (head.kind < list || head.kind > object) return read_plain(out, head);
    if (depth == deepest) return false;
    out = Json(head.kind == list ? Json::value_t::array : Json::value_t::object);
    if (auto* items = out.get_ptr<Json::array_t*>()) return read_list(*items, head.number, depth + 1);
    return read_object(*out.get_ptr<Json::object_t*>(), head.number, depth + 1);
  }

 private:
  bool read_head(Head& out);
  bool read_text(std::string& out, uint64_t size);
  bool read_list(Json::array_t& out, uint64_t count, size_t depth);
  bool read_object(Json::object_t& out, uint64_t count, size_t depth);
  static bool read_plain(Json& out, const Head& head);

  std::string_view rest_;
};

bool CborReader::read_head(Head& out) {
  if (rest_.empty()) return false;
  const auto first = static_cast<uint8_t>(rest_[0]);
  rest_.remove_prefix(1);
  out = {static_cast<uint8_t>(first >> 5), static_cast<uint8_t>(first & 31), first & 31U};
  if (out.form < 24) return true;
  if (out.form > 27) return false;
  const size_t size = size_t{1} << (out.form - 24);
  if (size > rest_.size()) return false;
  out.number = 0;
  for (const char byte : rest_.substr(0, size)) out.number = out.number << 8 | static_cast<uint8_t>(byte);
  rest_.remove_prefix(size);
  return true;
}

bool CborReader::read_text(std::string& out, uint64_t size) {
  if (size > rest_.size()) return false;
  out = rest_.substr(0, static_cast<size_t>(size));
  rest_.remove_prefix(out.size());
  return true;
}

bool CborReader::read_list(Json::array_t& out, uint64_t count, size_t depth) {
  for (; count > 0; --count)
    if (!read(out.emplace_back(), depth)) return false;
  return true;
}

bool CborReader::read_object(Json::object_t& out, uint64_t count, size_t depth) {
  for (; count > 0; --count) {
    Head head;
    std::string name;
    if (!read_head(head) || head.kind != text || !read_text(name, head.number)) return false;
    if (!read(out.emplace_back(std::move(name), nullptr).second, depth)) return false;
  }
  return true;
}

// Numbers, yes and no, and null.
bool CborReader::read_plain(Json& out, const Head& head) {
  constexpr uint8_t no = 20, yes = 21, null = 22, single_precision = 26, double_precision = 27;
  if (head.kind == natural) return out = head.number, true;
  if (head.kind == negative) return out = -1 - static_cast<int64_t>(head.number), true;
  if (head.kind != simple) return false;
  switch (head.form) {
    case no:
    case yes:
      return out = head.form == yes, true;
    case null:
      return out = nullptr, true;
    case single_precision:
      return out = real_of<float>(static_cast<uint32_t>(head.number)), true;
    case double_precision:
      return out = real_of<double>(head.number), true;
    default:
      return false;
  }
}

}  // namespace

bool read_cbor(std::string_view bytes, Json& out) {
  return CborReader(bytes).read(out, 0);
}

}  // namespace lw::content
