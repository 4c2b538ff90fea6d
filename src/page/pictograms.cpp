#include "page/pictograms.h"

#include <iterator>

namespace lw::page {

namespace {

// One for each Pictogram, in order, as the path data of SVG; one literal each, however long.
// clang-format off
constexpr const char* lines[] = {
    "",
    // arm
    "M12 2C15 2 15 6 12 6C9 6 9 2 12 2ZM12 8V15L9 22M12 15L15 22M4 6L6 11L12 9L18 11L19 17",
    // balance
    "M8 3C11 3 11 7 8 7C5 7 5 3 8 3ZM10 9L14 15L11 21M14 15L18 20M5 14L18 8M20 13C22 15 22 18 21 20",
    // belly
    "M6 3C6 8 8 10 8 13C8 16 6 18 6 21M18 3C18 8 16 10 16 13C16 16 18 18 18 21M13 8L11 12H14L12 16",
    // chest
    "M9 2V5C5 6 3 7 3 11V21M15 2V5C19 6 21 7 21 11V21M13 9L11 13H14L12 17",
    // child
    "M10 3C14 3 14 9 10 9C6 9 6 3 10 3ZM7 22L10 16L13 21M10 16V11M5 14L10 12L15 14M18 11V22M16 11H20",
    // cold
    "M12 2V22M3 7L21 17M21 7L3 17M9 3L12 6L15 3M9 21L12 18L15 21",
    // crash
    "M2 18V13L5 12L7 7H13L16 12L18 13V18ZM6 18V20M14 18V20M20 4L21 9M15 3L18 6",
    // drop
    "M12 3C8 9 6 12 6 15C6 23 18 23 18 15C18 12 16 9 12 3ZM3 4L21 20",
    // eye
    "M2 12C7 4 17 4 22 12C17 20 7 20 2 12ZM12 9C16 9 16 15 12 15C8 15 8 9 12 9Z",
    // face
    "M12 3C23 3 23 21 12 21C1 21 1 3 12 3ZM9 9V10M15 10V11M8 15C11 14 14 15 16 18",
    // fever
    "M10 14V5C10 1 14 1 14 5V14C18 16 17 22 12 22C7 22 6 16 10 14ZM12 9V18",
    // head
    "M8 22V18C2 15 2 3 11 3C17 3 19 7 19 10L21 14H19V18H15V22M12 6L9 11H13L11 15",
    // heart
    "M12 20C6 15 3 12 3 8C3 3 10 2 12 7C14 2 21 3 21 8C21 12 18 15 12 20Z",
    // joint
    "M9 2V8C9 10 4 12 4 16V22M15 2V7C17 9 17 12 14 14C12 15 11 17 11 22M20 6L22 5M20 11L22 12",
    // lap
    "M4 3C5 9 3 13 6 21M20 3C19 9 21 13 18 21M12 14V21M9 10H9.1M12 10H12.1M15 10H15.1",
    // legs
    "M8 3V13L7 20H3M16 3V13L17 20H21M13 5L11 9H13L11 13",
    // lungs
    "M12 3V11M9 13L12 11L15 13M9 6C5 8 3 13 3 19C3 22 9 20 9 17ZM15 6C19 8 21 13 21 19C21 22 15 20 15 17Z",
    // lying
    "M5 10C8 10 8 14 5 14C2 14 2 10 5 10ZM9 15H21M9 15L11 11H17L21 15M2 19H22",
    // neck
    "M12 2C18 2 18 13 12 13C6 13 6 2 12 2ZM9 12V16C7 18 4 18 3 21M15 12V16C17 18 20 18 21 21M19 4C21 6 21 9 19 11",
    // pill
    "M6 12L12 6C17 1 23 7 18 12L12 18C7 23 1 17 6 12ZM9 9L15 15",
    // pregnant
    "M11 2C14 2 14 6 11 6C8 6 8 2 11 2ZM10 8C8 10 9 13 9 16V22M12 8C13 10 18 12 17 15C16 17 13 17 13 18V22",
    // sex
    "M10 8C15 8 15 17 10 17C5 17 5 8 10 8ZM10 17V23M7 20H13M13 9L20 3M15 2H21V8",
    // spine
    "M9 3H15M8 8H16M7 13H17M8 18H16M12 3V21",
    // steps
    "M2 21H8V16H13V11H18V6H22M5 3V11M2 8L5 11L8 8",
};
// clang-format on
static_assert(std::size(lines) == content::names_of<content::Pictogram>.size());

}  // namespace

std::string pictogram_svg(content::Pictogram pictogram) {
  if (pictogram == content::Pictogram::none) return "";
  return std::string("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"") +
         lines[static_cast<size_t>(pictogram)] + "\"/></svg>";
}

}  // namespace lw::page
