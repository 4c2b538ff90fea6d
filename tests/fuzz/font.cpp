// Fonts that were damaged on the way, or are none: only the product's own are valid. The reader of kerning
// tables trusts nothing by itself.
#include "text/font.h"

#include <algorithm>

#include "fuzz.h"
#include "text/kerning.h"

using namespace lw;

namespace {

std::span<const uint8_t> bytes_of(const std::string& text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  FuzzedDataProvider data(bytes, size);
  const uint16_t left = data.ConsumeIntegral<uint16_t>(), right = data.ConsumeIntegral<uint16_t>();
  const std::string file =
      data.ConsumeBool() ? fuzz::damaged(fuzz::regular_font(), data) : data.ConsumeRemainingBytesAsString();
  const text::Font font(bytes_of(file));
  fuzz::demand(font.valid() == (file == fuzz::regular_font()), "a damaged font is refused");
  const text::Kerning kerning(bytes_of(file));
  kerning.adjust(left, right);
  kerning.adjust(static_cast<uint16_t>(left % 256), static_cast<uint16_t>(right % 256));
  return 0;
}
