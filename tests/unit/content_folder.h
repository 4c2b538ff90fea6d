// A content folder on disk, for tests of the native command.
#pragma once

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content_sample.h"
#include "folders.h"

using namespace lw;

namespace sample {

// A copy of these files and the hyphenation list that a test may damage; removes itself.
class Folder {
 public:
  explicit Folder(const std::vector<content::File>& files) : files_(files) {
    char pattern[] = "/tmp/leeswijzer-check-XXXXXX";
    path_ = mkdtemp(pattern);
    mkdir((path_ + "/articles").c_str(), 0700);
    files_.push_back({"hyphenation.json", sample::read_file(folders::root() + "/content/hyphenation.json")});
    mkdir((path_ + "/baseline").c_str(), 0700);
    for (const auto& [file, text] : content::guide_files) {
      const std::string name = std::string("baseline/") + file;
      files_.push_back({name, sample::read_file(folders::root() + "/content/" + name)});
    }
    for (const content::File& file : files_) write(file);
  }
  ~Folder() {
    for (const content::File& file : files_) unlink((path_ + "/" + file.name).c_str());
    rmdir((path_ + "/articles").c_str());
    rmdir((path_ + "/baseline").c_str());
    rmdir(path_.c_str());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }
  void write(const content::File& file) const {
    std::FILE* out = std::fopen((path_ + "/" + file.name).c_str(), "wb");
    REQUIRE(out != nullptr);
    std::fwrite(file.text.data(), 1, file.text.size(), out);
    std::fclose(out);
  }

 private:
  std::vector<content::File> files_;
  std::string path_;
};

}  // namespace sample
