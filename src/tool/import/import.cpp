// `leeswijzer import FILE.md [DIR]`: writes a Markdown text as DIR/articles/<id>.json. Never overwrites an
// article.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/utf8.h"
#include "content/load/loader.h"
#include "content/read/json.h"
#include "text/find.h"
#include "tool/commands.h"
#include "tool/import/markdown.h"
#include "tool/save.h"

namespace lw::tool {

namespace {

namespace fs = std::filesystem;
using content::Json;

constexpr size_t longest_id = 40;

// "Slaap & herstel" → "slaap-herstel": letters without their accents, everything else a single '-'.
std::string id_of(std::string_view title) {
  std::string id;
  for (size_t at = 0; at < title.size() && id.size() < longest_id;) {
    const char32_t c = text::fold(base::next_code_point(title, at));
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      id += static_cast<char>(c);
    else if (c != 0 && !id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "artikel" : id;
}

// The id itself if it is free, else with the first free suffix "_2", "_3" …
std::string free_id(const std::string& id, std::set<std::string>& taken) {
  std::string candidate = id;
  for (int number = 2; !taken.insert(candidate).second; ++number)
    candidate = id + "_" + std::to_string(number);
  return candidate;
}

// The guide names sections without their article, so section ids are unique over all articles in the folder.
std::set<std::string> taken_sections(const std::string& folder) {
  content::Content content;
  std::string bundle;
  base::Problems ignored;  // `check` reports them
  content::load_folder(folder, {}, content, bundle, ignored);
  std::set<std::string> ids;
  for (const content::Article& article : content.articles)
    for (const content::Section& section : article.sections) ids.insert(section.id);
  return ids;
}

Json json_of(const content::Block& block) {
  static constexpr const char* kinds[] = {"paragraph",  "numberedList", "specialists", "appointment",
                                          "bulletList", "subheading",   "quote"};
  Json json = {{"kind", kinds[static_cast<size_t>(block.kind)]}};
  if (block.items.empty())
    json["text"] = block.text.words;
  else
    for (const content::RichText& item : block.items) json["items"].push_back(item.words);
  return json;
}

Json json_of(const content::Section& section, std::set<std::string>& taken) {
  const std::string id = section.heading.empty() ? "inleiding" : id_of(section.heading);
  Json json = {{"id", free_id(id, taken)}, {"heading", nullptr}, {"blocks", Json::array()}};
  if (!section.heading.empty()) json["heading"] = section.heading;
  for (const content::Block& block : section.blocks) json["blocks"].push_back(json_of(block));
  return json;
}

Json json_of(const content::Article& article, const std::string& id, std::set<std::string> taken) {
  Json json = {{"$schema", "../schema/article.schema.json"},
               {"id", id},
               {"language", "nl"},
               {"title", article.title},
               {"subtitle", article.subtitle},
               {"sections", Json::array()}};
  for (const content::Section& section : article.sections)
    json["sections"].push_back(json_of(section, taken));
  return json;
}

int refuse(const std::string& why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  return 1;
}

void report(const std::string& file, const Markdown& read) {
  for (const Loss& loss : read.losses)
    std::printf("%s:%zu: %s\n", file.c_str(), loss.line, loss.what.c_str());
  if (read.article.subtitle.empty())
    std::printf("%s: there is no short paragraph below the title, so the subtitle is empty: fill it in\n",
                file.c_str());
}

}  // namespace

int import(Arguments arguments) {
  if (arguments.empty() || arguments.size() > 2) {
    std::fputs("usage: leeswijzer import FILE.md [DIR]\n", stderr);
    return 2;
  }
  const std::string& file = arguments[0];
  const std::string folder = arguments.size() == 2 ? arguments[1] : "content";
  std::error_code failed;  // a name that leads nowhere is no folder, and no file
  if (fs::is_directory(file, failed)) return refuse(file + " is a folder. Name a file with Markdown in it.");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return refuse(file + " could not be read. Is the name right, and may you read it?");
  const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!base::is_valid_utf8(text)) return refuse(file + " is not UTF-8. Save it as UTF-8 and try again.");
  const Markdown read = read_markdown(text);
  if (read.article.title.empty()) return refuse(file + " has no title. Begin it with a line \"# Title\".");
  if (read.article.sections.empty()) return refuse(file + " has no text below its title.");
  const std::string id = id_of(read.article.title);
  const fs::path path = fs::path(folder) / "articles" / (id + ".json");
  if (!fs::is_directory(path.parent_path(), failed))
    return refuse(path.parent_path().string() + " is not a folder, or you may not open it.");
  if (fs::exists(path, failed))
    return refuse(path.string() + " already exists. Remove it first, or change the title.");
  if (!save(path, json_of(read.article, id, taken_sections(folder)).dump(2) + '\n')) return 1;
  report(file, read);
  std::printf("wrote %s; now run ./dev check\n", path.c_str());
  return 0;
}

}  // namespace lw::tool
