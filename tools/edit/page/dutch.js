// What the check says, in Dutch, as far as the staff of the clinic will meet it; the rest stays English. {} is any words, kept as
// they are, in the same order. tests/edit/dutch.test.mjs holds that the check still says each of these.

import { OF_ARTICLES } from "./dutch_articles.js";
import { OF_THE_GUIDE } from "./dutch_guide.js";
import { labelOf } from "./words.js";

/** @type {[english: string, dutch: string][]} */
export const SENTENCES = [
  // Of any field.
  ['The field "{}" is missing.', "Het veld “{}” ontbreekt."],
  ["Add it; the schema file says what belongs in it.", "Vul het in."],
  ["This should be true or false.", "Hier hoort ja of nee."],
  ["A number is expected here.", "Hier hoort een getal."],
  ["Write a number without quotes, such as 16.", "Schrijf een getal, zoals 16."],
  ["A whole number is expected here.", "Hier hoort een heel getal."],
  ["Write a number without quotes or decimals, such as 2.", "Schrijf een getal zonder komma, zoals 2."],
  ["This number is too small or too large.", "Dit getal is te klein of te groot."],
  ["Write a number from 0 to 10000.", "Schrijf een getal van 0 tot 10000."],
  ['The field "{}" is unknown.', "Het veld “{}” is onbekend."],
  ["Remove it.", "Haal het weg."],
  ['Did you mean "{}"? Otherwise remove it.', "Bedoelt u “{}”? Haal het anders weg in een teksteditor."],
  ["This text is empty.", "Hier staat nog geen tekst."],
  ["Write the text.", "Schrijf de tekst."],
  ["This list is empty.", "Deze lijst is leeg."],
  ["Add at least one element.", "Zet er ten minste één ding in."],
  ["There is an invisible control character in this text.", "In deze tekst staat een teken dat u niet ziet."],
  [
    "Remove it; retype the text if you cannot see it.",
    "Haal het weg. Ziet u het niet? Typ de tekst dan opnieuw.",
  ],
  [
    "There is an invisible soft hyphen (U+00AD) in this text.",
    "In deze tekst staat een afbreekstreepje dat u niet ziet.",
  ],
  [
    "Remove it; the build adds hyphenation, and hyphenation.json lists the exceptions.",
    "Haal het weg. Woorden worden vanzelf afgebroken.",
  ],
  ['"{}" cannot be an id.', "“{}” kan geen vaste naam zijn."],
  [
    "Use at most 64 lower-case letters a-z, digits, - and _, beginning with a letter or digit.",
    "Gebruik ten hoogste 64 kleine letters, cijfers en streepjes. Begin met een letter of een cijfer.",
  ],
  ["Start it with something else.", "Begin met iets anders."],
  ["This word is not allowed here.", "Dit woord mag hier niet."],
  ["Choose one of {}.", "Kies een van deze: {}."],
  ['"{}" is not a colour.', "“{}” is geen kleur."],
  [
    'Write # and six digits 0-9 or letters a-f, such as "#1d2629".',
    "Schrijf # en zes cijfers of letters van a tot f, zoals #1d2629.",
  ],
  [
    "Put a sign before the words and after them; one that people must see gets \\\\ before it.",
    "Zet een teken vóór de woorden en erachter. Moet de lezer het teken zelf zien? Zet er dan \\ voor.",
  ],
  [
    "This row has {} cells, and the header another number.",
    "Deze rij heeft {} vakjes. Er zijn meer of minder kolommen.",
  ],
  [
    'Write one cell for each of the header\'s; "–" where there is nothing to say.',
    "Maak één vakje voor elke kolom. Schrijf – waar niets te zeggen valt.",
  ],
  [
    "This text seems to contain HTML; it will be shown literally.",
    "In deze tekst lijkt HTML te staan. De lezer ziet die letterlijk.",
  ],
  ["Remove the tags if they are not meant to be read.", "Haal die weg als de lezer ze niet hoort te zien."],
  ["The id {} is used twice in this list.", "De vaste naam {} staat twee keer in deze lijst."],
  ["Give one of the two a different id.", "Geef een van de twee een andere naam."],
  ["{} is in this list twice.", "{} staat twee keer in deze lijst."],
  ["Remove one of the two.", "Haal een van de twee weg."],
  ["There is no {} with the id {}.", "Er is niets van de soort “{}” met de vaste naam {}."],
  [
    "Use the id of an existing {}, or add one.",
    "Gebruik de vaste naam van iets van de soort “{}” dat er is, of voeg het toe.",
  ],
  [
    "Did you mean {}? Otherwise use the id of an existing {}, or add one.",
    "Bedoelt u {}? Gebruik anders de vaste naam van iets van de soort “{}” dat er is, of voeg het toe.",
  ],

  ...OF_ARTICLES,
  ...OF_THE_GUIDE,

  // Languages.
  [
    'The hyphenation patterns of the language "{}" cannot be read.',
    "De regels om woorden van de taal “{}” af te breken zijn er niet.",
  ],
  [
    "The check knows the words for yes, no, not and what people rely on in Dutch alone: in this language nobody has looked whether a text still says them.",
    "De controle kent de woorden voor ja, nee en niet, en waar mensen op vertrouwen, alleen in het Nederlands. In deze taal heeft niemand gekeken of een tekst ze nog zegt.",
  ],
  [
    "Have somebody who knows both languages compare the answers of the gates, the pages and ui.json with the Dutch ones.",
    "Laat iemand die beide talen kent de antwoorden, de pagina’s en ui.json vergelijken met de Nederlandse.",
  ],

  // Quotes, the clinic, difficult words.
  ["This quote is not in the article word for word.", "Deze zin staat niet letterlijk in het artikel."],
  ["Copy the sentence from the article again.", "Neem de zin opnieuw over uit het artikel."],
  ["This quote is in the section {}, not in {}.", "Deze zin staat in het deel {}, niet in {}."],
  ["Name that section, or choose another quote.", "Noem dat deel, of kies een andere zin."],
  [
    "There is no section with the id {} in any article.",
    "Geen enkel artikel heeft een deel met de vaste naam {}.",
  ],
  ["{} is not at this position in the article.", "{} staat in het artikel niet op deze plek."],
  [
    "Give the same people, roles, ids and order as the article.",
    "Noem dezelfde mensen, functies en vaste namen als het artikel, in dezelfde volgorde.",
  ],
  ["The article names {} specialists, this list {}.", "Het artikel noemt {} specialisten, deze lijst {}."],
  ["{} is not a phone number.", "{} is geen telefoonnummer."],
  [
    "Write digits, with spaces if you like, such as 035 123 45 67, or null.",
    "Schrijf cijfers, zoals 035 123 45 67, of laat het leeg.",
  ],
  ["{} is not an e-mail address.", "{} is geen e-mailadres."],
  [
    "Write only the address, such as name@example.org, or null.",
    "Schrijf alleen het adres, zoals naam@voorbeeld.nl, of laat het leeg.",
  ],
  ["{} is not a web address that begins with https://.", "{} is geen webadres dat begint met https://."],
  ["{} is not a web address.", "{} is geen webadres."],
  [
    "Write the whole address, beginning with https://, or null.",
    "Schrijf het hele adres, met https:// ervoor, of laat het leeg.",
  ],
  ["This is the clinic's own number.", "Dit is het nummer van de praktijk zelf."],
  [
    "Write the number of the out-of-hours doctors nearby, or null.",
    "Schrijf het nummer van de huisartsen-spoedpost, of laat het leeg.",
  ],
  [
    "There is no way to reach the clinic: no page has a link to make an appointment.",
    "De praktijk is niet te bereiken: op geen enkele pagina staat een link voor een afspraak.",
  ],
  [
    "Fill in website, phone, email or bookingUrl. Until then pages show contactMissingText.",
    "Vul website, telefoon, e-mail of het webadres voor afspraken in. Tot die tijd staat er de tekst zonder contactgegevens.",
  ],
  ["No article uses {}.", "Geen enkel artikel gebruikt {}."],
  [
    "Spell it as the article does, or remove the explanation.",
    "Schrijf het zoals het artikel, of haal de uitleg weg.",
  ],
  ["The placeholder {} is missing.", "{} ontbreekt in deze tekst."],
  ["Write {} where it belongs.", "Zet {} op de goede plek."],

  // What may not be said.
  ["This says something about {}.", "Dit zegt iets over {}."],
  [
    "Remove it: only what the article says about people is shown, their name and role.",
    "Haal het weg. Over mensen staat alleen wat het artikel zegt: naam en functie.",
  ],
  [
    "This speaks of {}, and no doctor reviews this file.",
    "Dit gaat over {}, en dit bestand kijkt geen arts na.",
  ],
  ["{} may promise a result.", "{} lijkt een resultaat te beloven."],
  [
    "Say it more cautiously; keep it if it promises nothing.",
    "Zeg het voorzichtiger, of laat het staan als het niets belooft.",
  ],
  [
    "This says {} as a fact; the article may only be quoted.",
    "Dit zegt {} alsof het vaststaat. Het artikel mag u alleen citeren.",
  ],
  [
    "Quote the article between “ and ”, or say it more cautiously.",
    "Citeer het artikel tussen “ en ”, of zeg het voorzichtiger.",
  ],
  [
    "{} can keep people from the help that they need.",
    "{} kan mensen weghouden van de hulp die zij nodig hebben.",
  ],
  ["Say what to do, and whom to call.", "Zeg wat iemand moet doen en wie hij belt."],

  // The guide.
  [
    "No clinician has reviewed this guide; the pages are marked as a draft.",
    "Nog geen arts keek deze wegwijzer na. Op de pagina's staat: concept.",
  ],
  ["Fill in the review fields after the review.", "Vul de velden in na de controle."],
  ["None of the sources of this was really seen.", "Geen van de bronnen hiervan is echt gezien."],
  [
    "Have the reviewer confirm it, or name a source that was.",
    "Laat de arts het bevestigen, of noem een bron die wel gezien is.",
  ],
  ["Since the last copy: {} is new: {}.", "Anders dan in de laatste kopie: {} is nieuw: {}."],
  ["Since the last copy: {} is gone. It was {}.", "Anders dan in de laatste kopie: {} is weg. Er stond {}."],
  ["Since the last copy: {} was {} and is now {}.", "Anders dan in de laatste kopie: {} was {} en is nu {}."],
  [
    "Since the last copy: The order of {} was {} and is now {}.",
    "Anders dan in de laatste kopie: de volgorde van {} was {} en is nu {}.",
  ],
  [
    "Since the last copy: {} combinations of answers now lead to something milder: {}, formerly {}. Answers: {}.",
    "Anders dan in de laatste kopie: {} combinaties van antwoorden leiden nu naar iets minder dringends: {}, eerst {}. Antwoorden: {}.",
  ],
  [
    'Put it back; or name in safety.json, under "decisions", who decided this and why, for the fingerprint {}.',
    "Zet het terug. Of schrijf bij Veiligheid van de wegwijzer, onder Besluiten, wie dit besloot en waarom, bij het kenmerk {}.",
  ],
  ["This is not read.", "Dit bestand wordt niet gelezen."],
];

/** What the check calls things, alone between its words. @type {Record<string, string>} */
const THINGS = {
  article: "artikel",
  section: "deel",
  outcome: "uitkomst",
  question: "vraag",
  source: "bron",
  action: "knop",
  "urgency level": "niveau",
};

const literal = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const weight = (/** @type {string} */ text) => text.replaceAll("{}", "").length;
// The most words first: some sentences are beginnings of others.
const PATTERNS = SENTENCES.toSorted(([a], [b]) => weight(b) - weight(a)).map(([english, dutch]) => ({
  pattern: new RegExp(`^${english.split("{}").map(literal).join("([\\s\\S]+?)")}$`),
  isField: english.startsWith("The field"),
  dutch,
}));

/** @param {string} sentence @returns {{words: string, lang: "nl" | "en"}} */
export function inDutch(sentence) {
  for (const { pattern, dutch, isField } of PATTERNS) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const named = found.slice(1).map((words) => (isField ? labelOf("", words) : (THINGS[words] ?? words)));
    return { words: dutch.replaceAll("{}", () => named.shift() ?? ""), lang: "nl" };
  }
  return { words: sentence, lang: "en" };
}
