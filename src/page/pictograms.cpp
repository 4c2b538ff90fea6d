#include "page/pictograms.h"

namespace lw::page {

std::string pictogram_svg(content::Pictogram pictogram) {
  static constexpr const char* lines[] = {"",
#define LW_PICTOGRAM(name, path) path,
                                          LW_PICTOGRAMS(LW_PICTOGRAM)
#undef LW_PICTOGRAM
  };
  if (pictogram == content::Pictogram::none) return "";
  return std::string("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"") +
         lines[static_cast<size_t>(pictogram)] + "\"/></svg>";
}

}  // namespace lw::page
