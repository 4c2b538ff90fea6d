// The words of the printed reports: Dutch, unless the content folder has a report.json, which says them in
// the site's language. Nobody's phone has them.
#pragma once

#include <map>
#include <string>

#include "base/problem.h"
#include "content/model.h"
#include "page/builder.h"

// One row per text: name (camel case in report.json), and the Dutch, whose placeholders a translation has
// too. The structure, the reader, its check and content/schema/report.schema.json are generated from it.
#define LW_REPORT_WORDS(X)                                                                                    \
  X(page_number, "bladzijde {a} van {b}")                                                                     \
  X(thousands, ".")                                                                                           \
  X(comma, "{a}, {b}")                                                                                        \
  X(either, "{a} of {b}")                                                                                     \
  X(both, "{a}, en {b}")                                                                                      \
  X(sources, "Bronnen")                                                                                       \
  X(agreed, "akkoord")                                                                                        \
  X(not_agreed, "niet akkoord")                                                                               \
  X(initials, "paraaf")                                                                                       \
  X(remark, "opmerking")                                                                                      \
  X(name, "Naam")                                                                                             \
  X(register_number, "BIG-nummer")                                                                            \
  X(date, "Datum")                                                                                            \
  X(signature, "Handtekening")                                                                                \
  X(yes, "ja")                                                                                                \
  X(no, "nee")                                                                                                \
  X(doubt, "twijfel")                                                                                         \
  X(none, "Geen.")                                                                                            \
  X(answers_one, "bij {a} antwoordt {b}")                                                                     \
  X(answers_some, "bij {a} (onder meer) kiest {b}")                                                           \
  X(no_outcome, "geen uitkomst")                                                                              \
  X(outcome_urgency, "{a} (spoedniveau {b})")                                                                 \
  X(urgency, "spoedniveau {a}")                                                                               \
  X(if_then, "Als iemand {a}, dan: {b}.")                                                                     \
  X(any_answer, "elk antwoord")                                                                               \
  X(any_answer_but, "elk antwoord behalve {a}")                                                               \
  X(only_answer, "alleen nog {a}")                                                                            \
  X(basis, "Basis: {a}.")                                                                                     \
  X(basis_unseen, "LET OP, basis: {a}.")                                                                      \
  X(basis_seen, "gezien")                                                                                     \
  X(basis_copied, "niet zelf gezien")                                                                         \
  X(basis_general, "algemene kennis")                                                                         \
  X(list_of_signs, "(lijst van {a} signalen)")                                                                \
  X(only_tips, "(kiest alleen leestips; verandert de uitkomst niet)")                                         \
  X(each_answer, "elk van de {a} antwoorden")                                                                 \
  X(rules_choose, "De regels kiezen de uitkomst")                                                             \
  X(diagram_questions,                                                                                        \
    "De vragen, in de volgorde waarin ze gesteld worden. Een pijl opzij: dit antwoord eindigt de vragen "     \
    "meteen.")                                                                                                \
  X(diagram_go_on, "verder met {a}")                                                                          \
  X(diagram_no_rule, "geen enkele regel past")                                                                \
  X(diagram_rules,                                                                                            \
    "De regels {a} tot en met {b} van {c}, in de volgorde waarin ze geprobeerd worden. Naar rechts: de "      \
    "regel past en kiest de uitkomst. Omlaag: de regel past niet.")                                           \
  X(not_yet, "nog niet ingevuld")                                                                             \
  X(review_for, "Nakijkverslag voor een huisarts of andere BIG-geregistreerde zorgverlener")                  \
  X(clinic, "Praktijk")                                                                                       \
  X(guide, "Wegwijzer")                                                                                       \
  X(identity, "{a}, versie {b}, kenmerk {c}")                                                                 \
  X(foot, "{a}, kenmerk {b}")                                                                                 \
  X(status, "Status")                                                                                         \
  X(status_draft, "concept")                                                                                  \
  X(status_reviewed, "nagekeken")                                                                             \
  X(mode, "Stand")                                                                                            \
  X(mode_guided, "met vragen: antwoorden leiden naar een pagina")                                             \
  X(mode_pages, "alleen pagina's: er worden geen vragen gesteld")                                             \
  X(reviewed_by, "Nagekeken door")                                                                            \
  X(reviewed_on, "Nagekeken op")                                                                              \
  X(review_again, "Opnieuw nakijken voor")                                                                    \
  X(device_decision, "Besluit over de regels voor medische hulpmiddelen (MDR)")                               \
  X(purpose, "Wat de wegwijzer is, en wat niet")                                                              \
  X(not_intended_for, "Niet bedoeld voor")                                                                    \
  X(patient_begins, "De patiënt leest bij het begin")                                                         \
  X(manual, "Zo leest u dit verslag")                                                                         \
  X(manual_all,                                                                                               \
    "Alles wat een patiënt in de wegwijzer kan lezen, staat hierin. Onder elk onderdeel staat een regel "    \
    "voor uw oordeel; op de laatste bladzijde staat een plek voor uw handtekening. Tekst tussen « en » is " \
    "letterlijk wat de patiënt ziet.")                                                                        \
  X(manual_ways,                                                                                              \
    "Een combinatie is een antwoord op elke vraag die de uitkomst kan veranderen: {a} in totaal. Een weg "    \
    "is wat iemand echt doorloopt: sommige antwoorden eindigen de vragen meteen. Er zijn {b} wegen. Een "     \
    "hoger spoedniveau is dringender.")                                                                       \
  X(manual_basis,                                                                                             \
    "Basis «gezien»: de bron is voor deze inhoud ingezien. Elke andere basis moet u bevestigen of "         \
    "schrappen.")                                                                                             \
  X(verdict, "Oordeel over het geheel")                                                                       \
  X(diagrams, "De wegwijzer in beeld")                                                                        \
  X(claim_rule, "regel {a} {b}")                                                                              \
  X(claim_sign, "signaal {a}")                                                                                \
  X(claim_outcome, "uitkomst {a}")                                                                            \
  X(claim_note, "aanvullende zin {a}")                                                                        \
  X(counts, "Waar de antwoorden uitkomen")                                                                    \
  X(counts_outcome, "uitkomst")                                                                               \
  X(counts_combinations, "combinaties")                                                                       \
  X(counts_ways, "wegen")                                                                                     \
  X(counts_to_the_end, "waarvan tot het einde")                                                               \
  X(share, "{a} van de {b} ({c}%)")                                                                           \
  X(strict, "Vraag aan u: is dit te streng, of niet streng genoeg?")                                          \
  X(strict_ways,                                                                                              \
    "Van de wegen waarop geen enkel antwoord de vragen beëindigde (geen signaal, wel de doelgroep):")         \
  X(strict_doctor, "{a} hebben spoedniveau {b} of hoger: eerst naar een arts.")                               \
  X(strict_end, "{a} eindigen bij {b}.")                                                                      \
  X(proven, "Wat de computer over alle combinaties heeft bewezen")                                            \
  X(proven_outcome, "Elke combinatie heeft een uitkomst.")                                                    \
  X(proven_outcome_by_rule, "Elke combinatie heeft een uitkomst, en altijd door een eigen regel.")            \
  X(proven_reached, "Elke regel en elke uitkomst wordt op ten minste één weg bereikt.")                       \
  X(proven_highest, "Passen er meer regels, dan beslist er een met het hoogste spoedniveau daarvan.")         \
  X(proven_lists,                                                                                             \
    "Bij elke signalenlijst gaat één antwoord verder; alle andere (ja, twijfel) eindigen de vragen en "     \
    "wegen even zwaar.")                                                                                      \
  X(proven_first,                                                                                             \
    "De eerste signalenlijst leidt naar het hoogste spoedniveau; geen latere vraag is dringender dan een "    \
    "eerdere.")                                                                                               \
  X(proven_worse, "Een antwoord dat de vragen eindigt of als erger telt, verlaagt het spoedniveau nooit.")    \
  X(proven_stop, "Meteen stoppen leidt naar dezelfde uitkomst als alle andere vragen ook beantwoorden.")      \
  X(not_proven,                                                                                               \
    "Of de vragen, signalen, regels en teksten medisch kloppen, kan een computer niet bewijzen. Daarvoor "    \
    "is uw oordeel.")                                                                                         \
  X(coverage, "Wat de telling laat zien")                                                                     \
  X(unseen, "Rust op geen enkele geziene bron")                                                               \
  X(unseen_judge, "Bevestig of schrap elk van deze.")                                                         \
  X(half_seen, "Rust voor een deel op een niet geziene bron")                                                 \
  X(half_seen_judge, "Let hier op wat die bron moet dragen.")                                                 \
  X(unused, "Bronnen die nergens gebruikt worden")                                                            \
  X(unused_judge, "Ze staan in de inhoud, maar dragen niets.")                                                \
  X(all_sources, "De bronnen")                                                                                \
  X(used_for, "Gebruikt voor")                                                                                \
  X(used_for_nothing, "niets")                                                                                \
  X(rules, "De regels")                                                                                       \
  X(rules_order,                                                                                              \
    "Ze worden geprobeerd in deze volgorde. De eerste die past, kiest de uitkomst; een regel geldt dus "      \
    "alleen als geen eerdere past. Bij vragen die niet genoemd zijn, maakt het antwoord voor de regel niet "  \
    "uit.")                                                                                                   \
  X(rule_heading, "Regel {a} van {b}: {c} (trap {d})")                                                        \
  X(because, "Reden die de patiënt leest")                                                                    \
  X(decides, "Beslist over")                                                                                  \
  X(decides_counts, "{a} van de {b} combinaties en {c} van de {d} wegen")                                     \
  X(comes_here, "Antwoorden waarmee iemand hier komt")                                                        \
  X(no_rule, "Als geen enkele regel past")                                                                    \
  X(no_rule_then, "Dan: {a}.")                                                                                \
  X(questions, "De vragen")                                                                                   \
  X(question_heading, "Vraag {a}: {b}")                                                                       \
  X(sign_label, "Vraag {a}, signaal {b}")                                                                     \
  X(sign_picture, "de tekening ernaast")                                                                      \
  X(with_hint, "{a}, met uitleg {b}")                                                                         \
  X(ends_questions, "{a}: eindigt de vragen meteen")                                                          \
  X(of_kind, "{a} (soort: {b})")                                                                              \
  X(counts_as_worse, "{a}: telt als erger (bewezen: maakt de uitkomst nooit minder dringend)")                \
  X(why_asked, "Waarom we het vragen")                                                                        \
  X(several_answers, "Meer antwoorden mogen; geen antwoord mag ook.")                                         \
  X(is_duration,                                                                                              \
    "Dit is een tijdsduur, de kortste eerst (bewezen: langer maakt de uitkomst nooit minder dringend, "       \
    "behalve waar een regel zegt waarom).")                                                                   \
  X(answer_picks_tips, "Het antwoord kiest alleen leestips en verandert de uitkomst niet.")                   \
  X(answers, "Antwoorden")                                                                                    \
  X(outcomes, "De uitkomsten")                                                                                \
  X(clinic_absent, "de praktijk komt op deze pagina niet voor")                                               \
  X(clinic_possible, "kan passen")                                                                            \
  X(clinic_fits, "past")                                                                                      \
  X(only_with_number, "{a} (alleen als het nummer is ingevuld)")                                              \
  X(reminder, "{a} (een datum in de eigen agenda, {b} weken later)")                                          \
  X(section_in, "{a} in {b}")                                                                                 \
  X(lead, "Inleiding")                                                                                        \
  X(steps, "Wat de patiënt kan doen")                                                                         \
  X(safety_net, "Vangnet")                                                                                    \
  X(buttons, "Knoppen en telefoonnummers")                                                                    \
  X(the_clinic, "De praktijk")                                                                                \
  X(specialists, "De specialisten")                                                                           \
  X(specialists_shown, "staan op deze pagina")                                                                \
  X(specialists_hidden, "staan niet op deze pagina")                                                          \
  X(leads_to, "Verwijst naar")                                                                                \
  X(notes, "Aanvullende zinnen en leestips")                                                                  \
  X(notes_change_nothing, "Ze komen erbij en veranderen de uitkomst nooit.")                                  \
  X(shown_if, "Verschijnt als iemand")                                                                        \
  X(only_urgency, "Alleen bij spoedniveau")                                                                   \
  X(on_fixed_pages, "Ook op de vaste pagina's")                                                               \
  X(for_a_risk, "ja, want de zin gaat over een risico")                                                       \
  X(with_number, "Met telefoonnummer")                                                                        \
  X(article_quote, "Citaat uit het artikel")                                                                  \
  X(keepsakes, "Wat de patiënt meeneemt")                                                                     \
  X(sheet,                                                                                                    \
    "Op het blad voor het gesprek kan de patiënt dit aankruisen, de plek en de duur toevoegen als daar "     \
    "niet naar gevraagd is, en drie eigen vragen schrijven. De uitkomst verandert daar nooit door.")          \
  X(to_tell, "Vooraf te vertellen, {a}")                                                                      \
  X(card, "De kaart: {a}")                                                                                    \
  X(card_signs, "Alle signalen van alle lijsten, en daaronder de telefoonnummers. Past op één vel papier.")   \
  X(card_lines, "Koppen en regels")                                                                           \
  X(fixed_texts, "Vaste teksten")                                                                             \
  X(fixed_buttons, "Koppen en knoppen")

