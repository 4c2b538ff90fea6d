#include "bridge/session.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/load/loader.h"
#include "page/builder.h"
#include "page/html.h"
#include "page/layout.h"
#include "page/names.h"

namespace lw::bridge {

std::vector<uint32_t> byte_starts(std::span<const uint32_t> units, std::string_view text) {
  std::vector<uint32_t> starts;
  size_t at = 0;
  uint32_t passed = 0;
  for (const uint32_t unit : units) {
    if (unit <= passed) continue;
    at += base::byte_offset_of_utf16(text.substr(at), unit - passed);
    if (at >= text.size()) break;
    passed = unit;
    starts.push_back(static_cast<uint32_t>(at));
  }
  return starts;
}

Session::Session(std::string_view bundle, std::string_view more, std::span<const uint8_t> regular,
                 std::span<const uint8_t> bold)
    : regular_(regular), bold_(bold) {
  good_ = regular_.valid() && bold_.valid() && content::load_bundle(bundle, content_, more) &&
          (has_articles(content_) || has_guide(content_)) && page::missing_styles(content_.theme).empty();
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
  lay_out_afresh();
  return true;
}

bool Session::send(std::span<const std::string_view> words) {
  const auto event = reader::parse_event(words);
  if (!event) return false;
  effects_ = reader::update(content_, state_, *event);
  if (open()) rebuild();
  return true;
}

void Session::set_viewport(const page::Viewport& viewport, const page::Reading& reading) {
  viewport_ = viewport;
  theme_ = page::adjusted(content_.theme, reading, viewport);
  lay_out_afresh();
}

void Session::set_measured(std::vector<page::Measured> measured) {
  for (page::Measured& one : measured) {
    const auto known = std::find_if(measured_.begin(), measured_.end(),
                                    [&](const page::Measured& old) { return old.id == one.id; });
    if (known == measured_.end())
      measured_.push_back(std::move(one));
    else
      *known = std::move(one);
  }
  lay_out();
}

void Session::rebuild() {
  page::Page next = reader::build_page(content_, state_);
  page::keep_for(next, viewport_.embed);  // before nodes are known by their index
  if (next.screen != page_.screen || effects_.arrived) {
    ++screen_serial_;
    measured_.clear();
  }
  page_ = std::move(next);
  built_own_.clear();
  for (size_t i = 0; i < page_.nodes.size(); ++i)
    if (page_.nodes[i].own_ink) built_own_.push_back(static_cast<uint32_t>(i));
  lay_out();
}

// Clears what earlier layouts handed to the browser: laying out by itself never takes a node back.
void Session::lay_out_afresh() {
  measured_.clear();
  for (page::Node& node : page_.nodes) node.own_ink = false;
  for (const uint32_t node : built_own_) page_.nodes[node].own_ink = true;
  lay_out();
}

void Session::lay_out() {
  if (!open()) return;
  page::lay_out(page_, theme_, {&regular_, &bold_}, viewport_, measured_);
  ++serial_;
}

std::vector<page::Highlight> Session::find(std::string_view words, bool whole_words) const {
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
