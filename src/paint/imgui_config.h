// How Dear ImGui is compiled (IMGUI_USER_CONFIG), both for the library and for paint/: a drawing library
// without debug windows, files, terminals or number parsing. Nothing here may depend on the product.
#pragma once

#include <cassert>
#include <cstdio>  // before sscanf is redefined

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_SSE

// No text is ever formatted or scanned: paint/drawing.cpp stubs the formatting with empty text, and a scan
// finds nothing. Dear ImGui would scan only its settings file, which does not exist here. Without this,
// printf, scanf and their long doubles would end up in the module.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define sscanf(...) 0

// Debug and test builds report where an assertion failed; release builds trap without the messages.
#ifdef NDEBUG
#define IM_ASSERT(condition) ((condition) ? static_cast<void>(0) : __builtin_trap())
#else
#define IM_ASSERT(condition) assert(condition)
#endif