// Those of the report about a change.
#define LW_CHANGE_WORDS(X)                                                                                  \
  X(changed_in, "Wat is er veranderd in {a}")                                                               \
  X(changed_foot, "verschil {a}, kenmerk {b} → {c}")                                                        \
  X(changed_for, "Verschilverslag voor een huisarts of andere BIG-geregistreerde zorgverlener")             \
  X(identity_with_status, "{a}, versie {b} ({c}), kenmerk {d}")                                             \
  X(was_version, "Oud")                                                                                     \
  X(is_version, "Nieuw")                                                                                    \
  X(same_version, "Let op: de wegwijzer is veranderd, maar het versienummer is hetzelfde gebleven.")        \
  X(changed_summary,                                                                                        \
    "{a} van de {b} combinaties van antwoorden leiden nu ergens anders heen. Daarvan worden er {c} minder " \
    "dringend. Signalen die uit een lijst verdwenen of veranderden: {d}.")                                  \
  X(changed_counted,                                                                                        \
    "Geteld zijn de combinaties van antwoorden die beide versies hebben, herkend aan hun id. Een andere "   \
    "tekst van een vraag, antwoord of signaal kan ook veranderen wat iemand antwoordt. Dat telt de "        \
    "computer niet; lees daarom ook de teksten.")                                                           \
  X(by_fallback, "{a}, door de terugvalregel")                                                              \
  X(by_rule, "{a}, door regel {b}")                                                                         \
  X(asked_before, "{a} (alleen in de oude versie gevraagd)")                                                \
  X(asked_after, "{a} (alleen in de nieuwe versie gevraagd)")                                               \
  X(less_urgent, "MINDER DRINGEND")                                                                         \
  X(was, "Was")                                                                                             \
  X(is_now, "Is nu")                                                                                        \
  X(how_often, "Hoe vaak")                                                                                  \
  X(how_often_counts, "{a} van de {b} combinaties, {c} van de {d} wegen van de nieuwe versie")              \
  X(example, "Een voorbeeld van antwoorden")                                                                \
  X(no_combination, "Geen enkele combinatie van antwoorden die beide versies hebben.")                      \
  X(ways_to, "{a} wegen naar {b}")                                                                          \
  X(who_less_urgent, "Wie komt op een MINDER DRINGENDE pagina?")                                            \
  X(other_levels,                                                                                           \
    "Let op: de spoedniveaus zelf zijn veranderd. Elke versie is vergeleken volgens haar eigen niveaus.")   \
  X(who_elsewhere, "Wie komt op een andere pagina, even dringend of dringender?")                           \
  X(new_ways, "Wegen met een antwoord dat nieuw is")                                                        \
  X(lost_ways, "Wegen met een antwoord dat verdwenen is")                                                   \
  X(kind_added, "nieuw")                                                                                    \
  X(kind_removed, "VERVALLEN")                                                                              \
  X(kind_changed, "veranderd")                                                                              \
  X(kind_moved, "andere volgorde")                                                                          \
  X(if_somebody, "als iemand {a}")                                                                          \
  X(condition_changed, "voorwaarde: veranderd")                                                             \
  X(nothing, "Niets.")                                                                                      \
  X(lost_signs, "Signalen die uit een lijst verdwenen of veranderden")                                      \
  X(lost_signs_meaning, "Wie zo'n signaal heeft, antwoordt nu misschien «nee». Dat telt de computer niet.") \
  X(changed_guide, "Wat er in de wegwijzer veranderde")                                                     \
  X(changed_file, "Wat er veranderde in {a}")                                                               \
  X(empty, "(leeg)")                                                                                        \
  X(level_rank, "{a}, hoogte {b}")

