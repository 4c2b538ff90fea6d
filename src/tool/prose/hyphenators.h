// One hyphenator for each language of a content folder.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "content/prose.h"
#include "tool/prose/hyphenate.h"

namespace lw::tool {

class Hyphenators {
 public:
  // `exceptions`: those of hyphenation.json, for the site's own language.
  Hyphenators(std::vector<std::string> exceptions, base::Problems& problems)
      : exceptions_(std::move(exceptions)), problems_(problems) {}

  // Without patterns the words of a language stay whole: an error for the site's own, a remark for another.
  const Hyphenator& of(std::string_view language, bool of_site);

  // Both must outlive what is returned.
  content::ProseIn prose();

 private:
  std::vector<std::string> exceptions_;
  base::Problems& problems_;
  std::map<std::string, std::unique_ptr<Hyphenator>, std::less<>> made_;
};

}  // namespace lw::tool
