// Every small change of one kind, one after another, on the shipped content: each rule dropped, each rule led
// to each other page, each answer taken from each condition, and so on. A change is either reported by the
// checks and proofs, or every combination of answers still leads to the same page by the same rule, or it is
// listed below with the reason why no logic can detect it. A new change that slips through fails this test.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>

#include "content_sample.h"
#include "guide/compiled.h"
#include "guide/enumerate.h"
#include "guide/guide.h"
#include "tool/check/inspect.h"

using namespace lw;

namespace {

using content::Content;
using content::Guide;

// Legitimate: another choice that is logically just as sound. Whoever makes it changes medical content; the
// digest in guide_shipped_test.cpp shows that it was made.
using Reasons = std::map<std::string, std::vector<std::string>>;
const Reasons no_rule_needed = {
    {"pain that radiates for more than 6 weeks: another page of the same urgency takes over", {"r13: page"}},
};

const Reasons other_page = {
    {"more urgent than now, and no more urgent than what was asked before",
     {"r05 spoed: page", "r06 spoed: page", "r19 beweeghulp: page", "r19 langdurig: page",
      "r20 beweeghulp: page", "r20 langdurig: page"}},
    {"as urgent as now; which page explains it best is a medical choice",
     {"r05 uitstraling: page", "r06 uitstraling: page", "r07 uitstraling: page", "r07a uitstraling: page",
      "r08 uitstraling: page", "r08a uitstraling: page", "r09 uitstraling: page", "r10 uitstraling: page",
      "r11 uitstraling: page", "r12 uitstraling: page", "r13 uitstraling: page", "r16 langdurig: page",
      "r17 langdurig: page", "r18 langdurig: page"}},
};

const Reasons narrower_rule = {
    {"the rule holds for fewer people and a later one takes over, with another page of the same urgency",
     {"r09 plek nek_arm: page", "r13 duur l: page", "r13 duur m12: page", "r13 plek nek_arm: page",
      "r13 plek onderrug_been: page"}},
};

const Reasons other_tier = {
    {"two rules lead to the same page; which of the two reasons is shown is for the writer to say",
     {"r03 later: reason",   "r03a earlier: reason", "r03a later: reason",   "r03b earlier: reason",
      "r03b later: reason",  "r04 earlier: reason",  "r04 later: reason",    "r04a earlier: reason",
      "r04a later: reason",  "r04b earlier: reason", "r05 later: reason",    "r06 later: reason",
      "r07 earlier: reason", "r07 later: reason",    "r07a earlier: reason", "r07a later: reason",
      "r08 earlier: reason", "r08 later: reason",    "r08a earlier: reason", "r09 earlier: reason",
      "r09 later: reason",   "r10 earlier: reason",  "r10 later: reason",    "r11 earlier: reason",
      "r12 earlier: reason", "r13 earlier: reason",  "r16 last: reason",     "r16 later: reason"}},
};

struct Change {
  std::string name;
  std::function<void(Content&)> make;
};

using Changes = std::vector<Change>;

// The problems that `leeswijzer check` reports for loaded content, one text each.
std::set<std::string> reports(const Content& content) {
  tool::Inspection found;
  found.content = content;
  tool::examine(found);
  std::set<std::string> texts;
  for (const base::Problem& problem : found.problems) texts.insert(tool::report(problem));
  return texts;
}

enum class Sees { page, page_and_rule };

// A digest (FNV-1a) of where all full combinations of answers lead.
uint64_t routes(const Guide& guide, Sees sees) {
  const guide::CompiledGuide compiled = guide::compile(guide);
  std::vector<uint64_t> names;
  for (const guide::CompiledRule& rule : compiled.rules)
    names.push_back(
        std::hash<std::string>()((sees == Sees::page ? "" : rule.rule->id) + " " + rule.rule->outcome));
  names.push_back(0);
  uint64_t digest = 0xcbf29ce484222325u;
  guide::for_each_combination(guide, [&](const guide::Answers& answers) {
    digest = (digest ^ names[guide::first_match(compiled, answers)]) * 0x100000001b3u;
  });
  return digest;
}

// Makes changes one at a time, each to the shipped content.
class Sweep {
 public:
  explicit Sweep(const Content& content)
      : content_(content),
        reports_(reports(content)),
        pages_(routes(content.guide, Sees::page)),
        rules_(routes(content.guide, Sees::page_and_rule)) {}

