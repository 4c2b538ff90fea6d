#include "paint/painter.h"

#include <doctest/doctest.h>

#include <cmath>

#include "paint/ink.h"
#include "paint_raster.h"
#include "paint_scene.h"

using namespace lw;

namespace {

using scene::Ink;
using scene::Role;
using scene::Scene;

raster::Image draw(const Scene& scene, paint::Tile tile) {
  paint::Painter painter(scene::fonts());
  const paint::Frame frame = painter.paint(scene.page, 1, scene.theme, scene.viewport, tile);
  return raster::draw(frame, painter.atlas());
}

raster::Image draw(const Scene& scene, float scale = 1,
                   content::ColourScheme scheme = content::ColourScheme::light) {
  return draw(scene, {0, std::ceil(scene.page.height), scale, scheme});
}

Scene one(Role role, scene::StyleIndex style, std::string text) {
  Scene out;
  out.add(role, style, std::move(text));
  out.lay_out();
  return out;
}

base::Rect scaled(const base::Rect& rect, float by) {
  return {rect.x * by, rect.y * by, rect.width * by, rect.height * by};
}

// Device px that differ from the paper colour, inside the node's box.
int ink_of(const Scene& scene, const raster::Image& image, size_t node, float scale = 1) {
  return raster::ink(image, scaled(scene.page.nodes[node].box, scale), scene.light(Ink::paper));
}

bool shows(const raster::Image& image, const content::Colour& colour) {
  for (const raster::Pixel& pixel : image.pixels)
    if (!raster::differs(pixel, colour)) return true;
  return false;
}

}  // namespace

TEST_CASE("text leaves ink inside its line boxes and nowhere else") {
  for (float scale : {1.0F, 1.5F, 2.0F, 3.0F}) {
    const Scene scene =
        one(Role::paragraph, scene::body, "Ångström Ég jij (gymnastiek) loopt over meer dan een regel.");
    const raster::Image image = draw(scene, scale);
    const page::Node& node = scene.page.nodes[0];
    REQUIRE(node.lines.size() >= 2);
    int inside = 0;
    for (size_t i = 0; i < node.lines.size(); ++i) {
      const base::Rect line{node.text_x, node.text_y + 28 * static_cast<float>(i), node.lines[i].width + 1,
                            28};
      const int ink = raster::ink(image, scaled(line, scale), scene.light(Ink::paper));
      CHECK(ink > 100);
      inside += ink;
    }
    CHECK(raster::ink(image, scene.light(Ink::paper)) == inside);
  }
}

TEST_CASE("an upright letter sits sharply on the baseline") {
  const Scene scene = one(Role::paragraph, scene::body, "H");
  const raster::Image image = draw(scene);
  CHECK(raster::ink(image, {0, 0, 390, 20}, scene.light(Ink::paper)) > 20);
  CHECK(raster::ink(image, {0, 20, 390, 8}, scene.light(Ink::paper)) == 0);
  bool full = false;  // the row above the baseline has a pixel of pure text colour: no vertical blur
  for (int x = 0; x < 20; ++x) full = full || !raster::differs(image.at(x, 19), scene.light(Ink::text));
  CHECK(full);
}

TEST_CASE("pixels sample the centres of the atlas's texels, so that letters stay as sharp as rasterised") {
  const Scene scene = one(Role::paragraph, scene::body, "Vraag wat u zelf kunt doen aan herstel");
  paint::Painter painter(scene::fonts());
  const paint::Frame frame =
      painter.paint(scene.page, 1, scene.theme, scene.viewport, {0, 60, 1, content::ColourScheme::light});
  const auto off_middle = [](float texel) { return std::fabs(texel - std::floor(texel) - 0.5F); };
  float worst = 0;
  for (size_t i = 0; i + 3 < frame.vertices.size(); i += 4) {  // four corners per glyph
    const paint::Vertex &a = frame.vertices[i], &c = frame.vertices[i + 2];
    const float width = static_cast<float>(painter.atlas().width),
                height = static_cast<float>(painter.atlas().height);
    const float across = (c.u - a.u) * width / (c.x - a.x), down = (c.v - a.v) * height / (c.y - a.y);
    worst = std::max(worst, off_middle(a.u * width + (std::floor(a.x) + 0.5F - a.x) * across));
    worst = std::max(worst, off_middle(a.v * height + (std::floor(a.y) + 0.5F - a.y) * down));
  }
  CHECK(frame.vertices.size() > 100);
  CHECK(worst < 0.01F);
}

