// Everything the browser can ask of the module. Plain C: 32-bit numbers, pointers into the module's memory
// (also 32 bits there), and arrays of these. Text is UTF-8 with its length. Only web/engine/ calls these
// functions; web/engine/abi.js names the same fields, and a test compares the two.
//
// Input goes through one buffer: lw_reserve makes room, JavaScript writes, the next call reads. An array
// `names` with a length of its own is followed by `name_count`; arrays with one element per node say so.
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

// The space available, and how the browser measures (page::Viewport). In the buffer it is followed by one
// float per row of page::reading_settings.
struct LwViewport {
  float width;         // CSS px, scroll bar excluded
  float media_width;   // CSS px, scroll bar included: what CSS media queries compare
  float text_scale;    // 1 rem ÷ 16 px
  float steps_per_px;  // the browser's resolution for lengths
  float font_steps;    // and for the ascent and descent of a font
  float least_size;    // CSS px, of letters
  uint32_t habits;     // text::Habits
  uint32_t embed;      // page::Embed
};

// How the browser laid out one node where it disagreed with ours.
struct LwMeasured {
  uint32_t node;         // index
  float width, height;   // page::Measured
  uint32_t own;          // 1: the browser draws this node
  uint32_t start_count;  // how many of the line starts that follow belong to it
};

// A range of text to highlight, in UTF-16 units of the node's text.
struct LwHighlight {
  uint32_t node;  // index
  uint32_t begin, end;
  uint32_t current;  // 1: the match that the person is at
};

// ---- output: valid until the next call that changes it

// A node that changed while its screen stayed.
struct LwSaid {
  uint32_t node;  // index
  LwText text;    // empty for an answer that has just been chosen
};

// A node that a tile shows in full, and what it was drawn with: the browser's own element must agree before
// it gives up its ink. Colours are bytes r, g, b, a.
struct LwShown {
  uint32_t node;                       // index
  uint32_t ink;                        // of the text
  uint32_t link;                       // of links in the text
  uint32_t fill;                       // of the box; 0: none
  float size;                          // of the type, CSS px
  float letter, word;                  // spacing, CSS px
  uint32_t bold, underlined, centred;  // 1: the whole text
  uint32_t boxed;                      // 1: there is a box, filled or edged
};

// What to show. Lengths are CSS px in the document.
struct LwView {
  uint32_t serial;   // increases with every new layout
  uint32_t screen;   // increases when the HTML must be replaced
  uint32_t step;     // of the walk, for the browser's history
  uint32_t arrived;  // 1: the last event led to another entry; move focus to `focus`
  float height;      // of the document
  LwText html;       // the contents of <main>; empty when passed before
  LwText focus;      // an id; may be empty
  LwText language;   // of the page, e.g. "nl"
  const LwSaid* said;
  uint32_t said_count;
  uint32_t node_count;
  LwText ids;               // of all nodes, concatenated
  const uint32_t* id_ends;  // one per node: where its id ends, in bytes of `ids`
  const float* x;           // one per node, as are all up to line_counts
  const float* y;
  const float* widths;
  const float* heights;
  const float* text_x;  // left edge of the text column
  const float* text_y;  // top of the first line
  const float* line_heights;
  const uint32_t* drawn_by;      // 0: the canvas, 1: the browser, 2: nobody, 3: it is in a closed fold
  const uint32_t* fingerprints;  // page::fingerprint
  const float* text_tops;        // top of the first line's letters: the baseline less the font's ascent
  const uint32_t* line_counts;   // how many of the lines below are its
  // One of each per line, node after node.
  const uint32_t* starts;  // where it begins, UTF-16 units of the node's text without soft hyphens
  const float* lefts;      // of its first letter
  const float* rights;     // of its last one, or of its hyphen
  const uint32_t* words;   // where a word inside it begins, UTF-16 units; its start if it has one word
  const float* word_lefts;
  const uint32_t* hyphens;  // 1: it ends in a hyphen that the text does not have
  uint32_t line_count;
};

struct LwHighlights {
  const LwHighlight* highlights;  // in the order of the page
  uint32_t highlight_count;
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
  const LwShown* shown;    // nodes that the tile shows in full
  uint32_t shown_count;
  const uint8_t* pixels;  // of the atlas, one byte per pixel
  uint32_t pixel_count;
  uint32_t atlas_width, atlas_height;
  uint32_t atlas_version;  // increases with every change of the pixels
};

// ---- calls. Those that return a number return 1 on success and 0 for damaged input, which changes nothing.

LW_EXPORT(lw_reserve) uint8_t* lw_reserve(uint32_t bytes);

// The buffer holds the content bundle, what it lacks for this page (or nothing; content/load/shelves.h), and
// then the two fonts.
LW_EXPORT(lw_load)
uint32_t lw_load(uint32_t content_bytes, uint32_t more_bytes, uint32_t regular_bytes, uint32_t bold_bytes);

// The buffer holds the two fonts of another typeface.
LW_EXPORT(lw_faces) uint32_t lw_faces(uint32_t regular_bytes, uint32_t bold_bytes);

// The buffer holds an LwViewport and the reading settings.
LW_EXPORT(lw_viewport) uint32_t lw_viewport();

// The buffer holds one event (src/reader/event.h) as `count` texts, a verb and its arguments: first their
// lengths in bytes, then the texts themselves.
LW_EXPORT(lw_send) uint32_t lw_send(uint32_t count);

// The buffer holds `count` LwMeasured, then all their line starts in UTF-16 units. Discarded when the
// viewport or the screen changes.
LW_EXPORT(lw_measured) uint32_t lw_measured(uint32_t count);

// Searches for the words in the buffer; `whole_words`: 1 for whole words only.
LW_EXPORT(lw_find) const LwHighlights* lw_find(uint32_t whole_words);

// The buffer holds LwHighlights, painted until others replace them or the screen changes.
LW_EXPORT(lw_highlight) uint32_t lw_highlight();

// Null while no page is open.
LW_EXPORT(lw_view) const LwView* lw_view();

// The tile from `top`, `height` CSS px high, at `scale` device px per CSS px, in the colour scheme `scheme`
// (content::ColourScheme). Null while no page is open, and for lengths that no browser has.
LW_EXPORT(lw_paint) const LwFrame* lw_paint(float top, float height, float scale, uint32_t scheme);

}  // extern "C"
