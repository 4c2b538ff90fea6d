// How Dear ImGui is compiled (IMGUI_USER_CONFIG), for the library and for paint/ alike: a drawing kit without
// windows to inspect, files, terminals or number parsing. Nothing here may depend on the product.
#pragma once

#include <cassert>
#include <cstdio>  // before sscanf is redefined

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_TTY_FUNCTIONS
#define IMGUI_DISABLE_SSE

// No text is ever formatted or scanned: paint/drawing.cpp answers printf's part with empty text, and a scan
// finds nothing. Dear ImGui would scan only its settings file, which does not exist here. Together these kept
// printf, scanf and their long doubles in the module.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define sscanf(...) 0

// Debug and test builds say where an assertion failed; release builds stop without carrying the sentences.
#ifdef NDEBUG
#define IM_ASSERT(condition) ((condition) ? static_cast<void>(0) : __builtin_trap())
#else
#define IM_ASSERT(condition) assert(condition)
#endif
