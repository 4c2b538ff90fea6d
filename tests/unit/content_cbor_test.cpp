// The bundle's format comes back as it was written; all else is refused.
#include "content/load/cbor.h"

#include <doctest/doctest.h>

using namespace lw::content;

namespace {

std::string written(const Json& json) {
  std::string bytes;
  Json::to_cbor(json, nlohmann::detail::output_adapter<char>(bytes));
  return bytes;
}

bool is_read(std::string_view bytes) {
  Json json;
  return read_cbor(bytes, json);
}

}  // namespace

TEST_SUITE("content/cbor") {
  TEST_CASE("every kind of value in every length comes back as it was written, whatever follows") {
    Json json = Json::parse(R"({"b": [true, false, null], "a": {"": {}}, "numbers":
        [0, 23, 24, 255, 256, 65535, 65536, 4294967295, 4294967296, -1, -24, -25, -256, -257, -4294967297,
         0.5, -0.25, 0.1, 1e300]})");
    for (const size_t length : {0, 23, 24, 255, 256, 65535, 65536}) {
      json["texts"].push_back(std::string(length, 'x'));
      json["lists"].push_back(std::vector<int>(length, 7));
    }
    Json back;
    REQUIRE(read_cbor(written(json) + "{\"\": 1}", back));
    CHECK(back.dump() == json.dump());
  }

  TEST_CASE("what is cut off anywhere is refused") {
    const std::string bytes =
        written(Json::parse(R"({"list": [1, 300, 0.1, "text"], "more": {"yes": true}})"));
    CHECK(is_read(bytes));
    for (size_t length = 0; length < bytes.size(); ++length) CHECK_FALSE(is_read(bytes.substr(0, length)));
  }

  TEST_CASE("what the build never writes is refused: bytes, tags, open ends, names that are no texts") {
    for (const char* bytes : {"\x41x", "\xc1\x01", "\x7f\xff", "\x9f\xff", "\xbf\xff", "\xa1\x01\x02", "\xf7",
                              "\xf9\x7c\x01", "\x1c", "\x81\xff"})
      CHECK_FALSE(is_read(bytes));
  }

  TEST_CASE("a hundred lists in each other are read, one more is not") {
    CHECK(is_read(std::string(99, '\x81') + "\x81\x01"));
    CHECK_FALSE(is_read(std::string(100, '\x81') + "\x81\x01"));
  }
}
