// The articles: ids, and remarks about likely typos. A remark never changes a word: the clinic decides about
// its own text.
#include <algorithm>
#include <map>
#include <optional>

#include "base/utf8.h"
#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

std::string file_of(const Article& article) {
  return "articles/" + article.id + ".json";
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (char c : text) {
    if (c != ' ' && c != '\n')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

bool is_preposition(std::string_view word) {
  for (const char* preposition : {"met", "bij", "van", "voor", "naar", "zonder", "tijdens"})
    if (word == preposition) return true;
  return false;
}

// "met bij", "de de": two words that are hardly ever next to each other in a sentence.
std::optional<std::string> suspicious_pair(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (size_t i = 1; i < words.size(); ++i) {
    const bool prepositions = is_preposition(words[i - 1]) && is_preposition(words[i]);
    if (prepositions || (words[i - 1] == words[i] && !words[i].empty())) return words[i - 1] + " " + words[i];
  }
  return std::nullopt;
}

bool ends_like_a_sentence(std::string_view text) {
  for (const char* end : {".", "!", "?", ":", "…", "”", "\"", ")", ";"})
    if (const std::string_view mark = end;
        text.size() >= mark.size() && text.substr(text.size() - mark.size()) == mark)
      return true;
  return false;
}

// Where signs are no signs, or one was left over.
void remark_signs(Findings& findings, const std::string& pointer, const std::string& text) {
  for (const char* sign : {"**", "](", "__", "`"})
    if (text.find(sign) != std::string::npos)
      return findings.remark(pointer, "People will see the " + quoted(sign) + " in this text.",
                             "Remove it; keep it if it is meant to be seen.");
}

void remark_typos(Findings& findings, const std::string& pointer, const std::string& raw, bool is_sentence) {
  const std::string text = base::without_soft_hyphens(raw);
  if (text.empty()) return;
  remark_signs(findings, pointer, text);
  if (const auto pair = suspicious_pair(text))
    findings.remark(pointer, "The words " + quoted(*pair) + " are next to each other.",
                    "Check the sentence; keep it if it is right.");
  if (text.find("  ") != std::string::npos || text.front() == ' ' || text.back() == ' ')
    findings.remark(pointer, "There is an extra space.", "Remove it; keep it if it is intended.");
  if (is_sentence && !ends_like_a_sentence(text))
    findings.remark(pointer, "The last sentence has no full stop.",
                    "Add one; keep it as it is if that is intended.");
}

constexpr size_t most_columns = 6;

// A cell is one line of its node's text (page/html.cpp).
void check_table(Findings& findings, const std::string& pointer, const Block& block) {
  if (block.columns < 2 || block.columns > most_columns)
    findings.add(pointer + "/header", "This table has " + std::to_string(block.columns) + " columns.",
                 "Make it two to six; fewer is easier to read. One column is a list.");
  if (block.columns > 0 && block.items.size() == block.columns)
    findings.add(pointer + "/rows", "This table has no rows.", "Add at least one, or remove the table.");
  if (block.text.words.find('\n') != std::string::npos)
    findings.add(pointer + "/caption", "A caption cannot have a line break.", "Remove it.");
  for (size_t i = 0; i < block.items.size(); ++i)
    if (block.items[i].words.find('\n') != std::string::npos)
      findings.add(pointer + pointer_to_item(block, i), "A cell of a table cannot have a line break.",
                   "Remove it, or make two rows.");
}

bool is_file_name(std::string_view name) {
  for (const char* end : {".jpg", ".jpeg", ".png", ".webp"})
    if (name.size() > std::string_view(end).size() && name.ends_with(end))
      return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") ==
             name.size() - std::string_view(end).size();
  return false;
}

// What people hear instead of a picture.
void check_description(Findings& findings, const std::string& pointer, const Picture& picture) {
  if (picture.decorative && !picture.alt.empty())
    findings.add(pointer + "/alt", "A picture that only decorates has no description.",
                 "Remove the description, or \"decorative\".");
  std::string begin = picture.alt.substr(0, picture.alt.find(' '));
  for (char& c : begin)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const char* kind : {"foto", "afbeelding", "plaatje", "picture", "image", "photo"})
    if (begin == kind)
      findings.remark(pointer + "/alt", "Screen readers say already that this is a picture.",
                      "Begin with what is to be seen.");
  if (is_file_name(picture.alt) || picture.alt == picture.file)
    findings.add(pointer + "/alt", "This is the name of a file.",
                 "Say what is to be seen, for people who cannot see it.");
}

void check_picture(Findings& findings, const std::string& pointer, const Picture& picture) {
  if (!picture.file.empty() && !is_file_name(picture.file))
    findings.add(pointer + "/file",
                 content::quoted(picture.file) + " is no name that a picture can have here.",
                 "Use small letters, digits and hyphens, and end it with .jpg, .png or .webp.");
  check_description(findings, pointer, picture);
}

void check_steps(Findings& findings, const std::string& pointer, const std::vector<Block>& steps) {
  check_not_empty(findings, pointer, steps);
  for (size_t i = 0; i < steps.size(); ++i) {
    const std::string here = at(pointer, i);
    if (!steps[i].picture.file.empty()) check_picture(findings, here + "/picture", steps[i].picture);
    remark_typos(findings, here + "/picture/caption", steps[i].text.words, false);
    remark_typos(findings, here + "/count", steps[i].count, false);
    remark_typos(findings, here + "/time", steps[i].time, false);
  }
}

void check_block(Findings& findings, const std::string& pointer, const Block& block) {
  const bool is_table = block.kind == Block::Kind::table;
  if (block.kind == Block::Kind::picture) check_picture(findings, pointer, block.picture);
  remark_typos(findings, pointer + pointer_to_text(block), block.text.words,
               !is_table && block.kind != Block::Kind::picture && block.kind != Block::Kind::steps);
  for (size_t i = 0; i < block.items.size(); ++i)
    remark_typos(findings, pointer + pointer_to_item(block, i), block.items[i].words, !is_table);
  check_unique_ids(findings, pointer + "/specialists", block.specialists);
  if (block.kind == Block::Kind::numbered_list || block.kind == Block::Kind::bullet_list)
    check_not_empty(findings, pointer + "/items", block.items);
  if (block.kind == Block::Kind::steps) check_steps(findings, pointer + "/steps", block.steps);
  if (is_table) check_table(findings, pointer, block);
  if (block.kind == Block::Kind::specialists)
    check_not_empty(findings, pointer + "/specialists", block.specialists);
}

void check_section_of(Findings& findings, const std::string& pointer, const Section& section, bool is_first) {
  remark_typos(findings, pointer + "/heading", section.heading, false);
  if (section.heading.empty() && !is_first)
    findings.add(pointer + "/heading", "Only the first section may be without a heading.",
                 "Write a heading.");
  if (section.blocks.empty())
    findings.add(pointer + "/blocks", "This section has no text.", "Add a block, or remove the section.");
  for (size_t i = 0; i < section.blocks.size(); ++i)
    check_block(findings, at(pointer + "/blocks", i), section.blocks[i]);
}

bool is_space(char c) {
  return c == ' ' || c == '\n';
}

// After a full stop, an exclamation or a question mark, whatever quote or bracket closes behind it.
bool ends_a_sentence(std::string_view text) {
  for (const std::string_view closing : {"”", "’", "\"", "'", ")"})
    if (text.ends_with(closing)) return ends_a_sentence(text.substr(0, text.size() - closing.size()));
  return text.ends_with(".") || text.ends_with("!") || text.ends_with("?") || text.ends_with("…");
}

bool begins_a_sentence(std::string_view text) {
  return !text.empty() && !(text.front() >= 'a' && text.front() <= 'z');
}

// Word for word, from where a sentence begins.
bool says_sentence(std::string_view text, const std::string& sentence) {
  for (size_t at = text.find(sentence); at != std::string_view::npos; at = text.find(sentence, at + 1)) {
    if (at == 0) return true;
    if (is_space(text[at - 1]) && ends_a_sentence(text.substr(0, text.find_last_not_of(" \n", at - 1) + 1)))
      return true;
  }
  return false;
}

bool says_sentence(const Article& article, const std::string& sentence) {
  for (const Section& section : article.sections)
    for (const Block& block : section.blocks) {
      if (says_sentence(base::without_soft_hyphens(block.text.words), sentence)) return true;
      for (const RichText& item : block.items)
        if (says_sentence(base::without_soft_hyphens(item.words), sentence)) return true;
    }
  return false;
}

void check_in_short(Findings& findings, const Article& article) {
  const size_t count = article.in_short.size();
  if (count != 0 && (count < 3 || count > 5))
    findings.add("/inShort", "This list has " + std::to_string(count) + " sentences.",
                 "Choose three to five sentences, or leave out the list.");
  for (size_t i = 0; i < count; ++i) {
    const std::string sentence = base::without_soft_hyphens(article.in_short[i]);
    const auto before = article.in_short.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(article.in_short.begin(), before, article.in_short[i]) != before)
      findings.add(at("/inShort", i), "This sentence is in the list twice.", "Choose another one.");
    const bool is_whole = begins_a_sentence(sentence) && ends_a_sentence(sentence);
    if (sentence.empty() || (is_whole && says_sentence(article, sentence))) continue;
    findings.add(at("/inShort", i), "This is no whole sentence of the article, word for word.",
                 "Copy the sentence from the article.");
  }
}

