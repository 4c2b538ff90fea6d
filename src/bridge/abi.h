// Everything the browser may ask of the module, in one table. Plain C: numbers of 32 bits, pointers into the
// module's memory (32 bits there, too), and arrays of these. Text is UTF-8 with its length. Only web/engine/
// calls these; web/engine/abi.js names the same fields, and a test compares the two.
//
// Input goes through one buffer: lw_reserve makes room, JavaScript writes, the next call reads. An array
// `names` with its own length is followed by `name_count`; arrays with one element per node say so.
#pragma once

#include <cstdint>

#ifdef __EMSCRIPTEN__
#define LW_EXPORT(name) __attribute__((export_name(#name)))
#else
#define LW_EXPORT(name)
#endif

extern "C" {

struct LwText {
  const char* data;
  uint32_t bytes;
};

// ---- input

// The room there is. The buffer holds one float for each row of page::reading_settings after it.
struct LwViewport {
  float width;         // CSS px, scroll bar excluded
  float media_width;   // CSS px, scroll bar included: what CSS media queries compare
  float text_scale;    // root font size ÷ 16 px
  float steps_per_px;  // in which the browser keeps lengths
};

// How the browser laid out one node where it disagreed.
struct LwMeasured {
  uint32_t node;         // index
  float height;          // of the text, CSS px; 0: as many lines as there are
  uint32_t own;          // 1: leave this node to the browser
  uint32_t start_count;  // how many of the starts that follow are its own
};

// A stretch of text to highlight, in UTF-16 units of the node's text.
struct LwMark {
  uint32_t node;  // index
  uint32_t begin, end;
  uint32_t current;  // 1: the one that the person is at
};

// ---- output: valid until the next call that changes it

// A node that changed on the screen that stays.
struct LwSaid {
  uint32_t node;  // index
  LwText text;    // empty for an answer that is chosen now
};

// What to show. Lengths are CSS px in the document.
struct LwView {
  uint32_t serial;   // rises with every new layout
  uint32_t screen;   // rises when the HTML must be replaced
  uint32_t step;     // of the walk, for the browser's history
  uint32_t arrived;  // 1: at another entry than before the last event; move focus to `focus`
  float height;      // of the document
  LwText html;       // of the inside of <main>; empty when it was given out before
  LwText focus;      // an id; may be empty
  const LwSaid* said;
  uint32_t said_count;
  uint32_t node_count;
  LwText ids;               // of all nodes, one after the other
  const uint32_t* id_ends;  // one per node: where its id ends, in bytes of `ids`
  const float* x;           // one per node, as all up to line_counts
  const float* y;
  const float* widths;
  const float* heights;
  const float* text_x;  // left end of the text column
  const float* text_y;  // top of the first line
  const float* line_heights;
  const uint32_t* drawn_by;     // 0: the canvas, 1: the browser, 2: nobody
  const uint32_t* line_counts;  // how many of the starts are its own
  const uint32_t* starts;       // where lines begin, in UTF-16 units of the node's text, node after node
  uint32_t start_count;
};

struct LwMarks {
  const LwMark* marks;  // in the order of the page
  uint32_t mark_count;
};

// One painted tile (src/paint/frame.h).
struct LwFrame {
  uint32_t width, height;  // device px
  uint32_t clear;          // bytes r, g, b, a
  const uint8_t* vertices;
  uint32_t vertex_bytes;
  const uint16_t* indices;
  uint32_t index_count;
  const int32_t* commands;
  uint32_t command_count;  // in numbers
  const uint32_t* shown;   // nodes that the tile shows in full, as indices
  uint32_t shown_count;
  const uint8_t* pixels;  // of the atlas, one byte each
  uint32_t pixel_count;
  uint32_t atlas_width, atlas_height;
  uint32_t atlas_version;  // rises with every change of the pixels
};

// ---- calls. Those that answer a number say 1 when they did it and 0 when the input was damaged; then
// nothing has changed.

LW_EXPORT(lw_reserve) uint8_t* lw_reserve(uint32_t bytes);

// The buffer holds the content bundle and the two fonts, one after the other.
LW_EXPORT(lw_load) uint32_t lw_load(uint32_t content_bytes, uint32_t regular_bytes, uint32_t bold_bytes);

// The buffer holds the two fonts of another typeface.
LW_EXPORT(lw_faces) uint32_t lw_faces(uint32_t regular_bytes, uint32_t bold_bytes);

// The buffer holds an LwViewport and the reading settings.
LW_EXPORT(lw_viewport) uint32_t lw_viewport();

// The buffer holds one event (src/reader/event.h) as `count` texts, a verb and its arguments: first their
// lengths in bytes, then the texts one after the other.
LW_EXPORT(lw_send) uint32_t lw_send(uint32_t count);

// The buffer holds `count` LwMeasured, then all their starts in UTF-16 units. Forgotten when the viewport or
// the screen changes.
LW_EXPORT(lw_measured) uint32_t lw_measured(uint32_t count);

// Looks for the words that the buffer holds; `whole_words`: 1 for whole words only.
LW_EXPORT(lw_find) const LwMarks* lw_find(uint32_t whole_words);

// The buffer holds LwMark: painted until others are given or the screen changes.
LW_EXPORT(lw_marks) uint32_t lw_marks();

// Null while no page is open.
LW_EXPORT(lw_view) const LwView* lw_view();

// The tile from `top`, `height` CSS px high, at `scale` device px per CSS px, in the colours of content::Look
// `look`. Null while no page is open, and for lengths that no browser has.
LW_EXPORT(lw_paint) const LwFrame* lw_paint(float top, float height, float scale, uint32_t look);

}  // extern "C"
