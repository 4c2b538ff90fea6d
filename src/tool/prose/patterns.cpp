#include "tool/prose/patterns.h"

#include <dirent.h>
#include <iconv.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/utf8.h"

namespace lw::tool {

namespace {

// As the packages of Debian 12 are called: "hyphen-" and the code.
constexpr std::string_view packaged =
    " af as be bg bn ca cs da de el en-gb es fr gl gu hi hr hu id is it kn lt lv ml mn mr nl no or pa pl "
    "pt-pt "
    "ro ru sk sl sr sv ta te th uk zu ";

std::vector<std::string> folders() {
  if (const char* chosen = std::getenv("LEESWIJZER_HYPHEN")) return {chosen};
  return {"/usr/share/hyphen", "/usr/local/share/hyphen", "/opt/homebrew/share/hyphen"};
}

bool is_code(std::string_view language) {
  return !language.empty() &&
         std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "hyph_de.dic", "hyph_de_AT.dic", …, by name.
std::vector<std::string> names_in(const std::string& folder, const std::string& start) {
  std::vector<std::string> names;
  DIR* stream = opendir(folder.c_str());
  if (!stream) return names;
  while (const dirent* entry = readdir(stream)) {
    const std::string name = entry->d_name;
    if (name == start + ".dic" || name.rfind(start + "_", 0) == 0) names.push_back(name);
  }
  closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Patterns find_patterns(std::string_view language) {
  Patterns found{std::string(language), ""};
  if (!is_code(language)) return found;
  const std::string start = "hyph_" + found.language;
  std::string country = found.language;
  for (char& c : country) c = static_cast<char>(c - 'a' + 'A');
  for (const std::string& folder : folders()) {
    const std::vector<std::string> names = names_in(folder, start);
    if (names.empty()) continue;
    const bool has_own = std::count(names.begin(), names.end(), start + "_" + country + ".dic") > 0;
    found.path = folder + "/" + (has_own ? start + "_" + country + ".dic" : names.front());
    return found;
  }
  return found;
}

std::string package_of(std::string_view language) {
  if (!is_code(language)) return {};
  for (const char* end : {" ", "-gb ", "-pt "}) {
    const std::string code = std::string(language) + end;
    if (packaged.find(" " + code) != std::string_view::npos)
      return "hyphen-" + code.substr(0, code.size() - 1);
  }
  return {};
}

base::Problem missing_patterns(const Patterns& patterns) {
  const std::string package = package_of(patterns.language);
  return {patterns.path, "",
          "The hyphenation patterns of the language \"" + patterns.language + "\" cannot be read.",
          (package.empty() ? "Mend that file" : "Install the Debian package " + package) +
              ", or name a folder that has hyph_" + patterns.language + ".dic in LEESWIJZER_HYPHEN."};
}

std::map<char32_t, char> bytes_of_letters(const char* character_set) {
  std::map<char32_t, char> bytes;
  iconv_t conversion = iconv_open("UTF-8", character_set);
  if (reinterpret_cast<intptr_t>(conversion) == -1) return bytes;
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    char in = static_cast<char>(byte), out[8];
    char *from = &in, *to = out;
    size_t left = 1, room = sizeof out, at = 0;
    if (iconv(conversion, &from, &left, &to, &room) == static_cast<size_t>(-1)) continue;
    bytes.emplace(base::next_code_point(std::string_view(out, sizeof out - room), at),
                  static_cast<char>(byte));
  }
  iconv_close(conversion);
  return bytes;
}

}  // namespace lw::tool
