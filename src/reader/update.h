// What just happened? One event in, the next state and a few effects out. Pure: no clock, no browser, no
// storage.
#pragma once

#include <string>
#include <vector>

#include "page/page.h"
#include "reader/event.h"
#include "reader/state.h"

namespace lw::reader {

// What the browser should do besides showing the new page.
struct Effects {
  bool arrived = false;  // another entry: move focus there
  std::string focus;     // id of the node to focus; set when arrived or when a message must be read out
  std::vector<std::string> said;  // ids of nodes on this screen with a new text, or just chosen
};

// `state` after `event`. An event that does not apply to this entry changes nothing.
Effects update(const content::Content& content, State& state, const Event& event);

// The screen for this state, not yet laid out.
page::Page build_page(const content::Content& content, const State& state);

}  // namespace lw::reader
