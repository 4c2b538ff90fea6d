#include "fuzz.h"

#include <fstream>
#include <iterator>

namespace fuzz {

std::string read_file(const std::string& path) {
  std::ifstream file(path.starts_with("/") ? path : LW_ROOT "/" + path, std::ios::binary);
  demand(file.good(), path.c_str());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<lw::content::File> small_content() {
  std::vector<lw::content::File> files;
  for (const char* name :
       {"articles/proef.json", "clinic.json", "figures.json", "glossary.json", "guide.json", "safety.json"})
    files.push_back({name, read_file(std::string("tests/golden/input/") + name)});
  for (const char* name : {"theme.json", "ui.json"})
    files.push_back({name, read_file(std::string("content/") + name)});
  return files;
}

const std::string& small_bundle() {
  static const std::string bundle = [] {
    lw::content::Content content;
    lw::base::Problems problems;
    std::string out;
    demand(lw::content::load_files(small_content(), {}, content, out, problems), "the small content is good");
    return out;
  }();
  return bundle;
}

const std::string& regular_font() {
  static const std::string font = read_file(LW_FONTS "/regular.ttf");
  return font;
}

const std::string& bold_font() {
  static const std::string font = read_file(LW_FONTS "/bold.ttf");
  return font;
}

std::string damaged(std::string bytes, FuzzedDataProvider& data) {
  while (data.remaining_bytes() > 0 && !bytes.empty()) {
    const size_t at = data.ConsumeIntegralInRange<size_t>(0, bytes.size() - 1);
    switch (data.ConsumeIntegralInRange(0, 4)) {
      case 0:
        bytes[at] = data.ConsumeIntegral<char>();
        break;
      case 1:
        bytes.replace(at, 4, data.ConsumeBytesAsString(4));
        break;
      case 2:
        bytes.insert(at, data.ConsumeRandomLengthString(64));
        break;
      case 3:
        bytes.erase(at, data.ConsumeIntegralInRange<size_t>(1, 64));
        break;
      case 4:
        bytes.resize(at);
        break;
    }
  }
  return bytes;
}

}  // namespace fuzz