// The guide refers to sections without their article, so ids must be unique across all articles.
void check_section_ids(Findings& findings, const Article& article,
                       std::map<std::string, std::string>& owners) {
  for (size_t i = 0; i < article.sections.size(); ++i) {
    const std::string& id = article.sections[i].id;
    if (id.empty()) continue;
    const auto [entry, is_new] = owners.emplace(id, findings.file);
    if (!is_new)
      findings.add(at("/sections", i) + "/id",
                   "The section id " + quoted(id) + " is already used in " + entry->second + ".",
                   "Give one of the two a different id.");
  }
}

// Of two that differ in capitals or spaces alone, the list would have both. `subjects`: plain → as first
// written.
void check_subject(Findings& findings, const std::string& subject,
                   std::map<std::string, std::string>& subjects) {
  if (subject.empty()) return;
  std::string plain;
  for (const char c : base::without_soft_hyphens(subject))
    if (c != ' ') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  const auto [known, is_new] = subjects.emplace(plain, subject);
  if (is_new || known->second == subject) return;
  findings.add("/subject", quoted(subject) + " is elsewhere written as " + quoted(known->second) + ".",
               "Write it in the same way everywhere.");
}

// In one language an article is there once; what it translates is an original.
void check_translation(Findings& findings, const std::vector<Article>& articles, const Article& article) {
  const std::string& of = article.translation_of;
  if (of.empty()) return;
  check_reference(findings, "/translationOf", of, articles, "article");
  const Article* original = find_by_id(articles, of);
  if (!original) return;
  if (original == &article)
    findings.add("/translationOf", "This article would be a translation of itself.",
                 "Name the article that it is a translation of, or leave this out.");
  else if (!original->translation_of.empty())
    findings.add(
        "/translationOf", quoted(of) + " is a translation itself.",
        "Name the article that both are a translation of: " + quoted(original->translation_of) + ".");
  for (const Article& other : articles)
    if (&other != &article && (other.id == of || other.translation_of == of) &&
        other.language == article.language)
      findings.add("/language", quoted(other.id) + " is the same article in the same language.",
                   "Correct the language, or remove one of the two.");
}

}  // namespace

