// How an urgency looks: the four most urgent levels, and the last. Ranks decide, not names.
#pragma once

#include "content/model.h"

namespace lw::page {

// The style of a card for this urgency: "level-alarm", "level-urgent", "level-doctor",
// "level-care", or "level-calm" for the least urgent one.
const char* urgency_style(const content::Guide& guide, const std::string& urgency);

// Whether it is one of the two most urgent levels.
bool is_urgent(const content::Guide& guide, const std::string& urgency);

}  // namespace lw::page
