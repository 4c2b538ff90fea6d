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

std::string name_in(const content::Guide& guide, const content::Outcome* outcome, const std::string& rule) {
  return outcome_name(guide, outcome) + ", door " + (rule.empty() ? "de terugvalregel" : "regel " + rule);
}

Texts answers_of(const Move& move) {
  using In = ExampleAnswer::In;
  Texts lines;
  for (const ExampleAnswer& one : move.example)
    lines.push_back(guillemets(one.question) + " " + guillemets(one.answer) +
                    (one.in == In::before  ? " (alleen in de oude versie gevraagd)"
                     : one.in == In::after ? " (alleen in de nieuwe versie gevraagd)"
                                           : ""));
  return lines;
}

void write_move(const Versions& versions, const Effect& effect, const Move& move) {
  Report& report = versions.report;
  report.open(move.milder ? "loud" : "");
  if (move.milder) report.heading("MINDER DRINGEND");
  report.labelled("Was", name_in(versions.before.guide, move.before, move.rule_before));
  report.labelled("Is nu", name_in(versions.after.guide, move.after, move.rule_after));
  report.labelled("Hoe vaak", number(move.combinations) + " van de " + number(effect.combinations) +
                                  " combinaties, " + number(move.paths) + " van de " + number(effect.paths) +
                                  " wegen van de nieuwe versie");
  report.labelled_list("Een voorbeeld van antwoorden", answers_of(move));
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
  if (!any) versions.report.text("Geen enkele combinatie van antwoorden die beide versies hebben.");
}

void write_own_ways(const Versions& versions, const content::Guide& guide, const char* text,
                    const std::vector<NewWays>& ways) {
  if (ways.empty()) return;
  Texts lines;
  for (const NewWays& way : ways)
    lines.push_back(number(way.paths) + " wegen naar " + outcome_name(guide, way.outcome));
  versions.report.open();
  versions.report.heading(text);
  versions.report.list(lines);
  versions.report.sign_off();
  versions.report.close();
}

void write_effect(const Versions& versions, const Effect& effect) {
  Report& report = versions.report;
  report.chapter("Wie komt op een MINDER DRINGENDE pagina?");
  if (effect.other_ranks)
    report.text(
        "Let op: de spoedniveaus zelf zijn veranderd. Elke versie is vergeleken volgens haar eigen niveaus.",
        "big");
  write_moves(versions, effect, true);
  write_signs(versions);
  report.chapter("Wie komt op een andere pagina, even dringend of dringender?");
  write_moves(versions, effect, false);
  write_own_ways(versions, versions.after.guide, "Wegen met een antwoord dat nieuw is", effect.added);
  write_own_ways(versions, versions.before.guide, "Wegen met een antwoord dat verdwenen is", effect.removed);
}

std::string identity(const content::Guide& guide, const std::string& fingerprint) {
  return guide.id + ", versie " + guide.version + " (" + content::name_of(guide.status) + "), kenmerk " +
         fingerprint;
}

void write_cover(const Versions& versions, const Inspection& before, const Inspection& after,
                 const Effect& effect) {
  const std::string old_fingerprint = before.content.guide.fingerprint,
                    new_fingerprint = after.content.guide.fingerprint;
  Report& report = versions.report;
  report.text("Verschilverslag voor een huisarts of andere BIG-geregistreerde zorgverlener", "big");
  report.labelled("Oud", identity(versions.before.guide, old_fingerprint));
  report.labelled("Nieuw", identity(versions.after.guide, new_fingerprint));
  if (old_fingerprint != new_fingerprint && versions.before.guide.version == versions.after.guide.version)
    report.text("Let op: de wegwijzer is veranderd, maar het versienummer is hetzelfde gebleven.", "big");
  uint64_t milder = 0;
  for (const Move& move : effect.moves) milder += move.milder ? move.combinations : 0;
  report.open("loud");
  report.text(number(effect.moved) + " van de " + number(effect.combinations) +
                  " combinaties van antwoorden leiden nu ergens anders heen. Daarvan worden er " +
                  number(milder) + " minder dringend. Signalen die uit een lijst verdwenen of veranderden: " +
                  number(changed_signs(versions).size()) + ".",
              "big");
  report.text(
      "Geteld zijn de combinaties van antwoorden die beide versies hebben, herkend aan hun id. Een andere "
      "tekst van een "
      "vraag, antwoord of signaal kan ook veranderen wat iemand antwoordt. Dat telt de computer niet; lees "
      "daarom ook de "
      "teksten.");
  report.close();
  for (const char* label : {"Naam", "BIG-nummer", "Datum", "Handtekening"}) report.fill_in(label);
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
  const Inspection before = inspect(arguments[0], {}), after = inspect(arguments[1], {});
  if (refused(before, arguments[0]) || refused(after, arguments[1])) return 1;
  if (lacks_guide(before.content, arguments[0]) || lacks_guide(after.content, arguments[1])) return 1;
  const std::optional<Effect> effect = effect_of(before.content.guide, after.content.guide);
  if (!effect) {
    std::fputs("The two versions together have too many combinations of answers to compare.\n", stderr);
    return 1;
  }
  const content::Guide& guide = after.content.guide;
  Report report("Wat is er veranderd in «" + guide.title + "»", "verschil " + guide.id + ", kenmerk " +
                                                                    before.content.guide.fingerprint + " → " +
                                                                    after.content.guide.fingerprint);
  const Versions versions{before.content, after.content, content::Json::from_cbor(before.bundle, true, false),
                          content::Json::from_cbor(after.bundle, true, false), report};
  write_cover(versions, before, after, *effect);
  write_effect(versions, *effect);
  write_fields(versions);
  return save(arguments[2], report.finish()) ? 0 : 1;
}

}  // namespace lw::tool
