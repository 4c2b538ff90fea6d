#include "page/urgency.h"

#include "guide/guide.h"

namespace lw::page {

const char* urgency_style(const content::Guide& guide, const std::string& urgency) {
  const content::UrgencyLevel* level = guide::find_urgency(guide, urgency);
  if (!level) return "level-calm";
  int above = 0;
  for (const content::UrgencyLevel& other : guide.urgency_levels) above += other.rank > level->rank ? 1 : 0;
  return above == 0 ? "level-alarm" : above == 1 ? "level-urgent" : "level-calm";
}

}  // namespace lw::page
