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

inline std::vector<content::File> without(std::vector<content::File> files,
                                          const std::vector<std::string>& names) {
  std::erase_if(files, [&](const content::File& file) {
    return std::find(names.begin(), names.end(), file.name) != names.end();
  });
  return files;
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

// The shipped content as a site of articles alone.
inline std::vector<content::File> articles_alone() {
  return without(shipped(), {"guide.json", "safety.json"});
}

// As a guide alone, with all that still refers to the article.
inline std::vector<content::File> guide_with_references() {
  return without(shipped(), {article_file, "glossary.json", "figures.json"});
}

// Without it.
inline std::vector<content::File> guide_alone() {
  std::vector<content::File> files = guide_with_references();
  edit(files, "clinic.json", "/articles", "[]");
  edit(files, "clinic.json", "/treatments", "[]");
  edit(files, "clinic.json", "/appointment/quote", "null");
  content::File& file = file_named(files, "guide.json");
  content::Json guide = parsed(file.text);
  const auto remove = [](content::Json& list, const auto& unwanted) {
    content::Json kept = content::Json::array();
    for (content::Json& one : list)
      if (!unwanted(one)) kept.push_back(std::move(one));
    list = std::move(kept);
  };
  remove(guide["sources"], [](const content::Json& one) { return one["id"] == "artikel"; });
  remove(guide["actions"], [](const content::Json& one) { return one["id"] == "lees"; });
  for (content::Json& outcome : guide["outcomes"]) {
    outcome["sections"] = content::Json::array();
    remove(outcome["actions"], [](const content::Json& one) { return one == "lees"; });
    remove(outcome["sources"], [](const content::Json& one) { return one == "artikel"; });
  }
  for (const char* list : {"rules", "notes"})
    for (content::Json& item : guide[list])
      remove(item["sources"], [](const content::Json& one) { return one == "artikel"; });
  guide["readingTips"] = content::Json::array();
  file.text = guide.dump(1);
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

inline content::Content load(const std::vector<content::File>& files, const content::ProseIn& prose = {}) {
  content::Content content;
  std::string bundle;
  base::Problems problems;
  content::load_files(files, prose, content, bundle, problems);
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
inline std::string third_letters(std::string_view text) {
  std::string out;
  size_t letters = 0;
  for (char c : text) {
    out += c;
    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
    if (letters == 3) out += "\xC2\xAD", letters = 0;
  }
  return out;
}
inline content::Prose thirds(std::string_view, bool) {
  return third_letters;
}

}  // namespace sample
