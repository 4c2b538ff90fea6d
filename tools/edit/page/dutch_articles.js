// What the check says of articles, in Dutch; see dutch.js.

/** @type {[english: string, dutch: string][]} */
export const OF_ARTICLES = [
  ["{} is elsewhere written as {}.", "{} staat elders geschreven als {}."],
  ["Write it in the same way everywhere.", "Schrijf het overal op dezelfde manier."],
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
  ["This article would be a translation of itself.", "Dit artikel zou een vertaling van zichzelf zijn."],
  [
    "Name the article that it is a translation of, or leave this out.",
    "Noem het artikel waarvan dit een vertaling is, of laat dit leeg.",
  ],
  ["{} is a translation itself.", "{} is zelf een vertaling."],
  [
    "Name the article that both are a translation of: {}.",
    "Noem het artikel waarvan beide een vertaling zijn: {}.",
  ],
  ["{} is the same article in the same language.", "{} is hetzelfde artikel in dezelfde taal."],
  ["Correct the language, or remove one of the two.", "Verbeter de taal, of haal een van de twee weg."],
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

  // Notes.
  ["There is no note {}.", "Er is geen noot {}."],
  ["No text mentions this note.", "Geen tekst noemt deze noot."],
  ["Write [^{}] where it belongs, or remove the note.", "Schrijf [^{}] waar hij hoort, of haal de noot weg."],
  ["A note cannot mention a note.", "Een noot kan geen noot noemen."],
  [
    "Number the notes in the order in which people meet them.",
    "Nummer de noten zoals de lezer ze tegenkomt.",
  ],

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

  // In plain words.
  ["This summary has {} sentences.", "Deze samenvatting heeft {} zinnen."],
  ["Write two to four, each as an item of its own.", "Schrijf er twee tot vier, elk in een eigen vak."],
  [
    "This section has no heading: its summary would stand below that of the article.",
    "Dit deel heeft geen kop. Zijn samenvatting staat dan onder die van het artikel.",
  ],
  [
    "Put these sentences into the summary of the article, above its sections.",
    "Zet deze zinnen in de samenvatting van het artikel.",
  ],
  [
    "This summary has a reading ease (Flesch-Douma) of {}; easy is 70 and more.",
    "Deze samenvatting leest te moeilijk: {}. Makkelijk is 70 of meer (Flesch-Douma).",
  ],
  [
    "This summary has a reading ease (Flesch-Douma) of {}; easy is 70, the guide's texts have 80.",
    "Deze samenvatting haalt {} voor makkelijk lezen. 70 is makkelijk, de wegwijzer haalt 80 (Flesch-Douma).",
  ],
  ["{} cannot be part of an address.", "{} kan niet in een webadres staan."],
  [
    "Use at most 64 small letters (a to z), digits and hyphens.",
    "Gebruik hoogstens 64 kleine letters (a tot z), cijfers en streepjes.",
  ],
  ["The site itself has something at the address {}.", "De site gebruikt het adres {} zelf al."],
  ["Choose another word.", "Kies een ander woord."],
  ["The address {} is used twice.", "Het adres {} staat er twee keer."],
  ["Use shorter words and shorter sentences.", "Gebruik kortere woorden en kortere zinnen."],
  ["{} names no section.", "{} noemt geen deel."],
  ["This article has no section {}.", "Dit artikel heeft geen deel {}."],
  ["{} is not in this section.", "{} staat niet in dit deel."],
  ["The section has no block {}.", "Dit deel heeft geen blok {}."],
  ["Block {} has no text.", "Blok {} heeft geen tekst."],
  ["Block {} has no item {}.", "Blok {} heeft geen punt {}."],
  [
    'Write the number of the block in this section, such as "2"; of an item of a list "2.1".',
    "Schrijf het nummer van het blok in dit deel, zoals 2. Bij een punt van een lijst: 2.1.",
  ],
  [
    "Write the id of a section, a space and the number of its block, such as {}.",
    "Schrijf de vaste naam van een deel, een spatie en het nummer van het blok, zoals {}.",
  ],
  ["This is not one whole sentence.", "Dit is niet één hele zin."],
  [
    "Write one sentence, with a full stop; each further one is an item of its own.",
    "Schrijf één zin, met een punt. Een volgende zin krijgt een eigen vak.",
  ],
  ["This sentence has {} words.", "Deze zin heeft {} woorden."],
  ["Use {} at most.", "Gebruik er hoogstens {}."],
  ['This says "je" or "jij".', "Hier staat je of jij."],
  ['Say "u" and "uw".', "Zeg u en uw."],
  ["The paragraph does not say {}.", "De alinea zegt {} niet."],
  ["Use its numbers. It says: {}", "Gebruik de getallen van de alinea. Die zegt: {}"],
  ["This says {}; the paragraph does not.", "Hier staat {}. Dat zegt de alinea niet."],
  ["Leave it out. It says: {}", "Laat het weg. De alinea zegt: {}"],
  [
    "This denies something, and the paragraph denies nothing.",
    "Hier staat niet of geen. In de alinea staat dat niet.",
  ],
  ["Say it as the paragraph does. It says: {}", "Zeg het zoals de alinea. Die zegt: {}"],
  ["The paragraph is less sure than this sentence.", "De alinea is minder stellig dan deze zin."],
  [
    "Neither the paragraph nor everyday Dutch has: {}.",
    "Deze woorden staan niet in de alinea en zijn niet gewoon: {}.",
  ],
  ["Use the words of the paragraph: {}", "Gebruik de woorden van de alinea: {}"],
];
