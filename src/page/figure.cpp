#include "page/figure.h"

#include "page/html.h"

namespace lw::page {

namespace {

using Kind = content::Figure::Kind;

// By kind. The style sheet tells the parts apart by their elements.
constexpr const char* drawings[] = {
    // three rings
    R"(<circle cx="126" cy="54" r="52"/><circle cx="194" cy="54" r="52"/><circle cx="160" cy="106" r="52"/>)",
    // the route, then a nerve cell at each end of it
    R"(<path d="M76 78C130 14 190 146 244 82"/>)",
    // the floor, five stimuli, the threshold; then the bell and what is heard of it, from near and far
    R"(<path d="M6 151H206"/><rect x="16" y="88" width="24" height="62" rx="4"/>)"
    R"(<rect x="54" y="66" width="24" height="84" rx="4"/><rect x="92" y="100" width="24" height="50" rx="4"/>)"
    R"(<rect x="130" y="55" width="24" height="95" rx="4"/><rect x="168" y="77" width="24" height="73" rx="4"/>)"
    R"(<line x1="6" y1="22" x2="206" y2="22"/><g><path d="M226 130C239 117 239 105 239 88C239 65 250 52 266)"
    R"( 52C282 52 293 65 293 88C293 105 293 117 306 130ZM266 52V43M256 138C258 149 274 149 276 138"/></g>)"
    R"(<g><path d="M230 60C223 73 223 85 226 96M302 60C309 73 309 85 306 96"/></g>)"
    R"(<g><path d="M216 48C206 70 206 90 211 108M316 48C326 70 326 90 321 108"/></g>)",
};

// A body, its branches and its core; the route leaves it on the right.
constexpr const char* cell =
    R"(<path d="M-17-6C-15-17-6-20 2-18C12-17 19-12 20-3C21 8 14 17 3 18C-8 20-18 14-18 4Z"/>)"
    R"(<path d="M-14-13C-20-24-20-32-30-42M-20-28C-28-28-34-32-42-28M-4-19C-6-30-2-38-8-54M-5-36C2-42 4-46 10-52)"
    R"(M11-15C16-24 26-28 30-40M20-27C28-26 34-30 42-28M-18 3C-28 4-34 0-50 6M-34 3C-40 10-44 12-50 20)"
    R"(M-11 16C-14 26-22 30-24 42M-17 30C-26 32-30 36-36 36M5 18C4 28 10 36 6 52M7 34C14 38 18 44 24 46"/>)"
    R"(<circle r="7"/></g>)";

}  // namespace

std::string drawn(const PictureState& picture) {
  const int last = picture.count - 1, most = content::drawings_of(picture.kind) - 1;
  const int step = last > 0 ? (picture.state * most + last / 2) / last : most;
  return std::string(content::name_of(picture.kind)) + " " + std::to_string(step);
}

std::string picture_html(const PictureState& picture) {
  std::string out;
  const auto label = [&](size_t i) {
    if (i < picture.labels.size()) out.append("<b>").append(escape_html(picture.labels[i])).append("</b>");
  };
  label(0);
  if (picture.kind == Kind::layers) label(1);
  out.append("<svg aria-hidden=\"true\" viewBox=\"0 0 320 160\">")
      .append(drawings[static_cast<size_t>(picture.kind)]);
  if (picture.kind == Kind::path)
    for (const char* place : {"56 80", "264 80)rotate(180"})
      out.append("<g transform=\"translate(").append(place).append(")\">").append(cell);
  out += "</svg>";
  if (picture.kind != Kind::layers) label(1);
  label(2);
  return out;
}

}  // namespace lw::page
