// `leeswijzer review DIR FILE.html`, and the report's cover. The chapters are in review_*.cpp.
#include "tool/review/review.h"

#include <cstdio>

#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/report/diagram.h"
#include "tool/report/graphviz.h"
#include "tool/report/sentences.h"
#include "tool/save.h"

namespace lw::tool {

namespace {

std::string or_not_yet(const std::string& text) {
  return text.empty() ? "nog niet ingevuld" : text;
}

void write_identity(const Review& review, const std::string& fingerprint) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  report.text("Nakijkverslag voor een huisarts of andere BIG-geregistreerde zorgverlener", "big");
  report.labelled("Praktijk", review.content.clinic.name);
  report.labelled("Wegwijzer", guide.id + ", versie " + guide.version + ", kenmerk " + fingerprint);
  report.labelled("Status", guide.status == content::Guide::Status::draft ? "concept" : "nagekeken");
  report.labelled("Stand", guide.mode == content::Guide::Mode::guided
                               ? "met vragen: antwoorden leiden naar een pagina"
                               : "alleen pagina's: er worden geen vragen gesteld");
  report.labelled("Nagekeken door", or_not_yet(guide.review.reviewed_by));
  report.labelled("Nagekeken op", or_not_yet(guide.review.reviewed_on));
  report.labelled("Opnieuw nakijken voor", or_not_yet(guide.review.review_again_before));
  const content::DeviceDecision& decision = guide.decision;
  report.labelled(
      "Besluit over de regels voor medische hulpmiddelen (MDR)",
      decision.made() ? decision.by + ", " + decision.on + ", " + decision.reference : or_not_yet(""));
}

void write_purpose(const Review& review) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  report.open();
  report.heading("Wat de wegwijzer is, en wat niet");
  report.text(guide.intended_use);
  report.labelled_list("Niet bedoeld voor", guide.not_intended_for);
  report.labelled_list("De patiënt leest bij het begin", guide.intro);
  report.sign_off();
  report.close();
}

void write_manual(const Review& review) {
  Report& report = review.report;
  report.open();
  report.heading("Zo leest u dit verslag");
  report.text(
      "Alles wat een patiënt in de wegwijzer kan lezen, staat hierin. Onder elk onderdeel staat een regel "
      "voor uw "
      "oordeel; op de laatste bladzijde staat een plek voor uw handtekening. Tekst tussen « en » is "
      "letterlijk wat de patiënt ziet.");
  report.text("Een combinatie is een antwoord op elke vraag die de uitkomst kan veranderen: " +
              number(review.figures.combinations) +
              " in totaal. Een weg is wat iemand echt doorloopt: sommige antwoorden eindigen de vragen "
              "meteen. Er zijn " +
              number(review.figures.paths) + " wegen. Een hoger spoedniveau is dringender.");
  report.text(
      "Basis «gezien»: de bron is voor deze inhoud ingezien. Elke andere basis moet u bevestigen of "
      "schrappen.");
  report.close();
}

void write_verdict(const Review& review) {
  Report& report = review.report;
  report.open();
  report.heading("Oordeel over het geheel");
  report.sign_off();
  for (const char* label : {"Naam", "BIG-nummer", "Datum", "Opnieuw nakijken voor", "Handtekening"})
    report.fill_in(label);
  report.close();
}

void write_diagrams(const Review& review, const std::vector<std::string>& drawings) {
  const std::vector<Diagram> all = diagrams(review.guide());
  review.report.chapter("De wegwijzer in beeld");
  for (size_t i = 0; i < all.size() && i < drawings.size(); ++i)
    review.report.figure(drawings[i], all[i].caption);
}

int refuse(const base::Problems& problems) {
  print_report(problems);
  std::fputs("The content has errors, so no report was written.\n", stderr);
  return 1;
}

}  // namespace

std::string review_of(const content::Content& content, const std::string& fingerprint,
                      const std::vector<std::string>& drawings) {
  guide::Statistics figures;
  guide::prove(content.guide, &figures);
  const std::string name = content.guide.id + " " + content.guide.version;
  Report report(content.guide.title, name + ", kenmerk " + fingerprint);
  const Review review{content, figures, report};
  write_identity(review, fingerprint);
  write_purpose(review);
  write_manual(review);
  write_coverage(review);
  write_diagrams(review, drawings);
  write_rules(review);
  write_questions(review);
  write_outcomes(review);
  write_notes(review);
  write_keepsakes(review);
  write_fixed_texts(review);
  write_sources(review);
  write_verdict(review);
  return report.finish();
}

int review(Arguments arguments) {
  if (arguments.size() != 2) {
    std::fputs("usage: leeswijzer review DIR FILE.html\n", stderr);
    return 2;
  }
  const Inspection found = inspect(arguments[0], {});
  if (!found.good()) return refuse(found.problems);
  if (lacks_guide(found.content, arguments[0])) return 1;
  std::vector<std::string> drawings;
  for (const Diagram& diagram : diagrams(found.content.guide)) {
    std::optional<std::string> drawing = draw(diagram.dot);
    if (!drawing) return 1;
    drawings.push_back(std::move(*drawing));
  }
  return save(arguments[1], review_of(found.content, found.content.guide.fingerprint, drawings)) ? 0 : 1;
}

}  // namespace lw::tool
