// Helpers shared by the checks: a list of problems for one file, and lookups by id.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/utf8.h"
#include "content/check/closest.h"
#include "content/model.h"

namespace lw::content {

struct Findings {
  std::string file;
  base::Problems problems = {};

  void add(std::string pointer, std::string message, std::string fix,
           base::Severity severity = base::Severity::error) {
    problems.push_back({file, std::move(pointer), std::move(message), std::move(fix), severity});
  }
  void remark(std::string pointer, std::string message, std::string fix) {
    add(std::move(pointer), std::move(message), std::move(fix), base::Severity::remark);
  }
};

// Between quotation marks, other ones than those in it. Qualify the call where the JSON library is included
// too: it brings in std::quoted.
inline std::string quoted(std::string_view text) {
  const char* mark = text.find('"') == std::string_view::npos ? "\"" : "'";
  return mark + std::string(text) + mark;
}

inline std::string at(const std::string& pointer, size_t index) {
  return pointer + "/" + std::to_string(index);
}

// Where an item of a list, or a cell of a table, is in its block.
std::string pointer_to_item(const Block& block, size_t index);
// Where its own text is.
const char* pointer_to_text(const Block& block);

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  for (const Item& item : items)
    if (item.id == id) return &item;
  return nullptr;
}

template <class Item>
void check_unique_ids(Findings& findings, const std::string& pointer, const std::vector<Item>& items) {
  std::set<std::string_view> seen;
  for (size_t i = 0; i < items.size(); ++i)
    if (!items[i].id.empty() && !seen.insert(items[i].id).second)
      findings.add(at(pointer, i) + "/id",
                   "The id " + content::quoted(items[i].id) + " is used twice in this list.",
                   "Give one of the two a different id.");
}

// How to mend an id that none of `items` has.
template <class Item>
std::string fix_id(std::string_view id, const std::vector<Item>& items, const std::string& kind) {
  std::vector<std::string_view> known;
  for (const Item& item : items) known.push_back(item.id);
  const std::string_view meant = closest(id, known);
  if (meant.empty()) return "Use the id of an existing " + kind + ", or add one.";
  return "Did you mean " + content::quoted(meant) + "? Otherwise use the id of an existing " + kind +
         ", or add one.";
}

template <class Item>
void check_not_empty(Findings& findings, const std::string& pointer, const std::vector<Item>& items) {
  if (items.empty()) findings.add(pointer, "This list is empty.", "Add at least one element.");
}

// Every name in `ids` must be the id of one of `items`, and may occur only once.
template <class Item>
void check_references(Findings& findings, const std::string& pointer, const std::vector<std::string>& ids,
                      const std::vector<Item>& items, const std::string& kind) {
  std::set<std::string_view> seen;
  for (size_t i = 0; i < ids.size(); ++i) {
    if (ids[i].empty()) continue;
    if (!seen.insert(ids[i]).second)
      findings.add(at(pointer, i), content::quoted(ids[i]) + " is in this list twice.",
                   "Remove one of the two.");
    else if (!find_by_id(items, ids[i]))
      findings.add(at(pointer, i), "There is no " + kind + " with the id " + content::quoted(ids[i]) + ".",
                   fix_id(ids[i], items, kind));
  }
}

template <class Item>
void check_reference(Findings& findings, const std::string& pointer, const std::string& id,
                     const std::vector<Item>& items, const std::string& kind) {
  if (!id.empty() && !find_by_id(items, id))
    findings.add(pointer, "There is no " + kind + " with the id " + content::quoted(id) + ".",
                 fix_id(id, items, kind));
}

// Two or three letters (ISO 639), as HTML wants it. Reported at /language.
void check_language(Findings& findings, std::string_view language);

// Words that a text must or may not say are looked for in Dutch alone; of others check_guide warns.
inline bool has_known_words(const Guide& guide) {
  return guide.language == "nl";
}

// False when one could not be read: it may say anything, and that was reported.
bool all_read(const std::vector<Article>& articles);

// `quote` must be in the section word for word (any section when `section` is empty). Problems are reported
// at `pointer`. Without articles nothing is: that is a matter of the section.
void check_quote(Findings& findings, const std::string& pointer, const std::vector<Article>& articles,
                 const std::string& section, const std::string& quote);

// The section must exist in one of the articles.
void check_section(Findings& findings, const std::string& pointer, const std::vector<Article>& articles,
                   const std::string& section);

// Null when there is none. A quote must begin and end at a word boundary.
const Section* find_section(const std::vector<Article>& articles, const std::string& id);
const Section* section_that_says(const std::vector<Article>& articles, const std::string& quote);

// The summaries of an article in plain words; in check_plain.cpp.
void check_plain(Findings& findings, const Content& content, const Article& article);

// Parts of check_guide. In check_outcomes.cpp and check_sources.cpp:
void check_outcome(Findings& findings, const std::string& pointer, const Content& content,
                   const Outcome& outcome);
void check_levels(Findings& findings, const Guide& guide);
void check_fallback(Findings& findings, const Guide& guide);
void check_source(Findings& findings, const std::string& pointer, const Content& content,
                  const Source& source);
void check_unused(Findings& findings, const Guide& guide);  // actions and sources that nothing refers to
// In check_gates.cpp and check_said.cpp.
void check_gate(Findings& findings, const std::string& pointer, const Guide& guide, const Question& gate);
void check_said(Findings& findings, const std::string& pointer, const Content& content,
                const Outcome& outcome);
void check_labels(Findings& findings, const Content& content);
void check_fixed_texts(Findings& findings, const Guide& guide);

// A text, and words that it must say; an empty one was reported already.
struct NeededWords {
  const char* field;
  const std::string& text;
  const char* words;
};
void check_says(Findings& findings, std::initializer_list<NeededWords> needed);  // in check_said.cpp

// At least one source, all of them known; a remark when none of them was really consulted. `pointer` points
// to what has the "sources".
void check_sources_of(Findings& findings, const std::string& pointer, const Guide& guide,
                      const std::vector<std::string>& sources);

}  // namespace lw::content
