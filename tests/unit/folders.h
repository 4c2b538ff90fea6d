// Where the tests' files are. Only main.cpp is compiled with these paths, so a checkout in another folder
// finds everything else in the compiler's cache.
#pragma once

#include <string>

namespace folders {
std::string root();   // of the repository
std::string fonts();  // the TrueType files
}  // namespace folders
