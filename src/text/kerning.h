// Kerning as browsers apply it: the pair adjustments of a font's GPOS table (OpenType 1.9, "GPOS", lookup
// types 2 and 9) that its 'kern' feature lists for the Latin script. stb_truetype reads the first lookup
// only, and no extensions. Trusts no offset: a damaged table kerns nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lw::text {

class Kerning {
 public:
  Kerning() = default;
  // Keeps a view of `file`, a whole TrueType file.
  explicit Kerning(std::span<const uint8_t> file);

  // What to add to the left glyph's advance, in font units: the sum over all lookups.
  int adjust(uint16_t left, uint16_t right) const;

 private:
  struct Subtable {
    size_t at = 0;  // byte offset in the file
    size_t lookup = 0;
  };
  std::span<const uint8_t> file_;
  std::vector<Subtable> subtables_;  // in order; in each lookup the first that applies counts
};

}  // namespace lw::text
