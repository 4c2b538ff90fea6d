// safety.json: what the guide's safety rests on, and who decided to change it. The build holds the guide to
// it; nothing of it reaches the browser.
#pragma once

#include <string>
#include <vector>

#include "content/guide.h"

namespace lw::content {

// A sign that a gate must ask about, and the words that it must use.
struct RequiredSign {
  std::string id;
  std::vector<std::string> says;
};

// A gate, the words of its question, and the least urgent level that "yes" or "I am not sure" may lead to.
struct RequiredGate {
  std::string id, level;
  std::vector<std::string> says, sources;
  std::vector<RequiredSign> signs;
};

// Whoever gives these answers ends on this level or a more urgent one, whatever else they answer.
struct Floor {
  std::string id, level;
  std::vector<Condition> when;
  std::vector<std::string> sources;
};

// These answers end the questions at once.
struct RequiredStops {
  std::string question;
  std::vector<std::string> answers, sources;
};

// Whoever gives these answers and ends on one of these levels reads this note.
struct RequiredNote {
  std::string id;
  std::vector<Condition> when;
  std::vector<std::string> levels, says, sources;  // says: words that it must use
};

// The level of a page, and words that its safety net must say: whom to go to, for what.
struct RequiredOutcome {
  std::string id, level;
  std::vector<std::string> safety_net, sources;
};

// Words by which a page says who helps, how to reach them and how quickly: at least one of each. `never`:
// beginnings of words that no text of this level may have, unless "niet" or "geen" follows.
struct LevelWords {
  std::string id;
  std::vector<std::string> who, how, when, never;
};

struct Publisher {
  std::string name;
  std::vector<std::string> hosts;  // of its own addresses
};

// Somebody's decision that the guide may differ from its last copy: for exactly the guide with this
// fingerprint.
struct Decision {
  std::string by, on, because, fingerprint;
};

struct Safety {
  std::string baseline;  // fingerprint of the copy in baseline/: as last reviewed, or as handed over
  std::vector<RequiredGate> gates;
  std::vector<Floor> floors;
  std::vector<RequiredStops> stops;
  std::vector<RequiredNote> notes;
  std::vector<RequiredOutcome> outcomes;
  std::vector<LevelWords> levels;
  std::vector<Publisher> publishers;
  std::vector<Decision> decisions;
};

}  // namespace lw::content
