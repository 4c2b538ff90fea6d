// The half of the loader that runs at build time: it reports every problem and writes the bundle.
#include <algorithm>

#include "content/check/characters.h"
#include "content/check/files.h"
#include "content/check/own_texts.h"
#include "content/load/faults.h"
#include "content/load/loader.h"
#include "content/load/parse.h"
#include "content/load/review.h"

namespace lw::content {

namespace {

constexpr const char* articles_folder = "articles/";

struct Job {
  const Prose& transform;
  base::Problems& problems;
};

// What only the build needs is in the file, too.
template <class Value>
void read_whole(ObjectReader& json, Value& out, void (*read)(ObjectReader&, Value&)) {
  read(json, out);
  if constexpr (std::is_same_v<Value, Ui>) read_build_words(json, out);
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
  ReadPass pass{job.transform, &listener};
  {
    ObjectReader reader(json, pass);
    read_whole(reader, out, read);
  }
  strip_remarks(json);
  return json;
}

template <class Value>
Json read_named(const Job& job, const std::vector<File>& files, const std::string& name, Value& out,
                void (*read)(ObjectReader&, Value&)) {
  for (const File& file : files)
    if (file.name == name) return read_file(job, file, out, read);
  job.problems.push_back(missing_file(name));
  return {};
}

std::string text_of(const std::vector<File>& files, const std::string& name) {
  for (const File& file : files)
    if (file.name == name) return file.text;
  return "";
}

// The file name of an article's problems is derived from its id, so the two must match.
void check_file_name(const File& file, const Article& article, base::Problems& problems) {
  if (article.id.empty() || file.name == articles_folder + article.id + ".json") return;
  problems.push_back({file.name, "/id", "The id \"" + article.id + "\" differs from the file name.",
                      "Name the file " + article.id + ".json, or change the id."});
}

// In the order that the clinic chose; articles it does not list come last, by name.
std::vector<const File*> article_files(const std::vector<File>& files,
                                       const std::vector<std::string>& order) {
  std::vector<const File*> found;
  for (const File& file : files)
    if (file.name.rfind(articles_folder, 0) == 0) found.push_back(&file);
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

Json read_articles(const Job& job, const std::vector<const File*>& files, std::vector<Article>& articles) {
  Json list = Json::array();
  for (const File* found : files) {
    const File& file = *found;
    Article article;
    list.push_back(read_file(job, file, article, read_article));
    check_article_texts(file.name, list.back(), {}, job.problems);
    check_file_name(file, article, job.problems);
    if (!article.id.empty()) articles.push_back(std::move(article));
  }
  if (list.empty())
    job.problems.push_back(
        {articles_folder, "", "There is no article.", "Put a .json file in the articles folder."});
  return list;
}

void read_exceptions(ObjectReader& json, std::vector<std::string>& out) {
  out = json.texts("exceptions");
}

}  // namespace

bool load_files(const std::vector<File>& files, const Prose& transform, Content& out, std::string& bundle,
                base::Problems& problems) {
  base::Problems found;
  const Job job{transform, found};
  Json json = Json::object();
  for_each_file([&](const std::string& name, auto field, auto read, auto, Words, auto) {
    json[name] = read_named(job, files, name + ".json", out.*field, read);
  });
  GuideFiles reviewed;
  for (const auto& [name, text] : guide_files) reviewed.*text = text_of(files, name);
  settle_review(reviewed, json["guide"], out.guide, found);
  json["articles"] = read_articles(job, article_files(files, out.clinic.articles), out.articles);
  for_each_file([&](const std::string& name, auto, auto, auto, Words words, auto needed) {
    if (words == Words::own) check_own_texts(name + ".json", json[name], out, found);
    if (needed() == For::build) json.erase(name);
  });
  const bool good = !base::has_errors(found);
  bundle.clear();
  if (good) Json::to_cbor(json, nlohmann::detail::output_adapter<char>(bundle));
  problems.insert(problems.end(), found.begin(), found.end());
  return good;
}

bool parse_guide(const File& file, Guide& out, base::Problems& problems) {
  base::Problems found;
  read_file(Job{{}, found}, file, out, read_guide);
  problems.insert(problems.end(), found.begin(), found.end());
  return !base::has_errors(found);
}

std::vector<std::string> parse_hyphenation(const File& file, base::Problems& problems) {
  std::vector<std::string> words;
  read_file(Job{{}, problems}, file, words, read_exceptions);
  return words;
}

}  // namespace lw::content
