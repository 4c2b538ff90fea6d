// Passes a Session's values to JavaScript. Holds the program's only global state: one session, the bytes it
// reads, and the memory that the last results point into.
#include "bridge/abi.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "base/sorted.h"
#include "base/utf8.h"
#include "bridge/session.h"
#include "paint/painter.h"
#include "paint/tile_index.h"

using namespace lw;

namespace {

std::unique_ptr<bridge::Session> session;

struct {
  std::vector<uint8_t> buffer;  // what JavaScript writes into
  std::vector<uint8_t> loaded;  // content and fonts; the session keeps views of them
  std::vector<uint8_t> faces;   // another typeface, once chosen; viewed the same way
} input;

// What the last lw_view result points into.
struct {
  LwView view{};
  std::string html, ids;
  uint32_t html_given = 0;  // the screen whose HTML JavaScript already has
  std::vector<LwSaid> said;
  std::vector<float> x, y, widths, heights, text_x, text_y, line_heights, text_tops, lefts, rights,
      word_lefts;
  std::vector<uint32_t> id_ends, drawn_by, fingerprints, line_counts, starts, words, hyphens;
} shown;

struct {
  LwHighlights view{};
  std::vector<LwHighlight> highlights;
} found;

struct {
  LwFrame view{};
  std::vector<LwShown> shown;
  std::vector<page::Highlight> highlights;
  uint32_t highlights_of_screen = 0;
} painted;

uint32_t size32(size_t size) {
  return static_cast<uint32_t>(size);
}

// ---- reading the buffer

// Reads the next `count` values. False when the buffer, which may be damaged, holds fewer.
template <class Value>
bool take(size_t& at, size_t count, std::vector<Value>& out) {
  const size_t left = input.buffer.size() - at;
  if (count > left / sizeof(Value)) return false;
  out.resize(count);
  if (count > 0) std::memcpy(out.data(), input.buffer.data() + at, count * sizeof(Value));
  at += count * sizeof(Value);
  return true;
}

// True for a number that a browser could send; false for NaN.
bool within(float value, float least, float most) {
  return value >= least && value <= most;
}

constexpr float widest = 1e5F, tallest = 1e7F;  // CSS px, of a window and a document; anything more is damage

bool is_possible(const LwViewport& room) {
  return within(room.width, 0, widest) && within(room.media_width, 0, widest) &&
         within(room.text_scale, 0.1F, 16) && within(room.steps_per_px, 1, 1024) &&
         within(room.font_steps, 0.1F, 64) && within(room.least_size, 0, 1024) &&
         text::Habits{room.habits}.measured() && room.embed <= static_cast<uint32_t>(page::Embed::host_books);
}

std::string_view buffer_text(size_t at, size_t bytes) {
  return {reinterpret_cast<const char*>(input.buffer.data()) + at, bytes};
}

const std::vector<page::Node>& nodes() {
  return session->page().nodes;
}

// ---- the view

void clear_geometry() {
  shown.ids.clear();
  for (auto* floats : {&shown.x, &shown.y, &shown.widths, &shown.heights, &shown.text_x, &shown.text_y,
                       &shown.line_heights, &shown.text_tops, &shown.lefts, &shown.rights, &shown.word_lefts})
    floats->clear();
  for (auto* numbers : {&shown.id_ends, &shown.drawn_by, &shown.fingerprints, &shown.line_counts,
                        &shown.starts, &shown.words, &shown.hyphens})
    numbers->clear();
}

void gather_lines(const page::Node& node) {
  const std::string_view text = node.text;
  uint32_t at = 0, units = 0;  // accumulated from line to line, as texts are long
  for (const text::Line& line : node.lines) {
    units += base::utf16_length(text.substr(at, line.begin - at));
    at = line.begin;
    const float left = node.text_x + line.left;
    const text::InnerWord word = text::inner_word(text, node.runs, node.type, line);
    shown.starts.push_back(units);
    shown.lefts.push_back(left);
    shown.rights.push_back(left + line.width);
    shown.words.push_back(units + base::utf16_length(text.substr(at, word.begin - at)));
    shown.word_lefts.push_back(left + word.x);
    shown.hyphens.push_back(line.hyphen ? 1 : 0);
  }
  shown.line_counts.push_back(size32(node.lines.size()));
}

void gather_node(const page::Node& node, const content::Style& style, bool own) {
  shown.ids += node.id;
  shown.id_ends.push_back(size32(shown.ids.size()));
  shown.x.push_back(node.box.x);
  shown.y.push_back(node.box.y);
  shown.widths.push_back(node.box.width);
  shown.heights.push_back(node.box.height);
  shown.text_x.push_back(node.text_x);
  shown.text_y.push_back(node.text_y);
  shown.line_heights.push_back(node.line_height);
  shown.drawn_by.push_back(node.folded ? 3 : own ? 1 : paint::has_ink(node, style) ? 0 : 2);
  shown.fingerprints.push_back(page::fingerprint(node));
  shown.text_tops.push_back(node.text_y + node.baseline - node.ascent);
  gather_lines(node);
}

void gather_said() {
  shown.said.clear();
  for (const std::string& id : session->effects().said)
    for (size_t i = 0; i < nodes().size(); ++i) {
      const page::Node& node = nodes()[i];
      if (node.id != id) continue;
      const std::string& words = node.role == page::Role::figure ? node.value : node.text;
      shown.said.push_back({size32(i), {words.data(), node.disabled ? 0 : size32(words.size())}});
    }
}

// A screen's HTML is passed only once.
void gather_html() {
  shown.html.clear();
  if (shown.html_given != session->screen_serial()) shown.html = session->html();
  shown.html_given = session->screen_serial();
}

void gather_view() {
  if (shown.view.serial != session->serial()) {
    clear_geometry();
    size_t own_until = 0;  // what lies on a box that the browser draws is the browser's too
    for (size_t i = 0; i < nodes().size(); ++i) {
      const page::Node& node = nodes()[i];
      if (node.own_ink && i >= own_until) own_until = paint::after_subtree(session->page(), i);
      gather_node(node, session->styles()[node.style], i < own_until);
    }
  }
  gather_html();
  gather_said();
}

LwText text_of(const std::string& text) {
  return {text.data(), size32(text.size())};
}

// ---- highlights

// `out` stays in reading order.
bool read_highlight(const LwHighlight& highlight, std::vector<page::Highlight>& out) {
  if (highlight.node >= nodes().size()) return false;
  const std::string& text = nodes()[highlight.node].text;
  const auto offset = [&](uint32_t units) { return size32(base::byte_offset_of_utf16(text, units)); };
  const page::Highlight one{highlight.node, offset(highlight.begin), offset(highlight.end),
                            highlight.current != 0};
  base::insert_sorted(out, one, [](const page::Highlight& a, const page::Highlight& b) {
    return a.node != b.node ? a.node < b.node : a.begin < b.begin;
  });
  return true;
}

LwHighlight to_highlight(const page::Highlight& highlight) {
  const std::string_view text = nodes()[highlight.node].text;
  return {highlight.node, base::utf16_length(text.substr(0, highlight.begin)),
          base::utf16_length(text.substr(0, highlight.end)), highlight.current ? 1u : 0u};
}

// ---- painting

uint32_t bytes_of(content::Colour colour) {
  return colour.r | uint32_t{colour.g} << 8 | uint32_t{colour.b} << 16 | uint32_t{colour.a} << 24;
}

uint32_t flag(bool yes) {
  return yes ? 1 : 0;
}

void gather_shown(std::span<const uint32_t> indices, const content::Palette& palette) {
  painted.shown.clear();
  for (const uint32_t index : indices) {
    const page::Node& node = nodes()[index];
    const content::Style& style = session->styles()[node.style];
    const bool filled = style.fill != content::Ink::none;
    const bool boxed = filled || style.edge != content::Ink::none || style.bar != content::Ink::none;
    painted.shown.push_back({index, bytes_of(palette.of(style.ink)),
                             bytes_of(palette.of(paint::link_ink(style))),
                             filled ? bytes_of(palette.of(style.fill)) : 0, node.type.size, node.type.letter,
                             node.type.word, flag(style.bold), flag(paint::is_underlined(node, style)),
                             flag(style.align == content::Align::centre), flag(boxed)});
  }
}

}  // namespace

