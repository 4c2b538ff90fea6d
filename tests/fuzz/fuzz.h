// What the fuzz targets share. A target gets bytes that libFuzzer makes up, and ends the program where a
// promise is broken; the sanitizers do so where memory is misused. `./dev fuzz` runs them all.
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "content/load/loader.h"

namespace fuzz {

// Ends the program: libFuzzer then keeps the input.
inline void demand(bool promise, const char* words) {
  if (promise) return;
  std::fprintf(stderr, "broken promise: %s\n", words);
  std::abort();
}

std::string read_file(const std::string& path);  // of the repository, or absolute

// The small content folder of tests/golden/, with the shipped theme and interface words.
std::vector<lw::content::File> small_content();
const std::string& small_bundle();
const std::string& regular_font();
const std::string& bold_font();

// `bytes` with some of them changed, as the data says: flipped, moved, cut off, repeated.
std::string damaged(std::string bytes, FuzzedDataProvider& data);

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size);
