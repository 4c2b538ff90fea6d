// The only file of this module that accesses the disk.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

#include "content/check/files.h"
#include "content/load/loader.h"
#include "content/load/parse.h"

namespace lw::content {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool is_regular_file(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

// Reads up to one byte over the limit, so that the parser can recognise a file that is too large.
std::optional<std::string> read_text(const std::string& path) {
  if (!is_regular_file(path)) return std::nullopt;
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  std::string text;
  char buffer[1 << 14];
  while (text.size() <= max_bytes) {
    const size_t count = std::fread(buffer, 1, sizeof buffer, file.get());
    if (count == 0) break;
    text.append(buffer, count);
  }
  return std::ferror(file.get()) ? std::nullopt : std::optional<std::string>(std::move(text));
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* stream = opendir(folder.c_str());
  if (!stream) return names;
  while (const dirent* entry = readdir(stream))
    if (entry->d_name[0] != '.' && ends_with(entry->d_name, ".json")) names.emplace_back(entry->d_name);
  closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool load_folder(const std::string& folder, const Prose& transform, Content& out, std::string& bundle,
                 base::Problems& problems) {
  std::vector<std::string> names;
  for_each_file([&](const std::string& name, auto...) { names.push_back(name + ".json"); });
  for (const std::string& name : names_in(folder + "/articles")) names.push_back("articles/" + name);
  std::vector<File> files;
  for (const std::string& name : names)
    if (std::optional<std::string> text = read_text(folder + "/" + name))
      files.push_back({name, std::move(*text)});
  return load_files(files, transform, out, bundle, problems);
}

bool load_guide(const std::string& folder, const std::string& shown, GuideFiles& files, Guide& out,
                base::Problems& problems) {
  bool found_all = true;
  for (const auto& [name, text] : guide_files) {
    std::optional<std::string> read = read_text(folder + "/" + name);
    if (!read)
      problems.push_back({shown + name, "", "The file was not found.", "Put it in the content folder."});
    found_all = found_all && read.has_value();
    files.*text = read.value_or("");
  }
  return found_all && parse_guide({shown + "guide.json", files.guide}, out, problems);
}

std::vector<std::string> load_hyphenation(const std::string& folder, base::Problems& problems) {
  const char* name = "hyphenation.json";
  if (std::optional<std::string> text = read_text(folder + "/" + name))
    return parse_hyphenation({name, std::move(*text)}, problems);
  problems.push_back({name, "", "The file was not found.", "Put it in the content folder."});
  return {};
}

}  // namespace lw::content
