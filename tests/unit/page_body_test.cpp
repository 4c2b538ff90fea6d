// The drawn body: every place can be hit, the nearest one wins, and a finger has room.
#include "page/body.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <cmath>
#include <string>

#include "content_sample.h"
#include "page/names.h"
#include "page/screens/screens.h"

using namespace lw;

namespace {

struct Size {
  float width, height;
};
constexpr Size sizes[] = {{280, 364}, {350, 364}, {640, 480}};  // phones of 320 and 390 px, a desk

std::string hit(float x, float y, Size size) {
  const auto zone = page::zone_at(x, y, size.width, size.height);
  return zone ? content::body_zones[*zone] : "nothing";
}

struct Point {
  float x, y;
};
Point on_back(float x, float y, Size size) {
  const page::BodyFit fit = page::fit_body(size.width, size.height);
  return {fit.back + x * fit.unit, fit.top + y * fit.unit};
}

}  // namespace

TEST_CASE("a tap in the middle of a place means that place, on both sides and both views") {
  for (const Size size : sizes) {
    const page::BodyFit fit = page::fit_body(size.width, size.height);
    for (const page::Spot& spot : page::body_spots())
      for (const float side : {-1.0f, 1.0f}) {
        const float y = fit.top + spot.y * fit.unit;
        if (spot.front)
          CHECK(hit(fit.front + side * spot.x * fit.unit, y, size) == content::body_zones[spot.zone]);
        if (spot.back)
          CHECK(hit(fit.back + side * spot.x * fit.unit, y, size) == content::body_zones[spot.zone]);
      }
  }
}

TEST_CASE("every zone is somewhere on the body") {
  for (size_t zone = 0; zone < content::body_zones.size(); ++zone) {
    const auto spots = page::body_spots();
    CHECK(std::any_of(spots.begin(), spots.end(), [&](const page::Spot& spot) { return spot.zone == zone; }));
  }
}

// Elbows and knees are smaller; what surrounds them means the same answer.
TEST_CASE("neck, upper and lower back are 44 px high on the narrowest phone") {
  for (const Size size : sizes)
    for (const char* zone : {"neck", "upper-back", "lower-back"}) {
      int rows = 0;
      for (float y = 0; y < size.height; y += 1) rows += hit(on_back(0, 0, size).x, y, size) == zone ? 1 : 0;
      CAPTURE(size.width);
      CAPTURE(zone);
      CHECK(rows >= 44);
    }
}

TEST_CASE("beside the body, and in an empty box, a tap means nothing") {
  CHECK(hit(140, 390, {280, 400}) == "nothing");
  CHECK(hit(0, 0, {0, 0}) == "nothing");
  CHECK(hit(NAN, 5, {280, 400}) == "nothing");
}

// Where the regions that fill are drawn, a tap means them: their middle, and nothing that is far from it.
TEST_CASE("every zone is drawn in the views that show it, and its name stands beside it") {
  page::BodyState body{(1u << 1) | (1u << 6), "a & b"};
  CHECK(page::drawn(body) == "neck lower-back\na & b");
  CHECK(page::drawn({}) == "\n");
  const std::string html = page::body_html(body);
  CHECK(html.find("<b>a &amp; b</b>") != std::string::npos);
  const size_t back = html.find("<svg x=\"50%\"");
  for (size_t zone = 0; zone < content::body_zones.size(); ++zone) {
    bool front_spot = false, back_spot = false;
    for (const page::Spot& spot : page::body_spots())
      if (spot.zone == zone) front_spot = front_spot || spot.front, back_spot = back_spot || spot.back;
    const std::string drawn = std::string("data-zone=\"") + content::body_zones[zone] + "\"";
    CAPTURE(drawn);
    CHECK((html.find(drawn) < back) == front_spot);
    CHECK((html.find(drawn, back) != std::string::npos) == back_spot);
  }
}

TEST_CASE("after a tap the answers that the place may mean stand first, then the way on, then all others") {
  const content::Content content = sample::load(sample::shipped());
  size_t where = 0;
  while (!content.guide.questions[where].map) ++where;
  const auto order = [&](std::optional<size_t> tapped) {
    std::string ids;
    const page::Page page = page::build_question(content, {where, {4, true}, false, tapped}, {"../"});
    for (const page::Node& node : page.nodes)
      if (node.role == page::Role::radio || node.id == page::ids::next) ids += node.id + " ";
    return ids;
  };
  const std::string plain = order({}), neck = order(1);
  CHECK(plain.ends_with("lw-next "));
  CHECK(neck.starts_with("lw-option.plek.nek lw-option.plek.nek_arm lw-option.plek.nek_hoofd lw-next "));
  CHECK(neck.size() == plain.size());
}
