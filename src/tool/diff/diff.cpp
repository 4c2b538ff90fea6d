// `leeswijzer diff OLD NEW FILE.html`: the printable report about a change: first who is now sent somewhere
// less urgent, then who else ends elsewhere, then every text before and after (diff_fields.cpp).
#include "tool/diff/diff.h"

#include <cstdio>

#include "tool/check/inspect.h"
#include "tool/commands.h"
#include "tool/diff/effect.h"
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
  Paper& paper = versions.paper;
  paper.open(move.milder ? "loud" : "");
  if (move.milder) paper.heading("MINDER DRINGEND");
  paper.labelled("Was", name_in(versions.before.guide, move.before, move.rule_before));
  paper.labelled("Is nu", name_in(versions.after.guide, move.after, move.rule_after));
  paper.labelled("Hoe vaak", number(move.combinations) + " van de " + number(effect.combinations) +
                                 " combinaties, " + number(move.paths) + " van de " + number(effect.paths) +
                                 " wegen van de nieuwe versie");
  paper.labelled_list("Een voorbeeld van antwoorden", answers_of(move));
  paper.sign_off();
  paper.close();
}

void write_moves(const Versions& versions, const Effect& effect, bool milder) {
  bool any = false;
  for (const Move& move : effect.moves) {
    if (move.milder != milder) continue;
    write_move(versions, effect, move);
    any = true;
  }
  if (!any) versions.paper.text("Geen enkele combinatie van antwoorden die beide versies hebben.");
}

void write_own_ways(const Versions& versions, const content::Guide& guide, const char* text,
                    const std::vector<NewWays>& ways) {
  if (ways.empty()) return;
  Texts lines;
  for (const NewWays& way : ways)
    lines.push_back(number(way.paths) + " wegen naar " + outcome_name(guide, way.outcome));
  versions.paper.open();
  versions.paper.heading(text);
  versions.paper.list(lines);
  versions.paper.sign_off();
  versions.paper.close();
}

void write_effect(const Versions& versions, const Effect& effect) {
  Paper& paper = versions.paper;
  paper.chapter("Wie komt op een MINDER DRINGENDE pagina?");
  if (effect.other_ranks)
    paper.text(
        "Let op: de spoedniveaus zelf zijn veranderd. Elke versie is vergeleken volgens haar eigen niveaus.",
        "big");
  write_moves(versions, effect, true);
  write_signs(versions);
  paper.chapter("Wie komt op een andere pagina, even dringend of dringender?");
  write_moves(versions, effect, false);
  write_own_ways(versions, versions.after.guide, "Wegen met een antwoord dat nieuw is", effect.added);
  write_own_ways(versions, versions.before.guide, "Wegen met een antwoord dat verdwenen is", effect.removed);
}

std::string identity(const content::Guide& guide, const std::string& mark) {
  return guide.id + ", versie " + guide.version + " (" + content::name_of(guide.status) + "), kenmerk " +
         mark;
}

void write_cover(const Versions& versions, const Inspection& before, const Inspection& after,
                 const Effect& effect) {
  const std::string old_mark = mark_of(before.bundle), new_mark = mark_of(after.bundle);
  Paper& paper = versions.paper;
  paper.text("Verschilverslag voor een huisarts of andere BIG-geregistreerde zorgverlener", "big");
  paper.labelled("Oud", identity(versions.before.guide, old_mark));
  paper.labelled("Nieuw", identity(versions.after.guide, new_mark));
  if (old_mark != new_mark && versions.before.guide.version == versions.after.guide.version)
    paper.text("Let op: de wegwijzer is veranderd, maar het versienummer is hetzelfde gebleven.", "big");
  uint64_t milder = 0;
  for (const Move& move : effect.moves) milder += move.milder ? move.combinations : 0;
  paper.open("loud");
  paper.text(number(effect.moved) + " van de " + number(effect.combinations) +
                 " combinaties van antwoorden leiden nu ergens anders heen. Daarvan worden er " +
                 number(milder) + " minder dringend. Signalen die uit een lijst verdwenen of veranderden: " +
                 number(changed_signs(versions).size()) + ".",
             "big");
  paper.text(
      "Geteld zijn de combinaties van antwoorden die beide versies hebben, herkend aan hun id. Een andere "
      "tekst van een "
      "vraag, antwoord of signaal kan ook veranderen wat iemand antwoordt. Dat telt de computer niet; lees "
      "daarom ook de "
      "teksten.");
  paper.close();
  for (const char* label : {"Naam", "BIG-nummer", "Datum", "Handtekening"}) paper.fill_in(label);
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
  const std::optional<Effect> effect = effect_of(before.content.guide, after.content.guide);
  if (!effect) {
    std::fputs("The two versions together have too many combinations of answers to compare.\n", stderr);
    return 1;
  }
  const content::Guide& guide = after.content.guide;
  Paper paper("Wat is er veranderd in «" + guide.title + "»",
              "verschil " + guide.id + ", kenmerk " + mark_of(before.bundle) + " → " + mark_of(after.bundle));
  const Versions versions{before.content, after.content, content::Json::from_cbor(before.bundle, true, false),
                          content::Json::from_cbor(after.bundle, true, false), paper};
  write_cover(versions, before, after, *effect);
  write_effect(versions, *effect);
  write_fields(versions);
  return save(arguments[2], paper.finish()) ? 0 : 1;
}

}  // namespace lw::tool
