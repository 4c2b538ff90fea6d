// The Dutch words for what stands in the schemas. They are for the staff of the clinic; the schemas' own are for editors of JSON.

import { LABELS } from "./labels.js";

/** @type {Record<string, string>} files by name */
export const FILES = {
  "clinic.json": "De praktijk",
  "figures.json": "Tekeningen bij het artikel",
  "glossary.json": "Moeilijke woorden",
  "guide.json": "Wegwijzer (medische inhoud)",
  "hyphenation.json": "Afbreken van woorden",
  "safety.json": "Veiligheid van de wegwijzer",
  "theme.json": "Kleuren en maten",
  "ui.json": "Knoppen en korte teksten",
};

/** What must be known before one begins. @type {Record<string, string>} */
export const CAUTIONS = {
  "guide.json":
    "Dit is medische inhoud. Laat elke verandering nakijken door een huisarts of een andere BIG-geregistreerde zorgverlener.",
  "safety.json": "Hierop rust de veiligheid van de wegwijzer. Verander dit alleen samen met een arts.",
  "theme.json":
    "Verander dit alleen als u weet wat het doet. De controle weigert kleuren die slecht te lezen zijn.",
};

/** @type {Record<string, string>} */
export const KINDS = {
  paragraph: "Alinea",
  numberedList: "Lijst met nummers",
  bulletList: "Lijst met punten",
  subheading: "Tussenkop",
  quote: "Citaat",
  tip: "Tip",
  warning: "Waarschuwing",
  table: "Tabel",
  picture: "Foto of tekening",
  steps: "Stappen van een oefening",
  specialists: "Specialisten",
  appointment: "Uitnodiging voor een afspraak",
  reminder: "Herinnering in de agenda",
  tel: "Telefoonnummer",
};

/** Values that are chosen from a list. @type {Record<string, string>} */
const VALUES = {
  ...KINDS,
  concept: "concept",
  reviewed: "nagekeken",
  guided: "met vragen",
  pages: "alleen pagina's",
  none: "geen",
  possible: "mogelijk",
  fits: "past",
  yes: "ja",
  doubt: "twijfel",
  no: "nee",
  text: "alleen tekst",
  "gp-post": "bel de huisartsenpost",
  "clinic-contact": "gegevens van de praktijk",
  "open-article": "open het artikel",
  summary: "overzicht van de keuzes",
  restart: "opnieuw beginnen",
  layers: "ringen",
  path: "weg tussen twee zenuwcellen",
  alarm: "alarm",
};

/** @param {unknown} value */
export const valueName = (value) => VALUES[String(value)] ?? String(value);

/** @param {string} file  name of its schema @param {string} key */
export const labelOf = (file, key) => (file === "ui" ? key : (LABELS[key] ?? key));

/** One of a list. @type {Record<string, string>} */
const ITEMS = {
  inShort: "Zin",
  sentences: "Zin",
  items: "Punt",
  blocks: "Blok",
  header: "Kolom",
  rows: "Rij",
  cells: "Vakje",
  specialists: "Specialist",
  treatments: "Behandeling",
  words: "Woord",
  articles: "Vaste naam",
  pinned: "Vaste naam",
  terms: "Woord",
  exceptions: "Woord",
  sections: "Deel",
  intro: "Alinea",
  introPages: "Alinea",
  steps: "Stap",
  lead: "Regel",
  options: "Antwoord",
  sources: "Bron",
  figures: "Tekening",
};

/** @param {string} file @param {string} key */
export const itemOf = (file, key) => ITEMS[key] ?? labelOf(file, key);

const SIGNS = "U mag tekens gebruiken: **vet**, *schuin*, [woorden](adres), ^hoog^, ~laag~.";
const ONCE = "Verander dit niet meer: links wijzen ernaar. Kleine letters, cijfers en streepjes.";

