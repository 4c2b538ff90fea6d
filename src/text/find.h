// Where does a text contain these words? Matches as people search: case, accents, soft hyphens and the kinds
// of quotation mark and white space make no difference.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lw::text {

struct Match {
  uint32_t begin = 0, end = 0;  // byte offsets

  bool operator==(const Match&) const = default;
};

// One query, prepared for searching many texts.
class Query {
 public:
  // `whole_words`: matches must begin and end at a word boundary.
  Query(std::string_view words, bool whole_words);

  bool empty() const { return folded_.empty(); }

  // Finds whole words by their stems: "slapen" also "slaap". For when the words themselves are nowhere; empty
  // when only whole words were asked for.
  Query loose() const;

  // Appends the matches in `text`, in order, without overlaps.
  void find_in(std::string_view text, std::vector<Match>& out) const;

 private:
  void find_stems_in(std::string_view text, std::vector<Match>& out) const;

  std::vector<std::string> stems_;
  std::u32string folded_;
  bool whole_words_ = false;
};

// The character as it is compared, e.g. 'É' as 'e'; 0 for one that is ignored.
char32_t fold(char32_t c);

}  // namespace lw::text
