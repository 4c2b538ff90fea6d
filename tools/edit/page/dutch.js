// What the check says, in Dutch, as far as the staff of the clinic will meet it; the rest stays English. {} is any words, kept as
// they are, in the same order. tests/edit/dutch.test.mjs holds that the check still says each of these.

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

  // Signs in a text.
  [
    "The {} is inside words that have one already: leave it out.",
    "Het teken {} staat binnen woorden die het al hebben: laat het weg.",
  ],
  [
    "Nothing ends at the {}: put it before a word.",
    "Bij het teken {} houdt niets op: zet het vóór een woord.",
  ],
  [
    "There is a space before the {}, where something ends: leave out the space.",
    "Voor het teken {}, waar iets ophoudt, staat een spatie: haal de spatie weg.",
  ],
  ["There are {} stars before {}.", "Er staan {} sterretjes voor {}."],
  ["The {} before {} has no second one.", "Het teken {} voor {} heeft geen tweede."],
  ['The link to "{}" has no words.', "De link naar “{}” heeft geen woorden."],
  [
    "The link {} has no ) at its end; a ( in an address is written %28.",
    "De link {} heeft geen ) aan het eind. Een ( in een adres schrijft u als %28.",
  ],
  [
    "The link {} begins or ends with a space: put it outside.",
    "De link {} begint of eindigt met een spatie: zet die erbuiten.",
  ],
  ["The link {} has no address.", "De link {} heeft geen adres."],
  [
    "The link {} has a space or a quotation mark in its address: remove it.",
    "In het adres van de link {} staat een spatie of een aanhalingsteken: haal het weg.",
  ],
  ["The link {} has another link in it.", "In de link {} staat nog een link."],
  ["A picture cannot stand in a text: {}.", "Een plaatje kan niet in een tekst staan: {}."],
  ["There is a space between ] and {}.", "Er staat een spatie tussen ] en {}."],
  [
    "Two links touch each other: put a space before {}.",
    "Twee links zitten aan elkaar vast: zet een spatie voor {}.",
  ],
  [
    "Words cannot be struck out, as by the ~~ before {}.",
    "Woorden kunnen niet doorgestreept worden, zoals met ~~ voor {}.",
  ],
  ["The link to {} leads nowhere.", "De link naar {} leidt nergens heen."],
  ["This site has no guide; remove the link.", "Deze site heeft geen wegwijzer. Haal de link weg."],
  [
    "Write the whole address, such as https://www.voorbeeld.nl/pagina.",
    "Schrijf het hele adres, zoals https://www.voorbeeld.nl/pagina.",
  ],
  ["Write mailto: and an e-mail address.", "Schrijf mailto: en een e-mailadres."],
  ["Write tel: and a phone number.", "Schrijf tel: en een telefoonnummer."],

  // Articles.
  ["People will see the {} in this text.", "De lezer ziet {} in deze tekst staan."],
  [
    "Remove it; keep it if it is meant to be seen.",
    "Haal het weg, of laat het staan als dat de bedoeling is.",
  ],
  ["The words {} are next to each other.", "De woorden {} staan naast elkaar."],
  ["Check the sentence; keep it if it is right.", "Lees de zin nog eens. Klopt hij? Laat hem dan zo."],
  ["There is an extra space.", "Er staat een spatie te veel."],
  ["Remove it; keep it if it is intended.", "Haal hem weg, of laat hem staan als dat de bedoeling is."],
  ["The last sentence has no full stop.", "Achter de laatste zin staat geen punt."],
  [
    "Add one; keep it as it is if that is intended.",
    "Zet er een punt achter, of laat het zo als dat de bedoeling is.",
  ],
  ["This table has {} columns.", "Deze tabel heeft {} kolommen."],
  [
    "Make it two to six; fewer is easier to read. One column is a list.",
    "Maak er twee tot zes. Minder leest makkelijker. Eén kolom is een lijst.",
  ],
  ["This table has no rows.", "Deze tabel heeft geen rijen."],
  ["Add at least one, or remove the table.", "Voeg er een toe, of haal de tabel weg."],
  ["A caption cannot have a line break.", "Hier kan geen nieuwe regel in staan."],
  ["A cell of a table cannot have a line break.", "In een vakje kan geen nieuwe regel staan."],
  ["Remove it, or make two rows.", "Haal die weg, of maak twee rijen."],
  ["Only the first section may be without a heading.", "Alleen het eerste deel mag zonder kop."],
  ["Write a heading.", "Schrijf een kop."],
  ["This section has no text.", "Dit deel heeft geen tekst."],
  ["Add a block, or remove the section.", "Zet er tekst in, of haal het deel weg."],
  ["This list has {} sentences.", "Deze lijst heeft {} zinnen."],
  [
    "Choose three to five sentences, or leave out the list.",
    "Kies drie tot vijf zinnen, of haal ze allemaal weg.",
  ],
  ["This sentence is in the list twice.", "Deze zin staat twee keer in de lijst."],
  ["Choose another one.", "Kies een andere."],
  [
    "This is no whole sentence of the article, word for word.",
    "Dit is geen hele zin uit het artikel, letterlijk.",
  ],
  ["Copy the sentence from the article.", "Neem de zin over uit het artikel."],
  ["The section id {} is already used in {}.", "De vaste naam {} wordt al gebruikt in {}."],
  ["{} is not the code of a language.", "{} is geen code van een taal."],
  [
    'Write two or three letters, such as "nl" for Dutch.',
    "Schrijf twee of drie letters, zoals nl voor Nederlands.",
  ],
  ["There is an invisible character in this text, {}.", "In deze tekst staat een teken dat u niet ziet, {}."],
  [
    "Remove it; retype the words around it if you cannot see it.",
    "Haal het weg. Ziet u het niet? Typ de woorden eromheen dan opnieuw.",
  ],
  [
    "A character was lost from this text: it has {} there.",
    "Er is een letter verloren gegaan: er staat nu {}.",
  ],
  ["Write the character again.", "Schrijf die letter opnieuw."],

  // Pictures.
  ["{} is no name that a picture can have here.", "Zo mag een plaatje hier niet heten: {}."],
  [
    "Use small letters, digits and hyphens, and end it with .jpg, .png or .webp.",
    "Gebruik kleine letters, cijfers en streepjes, en aan het eind .jpg, .png of .webp.",
  ],
  ["There is no picture {}.", "Er is geen plaatje {}."],
  ["Did you mean {}?", "Bedoelt u {}?"],
  [
    "Put it in the folder {}, or remove the picture from the article.",
    "Zet het in de map {}, of haal het plaatje uit het artikel.",
  ],
  [
    "A picture that only decorates has no description.",
    "Een plaatje dat alleen versiert, heeft geen beschrijving.",
  ],
  [
    'Remove the description, or "decorative".',
    "Haal de beschrijving weg, of kruis Versiert alleen niet aan.",
  ],
  ["Screen readers say already that this is a picture.", "Wie luistert, hoort al dat dit een plaatje is."],
  ["Begin with what is to be seen.", "Begin met wat er te zien is."],
  ["This is the name of a file.", "Dit is de naam van een bestand."],
  [
    "Say what is to be seen, for people who cannot see it.",
    "Zeg wat er te zien is, voor wie het niet kan zien.",
  ],
  ["This picture is larger than 8 MiB.", "Dit plaatje is groter dan 8 MiB."],
  ["This file is not a picture.", "Dit bestand is geen plaatje."],
  [
    "This is a HEIC picture, which browsers cannot show.",
    "Dit is een HEIC-plaatje. Dat kan een browser niet laten zien.",
  ],
  ["This kind of picture cannot be used.", "Dit soort plaatje kan hier niet."],
  [
    "Save a copy as JPEG (photos) or PNG (drawings), and name that.",
    "Bewaar een kopie als JPEG (foto's) of PNG (tekeningen), en noem die.",
  ],
  ["This picture is damaged: its size cannot be read.", "Dit plaatje is beschadigd."],
  ["Save it again.", "Bewaar het opnieuw."],
  ["This picture is {} × {} px.", "Dit plaatje is {} × {} px."],
  ["No article shows this picture.", "Geen enkel artikel laat dit plaatje zien."],
  ["Remove it, or name it in an article.", "Haal het weg, of noem het in een artikel."],

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
