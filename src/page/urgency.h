// How an urgency looks: the most urgent level, the one below it, and the rest. Ranks decide, not names.
#pragma once

#include "content/model.h"

namespace lw::page {

// The style of a card for this urgency: "level-alarm", "level-urgent" or "level-calm".
const char* urgency_style(const content::Guide& guide, const std::string& urgency);

// Whether it is one of the two most urgent levels.
bool is_urgent(const content::Guide& guide, const std::string& urgency);

}  // namespace lw::page
