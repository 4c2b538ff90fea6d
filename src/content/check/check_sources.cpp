// Sources: everything the guide says about health has one, and preferably one that was really seen; each is
// what its publisher itself publishes, and each is used.
#include <algorithm>
#include <set>

#include "content/check/checks.h"
#include "content/check/findings.h"
#include "content/check/words.h"

namespace lw::content {

namespace {

constexpr int earliest_year = 1950, latest_year = 2100;

// An unknown source was already reported, so it does not count as not seen.
bool was_seen(const Guide& guide, const std::string& id) {
  const Source* source = find_by_id(guide.sources, id);
  return !source || source->basis == Source::Basis::seen;
}

std::string host_of(const std::string& url) {
  const size_t begin = url.find("://") + 3;
  return url.substr(begin, url.find_first_of("/?#:", begin) - begin);
}

bool is_host_or_below(const std::string& host, const std::string& domain) {
  if (host == domain) return true;
  return host.size() > domain.size() + 1 &&
         host.compare(host.size() - domain.size() - 1, std::string::npos, "." + domain) == 0;
}

// A DOI is a paper's permanent address, whoever publishes it.
bool is_own_address(const Publisher& publisher, const std::string& url) {
  const std::string host = host_of(url);
  return host == "doi.org" ||
         std::any_of(publisher.hosts.begin(), publisher.hosts.end(),
                     [&](const std::string& domain) { return is_host_or_below(host, domain); });
}

void check_address(Findings& findings, const std::string& pointer, const Content& content,
                   const Source& source) {
  if (!is_web_address(source.url))
    return findings.add(pointer + "/url", quoted(source.url) + " is not a web address.",
                        "Write the whole address, beginning with https://, or null.");
  const auto& publishers = content.safety.publishers;
  const std::string name = base::without_soft_hyphens(source.publisher);
  const auto publisher = std::find_if(publishers.begin(), publishers.end(),
                                      [&](const Publisher& one) { return one.name == name; });
  if (publisher == publishers.end())
    findings.add(pointer + "/publisher",
                 "The publisher " + quoted(name) + " is not in the list \"publishers\" of safety.json.",
                 "Name who published the text, and add the publisher with its own addresses.");
  else if (!is_own_address(*publisher, source.url))
    findings.add(
        pointer + "/url",
        host_of(source.url) + " does not belong to " + name + ": this is a copy, or somebody else's words.",
        "Give the publisher's own address, and look again whether it says the same.");
}

void demand(Findings& findings, const std::string& pointer, bool is_there, const std::string& what) {
  if (!is_there)
    findings.add(pointer, "This source has no " + what + ".",
                 "Look it up, or write honestly that the basis is not \"gezien\".");
}

// What its note says against the basis "gezien".
bool admits_not_seen(const std::string& note) {
  for (const char* words :
       {"niet ingezien", "niet gezien", "niet zelf gezien", "niet gelezen", "nog te controleren"})
    if (says_word(note, words)) return true;
  return false;
}

void check_seen(Findings& findings, const std::string& pointer, const Source& source) {
  demand(findings, pointer + "/year", source.year.has_value(), "year");
  if (admits_not_seen(source.note))
    findings.add(pointer + "/basis",
                 "The basis is \"gezien\", but the note says otherwise: " + quoted(source.note),
                 "Write \"niet zelf gezien\", or see it and say so.");
}

void check_general_knowledge(Findings& findings, const std::string& pointer, const Source& source) {
  if (!source.publisher.empty() || source.year || !source.url.empty())
    findings.add(pointer + "/basis",
                 "The basis is general knowledge, but this names a publisher, a year or an address.",
                 "Write \"gezien\" or \"niet zelf gezien\", or null in all three.");
}

void collect(std::set<std::string>& used, const std::vector<std::string>& ids) {
  used.insert(ids.begin(), ids.end());
}

template <class Item>
void check_used(Findings& findings, const std::string& pointer, const std::vector<Item>& items,
                const std::set<std::string>& used, const std::string& kind) {
  for (size_t i = 0; i < items.size(); ++i)
    if (!items[i].id.empty() && used.count(items[i].id) == 0)
      findings.add(at(pointer, i), "Nothing refers to the " + kind + " " + quoted(items[i].id) + ".",
                   "Refer to it where it belongs, or remove it.");
}

}  // namespace

void check_sources_of(Findings& findings, const std::string& pointer, const Guide& guide,
                      const std::vector<std::string>& sources) {
  check_references(findings, pointer + "/sources", sources, guide.sources, "source");
  if (sources.empty()) findings.add(pointer + "/sources", "This has no source.", "Name at least one.");
  const bool any =
      std::any_of(sources.begin(), sources.end(), [&](const std::string& id) { return was_seen(guide, id); });
  if (!sources.empty() && !any)
    findings.remark(pointer + "/sources", "None of the sources of this was really seen.",
                    "Have the reviewer confirm it, or name a source that was.");
}

void check_source(Findings& findings, const std::string& pointer, const Content& content,
                  const Source& source) {
  using Basis = Source::Basis;
  if (!source.article.empty()) {
    if (!find_by_id(content.articles, source.article))
      findings.add(pointer + "/article", "There is no article with the id " + quoted(source.article) + ".",
                   fix_id(source.article, content.articles, "article"));
    return;
  }
  if (!source.url.empty()) check_address(findings, pointer, content, source);
  if (source.year && (*source.year < earliest_year || *source.year > latest_year))
    findings.add(pointer + "/year", std::to_string(*source.year) + " is not the year of a source.",
                 "Write the year in which it was published.");
  if (source.basis == Basis::general_knowledge) return check_general_knowledge(findings, pointer, source);
  demand(findings, pointer + "/publisher", !source.publisher.empty(), "publisher");
  demand(findings, pointer + "/url", !source.url.empty(), "address");
  if (source.basis == Basis::seen) check_seen(findings, pointer, source);
}

void check_unused(Findings& findings, const Guide& guide) {
  std::set<std::string> sources, actions;
  for (const Question& question : guide.questions)
    for (const AlarmItem& item : question.items) collect(sources, item.sources);
  for (const AlarmItem& item : guide.preparation.tell) collect(sources, item.sources);
  for (const Rule& rule : guide.rules) collect(sources, rule.sources);
  for (const Note& note : guide.notes) {
    collect(sources, note.sources);
    if (!note.action.empty()) actions.insert(note.action);
  }
  for (const Outcome& outcome : guide.outcomes)
    collect(sources, outcome.sources), collect(actions, outcome.actions);
  check_used(findings, "/sources", guide.sources, sources, "source");
  check_used(findings, "/actions", guide.actions, actions, "action");
}

}  // namespace lw::content
