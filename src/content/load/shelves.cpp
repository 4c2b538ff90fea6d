#include "content/load/shelves.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/check/words.h"
#include "content/load/languages.h"

namespace lw::content {

namespace {

constexpr size_t most_to_read_next = 3;

using Ids = std::set<std::string, std::less<>>;

// Every text in it, whatever its field.
void for_each_text(const Json& json, const auto& use) {
  if (const auto* text = json.get_ptr<const std::string*>()) use(*text);
  if (json.is_structured())
    for (const Json& part : json) for_each_text(part, use);
}

// The article of each section, and of itself.
std::map<std::string, size_t, std::less<>> owners_of(const std::vector<Article>& articles) {
  std::map<std::string, size_t, std::less<>> owners;
  for (size_t i = 0; i < articles.size(); ++i) {
    for (const Section& section : articles[i].sections) owners.emplace(section.id, i);
    owners.emplace(std::string(targets::article) + articles[i].id, i);
  }
  return owners;
}

// ---- the order --------------------------------------------------------------------------------------------

std::vector<bool> kept_of(const Json& json, const Content& content) {
  const std::vector<Article>& articles = content.articles;
  const std::vector<std::string>& pinned = content.clinic.pinned;
  std::vector<bool> kept(articles.size());
  for (size_t i = 0; i < kept.size(); ++i)
    kept[i] = i == 0 || (pinned.empty() ? i < kept_if_none_is_pinned
                                        : std::count(pinned.begin(), pinned.end(), articles[i].id) > 0);
  const auto owners = owners_of(articles);
  const auto keep_named = [&](const std::string& text) {
    const auto owner = owners.find(text);
    if (owner != owners.end()) kept[owner->second] = true;
  };
  for (const char* file : {"guide", "clinic"})
    if (json.contains(file) && json[file].is_object())
      for (const auto& [field, value] : json[file].items())
        if (field != "articles" && field != "pinned") for_each_text(value, keep_named);
  return kept;
}

// Both lists, in the same way.
template <class List>
void put_first(List& list, const std::vector<bool>& first) {
  List ordered = list;
  ordered.clear();  // JSON stays a list
  for (const bool wanted : {true, false})
    for (size_t i = 0; i < first.size(); ++i)
      if (first[i] == wanted) ordered.push_back(std::move(list[i]));
  list = std::move(ordered);
}

uint32_t words_in(const Article& article) {
  size_t words = 0;
  for (const Section& section : article.sections) {
    words += count_words(section.heading);
    for (const Block& block : section.blocks) {
      words += count_words(block.text.words);
      for (const RichText& item : block.items) words += count_words(item.words);
    }
  }
  return static_cast<uint32_t>(words);
}

const std::string& original_of(const Article& article) {
  return article.translation_of.empty() ? article.id : article.translation_of;
}

std::vector<std::string> translations_of(const std::vector<Article>& articles, const Article& article) {
  std::vector<std::string> ids;
  for (const Article& one : articles)
    if (&one != &article && original_of(one) == original_of(article)) ids.push_back(one.id);
  return ids;
}

// Of one article in several languages only that in the language of `reading`, else the original.
bool is_offered(const std::vector<Article>& articles, const Article& one, const Article& reading) {
  if (original_of(one) == original_of(reading)) return false;
  if (one.language == reading.language) return true;
  return one.translation_of.empty() &&
         std::none_of(articles.begin(), articles.end(), [&](const Article& other) {
           return other.translation_of == one.id && other.language == reading.language;
         });
}

// The ones after it, and then again from the first; those in its language before others, of these those about
// its subject.
std::vector<std::string> next_after(const std::vector<Article>& articles, size_t here) {
  const Article& reading = articles[here];
  std::vector<std::string> next;
  for (int rank = 0; rank < 4; ++rank)
    for (size_t i = 1; i < articles.size() && next.size() < most_to_read_next; ++i) {
      const Article& one = articles[(here + i) % articles.size()];
      const int own = (one.language == reading.language ? 0 : 2) + (one.subject == reading.subject ? 0 : 1);
      if (own == rank && is_offered(articles, one, reading)) next.push_back(one.id);
    }
  return next;
}

// ---- the files --------------------------------------------------------------------------------------------

// What is left of an article where it is only mentioned.
Json stub_of(const Json& article) {
  Json stub = article;
  for (const char* field : {"inShort", "plain", "notes", "next"}) stub.erase(field);
  stub["stub"] = true;
  stub["sections"] = Json::array();
  for (const Json& section : article["sections"])
    stub["sections"].push_back(
        {{"id", section["id"]}, {"heading", section["heading"]}, {"blocks", Json::array()}});
  return stub;
}

// Which sections and articles its links lead to: what follows "#" or "artikel:", as far as an id goes.
Ids mentioned_in(const Json& article) {
  Ids ids;
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  for_each_text(article, [&](const std::string& text) {
    for (const std::string_view sign : {std::string_view("#"), targets::article})
      for (size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
        const size_t from = at + sign.size();
        const auto end = std::find_if_not(text.begin() + static_cast<ptrdiff_t>(from), text.end(), is_part);
        const std::string id(text.begin() + static_cast<ptrdiff_t>(from), end);
        ids.insert(sign == "#" ? id : std::string(sign) + id);
      }
  });
  for (const char* list : {"next", "translations"})
    if (article.contains(list))
      for (const Json& id : article[list]) ids.insert(std::string(targets::article) + id.get<std::string>());
  return ids;
}

class Shelves {
 public:
  Shelves(std::string_view bundle, const Content& content)
      : content_(content), owners_(owners_of(content.articles)), all_(Json::from_cbor(bundle)) {}

