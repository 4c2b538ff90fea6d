// Sources: everything the guide says about health has one, and preferably one that was really consulted.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// An unknown source was already reported, so it does not count as not consulted.
bool was_consulted(const Guide& guide, const std::string& id) {
  const Source* source = find_by_id(guide.sources, id);
  return !source || source->basis == Source::Basis::seen;
}

}  // namespace

void check_sources_of(Findings& findings, const std::string& pointer, const Guide& guide,
                      const std::vector<std::string>& sources) {
  check_references(findings, pointer + "/sources", sources, guide.sources, "source");
  if (sources.empty()) findings.add(pointer + "/sources", "This has no source.", "Name at least one.");
  const bool any = std::any_of(sources.begin(), sources.end(),
                               [&](const std::string& id) { return was_consulted(guide, id); });
  if (!sources.empty() && !any)
    findings.remark(pointer + "/sources", "This is based on general knowledge only; no source was consulted.",
                    "Have the reviewer confirm it, or name a source.");
}

void check_source(Findings& findings, const std::string& pointer, const Source& source) {
  if (!source.url.empty() && !is_web_address(source.url))
    findings.add(pointer + "/url", quoted(source.url) + " is not a web address.",
                 "Write the whole address, beginning with https://, or null.");
}

}  // namespace lw::content
