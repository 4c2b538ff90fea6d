// Offsets are exchanged between C++ (UTF-8 bytes) and the browser (UTF-16 units); texts may be malformed.
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <vector>

using namespace lw;

namespace {

// Every character read from `text`, and the offset of its end.
struct Read {
  std::u32string points;
  std::vector<size_t> ends;

  explicit Read(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
      points += base::next_code_point(text, at);
      ends.push_back(at);
    }
  }
};

// Byte offsets for each number of units from 0 to one beyond the end.
std::vector<size_t> byte_offsets(std::string_view text) {
  std::vector<size_t> offsets;
  for (uint32_t units = 0; units <= base::utf16_length(text) + 1; ++units)
    offsets.push_back(base::byte_offset_of_utf16(text, units));
  return offsets;
}

using Offsets = std::vector<size_t>;

// Texts that no encoder writes: each byte decodes to one replacement character.
constexpr std::string_view damaged[] = {
    "\x80",              // a continuation byte without a lead
    "\xC0\xAF",          // '/' in two bytes
    "\xC1\xBF",          // DEL in two bytes
    "\xE0\x80\xAF",      // '/' in three
    "\xF0\x80\x80\xAF",  // '/' in four
    "\xED\xA0\x80",      // half of a surrogate pair
    "\xED\xBF\xBF",      // the other half
    "\xF4\x90\x80\x80",  // beyond U+10FFFF
    "\xF8\x88\x80\x80",  // a lead byte that does not exist
    "\xFE",
    "\xFF",
    "\xC3",          // cut off
    "\xE2\x82",      // cut off
    "\xF0\x9F\x98",  // cut off
};

}  // namespace

TEST_SUITE("utf8") {
  TEST_CASE("characters of every length survive writing and reading, at the limits of each length too") {
    for (const char32_t c : {0x0u, 0x41u, 0x7Fu, 0x80u, 0xADu, 0x7FFu, 0x800u, 0x20ACu, 0xD7FFu, 0xE000u,
                             0xFFFDu, 0xFFFFu, 0x10000u, 0x1F600u, 0x10FFFFu}) {
      CAPTURE(uint32_t{c});
      std::string text;
      base::append_utf8(text, c);
      const Read read(text);
      CHECK(read.points == std::u32string(1, c));
      CHECK(read.ends == Offsets{text.size()});
      CHECK(base::is_valid_utf8(text));
      CHECK(base::utf16_length(text) == (c == base::soft_hyphen ? 0 : c > 0xFFFF ? 2 : 1));
    }
  }

  TEST_CASE("each malformed byte is one replacement character, and the next character is read intact") {
    for (const std::string_view bytes : damaged) {
      CAPTURE(bytes.size());
      CAPTURE(static_cast<int>(static_cast<unsigned char>(bytes[0])));
      const std::string text = std::string(bytes) + "é";
      std::u32string expected(bytes.size(), base::replacement_character);
      expected += U'é';
      CHECK(Read(text).points == expected);
      CHECK_FALSE(base::is_valid_utf8(text));
      CHECK(base::utf16_length(text) == bytes.size() + 1);
      CHECK(base::byte_offset_of_utf16(text, static_cast<uint32_t>(bytes.size())) == bytes.size());
    }
  }

  TEST_CASE("a character cut off by the end is read to the end and no further") {
    const std::string whole = "a😀";
    for (size_t size = 2; size < whole.size(); ++size) {
      const std::vector<char> exact(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      const std::string_view text(exact.data(), exact.size());  // the sanitiser guards its end
      CHECK(Read(text).ends.back() == size);
      CHECK(base::utf16_length(text) == size);
      CHECK(base::byte_offset_of_utf16(text, 99) == size);
    }
  }

  TEST_CASE("UTF-16 offsets: two bytes of é are one unit, four of an emoji two, a soft hyphen is none") {
    CHECK(byte_offsets("aé€") == Offsets{0, 1, 3, 6, 6});
    CHECK(byte_offsets("ze\u00ADn") == Offsets{0, 1, 4, 5, 5});
    CHECK(base::utf16_length("ze\u00ADn\u00AD") == 3);
    CHECK(byte_offsets("") == Offsets{0, 0});
    CHECK(base::utf16_length("a😀é") == 4);
    CHECK(base::utf16_length("👩‍⚕️") == 5);  // a pair, a joiner, a sign and its variant
  }

  TEST_CASE("an offset between the halves of a pair moves past it, never into a character") {
    CHECK(byte_offsets("a😀b") == Offsets{0, 1, 5, 5, 6, 6});
  }

  TEST_CASE("an offset beyond the end is the end") {
    CHECK(base::byte_offset_of_utf16("één", 4) == 5);
    CHECK(base::byte_offset_of_utf16("één", 0xFFFFFFFF) == 5);
    CHECK(base::byte_offset_of_utf16("", 0xFFFFFFFF) == 0);
  }

  TEST_CASE("offsets survive a round trip, from every character boundary") {
    const std::string text = "Eén 😀 zenuw\u00ADstelsel — “ja”\n\xFF\xC3 slot";
    const std::string_view hyphen = "\u00AD";
    for (const size_t end : Read(text).ends) {
      const bool before_hyphen = text.compare(end, hyphen.size(), hyphen) == 0;  // it has no place of its own
      CHECK(base::byte_offset_of_utf16(text, base::utf16_length(std::string_view(text).substr(0, end))) ==
            end + (before_hyphen ? hyphen.size() : 0));
    }
  }

  TEST_CASE("soft hyphens are removed and nothing else is touched") {
    CHECK(base::without_soft_hyphens("ze\u00ADnuw\u00AD\u00ADstel\u00ADsel") == "zenuwstelsel");
    CHECK(base::without_soft_hyphens("\u00AD") == "");
    CHECK(base::without_soft_hyphens("a-b \u00AD😀\n\u200B") == "a-b 😀\n\u200B");
    CHECK(base::without_soft_hyphens("\xAD\xC2") ==
          "\xAD\xC2");  // its two bytes in the wrong order are not one
  }
}
