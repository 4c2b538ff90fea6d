#include "tool/prose/hyphenators.h"

namespace lw::tool {

const Hyphenator& Hyphenators::of(std::string_view language, bool of_site) {
  if (const auto made = made_.find(language); made != made_.end()) return *made->second;
  base::Problems found;
  auto made = std::make_unique<Hyphenator>(
      find_patterns(language), of_site ? exceptions_ : std::vector<std::string>(), "hyphenation.json", found);
  for (base::Problem& problem : found) {
    if (!of_site) problem.severity = base::Severity::remark;
    problems_.push_back(std::move(problem));
  }
  return *made_.emplace(language, std::move(made)).first->second;
}

content::ProseIn Hyphenators::prose() {
  return [this](std::string_view language, bool of_site) { return of(language, of_site).prose(); };
}

}  // namespace lw::tool
