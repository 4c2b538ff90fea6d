// Everything the browser may ask of the module, in one table. Plain C: numbers and pointers into the module's
// memory, all of them 32 bits wide there. Text is UTF-8. Only web/engine/engine.js calls these.
//
// Input goes through one buffer: lw_reserve gives room for it, the next call reads it from there.
#pragma once

#include <cstdint>

#ifdef __EMSCRIPTEN__
#define LW_EXPORT(name) __attribute__((export_name(#name)))
#else
#define LW_EXPORT(name)
#endif

extern "C" {

// What to show: valid until the next call that changes it. Lengths are CSS px.
struct LwView {
  uint32_t serial;         // rises with every new layout
  uint32_t screen_serial;  // rises when the HTML must be replaced
  uint32_t step;           // of the walk, for the browser's history
  uint32_t arrived;        // 1: at another stop than before the last event; move focus to `focus`
  const char* html;        // of the inside of <main>
  uint32_t html_bytes;
  const char* focus;  // an id; may be empty
  uint32_t focus_bytes;
  const char* said;  // a line of each node that changed on this screen: id, tab, its text; an answer that is
                     // chosen now has none
  uint32_t said_bytes;
  const char* ids;  // of all nodes, one per line
  uint32_t ids_bytes;
  const float* boxes;  // eight per node: x, y, width, height, text x, text y, line height, and who draws it:
                       // 0 the canvas, 1 the browser, 2 nobody
  const uint32_t* counts;  // lines per node
  const uint32_t* starts;  // where these lines begin, in UTF-16 units of the node's text, node after node
  uint32_t node_count;
  uint32_t line_count;
  float height;
};

// One painted tile (src/paint/frame.h): valid until the next lw_paint.
struct LwFrame {
  int32_t width, height;  // device px
  uint32_t clear;         // bytes r, g, b, a
  const void* vertices;
  uint32_t vertices_bytes;
  const void* indices;
  uint32_t indices_bytes;
  const int32_t* commands;
  uint32_t commands_length;  // in 32-bit numbers
  const uint32_t* shown;     // node indices
  uint32_t shown_length;
  const void* atlas;  // one byte per pixel
  int32_t atlas_width, atlas_height;
  uint32_t atlas_version;
};

// Stretches of text, four numbers each: index of the node, first and one past the last UTF-16 unit, 1 for the
// one that the person is at. Ordered as they stand on the page. Valid until the next call.
struct LwMarks {
  const uint32_t* numbers;
  uint32_t length;  // in numbers
};

LW_EXPORT(lw_reserve) uint8_t* lw_reserve(uint32_t bytes);

// The buffer holds the content bundle and the two fonts, one after the other. 0: one of them is damaged.
LW_EXPORT(lw_load) uint32_t lw_load(uint32_t content_bytes, uint32_t regular_bytes, uint32_t bold_bytes);

// The buffer holds the two fonts of another typeface. 0: one of them is damaged, and the old one stays.
LW_EXPORT(lw_faces) uint32_t lw_faces(uint32_t regular_bytes, uint32_t bold_bytes);

// The room there is: width without and with the scroll bar in CSS px, root font size ÷ 16 px; steps per px in
// which the browser keeps lengths; and what the
// person asked for (page::Reading): factors of line height and column width, em between letters and words, 1
// for hyphens.
LW_EXPORT(lw_viewport)
void lw_viewport(float width, float media_width, float text_scale, float steps_per_px, float leading,
                 float letter, float word, float column, uint32_t hyphens);

// The buffer holds one event (src/reader/event.h). 0: it is not one.
LW_EXPORT(lw_send) uint32_t lw_send(uint32_t bytes);

// The buffer holds how the browser laid out single nodes where it disagreed, one a line:
// id, tab, height of the text in 1/1000 CSS px, tab, 1 to leave the node to the browser, tab, line starts
// after the first in UTF-16 units with commas between. Forgotten when the viewport or the screen changes.
LW_EXPORT(lw_measured) void lw_measured(uint32_t bytes);

// Looks for the words in the buffer; `whole_words`: 1 for whole words only.
LW_EXPORT(lw_find) const LwMarks* lw_find(uint32_t bytes, uint32_t whole_words);

// The buffer holds marks, laid out as LwMarks' numbers: painted until others are given or the screen changes.
LW_EXPORT(lw_marks) void lw_marks(uint32_t bytes);

LW_EXPORT(lw_view) const LwView* lw_view();

// The tile from `top`, `height` CSS px high, at `scale` device px per CSS px, in the colours of content::Look
// `look`.
LW_EXPORT(lw_paint) const LwFrame* lw_paint(float top, float height, float scale, uint32_t look);

}  // extern "C"