  // The names of the changes that are not reported although somebody would notice them.
  std::set<std::string> slipped(const std::string& kind, const Changes& changes) const {
    std::set<std::string> through;
    size_t reported = 0, unnoticed = 0;
    for (const Change& change : changes) {
      Content changed = content_;
      change.make(changed);
      if (is_reported(changed))
        ++reported;
      else if (routes(changed.guide, Sees::page_and_rule) == rules_)
        ++unnoticed;
      else
        through.insert(change.name + (routes(changed.guide, Sees::page) == pages_ ? ": reason" : ": page"));
    }
    MESSAGE(kind << ": " << changes.size() << " changes, " << reported << " reported, " << unnoticed
                 << " lead everybody to the same page by the same rule, " << through.size()
                 << " listed as another sound choice");
    return through;
  }

  bool is_reported(const Content& changed) const {
    for (const std::string& report : reports(changed))
      if (reports_.count(report) == 0) return true;
    return false;
  }

 private:
  const Content& content_;
  std::set<std::string> reports_;
  uint64_t pages_, rules_;
};

// ---- the changes ------------------------------------------------------------------------------------------

Changes dropped_rules(const Guide& guide) {
  Changes changes;
  for (size_t i = 0; i < guide.rules.size(); ++i)
    changes.push_back({guide.rules[i].id, [=](Content& content) {
                         content.guide.rules.erase(content.guide.rules.begin() + static_cast<ptrdiff_t>(i));
                       }});
  return changes;
}

Changes swapped_outcomes(const Guide& guide) {
  Changes changes;
  for (size_t i = 0; i < guide.rules.size(); ++i)
    for (const content::Outcome& outcome : guide.outcomes)
      if (outcome.id != guide.rules[i].outcome)
        changes.push_back({guide.rules[i].id + " " + outcome.id,
                           [i, id = outcome.id](Content& content) { content.guide.rules[i].outcome = id; }});
  return changes;
}

Changes dropped_answers(const Guide& guide) {
  Changes changes;
  for (size_t i = 0; i < guide.rules.size(); ++i)
    for (size_t k = 0; k < guide.rules[i].when.size(); ++k)
      for (size_t a = 0; a < guide.rules[i].when[k].answers.size(); ++a) {
        const content::Condition& condition = guide.rules[i].when[k];
        changes.push_back({guide.rules[i].id + " " + condition.question + " " + condition.answers[a],
                           [=](Content& content) {
                             auto& answers = content.guide.rules[i].when[k].answers;
                             answers.erase(answers.begin() + static_cast<ptrdiff_t>(a));
                           }});
      }
  return changes;
}

Changes moved_tiers(const Guide& guide) {
  Changes changes;
  for (size_t i = 0; i < guide.rules.size(); ++i) {
    const int tier = guide.rules[i].tier;
    const std::pair<const char*, int> moves[] = {
        {" earlier", tier - 1}, {" later", tier + 1}, {" first", -1}, {" last", 99}};
    for (const auto& [name, moved] : moves)
      changes.push_back({guide.rules[i].id + name,
                         [=, to = moved](Content& content) { content.guide.rules[i].tier = to; }});
  }
  return changes;
}

Changes dropped_stops(const Guide& guide) {
  Changes changes;
  for (size_t i = 0; i < guide.questions.size(); ++i)
    for (size_t k = 0; k < guide.questions[i].stop_on.size(); ++k)
      changes.push_back({guide.questions[i].id + " " + guide.questions[i].stop_on[k], [=](Content& content) {
                           auto& stops = content.guide.questions[i].stop_on;
                           stops.erase(stops.begin() + static_cast<ptrdiff_t>(k));
                         }});
  return changes;
}

using Sources = std::vector<std::string>;

// The lists of sources, each as a function that finds it in a copy.
std::vector<std::function<Sources&(Content&)>> source_lists(const Guide& guide) {
  std::vector<std::function<Sources&(Content&)>> lists;
  for (size_t i = 0; i < guide.rules.size(); ++i)
    lists.push_back([=](Content& c) -> Sources& { return c.guide.rules[i].sources; });
  for (size_t i = 0; i < guide.outcomes.size(); ++i)
    lists.push_back([=](Content& c) -> Sources& { return c.guide.outcomes[i].sources; });
  for (size_t i = 0; i < guide.notes.size(); ++i)
    lists.push_back([=](Content& c) -> Sources& { return c.guide.notes[i].sources; });
  for (size_t i = 0; i < guide.questions.size(); ++i)
    for (size_t k = 0; k < guide.questions[i].items.size(); ++k)
      lists.push_back([=](Content& c) -> Sources& { return c.guide.questions[i].items[k].sources; });
  return lists;
}

bool any_seen(const Guide& guide, const Sources& ids) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    return guide::find_source(guide, id)->basis == content::Source::Basis::seen;
  });
}

