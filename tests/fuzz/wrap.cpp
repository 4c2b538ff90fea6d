// Lines tile the text, whatever the text, the runs, the width and the browser's habits.
#include "text/wrap.h"

#include <limits>

#include "base/utf8.h"
#include "fuzz.h"
#include "text/breaks.h"

using namespace lw;

namespace {

struct Faces {
  text::Font regular{bytes_of(fuzz::regular_font())}, bold{bytes_of(fuzz::bold_font())};
  static std::span<const uint8_t> bytes_of(const std::string& text) {
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
  }
};

float any_number(FuzzedDataProvider& data, float most) {
  static const float odd[] = {0,
                              -1,
                              0.001F,
                              1e9F,
                              std::numeric_limits<float>::infinity(),
                              -std::numeric_limits<float>::infinity(),
                              std::numeric_limits<float>::quiet_NaN()};
  return data.ConsumeIntegralInRange(0, 7) == 0 ? data.PickValueInArray(odd)
                                                : data.ConsumeFloatingPointInRange<float>(0, most);
}

text::Type any_type(FuzzedDataProvider& data, const Faces& faces) {
  text::Type type{{&faces.regular, &faces.bold}, data.ConsumeFloatingPointInRange<float>(1, 100)};
  type.letter = any_number(data, 10);
  type.word = any_number(data, 10);
  type.hyphens = data.ConsumeBool();
  type.habits.bits = 0x100U | data.ConsumeIntegral<uint8_t>();
  return type;
}

// In order, without gaps; they may end before the text or behind it.
std::vector<text::Run> any_runs(FuzzedDataProvider& data, uint32_t size) {
  std::vector<text::Run> runs;
  uint32_t at = 0;
  for (int count = data.ConsumeIntegralInRange(0, 4); count > 0; --count) {
    const uint32_t end = data.ConsumeIntegralInRange<uint32_t>(at, size + 5);
    runs.push_back({at, end, data.ConsumeBool(), data.ConsumeBool()});
    at = end;
  }
  return runs;
}

void demand_tiles(std::string_view text, const std::vector<text::Line>& lines) {
  fuzz::demand(!lines.empty(), "there is a line");
  uint32_t at = 0;
  for (const text::Line& line : lines) {
    fuzz::demand(line.begin == at, "a line begins where the one before ends");
    fuzz::demand(line.begin <= line.end && line.end <= line.next, "begin <= end <= next");
    fuzz::demand(line.next > line.begin || &line == &lines.back(), "every line but the last has something");
    at = line.next;
  }
  fuzz::demand(at == text.size(), "the lines hold the whole text");
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const Faces faces;
  FuzzedDataProvider data(bytes, size);
  const text::Type type = any_type(data, faces);
  const float width = any_number(data, 500);
  std::vector<uint32_t> starts(data.ConsumeIntegralInRange<size_t>(0, 8));
  for (uint32_t& start : starts) start = data.ConsumeIntegral<uint16_t>();
  const std::string words = data.ConsumeRandomLengthString(2000);
  const std::vector<text::Run> runs = any_runs(data, static_cast<uint32_t>(words.size()));
  const std::vector<text::Line> lines = text::wrap(words, runs, type, width);
  demand_tiles(words, lines);
  demand_tiles(words, text::wrap_at(words, runs, type, starts));
  std::vector<text::PlacedGlyph> glyphs;
  for (const text::Line& line : lines) {
    text::place_glyphs(words, runs, type, line, glyphs);
    const text::InnerWord word = text::inner_word(words, runs, type, line);
    fuzz::demand(word.begin >= line.begin && word.begin <= line.end, "a word inside the line");
  }
  return 0;
}
