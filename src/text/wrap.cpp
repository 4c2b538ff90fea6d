#include "text/wrap.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/hyphens.h"

namespace lw::text {

namespace {

// Walks over a text one character at a time and tracks where each goes. Soft hyphens take no space, and the
// letters around them are kerned as a pair.
struct Pen {
  std::string_view text;
  std::span<const Run> runs;
  const Type& type;
  size_t run = 0;
  float x = 0;
  char32_t left = 0;  // what the next character is kerned against; 0 at the start of a line
  bool left_bold = false;
  size_t left_run = 0;

  Run run_at(uint32_t offset) {
    while (run > 0 && runs[run].begin > offset) --run;
    while (run + 1 < runs.size() && runs[run].end <= offset) ++run;
    return runs.empty() ? Run{} : runs[run];
  }
  bool bold_at(uint32_t offset) { return run_at(offset).bold; }
  void begin_line() {
    x = 0;
    left = 0;
  }
  // Another piece begins here.
  void begin_piece() {
    if (!type.habits.has(Habit::kerns_across_pieces)) left = 0;
  }
  float kern(const Font& font, char32_t before, char32_t after) const {
    // Measured in WebKitGTK: it draws a no-break space as a space, whose pairs the font may kern.
    const auto drawn = [&](char32_t c) {
      return c == U'\u00A0' && !type.habits.has(Habit::kerns_across_pieces) ? U' ' : c;
    };
    return font.kern(drawn(before), drawn(after)) * type.size;
  }
  // Moves past `c` and returns its x, kerning applied.
  float step(char32_t c, uint32_t offset) {
    if (c == base::soft_hyphen) return x;
    const bool bold = bold_at(offset);
    const Font& font = type.fonts.of(bold);
    if (Breaks::is_space(left) || left_run != run) begin_piece();
    if (left != 0 && left_bold == bold) x += kern(font, left, c);
    const float at = x;
    x += font.advance(c) * type.size + type.letter;
    if (c == U' ' || c == U'\u00A0') x += type.word;
    left = c;
    left_bold = bold;
    left_run = run;
    return at;
  }
  // Where the last character ends. A space that hangs over the line's end takes no space, but browsers still
  // kern the character before it.
  float end_before(size_t next) const {
    char32_t c = next < text.size() ? base::next_code_point(text, next) : 0;
    if (c != U' ' && !type.habits.has(Habit::kerns_across_line_ends)) return x;
    if (c == base::soft_hyphen && next < text.size()) c = base::next_code_point(text, next);
    return left != 0 ? x + kern(type.fonts.of(left_bold), left, c) : x;
  }
  float hyphen_width(uint32_t offset) {
    const Font& font = type.fonts.of(bold_at(offset));
    return font.advance(font.hyphen()) * type.size +
           (type.habits.has(Habit::spaces_hyphen) ? type.letter : 0);
  }
};

bool visible(char32_t c) {
  return c != base::soft_hyphen && c != U'\n' && !Breaks::is_space(c);
}

// Browsers compare in steps of 1/64 px, text rounded up.
bool fits(float width, float room) {
  return std::ceil(width * 64.0f - 0.01f) <= std::floor(room * 64.0f + 0.01f);
}

// Whether what stands between the spaces around `at` is an address, in which a hyphen would be read as part
// of it.
bool is_in_address(std::string_view text, size_t at) {
  const size_t begin = text.find_last_of(" \n", at) + 1;
  const std::string_view token = text.substr(begin, text.find_first_of(" \n", at) - begin);
  const size_t stop = token.find_last_of(".:");
  return token.find('@') != std::string_view::npos ||
         (stop != std::string_view::npos && letters_from(token, stop + 1) > 0);
}

// A word that is broken without an opportunity keeps two letters on each side.
constexpr size_t least_torn = 2;

// Inside the text, and not inside a character.
bool begins_character(std::string_view text, uint32_t at) {
  return at < text.size() && (text[at] & 0xC0) != 0x80;
}

bool is_inside_word(std::string_view text, uint32_t at) {
  return begins_character(text, at) && !text.substr(at).starts_with("\u00AD") &&
         letters_before(text, at) >= least_torn && letters_from(text, at) >= least_torn &&
         !is_in_address(text, at);
}

Line measure_line(Pen pen, uint32_t begin, uint32_t next) {
  Line line;
  line.begin = line.end = begin;
  line.next = next;
  pen.begin_line();
  Breaks breaks;
  char32_t last = 0;
  uint32_t last_offset = begin;
  for (size_t at = begin; at < next;) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t c = base::next_code_point(pen.text, at);
    if (c == U'\n') break;
    if (breaks.before(c) && last != base::soft_hyphen) pen.begin_piece();
    pen.step(c, offset);
    if (visible(c)) line.end = static_cast<uint32_t>(at), line.width = pen.end_before(at);
    last = c;
    last_offset = offset;
  }
  if (pen.type.hyphens && next < pen.text.size() &&
      (last == base::soft_hyphen || is_inside_word(pen.text, next))) {
    line.hyphen = true;
    line.width += pen.hyphen_width(last_offset);
  }
  return line;
}

// Where the word that begins at `begin` ends: at the next place for a break that is not a soft hyphen.
uint32_t word_end(std::string_view text, uint32_t begin) {
  Breaks breaks;
  char32_t previous = 0;
  for (size_t at = begin; at < text.size();) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t c = base::next_code_point(text, at);
    if (c == U'\n' || (breaks.before(c) && previous != base::soft_hyphen)) return offset;
    previous = c;
  }
  return static_cast<uint32_t>(text.size());
}

