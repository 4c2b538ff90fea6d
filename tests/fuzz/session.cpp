// A whole session through the functions that JavaScript calls, with bytes that no browser would send.
#include <cmath>
#include <cstring>
#include <limits>
#include <sstream>

#include "bridge/abi.h"
#include "fuzz.h"
#include "page/names.h"
#include "page/reading.h"

using namespace lw;

namespace {

using Data = FuzzedDataProvider;

void put(const std::string& bytes) {
  uint8_t* buffer = lw_reserve(static_cast<uint32_t>(bytes.size()));
  if (!bytes.empty()) std::memcpy(buffer, bytes.data(), bytes.size());
}

template <class Value>
void append(std::string& out, const Value& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

float any_float(Data& data, float usual) {
  static const float odd[] = {0,
                              -0.0F,
                              -1,
                              1e-30F,
                              1e5F,
                              1e7F,
                              1e30F,
                              std::numeric_limits<float>::infinity(),
                              -std::numeric_limits<float>::infinity(),
                              std::numeric_limits<float>::quiet_NaN()};
  switch (data.ConsumeIntegralInRange(0, 3)) {
    case 0:
      return data.PickValueInArray(odd);
    case 1:
      return data.ConsumeFloatingPointInRange<float>(-10, 2000);
    default:
      return usual;
  }
}

// A verb with ids that the small content has, or anything.
std::string any_word(Data& data) {
  static const char* const words[] = {"proef",   "nek",   "112",       "nu",    "ja", "nee",    "more",
                                      "less",    "whole", "part",      "0",     "1",  "2",      "999999",
                                      "summary", "pijn",  "inleiding", "route", "",   "lw-main"};
  return data.ConsumeIntegralInRange(0, 3) == 0 ? data.ConsumeRandomLengthString(20)
                                                : data.PickValueInArray(words);
}

void send(const std::vector<std::string>& words) {
  std::string lengths, text;
  for (const std::string& word : words) append(lengths, static_cast<uint32_t>(word.size())), text += word;
  put(lengths + text);
  lw_send(static_cast<uint32_t>(words.size()));
}

std::string screen;  // the HTML that JavaScript got last

// What a tap on the page sends (data-act).
void tap(Data& data) {
  constexpr std::string_view mark = "data-act=\"";
  std::vector<std::string> actions = {"open-guide", "open-article proef", "open-signs", "start"};
  for (size_t at = screen.find(mark); at != std::string::npos; at = screen.find(mark, at)) {
    at += mark.size();
    actions.push_back(screen.substr(at, screen.find('"', at) - at));
  }
  std::istringstream action(actions[data.ConsumeIntegralInRange<size_t>(0, actions.size() - 1)]);
  std::vector<std::string> words;
  for (std::string word; action >> word;) words.push_back(word);
  send(words);
}

void send_anything(Data& data) {
#define LW_NAME(name, text) text,
  static const char* const verbs[] = {LW_EVENT_VERBS(LW_NAME)};
#undef LW_NAME
  std::vector<std::string> words = {data.ConsumeBool() ? data.PickValueInArray(verbs) : any_word(data)};
  for (int count = data.ConsumeIntegralInRange(0, 5); count > 0; --count) words.push_back(any_word(data));
  send(words);
}

void view_port(Data& data) {
  std::string bytes;
  const float width = any_float(data, 390);
  append(bytes, LwViewport{width, width, any_float(data, 1), any_float(data, 64), any_float(data, 1),
                           any_float(data, 0), data.ConsumeBool() ? 0x171U : data.ConsumeIntegral<uint32_t>(),
                           data.ConsumeIntegralInRange<uint32_t>(0, 4)});
  for (size_t i = 0; i < std::size(page::reading_settings); ++i) append(bytes, any_float(data, 1));
  put(bytes);
  lw_viewport();
}

void measured(Data& data) {
  std::string sizes, starts;
  const auto count = data.ConsumeIntegralInRange<uint32_t>(0, 4);
  for (uint32_t i = 0; i < count; ++i) {
    const auto lines = data.ConsumeIntegralInRange<uint32_t>(0, 5);
    append(sizes, LwMeasured{data.ConsumeIntegral<uint8_t>(), any_float(data, 300), any_float(data, 24),
                             data.ConsumeIntegralInRange<uint32_t>(0, 2), lines});
    for (uint32_t k = 0; k < lines; ++k) append(starts, uint32_t{data.ConsumeIntegral<uint8_t>()});
  }
  put(sizes + starts);
  lw_measured(count);
}

void marks(Data& data) {
  std::string bytes;
  for (int count = data.ConsumeIntegralInRange(0, 4); count > 0; --count)
    append(bytes, LwHighlight{data.ConsumeIntegral<uint8_t>(), data.ConsumeIntegral<uint16_t>(),
                              data.ConsumeIntegral<uint16_t>(), data.ConsumeIntegralInRange<uint32_t>(0, 1)});
  put(bytes);
  lw_highlight();
}

void find(Data& data) {
  put(data.ConsumeRandomLengthString(20));
  const LwHighlights* found = lw_find(data.ConsumeIntegralInRange<uint32_t>(0, 2));
  for (uint32_t i = 0; i < found->highlight_count; ++i)
    fuzz::demand(found->highlights[i].begin <= found->highlights[i].end, "a hit ends after it begins");
}

// As JavaScript does, reads all that it points to.
void view() {
  const LwView* view = lw_view();
  if (!view) return;
  if (view->html.bytes > 0) screen.assign(view->html.data, view->html.bytes);
  fuzz::demand(std::isfinite(view->height) && view->height >= 0, "the page has a height");
  uint32_t lines = 0;
  for (uint32_t i = 0; i < view->node_count; ++i) {
    lines += view->line_counts[i];
    fuzz::demand(std::isfinite(view->x[i] + view->y[i] + view->widths[i] + view->heights[i]),
                 "boxes are finite");
    fuzz::demand(view->id_ends[i] <= view->ids.bytes, "ids are inside their text");
  }
  fuzz::demand(lines == view->line_count, "the lines of all nodes are there");
}

void paint(Data& data) {
  const float scale = data.ConsumeBool() ? 1.0F : any_float(data, 2);
  lw_paint(any_float(data, 0), any_float(data, 500), scale, data.ConsumeIntegralInRange<uint32_t>(0, 5));
}

void raw(Data& data) {
  put(data.ConsumeRandomLengthString(100));
  const auto count = data.ConsumeIntegral<uint32_t>();
  switch (data.ConsumeIntegralInRange(0, 4)) {
    case 0:
      lw_send(count);
      break;
    case 1:
      lw_viewport();
      break;
    case 2:
      lw_measured(count);
      break;
    case 3:
      lw_highlight();
      break;
    case 4:
      lw_faces(count, data.ConsumeIntegral<uint32_t>());
      break;
  }
}

void look(Data&) {
  view();
}

void tap_and_look(Data& data) {
  tap(data);
  view();
}

// Mostly what a person does.
void step(Data& data) {
  constexpr void (*steps[])(Data&) = {tap_and_look, tap_and_look, tap_and_look,  tap_and_look,
                                      view_port,    measured,     marks,         find,
                                      paint,        raw,          send_anything, look};
  data.PickValueInArray(steps)(data);
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const std::string parts[] = {fuzz::small_bundle(), fuzz::regular_font(), fuzz::bold_font()};
  put(parts[0] + parts[1] + parts[2]);
  const auto length = [](const std::string& part) { return static_cast<uint32_t>(part.size()); };
  fuzz::demand(lw_load(length(parts[0]), 0, length(parts[1]), length(parts[2])) == 1,
               "the good content loads");
  Data data(bytes, size);
  screen.clear();
  for (int steps = 0; data.remaining_bytes() > 0 && steps < 40; ++steps) step(data);
  view();
  return 0;
}
