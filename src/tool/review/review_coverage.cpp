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

std::vector<Claim> claims_of(const content::Guide& guide) {
  std::vector<Claim> claims;
  for (const content::Rule& rule : guide.rules)
    claims.push_back({"regel " + rule.id + " " + guillemets(rule.because), rule.sources});
  for (const content::Question& question : guide.questions)
    for (const content::AlarmItem& item : question.items)
      claims.push_back({"signaal " + guillemets(item.text), item.sources});
  for (const content::Outcome& outcome : guide.outcomes)
    claims.push_back({"uitkomst " + guillemets(outcome.title), outcome.sources});
  for (const content::Note& note : guide.notes)
    claims.push_back({"aanvullende zin " + guillemets(note.text), note.sources});
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

Texts claims_where(const content::Guide& guide, bool (*holds)(size_t seen, size_t all)) {
  Texts names;
  for (const Claim& claim : claims_of(guide))
    if (holds(count_seen(guide, claim), claim.sources.size())) names.push_back(claim.name);
  return names;
}

std::vector<std::string> users_of(const content::Guide& guide, const content::Source& source) {
  Texts users;
  for (const Claim& claim : claims_of(guide))
    if (std::count(claim.sources.begin(), claim.sources.end(), source.id) != 0) users.push_back(claim.name);
  return users;
}

void write_counts(const Review& review) {
  std::vector<Texts> rows;
  for (const guide::OutcomeCount& count : review.figures.outcomes)
    rows.push_back({outcome_name(review.guide(), guide::find_outcome(review.guide(), count.outcome)),
                    number(count.combinations), number(count.paths), number(count.to_the_end)});
  review.report.heading("Waar de antwoorden uitkomen");
  review.report.table({"uitkomst", "combinaties", "wegen", "waarvan tot het einde"}, rows);
}

std::string share(uint64_t part, uint64_t whole) {
  return number(part) + " van de " + number(whole) + " (" +
         std::to_string(whole == 0 ? 0 : (200 * part + whole) / (2 * whole)) + "%)";
}

// Where the paths end on which no answer ended the questions early. Whether the guide is too strict, or not
// strict enough, is for the reviewer to decide.
void write_strictness(const Review& review) {
  const content::Guide& guide = review.guide();
  uint64_t all = 0, doctor_first = 0;
  for (const guide::OutcomeCount& count : review.figures.outcomes) {
    all += count.to_the_end;
    const content::Outcome* outcome = guide::find_outcome(guide, count.outcome);
    if (guide::rank_of(guide, outcome) >= content::doctor_first_rank) doctor_first += count.to_the_end;
  }
  Texts lines = {share(doctor_first, all) + " hebben spoedniveau " +
                 std::to_string(content::doctor_first_rank) + " of hoger: eerst naar een arts."};
  for (const guide::OutcomeCount& count : review.figures.outcomes)
    if (count.to_the_end > 0)
      lines.push_back(share(count.to_the_end, all) + " eindigen bij " +
                      guillemets(guide::find_outcome(guide, count.outcome)->title) + ".");
  review.report.open("loud");
  review.report.heading("Vraag aan u: is dit te streng, of niet streng genoeg?");
  review.report.text(
      "Van de wegen waarop geen enkel antwoord de vragen beëindigde (geen signaal, wel de doelgroep):");
  review.report.list(lines);
  review.report.sign_off();
  review.report.close();
}

void write_list_to_judge(const Review& review, const char* heading, const char* text, const Texts& items) {
  review.report.open("long");
  review.report.heading(heading);
  review.report.text(items.empty() ? "Geen." : text);
  if (!items.empty()) {
    review.report.list(items);
    review.report.sign_off();
  }
  review.report.close();
}

void write_proofs(const Review& review) {
  review.report.open();
  review.report.heading("Wat de computer over alle combinaties heeft bewezen");
  review.report.list({
      "Elke combinatie heeft een uitkomst" + std::string(review.guide().fallback_must_be_unreachable
                                                             ? ", en altijd door een eigen regel."
                                                             : "."),
      "Elke regel en elke uitkomst wordt op ten minste één weg bereikt.",
      "Passen er meer regels, dan beslist er een met het hoogste spoedniveau daarvan.",
      "Bij elke signalenlijst gaat één antwoord verder; alle andere (ja, twijfel) eindigen de vragen en "
      "wegen even zwaar.",
      "De eerste signalenlijst leidt naar het hoogste spoedniveau; geen latere vraag is dringender dan een "
      "eerdere.",
      "Een antwoord dat de vragen eindigt of als erger telt, verlaagt het spoedniveau nooit.",
      "Meteen stoppen leidt naar dezelfde uitkomst als alle andere vragen ook beantwoorden.",
  });
  review.report.text(
      "Of de vragen, signalen, regels en teksten medisch kloppen, kan een computer niet bewijzen. Daarvoor "
      "is uw oordeel.");
  review.report.close();
}

}  // namespace

void write_coverage(const Review& review) {
  const content::Guide& guide = review.guide();
  review.report.chapter("Wat de telling laat zien");
  write_counts(review);
  write_strictness(review);
  write_list_to_judge(review, "Rust op geen enkele geziene bron", "Bevestig of schrap elk van deze.",
                      claims_where(guide, [](size_t seen, size_t) { return seen == 0; }));
  write_list_to_judge(review, "Rust voor een deel op een niet geziene bron",
                      "Let hier op wat die bron moet dragen.",
                      claims_where(guide, [](size_t seen, size_t all) { return seen > 0 && seen < all; }));
  Texts unused;
  for (const content::Source& source : guide.sources)
    if (users_of(guide, source).empty()) unused.push_back(source_line(source));
  write_list_to_judge(review, "Bronnen die nergens gebruikt worden",
                      "Ze staan in de inhoud, maar dragen niets.", unused);
  write_proofs(review);
}

void write_sources(const Review& review) {
  review.report.chapter("De bronnen");
  for (const content::Source& source : review.guide().sources) {
    review.report.open();
    review.report.text(source_line(source));
    const Texts users = users_of(review.guide(), source);
    if (users.empty())
      review.report.labelled("Gebruikt voor", "niets");
    else
      review.report.labelled_list("Gebruikt voor", users);
    review.report.sign_off();
    review.report.close();
  }
}

}  // namespace lw::tool
