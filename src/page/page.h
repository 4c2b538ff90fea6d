// What is on screen: a flat list of nodes in reading order. Two renderers read it and cannot drift apart:
// html.h writes the semantic twin, paint/ draws the pixels. Knows neither JSON nor ImGui nor browsers.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "content/model.h"
#include "page/reading.h"
#include "text/find.h"
#include "text/wrap.h"

namespace lw::page {

// What a node means; determines its HTML element. Containers hold the deeper nodes that follow them.
enum class Role : uint8_t {
  // containers
  header,
  nav,
  main,
  article,
  section,
  aside,
  footer,
  form,
  fieldset,
  legend,
  list,
  ordered_list,
  item,
  group,
  note,     // a tip or a warning
  picture,  // with its caption
  fold,     // its first node, a summary, is all that shows while it is closed
  radio,
  checkbox,
  // leaves with text
  heading1,
  heading2,
  heading3,
  paragraph,
  list_item,
  label,
  link,
  button,
  summary,  // of a fold; the browser draws it
  quote,
  caption,
  table,  // the browser lays it out and draws it
  photo,  // a link to the picture itself, unless it only decorates; the browser draws it
  status,
  ornament,
  figure,
  field,  // to type in; the browser draws it
};

bool is_container(Role role);

using content::Span;

// Where a node appears. The page as written has them all, and CSS hides those of another place (style.css).
enum class Where : uint8_t {
  everywhere,
  alone,       // not as part of another page
  embedded,    // only there
  booked,      // only where that page takes appointments
  not_booked,  // everywhere else
};

// What a figure shows: a picture in one of its states,
struct PictureState {
  content::Figure::Kind kind = content::Figure::Kind::layers;
  int state = 0, count = 1;  // index of the state shown; how many there are
  std::vector<std::string> labels;
};

// or the drawn body. A bit per zone: 1 << index into content::body_zones.
struct BodyState {
  uint32_t chosen = 0;
  std::string name;  // of the answer
};

// or a photo.
struct PhotoState {
  std::string file;           // address of what the clinic has: "../pictures/nek.jpg"
  int width = 0, height = 0;  // CSS px, where there is room
  int natural = 0;            // px, its own width
};

using Drawing = std::variant<PictureState, BodyState, PhotoState>;

inline constexpr size_t max_depth = 31;

struct Node {
  std::string id;  // unique in the page and stable over relayouts; the DOM id
  Role role = Role::paragraph;
  uint16_t style = 0;  // index into the theme's styles
  uint16_t depth = 0;  // 0: a child of <body>
  std::string text;    // UTF-8 with U+00AD at break opportunities; '\n' is a hard line break
  bool prose = false;  // read line by line; elsewhere a word breaks at U+00AD only if no line can hold it
  std::vector<Span> spans;
  std::string href;       // link
  std::string action;     // what a tap means, e.g. "next", "choose plek nek"; travels as data-act
  std::string group;      // radio, checkbox: the name of the control
  std::string label;      // containers and figures: aria-label
  std::string language;   // of what is in it, where it is not that of what it is in
  std::string prefix;     // leaves: read out by screen readers before the text, not visible
  bool checked = false;   // radio, checkbox; fold: open
  bool current = false;   // link: aria-current="page"
  bool disabled = false;  // button
  std::string value;      // field: what was typed; figure: what is drawn
  int ordinal = 0;        // list item of an ordered list: 1, 2, …; table: how many columns
  Drawing drawing;        // figure
  content::Pictogram picture = content::Pictogram::none;  // list item: in place of its bullet
  Where where = Where::everywhere;                        // with all that is in it
  bool right_to_left = false;                             // the language that it is in
  bool own_ink = false;  // the browser draws this node itself: sticky, or characters the fonts lack

  // Filled in by lay_out, in CSS px; all but the box for leaves only. Nothing else computes these.
  bool folded = false;    // inside a closed fold: nowhere on the page
  base::Rect box;         // in the document, padding included, space above excluded
  float text_x = 0;       // left edge of the text column, in the document
  float text_y = 0;       // top of the first line
  float text_width = 0;   // width available to a line
  float line_height = 0;  // from the top of one line to the top of the next
  float baseline = 0;     // below the top of a line
  float ascent = 0;       // of the font, as the browser rounds it
  text::Type type;        // its fonts must outlive the page
  std::vector<text::Run> runs;
  std::vector<text::Line> lines;
};

struct Page {
  std::string screen;  // which screen this is, e.g. "question.plek"; the HTML is replaced when it changes
  std::string title, language;
  std::vector<Node> nodes;
  float width = 0, height = 0;  // CSS px, filled in by lay_out
};

bool is_right_to_left(std::string_view language);

// A highlighted stretch of a leaf's text: found by a search, or being read aloud.
struct Highlight {
  uint32_t node = 0;            // index into the page
  uint32_t begin = 0, end = 0;  // byte offsets
  bool current = false;         // the one the person is at
};

// A node as a browser was seen to lay it out; replaces what would be computed. Lengths are CSS px.
struct Measured {
  std::string id;
  std::vector<uint32_t> starts;  // leaves: byte offsets at which lines 2, 3, … begin
  float height = 0;              // of the box; 0: as computed
  float width = 0;               // of the box, for nodes in a row; 0: as computed
  bool own_ink = false;          // the two could not be made to agree: the browser keeps drawing it
};

bool appears(Where where, Embed embed);
// Leaves only the nodes that appear there, with what is in them.
void keep_for(Page& page, Embed embed);

// A number for a leaf's text and what is bold or a link in it; soft hyphens do not count. web/dom/text.js
// computes the same from the element: while both are equal, the page says what was laid out. FNV-1a with 32
// bits (Fowler, Noll and Vo), one step per UTF-16 code unit.
uint32_t fingerprint(const Node& node);

// Everything in <main> that matches, in reading order, but the sentences in short; where nothing does, what
// the query forgives.
std::vector<Highlight> find_text(const Page& page, const text::Query& query);

// Index of the style called `name`; asserts that it exists (the loader checks that the theme has them all).
uint16_t style_index(const content::Theme& theme, const char* name);

}  // namespace lw::page