TEST_CASE("nodes that the browser draws leave no pixel, nor do their contents") {
  Scene scene;
  scene.add(Role::header, scene::card).own_ink = true;
  scene.add(Role::paragraph, scene::body, "Kop", 1);
  scene.add(Role::paragraph, scene::body, "Tekst");
  scene.lay_out();
  const raster::Image image = draw(scene);
  CHECK(ink_of(scene, image, 0) == 0);
  CHECK(ink_of(scene, image, 2) > 50);
}

TEST_CASE("a checked control differs from an unchecked one, and a radio from a checkbox") {
  const auto control = [](Role role, bool checked) {
    Scene scene;
    scene.add(role, scene::option).checked = checked;
    scene.add(Role::label, scene::option_label, "Ja", 1);
    scene.lay_out();
    const raster::Image image = draw(scene);
    return raster::ink(image, {14, 14, 24, 28}, scene.light(Ink::surface));
  };
  const int radio = control(Role::radio, false), radio_on = control(Role::radio, true);
  const int box = control(Role::checkbox, false), box_on = control(Role::checkbox, true);
  CHECK(radio > 60);
  CHECK(radio_on > radio + 60);
  CHECK(box != radio);
  CHECK(box_on > box + 200);
  Scene scene = one(Role::radio, scene::option, "");
  const auto middle = [&](bool checked) {
    scene.page.nodes[0].checked = checked;
    const raster::Image image = draw(scene);
    const page::Node& node = scene.page.nodes[0];
    return image.at(static_cast<int>(node.box.x) + 26, static_cast<int>(node.box.y + node.box.height / 2));
  };
  CHECK(raster::differs(middle(false), scene.light(Ink::accent)));
  CHECK_FALSE(raster::differs(middle(true), scene.light(Ink::accent)));
}

TEST_CASE("controls, markers and underlines have the theme's dimensions and colours") {
  const auto inked = [](Role role, scene::StyleIndex style, const auto& change) {
    Scene scene = one(role, style, "nnnn");
    if (role == Role::paragraph) scene.page.nodes[0].spans = {{0, 4, false, "/x"}};
    change(scene.theme.metrics);
    scene.lay_out();
    const raster::Image image = draw(scene);
    return std::pair{raster::ink(image, scene.light(Ink::paper)), shows(image, scene.light(Ink::alarm))};
  };
  const auto same = [](content::Metrics&) {};
  using Change = void (*)(content::Metrics&);
  const struct {
    Role role;
    scene::StyleIndex style;
    Change larger, coloured;
  } cases[] = {
      {Role::list_item, scene::bulleted, [](content::Metrics& m) { m.bullet_size = 0.6F; },
       [](content::Metrics& m) { m.marker_ink = Ink::alarm; }},
      {Role::paragraph, scene::body, [](content::Metrics& m) { m.underline_width = 3; }, nullptr},
  };
  for (const auto& [role, style, larger, coloured] : cases) {
    CHECK(inked(role, style, larger).first > inked(role, style, same).first + 10);
    if (coloured) CHECK(inked(role, style, coloured).second);
  }
  const auto radio = [](float size) {
    Scene scene;
    scene.add(Role::radio, scene::option);
    scene.add(Role::label, scene::option_label, "Ja", 1);
    scene.theme.metrics.control_size = size;
    scene.lay_out();
    const raster::Image image = draw(scene);
    return raster::ink(image, {14, 2, size, 52}, scene.light(Ink::surface));
  };
  CHECK(radio(36) > radio(24) + 20);
}

TEST_CASE("colours come from the requested palette") {
  const Scene scene = scene::everything();
  const raster::Image light = draw(scene), dark = draw(scene, 1, content::ColourScheme::dark);
  CHECK(shows(light, scene.light(Ink::text)));
  CHECK(shows(dark, scene.dark(Ink::paper)));
  CHECK(shows(dark, scene.dark(Ink::text)));
  CHECK(shows(dark, scene.dark(Ink::accent)));
  CHECK_FALSE(shows(dark, scene.light(Ink::paper)));
}

TEST_CASE("a box has a crisp edge on whole device px and a bar at its left") {
  Scene scene = one(Role::group, scene::card, "");
  scene.page.nodes[0].box = {10, 10, 200, 100};
  scene.page.height = 120;
  const raster::Image image = draw(scene);
  CHECK_FALSE(raster::differs(image.at(100, 10), scene.light(Ink::line)));     // edge
  CHECK_FALSE(raster::differs(image.at(100, 9), scene.light(Ink::paper)));     // nothing outside
  CHECK_FALSE(raster::differs(image.at(100, 11), scene.light(Ink::surface)));  // fill inside
  CHECK_FALSE(raster::differs(image.at(209, 60), scene.light(Ink::line)));
  CHECK_FALSE(raster::differs(image.at(12, 60), scene.light(Ink::alarm)));  // bar, 6 px
  CHECK_FALSE(raster::differs(image.at(16, 60), scene.light(Ink::surface)));
  CHECK_FALSE(raster::differs(image.at(10, 10), scene.light(Ink::paper)));  // rounded corner
}

