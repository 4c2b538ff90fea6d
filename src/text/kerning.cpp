#include "text/kerning.h"

#include <algorithm>
#include <optional>

#include "base/sorted.h"

namespace lw::text {

namespace {

constexpr uint32_t tag(const char (&name)[5]) {
  uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<uint8_t>(name[i]);
  return value;
}

// Big-endian numbers anywhere in the file; everything outside it reads as 0.
struct Bytes {
  std::span<const uint8_t> file;

  uint16_t u16(size_t at) const {
    if (at + 2 > file.size() || at + 2 < at) return 0;
    return static_cast<uint16_t>(file[at] << 8 | file[at + 1]);
  }
  int i16(size_t at) const { return static_cast<int16_t>(u16(at)); }
  uint32_t u32(size_t at) const { return static_cast<uint32_t>(u16(at)) << 16 | u16(at + 2); }
  // The 16-bit offset at `at`, resolved from `base`; 0 for a null offset.
  size_t follow(size_t base, size_t at) const {
    const uint16_t offset = u16(at);
    return offset == 0 ? 0 : base + offset;
  }
};

size_t find_table(const Bytes& bytes, uint32_t name) {
  const size_t tables = bytes.u16(4);
  for (size_t i = 0; i < tables; ++i)
    if (bytes.u32(12 + 16 * i) == name) return bytes.u32(12 + 16 * i + 8);
  return 0;
}

// Finds a tag in a list of records: a count, then (tag, offset) pairs. 0 when the tag is missing.
size_t find_record(const Bytes& bytes, size_t list, uint32_t name) {
  const size_t count = bytes.u16(list);
  for (size_t i = 0; i < count; ++i)
    if (bytes.u32(list + 2 + 6 * i) == name) return bytes.follow(list, list + 2 + 6 * i + 4);
  return 0;
}

// The lookups of the Latin script's (or else the default script's) 'kern' feature, ascending, the order in
// which they apply.
std::vector<uint16_t> kern_lookups(const Bytes& bytes, size_t gpos) {
  std::vector<uint16_t> lookups;
  const size_t scripts = bytes.follow(gpos, gpos + 4), features = bytes.follow(gpos, gpos + 6);
  if (!scripts || !features) return lookups;
  size_t script = find_record(bytes, scripts, tag("latn"));
  if (!script) script = find_record(bytes, scripts, tag("DFLT"));
  const size_t language = script ? bytes.follow(script, script) : 0;
  if (!language) return lookups;
  for (size_t i = 0; i < bytes.u16(language + 4); ++i) {
    const size_t record = features + 2 + size_t{6} * bytes.u16(language + 6 + 2 * i);
    if (bytes.u32(record) != tag("kern")) continue;
    const size_t feature = bytes.follow(features, record + 4);
    for (size_t k = 0; feature && k < bytes.u16(feature + 2); ++k)
      base::insert_sorted(lookups, bytes.u16(feature + 4 + 2 * k));
  }
  lookups.erase(std::unique(lookups.begin(), lookups.end()), lookups.end());
  return lookups;
}

// The record of the range list at `at` (start, end, value; six bytes each) that contains the glyph.
std::optional<size_t> find_range(const Bytes& bytes, size_t at, size_t count, uint16_t glyph) {
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = (low + high) / 2, record = at + 6 * middle;
    if (glyph < bytes.u16(record))
      high = middle;
    else if (glyph > bytes.u16(record + 2))
      low = middle + 1;
    else
      return record;
  }
  return std::nullopt;
}

std::optional<size_t> coverage_index(const Bytes& bytes, size_t coverage, uint16_t glyph) {
  const size_t count = bytes.u16(coverage + 2);
  if (bytes.u16(coverage) == 2) {
    const auto record = find_range(bytes, coverage + 4, count, glyph);
    if (!record) return std::nullopt;
    return size_t{bytes.u16(*record + 4)} + (glyph - bytes.u16(*record));
  }
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    const uint16_t here = bytes.u16(coverage + 4 + 2 * middle);
    if (here == glyph) return middle;
    (here < glyph ? low : high) = here < glyph ? middle + 1 : middle;
  }
  return std::nullopt;
}

