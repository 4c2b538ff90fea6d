#include "text/wrap.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "text/breaks.h"

namespace lw::text {

namespace {

// Walks over a text one character at a time and tracks where each goes. Soft hyphens take no space, and the
// letters around them are kerned as a pair (HarfBuzz skips ignorable characters), unless the browser does
// not.
struct Pen {
  std::string_view text;
  std::span<const Run> runs;
  const Type& type;
  size_t run = 0;
  float x = 0;
  char32_t left = 0;  // what the next character is kerned against; 0 at the start of a line
  bool left_bold = false;
  size_t left_run = 0;
  uint32_t whole = 0;     // see Line
  bool painting = false;  // where letters are seen, instead of what room they are given

  bool bold_at(uint32_t offset) {
    while (run > 0 && runs[run].begin > offset) --run;
    while (run + 1 < runs.size() && runs[run].end <= offset) ++run;
    return !runs.empty() && runs[run].bold;
  }
  void begin_line(uint32_t whole_until = 0) {
    x = 0;
    left = 0;
    whole = whole_until;
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
    if (c == base::soft_hyphen) {
      // Measured in WebKitGTK: it paints a line as a whole, and a font's own glyph for U+200B separates
      // nothing.
      const bool skips = painting && type.fonts.of(left_bold).covers(0x200B);
      if (!type.habits.has(Habit::kerns_across_soft_hyphens) && offset >= whole && !skips) left = 0;
      return x;
    }
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

struct Wrapper {
  Pen pen;
  float room;
  std::vector<Line> lines = {};
  Line line = {};  // being filled: `end` and `width` up to the last visible character
  Line best = {};  // the line as it would be if it ended at the last opportunity
  bool has_best = false;
  Line without_last = {};  // the line without its last visible character, for which `next` is that character
  bool calm = false;       // refuse a third hyphen in a row when the line can end elsewhere
  uint32_t refused = 0;    // soft hyphens before this byte were refused, also for the following line
  bool torn = false;       // a word was broken in an emergency, without a hyphen

  bool two_hyphens_above() const {
    return lines.size() > 1 && lines.back().hyphen && lines[lines.size() - 2].hyphen;
  }
  void finish(Line done, uint32_t next) {
    done.next = next;
    lines.push_back(done);
    line = Line{};
    line.begin = line.end = next;
    has_best = false;
    pen.begin_line();
  }
  void note_opportunity(uint32_t offset, char32_t previous, uint32_t previous_offset) {
    const bool soft = previous == base::soft_hyphen;
    if (soft && (!pen.type.hyphens || offset <= refused)) return;
    Line candidate = line;
    candidate.next = offset;
    if (soft) {
      candidate.hyphen = true;
      candidate.width += pen.hyphen_width(previous_offset);
    }
    if (!fits(candidate.width, room)) return;
    if (soft && calm && two_hyphens_above() && has_best && !best.hyphen)
      refused = offset;
    else
      best = candidate, has_best = true;
  }
  std::vector<Line> run();
};

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
      breaks = Breaks{};
      previous = 0;
      continue;
    }
    if (may_begin && offset > line.begin) note_opportunity(offset, previous, previous_offset);
    // Measured in Chromium: a soft hyphen that may not break keeps its neighbours together, even in an
    // emergency.
    const bool after_dead_hyphen = previous == base::soft_hyphen && !pen.type.hyphens;
    if (may_begin && previous != base::soft_hyphen) pen.begin_piece();
    previous = c;
    previous_offset = offset;
    pen.step(c, offset);
    if (!visible(c)) continue;
    const float end = pen.end_before(next);
    if (fits(end, room) || (line.end == line.begin && !has_best)) {
      without_last = line;
      without_last.next = offset;
      line.end = next;
      line.width = end;
      continue;
    }
    if (has_best)
      at = best.next, finish(best, best.next);
    else if (Breaks::joins_previous(c))
      line.end = next, line.width = end;
    else if (torn = true; after_dead_hyphen && without_last.end > line.begin)
      at = without_last.next, finish(without_last, without_last.next);
    else
      at = offset, finish(line, offset);
    breaks = Breaks{};
    previous = 0;
  }
  line.next = static_cast<uint32_t>(text.size());
  if (line.begin < text.size() || lines.empty() || text.back() == '\n') lines.push_back(line);
  return std::move(lines);
}

bool has_ladder(std::span<const Line> lines) {
  for (size_t i = 2; i < lines.size(); ++i)
    if (lines[i - 2].hyphen && lines[i - 1].hyphen && lines[i].hyphen) return true;
  return false;
}

Line measure_line(Pen& pen, uint32_t begin, uint32_t next, uint32_t whole = 0) {
  Line line;
  line.begin = line.end = begin;
  line.next = next;
  line.whole = whole;
  pen.begin_line(whole);
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
  if (last == base::soft_hyphen && pen.type.hyphens && next < pen.text.size()) {
    line.hyphen = true;
    line.width += pen.hyphen_width(last_offset);
  }
  return line;
}

// A line that was broken early to spare a third hyphen: the page has taken the soft hyphens out of its first
// word.
std::vector<Line> without_spared_hyphens(Pen pen, std::vector<Line> lines) {
  if (pen.type.habits.has(Habit::kerns_across_soft_hyphens)) return lines;
  for (size_t i = 3; i < lines.size(); ++i) {
    const Line line = lines[i];
    if (lines[i - 1].hyphen || !lines[i - 2].hyphen || !lines[i - 3].hyphen) continue;
    const size_t word_end = std::min(pen.text.find(' ', line.begin), pen.text.size());
    lines[i] =
        measure_line(pen, line.begin, line.next, std::min(line.next - 1, static_cast<uint32_t>(word_end)));
  }
  return lines;
}

}  // namespace

std::vector<Line> wrap(std::string_view text, std::span<const Run> runs, const Type& type, float width) {
  Wrapper plain{{text, runs, type}, width};
  std::vector<Line> lines = plain.run();
  if (!has_ladder(lines)) return without_spared_hyphens(plain.pen, std::move(lines));
  Wrapper calm{{text, runs, type}, width};
  calm.calm = true;
  std::vector<Line> calmer = calm.run();
  return without_spared_hyphens(plain.pen, std::move(calm.torn ? lines : calmer));
}

std::vector<Line> wrap_at(std::string_view text, std::span<const Run> runs, const Type& type,
                          std::span<const uint32_t> starts) {
  Pen pen{text, runs, type};
  std::vector<Line> lines;
  uint32_t begin = 0;
  const auto end = static_cast<uint32_t>(text.size());
  for (uint32_t start : starts) {
    if (start <= begin || start > end) continue;
    lines.push_back(measure_line(pen, begin, start));
    begin = start;
  }
  lines.push_back(measure_line(pen, begin, end));
  return without_spared_hyphens(pen, std::move(lines));
}

void place_glyphs(std::string_view text, std::span<const Run> runs, const Type& type, const Line& line,
                  std::vector<PlacedGlyph>& out) {
  Pen pen{text, runs, type};
  pen.begin_line(line.whole);
  pen.painting = true;
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
