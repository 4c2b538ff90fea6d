#include "page/screens/article_parts.h"

#include <algorithm>

#include "page/addresses.h"
#include "page/screens/parts.h"

namespace lw::page {

void add_article_card(Builder& builder, const content::Content& content, const PageContext& context,
                      const content::Article& article, Role heading, const char* look) {
  builder.open(Role::group, look);
  const std::string foreign = foreign_language(content, article);
  builder.leaf(heading, "card-title", "").language = foreign;
  builder.append_link(article.title, context.root + address_of(content, article));
  builder.leaf(Role::paragraph, "card-text", article.subtitle).language = foreign;
  builder.leaf(Role::paragraph, "small", reading_time(content.ui, article));
  add_translations(builder, content, context.root, article);
  builder.close();
}

void add_translations(Builder& builder, const content::Content& content, const std::string& root,
                      const content::Article& article) {
  if (article.translations.empty()) return;
  const std::string own = foreign_language(content, article).empty() ? "" : language_of(content);
  builder.open(Role::group, "site-nav").language = own;
  builder.leaf(Role::paragraph, "site-name", content.ui.translations);
  for (const std::string& id : article.translations)
    if (const content::Article* other = find_article(content, id)) {
      Node& link = builder.leaf(Role::link, "site-link", other->language_name);
      link.href = root + address_of(content, *other);
      link.language = other->language;
    }
  builder.close();
}

std::string reading_time(const content::Ui& ui, const content::Article& article) {
  const size_t words = article.words;
  if (words <= slow_words) return ui.reading_minute;
  std::string text = ui.reading_time;
  for (const auto& [placeholder, speed] : {std::pair{"{a}", fast_words}, std::pair{"{b}", slow_words}}) {
    const size_t at = text.find(placeholder);
    if (at != std::string::npos)
      text.replace(at, 3, std::to_string(std::max<size_t>(1, (words + speed - 1) / speed)));
  }
  return text;
}

}  // namespace lw::page
