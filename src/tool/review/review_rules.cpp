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

std::string decides(const guide::RuleCount& count, const guide::Statistics& figures) {
  return number(count.combinations) + " van de " + number(figures.combinations) + " combinaties en " +
         number(count.paths) + " van de " + number(figures.paths) + " wegen";
}

void write_rule(const Review& review, const guide::RuleCount& count, size_t place) {
  const content::Guide& guide = review.guide();
  const content::Rule* rule = find_rule(guide, count.rule);
  if (!rule) return;
  Report& report = review.report;
  report.open();
  report.heading("Regel " + std::to_string(place + 1) + " van " + std::to_string(guide.rules.size()) + ": " +
                 rule->id + " (trap " + std::to_string(rule->tier) + ")");
  report.text(rule_sentence(guide, *rule));
  report.labelled("Reden die de patiënt leest", guillemets(rule->because));
  report.labelled("Beslist over", decides(count, review.figures));
  report.labelled_list("Antwoorden waarmee iemand hier komt", who_comes_here(guide, *rule, count));
  report.sources(source_lines(guide, rule->sources));
  report.sign_off();
  report.close();
}

void write_fallback(const Review& review, const guide::RuleCount& count) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  report.open();
  report.heading("Als geen enkele regel past");
  report.text("Dan: " + outcome_name(guide, guide::find_outcome(guide, guide.fallback_outcome)) + ".");
  report.labelled("Reden die de patiënt leest", guillemets(guide.fallback_because));
  report.labelled("Beslist over", decides(count, review.figures));
  report.sign_off();
  report.close();
}

}  // namespace

void write_rules(const Review& review) {
  Report& report = review.report;
  report.chapter("De regels");
  report.text(
      "Ze worden geprobeerd in deze volgorde. De eerste die past, kiest de uitkomst; een regel geldt dus "
      "alleen als "
      "geen eerdere past. Bij vragen die niet genoemd zijn, maakt het antwoord voor de regel niet uit.");
  const auto& rules = review.figures.rules;
  for (size_t i = 0; i + 1 < rules.size(); ++i) write_rule(review, rules[i], i);
  if (!rules.empty()) write_fallback(review, rules.back());
}

}  // namespace lw::tool
