// The glossary: ids, sources, and whether the articles still use the words.
#include "content/check/checks.h"
#include "content/check/findings.h"
#include "text/find.h"

namespace lw::content {

namespace {

bool appears_in(const Section& section, const text::Query& words) {
  std::vector<text::Match> found;
  for (const Block& block : section.blocks) {
    if (block.columns > 0 || block.kind == Block::Kind::picture) continue;  // no links to explanations there
    words.find_in(block.text.words, found);
    for (const RichText& item : block.items) words.find_in(item.words, found);
  }
  return !found.empty();
}

bool appears_in(const std::vector<Article>& articles, const std::string& words) {
  const text::Query query(words, true);
  for (const Article& article : articles)
    for (const Section& section : article.sections)
      if (appears_in(section, query)) return true;
  return false;
}

}  // namespace

base::Problems check_glossary(const Content& content) {
  Findings findings{"glossary.json"};
  const std::vector<Term>& terms = content.glossary.terms;
  check_unique_ids(findings, "/terms", terms);
  for (size_t i = 0; i < terms.size(); ++i) {
    const std::string pointer = at("/terms", i);
    check_not_empty(findings, pointer + "/words", terms[i].words);
    for (size_t k = 0; k < terms[i].words.size(); ++k)
      if (!terms[i].words[k].empty() && !appears_in(content.articles, terms[i].words[k]))
        findings.remark(at(pointer + "/words", k), "No article uses " + quoted(terms[i].words[k]) + ".",
                        "Spell it as the article does, or remove the explanation.");
    if (!terms[i].source_url.empty() && !is_web_address(terms[i].source_url))
      findings.add(pointer + "/source/url", quoted(terms[i].source_url) + " is not a web address.",
                   "Write the whole address, beginning with https://, or null.");
  }
  return findings.problems;
}

}  // namespace lw::content