uint8_t* lw_reserve(uint32_t bytes) {
  input.buffer.resize(bytes);
  return input.buffer.data();
}

uint32_t lw_load(uint32_t content_bytes, uint32_t more_bytes, uint32_t regular_bytes, uint32_t bold_bytes) {
  if (uint64_t{content_bytes} + more_bytes + regular_bytes + bold_bytes != input.buffer.size()) return 0;
  const uint32_t fonts_at = content_bytes + more_bytes;
  session.reset();
  input.loaded = std::exchange(input.buffer, {});
  const std::span<const uint8_t> all(input.loaded);
  const std::string_view texts(reinterpret_cast<const char*>(all.data()), fonts_at);
  session = std::make_unique<bridge::Session>(texts.substr(0, content_bytes), texts.substr(content_bytes),
                                              all.subspan(fonts_at, regular_bytes),
                                              all.subspan(fonts_at + regular_bytes));
  if (!session->good()) session.reset();
  shown.html_given = 0;
  shown.view = {};
  return session ? 1 : 0;
}

uint32_t lw_faces(uint32_t regular_bytes, uint32_t bold_bytes) {
  if (!session || uint64_t{regular_bytes} + bold_bytes != input.buffer.size()) return 0;
  std::vector<uint8_t> fresh = std::exchange(input.buffer, {});
  const std::span<const uint8_t> all(fresh);
  if (!session->set_faces(all.first(regular_bytes), all.subspan(regular_bytes))) return 0;
  input.faces = std::move(fresh);  // the old ones are no longer in use
  return 1;
}

