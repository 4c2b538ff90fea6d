#include "content/load/picture_size.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace lw::content {

namespace {

enum class Order : uint8_t { big, little };

// What is beyond the end is zero.
struct Bytes {
  std::string_view all;

  uint32_t u8(size_t at) const { return at < all.size() ? static_cast<unsigned char>(all[at]) : 0; }
  uint32_t u16(size_t at, Order order = Order::big) const {
    return order == Order::big ? u8(at) << 8 | u8(at + 1) : u8(at + 1) << 8 | u8(at);
  }
  uint32_t u32(size_t at, Order order = Order::big) const {
    const uint32_t one = u16(at, order), other = u16(at + 2, order);
    return order == Order::big ? one << 16 | other : other << 16 | one;
  }
  bool says(size_t at, std::string_view text) const {
    return at <= all.size() && all.substr(at, text.size()) == text;
  }
};

PictureSize sized(PictureKind kind, uint32_t width, uint32_t height) {
  constexpr uint32_t most = 1U << 30;
  if (width == 0 || height == 0 || width > most || height > most) return {kind, 0, 0};
  return {kind, static_cast<int>(width), static_cast<int>(height)};
}

// The orientations 5 to 8 are turned by a quarter (tag 0x0112 of the first directory). `begin`: of the TIFF
// header.
bool is_turned(const Bytes& bytes, size_t begin) {
  const Order order = bytes.says(begin, "II") ? Order::little : Order::big;
  const size_t directory = begin + bytes.u32(begin + 4, order);
  const uint32_t count = bytes.u16(directory, order);
  for (uint32_t i = 0; i < count && directory < bytes.all.size(); ++i) {
    const size_t entry = directory + 2 + size_t{12} * i;
    if (bytes.u16(entry, order) != 0x0112) continue;
    const uint32_t turn = bytes.u16(entry + 8, order);
    return turn >= 5 && turn <= 8;
  }
  return false;
}

// Walks the marker segments up to the frame header, whose markers are 0xC0 to 0xCF but for three.
PictureSize jpeg_size(const Bytes& bytes) {
  bool turned = false, has_exif = false;
  for (size_t at = 2; at + 4 <= bytes.all.size();) {
    if (bytes.u8(at) != 0xFF) break;
    const uint32_t marker = bytes.u8(at + 1);
    if (marker == 0xFF) {  // fill
      ++at;
      continue;
    }
    if (marker == 0xE1 && !has_exif && bytes.says(at + 4, std::string_view("Exif\0\0", 6))) {
      has_exif = true;
      turned = is_turned(bytes, at + 10);
    }
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
      const uint32_t height = bytes.u16(at + 5), width = bytes.u16(at + 7);
      return turned ? sized(PictureKind::jpeg, height, width) : sized(PictureKind::jpeg, width, height);
    }
    const uint32_t length = bytes.u16(at + 2);
    if (length < 2) break;
    at += 2 + length;
  }
  return {PictureKind::jpeg, 0, 0};
}

PictureSize webp_size(const Bytes& bytes) {
  constexpr auto kind = PictureKind::webp;
  constexpr Order little = Order::little;
  if (bytes.says(12, "VP8X"))
    return sized(kind, (bytes.u32(24, little) & 0xFFFFFF) + 1, (bytes.u32(27, little) & 0xFFFFFF) + 1);
  if (bytes.says(12, "VP8L")) {
    const uint32_t bits = bytes.u32(21, little);
    return sized(kind, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  }
  if (bytes.says(12, "VP8 "))
    return sized(kind, bytes.u16(26, little) & 0x3FFF, bytes.u16(28, little) & 0x3FFF);
  return {kind, 0, 0};
}

PictureSize png_size(const Bytes& bytes) {
  if (!bytes.says(12, "IHDR")) return {PictureKind::png, 0, 0};
  return sized(PictureKind::png, bytes.u32(16), bytes.u32(20));
}

}  // namespace

PictureSize picture_size(std::string_view all) {
  const Bytes bytes{all};
  if (bytes.says(0, "\xFF\xD8\xFF")) return jpeg_size(bytes);
  if (bytes.says(0, "\x89PNG\r\n\x1A\n")) return png_size(bytes);
  if (bytes.says(0, "RIFF") && bytes.says(8, "WEBP")) return webp_size(bytes);
  if (bytes.says(4, "ftyphei") || bytes.says(4, "ftypmif1")) return {PictureKind::heic, 0, 0};
  for (const char* beginning : {"GIF8", "BM", "II*", "MM", "<svg", "<?xml", "%PDF"})
    if (bytes.says(0, beginning)) return {PictureKind::other, 0, 0};
  if (bytes.says(4, "ftyp")) return {PictureKind::other, 0, 0};
  return {};
}

}  // namespace lw::content
