// The half of the loader that runs in the browser: no files, no messages.
#include "content/check/files.h"
#include "content/load/loader.h"

namespace lw::content {

namespace {

constexpr size_t deepest = 100;       // lists and objects in each other: each takes a piece of the stack
constexpr size_t most_opened = 1000;  // texts in pieces in each other, which damage may open byte by byte

// The bundle, which ends early where `most_opened` bytes that open such a text follow each other.
struct Input {
  using char_type = char;
  std::string_view bytes;
  size_t opened = 0;

  int get_character() {
    constexpr char text_in_pieces = 0x7F, bytes_in_pieces = 0x5F;
    if (bytes.empty() || opened == most_opened) return std::char_traits<char>::eof();
    const char c = bytes.front();
    bytes.remove_prefix(1);
    opened = c == text_in_pieces || c == bytes_in_pieces ? opened + 1 : 0;
    return std::char_traits<char>::to_int_type(c);
  }
};

using Document = nlohmann::detail::json_sax_dom_parser<Json>;

// Builds the document, and stops where only damage leads: at a list that claims to be longer than the bundle,
// which the library answers by aborting, and at endless nesting.
class Builder : public Document {
 public:
  Builder(Json& out, size_t bytes) : Document(out, false), longest_(bytes) {}
  bool start_object(size_t count) { return may_open(count) && Document::start_object(count); }
  bool start_array(size_t count) { return may_open(count) && Document::start_array(count); }
  bool end_object() { return --depth_, Document::end_object(); }
  bool end_array() { return --depth_, Document::end_array(); }

 private:
  bool may_open(size_t count) { return count <= longest_ && ++depth_ < deepest; }

  size_t longest_, depth_ = 0;
};

// What follows the content is the service worker's (site/assemble.mjs).
bool read_cbor(std::string_view bundle, Json& out) {
  Builder builder(out, bundle.size());
  constexpr auto format = nlohmann::detail::input_format_t::cbor;
  return nlohmann::detail::binary_reader<Json, Input, Builder>(Input{bundle}, format)
      .sax_parse(format, &builder, false);
}

}  // namespace

bool load_bundle(std::string_view bundle, Content& out) {
  Json json;
  if (!read_cbor(bundle, json)) return false;
  ReadPass pass;
  {
    ObjectReader reader(json, pass);
    reader.list("articles", out.articles, read_article);
    for_each_file([&](const char* name, auto field, auto read, auto, Words, auto use) {
      if constexpr (use.needed == For::page) {
        ObjectReader part = reader.object(name, use.part == Part::both ? Need::required : Need::optional);
        read(part, out.*field);
      }
    });
  }
  return !pass.failed;
}

}  // namespace lw::content
