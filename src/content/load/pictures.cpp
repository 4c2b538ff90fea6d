#include "content/load/pictures.h"

#include <algorithm>

#include "content/check/findings.h"
#include "content/read/read.h"

namespace lw::content {

namespace {

constexpr int most_px = 10'000;  // of a side
constexpr const char* save_as_jpeg = "Save a copy as JPEG (photos) or PNG (drawings), and name that.";

const File* file_named(const std::vector<File>& files, const std::string& name) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const File& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

bool is_picture(const File& file) {
  return file.name.rfind(pictures_folder, 0) == 0;
}

std::string short_name(const File& file) {
  return file.name.substr(std::string_view(pictures_folder).size());
}

std::string fix_missing(const std::vector<File>& files, const std::string& name) {
  std::vector<std::string> names;
  for (const File& file : files)
    if (is_picture(file)) names.push_back(short_name(file));
  const std::string_view meant = closest(name, {names.begin(), names.end()});
  if (!meant.empty()) return "Did you mean " + content::quoted(meant) + "?";
  return std::string("Put it in the folder ") + pictures_folder + ", or remove the picture from the article.";
}

// What is wrong with a file, if anything: message and fix.
struct Flaw {
  std::string message, fix;
};

Flaw flaw_of(const File& file) {
  const PictureSize& size = file.picture;
  if (file.unreadable) return {file.unreadable->message, file.unreadable->fix};
  switch (file.picture.kind) {
    case PictureKind::none:
      return {"This file is not a picture.", save_as_jpeg};
    case PictureKind::heic:
      return {"This is a HEIC picture, which browsers cannot show.", save_as_jpeg};
    case PictureKind::other:
      return {"This kind of picture cannot be used.", save_as_jpeg};
    default:
      break;
  }
  if (size.width == 0) return {"This picture is damaged: its size cannot be read.", "Save it again."};
  if (std::max(size.width, size.height) > most_px)
    return {"This picture is " + std::to_string(size.width) + " × " + std::to_string(size.height) + " px.",
            save_smaller};
  return {};
}

struct Measuring {
  const std::vector<File>& files;
  const std::string& article;
  base::Problems& problems;

  void measure(const std::string& pointer, Json& json, Picture& picture);
};

void Measuring::measure(const std::string& pointer, Json& json, Picture& picture) {
  for (const char* field : {picture_width, picture_height})
    if (json.find(field) != json.end())
      problems.push_back(
          {article, pointer + "/" + field, "The size of a picture is measured.", "Remove this field."});
  if (picture.file.empty()) return;  // reported already
  const File* file = file_named(files, pictures_folder + picture.file);
  if (!file) {
    problems.push_back({article, pointer + "/file",
                        "There is no picture " + content::quoted(picture.file) + ".",
                        fix_missing(files, picture.file)});
    return;
  }
  if (Flaw flaw = flaw_of(*file); !flaw.message.empty()) {
    problems.push_back({file->name, "", std::move(flaw.message), std::move(flaw.fix)});
    return;
  }
  json[picture_width] = picture.width = file->picture.width;
  json[picture_height] = picture.height = file->picture.height;
}

}  // namespace

void measure_pictures(const std::vector<File>& files, const std::string& file, Json& json, Article& article,
                      base::Problems& problems) {
  Measuring measuring{files, file, problems};
  for (size_t i = 0; i < article.sections.size(); ++i)
    for (size_t j = 0; j < article.sections[i].blocks.size(); ++j) {
      Block& block = article.sections[i].blocks[j];
      const std::string pointer = at(at("/sections", i) + "/blocks", j);
      Json& json_block = json["sections"][i]["blocks"][j];
      if (block.kind == Block::Kind::picture) measuring.measure(pointer, json_block, block.picture);
      for (size_t k = 0; k < block.steps.size(); ++k)
        if (Json& step = json_block["steps"][k]; step.contains("picture"))
          measuring.measure(at(pointer + "/steps", k) + "/picture", step["picture"], block.steps[k].picture);
    }
}

void remark_unused_pictures(const std::vector<File>& files, const std::vector<Article>& articles,
                            base::Problems& problems) {
  const auto shows = [](const Article& article, const std::string& name) {
    for (const Section& section : article.sections)
      for (const Block& block : section.blocks) {
        if (block.picture.file == name) return true;
        for (const Block& step : block.steps)
          if (step.picture.file == name) return true;
      }
    return false;
  };
  for (const File& file : files)
    if (is_picture(file) && std::none_of(articles.begin(), articles.end(),
                                         [&](const Article& one) { return shows(one, short_name(file)); }))
      problems.push_back({file.name, "", "No article shows this picture.",
                          "Remove it, or name it in an article.", base::Severity::remark});
}

}  // namespace lw::content
