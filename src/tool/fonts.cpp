#include "tool/fonts.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace lw::tool {

namespace {

std::vector<uint8_t> read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

FontFiles::FontFiles(const std::string& folder)
    : regular_bytes_(read_bytes(folder + "/regular.ttf")),
      bold_bytes_(read_bytes(folder + "/bold.ttf")),
      regular_(regular_bytes_),
      bold_(bold_bytes_) {
  if (!valid()) std::fprintf(stderr, "no usable regular.ttf and bold.ttf in %s\n", folder.c_str());
}

}  // namespace lw::tool
