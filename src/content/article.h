// articles/*.json: what the clinic wrote for patients to read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/enum_names.h"
#include "content/rich_text.h"

namespace lw::content {

struct Specialist {
  std::string id, name, role;
};

// A photo or drawing in the folder pictures.
struct Picture {
  std::string file, alt;        // alt: what is to be seen; empty only where it decorates
  std::string credit, licence;  // who made it, and what lets the clinic show it
  bool decorative = false;
  int width = 0, height = 0;  // px, upright; measured by the build
};

struct Block {
  enum class Kind : uint8_t {
    paragraph,
    numbered_list,
    specialists,
    appointment,
    bullet_list,
    subheading,
    quote,
    tip,
    warning,
    table,
    picture,
    steps
  };
  Kind kind = Kind::paragraph;
  RichText text;                        // all kinds but lists and specialists; a caption, a title
  std::vector<RichText> items;          // lists; all cells of a table, its header first; words of steps
  size_t columns = 0;                   // table; 0: no table
  std::vector<Specialist> specialists;  // specialists
  Picture picture;                      // picture
  // steps: what each of the items has besides its words, a picture with its caption, how often, how long
  std::vector<Block> steps;
  std::string count, time;
};

template <>
inline constexpr auto names_of<Block::Kind> = std::to_array<Name<Block::Kind>>({
    {Block::Kind::paragraph, "paragraph"},
    {Block::Kind::numbered_list, "numberedList"},
    {Block::Kind::specialists, "specialists"},
    {Block::Kind::appointment, "appointment"},
    {Block::Kind::bullet_list, "bulletList"},
    {Block::Kind::subheading, "subheading"},
    {Block::Kind::quote, "quote"},
    {Block::Kind::tip, "tip"},
    {Block::Kind::warning, "warning"},
    {Block::Kind::table, "table"},
    {Block::Kind::picture, "picture"},
    {Block::Kind::steps, "steps"},
});

// A summary in plain words, by others than the article's author.
struct PlainSentence {
  std::string text;
  std::string
      from;  // the paragraph that says it, "SECTION BLOCK" or "SECTION BLOCK.ITEM"; only for the build
};

struct Plain {
  std::vector<PlainSentence> sentences;  // empty: there is no summary
  bool approved = false;                 // somebody compared it with the text
};

struct Section {
  std::string id;       // stable: the fragment in links to this heading
  std::string heading;  // empty only for the introduction, which has none
  Plain plain;
  std::vector<Block> blocks;
};

struct Article {
  std::string id, language, title, subtitle;
  std::vector<std::string> in_short;  // its own sentences, word for word
  Plain plain;
  std::vector<Section> sections;  // the first one is the introduction
  std::vector<RichText> notes;    // below the text; [^1] means the first one
  std::string subject;            // groups the library; may be empty
  std::string translation_of;     // id of the article that this is in another language; mostly empty
  // From the build (load/shelves.h):
  uint32_t words = 0;
  std::vector<std::string> next;          // ids of what to read next
  std::vector<std::string> translations;  // ids of the same article in other languages
  std::string language_name;              // in that language; only of an article with translations
  bool whole = true;                      // false: without its text, which is in another file
};

}  // namespace lw::content