// What a reviewer calls the fields of guide.json, under "fields" in report.json; others keep their names.
#define LW_FIELD_WORDS(X)                                          \
  X(questions, "vraag")                                            \
  X(options, "antwoord")                                           \
  X(items, "signaal")                                              \
  X(rules, "regel")                                                \
  X(outcomes, "uitkomst")                                          \
  X(notes, "aanvullende zin")                                      \
  X(readingTips, "leestip")                                        \
  X(sources, "bron")                                               \
  X(actions, "knop of telefoonnummer")                             \
  X(urgencyLevels, "spoedniveau")                                  \
  X(urgency, "spoedniveau")                                        \
  X(texts, "vaste tekst")                                          \
  X(text, "tekst")                                                 \
  X(why, "waarom we het vragen")                                   \
  X(label, "tekst")                                                \
  X(hint, "uitleg")                                                \
  X(stopOn, "antwoord dat de vragen eindigt")                      \
  X(tier, "trap")                                                  \
  X(when, "voorwaarde")                                            \
  X(because, "reden")                                              \
  X(outcome, "uitkomst")                                           \
  X(title, "titel")                                                \
  X(lead, "inleiding")                                             \
  X(steps, "stap")                                                 \
  X(safetyNet, "vangnet")                                          \
  X(clinic, "de praktijk")                                         \
  X(showSpecialists, "specialisten op de pagina")                  \
  X(sections, "deel van het artikel")                              \
  X(showFor, "alleen bij spoedniveau")                             \
  X(risk, "over een risico")                                       \
  X(action, "telefoonnummer")                                      \
  X(quote, "citaat")                                               \
  X(publisher, "uitgever")                                         \
  X(year, "jaar")                                                  \
  X(basis, "basis")                                                \
  X(note, "notitie")                                               \
  X(url, "adres")                                                  \
  X(fallback, "als geen regel past")                               \
  X(version, "versie")                                             \
  X(status, "status")                                              \
  X(mode, "stand")                                                 \
  X(review, "beoordeling")                                         \
  X(intro, "begin")                                                \
  X(intendedUse, "bedoeld gebruik")                                \
  X(notIntendedFor, "niet bedoeld voor")                           \
  X(routes, "kan de uitkomst veranderen")                          \
  X(worse, "telt als erger")                                       \
  X(durations, "antwoorden zijn tijden")                           \
  X(milderWhenLonger, "milder na langere tijd")                    \
  X(fingerprint, "kenmerk")                                        \
  X(kind, "soort")                                                 \
  X(rank, "hoogte")                                                \
  X(value, "nummer")                                               \
  X(reviewedBy, "door wie")                                        \
  X(reviewedOn, "op")                                              \
  X(reviewAgainBefore, "opnieuw voor")                             \
  X(decision, "besluit over de regels voor medische hulpmiddelen") \
  X(by, "door wie")                                                \
  X(on, "op")                                                      \
  X(reference, "kenmerk van het besluit")                          \
  X(preparation, "blad om mee te nemen")                           \
  X(tell, "vooraf te vertellen")                                   \
  X(card, "kaart met signalen")                                    \
  X(whom, "kop boven de nummers")                                  \
  X(doctor, "regel voor de huisarts")                              \
  X(post, "regel voor de spoedpost")                               \
  X(weeks, "weken")                                                \
  X(mustBeUnreachable, "mag nooit bereikt worden")

namespace lw::tool {

using page::filled;

struct Words {
#define LW_REPORT_ROW(name, dutch) std::string name = dutch;
  LW_REPORT_WORDS(LW_REPORT_ROW)
  LW_CHANGE_WORDS(LW_REPORT_ROW)
#undef LW_REPORT_ROW
  std::map<std::string, std::string, std::less<>> fields;  // of guide.json: what a reviewer calls each
  Words();
};

// report.json of the folder, if there is one. Says in a remark what stays Dutch on a site that is not.
Words load_words(const std::string& folder, const content::Content& content, base::Problems& problems);
Words parse_words(const std::string& text, const content::Content& content, base::Problems& problems);

// content/schema/report.schema.json.
std::string report_schema();

}  // namespace lw::tool
