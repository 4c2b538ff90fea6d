// The pictures of articles as they are on the disk: there, readable, of a kind and size that the site can
// show. Not part of the WebAssembly module.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "content/load/loader.h"
#include "content/read/json.h"

namespace lw::content {

inline constexpr const char* pictures_folder = "pictures/";
inline constexpr const char* save_smaller = "Save a smaller copy: 2000 px wide is plenty.";

// Tells each picture of the article how large its file is, in the JSON of the bundle too, and reports what is
// wrong with those files. `file`: of the article.
void measure_pictures(const std::vector<File>& files, const std::string& file, Json& json, Article& article,
                      base::Problems& problems);

// Remarks on files that no article shows.
void remark_unused_pictures(const std::vector<File>& files, const std::vector<Article>& articles,
                            base::Problems& problems);

}  // namespace lw::content
