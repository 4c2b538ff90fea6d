// The one doctest main of the unit tests; the same program runs natively (sanitizers) and as WebAssembly in
// Node.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "folders.h"

// libhyphen 2.8.8 itself loses 908 bytes when it loads the German patterns, also of a program that does no
// more than load and free them.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libhyphen.so\n";
}

std::string folders::root() {
  return LW_ROOT;
}

std::string folders::fonts() {
  return LW_FONTS;
}
