#include "page/photo.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "page/html.h"

namespace lw::page {

namespace {

constexpr int sizes[] = {480, 800, 1360, 2000};  // px: a phone, a sharp phone, a sharp desk, enlarged
constexpr int fallback_size = 800;               // where a browser knows no WebP
constexpr int highest = 640;                     // CSS px
constexpr int margin = 40;                       // CSS px beside the text, at least

void add(std::string& out, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) out += part;
}

void add_address(std::string& out, const PhotoState& photo, int width, std::string_view ending) {
  add(out, {photo.file, "-", std::to_string(std::min(width, photo.natural)), ending});
}

}  // namespace

PhotoState photo_of(const content::Picture& picture, std::string_view root) {
  PhotoState photo;
  add(photo.file, {root, "pictures/", picture.file});
  photo.natural = photo.width = picture.width;
  photo.height = picture.height;
  if (photo.height > highest) {
    photo.width = std::max(1, photo.width * highest / photo.height);
    photo.height = highest;
  }
  return photo;
}

std::string largest_of(const PhotoState& photo) {
  std::string out;
  add_address(out, photo, sizes[3], ".webp");
  return out;
}

void photo_html(std::string& out, const PhotoState& photo, std::string_view alt) {
  const std::string width = std::to_string(photo.width);
  out += "<picture><source type=\"image/webp\" srcset=\"";
  for (const int size : sizes) {
    add_address(out, photo, size, ".webp");
    add(out, {" ", std::to_string(std::min(size, photo.natural)), "w"});
    if (size >= photo.natural) break;
    if (size != sizes[3]) out += ", ";
  }
  add(out, {"\" sizes=\"(min-width:", std::to_string(photo.width + margin), "px) ", width,
            "px,100vw\"><img src=\""});
  add_address(out, photo, fallback_size, photo.file.ends_with(".png") ? ".png" : ".jpg");
  add(out, {"\" alt=\"", escape_html(alt), "\" width=\"", width, "\" height=\"", std::to_string(photo.height),
            "\" loading=\"lazy\" decoding=\"async\"></picture>"});
}

}  // namespace lw::page
