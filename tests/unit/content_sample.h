// The shipped content as files in memory, to inject one fault at a time.
#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "content/check/checks.h"
#include "content/load/loader.h"
#include "content/read/json.h"
#include "folders.h"

using namespace lw;

namespace sample {

inline std::string read_file(const std::string& path) {
  std::string text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return text;
  char buffer[4096];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, file)) text.append(buffer, count);
  std::fclose(file);
  return text;
}

inline const char* const article_file = "articles/neuroplasticiteit-in-herstel.json";

inline std::vector<content::File> shipped() {
  std::vector<content::File> files;
  for (const char* name : {article_file, "clinic.json", "figures.json", "glossary.json", "guide.json",
                           "safety.json", "theme.json", "ui.json"})
    files.push_back({name, read_file(folders::root() + "/content/" + name)});
  return files;
}

inline content::File& file_named(std::vector<content::File>& files, const std::string& name) {
  return *std::find_if(files.begin(), files.end(),
                       [&](const content::File& file) { return file.name == name; });
}

inline content::Json parsed(const std::string& text) {
  return content::Json::parse(text, nullptr, false);
}

// The shipped files with the value at `pointer` of `name` replaced (or added).
inline void edit(std::vector<content::File>& files, const std::string& name, const char* pointer,
                 const std::string& value) {
  content::File& file = file_named(files, name);
  content::Json json = parsed(file.text);
  json[content::Json::json_pointer(pointer)] = parsed(value);
  file.text = json.dump(1);
}

inline std::vector<content::File> edited(const std::string& name, const char* pointer,
                                         const std::string& value) {
  std::vector<content::File> files = shipped();
  edit(files, name, pointer, value);
  return files;
}

inline base::Problems errors_only(const base::Problems& problems) {
  base::Problems errors;
  for (const base::Problem& problem : problems)
    if (problem.severity == base::Severity::error) errors.push_back(problem);
  return errors;
}

inline base::Problems load_problems(const std::vector<content::File>& files) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  content::load_files(files, {}, content, bundle, problems);
  return errors_only(problems);
}

inline base::Problems all_problems(const std::vector<content::File>& files) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  content::load_files(files, {}, content, bundle, problems);
  const base::Problems further = content::check(content);
  problems.insert(problems.end(), further.begin(), further.end());
  return problems;
}

inline base::Problems all_errors(const std::vector<content::File>& files) {
  return errors_only(all_problems(files));
}

inline content::Content load(const std::vector<content::File>& files, const content::Prose& transform = {}) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  content::load_files(files, transform, content, bundle, problems);
  return content;
}

// "file#pointer" of each problem, one per line: what tests compare.
inline std::string places(const base::Problems& problems) {
  std::string out;
  for (const base::Problem& problem : problems) out += problem.file + "#" + problem.pointer + "\n";
  return out;
}

inline bool has_soft_hyphen(const std::string& text) {
  return text.find("\xC2\xAD") != std::string::npos;
}

// A dummy hyphenator: a soft hyphen after every third letter.
inline std::string thirds(std::string_view text) {
  std::string out;
  size_t letters = 0;
  for (char c : text) {
    out += c;
    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
    if (letters == 3) out += "\xC2\xAD", letters = 0;
  }
  return out;
}

}  // namespace sample
