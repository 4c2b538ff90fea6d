#include "paint/tile_index.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "paint_scene.h"

using namespace lw;

namespace {

using scene::Role;

// A main container with `count` paragraphs of 100 px below each other, in a box around them all.
scene::Scene column(int count, bool has_box = true) {
  scene::Scene out;
  page::Node& main = out.add(Role::main, has_box ? scene::card : scene::plain);
  main.box = {0, 0, 300, static_cast<float>(count) * 100};
  for (int i = 0; i < count; ++i) {
    page::Node& leaf = out.add(Role::paragraph, scene::body, "a", 1);
    leaf.box = {0, static_cast<float>(i) * 100, 300, 100};
    leaf.text_y = leaf.box.y;
    leaf.line_height = 28;
    leaf.lines = {{0, 1, 1, 10, false}};
  }
  out.page.width = 300;
  out.page.height = static_cast<float>(count) * 100;
  return out;
}

std::vector<uint32_t> found(const scene::Scene& scene, float top, float bottom) {
  paint::TileIndex index;
  index.build(scene.page, scene.theme.styles);
  std::vector<uint32_t> out;
  index.find(top, bottom, out);
  return out;
}

bool has(const std::vector<uint32_t>& nodes, uint32_t node) {
  return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

}  // namespace

TEST_CASE("a tile finds every node it overlaps and the boxes around them, in document order, each once") {
  const scene::Scene scene = column(1000);
  const std::vector<uint32_t> nodes = found(scene, 50'000, 51'000);
  CHECK(nodes.front() == 0);  // the container, drawn before its contents
  for (uint32_t node = 501; node <= 510; ++node) CHECK(has(nodes, node));
  CHECK(std::is_sorted(nodes.begin(), nodes.end()));
  CHECK(std::adjacent_find(nodes.begin(), nodes.end()) == nodes.end());
}

TEST_CASE("what a tile finds does not grow with the document") {
  CHECK(found(column(100), 5000, 6000).size() == found(column(10'000), 5000, 6000).size());
  CHECK(found(column(100), 5000, 6000).size() < 35);
}

TEST_CASE("a container without ink is not found, a radio always is") {
  CHECK_FALSE(has(found(column(3, false), 0, 300), 0));
  scene::Scene scene = column(3, false);
  scene.page.nodes[0].role = Role::radio;
  CHECK(has(found(scene, 0, 300), 0));
}

TEST_CASE("nodes that the browser draws are left out with everything inside them, their successors are not") {
  scene::Scene scene = column(3);
  scene.page.nodes[0].own_ink = true;
  page::Node& after = scene.add(Role::paragraph, scene::body, "b");
  after.box = {0, 300, 300, 28};
  CHECK(found(scene, 0, 400) == std::vector<uint32_t>{4});
}

TEST_CASE("tiles beyond the page and pages without nodes find nothing and do not fail") {
  CHECK(found(scene::Scene(), 0, 1000).empty());
  paint::TileIndex never_built;
  std::vector<uint32_t> out{7};
  never_built.find(0, 100, out);
  CHECK(out.empty());
  found(column(3), -5000, -4000);
  found(column(3), 1e9F, 2e9F);
}
