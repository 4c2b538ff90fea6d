#include "tool/save.h"

#include <cstdio>
#include <fstream>

namespace lw::tool {

bool save(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (file) return true;
  std::fprintf(stderr, "%s could not be written.\n", path.c_str());
  return false;
}

}  // namespace lw::tool
