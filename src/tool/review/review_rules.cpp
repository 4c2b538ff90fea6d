// The report's chapter about the rules: each as a sentence, in the order in which they are tried, with whom
// it decides about and its sources.
#include "guide/guide.h"
#include "tool/report/sentences.h"
#include "tool/review/review.h"

namespace lw::tool {

namespace {

const content::Rule* find_rule(const content::Guide& guide, const std::string& id) {
  for (const content::Rule& rule : guide.rules)
    if (rule.id == id) return &rule;
  return nullptr;
}

std::string decides(const Words& words, const guide::RuleCount& count, const guide::Statistics& figures) {
  return filled(words.decides_counts, {number(words, count.combinations), number(words, figures.combinations),
                                       number(words, count.paths), number(words, figures.paths)});
}

void write_rule(const Review& review, const guide::RuleCount& count, size_t place) {
  const content::Guide& guide = review.guide();
  const content::Rule* rule = find_rule(guide, count.rule);
  if (!rule) return;
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(filled(words.rule_heading, {std::to_string(place + 1), std::to_string(guide.rules.size()),
                                             rule->id, std::to_string(rule->tier)}));
  report.text(rule_sentence(words, guide, *rule));
  report.labelled(words.because, guillemets(rule->because));
  report.labelled(words.decides, decides(words, count, review.figures));
  report.labelled_list(words.comes_here, who_comes_here(words, guide, *rule, count));
  report.sources(source_lines(words, guide, rule->sources));
  report.sign_off();
  report.close();
}

void write_fallback(const Review& review, const guide::RuleCount& count) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(words.no_rule);
  report.text(filled(words.no_rule_then,
                     {outcome_name(words, guide, guide::find_outcome(guide, guide.fallback_outcome))}));
  report.labelled(words.because, guillemets(guide.fallback_because));
  report.labelled(words.decides, decides(words, count, review.figures));
  report.sign_off();
  report.close();
}

}  // namespace

void write_rules(const Review& review) {
  Report& report = review.report;
  const Words& words = review.words;
  report.chapter(words.rules);
  report.text(words.rules_order);
  const auto& rules = review.figures.rules;
  for (size_t i = 0; i + 1 < rules.size(); ++i) write_rule(review, rules[i], i);
  if (!rules.empty()) write_fallback(review, rules.back());
}

}  // namespace lw::tool
