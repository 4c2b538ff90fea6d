#include "text/find.h"

#include "base/utf8.h"

namespace lw::text {

namespace {

// U+00C0 to U+017F without their accents (Unicode's canonical decompositions; by appearance for letters
// without one).
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xC0);

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

// Part of a word; beyond ASCII, everything but punctuation counts as a letter.
bool is_word(char32_t folded) {
  if (folded < 0x80) return (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9');
  return folded >= 0xC0 && folded != 0xD7 && folded != 0xF7 && !(folded >= 0x2000 && folded < 0x2C00);
}

// Reads a text as it is compared: characters that are ignored are left out, spaces in a row are one.
class Folding {
 public:
  explicit Folding(std::string_view text) : text_(text) {}

  // The next character; 0 at the end. `begin` is where it begins in the text, or how long that is.
  char32_t next() {
    while (at_ < text_.size()) {
      begin = static_cast<uint32_t>(at_);
      const char32_t c = fold(base::next_code_point(text_, at_));
      if (c != 0 && !(c == ' ' && last_ == ' ')) return last_ = c;
    }
    begin = static_cast<uint32_t>(text_.size());
    return last_ = 0;
  }

  // Passes over what does not fold to `c`, quickly where both are ASCII. `c` is no space.
  void skip_to(char32_t c) {
    if (c >= 0x80) return;
    for (; at_ < text_.size(); ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte >= 0x80 || (byte | 0x20) == (c | 0x20)) return;  // or so: a look too many does no harm
      last_ = byte;
    }
  }

  uint32_t begin = 0;
  // The one before, folded or not; 0 at the beginning.
  char32_t last() const { return last_; }

 private:
  std::string_view text_;
  size_t at_ = 0;
  char32_t last_ = 0;
};

// A whole text as it is compared, and where in the original each of its characters begins; the last is where
// it ends.
struct Folded {
  std::u32string text;
  std::vector<uint32_t> begins;

  explicit Folded(std::string_view original) {
    text.reserve(original.size()), begins.reserve(original.size() + 1);
    Folding folding(original);
    for (char32_t c = folding.next(); c != 0; c = folding.next()) {
      text += c;
      begins.push_back(folding.begin);
    }
    begins.push_back(folding.begin);
  }
};

// Where the words of a folded text are: indices.
std::vector<Match> words_of(const std::u32string& text) {
  std::vector<Match> words;
  for (uint32_t end = 0; end < text.size(); ++end) {
    const uint32_t begin = end;
    while (end < text.size() && is_word(text[end])) ++end;
    if (end > begin) words.push_back({begin, end});
  }
  return words;
}

// A word of a folded text, for comparing its forms.
struct Word {
  std::string letters;  // each double letter once
  bool has_double_letter = false;
  size_t length = 0;  // of the word as it is written, in characters

  Word(const std::u32string& text, Match at) : length(at.end - at.begin) {
    for (uint32_t i = at.begin; i < at.end; ++i) {
      const bool is_double = i > at.begin && text[i] == text[i - 1];
      if (!is_double) base::append_utf8(letters, text[i]);
      has_double_letter |= is_double;
    }
  }
};

// The word without its Dutch endings: slapen, slaapt and slaap become "slap", leven and leeft "lef". For
// forgiving a search, not for grammar; Snowball's Dutch stemmer would weigh 10 kB in the module.
std::string stem(const Word& from) {
  constexpr size_t least = 3;  // letters that stay
  std::string word = from.letters;
  // "leest", but not "rust": in a word without a double letter the last consonant is rarely an ending.
  const auto stays = [&](std::string_view ending) {
    return least + (ending.size() == 1 && ending != "e" && !from.has_double_letter ? 1 : 0);
  };
  const auto ends_with = [&](std::string_view ending) {
    if (word.size() < stays(ending) + ending.size() || !word.ends_with(ending)) return false;
    return ending != "s" || std::string_view("aiou").find(word[word.size() - 2]) == std::string_view::npos;
  };
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view ending : {"ing", "en", "e", "t", "d", "s"})
      if (ends_with(ending)) word.resize(word.size() - ending.size()), cut = true;
  }
  if (word.size() < least) return word;
  if (word.back() == 'v') word.back() = 'f';
  if (word.back() == 'z') word.back() = 's';
  return word;
}

// The same word in another form, or one that begins with it: slaaptekort.
bool is_like(const std::u32string& text, Match at, const std::string& sought) {
  constexpr size_t least = 4;  // letters; what is shorter is itself only
  const auto first = static_cast<unsigned char>(sought.front());
  if (first < 0x80 && text[at.begin] != first)
    return false;  // no form of a word changes that; most words end here
  const Word word(text, at);
  return (word.length >= least && stem(word) == sought) ||
         (sought.size() >= least && word.letters.starts_with(sought));
}

}  // namespace

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : is_space(c) ? ' ' : c;
  if (c == base::soft_hyphen || c == 0x200B || c == 0x2060 || is_combining(c)) return 0;
  if (is_space(c)) return ' ';
  if (c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7) return static_cast<unsigned char>(latin[c - 0xC0]);
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;  // Greek, Cyrillic
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x2018 && c <= 0x201B) return '\'';
  if (c >= 0x201C && c <= 0x201F) return '"';
  if (c >= 0x2010 && c <= 0x2015) return '-';
  return c;
}

Query::Query(std::string_view words, bool whole_words) : whole_words_(whole_words) {
  folded_ = Folded(words).text;
  while (!folded_.empty() && folded_.back() == ' ') folded_.pop_back();
  while (!folded_.empty() && folded_.front() == ' ') folded_.erase(0, 1);
}

Query Query::loose() const {
  Query query("", false);
  if (whole_words_) return query;
  for (const Match& word : words_of(folded_)) query.stems_.push_back(stem(Word(folded_, word)));
  if (!query.stems_.empty()) query.folded_ = folded_;
  return query;
}

void Query::find_stems_in(std::string_view text, std::vector<Match>& out) const {
  const Folded in(text);
  const std::vector<Match> words = words_of(in.text);
  for (size_t at = 0; at + stems_.size() <= words.size();) {
    size_t same = 0;
    while (same < stems_.size() && is_like(in.text, words[at + same], stems_[same])) ++same;
    const bool found = same == stems_.size();
    if (found) out.push_back({in.begins[words[at].begin], in.begins[words[at + same - 1].end]});
    at += found ? same : 1;
  }
}

// Reads each text once and keeps nothing of it: 140,000 words in a few milliseconds.
void Query::find_in(std::string_view text, std::vector<Match>& out) const {
  if (empty()) return;
  if (!stems_.empty()) return find_stems_in(text, out);
  const auto is_boundary = [&](char32_t before, char32_t after) {
    return !whole_words_ || !is_word(before) || !is_word(after);
  };
  Folding in(text);
  for (;;) {
    in.skip_to(folded_.front());
    const char32_t before = fold(in.last());
    const char32_t c = in.next();
    if (c == 0) return;
    if (c != folded_.front() || !is_boundary(before, c)) continue;
    Folding rest = in;
    size_t same = 1;
    while (same < folded_.size() && rest.next() == folded_[same]) ++same;
    if (same < folded_.size()) continue;
    Folding behind = rest;
    if (!is_boundary(folded_.back(), behind.next())) continue;
    out.push_back({in.begin, behind.begin});  // with what is ignored behind it
    in = rest;
  }
}

}  // namespace lw::text
