// The only file of this module that accesses the disk.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

#include "content/check/files.h"
#include "content/load/faults.h"
#include "content/load/loader.h"
#include "content/load/parse.h"
#include "content/load/pictures.h"

namespace lw::content {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

constexpr Unreadable not_a_file = {"This is no file but a folder, or something else.",
                                   "Put a file of this name in its place."};
constexpr Unreadable large_picture = {"This picture is larger than 8 MiB.", save_smaller};
constexpr Unreadable forbidden = {"The file cannot be read.", "Give yourself permission to read it."};

bool is_folder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Reads up to one byte over the limit, so that the parser can recognise a file that is too large.
const Unreadable* read_text(const std::string& path, std::string& text) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return &forbidden;
  char buffer[1 << 14];
  while (text.size() <= max_bytes) {
    const size_t count = std::fread(buffer, 1, sizeof buffer, file.get());
    if (count == 0) break;
    text.append(buffer, count);
  }
  return std::ferror(file.get()) ? &forbidden : nullptr;
}

// Nothing when there is no file of this name.
std::optional<File> read_file(const std::string& folder, const std::string& name) {
  const std::string path = folder + "/" + name;
  struct stat status = {};
  if (stat(path.c_str(), &status) != 0 && errno == ENOENT) return std::nullopt;
  File file{name, ""};
  file.unreadable = S_ISREG(status.st_mode) ? read_text(path, file.text)
                    : status.st_mode == 0   ? &forbidden
                                            : &not_a_file;
  return file;
}

// Keeps its size, not its bytes.
void measure(File& file) {
  file.picture = picture_size(file.text);
  if (!file.unreadable && file.text.size() > max_bytes) file.unreadable = &large_picture;
  file.text = {};
}

// The text of a file that must be there; reports when it is not, or cannot be read.
std::optional<std::string> needed_text(const std::string& folder, const std::string& shown,
                                       const std::string& name, base::Problems& problems) {
  std::optional<File> file = read_file(folder, name);
  if (file && !file->unreadable) return std::move(file->text);
  problems.push_back(file ? base::Problem{shown + name, "", file->unreadable->message, file->unreadable->fix}
                          : missing_file(shown + name));
  return std::nullopt;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// All but hidden ones.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* stream = opendir(folder.c_str());
  if (!stream) return names;
  while (const dirent* entry = readdir(stream))
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Somebody believes that it is on the site.
void warn_of_ignored(const std::string& name, const char* fix, base::Problems& problems) {
  problems.push_back({name, "", "This is not read.", fix, base::Severity::warning});
}

// `known`: the names that are read.
void warn_of_all_ignored(const std::string& folder, const std::vector<std::string>& known,
                         base::Problems& problems) {
  for (const std::string& name : names_in(folder)) {
    const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
    const bool is_elsewhere = name == "hyphenation.json" || name == "report.json";
    if (!is_known && !is_elsewhere && lower(name).find(".json") != std::string::npos)
      warn_of_ignored(name, "Put an article in the folder articles; else check the name, or remove it.",
                      problems);
  }
  for (const std::string& name : names_in(folder + "/articles"))
    if (!ends_with(name, ".json"))
      warn_of_ignored("articles/" + name,
                      "Articles lie directly in this folder, and their names end in .json.", problems);
}

}  // namespace

bool load_folder(const std::string& folder, const ProseIn& prose, Content& out, std::string& bundle,
                 base::Problems& problems) {
  bundle.clear();
  if (!is_folder(folder)) {
    problems.push_back(
        {folder, "", "There is no folder of this name.", "Name the folder that has the content."});
    return false;
  }
  std::vector<std::string> names;
  for_each_file([&](const std::string& name, auto...) { names.push_back(name + ".json"); });
  warn_of_all_ignored(folder, names, problems);
  for (const std::string& name : names_in(folder + "/articles"))
    if (ends_with(name, ".json")) names.push_back("articles/" + name);
  std::vector<File> files;
  for (const std::string& name : names)
    if (std::optional<File> file = read_file(folder, name)) files.push_back(std::move(*file));
  for (const std::string& name : names_in(folder + "/" + pictures_folder))
    if (std::optional<File> file = read_file(folder, pictures_folder + name)) {
      measure(*file);
      files.push_back(std::move(*file));
    }
  return load_files(files, prose, out, bundle, problems);
}

bool load_guide(const std::string& folder, const std::string& shown, GuideFiles& files, Guide& out,
                base::Problems& problems) {
  bool found_all = true;
  for (const auto& [name, text] : guide_files) {
    std::optional<std::string> read = needed_text(folder, shown, name, problems);
    found_all = found_all && read.has_value();
    files.*text = read.value_or("");
  }
  return found_all && parse_guide({shown + "guide.json", files.guide}, out, problems);
}

std::vector<std::string> load_hyphenation(const std::string& folder, base::Problems& problems) {
  if (!is_folder(folder)) return {};  // load_folder reports it
  const char* name = "hyphenation.json";
  std::optional<std::string> text = needed_text(folder, "", name, problems);
  return text ? parse_hyphenation({name, std::move(*text)}, problems) : std::vector<std::string>();
}

}  // namespace lw::content
