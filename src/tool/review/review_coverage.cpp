// The report's chapters with counts: how many answers lead where, what the proofs have shown, what is not
// based on a consulted source, which source is used for what.
#include <algorithm>

#include "content/check/checks.h"
#include "guide/guide.h"
#include "guide/outcome_table.h"
#include "tool/report/sentences.h"
#include "tool/review/review.h"

namespace lw::tool {

namespace {

// A part of the guide that cites sources.
struct Claim {
  std::string name;
  const std::vector<std::string>& sources;
};

std::vector<Claim> claims_of(const Words& words, const content::Guide& guide) {
  std::vector<Claim> claims;
  for (const content::Rule& rule : guide.rules)
    claims.push_back({filled(words.claim_rule, {rule.id, guillemets(rule.because)}), rule.sources});
  for (const content::Question& question : guide.questions)
    for (const content::AlarmItem& item : question.items)
      claims.push_back({filled(words.claim_sign, {guillemets(item.text)}), item.sources});
  for (const content::Outcome& outcome : guide.outcomes)
    claims.push_back({filled(words.claim_outcome, {guillemets(outcome.title)}), outcome.sources});
  for (const content::Note& note : guide.notes)
    claims.push_back({filled(words.claim_note, {guillemets(note.text)}), note.sources});
  return claims;
}

bool is_seen(const content::Guide& guide, const std::string& id) {
  const content::Source* source = guide::find_source(guide, id);
  return source && was_seen(*source);
}

size_t count_seen(const content::Guide& guide, const Claim& claim) {
  return static_cast<size_t>(std::count_if(claim.sources.begin(), claim.sources.end(),
                                           [&](const std::string& id) { return is_seen(guide, id); }));
}

Texts claims_where(const Words& words, const content::Guide& guide, bool (*holds)(size_t seen, size_t all)) {
  Texts names;
  for (const Claim& claim : claims_of(words, guide))
    if (holds(count_seen(guide, claim), claim.sources.size())) names.push_back(claim.name);
  return names;
}

std::vector<std::string> users_of(const Words& words, const content::Guide& guide,
                                  const content::Source& source) {
  Texts users;
  for (const Claim& claim : claims_of(words, guide))
    if (std::count(claim.sources.begin(), claim.sources.end(), source.id) != 0) users.push_back(claim.name);
  return users;
}

void write_counts(const Review& review) {
  const Words& words = review.words;
  std::vector<Texts> rows;
  for (const guide::OutcomeCount& count : review.figures.outcomes)
    rows.push_back({outcome_name(words, review.guide(), guide::find_outcome(review.guide(), count.outcome)),
                    number(words, count.combinations), number(words, count.paths),
                    number(words, count.to_the_end)});
  review.report.heading(words.counts);
  review.report.table(
      {words.counts_outcome, words.counts_combinations, words.counts_ways, words.counts_to_the_end}, rows);
}

std::string share(const Words& words, uint64_t part, uint64_t whole) {
  return filled(words.share, {number(words, part), number(words, whole),
                              std::to_string(whole == 0 ? 0 : (200 * part + whole) / (2 * whole))});
}

// Where the paths end on which no answer ended the questions early. Whether the guide is too strict, or not
// strict enough, is for the reviewer to decide.
void write_strictness(const Review& review) {
  const Words& words = review.words;
  const content::Guide& guide = review.guide();
  uint64_t all = 0, doctor_first = 0;
  for (const guide::OutcomeCount& count : review.figures.outcomes) {
    all += count.to_the_end;
    const content::Outcome* outcome = guide::find_outcome(guide, count.outcome);
    if (guide::rank_of(guide, outcome) >= content::doctor_first_rank) doctor_first += count.to_the_end;
  }
  Texts lines = {filled(words.strict_doctor,
                        {share(words, doctor_first, all), std::to_string(content::doctor_first_rank)})};
  for (const guide::OutcomeCount& count : review.figures.outcomes)
    if (count.to_the_end > 0)
      lines.push_back(
          filled(words.strict_end, {share(words, count.to_the_end, all),
                                    guillemets(guide::find_outcome(guide, count.outcome)->title)}));
  review.report.open("loud");
  review.report.heading(words.strict);
  review.report.text(words.strict_ways);
  review.report.list(lines);
  review.report.sign_off();
  review.report.close();
}

void write_list_to_judge(const Review& review, const std::string& heading, const std::string& text,
                         const Texts& items) {
  review.report.open("long");
  review.report.heading(heading);
  review.report.text(items.empty() ? review.words.none : text);
  if (!items.empty()) {
    review.report.list(items);
    review.report.sign_off();
  }
  review.report.close();
}

void write_proofs(const Review& review) {
  const Words& words = review.words;
  review.report.open();
  review.report.heading(words.proven);
  review.report.list({
      review.guide().fallback_must_be_unreachable ? words.proven_outcome_by_rule : words.proven_outcome,
      words.proven_reached,
      words.proven_highest,
      words.proven_lists,
      words.proven_first,
      words.proven_worse,
      words.proven_stop,
  });
  review.report.text(words.not_proven);
  review.report.close();
}

}  // namespace

void write_coverage(const Review& review) {
  const Words& words = review.words;
  const content::Guide& guide = review.guide();
  review.report.chapter(words.coverage);
  write_counts(review);
  write_strictness(review);
  write_list_to_judge(review, words.unseen, words.unseen_judge,
                      claims_where(words, guide, [](size_t seen, size_t) { return seen == 0; }));
  write_list_to_judge(
      review, words.half_seen, words.half_seen_judge,
      claims_where(words, guide, [](size_t seen, size_t all) { return seen > 0 && seen < all; }));
  Texts unused;
  for (const content::Source& source : guide.sources)
    if (users_of(words, guide, source).empty()) unused.push_back(source_line(words, source));
  write_list_to_judge(review, words.unused, words.unused_judge, unused);
  write_proofs(review);
}

void write_sources(const Review& review) {
  const Words& words = review.words;
  review.report.chapter(words.all_sources);
  for (const content::Source& source : review.guide().sources) {
    review.report.open();
    review.report.text(source_line(words, source));
    const Texts users = users_of(words, review.guide(), source);
    if (users.empty())
      review.report.labelled(words.used_for, words.used_for_nothing);
    else
      review.report.labelled_list(words.used_for, users);
    review.report.sign_off();
    review.report.close();
  }
}

}  // namespace lw::tool
