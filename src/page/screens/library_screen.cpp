// All articles as a list, and what a search finds in them. Shown once there is more than one article.
#include <algorithm>

#include "base/utf8.h"
#include "page/addresses.h"
#include "page/names.h"
#include "page/screens/article_parts.h"
#include "page/screens/chrome.h"
#include "page/screens/screens.h"

namespace lw::page {

namespace {

constexpr size_t most_open = 24;    // articles; of more, each subject is folded
constexpr size_t max_hits = 60;     // shown; the count covers them all
constexpr size_t words_before = 6;  // a match, in its excerpt
constexpr size_t excerpt_bytes = 180;

// One match, and where it is.
struct Hit {
  const content::Article* article = nullptr;
  const content::Section* section = nullptr;
  std::string target;  // id of the element that shows it
  std::string_view text;
  text::Match match;
};

struct Search {
  const content::Content& content;
  text::Query query;
  std::vector<Hit> hits;

  void look_in(const content::Article& article, const content::Section& section, const std::string& target,
               std::string_view text) {
    std::vector<text::Match> matches;
    query.find_in(text, matches);
    for (const text::Match& match : matches) hits.push_back({&article, &section, target, text, match});
  }
  void look_in(const content::Article& article, const content::Section& section, const std::string& target,
               const content::Plain& plain) {
    for (const content::PlainSentence& one : plain.sentences) look_in(article, section, target, one.text);
  }
  void look() {
    for (const content::Article& article : content.articles) look_in(article);
  }
  void look_in(const content::Article& article) {
    look_in(article, article.sections.front(), ids::title, article.title);
    look_in(article, article.sections.front(), ids::plain, article.plain);
    for (const content::Section& section : article.sections) {
      look_in(article, section, section.id, section.heading);
      look_in(article, section, plain_id(section), section.plain);
      for (size_t i = 0; i < section.blocks.size(); ++i) {
        const content::Block& block = section.blocks[i];
        const std::string id = block_id(section, i);
        look_in(article, section, id, block.text.words);
        for (size_t j = 0; j < block.items.size(); ++j)
          look_in(article, section, item_id(block, id, j), block.items[j].words);
      }
    }
  }
};

// From a few words before the match to the end of a word a few lines later.
std::pair<size_t, size_t> excerpt_of(const Hit& hit) {
  size_t begin = hit.match.begin;
  for (size_t spaces = 0; begin > 0; --begin)
    if (hit.text[begin - 1] == ' ' && ++spaces > words_before) break;
  const size_t space = hit.text.find(' ', std::max<size_t>(hit.match.end, begin + excerpt_bytes));
  return {begin, std::min(space, hit.text.size())};
}

void add_hit(Builder& builder, const content::Content& content, const PageContext& context, const Hit& hit) {
  const auto [begin, end] = excerpt_of(hit);
  const std::string before = begin > 0 ? "… " : "", after = end < hit.text.size() ? " …" : "";
  builder.open(Role::group, "card");
  Node& link = builder.leaf(Role::link, "text-link",
                            hit.section->heading.empty() || hit.target == ids::title
                                ? hit.article->title
                                : hit.article->title + ": " + hit.section->heading);
  link.href = context.root + address_of(content, *hit.article) + "#" + hit.target;
  std::string text(hit.text.substr(begin, end - begin));
  std::replace(text.begin(), text.end(), '\n', ' ');
  Node& excerpt = builder.leaf(Role::paragraph, "card-text", before + text + after);
  const auto shift = static_cast<uint32_t>(before.size());
  const auto from = static_cast<uint32_t>(hit.match.begin - begin) + shift;
  excerpt.spans.push_back({from, from + (hit.match.end - hit.match.begin), true, ""});
  builder.close();
}

void add_hits(Builder& builder, const content::Content& content, const PageContext& context,
              const text::Query& query) {
  Search search{content, query, {}};
  search.look();
  if (search.hits.empty()) search.query = query.loose(), search.look();
  const std::string count = search.hits.empty() ? content.ui.library_none
                                                : with_number(content.ui.library_count, search.hits.size());
  builder.leaf(Role::heading2, "heading", count, ids::found);
  const auto is_whole = [](const content::Article& article) { return article.whole; };
  const auto whole = std::count_if(content.articles.begin(), content.articles.end(), is_whole);
  if (static_cast<size_t>(whole) < content.articles.size())
    builder.leaf(Role::paragraph, "small",
                 with_number(content.ui.library_partly, static_cast<size_t>(whole)));
  for (size_t i = 0; i < std::min(search.hits.size(), max_hits); ++i)
    add_hit(builder, content, context, search.hits[i]);
}

// A translation is a link at its original.
bool is_listed(const content::Article& article) {
  return article.translation_of.empty();
}

// In the order of their first articles; what has none comes last.
std::vector<std::string_view> subjects_of(const content::Content& content) {
  std::vector<std::string_view> subjects;
  for (const content::Article& article : content.articles)
    if (is_listed(article) && !article.subject.empty() &&
        std::find(subjects.begin(), subjects.end(), article.subject) == subjects.end())
      subjects.push_back(article.subject);
  if (!subjects.empty()) subjects.emplace_back();
  return subjects;
}

void add_subject(Builder& builder, const content::Content& content, const PageContext& context,
                 std::string_view subject, const std::string& id) {
  const bool folded = content.articles.size() > most_open;
  const auto is_its = [&](const content::Article& article) {
    return is_listed(article) && article.subject == subject;
  };
  const auto count = std::count_if(content.articles.begin(), content.articles.end(), is_its);
  const std::string title(subject.empty() ? content.ui.library_other : subject);
  builder.open(folded ? Role::fold : Role::section, folded ? "fold" : "section", folded ? id : "");
  if (folded)
    builder.leaf(Role::summary, "fold-title", title + " (" + std::to_string(count) + ")").own_ink = true;
  else
    builder.leaf(Role::heading2, "heading", title);
  for (const content::Article& article : content.articles)
    if (is_its(article))
      add_article_card(builder, content, context, article, folded ? Role::heading2 : Role::heading3,
                       folded ? "entry" : "card");
  builder.close();
}

void add_all(Builder& builder, const content::Content& content, const PageContext& context) {
  const std::vector<std::string_view> subjects = subjects_of(content);
  if (subjects.empty())
    for (const content::Article& article : content.articles)
      if (is_listed(article)) add_article_card(builder, content, context, article, Role::heading2);
  for (size_t i = 0; i < subjects.size(); ++i)
    add_subject(builder, content, context, subjects[i], joined({ids::fold, std::to_string(i + 1)}));
}

}  // namespace

Page build_library(const content::Content& content, const text::Query& query, const std::string& words,
                   const PageContext& context) {
  Builder builder(content.theme, std::string(screens::library) + " " + words, content.ui.library_title,
                  language_of(content));
  open_chrome(builder, content, context, Area::library);
  builder.leaf(Role::heading1, "title", content.ui.library_title, ids::title);
  if (query.empty()) {
    builder.leaf(Role::paragraph, "subtitle", content.ui.library_intro);
    add_all(builder, content, context);
  } else {
    add_hits(builder, content, context, query);
  }
  close_chrome(builder, content, Area::library);
  return builder.finish();
}

}  // namespace lw::page
