// Carries a Session's values over to JavaScript. The only state outside a function in the whole program: one
// session, one input buffer, and the arrays that the last answer points into.
#include "bridge/abi.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include "base/utf8.h"
#include "bridge/session.h"
#include "paint/tile_index.h"

using namespace lw;

namespace {

std::vector<uint8_t> input;   // what JavaScript writes into
std::vector<uint8_t> loaded;  // content and fonts; the session keeps views of them
std::vector<uint8_t> faces;   // another typeface, once chosen; likewise
std::unique_ptr<bridge::Session> session;

struct {
  LwView view{};
  std::string html, said, ids;
  std::vector<float> boxes;
  std::vector<uint32_t> counts, starts;
  uint32_t html_of_screen = 0;
} shown;

LwFrame frame;

struct {
  LwMarks view{};
  std::vector<uint32_t> numbers;
} found;

struct {
  std::vector<page::Mark> marks;
  uint32_t of_screen = 0;
} painted;

std::string_view text_of_input(uint32_t bytes) {
  return {reinterpret_cast<const char*>(input.data()), std::min<size_t>(bytes, input.size())};
}

uint32_t size32(size_t size) {
  return static_cast<uint32_t>(size);
}

void gather_node(const page::Node& node, const std::vector<content::Style>& styles) {
  shown.ids.append(node.id).append("\n");
  const content::Style& style = styles[node.style];
  const float line_height = style.line * session->text_scale();
  const float drawn_by = node.own_ink ? 1 : paint::has_ink(node, style) ? 0 : 2;
  for (float value : {node.box.x, node.box.y, node.box.width, node.box.height, node.text_x, node.text_y,
                      line_height, drawn_by})
    shown.boxes.push_back(value);
  shown.counts.push_back(size32(node.lines.size()));
  uint32_t at = 0, units = 0;  // counted on from line to line: texts are long
  for (const text::Line& line : node.lines) {
    units += base::utf16_length(std::string_view(node.text).substr(at, line.begin - at));
    at = line.begin;
    shown.starts.push_back(units);
  }
}

void gather_geometry() {
  shown.ids.clear();
  shown.boxes.clear();
  shown.counts.clear();
  shown.starts.clear();
  for (const page::Node& node : session->page().nodes) gather_node(node, session->styles());
}

void gather_html() {
  if (shown.html_of_screen == session->screen_serial()) return;
  shown.html_of_screen = session->screen_serial();
  shown.html = session->html();
}

// A line of each node that changed.
std::string said() {
  std::string lines;
  for (const std::string& id : session->effects().said)
    for (const page::Node& node : session->page().nodes)
      if (node.id == id) lines += id + "\t" + node.text + "\n";
  return lines;
}

}  // namespace

uint8_t* lw_reserve(uint32_t bytes) {
  input.resize(bytes);
  return input.data();
}

uint32_t lw_load(uint32_t content_bytes, uint32_t regular_bytes, uint32_t bold_bytes) {
  if (size_t{content_bytes} + regular_bytes + bold_bytes != input.size()) return 0;
  session.reset();
  loaded = std::move(input);
  input = {};
  const std::span<const uint8_t> all(loaded);
  session = std::make_unique<bridge::Session>(
      std::string_view(reinterpret_cast<const char*>(loaded.data()), content_bytes),
      all.subspan(content_bytes, regular_bytes), all.subspan(content_bytes + regular_bytes, bold_bytes));
  if (!session->good()) session.reset();
  shown.html_of_screen = 0;
  shown.view = {};
  return session ? 1 : 0;
}

uint32_t lw_faces(uint32_t regular_bytes, uint32_t bold_bytes) {
  if (!session || size_t{regular_bytes} + bold_bytes != input.size()) return 0;
  std::vector<uint8_t> fresh = std::move(input);
  input = {};
  const std::span<const uint8_t> all(fresh);
  if (!session->set_faces(all.first(regular_bytes), all.subspan(regular_bytes))) return 0;
  faces = std::move(fresh);  // the old ones are no longer looked at
  return 1;
}