struct Wrapper {
  Pen pen;
  float room;
  std::vector<Line> lines = {};
  Line line = {};  // being filled: `end` and `width` up to the last visible character
  Line best = {};  // the line as it would be if it ended at the last opportunity
  bool has_best = false;
  uint32_t word = 0;                    // where the current word begins
  uint32_t measured_word = UINT32_MAX;  // the last one whose length was asked for
  bool word_is_long = false;            // it does not fit a line of its own

  void finish(Line done, uint32_t next) {
    done.next = next;
    lines.push_back(done);
    line = Line{};
    line.begin = line.end = next;
    has_best = false;
    pen.begin_line();
  }
  bool may_hyphenate(uint32_t offset);
  Line torn(uint32_t offset) const;
  void note_opportunity(uint32_t offset, char32_t previous, uint32_t previous_offset) {
    const bool soft = previous == base::soft_hyphen;
    if (soft && !may_hyphenate(previous_offset)) return;
    Line candidate = line;
    candidate.next = offset;
    if (soft) {
      candidate.hyphen = true;
      candidate.width += pen.hyphen_width(previous_offset);
    }
    if (fits(candidate.width, room)) best = candidate, has_best = true;
  }
  std::vector<Line> run();
};

// Whether a line may end at the soft hyphen at `offset`.
bool Wrapper::may_hyphenate(uint32_t offset) {
  if (!pen.type.hyphens) return false;
  if (!pen.run_at(offset).whole && is_usual_hyphen(pen.text, offset)) return true;
  if (measured_word != word) {
    word_is_long = !fits(measure_line(pen, word, word_end(pen.text, word)).width, room);
    measured_word = word;
  }
  return word_is_long;
}

// The line where nothing allows a break before `offset`: with a hyphen between two letters, if there is one
// that fits.
Line Wrapper::torn(uint32_t offset) const {
  for (uint32_t at = offset; at > line.begin; --at) {
    const Line candidate = measure_line(pen, line.begin, at);
    if (candidate.hyphen && fits(candidate.width, room)) return candidate;
  }
  Line bare = line;
  bare.next = offset;
  return bare;
}

std::vector<Line> Wrapper::run() {
  const std::string_view text = pen.text;
  Breaks breaks;
  char32_t previous = 0;
  uint32_t previous_offset = 0;
  for (size_t at = 0; at < text.size();) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t c = base::next_code_point(text, at);
    const auto next = static_cast<uint32_t>(at);
    const bool may_begin = breaks.before(c);
    if (c == U'\n') {
      finish(line, next);
      word = next;
      breaks = Breaks{};
      previous = 0;
      continue;
    }
    if (may_begin && offset > line.begin) note_opportunity(offset, previous, previous_offset);
    if (may_begin && previous != base::soft_hyphen) pen.begin_piece(), word = offset;
    previous = c;
    previous_offset = offset;
    pen.step(c, offset);
    if (!visible(c)) continue;
    const float end = pen.end_before(next);
    if (fits(end, room) || (line.end == line.begin && !has_best)) {
      line.end = next;
      line.width = end;
      continue;
    }
    if (has_best)
      at = best.next, finish(best, best.next);
    else if (Breaks::joins_previous(c))
      line.end = next, line.width = end;
    else
      best = torn(offset), at = best.next, finish(best, best.next);
    breaks = Breaks{};
    previous = 0;
  }
  line.next = static_cast<uint32_t>(text.size());
  if (line.begin < text.size() || lines.empty() || text.back() == '\n') lines.push_back(line);
  return std::move(lines);
}

}  // namespace

std::vector<Line> wrap(std::string_view text, std::span<const Run> runs, const Type& type, float width) {
  return Wrapper{{text, runs, type}, width}.run();
}

std::vector<Line> wrap_at(std::string_view text, std::span<const Run> runs, const Type& type,
                          std::span<const uint32_t> starts) {
  Pen pen{text, runs, type};
  std::vector<Line> lines;
  uint32_t begin = 0;
  const auto end = static_cast<uint32_t>(text.size());
  for (uint32_t start : starts) {
    if (start <= begin || !begins_character(text, start)) continue;
    lines.push_back(measure_line(pen, begin, start));
    begin = start;
  }
  lines.push_back(measure_line(pen, begin, end));
  return lines;
}

void place_glyphs(std::string_view text, std::span<const Run> runs, const Type& type, const Line& line,
                  std::vector<PlacedGlyph>& out) {
  Pen pen{text, runs, type};
  for (size_t at = line.begin; at < line.end;) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t c = base::next_code_point(text, at);
    const float x = pen.step(c, offset);
    if (visible(c)) out.push_back({c, x, pen.left_bold, offset});
  }
  if (!line.hyphen) return;
  const bool bold = pen.bold_at(line.end);
  const float x =
      type.habits.has(Habit::kerns_across_pieces) ? line.width - pen.hyphen_width(line.end) : pen.x;
  out.push_back({type.fonts.of(bold).hyphen(), x, bold, line.end});
}

InnerWord inner_word(std::string_view text, std::span<const Run> runs, const Type& type, const Line& line) {
  std::vector<PlacedGlyph> glyphs;
  place_glyphs(text, runs, type, line, glyphs);
  const float middle = line.width / 2;
  InnerWord best{line.begin, 0};
  for (const PlacedGlyph& glyph : glyphs) {
    if (glyph.offset == line.begin || text[glyph.offset - 1] != ' ') continue;
    if (best.x == 0 || std::fabs(glyph.x - middle) < std::fabs(best.x - middle))
      best = {glyph.offset, glyph.x};
  }
  return best;
}

}  // namespace lw::text
