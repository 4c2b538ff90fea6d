// Quotes from and links into the articles: the words appear there verbatim, starting and ending at a word
// boundary, and the section exists. Soft hyphens are ignored.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "text/find.h"

namespace lw::content {

namespace {

// The search matches at word boundaries, ignoring case and accents; only identical bytes are a quote.
bool says(const std::string& text, const text::Query& query, const std::string& quote) {
  const std::string plain = base::without_soft_hyphens(text);
  if (plain.find(quote) == std::string::npos) return false;
  std::vector<text::Match> found;
  query.find_in(plain, found);
  for (const text::Match& match : found)
    if (plain.compare(match.begin, match.end - match.begin, quote) == 0) return true;
  return false;
}

bool says(const Section& section, const text::Query& query, const std::string& quote) {
  for (const Block& block : section.blocks) {
    if (says(block.text.words, query, quote)) return true;
    for (const RichText& item : block.items)
      if (says(item.words, query, quote)) return true;
  }
  return false;
}

}  // namespace

bool all_read(const std::vector<Article>& articles) {
  return std::none_of(articles.begin(), articles.end(),
                      [](const Article& article) { return article.sections.empty(); });
}

const Section* section_that_says(const std::vector<Article>& articles, const std::string& quote) {
  const std::string words = base::without_soft_hyphens(quote);
  const text::Query query(words, true);
  for (const Article& article : articles)
    for (const Section& section : article.sections)
      if (says(section, query, words)) return &section;
  return nullptr;
}

const Section* find_section(const std::vector<Article>& articles, const std::string& id) {
  for (const Article& article : articles)
    if (const Section* section = find_by_id(article.sections, id)) return section;
  return nullptr;
}

void check_section(Findings& findings, const std::string& pointer, const std::vector<Article>& articles,
                   const std::string& section) {
  if (section.empty() || find_section(articles, section) || !all_read(articles)) return;
  if (articles.empty())
    return findings.add(pointer, "There is no article, so there is no section " + quoted(section) + ".",
                        "Put the article in the folder articles, or remove what refers to it.");
  std::vector<Section> sections;
  for (const Article& article : articles)
    sections.insert(sections.end(), article.sections.begin(), article.sections.end());
  findings.add(pointer, "There is no section with the id " + quoted(section) + " in any article.",
               fix_id(section, sections, "section"));
}

void check_quote(Findings& findings, const std::string& pointer, const std::vector<Article>& articles,
                 const std::string& section, const std::string& quote) {
  if (quote.empty() || articles.empty() || !all_read(articles)) return;
  const std::string words = base::without_soft_hyphens(quote);
  const Section* named = find_section(articles, section);
  if (named && says(*named, text::Query(words, true), words)) return;
  const Section* other = section_that_says(articles, quote);
  if (!other)
    findings.add(pointer, "This quote is not in the article word for word.",
                 "Copy the sentence from the article again.");
  else if (named)
    findings.add(pointer,
                 "This quote is in the section " + quoted(other->id) + ", not in " + quoted(section) + ".",
                 "Name that section, or choose another quote.");
}

}  // namespace lw::content