bool is_used(Content& content, const std::string& id) {
  for (const auto& list : source_lists(content.guide)) {
    const Sources& ids = list(content);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return true;
  }
  return false;
}

std::vector<std::string*> quotes(Content& content) {
  std::vector<std::string*> all = {&content.clinic.appointment_quote};
  for (content::ReadingTip& tip : content.guide.reading_tips) all.push_back(&tip.quote);
  for (content::Treatment& treatment : content.clinic.treatments) all.push_back(&treatment.quote);
  for (content::Figure& figure : content.figures.figures) all.push_back(&figure.quote);
  return all;
}

// One letter changed at three places of each quote: near its beginning, in the middle, near its end.
Changes misspelt_quotes(Content content) {
  Changes changes;
  const size_t count = quotes(content).size();
  for (size_t i = 0; i < count; ++i)
    for (const int part : {1, 2, 3})
      changes.push_back({std::to_string(i), [=](Content& changed) {
                           std::string& quote = *quotes(changed)[i];
                           size_t at = quote.size() * static_cast<size_t>(part) / 4;
                           while (quote[at] < 'a' || quote[at] > 'z') ++at;
                           quote[at] = quote[at] == 'x' ? 'q' : 'x';
                         }});
  return changes;
}

std::set<std::string> allowed(const Reasons& reasons) {
  std::set<std::string> names;
  for (const auto& [reason, list] : reasons) names.insert(list.begin(), list.end());
  return names;
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += name + "\n";
  return text;
}

void check_sweep(const std::string& kind, const Content& content, const Changes& changes,
                 const Reasons& reasons) {
  REQUIRE(!changes.empty());
  CHECK(listed(Sweep(content).slipped(kind, changes)) == listed(allowed(reasons)));
}

// Without the glossary, which no change below touches: searching the article for its words takes most of the
// time.
Content shipped() {
  Content content = sample::load(sample::shipped());
  content.glossary.terms.clear();
  return content;
}

}  // namespace

TEST_SUITE("tool/sweep") {
  TEST_CASE("each rule dropped") {
    const Content content = shipped();
    check_sweep("rules dropped", content, dropped_rules(content.guide), no_rule_needed);
  }

  TEST_CASE("each rule led to each other page") {
    const Content content = shipped();
    check_sweep("pages swapped", content, swapped_outcomes(content.guide), other_page);
  }

  TEST_CASE("each answer dropped from each condition") {
    const Content content = shipped();
    check_sweep("answers dropped", content, dropped_answers(content.guide), narrower_rule);
  }

  TEST_CASE("each rule a tier earlier and later, and first and last of all") {
    const Content content = shipped();
    check_sweep("tiers moved", content, moved_tiers(content.guide), other_tier);
  }

  TEST_CASE("each early stop dropped") {
    const Content content = shipped();
    check_sweep("stops dropped", content, dropped_stops(content.guide), {});
  }

  TEST_CASE("each quote with a letter changed") {
    const Content content = shipped();
    const Changes changes = misspelt_quotes(content);
    const Sweep sweep(content);
    size_t reported = 0;
    for (const Change& change : changes) {
      Content changed = content;
      change.make(changed);
      reported += sweep.is_reported(changed) ? 1 : 0;
    }
    MESSAGE("quotes misspelt: " << changes.size() << " changes, " << reported << " reported");
    CHECK(reported == changes.size());
  }

  // One of several sources may go: which of them supports a sentence is for the reviewer to say. The last one
  // that was really seen may not, nor the last use of a source.
  TEST_CASE("each reference to a source dropped") {
    const Content content = shipped();
    const Sweep sweep(content);
    size_t reported = 0, others_left = 0;
    for (const auto& list : source_lists(content.guide)) {
      Content changed = content;
      const Sources before = list(changed);
      for (size_t i = 0; i < before.size(); ++i) {
        Sources rest = before;
        rest.erase(rest.begin() + static_cast<ptrdiff_t>(i));
        list(changed) = rest;
        const bool is_reported = sweep.is_reported(changed);
        const bool last_seen = any_seen(content.guide, before) && !any_seen(content.guide, rest);
        CHECK(is_reported == (rest.empty() || last_seen || !is_used(changed, before[i])));
        reported += is_reported ? 1 : 0, others_left += is_reported ? 0 : 1;
      }
    }
    MESSAGE("sources dropped: " << reported + others_left << " changes, " << reported << " reported, "
                                << others_left << " leave another source that was seen");
  }
}
