// `leeswijzer diff OLD NEW FILE.html`: the printable report about a change: first who is now sent somewhere
// less urgent, then who else ends elsewhere, then every text before and after (diff_fields.cpp).
#include "tool/diff/diff.h"

#include <cstdio>

#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/compare/effect.h"
#include "tool/report/sentences.h"
#include "tool/review/review.h"
#include "tool/save.h"

namespace lw::tool {

namespace {

std::string name_in(const Words& words, const content::Guide& guide, const content::Outcome* outcome,
                    const std::string& rule) {
  const std::string name = outcome_name(words, guide, outcome);
  return rule.empty() ? filled(words.by_fallback, {name}) : filled(words.by_rule, {name, rule});
}

Texts answers_of(const Words& words, const Move& move) {
  using In = ExampleAnswer::In;
  Texts lines;
  for (const ExampleAnswer& one : move.example) {
    const std::string line = guillemets(one.question) + " " + guillemets(one.answer);
    lines.push_back(one.in == In::before  ? filled(words.asked_before, {line})
                    : one.in == In::after ? filled(words.asked_after, {line})
                                          : line);
  }
  return lines;
}

void write_move(const Versions& versions, const Effect& effect, const Move& move) {
  Report& report = versions.report;
  const Words& words = report.words();
  report.open(move.milder ? "loud" : "");
  if (move.milder) report.heading(words.less_urgent);
  report.labelled(words.was, name_in(words, versions.before.guide, move.before, move.rule_before));
  report.labelled(words.is_now, name_in(words, versions.after.guide, move.after, move.rule_after));
  report.labelled(
      words.how_often,
      filled(words.how_often_counts, {number(words, move.combinations), number(words, effect.combinations),
                                      number(words, move.paths), number(words, effect.paths)}));
  report.labelled_list(words.example, answers_of(words, move));
  report.sign_off();
  report.close();
}

void write_moves(const Versions& versions, const Effect& effect, bool milder) {
  bool any = false;
  for (const Move& move : effect.moves) {
    if (move.milder != milder) continue;
    write_move(versions, effect, move);
    any = true;
  }
  if (!any) versions.report.text(versions.report.words().no_combination);
}

void write_own_ways(const Versions& versions, const content::Guide& guide, const std::string& text,
                    const std::vector<NewWays>& ways) {
  if (ways.empty()) return;
  const Words& words = versions.report.words();
  Texts lines;
  for (const NewWays& way : ways)
    lines.push_back(
        filled(words.ways_to, {number(words, way.paths), outcome_name(words, guide, way.outcome)}));
  versions.report.open();
  versions.report.heading(text);
  versions.report.list(lines);
  versions.report.sign_off();
  versions.report.close();
}

void write_effect(const Versions& versions, const Effect& effect) {
  Report& report = versions.report;
  const Words& words = report.words();
  report.chapter(words.who_less_urgent);
  if (effect.other_ranks) report.text(words.other_levels, "big");
  write_moves(versions, effect, true);
  write_signs(versions);
  report.chapter(words.who_elsewhere);
  write_moves(versions, effect, false);
  write_own_ways(versions, versions.after.guide, words.new_ways, effect.added);
  write_own_ways(versions, versions.before.guide, words.lost_ways, effect.removed);
}

std::string identity(const Words& words, const content::Guide& guide, const std::string& fingerprint) {
  const bool draft = guide.status == content::Guide::Status::draft;
  return filled(words.identity_with_status,
                {guide.id, guide.version, draft ? words.status_draft : words.status_reviewed, fingerprint});
}

void write_cover(const Versions& versions, const Inspection& before, const Inspection& after,
                 const Effect& effect) {
  const std::string old_fingerprint = before.content.guide.fingerprint,
                    new_fingerprint = after.content.guide.fingerprint;
  Report& report = versions.report;
  const Words& words = report.words();
  report.text(words.changed_for, "big");
  report.labelled(words.was_version, identity(words, versions.before.guide, old_fingerprint));
  report.labelled(words.is_version, identity(words, versions.after.guide, new_fingerprint));
  if (old_fingerprint != new_fingerprint && versions.before.guide.version == versions.after.guide.version)
    report.text(words.same_version, "big");
  uint64_t milder = 0;
  for (const Move& move : effect.moves) milder += move.milder ? move.combinations : 0;
  report.open("loud");
  report.text(
      filled(words.changed_summary, {number(words, effect.moved), number(words, effect.combinations),
                                     number(words, milder), number(words, changed_signs(versions).size())}),
      "big");
  report.text(words.changed_counted);
  report.close();
  for (const std::string* label : {&words.name, &words.register_number, &words.date, &words.signature})
    report.fill_in(*label);
}

bool refused(const Inspection& found, const std::string& folder) {
  if (found.good()) return false;
  print_report(found.problems);
  std::fprintf(stderr, "%s has errors, so no report was written.\n", folder.c_str());
  return true;
}

}  // namespace

int diff(Arguments arguments) {
  if (arguments.size() != 3) {
    std::fputs("usage: leeswijzer diff OLD NEW FILE.html\n", stderr);
    return 2;
  }
  const Inspection before = inspect(arguments[0], {});
  Inspection after = inspect(arguments[1], {});
  const Words words = load_words(arguments[1], after.content, after.problems);
  if (refused(before, arguments[0]) || refused(after, arguments[1])) return 1;
  if (lacks_guide(before.content, arguments[0]) || lacks_guide(after.content, arguments[1])) return 1;
  const std::optional<Effect> effect = effect_of(before.content.guide, after.content.guide);
  if (!effect) {
    std::fputs("The two versions together have too many combinations of answers to compare.\n", stderr);
    return 1;
  }
  const content::Guide& guide = after.content.guide;
  Report report(words, guide.language, filled(words.changed_in, {guillemets(guide.title)}),
                filled(words.changed_foot,
                       {guide.id, before.content.guide.fingerprint, after.content.guide.fingerprint}));
  const Versions versions{before.content, after.content, content::Json::from_cbor(before.bundle, true, false),
                          content::Json::from_cbor(after.bundle, true, false), report};
  write_cover(versions, before, after, *effect);
  write_effect(versions, *effect);
  write_fields(versions);
  return save(arguments[2], report.finish()) ? 0 : 1;
}

}  // namespace lw::tool