/** Explanations, by schema and property. @type {Record<string, string>} */
const HELP = {
  "article.id": ONCE,
  "article.language": "Twee letters, zoals nl.",
  "article.title": "De grote kop boven het artikel.",
  "article.subtitle": "De regel onder de titel.",
  "article.subject":
    "Waar het over gaat, in een of twee woorden. De lijst van alle artikelen is ernaar ingedeeld.",
  "article.translationOf":
    "De vaste naam van het artikel waarvan dit een vertaling is. Bij beide staat dan een link naar de andere taal.",
  "article.inShort":
    "Drie tot vijf zinnen uit het artikel, letterlijk. Wilt u dit niet? Haal dan alle zinnen weg.",
  "article.notes": `Noten en bronnen, onder het artikel. In de tekst is [^1] de eerste. ${SIGNS}`,
  "article.sections": "De delen van het artikel, op volgorde. Het eerste is de inleiding.",
  "article.heading": "De kop van dit deel. Alleen de inleiding heeft er geen.",
  "article.blocks": "Alinea's, lijsten en zo meer, op volgorde.",
  "article.text": `Een nieuwe regel maakt u met Enter. ${SIGNS}`,
  "article.items": SIGNS,
  "article.caption": "",
  "article.plain":
    "Wat het artikel, of dit deel, zegt in gewone taal. Haal alle zinnen weg als u dit niet wilt.",
  "article.#plain": "",
  "article/plain.approvedBy":
    "Wie dit met de tekst vergeleek en goedkeurt. Zolang dit leeg is, staat er: concept.",
  "article/plain.sentences":
    "Twee tot vier zinnen van hoogstens 15 woorden, met u. Zeg niets wat het artikel niet zegt.",
  "article/plain.from":
    "De alinea die het zegt. In een deel het nummer van het blok, zoals 2. Bij een lijst ook het punt: 2.1. Bij het hele artikel de vaste naam van het deel ervoor: inleiding 2.",
  "article/plain.text": "Eén zin.",
  "article.file":
    "De naam van het bestand in de map pictures. Met de knop komt een foto van deze computer erin.",
  "article.alt":
    "Wat er te zien is, voor wie het niet kan zien. Laat dit leeg als het plaatje alleen versiert.",
  "article.decorative": "Kruis dit aan als het plaatje niets zegt wat de tekst niet zegt.",
  "article.credit": "",
  "article.licence": "Waarom u het plaatje mag laten zien, zoals CC BY 4.0 of met toestemming.",
  "article.steps": "De stappen, op volgorde. De nummers komen er vanzelf bij.",
  "article.#step": "",
  "article.#stepPicture": "",
  "article/step.text": `Wat de lezer doet. ${SIGNS}`,
  "article/step.picture": "Staat onder de woorden van deze stap. Mag weg.",
  "article/step.count": "Zoals 3 keer 10 herhalingen. Mag weg.",
  "article/step.time": "Zoals 30 seconden. Mag weg.",
  "article.header": "Twee tot zes kolommen, zonder tekens.",
  "article.rows": "",
  "article.cells": "Voor elke kolom één tekst.",
  "article.specialists": "In de volgorde van het artikel.",
  "article.name": "Zoals het artikel de naam schrijft.",
  "article.role": "Zoals het artikel het zegt. Vul niets aan.",
  "article.#block": "",
  "article.#specialist": "",
  "clinic.#specialist": "",
  "clinic.name": "De naam van de praktijk.",
  "clinic.articles": "De vaste namen van de artikelen. Het eerste is de voorpagina.",
  "clinic.pinned":
    "De vaste namen van de artikelen die elke telefoon bewaart voor gebruik zonder internet. Andere bewaart een telefoon pas als iemand ze opent. Is de lijst leeg? Dan zijn het de eerste twaalf.",
  "clinic.addresses":
    "Kies ze voordat de site online staat. Verandert u later een woord? Dan werken oude links en bladwijzers niet meer.",
  "clinic.library": "De map van de artikelen. Leeg: artikelen.",
  "clinic.guide": "De map van de wegwijzer. Leeg: wegwijzer.",
  "clinic.signs": "De pagina met alle signalen, in die map. Leeg: signalen.",
  "clinic.contact": "Wat leeg is, ziet de patiënt niet.",
  "clinic.phone": "Zoals 035 123 45 67.",
  "clinic.email": "",
  "clinic.website": "Begint met https://",
  "clinic.bookingUrl": "Begint met https://",
  "clinic.address": "Straat, nummer, postcode en plaats op één regel.",
  "clinic.gpPost": "Vul dit alleen in als u het zeker weet.",
  "clinic.contactMissingText": "Dit ziet de patiënt zolang er geen contactgegevens zijn.",
  "clinic.appointment": "De uitnodiging om een afspraak te maken.",
  "clinic.text": "De vraag die uitnodigt.",
  "clinic.quote": "Letterlijk zoals het in het artikel staat.",
  "clinic.specialists": "Dezelfde mensen, in dezelfde volgorde, als in het artikel.",
  "clinic.id": ONCE,
  "clinic.role": "Zoals het artikel het zegt. Vul niets aan.",
  "clinic.specialistsNote": "Waarom de site niemand voor de lezer kiest.",
  "clinic.treatments": "Wat het artikel zegt dat de praktijk doet.",
  "clinic.section": "De vaste naam van het deel waar de zin staat.",
  "clinic.plain": "Hetzelfde in gewone woorden. Beloof niets.",
  "glossary.id": ONCE,
  "glossary.words": "Zoals het artikel het schrijft. De eerste plek wordt een link.",
  "glossary.title": "De kop boven de uitleg.",
  "glossary.text": "De uitleg in gewone woorden. Zeg niet meer dan de bron zegt.",
  "figures.id": ONCE,
  "figures.kind": "Wat er getekend wordt.",
  "figures.section": "De vaste naam van het deel van het artikel. De tekening staat eronder.",
  "figures.title": "De kop boven de tekening.",
  "figures.quote": "De zin die de tekening laat zien, letterlijk zoals in het artikel.",
  "figures.labels": "Drie woorden in de tekening, van linksboven naar rechtsonder.",
  "figures.states": "Wat elke stand laat zien, van het minste naar het meeste.",
  "figures.start": "Met welke stand de tekening begint. 0 is de eerste.",
  "figures.more": "De knop naar de volgende stand. Leeg als er maar één stand is.",
  "figures.less": "De knop naar de vorige stand. Leeg als er maar één stand is.",
  "hyphenation.exceptions":
    "Zet een streepje op elke plek waar het woord afgebroken mag worden. Zonder streepje blijft het woord heel.",
};

/** @param {string} file @param {string} key @param {any} schema @returns {string | undefined} */
export function helpOf(file, key, schema) {
  if (file === "ui" && schema.pattern?.includes("{")) {
    const signs = [...schema.pattern.matchAll(/\\\{(\w+)\\\}/g)].map(([, name]) => `{${name}}`);
    return signs.length ? `Laat ${signs.join(" en ")} staan: daar komt een woord of een getal.` : undefined;
  }
  return HELP[`${file}.${key}`] ?? HELP[`${file.split("/")[0]}.${key}`];
}

export const SEVERITIES = { error: "Fout", warning: "Waarschuwing", remark: "Opmerking" };

/** @param {number} count @param {string} one @param {string} more */
export const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;