void lw_viewport(float width, float media_width, float text_scale, float steps_per_px, float leading,
                 float letter, float word, float column, uint32_t hyphens) {
  const page::Reading reading{leading, letter, word, column, hyphens != 0};
  if (session) session->set_viewport({width, media_width, text_scale, steps_per_px}, reading);
}

uint32_t lw_send(uint32_t bytes) {
  return session && session->send(text_of_input(bytes)) ? 1 : 0;
}

void lw_measured(uint32_t bytes) {
  if (session) session->set_measured(text_of_input(bytes));
}

const LwMarks* lw_find(uint32_t bytes, uint32_t whole_words) {
  found.numbers.clear();
  if (session)
    for (const page::Mark& mark : session->find(text_of_input(bytes), whole_words != 0)) {
      const std::string_view text = session->page().nodes[mark.node].text;
      for (uint32_t number : {mark.node, base::utf16_length(text.substr(0, mark.begin)),
                              base::utf16_length(text.substr(0, mark.end)), 0u})
        found.numbers.push_back(number);
    }
  found.view = {found.numbers.data(), size32(found.numbers.size())};
  return &found.view;
}

void lw_marks(uint32_t bytes) {
  painted.marks.clear();
  if (!session) return;
  painted.of_screen = session->screen_serial();
  const std::vector<page::Node>& nodes = session->page().nodes;
  for (size_t at = 0; at + 16 <= std::min<size_t>(bytes, input.size()); at += 16) {
    uint32_t number[4];
    std::memcpy(number, input.data() + at, sizeof number);
    if (number[0] >= nodes.size()) continue;
    const auto offset = [&](uint32_t units) {
      return static_cast<uint32_t>(base::byte_offset_of_utf16(nodes[number[0]].text, units));
    };
    painted.marks.push_back({number[0], offset(number[1]), offset(number[2]), number[3] != 0});
  }
  std::sort(painted.marks.begin(), painted.marks.end(), [](const page::Mark& a, const page::Mark& b) {
    return a.node != b.node ? a.node < b.node : a.begin < b.begin;
  });
}

const LwView* lw_view() {
  if (!session || !session->open()) return nullptr;
  LwView& view = shown.view;
  if (view.serial != session->serial()) gather_geometry();
  gather_html();
  const std::string& focus = session->effects().focus;
  shown.said = said();
  view = {session->serial(),
          session->screen_serial(),
          size32(session->step()),
          session->effects().arrived ? 1u : 0u,
          shown.html.data(),
          size32(shown.html.size()),
          focus.data(),
          size32(focus.size()),
          shown.said.data(),
          size32(shown.said.size()),
          shown.ids.data(),
          size32(shown.ids.size()),
          shown.boxes.data(),
          shown.counts.data(),
          shown.starts.data(),
          size32(shown.counts.size()),
          size32(shown.starts.size()),
          session->page().height};
  return &view;
}

const LwFrame* lw_paint(float top, float height, float scale, uint32_t look) {
  if (!session || !session->open()) return nullptr;
  if (look >= content::look_names.size()) look = 0;
  if (painted.of_screen != session->screen_serial()) painted.marks.clear();
  const paint::Frame fresh =
      session->paint({top, height, scale, static_cast<content::Look>(look), painted.marks});
  const paint::Atlas& atlas = session->atlas();
  const content::Colour& clear = fresh.clear;
  frame = {fresh.width,
           fresh.height,
           clear.r | uint32_t{clear.g} << 8 | uint32_t{clear.b} << 16 | uint32_t{clear.a} << 24,
           fresh.vertices.data(),
           size32(fresh.vertices.size_bytes()),
           fresh.indices.data(),
           size32(fresh.indices.size_bytes()),
           reinterpret_cast<const int32_t*>(fresh.commands.data()),
           size32(fresh.commands.size_bytes() / sizeof(int32_t)),
           fresh.shown.data(),
           size32(fresh.shown.size()),
           atlas.pixels,
           atlas.width,
           atlas.height,
           atlas.version};
  return &frame;
}