uint32_t lw_viewport() {
  std::vector<LwViewport> room;
  std::vector<float> values;
  size_t at = 0;
  if (!session || !take(at, 1, room) || !take(at, std::size(page::reading_settings), values)) return 0;
  const LwViewport& seen = room.front();
  page::Reading reading;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!within(values[i], 0, 16)) return 0;
    reading.*page::reading_settings[i].value = values[i];
  }
  if (!is_possible(seen)) return 0;
  session->set_viewport({seen.width,
                         seen.media_width,
                         seen.text_scale,
                         seen.steps_per_px,
                         seen.font_steps,
                         seen.least_size,
                         {seen.habits},
                         static_cast<page::Embed>(seen.embed)},
                        reading);
  return 1;
}

uint32_t lw_send(uint32_t count) {
  std::vector<uint32_t> lengths;
  std::vector<std::string_view> words;
  size_t at = 0;
  if (!session || !take(at, count, lengths)) return 0;
  for (const uint32_t length : lengths) {
    if (length > input.buffer.size() - at) return 0;
    words.push_back(buffer_text(at, length));
    at += length;
  }
  return session->send(words) ? 1 : 0;
}

uint32_t lw_measured(uint32_t count) {
  std::vector<LwMeasured> sent;
  std::vector<page::Measured> measured;
  size_t at = 0;
  if (!session || !take(at, count, sent)) return 0;
  for (const LwMeasured& one : sent) {
    std::vector<uint32_t> units;
    if (one.node >= nodes().size() || !within(one.height, 0, tallest) || !within(one.width, 0, widest) ||
        !take(at, one.start_count, units))
      return 0;
    const page::Node& node = nodes()[one.node];
    measured.push_back({node.id, bridge::byte_starts(units, node.text), one.height, one.width, one.own != 0});
  }
  session->set_measured(std::move(measured));
  return 1;
}

const LwHighlights* lw_find(uint32_t whole_words) {
  found.highlights.clear();
  if (session)
    for (const page::Highlight& highlight :
         session->find(buffer_text(0, input.buffer.size()), whole_words != 0))
      found.highlights.push_back(to_highlight(highlight));
  found.view = {found.highlights.data(), size32(found.highlights.size())};
  return &found.view;
}

uint32_t lw_highlight() {
  std::vector<LwHighlight> sent;
  std::vector<page::Highlight> highlights;
  size_t at = 0;
  const size_t count = input.buffer.size() / sizeof(LwHighlight);
  if (!session || count * sizeof(LwHighlight) != input.buffer.size() || !take(at, count, sent)) return 0;
  for (const LwHighlight& highlight : sent)
    if (!read_highlight(highlight, highlights)) return 0;
  painted.highlights = std::move(highlights);
  painted.highlights_of_screen = session->screen_serial();
  return 1;
}

const LwView* lw_view() {
  if (!session || !session->open()) return nullptr;
  gather_view();
  shown.view = {session->serial(),
                session->screen_serial(),
                size32(session->step()),
                session->effects().arrived ? 1u : 0u,
                session->page().height,
                text_of(shown.html),
                text_of(session->effects().focus),
                text_of(session->page().language),
                shown.said.data(),
                size32(shown.said.size()),
                size32(nodes().size()),
                text_of(shown.ids),
                shown.id_ends.data(),
                shown.x.data(),
                shown.y.data(),
                shown.widths.data(),
                shown.heights.data(),
                shown.text_x.data(),
                shown.text_y.data(),
                shown.line_heights.data(),
                shown.drawn_by.data(),
                shown.fingerprints.data(),
                shown.text_tops.data(),
                shown.line_counts.data(),
                shown.starts.data(),
                shown.lefts.data(),
                shown.rights.data(),
                shown.words.data(),
                shown.word_lefts.data(),
                shown.hyphens.data(),
                size32(shown.starts.size())};
  return &shown.view;
}

const LwFrame* lw_paint(float top, float height, float scale, uint32_t scheme) {
  if (!session || !session->open()) return nullptr;
  if (!within(top, -tallest, tallest) || !within(height, 0, tallest) || !within(scale, 0.1F, 64))
    return nullptr;
  if (scheme >= content::scheme_count) scheme = 0;
  if (painted.highlights_of_screen != session->screen_serial()) painted.highlights.clear();
  const auto tile_scheme = static_cast<content::ColourScheme>(scheme);
  const paint::Frame frame = session->paint({top, height, scale, tile_scheme, painted.highlights});
  const paint::Atlas& atlas = session->atlas();
  gather_shown(frame.shown, session->palette(tile_scheme));
  painted.view = {static_cast<uint32_t>(frame.width),
                  static_cast<uint32_t>(frame.height),
                  bytes_of(frame.clear),
                  reinterpret_cast<const uint8_t*>(frame.vertices.data()),
                  size32(frame.vertices.size_bytes()),
                  frame.indices.data(),
                  size32(frame.indices.size()),
                  reinterpret_cast<const int32_t*>(frame.commands.data()),
                  size32(frame.commands.size_bytes() / sizeof(int32_t)),
                  painted.shown.data(),
                  size32(painted.shown.size()),
                  atlas.pixels,
                  static_cast<uint32_t>(atlas.width * atlas.height),
                  static_cast<uint32_t>(atlas.width),
                  static_cast<uint32_t>(atlas.height),
                  atlas.version};
  return &painted.view;
}
