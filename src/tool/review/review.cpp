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

std::string or_not_yet(const Words& words, const std::string& text) {
  return text.empty() ? words.not_yet : text;
}

void write_identity(const Review& review, const std::string& fingerprint) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  const Words& words = review.words;
  report.text(words.review_for, "big");
  report.labelled(words.clinic, review.content.clinic.name);
  report.labelled(words.guide, filled(words.identity, {guide.id, guide.version, fingerprint}));
  report.labelled(words.status,
                  guide.status == content::Guide::Status::draft ? words.status_draft : words.status_reviewed);
  report.labelled(words.mode,
                  guide.mode == content::Guide::Mode::guided ? words.mode_guided : words.mode_pages);
  report.labelled(words.reviewed_by, or_not_yet(words, guide.review.reviewed_by));
  report.labelled(words.reviewed_on, or_not_yet(words, guide.review.reviewed_on));
  report.labelled(words.review_again, or_not_yet(words, guide.review.review_again_before));
  const content::DeviceDecision& decision = guide.decision;
  report.labelled(words.device_decision, decision.made()
                                             ? decision.by + ", " + decision.on + ", " + decision.reference
                                             : or_not_yet(words, ""));
}

void write_purpose(const Review& review) {
  const content::Guide& guide = review.guide();
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(words.purpose);
  report.text(guide.intended_use);
  report.labelled_list(words.not_intended_for, guide.not_intended_for);
  report.labelled_list(words.patient_begins, guide.intro);
  report.sign_off();
  report.close();
}

void write_manual(const Review& review) {
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(words.manual);
  report.text(words.manual_all);
  report.text(filled(words.manual_ways,
                     {number(words, review.figures.combinations), number(words, review.figures.paths)}));
  report.text(words.manual_basis);
  report.close();
}

void write_verdict(const Review& review) {
  Report& report = review.report;
  const Words& words = review.words;
  report.open();
  report.heading(words.verdict);
  report.sign_off();
  for (const std::string* label :
       {&words.name, &words.register_number, &words.date, &words.review_again, &words.signature})
    report.fill_in(*label);
  report.close();
}

void write_diagrams(const Review& review, const std::vector<std::string>& drawings) {
  const std::vector<Diagram> all = diagrams(review.words, review.guide());
  review.report.chapter(review.words.diagrams);
  for (size_t i = 0; i < all.size() && i < drawings.size(); ++i)
    review.report.figure(drawings[i], all[i].caption);
}

int refuse(const base::Problems& problems) {
  print_report(problems);
  std::fputs("The content has errors, so no report was written.\n", stderr);
  return 1;
}

}  // namespace

std::string review_of(const Words& words, const content::Content& content, const std::string& fingerprint,
                      const std::vector<std::string>& drawings) {
  guide::Statistics figures;
  guide::prove(content.guide, &figures);
  const std::string name = content.guide.id + " " + content.guide.version;
  Report report(words, content.guide.language, content.guide.title, filled(words.foot, {name, fingerprint}));
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
  Inspection found = inspect(arguments[0], {});
  const Words words = load_words(arguments[0], found.content, found.problems);
  if (!found.good()) return refuse(found.problems);
  if (lacks_guide(found.content, arguments[0])) return 1;
  std::vector<std::string> drawings;
  for (const Diagram& diagram : diagrams(words, found.content.guide)) {
    std::optional<std::string> drawing = draw(diagram.dot);
    if (!drawing) return 1;
    drawings.push_back(std::move(*drawing));
  }
  return save(arguments[1], review_of(words, found.content, found.content.guide.fingerprint, drawings)) ? 0
                                                                                                        : 1;
}

}  // namespace lw::tool
