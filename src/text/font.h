// One font face, as far as layout needs it: which characters it has, how wide they are, how pairs are kerned.
// Reads a TrueType file with stb_truetype; draws nothing. All lengths are in em (multiply by the size in px).
#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace lw::text {

class Font {
 public:
  // Keeps a view of `file`, which must outlive the font. Check valid() before use: only the files that the
  // product was built with are, to the last bit.
  explicit Font(std::span<const uint8_t> file);
  ~Font();
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;

  bool valid() const;
  bool covers(char32_t code_point) const;
  float advance(char32_t code_point) const;         // em; the advance of .notdef when not covered
  float kern(char32_t left, char32_t right) const;  // em; 0 when there is no pair
  float ascent() const;                             // em, positive (hhea)
  float descent() const;                            // em, positive (hhea)
  char32_t hyphen() const;  // the character a browser shows at a soft hyphen: U+2010 if covered, else '-'
  std::span<const uint8_t> file() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// One typeface in two weights.
struct Fonts {
  const Font* regular = nullptr;
  const Font* bold = nullptr;
  const Font& of(bool is_bold) const { return is_bold ? *bold : *regular; }
};

}  // namespace lw::text