std::string pointer_to_item(const Block& block, size_t index) {
  if (block.kind == Block::Kind::steps) return at("/steps", index) + "/text";
  if (block.columns == 0) return at("/items", index);
  if (index < block.columns) return at("/header", index);
  return at(at("/rows", index / block.columns - 1) + "/cells", index % block.columns);
}

const char* pointer_to_text(const Block& block) {
  if (block.kind == Block::Kind::steps) return "/title";
  return block.columns > 0 || block.kind == Block::Kind::picture ? "/caption" : "/text";
}

base::Problems check_articles(const Content& content) {
  base::Problems all;
  std::map<std::string, std::string> owners, subjects;
  for (const Article& article : content.articles) {
    Findings findings{file_of(article)};
    if (article.sections.empty())
      findings.add("/sections", "The article has no sections.", "Add the text in sections.");
    check_language(findings, article.language);
    check_section_ids(findings, article, owners);
    check_subject(findings, article.subject, subjects);
    check_translation(findings, content.articles, article);
    check_in_short(findings, article);
    check_plain(findings, content, article);
    remark_typos(findings, "/title", article.title, false);
    remark_typos(findings, "/subtitle", article.subtitle, false);
    for (size_t i = 0; i < article.sections.size(); ++i)
      check_section_of(findings, at("/sections", i), article.sections[i], i == 0);
    all.insert(all.end(), findings.problems.begin(), findings.problems.end());
  }
  return all;
}

}  // namespace lw::content
