// Where the hyphenation patterns of a language are on this machine, and which package has them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace lw::tool {

struct Patterns {
  std::string language;
  std::string path;  // empty: there are none here
};

// In the folder $LEESWIJZER_HYPHEN or the system's: of several countries that of the language's name (de_DE),
// else the first (en_GB is before en_US).
Patterns find_patterns(std::string_view language);

// Debian's package; empty when it has none.
std::string package_of(std::string_view language);

base::Problem missing_patterns(const Patterns& patterns);

// The letters outside ASCII of a character set with one byte for each, as patterns name it ("ISO8859-2").
std::map<char32_t, char> bytes_of_letters(const char* character_set);

}  // namespace lw::tool
