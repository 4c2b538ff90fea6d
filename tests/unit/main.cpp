// The one doctest main of the unit tests; the same program runs natively (sanitizers) and as WebAssembly in
// Node.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "folders.h"

std::string folders::root() {
  return LW_ROOT;
}

std::string folders::fonts() {
  return LW_FONTS;
}
