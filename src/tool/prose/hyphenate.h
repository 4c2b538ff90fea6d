// Inserts U+00AD where a word may be broken, so that browsers and our layout break at the same places.
// Build time only: uses libhyphen and a language's patterns, plus the clinic's reviewed exceptions.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "content/prose.h"
#include "tool/prose/patterns.h"

struct _HyphenDict;

namespace lw::tool {

class Hyphenator {
 public:
  // Letters: of a word, and before its first and after its last break. Most of these breaks are for words
  // that no line can hold (text/hyphens.h).
  static constexpr size_t shortest_word = 7, least_left = 3, least_right = 3;

  // `exceptions`: whole words with '-' at each allowed break ("pijn-edu-ca-tie"; none: never broken),
  // compared case-insensitively. Problems point into `file`, the content file they came from. That there are
  // no patterns is one where Debian has a package of them.
  Hyphenator(const Patterns& patterns, std::span<const std::string> exceptions, const std::string& file,
             base::Problems& problems);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  bool valid() const {
    return patterns_ != nullptr;
  }  // false: the patterns could not be read; see the problems

  // The text with soft hyphens. Words that already contain one are left as the author wrote them, so
  // doing it twice changes nothing. Addresses, words with digits and names with inner capitals are never
  // broken.
  std::string hyphenate(std::string_view text) const;

  // What the build does to every text for reading. Where its words are really broken, page/layout.h decides.
  // The hyphenator must outlive the result.
  content::Prose prose() const;

 private:
  void learn(const std::string& exception, const std::string& pointer, const std::string& file,
             base::Problems& problems);
  void append_token(std::string& out, std::string_view token) const;
  void append_word(std::string& out, std::string_view word) const;
  std::string encode(const std::u32string& word) const;
  std::vector<size_t> breaks_of(const std::u32string& lower_case) const;

  struct FreePatterns {
    void operator()(_HyphenDict* patterns) const;
  };
  std::unique_ptr<_HyphenDict, FreePatterns> patterns_;
  bool patterns_are_utf8_ = false, is_dutch_ = false;
  std::map<char32_t, char> bytes_;  // of the letters outside ASCII, where the patterns are not UTF-8
  std::map<std::u32string, std::vector<size_t>> exceptions_;  // lower-case word → letters before each break
};

}  // namespace lw::tool