uint16_t class_of(const Bytes& bytes, size_t classes, uint16_t glyph) {
  if (bytes.u16(classes) == 1) {
    const size_t index = size_t{glyph} - bytes.u16(classes + 2);
    const bool inside = glyph >= bytes.u16(classes + 2) && index < bytes.u16(classes + 4);
    return inside ? bytes.u16(classes + 6 + 2 * index) : uint16_t{0};
  }
  const auto record = find_range(bytes, classes + 4, bytes.u16(classes + 2), glyph);
  return record ? bytes.u16(*record + 4) : uint16_t{0};
}

// The size of a value record: one 16-bit number for each bit set in its format.
size_t value_size(uint16_t format) {
  size_t bits = 0;
  for (int bit = 0; bit < 8; ++bit) bits += (format >> bit & 1) != 0 ? 1u : 0u;
  return 2 * bits;
}

// The horizontal advance in a value record, which comes after the two placements.
int advance_of(const Bytes& bytes, size_t value, uint16_t format) {
  return (format & 4) == 0 ? 0 : bytes.i16(value + value_size(format & 3));
}

std::optional<int> adjust_single(const Bytes& bytes, size_t table, size_t index, uint16_t right) {
  const uint16_t first = bytes.u16(table + 4), second = bytes.u16(table + 6);
  if (index >= bytes.u16(table + 8)) return std::nullopt;
  const size_t set = bytes.follow(table, table + 10 + 2 * index);
  const size_t record = 2 + value_size(first) + value_size(second);
  size_t low = 0, high = set ? bytes.u16(set) : 0;
  while (low < high) {
    const size_t middle = (low + high) / 2, at = set + 2 + record * middle;
    const uint16_t here = bytes.u16(at);
    if (here == right) return advance_of(bytes, at + 2, first);
    (here < right ? low : high) = here < right ? middle + 1 : middle;
  }
  return std::nullopt;
}

std::optional<int> adjust_by_class(const Bytes& bytes, size_t table, uint16_t left, uint16_t right) {
  const uint16_t first = bytes.u16(table + 4), second = bytes.u16(table + 6);
  const size_t rows = bytes.u16(table + 12), columns = bytes.u16(table + 14);
  const size_t row = class_of(bytes, table + bytes.u16(table + 8), left);
  const size_t column = class_of(bytes, table + bytes.u16(table + 10), right);
  if (row >= rows || column >= columns) return std::nullopt;
  const size_t record = value_size(first) + value_size(second);
  return advance_of(bytes, table + 16 + record * (row * columns + column), first);
}

std::optional<int> adjust_in(const Bytes& bytes, size_t table, uint16_t left, uint16_t right) {
  const auto index = coverage_index(bytes, table + bytes.u16(table + 2), left);
  if (!index) return std::nullopt;
  if (bytes.u16(table) == 1) return adjust_single(bytes, table, *index, right);
  if (bytes.u16(table) == 2) return adjust_by_class(bytes, table, left, right);
  return std::nullopt;
}

}  // namespace

Kerning::Kerning(std::span<const uint8_t> file) : file_(file) {
  const Bytes bytes{file};
  const size_t gpos = find_table(bytes, tag("GPOS"));
  const size_t list = gpos ? bytes.follow(gpos, gpos + 8) : 0;
  if (!list) return;
  for (const uint16_t index : kern_lookups(bytes, gpos)) {
    if (index >= bytes.u16(list)) continue;
    const size_t lookup = bytes.follow(list, list + 2 + size_t{2} * index);
    const uint16_t type = bytes.u16(lookup);
    for (size_t i = 0; i < bytes.u16(lookup + 4); ++i) {
      size_t table = bytes.follow(lookup, lookup + 6 + 2 * i);
      const bool extension = type == 9 && bytes.u16(table + 2) == 2;
      if (extension) table += bytes.u32(table + 4);
      if (type == 2 || extension) subtables_.push_back({table, index});
    }
  }
}

int Kerning::adjust(uint16_t left, uint16_t right) const {
  const Bytes bytes{file_};
  int sum = 0;
  for (size_t i = 0; i < subtables_.size(); ++i) {
    const auto found = adjust_in(bytes, subtables_[i].at, left, right);
    if (!found) continue;
    sum += *found;
    while (i + 1 < subtables_.size() && subtables_[i + 1].lookup == subtables_[i].lookup) ++i;
  }
  return sum;
}

}  // namespace lw::text
