#include "tool/compare/effect.h"

#include <algorithm>
#include <map>
#include <set>

#include "guide/compiled.h"
#include "guide/enumerate.h"
#include "guide/outcome_table.h"
#include "guide/proof.h"

namespace lw::tool {

namespace {

// One question of either version or both, and its answers as indices into each version's options.
struct Dimension {
  std::optional<size_t> before, after;  // index of the question
  std::vector<std::pair<size_t, size_t>> options;
};

bool routes(const content::Guide& guide, size_t index) {
  const auto routing = guide::routing_questions(guide);
  return std::count(routing.begin(), routing.end(), index) != 0;
}

// The index of the routing question with this id.
std::optional<size_t> routing_index(const content::Guide& guide, const std::string& id) {
  const auto index = guide::question_index(guide, id);
  return index && routes(guide, *index) ? index : std::nullopt;
}

Dimension shared(const content::Guide& before, size_t old_index, const content::Guide& after,
                 size_t new_index) {
  Dimension dimension{old_index, new_index, {}};
  const content::Question& question = after.questions[new_index];
  for (size_t i = 0; i < question.options.size(); ++i)
    if (const auto old = guide::option_index(before.questions[old_index], question.options[i].id))
      dimension.options.emplace_back(*old, i);
  return dimension;
}

Dimension alone(std::optional<size_t> before, std::optional<size_t> after, size_t options) {
  Dimension dimension{before, after, {}};
  for (size_t i = 0; i < options; ++i) dimension.options.emplace_back(i, i);
  return dimension;
}

std::vector<Dimension> dimensions_of(const content::Guide& before, const content::Guide& after) {
  std::vector<Dimension> dimensions;
  for (const size_t index : guide::routing_questions(after)) {
    const content::Question& question = after.questions[index];
    const auto old = routing_index(before, question.id);
    dimensions.push_back(old ? shared(before, *old, after, index)
                             : alone(std::nullopt, index, question.options.size()));
  }
  for (const size_t index : guide::routing_questions(before))
    if (!routing_index(after, before.questions[index].id))
      dimensions.push_back(alone(index, std::nullopt, before.questions[index].options.size()));
  return dimensions;
}

// One version of the guide, with the answers being tried and their result.
struct Version {
  const content::Guide& guide;
  guide::CompiledGuide compiled = guide::compile(guide);
  std::vector<size_t> questions = guide::routing_questions(guide);
  guide::Answers answers = guide::no_answers(guide);
  guide::Answers taken = answers;  // those that are really given: none after the one that ends the questions
  size_t winner = 0;
  uint64_t path = 0;  // numbers the real path: the answers up to the one that ends the questions

  bool settled() const;
  void decide();
  const content::Outcome* outcome() const {
    return winner < compiled.rules.size() ? compiled.rules[winner].outcome : compiled.fallback;
  }
  std::string rule() const { return winner < compiled.rules.size() ? compiled.rules[winner].rule->id : ""; }
  int rank() const { return guide::rank_of(guide, outcome()); }
};

// Whether no further answer can change the result.
bool Version::settled() const {
  for (const size_t index : questions) {
    if (!answers[index].given) return false;
    if (guide::stops(guide.questions[index], answers[index])) return true;
  }
  return true;
}

void Version::decide() {
  taken = answers;
  path = 0;
  bool ended = false;
  for (size_t i = 0; i < taken.size(); ++i) {
    if (ended) taken[i] = {};
    path = path * (guide.questions[i].options.size() + 1) +
           (taken[i].given ? guide::chosen_option(taken[i]) + 1 : 0);
    ended = ended || guide::stops(guide.questions[i], taken[i]);
  }
  winner = guide::first_match(compiled, taken);
}

class Comparison {
 public:
  Comparison(const content::Guide& before, const content::Guide& after)
      : before_{before}, after_{after}, dimensions_(dimensions_of(before, after)) {}

  uint64_t count(size_t from = 0) const {  // of the combinations of this dimension and those after it
    uint64_t count = 1;
    for (size_t i = from; i < dimensions_.size(); ++i)
      count = std::min(guide::most_counted, count * dimensions_[i].options.size());
    return count;
  }
  void run(Effect& effect);

 private:
  void walk(size_t depth);
  void compare(uint64_t combinations);
  std::vector<ExampleAnswer> example() const;

