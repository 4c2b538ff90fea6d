// The product between two calls: content, fonts, state, the page that follows from them, and the painter.
// Knows nothing of browsers or of how its values reach JavaScript (abi.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/model.h"
#include "page/page.h"
#include "paint/painter.h"
#include "reader/update.h"
#include "text/font.h"

namespace lw::bridge {

class Session {
 public:
  // The bytes of the content and the fonts must outlive the session. Check `good` before anything else.
  // `more`: content/load/loader.h.
  Session(std::string_view bundle, std::string_view more, std::span<const uint8_t> regular,
          std::span<const uint8_t> bold);

  bool good() const { return good_; }
  bool open() const { return !state_.entries.empty(); }  // false until an "open …" event
  bool send(std::span<const std::string_view> words);    // false: not an event
  void set_viewport(const page::Viewport& viewport, const page::Reading& reading = {});
  // Another typeface; its bytes must outlive the session. False, without any change, when a font is damaged.
  bool set_faces(std::span<const uint8_t> regular, std::span<const uint8_t> bold);
  // Replaces the measurements of these nodes; others keep theirs.
  void set_measured(std::vector<page::Measured> measured);

  // What a search finds on the current page.
  std::vector<page::Highlight> find(std::string_view words, bool whole_words) const;

  paint::Frame paint(const paint::Tile& tile);
  const paint::Atlas& atlas() const { return painter_->atlas(); }

  const page::Page& page() const { return page_; }
  std::string html() const;
  const reader::Effects& effects() const { return effects_; }
  const std::vector<content::Style>& styles() const;
  const content::Palette& palette(content::ColourScheme scheme) const { return theme_.palette(scheme); }
  size_t step() const { return state_.step; }
  uint32_t serial() const { return serial_; }
  uint32_t screen_serial() const { return screen_serial_; }

 private:
  void rebuild();
  void lay_out_afresh();
  void lay_out();

  content::Content content_;
  content::Theme theme_;  // the content's theme, adjusted to the reader's settings
  text::Font regular_, bold_;
  std::optional<paint::Painter> painter_;
  bool good_ = false;
  reader::State state_;
  reader::Effects effects_;
  page::Viewport viewport_;
  page::Page page_;
  std::vector<uint32_t> built_own_;  // indices of nodes that the browser draws whatever the layout
  std::vector<page::Measured> measured_;
  uint32_t serial_ = 0, screen_serial_ = 0;
};

// Converts line starts from UTF-16 units to byte offsets: ascending and inside the text, whatever was sent.
std::vector<uint32_t> byte_starts(std::span<const uint32_t> units, std::string_view text);

}  // namespace lw::bridge
