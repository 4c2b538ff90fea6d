#include "page/urgency.h"

#include <algorithm>
#include <iterator>

#include "guide/guide.h"

namespace lw::page {

namespace {

// How many levels are more urgent; all of them when there is no such level.
size_t levels_above(const content::Guide& guide, const std::string& urgency) {
  const content::UrgencyLevel* level = guide::find_urgency(guide, urgency);
  if (!level) return guide.urgency_levels.size();
  return static_cast<size_t>(
      std::count_if(guide.urgency_levels.begin(), guide.urgency_levels.end(),
                    [&](const content::UrgencyLevel& other) { return other.rank > level->rank; }));
}

}  // namespace

const char* urgency_style(const content::Guide& guide, const std::string& urgency) {
  constexpr const char* looks[] = {"level-alarm", "level-urgent", "level-doctor", "level-care"};
  const size_t above = levels_above(guide, urgency);
  return above < std::size(looks) && above + 1 < guide.urgency_levels.size() ? looks[above] : "level-calm";
}

bool is_urgent(const content::Guide& guide, const std::string& urgency) {
  return levels_above(guide, urgency) < 2;
}

}  // namespace lw::page
