// The product's typeface from a folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/font.h"

namespace lw::tool {

class FontFiles {
 public:
  // Reads regular.ttf and bold.ttf. Reports on stderr when they are unusable; then valid() is false.
  explicit FontFiles(const std::string& folder);

  bool valid() const { return regular_.valid() && bold_.valid(); }
  text::Fonts faces() const { return {&regular_, &bold_}; }

 private:
  std::vector<uint8_t> regular_bytes_, bold_bytes_;
  text::Font regular_, bold_;  // views of these bytes
};

}  // namespace lw::tool
