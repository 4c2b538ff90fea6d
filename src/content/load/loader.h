// Reads a content folder, or the bundle made from one, into the model. All problems are reported at once.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "content/load/picture_size.h"
#include "content/model.h"
#include "content/prose.h"

namespace lw::content {

// Why a file that is there has no text.
struct Unreadable {
  const char* message;
  const char* fix;
};

struct File {
  std::string name;  // relative to the content folder, with '/'
  std::string text;
  const Unreadable* unreadable = nullptr;  // null: it was read
  PictureSize picture = {};                // of a file in pictures/, which has no text
};

// Reads `files` (those of check/files.h, articles/*.json, pictures/*). Those of the guide may all be absent,
// or those of the articles, but not both. True when there was no error; `out` holds what could be read in any
// case. `bundle` becomes CBOR (RFC 8949) for load_bundle, with all texts in `prose`; empty when there was an
// error.
bool load_files(const std::vector<File>& files, const ProseIn& prose, Content& out, std::string& bundle,
                base::Problems& problems);

// The files that a review is about, as they are: what the pages of the guide show comes from all but
// safety.json.
struct GuideFiles {
  std::string guide, safety, ui, clinic;
};
inline constexpr std::pair<const char*, std::string GuideFiles::*> guide_files[] = {
    {"guide.json", &GuideFiles::guide},
    {"safety.json", &GuideFiles::safety},
    {"ui.json", &GuideFiles::ui},
    {"clinic.json", &GuideFiles::clinic},
};

// Reads them from a folder, and the guide into `out`, without any checks. False when that fails; `problems`
// then says why, with `shown` before the names of the files. Native only.
bool load_guide(const std::string& folder, const std::string& shown, GuideFiles& files, Guide& out,
                base::Problems& problems);
bool parse_guide(const File& file, Guide& out, base::Problems& problems);

// As load_files, from the disk. What looks like a file of the content but is not read gets a warning. Native
// only.
bool load_folder(const std::string& folder, const ProseIn& prose, Content& out, std::string& bundle,
                 base::Problems& problems);

// The words of hyphenation.json with their break points ("pijn-edu-ca-tie"), in order. Native only.
std::vector<std::string> load_hyphenation(const std::string& folder, base::Problems& problems);
std::vector<std::string> parse_hyphenation(const File& file, base::Problems& problems);

// Reads what load_files wrote. False when it is damaged; `out` is then unusable. `more`: further articles in
// a file of their own (load/shelves.h), or empty.
bool load_bundle(std::string_view bundle, Content& out, std::string_view more = {});

}  // namespace lw::content
