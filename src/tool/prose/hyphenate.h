// Inserts U+00AD where a Dutch word may be broken, so that browsers and our layout break at the same places.
// Build time only: uses libhyphen and Debian's Dutch patterns, plus the clinic's reviewed exceptions.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "content/prose.h"

struct _HyphenDict;

namespace lw::tool {

// The first path at which the Dutch patterns are found: $LEESWIJZER_HYPHEN (a file) or the system's folders.
// Empty when there are none.
std::string find_hyphenation_patterns();

class Hyphenator {
 public:
  static constexpr size_t shortest_word = 10;  // letters; shorter words are never broken
  static constexpr size_t least_left = 4,
                          least_right = 4;  // letters before the first and after the last break

  // `exceptions`: whole words with '-' at each allowed break ("pijn-edu-ca-tie"; none: never broken),
  // compared case-insensitively. Problems point into `file`, the content file they came from.
  Hyphenator(const std::string& patterns_path, std::span<const std::string> exceptions,
             const std::string& file, base::Problems& problems);
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  bool valid() const {
    return patterns_ != nullptr;
  }  // false: the patterns could not be read; see the problems

  // The text with soft hyphens. Words that already contain one are left as the author wrote them, so
  // doing it twice changes nothing. Addresses, words with digits and names with inner capitals are never
  // broken.
  std::string hyphenate(std::string_view prose) const { return hyphenate_long_words(prose, shortest_word); }

  // What the build does to a text: an article is read line by line; what is glanced at (questions, answers,
  // urgent texts, buttons) keeps its words whole, unless they are so long that a narrow screen may not hold
  // them. The hyphenator must outlive the result.
  content::Prose of_files() const;
  static constexpr size_t long_word = 14;  // letters

  // The same for words of `least_letters` letters or more, e.g. in headings, which look calmer unbroken.
  std::string hyphenate_long_words(std::string_view prose, size_t least_letters) const;

 private:
  void learn(const std::string& exception, const std::string& pointer, const std::string& file,
             base::Problems& problems);
  void append_token(std::string& out, std::string_view token, size_t least_letters) const;
  void append_word(std::string& out, std::string_view word, size_t least_letters) const;
  std::vector<size_t> breaks_of(const std::u32string& lower_case) const;

  struct FreePatterns {
    void operator()(_HyphenDict* patterns) const;
  };
  std::unique_ptr<_HyphenDict, FreePatterns> patterns_;
  bool patterns_are_utf8_ = false;
  std::map<std::u32string, std::vector<size_t>> exceptions_;  // lower-case word → letters before each break
};

}  // namespace lw::tool