  std::vector<Shelf> make() {
    Json articles = std::move(all_["articles"]);
    all_["articles"] = whole(articles, 0, content_.kept);
    all_["mentioned"] = mentioned(articles, 0, content_.kept);
    if (all_["mentioned"].empty()) all_.erase("mentioned");
    std::vector<Shelf> shelves = {written("content.cbor", all_)};
    if (content_.kept == articles.size()) return shelves;
    Json list = Json::array();
    for (size_t i = content_.kept; i < articles.size(); ++i) {
      list.push_back(stub_of(articles[i]));
      Json its = whole(articles, i, i + 1);
      for (Json& one : mentioned(articles, i, i + 1)) its.push_back(std::move(one));
      shelves.push_back(
          written(shelf_of(content_, content_.articles[i]), Json{{"articles", std::move(its)}}));
    }
    shelves.push_back(written(library_shelf(content_), Json{{"articles", std::move(list)}}));
    return shelves;
  }

 private:
  static Json whole(const Json& articles, size_t from, size_t to) {
    Json list = Json::array();
    for (size_t i = from; i < to; ++i) list.push_back(articles[i]);
    return list;
  }
  // Stubs of those that these articles mention, and that not every phone keeps.
  Json mentioned(const Json& articles, size_t from, size_t to) const {
    std::set<size_t> stubs;
    for (size_t i = from; i < to; ++i)
      for (const std::string& id : mentioned_in(articles[i]))
        if (const auto owner = owners_.find(id); owner != owners_.end() && owner->second >= content_.kept)
          stubs.insert(owner->second);
    Json list = Json::array();
    for (const size_t i : stubs)
      if (i < from || i >= to) list.push_back(stub_of(articles[i]));
    return list;
  }
  static Shelf written(std::string name, const Json& json) {
    Shelf shelf{std::move(name), ""};
    Json::to_cbor(json, nlohmann::detail::output_adapter<char>(shelf.bytes));
    return shelf;
  }

  const Content& content_;
  const std::map<std::string, size_t, std::less<>> owners_;
  Json all_;
};

}  // namespace

void shelve(Json& json, Content& content) {
  std::vector<Article>& articles = content.articles;
  const std::vector<bool> kept = kept_of(json, content);
  content.kept = static_cast<size_t>(std::count(kept.begin(), kept.end(), true));
  put_first(articles, kept);
  put_first(json["articles"], kept);
  for (size_t i = 0; i < articles.size(); ++i) {
    articles[i].words = words_in(articles[i]);
    articles[i].next = next_after(articles, i);
    Json& written = json["articles"][i];
    if (!written.is_object()) continue;  // could not be read
    written["words"] = articles[i].words;
    if (!articles[i].next.empty()) written["next"] = articles[i].next;
    articles[i].translations = translations_of(articles, articles[i]);
    if (articles[i].translations.empty()) continue;
    articles[i].language_name = own_name(articles[i].language);
    written["translations"] = articles[i].translations;
    written["languageName"] = articles[i].language_name;
  }
}

std::string shelf_of(const Content& content, const Article& article) {
  const auto at = static_cast<size_t>(&article - content.articles.data());
  return at < content.kept ? "" : "text-" + article.id + ".cbor";
}

std::string library_shelf(const Content& content) {
  return content.kept < content.articles.size() ? "library.cbor" : "";
}

std::vector<Shelf> shelves_of(std::string_view bundle, const Content& content) {
  return Shelves(bundle, content).make();
}

}  // namespace lw::content
