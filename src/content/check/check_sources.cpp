// Sources: all that the guide says about health rests on one, and on more than what somebody remembers.
#include <algorithm>

#include "content/check/checks.h"
#include "content/check/findings.h"

namespace lw::content {

namespace {

// An unknown source was told already, so it does not count as unseen.
bool was_consulted(const Guide& guide, const std::string& id) {
  const Source* source = find_by_id(guide.sources, id);
  return !source || source->basis == Source::Basis::seen;
}

}  // namespace

void check_sources_of(Findings& findings, const std::string& pointer, const Guide& guide,
                      const std::vector<std::string>& sources) {
  check_references(findings, pointer + "/sources", sources, guide.sources, "source");
  if (sources.empty()) findings.add(pointer + "/sources", "This rests on no source.", "Name at least one.");
  const bool any = std::any_of(sources.begin(), sources.end(),
                               [&](const std::string& id) { return was_consulted(guide, id); });
  if (!sources.empty() && !any)
    findings.remark(pointer + "/sources", "This rests on general knowledge only; no source was consulted.",
                    "Have the reviewer confirm it, or name a source.");
}

void check_source(Findings& findings, const std::string& pointer, const Source& source) {
  if (!source.url.empty() && !is_web_address(source.url))
    findings.add(pointer + "/url", quoted(source.url) + " is not a web address.",
                 "Write the whole address, beginning with https://, or null.");
}

}  // namespace lw::content
