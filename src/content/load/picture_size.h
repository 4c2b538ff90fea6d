// How large a picture is, from the head of its file. Not part of the WebAssembly module.
#pragma once

#include <string_view>

namespace lw::content {

enum class PictureKind : unsigned char { none, jpeg, png, webp, heic, other };

struct PictureSize {
  PictureKind kind = PictureKind::none;  // none: not the head of any picture
  int width = 0, height = 0;             // px as a person sees it, upright; 0: its head is damaged
};

// JPEG (ITU-T T.81, its marker segments; Exif 2.3 for which side is up), PNG (its first chunk), WebP (RFC
// 9649). Trusts no length in the file. Of every other kind only that it is one: heic is what iPhones make.
PictureSize picture_size(std::string_view bytes);

}  // namespace lw::content
