// Splits prose into words and looks up the breaks, first in the exceptions, then in libhyphen.
#include "tool/prose/hyphenate.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"
#include "tool/prose/letters.h"

namespace lw::tool {

namespace {

constexpr char32_t hyphen_minus = '-';

bool belongs_to_word(char32_t c) {
  return is_letter(c) || is_digit(c) || c == base::soft_hyphen;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_word_byte(char c) {
  return is_ascii_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c));
}

// A dot or an '@' between two letters, "://" or a leading '/': an address of some kind.
bool looks_like_address(std::string_view token) {
  if (token.front() == '/' || token.find("://") != std::string_view::npos) return true;
  for (size_t i = 1; i + 1 < token.size(); ++i)
    if ((token[i] == '.' || token[i] == '@') && is_word_byte(token[i - 1]) && is_word_byte(token[i + 1]))
      return true;
  return false;
}

bool is_breakable(const std::u32string& word) {
  if (word.size() < Hyphenator::shortest_word) return false;
  const bool plain = std::all_of(word.begin(), word.end(), is_letter);  // no digit, no soft hyphen
  bool inner_capital = false;
  for (size_t i = 1; i < word.size(); ++i) inner_capital |= is_capital(word[i]) && !is_capital(word[i - 1]);
  return plain && !inner_capital;
}

// libhyphen's result per character (in UTF-8 too): an odd digit where a break may follow it, and whether the
// spelling would change there, which a soft hyphen cannot do.
struct Points {
  std::vector<char> digits;
  std::vector<bool> changes_spelling;
};

Points ask_patterns(_HyphenDict* patterns, const std::string& word) {
  Points points{std::vector<char>(word.size() + 5, '0'), std::vector<bool>(word.size())};
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate2(patterns, word.c_str(), static_cast<int>(word.size()), points.digits.data(), nullptr,
                        &replacements, &positions, &cuts);
  for (size_t i = 0; replacements && i < word.size(); ++i) {
    points.changes_spelling[i] = replacements[i] != nullptr;
    std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return points;
}

// A part without a vowel is no syllable: the patterns broke on the wrong side of it ("pij-n-edu-ca-tie"), and
// which side that is cannot be known, so both breaks are dropped.
std::vector<size_t> without_bare_consonants(const std::u32string& word, const std::vector<size_t>& breaks) {
  std::vector<bool> dropped(breaks.size() + 1);  // also one past the last, for the word's end
  for (size_t i = 0; i <= breaks.size(); ++i) {
    const size_t begin = i == 0 ? 0 : breaks[i - 1], end = i == breaks.size() ? word.size() : breaks[i];
    if (std::any_of(word.begin() + static_cast<long>(begin), word.begin() + static_cast<long>(end), is_vowel))
      continue;
    dropped[i] = true;
    if (i > 0) dropped[i - 1] = true;
  }
  std::vector<size_t> kept;
  for (size_t i = 0; i < breaks.size(); ++i)
    if (!dropped[i]) kept.push_back(breaks[i]);
  return kept;
}

bool is_exception_text(const std::u32string& text) {
  const auto fits = [](char32_t c) { return is_letter(c) || c == hyphen_minus; };
  return !text.empty() && text.front() != hyphen_minus && text.back() != hyphen_minus &&
         text.find(U"--") == std::u32string::npos && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace

void Hyphenator::FreePatterns::operator()(_HyphenDict* patterns) const {
  hnj_hyphen_free(patterns);
}

Hyphenator::~Hyphenator() = default;

Hyphenator::Hyphenator(const Patterns& patterns, std::span<const std::string> exceptions,
                       const std::string& file, base::Problems& problems)
    : is_dutch_(patterns.language == "nl") {
  if (!patterns.path.empty()) patterns_.reset(hnj_hyphen_load(patterns.path.c_str()));
  if (patterns_) {
    patterns_are_utf8_ = patterns_->utf8 != 0;
    if (!patterns_are_utf8_) bytes_ = bytes_of_letters(patterns_->cset);
  } else if (!patterns.path.empty() || !package_of(patterns.language).empty()) {
    problems.push_back(missing_patterns(patterns));
  }
  for (size_t i = 0; i < exceptions.size(); ++i)
    learn(exceptions[i], "/exceptions/" + std::to_string(i), file, problems);
}

void Hyphenator::learn(const std::string& exception, const std::string& pointer, const std::string& file,
                       base::Problems& problems) {
  const std::u32string text = lower(decode_utf8(exception));
  if (!is_exception_text(text)) {
    problems.push_back({file, pointer,
                        "\"" + exception + "\" is not one word with hyphens between its parts.",
                        "Write the word with a hyphen wherever it may be broken: \"zenuw-stel-sel\"."});
    return;
  }
  std::u32string word;
  std::vector<size_t> breaks;
  for (const char32_t c : text) {
    if (c != hyphen_minus) {
      if (is_dutch_ && has_trema(c) && !breaks.empty() && breaks.back() == word.size())
        problems.push_back({file, pointer, "\"" + exception + "\" has a break before a letter with a trema.",
                            "Remove that break: Dutch would drop the trema there."});
      word += c;
    } else {
      breaks.push_back(word.size());
    }
  }
  if (!exceptions_.emplace(word, breaks).second)
    problems.push_back(
        {file, pointer, "\"" + exception + "\" is in the list twice.", "Remove one of the two."});
}

content::Prose Hyphenator::prose() const {
  return [this](std::string_view text) { return hyphenate(text); };
}

std::string Hyphenator::hyphenate(std::string_view prose) const {
  std::string out;
  for (size_t at = 0; at < prose.size();) {
    const size_t begin = at;
    while (at < prose.size() && !is_space(prose[at])) ++at;
    append_token(out, prose.substr(begin, at - begin));
    while (at < prose.size() && is_space(prose[at])) out += prose[at++];
  }
  return out;
}

// A token is the text between spaces: either an address, or words with punctuation around them.
void Hyphenator::append_token(std::string& out, std::string_view token) const {
  if (token.empty()) return;
  if (looks_like_address(token)) {
    out += token;
    return;
  }
  for (size_t at = 0; at < token.size();) {
    const size_t begin = at;
    size_t next = at;
    while (at < token.size() && belongs_to_word(base::next_code_point(token, next))) at = next;
    append_word(out, token.substr(begin, at - begin));
    if (at == token.size()) return;
    next = at;
    base::next_code_point(token, next);
    out += token.substr(at, next - at);
    at = next;
  }
}

void Hyphenator::append_word(std::string& out, std::string_view word) const {
  const std::u32string letters = decode_utf8(word);
  const std::vector<size_t> breaks =
      is_breakable(letters) ? breaks_of(lower(letters)) : std::vector<size_t>{};
  size_t at = 0, passed = 0;
  for (const size_t place : breaks) {
    const size_t begin = at;
    for (; passed < place; ++passed) base::next_code_point(word, at);
    out += word.substr(begin, at - begin);
    base::append_utf8(out, base::soft_hyphen);
  }
  out += word.substr(at);
}

// The word in the patterns' encoding; empty when a letter is not in their character set.
std::string Hyphenator::encode(const std::u32string& word) const {
  std::string out;
  for (const char32_t c : word) {
    const auto byte = bytes_.find(c);
    if (patterns_are_utf8_ || c < 0x80)
      base::append_utf8(out, c);
    else if (byte != bytes_.end())
      out += byte->second;
    else
      return {};
  }
  return out;
}

std::vector<size_t> Hyphenator::breaks_of(const std::u32string& lower_case) const {
  if (const auto exception = exceptions_.find(lower_case); exception != exceptions_.end())
    return exception->second;
  const std::string word = encode(lower_case);
  if (!patterns_ || word.empty()) return {};
  const Points points = ask_patterns(patterns_.get(), word);
  std::vector<size_t> breaks;
  for (size_t left = least_left; left + least_right <= lower_case.size(); ++left) {
    const bool allowed = (points.digits[left - 1] & 1) != 0 && !points.changes_spelling[left - 1];
    if (allowed && !(is_dutch_ && has_trema(lower_case[left]))) breaks.push_back(left);
  }
  return without_bare_consonants(lower_case, breaks);
}

}  // namespace lw::tool