  struct Found {
    Move move;
    std::set<uint64_t> paths;
  };
  Version before_, after_;
  std::vector<Dimension> dimensions_;
  std::map<std::pair<const content::Outcome*, const content::Outcome*>, Found> found_;
};

// Tries every answer from this dimension on; all that differ only after both versions are settled, at once.
void Comparison::walk(size_t depth) {
  if (depth == dimensions_.size() || (before_.settled() && after_.settled())) {
    before_.decide();
    after_.decide();
    return compare(count(depth));
  }
  const Dimension& dimension = dimensions_[depth];
  for (const auto& [old_option, new_option] : dimension.options) {
    if (dimension.before) before_.answers[*dimension.before] = {1u << old_option, true};
    if (dimension.after) after_.answers[*dimension.after] = {1u << new_option, true};
    walk(depth + 1);
  }
  if (dimension.before) before_.answers[*dimension.before] = {};
  if (dimension.after) after_.answers[*dimension.after] = {};
}

std::vector<ExampleAnswer> Comparison::example() const {
  using In = ExampleAnswer::In;
  std::vector<ExampleAnswer> answers;
  for (const Dimension& dimension : dimensions_) {
    const bool in_before = dimension.before && before_.taken[*dimension.before].given;
    const bool in_after = dimension.after && after_.taken[*dimension.after].given;
    if (!in_before && !in_after) continue;
    const Version& version = in_after ? after_ : before_;
    const size_t index = in_after ? *dimension.after : *dimension.before;
    const content::Question& question = version.guide.questions[index];
    answers.push_back({question.text, question.options[guide::chosen_option(version.taken[index])].label,
                       in_before && in_after ? In::both
                       : in_after            ? In::after
                                             : In::before});
  }
  return answers;
}

void Comparison::compare(uint64_t combinations) {
  const content::Outcome *was = before_.outcome(), *is = after_.outcome();
  if (combinations == 0) return;
  if (was && is && was->id == is->id && before_.rank() == after_.rank()) return;
  Found& found = found_[{was, is}];
  if (found.move.combinations == 0) {
    found.move.before = was;
    found.move.after = is;
    found.move.milder = after_.rank() < before_.rank();
    found.move.rule_before = before_.rule();
    found.move.rule_after = after_.rule();
    found.move.example = example();
  }
  found.move.combinations += combinations;
  found.paths.insert(after_.path);
}

void Comparison::run(Effect& effect) {
  effect.combinations = count();
  walk(0);
  for (auto& [pair, found] : found_) {
    found.move.paths = found.paths.size();
    effect.moved += found.move.combinations;
    effect.moves.push_back(std::move(found.move));
  }
  std::stable_sort(effect.moves.begin(), effect.moves.end(), [](const Move& one, const Move& other) {
    return one.milder != other.milder ? one.milder : one.combinations > other.combinations;
  });
}

// Whether the path answers a question of both versions with an option that only `guide` has.
bool has_own_answer(const content::Guide& guide, const guide::Answers& path, const content::Guide& other) {
  for (size_t i = 0; i < path.size(); ++i) {
    const auto index = path[i].given ? routing_index(other, guide.questions[i].id) : std::nullopt;
    if (index && !guide::option_index(other.questions[*index],
                                      guide.questions[i].options[guide::chosen_option(path[i])].id))
      return true;
  }
  return false;
}

std::vector<NewWays> own_ways(const content::Guide& guide, const content::Guide& other) {
  std::vector<NewWays> ways;
  const guide::CompiledGuide compiled = guide::compile(guide);
  std::map<const content::Outcome*, uint64_t> counts;
  guide::for_each_path(guide, [&](const guide::Answers& path) {
    if (!has_own_answer(guide, path, other)) return;
    const size_t match = guide::first_match(compiled, path);
    ++counts[match < compiled.rules.size() ? compiled.rules[match].outcome : compiled.fallback];
  });
  for (const content::Outcome& outcome : guide.outcomes)
    if (counts[&outcome] > 0) ways.push_back({&outcome, counts[&outcome]});
  return ways;
}

bool ranks_differ(const content::Guide& before, const content::Guide& after) {
  if (before.urgency_levels.size() != after.urgency_levels.size()) return true;
  return std::any_of(before.urgency_levels.begin(), before.urgency_levels.end(),
                     [&](const content::UrgencyLevel& level) {
                       const content::UrgencyLevel* other = guide::find_urgency(after, level.id);
                       return !other || other->rank != level.rank;
                     });
}

}  // namespace

std::optional<Effect> effect_of(const content::Guide& before, const content::Guide& after) {
  Comparison comparison(before, after);
  if (comparison.count() > guide::most_provable) return std::nullopt;
  Effect effect;
  guide::for_each_path(after, [&](const guide::Answers&) { ++effect.paths; });
  comparison.run(effect);
  effect.added = own_ways(after, before);
  effect.removed = own_ways(before, after);
  effect.other_ranks = ranks_differ(before, after);
  return effect;
}

}  // namespace lw::tool
