#include "page/body.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "page/html.h"
#include "page/names.h"

namespace lw::page {

namespace {

constexpr float view_width = 40, view_height = 104, crown = 2.4F;  // of one view, with its margins
constexpr float farthest = 11;  // units from a spot within which a tap still means it

constexpr size_t zone(std::string_view name) {
  size_t index = 0;
  while (name != content::body_zones[index]) ++index;
  return index;
}

// What follows is path data of SVG, in tenths of units.
constexpr const char* outline =
    "M0 6C34 6 58 30 58 66C58 98 46 122 30 136C30 152 32 162 38 168C60 180 98 184 116 200"
    "C136 218 138 250 140 284C142 330 158 380 166 430C172 470 180 520 182 560C184 592 176"
    " 606 166 602C156 598 152 580 150 556C144 510 128 460 118 420C110 390 106 360 104 330"
    "C100 370 92 400 94 440C98 480 108 510 110 560C112 630 104 680 98 730C98 790 92 850 84"
    " 900C82 930 90 948 100 964C106 978 90 984 70 982C50 980 46 970 48 950C50 930 50 910"
    " 48 880C42 830 36 790 38 740C30 680 22 620 10 560Q4 548 0 548Q-4 548-10 560C-22 620"
    "-30 680-38 740C-36 790-42 830-48 880C-50 910-50 930-48 950C-46 970-50 980-70 982C-90"
    " 984-106 978-100 964C-90 948-82 930-84 900C-92 850-98 790-98 730C-104 680-112 630-110"
    " 560C-108 510-98 480-94 440C-92 400-100 370-104 330C-106 360-110 390-118 420C-128 460"
    "-144 510-150 556C-152 580-156 598-166 602C-176 606-184 592-182 560C-180 520-172 470"
    "-166 430C-158 380-142 330-140 284C-138 250-136 218-116 200C-98 184-60 180-38 168C-32"
    " 162-30 152-30 136C-46 122-58 98-58 66C-58 30-34 6 0 6Z";
constexpr const char* face =
    "M-22 68H-21M21 68H22M-14 98Q0 106 14 98M20 212Q56 200 86 208M-20 212Q-56 200-86 208M-2 462H2";
constexpr const char* spine = "M0 190V500M44 262Q58 300 52 340M-44 262Q-58 300-52 340M0 516V544";

// The regions that fill; the outline cuts them off.
constexpr struct {
  size_t zone;
  bool front, back;
  bool mirrored;  // the other side, too
  const char* path;
} regions[] = {
    {zone("head"), true, true, false, "M-90-30H90V122H-90Z"},
    {zone("neck"), true, true, false, "M-66 128H66V198H-66Z"},
    {zone("shoulder"), true, true, true, "M72 160H190V296H102L84 204H72Z"},
    {zone("chest"), true, false, false, "M-66 204H66L78 210 96 300V392H-96V300L-78 210Z"},
    {zone("belly"), true, false, false, "M-120 398H120V506H-120Z"},
    {zone("upper-back"), false, true, false, "M-66 204H66L78 210 96 300V378H-96V300L-78 210Z"},
    {zone("lower-back"), false, true, false, "M-108 384H108V506H-108Z"},
    {zone("buttock"), false, true, true, "M2 512H120V618H2Z"},
    {zone("hip"), true, false, true, "M58 512H120V604H86Z"},
    {zone("arm"), true, true, true, "M102 302H190V384H106ZM116 450H190V538H128Z"},
    {zone("elbow"), true, true, true, "M107 390H190V444H110Z"},
    {zone("hand"), true, true, true, "M130 544H210V640H130Z"},
    {zone("leg"), true, true, true, "M2 624H126V698H2ZM2 784H126V902H2Z"},
    {zone("knee"), true, true, true, "M2 704H126V778H2Z"},
    {zone("foot"), true, true, true, "M2 908H126V1000H2Z"},
};

// Far enough apart that each place with its own answer is 44 px high on the narrowest phone.
constexpr Spot spots[] = {
    {zone("head"), true, true, 0, 3},
    {zone("neck"), true, true, 0, 17},
    {zone("shoulder"), true, true, 11.5F, 24},
    {zone("chest"), true, false, 0, 32},
    {zone("chest"), true, false, 5, 33},
    {zone("belly"), true, false, 0, 44},
    {zone("upper-back"), false, true, 0, 31.4F},
    {zone("lower-back"), false, true, 0, 45.4F},
    {zone("buttock"), false, true, 5.5F, 56.6F},
    {zone("hip"), true, false, 8, 53.5F},
    {zone("arm"), true, true, 12.8F, 33.5F},
    {zone("elbow"), true, true, 14.2F, 41.5F},
    {zone("arm"), true, true, 15.4F, 48.5F},
    {zone("hand"), true, true, 16.8F, 58},
    {zone("leg"), true, true, 6, 65},
    {zone("knee"), true, true, 6.2F, 75},
    {zone("leg"), true, true, 6.1F, 84.5F},
    {zone("foot"), true, true, 7, 96},
};

// Distance from a point of one view to a spot or its mirror image.
float distance(const Spot& spot, float x, float y) {
  return std::hypot(std::fabs(x) - spot.x, y - spot.y);
}

}  // namespace

std::span<const Spot> body_spots() {
  return spots;
}

BodyFit fit_body(float width, float height) {
  BodyFit fit;
  fit.unit = std::min(height / view_height, width / 2 / view_width);
  fit.front = width / 4;
  fit.back = width * 3 / 4;
  fit.top = (height - view_height * fit.unit) / 2 + crown * fit.unit;
  return fit;
}

std::optional<size_t> zone_at(float x, float y, float width, float height) {
  const BodyFit fit = fit_body(width, height);
  const bool on_front = x < width / 2;
  const float body_x = (x - (on_front ? fit.front : fit.back)) / fit.unit, body_y = (y - fit.top) / fit.unit;
  float nearest = farthest;
  std::optional<size_t> found;
  for (const Spot& spot : spots) {
    const float away = distance(spot, body_x, body_y);
    if (!(on_front ? spot.front : spot.back) || !(away < nearest)) continue;
    nearest = away;
    found = spot.zone;
  }
  return found;
}

std::string drawn(const BodyState& body) {
  std::string zones;
  for (size_t zone = 0; zone < content::body_zones.size(); ++zone)
    if ((body.chosen >> zone & 1) != 0)
      zones.append(zones.empty() ? "" : " ").append(content::body_zones[zone]);
  return zones + "\n" + body.name;
}

std::string body_html(const BodyState& body) {
  const auto path = [](const char* lines, const char* more = "") {
    return std::string("<path d=\"") + lines + "\"" + more + "/>";
  };
  std::string out = "<svg aria-hidden=\"true\">";
  for (const bool front : {true, false}) {
    out.append("<svg x=\"")
        .append(front ? "0" : "50%")
        .append("\" width=\"50%\" viewBox=\"-200 -24 400 1040\">");
    if (front)
      out.append("<clipPath id=\"")
          .append(ids::body)
          .append("\">")
          .append(path(outline))
          .append("</clipPath>");
    out.append(path(outline)).append("<g clip-path=\"url(#").append(ids::body).append(")\">");
    for (const auto& region : regions) {
      if (!(front ? region.front : region.back)) continue;
      out.append("<g data-zone=\"")
          .append(content::body_zones[region.zone])
          .append("\">")
          .append(path(region.path));
      if (region.mirrored) out += path(region.path, " transform=\"scale(-1 1)\"");
      out += "</g>";
    }
    out.append("</g>").append(path(outline)).append(path(front ? face : spine)).append("</svg>");
  }
  return out.append("</svg><b>").append(escape_html(body.name)).append("</b>");
}

}  // namespace lw::page
