#include "bridge/session.h"

#include "base/utf8.h"
#include "content/load/loader.h"
#include "page/builder.h"
#include "page/html.h"
#include "page/layout.h"
#include "page/names.h"

namespace lw::bridge {

namespace {

std::string_view take(std::string_view& text, char separator) {
  const size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return part;
}

uint32_t to_units(std::string_view number) {
  uint32_t value = 0;
  for (char c : number)
    if (c >= '0' && c <= '9') value = value * 10 + static_cast<uint32_t>(c - '0');
  return value;
}

const page::Node* find_node(const page::Page& page, std::string_view id) {
  for (const page::Node& node : page.nodes)
    if (node.id == id) return &node;
  return nullptr;
}

// A verb and its arguments; what a search looks for may hold spaces, and may be nothing.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  const std::string_view whole = line;
  const bool is_search = take(line, ' ') == page::verbs::search;
  line = whole;
  while (!line.empty() && !(is_search && words.size() == 2)) words.push_back(take(line, ' '));
  if (is_search) words.resize(2), words.push_back(line);
  return words;
}

// Ascending offsets inside the text, whatever was sent.
std::vector<uint32_t> byte_starts(std::string_view units, const std::string& text) {
  std::vector<uint32_t> starts;
  while (!units.empty()) {
    const auto at = static_cast<uint32_t>(base::byte_offset_of_utf16(text, to_units(take(units, ','))));
    if (at > (starts.empty() ? 0 : starts.back()) && at < text.size()) starts.push_back(at);
  }
  return starts;
}

}  // namespace

std::vector<page::Measured> parse_measured(std::string_view lines, const page::Page& page) {
  std::vector<page::Measured> all;
  while (!lines.empty()) {
    std::string_view line = take(lines, '\n');
    page::Measured one;
    one.id = take(line, '\t');
    one.height = static_cast<float>(to_units(take(line, '\t'))) / 1000;
    one.own_ink = take(line, '\t') == "1";
    const page::Node* node = find_node(page, one.id);
    if (!node) continue;
    one.starts = byte_starts(line, node->text);
    all.push_back(std::move(one));
  }
  return all;
}

Session::Session(std::string_view bundle, std::span<const uint8_t> regular, std::span<const uint8_t> bold)
    : regular_(regular), bold_(bold) {
  good_ = regular_.valid() && bold_.valid() && content::load_bundle(bundle, content_) &&
          !content_.articles.empty() && page::missing_styles(content_.theme).empty();
  if (!good_) return;
  theme_ = content_.theme;
  painter_.emplace(text::Fonts{&regular_, &bold_});
}

bool Session::set_faces(std::span<const uint8_t> regular, std::span<const uint8_t> bold) {
  text::Font new_regular(regular), new_bold(bold);
  if (!new_regular.valid() || !new_bold.valid()) return false;
  regular_ = std::move(new_regular);
  bold_ = std::move(new_bold);
  painter_.emplace(text::Fonts{&regular_, &bold_});
  measured_.clear();
  lay_out();
  return true;
}

bool Session::send(std::string_view line) {
  const auto event = reader::parse_event(words_of(line));
  if (!event) return false;
  effects_ = reader::update(content_, state_, *event);
  if (open()) rebuild();
  return true;
}

void Session::set_viewport(const page::Viewport& viewport, const page::Reading& reading) {
  viewport_ = viewport;
  theme_ = page::adjusted(content_.theme, reading, viewport);
  measured_.clear();
  lay_out();
}

void Session::set_measured(std::string_view lines) {
  for (page::Measured& one : parse_measured(lines, page_)) {
    bool known = false;
    for (page::Measured& old : measured_)
      if (old.id == one.id) old = one, known = true;
    if (!known) measured_.push_back(std::move(one));
  }
  lay_out();
}

void Session::rebuild() {
  page::Page next = reader::build_page(content_, state_);
  if (next.screen != page_.screen || effects_.arrived) {
    ++screen_serial_;
    measured_.clear();
  }
  page_ = std::move(next);
  lay_out();
}

void Session::lay_out() {
  if (!open()) return;
  page::lay_out(page_, theme_, {&regular_, &bold_}, viewport_, measured_);
  ++serial_;
}

std::vector<page::Mark> Session::find(std::string_view words, bool whole_words) const {
  return page::find_text(page_, text::Query(words, whole_words));
}

paint::Frame Session::paint(const paint::Tile& tile) {
  return painter_->paint(page_, serial_, theme_, viewport_, tile);
}

std::string Session::html() const {
  return page::to_html(page_, content_.theme, page::ids::main);
}

const std::vector<content::Style>& Session::styles() const {
  return page::styles_for(theme_, viewport_);
}

}  // namespace lw::bridge
