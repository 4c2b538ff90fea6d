// The half of the loader that runs at build time: it reports every problem and writes the bundle.
#include <algorithm>
#include <optional>

#include "content/check/characters.h"
#include "content/check/files.h"
#include "content/check/own_texts.h"
#include "content/load/faults.h"
#include "content/load/inline.h"
#include "content/load/loader.h"
#include "content/load/parse.h"
#include "content/load/pictures.h"
#include "content/load/review.h"
#include "content/load/shelves.h"

namespace lw::content {

namespace {

constexpr const char* articles_folder = "articles/";

struct Job {
  const ProseIn& prose;
  std::string language;  // of the site
  base::Problems& problems;
};

// What only the build needs is in the file, too.
template <class Value>
void read_whole(ObjectReader& json, Value& out, void (*read)(ObjectReader&, Value&)) {
  read(json, out);
  if constexpr (std::is_same_v<Value, Ui>) read_build_words(json, out);
}

// The language that the file says it is in; nothing when it says none.
std::string language_in(const Json& json) {
  const auto language = json.find("language");
  const auto* name = language == json.end() ? nullptr : language->template get_ptr<const std::string*>();
  return name ? *name : "";
}

Prose prose_for(const Job& job, const Json& json) {
  if (!job.prose) return {};
  const std::string own = language_in(json);
  return job.prose(own.empty() ? job.language : own, own.empty() || own == job.language);
}

template <class Value>
Json read_file(const Job& job, const File& file, Value& out, void (*read)(ObjectReader&, Value&)) {
  Json json;
  if (const Unreadable* why = file.unreadable) {
    job.problems.push_back({file.name, "", why->message, why->fix});
    return json;
  }
  if (!parse_json(file.text, file.name, json, job.problems)) return json;
  remark_on_characters(file.name, json, job.problems);
  ProblemListener listener(file.name, job.problems);
  ReadPass pass{prose_for(job, json), &listener, compile_inline};
  {
    ObjectReader reader(json, pass);
    read_whole(reader, out, read);
  }
  strip_remarks(json);
  return json;
}

using Files = std::vector<File>;

const File* file_named(const Files& files, const std::string& name) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const File& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

std::string text_of(const Files& files, const std::string& name) {
  const File* file = file_named(files, name);
  return file ? file->text : "";
}

bool is_article(const File& file) {
  return file.name.rfind(articles_folder, 0) == 0;
}

// Whether the folder has this part of the site: any file of the guide, so that none can get lost unnoticed;
// any article.
bool has_part(const Files& files, Part part) {
  if (part == Part::articles) return std::any_of(files.begin(), files.end(), is_article);
  bool found = part == Part::both;
  for_each_file([&](const std::string& name, auto, auto, auto, Words, auto use) {
    found = found || (use.part == Part::guide && part == Part::guide && file_named(files, name + ".json"));
  });
  return found;
}

// Nothing when there is no such file: an error unless the folder lacks the whole part of the site.
template <class Value>
std::optional<Json> read_named(const Job& job, const Files& files, const std::string& name, Part part,
                               Value& out, void (*read)(ObjectReader&, Value&)) {
  if (const File* file = file_named(files, name)) return read_file(job, *file, out, read);
  if (!has_part(files, part)) return std::nullopt;
  job.problems.push_back(missing_file(name));
  if (part == Part::guide)
    job.problems.back().fix =
        "Put it in the content folder; or, for a site without a guide, remove guide.json, safety.json and "
        "the folder baseline.";
  return std::nullopt;
}

// The file name of an article's problems is derived from its id, so the two must match.
void check_file_name(const File& file, const Article& article, base::Problems& problems) {
  if (article.id.empty() || file.name == articles_folder + article.id + ".json") return;
  problems.push_back({file.name, "/id", "The id \"" + article.id + "\" differs from the file name.",
                      "Name the file " + article.id + ".json, or change the id."});
}

// In the order that the clinic chose; articles it does not list come last, by name.
std::vector<const File*> article_files(const Files& files, const std::vector<std::string>& order) {
  std::vector<const File*> found;
  for (const File& file : files)
    if (is_article(file)) found.push_back(&file);
  const auto position = [&](const File* file) {
    const auto named = std::find_if(order.begin(), order.end(), [&](const std::string& id) {
      return file->name == articles_folder + id + ".json";
    });
    return named - order.begin();
  };
  std::stable_sort(found.begin(), found.end(), [&](const File* one, const File* other) {
    return position(one) != position(other) ? position(one) < position(other) : one->name < other->name;
  });
  return found;
}

// As language_of(content), before any text is read.
std::string site_language(const Files& files) {
  base::Problems unsaid;  // reported when the file is read
  Json json;
  const auto language_of = [&](const File* file) {
    return file && parse_json(file->text, file->name, json, unsaid) ? language_in(json) : "";
  };
  if (has_part(files, Part::guide)) return language_of(file_named(files, "guide.json"));
  std::vector<std::string> order;
  if (const File* clinic = file_named(files, "clinic.json");
      clinic && parse_json(clinic->text, clinic->name, json, unsaid) && json.is_object()) {
    ReadPass pass;
    order = ObjectReader(json, pass).texts("articles", Need::optional);
  }
  const std::vector<const File*> articles = article_files(files, order);
  return articles.empty() ? "" : language_of(articles.front());
}

// The reader takes an empty list for none.
void check_is_used(const File& file, const Json& json, const char* pointer, const char* fix,
                   base::Problems& problems) {
  const Json::json_pointer place(pointer);
  if (json.contains(place) && json[place].is_array() && json[place].empty())
    problems.push_back({file.name, pointer, "This list is empty.", fix});
}

void check_lists_are_used(const File& file, const Json& json, base::Problems& problems) {
  check_is_used(file, json, "/inShort", "Choose three to five sentences, or leave out the list.", problems);
  const char* fix = "Write two to four sentences, or leave out \"plain\".";
  check_is_used(file, json, "/plain/sentences", fix, problems);
  const auto sections = json.find("sections");
  for (size_t i = 0; sections != json.end() && sections->is_array() && i < sections->size(); ++i)
    check_is_used(file, json, ("/sections/" + std::to_string(i) + "/plain/sentences").c_str(), fix, problems);
}

std::string id_by_name(const File& file) {
  const std::string name = file.name.substr(std::string(articles_folder).size());
  return name.substr(0, name.rfind('.'));
}

// An article that could not be read is there without sections.
Json read_articles(const Job& job, const Files& files, const std::vector<std::string>& order,
                   std::vector<Article>& articles) {
  Json list = Json::array();
  for (const File* found : article_files(files, order)) {
    const File& file = *found;
    Article article;
    list.push_back(read_file(job, file, article, read_article));
    check_article_texts(file.name, list.back(), {}, job.problems);
    check_file_name(file, article, job.problems);
    measure_pictures(files, file.name, list.back(), article, job.problems);
    check_lists_are_used(file, list.back(), job.problems);
    if (article.id.empty()) article.id = id_by_name(file);
    articles.push_back(std::move(article));
  }
  remark_unused_pictures(files, articles, job.problems);
  return list;
}

// A guide that could not be read is there, too: it has an id, and nothing else.
void settle_guide(const Files& files, Json& json, Guide& guide, base::Problems& problems) {
  GuideFiles reviewed;
  for (const auto& [name, text] : guide_files) reviewed.*text = text_of(files, name);
  settle_review(reviewed, json, guide, problems);
  if (guide.id.empty()) guide.id = "guide";
}

// One part may be; somebody may yet have lost it.
void tell_what_is_absent(const Content& content, base::Problems& problems) {
  constexpr auto remark = base::Severity::remark;
  if (!has_guide(content) && !has_articles(content))
    problems.push_back({articles_folder, "", "There is no article, and no guide either.",
                        "Put an article in the folder articles, or guide.json and safety.json in the content "
                        "folder; or both."});
  else if (!has_articles(content))
    problems.push_back({articles_folder, "", "There is no article: the guide is the whole site.",
                        "If there should be one, put it in the folder articles.", remark});
  else if (!has_guide(content))
    problems.push_back({"guide.json", "", "There is no guide: the articles are the whole site.",
                        "If there should be one, put guide.json and safety.json in the content folder.",
                        remark});
}

void read_exceptions(ObjectReader& json, std::vector<std::string>& out) {
  out = json.texts("exceptions");
}

}  // namespace

bool load_files(const Files& files, const ProseIn& prose, Content& out, std::string& bundle,
                base::Problems& problems) {
  base::Problems found;
  const Job job{prose, prose ? site_language(files) : "", found};
  Json json = Json::object();
  for_each_file([&](const std::string& name, auto field, auto read, auto, Words, auto use) {
    std::optional<Json> part = read_named(job, files, name + ".json", use.part, out.*field, read);
    if (part) json[name] = std::move(*part);
  });
  if (has_part(files, Part::guide)) settle_guide(files, json["guide"], out.guide, found);
  json["articles"] = read_articles(job, files, out.clinic.articles, out.articles);
  shelve(json, out);
  tell_what_is_absent(out, found);
  for_each_file([&](const std::string& name, auto, auto, auto, Words words, auto use) {
    if (words == Words::own && json.contains(name)) check_own_texts(name + ".json", json[name], out, found);
    if (use.needed == For::build) json.erase(name);
  });
  const bool good = !base::has_errors(found);
  bundle.clear();
  if (good) Json::to_cbor(json, nlohmann::detail::output_adapter<char>(bundle));
  problems.insert(problems.end(), found.begin(), found.end());
  return good;
}

bool parse_guide(const File& file, Guide& out, base::Problems& problems) {
  base::Problems found;
  read_file(Job{{}, "", found}, file, out, read_guide);
  problems.insert(problems.end(), found.begin(), found.end());
  return !base::has_errors(found);
}

std::vector<std::string> parse_hyphenation(const File& file, base::Problems& problems) {
  std::vector<std::string> words;
  read_file(Job{{}, "", problems}, file, words, read_exceptions);
  return words;
}

}  // namespace lw::content
