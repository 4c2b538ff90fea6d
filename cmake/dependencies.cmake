# Where each third-party part comes from. Nothing third-party is committed: ./dev puts Debian's packages, the
# Dear ImGui source and the fonts in place; elsewhere CMake fetches Dear ImGui by its tag.

set(LW_DEPS ${CMAKE_SOURCE_DIR}/build/deps CACHE PATH "Folder that ./dev fills")
set(LW_FONTS ${LW_DEPS}/fonts CACHE PATH "Folder with the TrueType files")

# The engine takes only fonts with one of these checksums (src/text/font.cpp). A font that changes, comes or goes
# makes CMake look again.
file(GLOB FONTS CONFIGURE_DEPENDS ${LW_FONTS}/*.ttf ${LW_FONTS}/*.otf)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${FONTS})
set(LW_FONT_CHECKSUMS "")
foreach(FONT ${FONTS})
  execute_process(COMMAND cksum ${FONT} OUTPUT_VARIABLE CHECKSUM COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "^[0-9]+" CHECKSUM ${CHECKSUM})
  list(APPEND LW_FONT_CHECKSUMS ${CHECKSUM}u)
endforeach()
list(JOIN LW_FONT_CHECKSUMS "," LW_FONT_CHECKSUMS)

# Debian's header-only packages lie in /usr/include, which must never be on a WebAssembly include path:
# each gets a folder of its own with one link in it.
function(lw_header_only NAME FOLDER)
  set(LINKS ${CMAKE_BINARY_DIR}/include/${NAME})
  find_path(${NAME}_ROOT ${FOLDER} PATHS /usr/include REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  file(MAKE_DIRECTORY ${LINKS})
  file(CREATE_LINK ${${NAME}_ROOT}/${FOLDER} ${LINKS}/${FOLDER} SYMBOLIC)
  add_library(${NAME} INTERFACE)
  target_include_directories(${NAME} SYSTEM INTERFACE ${LINKS})
endfunction()

lw_header_only(nlohmann_json nlohmann)
target_compile_definitions(nlohmann_json INTERFACE JSON_NO_IO)
lw_header_only(doctest doctest)

if(EXISTS ${LW_DEPS}/imgui/imgui.h)
  set(IMGUI ${LW_DEPS}/imgui)
else()
  include(FetchContent)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.90.1)
  FetchContent_MakeAvailable(imgui)
  set(IMGUI ${imgui_SOURCE_DIR})
endif()
add_library(stb_truetype INTERFACE)  # the copy that Dear ImGui carries
target_include_directories(stb_truetype SYSTEM INTERFACE ${IMGUI})

add_library(imgui STATIC ${IMGUI}/imgui.cpp ${IMGUI}/imgui_draw.cpp ${IMGUI}/imgui_tables.cpp ${IMGUI}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${IMGUI})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${CMAKE_SOURCE_DIR}/src/paint/imgui_config.h")
# src/text/font.cpp compiles these for both; else the module would hold them twice.
target_compile_definitions(imgui PRIVATE IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION IMGUI_DISABLE_STB_RECT_PACK_IMPLEMENTATION)
target_link_libraries(imgui PRIVATE lw_text)

if(NOT EMSCRIPTEN)
  find_library(hyphen_LIBRARY hyphen REQUIRED)
  add_library(hyphen INTERFACE)
  target_link_libraries(hyphen INTERFACE ${hyphen_LIBRARY})
endif()
