// Where do these words stand in a text? As a person searches: capitals, accents, soft hyphens and the kind of
// quotation mark make no difference, and any white space is as good as another.
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

// One query, ready to be looked for in many texts.
class Query {
 public:
  // `whole_words`: matches must begin and end at the border of a word.
  Query(std::string_view words, bool whole_words);

  bool empty() const { return folded_.empty(); }

  // Appends the matches in `text`, in order, none overlapping.
  void find_in(std::string_view text, std::vector<Match>& out) const;

 private:
  std::u32string folded_;
  bool whole_words_;
};

// The character as it is compared, e.g. 'É' as 'e'; 0 for one that is passed over.
char32_t fold(char32_t c);

}  // namespace lw::text