TEST_CASE("links are underlined in their own colour, bold words are heavier") {
  const std::string words = "nnnnnnnn";
  const auto total = [&](std::vector<page::Span> spans) {
    Scene scene;
    scene.add(Role::paragraph, scene::body, words).spans = std::move(spans);
    scene.lay_out();
    const raster::Image image = draw(scene);
    return std::pair{raster::ink(image, scene.light(Ink::paper)), shows(image, scene.light(Ink::accent))};
  };
  const auto plain = total({}), bold = total({{0, 8, true, ""}}), link = total({{0, 8, false, "/x"}});
  CHECK(bold.first > plain.first);
  CHECK(link.first > plain.first + 60);
  CHECK(link.second);
  CHECK_FALSE(plain.second);
}

TEST_CASE("ordered items have a hanging number before the text, others a dot") {
  Scene scene = one(Role::list_item, scene::numbered, "Punt");
  const base::Rect margin{0, 0, 30, 28};
  const int dot = raster::ink(draw(scene), margin, scene.light(Ink::paper));
  scene.page.nodes[0].ordinal = 12;
  const int number = raster::ink(draw(scene), margin, scene.light(Ink::paper));
  scene.page.nodes[0].role = Role::paragraph;
  CHECK(raster::ink(draw(scene), margin, scene.light(Ink::paper)) == 0);
  CHECK(dot > 10);
  CHECK(number > 2 * dot);
  CHECK(raster::ink(draw(scene), {25, 0, 7, 28}, scene.light(Ink::paper)) == 0);  // the gap stays empty
}

TEST_CASE("lines are spaced as they were laid out, not as the theme says") {
  Scene scene;
  scene.add(Role::paragraph, scene::body, "H\nH\nH\nH");
  page::Measured seen{"n1", {2, 4, 6}, 4 * 27.5F};
  page::lay_out(scene.page, scene.theme, scene::fonts(), scene.viewport, {&seen, 1});
  const raster::Image image = draw(scene, 2);
  const auto ink_in_row = [&](float y) {
    return raster::ink(image, {0, y, 100, 1}, scene.light(Ink::paper));
  };
  const float first = 2 * scene.page.nodes[0].baseline;
  for (const float line : {0.0F, 1.0F, 2.0F, 3.0F}) {
    CHECK(ink_in_row(first + line * 55 - 1) > 0);  // the bottom of the H
    CHECK(ink_in_row(first + line * 55) == 0);
  }
}

TEST_CASE("a tile shows exactly the nodes wholly inside it, and leaves the others blank") {
  Scene scene;
  for (int i = 0; i < 8; ++i) scene.add(Role::paragraph, scene::body, "nnnn");
  scene.lay_out();
  const auto& nodes = scene.page.nodes;
  const paint::Tile tile{nodes[1].box.y + 5, nodes[6].box.y + 5 - (nodes[1].box.y + 5), 2,
                         content::ColourScheme::light};
  const raster::Image whole = draw(scene, 2), part = draw(scene, tile);
  for (size_t i = 0; i < nodes.size(); ++i) {
    const base::Rect& box = nodes[i].box;
    const base::Rect in_whole{box.x * 2, box.y * 2, box.width * 2, box.height * 2};
    const base::Rect in_part{box.x * 2, (box.y - tile.top) * 2, box.width * 2, box.height * 2};
    const bool inside = i >= 2 && i <= 5;
    const int ink = raster::ink(part, in_part, scene.light(Ink::paper));
    CHECK(ink == (inside ? raster::ink(whole, in_whole, scene.light(Ink::paper)) : 0));
  }
  paint::Painter painter(scene::fonts());
  const auto shown = painter.paint(scene.page, 1, scene.theme, scene.viewport, tile).shown;
  CHECK(std::vector<uint32_t>(shown.begin(), shown.end()) == std::vector<uint32_t>{2, 3, 4, 5});
}

TEST_CASE("the contents of a box that the tile cuts are left to the browser with the box") {
  Scene scene;
  scene.add(Role::group, scene::card, "");
  for (int i = 0; i < 6; ++i) scene.add(Role::paragraph, scene::body, "nnnn").depth = 1;
  scene.add(Role::paragraph, scene::body, "nnnn");
  scene.lay_out();
  paint::Painter painter(scene::fonts());
  const auto shown = [&](paint::Tile tile) {
    const auto nodes = painter.paint(scene.page, 1, scene.theme, scene.viewport, tile).shown;
    return std::vector<uint32_t>(nodes.begin(), nodes.end());
  };
  CHECK(shown({scene.page.nodes[0].box.y + 1, 2000, 1, content::ColourScheme::light}) ==
        std::vector<uint32_t>{7});
  CHECK(shown({0, 2000, 1, content::ColourScheme::light}).size() == 8);
}

TEST_CASE("a page without nodes is just the paper colour") {
  Scene scene;
  const raster::Image image = draw(scene, {0, 50, 2, content::ColourScheme::light});
  CHECK(image.width == 780);
  CHECK(raster::ink(image, scene.light(Ink::paper)) == 0);
}

TEST_CASE("more than 65,536 vertices are split into lists that 16-bit indices reach") {
  Scene scene;
  for (int i = 0; i < 700; ++i)
    scene.add(Role::paragraph, scene::body, "Dit is een regel met veel letters erin, ja!");
  scene.lay_out();
  paint::Painter painter(scene::fonts());
  const paint::Frame frame = painter.paint(scene.page, 1, scene.theme, scene.viewport,
                                           {0, scene.page.height, 1, content::ColourScheme::light});
  REQUIRE(frame.vertices.size() > 70'000);
  CHECK(frame.commands.size() >= 2);
  size_t indices = 0;
  bool reachable = true;
  for (const paint::Command& command : frame.commands)
    for (int i = 0; i < command.index_count; ++i, ++indices) {
      const uint16_t index = frame.indices[static_cast<size_t>(command.first_index + i)];
      reachable = reachable && static_cast<size_t>(command.first_vertex + index) < frame.vertices.size();
    }
  CHECK(reachable);
  CHECK(indices == frame.indices.size());
}

TEST_CASE("the same layout paints again without new glyphs, a new one is recognised by its serial") {
  Scene scene = one(Role::paragraph, scene::body, "abc");
  paint::Painter painter(scene::fonts());
  const paint::Tile tile{0, 100, 1, content::ColourScheme::light};
  painter.paint(scene.page, 1, scene.theme, scene.viewport, tile);
  painter.paint(scene.page, 1, scene.theme, scene.viewport, tile);
  CHECK(painter.atlas().version == 1);
  scene.page.nodes[0].text = "abcxyz";
  scene.lay_out();
  const paint::Frame frame = painter.paint(scene.page, 2, scene.theme, scene.viewport, tile);
  CHECK(painter.atlas().version == 2);
  CHECK(frame.vertices.size() == 6 * 4);
}

TEST_CASE("two painters do not affect each other") {
  const Scene scene = one(Role::paragraph, scene::body, "abc");
  paint::Painter first(scene::fonts());
  const paint::Tile tile{0, 100, 1, content::ColourScheme::light};
  {
    paint::Painter second(scene::fonts());
    second.paint(scene.page, 1, scene.theme, scene.viewport, tile);
  }
  CHECK(first.paint(scene.page, 1, scene.theme, scene.viewport, tile).vertices.size() == 12);
}

TEST_CASE("marked words have a background of their own, also across a line end, and no other words do") {
  Scene scene =
      one(Role::paragraph, scene::body, "Ångström Ég jij (gymnastiek) loopt over meer dan een regel.");
  const page::Node& node = scene.page.nodes[0];
  REQUIRE(node.lines.size() >= 2);
  const uint32_t second = node.lines[1].begin;
  const page::Highlight highlights[] = {{0, 0, 10, false}, {0, second - 6, second + 4, true}};
  paint::Tile tile{0, std::ceil(scene.page.height), 2};
  tile.highlights = highlights;
  const raster::Image image = draw(scene, tile);
  const auto ground = [&](size_t line, float x, Ink ink) {
    const float y =
        node.text_y + 28 * static_cast<float>(line) + 23;  // below the baseline, above the next line
    const raster::Pixel& pixel = image.at(static_cast<int>(x * 2), static_cast<int>(y * 2));
    return !raster::differs(pixel, scene.light(ink));
  };
  CHECK(ground(0, node.text_x + 2, Ink::highlight));
  CHECK(ground(0, node.text_x + node.lines[0].width - 2, Ink::current_highlight));
  CHECK(ground(1, node.text_x + 2, Ink::current_highlight));
  CHECK(ground(1, node.text_x + node.lines[1].width - 2, Ink::paper));
}
