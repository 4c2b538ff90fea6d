// What the check says of the guide's questions, answers, outcomes and review, in Dutch; see dutch.js.

const DOCTOR = "Deze uitkomst stuurt eerst naar een arts, maar";

/** @type {[english: string, dutch: string][]} */
export const OF_THE_GUIDE = [
  // Questions and answers.
  ["A question needs 2 to {} options.", "Een vraag heeft 2 tot {} antwoorden nodig."],
  ["Add or remove options.", "Voeg antwoorden toe, of haal er weg."],
  [
    "A body drawing only works for a question with a single answer.",
    "Een tekening van het lichaam kan alleen bij een vraag met één antwoord.",
  ],
  [
    "This page would have the address of the lists of signs.",
    "Deze pagina zou hetzelfde adres krijgen als de lijsten met signalen.",
  ],
  ["Give the outcome a different id.", "Geef de uitkomst een andere vaste naam."],
  [
    "The pages of these answers would have the address of an outcome's page.",
    "De pagina's van deze antwoorden zouden hetzelfde adres krijgen als een uitkomst.",
  ],
  ["Give the question or the outcome a different id.", "Geef de vraag of de uitkomst een andere vaste naam."],
  [
    "Only the answers of a gate have a kind.",
    "Alleen antwoorden bij een lijst met signalen hebben een soort.",
  ],
  ["There is no question with the id {}.", "Er is geen vraag met de vaste naam {}."],
  ["No answer is listed, so this can never hold.", "Er staat geen antwoord. Zo past deze regel nooit."],
  ["List at least one answer.", "Noem ten minste één antwoord."],
  ["There is no condition, so this always holds.", "Er is geen voorwaarde. Zo past deze regel altijd."],
  ["Name at least one question.", "Noem ten minste één vraag."],
  [
    'The question {} has "routes": false, so no rule may depend on it.',
    "De vraag {} verandert de uitkomst niet. Geen regel mag ervan afhangen.",
  ],
  [
    'Remove this condition, or set "routes" to true.',
    "Haal deze voorwaarde weg, of kruis bij de vraag aan dat zij de uitkomst verandert.",
  ],
  ["The action {} calls nobody.", "Met de knop {} belt u niemand."],
  [
    'Name an action of the kind "tel", or leave it out.',
    "Kies een knop met een telefoonnummer, of laat hem weg.",
  ],
  ["{} is no number of weeks after which to look again.", "Na {} weken kan er geen herinnering komen."],
  ["Write a number from 1 to {}.", "Schrijf een getal van 1 tot {}."],
  [
    "The label does not name the number of weeks, {}.",
    "In de tekst van de knop staat het aantal weken, {}, niet.",
  ],
  ['Write the number in the label, as in "weeks".', "Schrijf het aantal ook in de tekst van de knop."],
  ["This opens the article, and there is none.", "Dit opent het artikel, maar er is geen artikel."],
  ["Write 3 to 15 digits.", "Schrijf 3 tot 15 cijfers."],
  ["The label does not contain the number {}.", "In de tekst van de knop staat het nummer {} niet."],
  [
    'Write the number in the label, exactly as in "value".',
    "Schrijf het nummer in de tekst van de knop, precies zoals bij Nummer.",
  ],
  ["Nobody ticks this many things.", "Zo veel dingen kruist niemand aan."],
  ["Keep at most {}.", "Houd er hoogstens {} over."],

  // Signs.
  [
    "This sign has {} words; people in a hurry skip long ones.",
    "Dit signaal heeft {} woorden. Wie haast heeft, slaat lange zinnen over.",
  ],
  [
    "Say one thing in at most {} words, or make it two signs.",
    "Zeg één ding in hoogstens {} woorden, of maak er twee signalen van.",
  ],
  [
    "This sign has no drawing, and others of this gate have one.",
    "Dit signaal heeft geen tekening, en andere in deze lijst wel.",
  ],
  [
    'Name one under "picture", or give none of them a drawing.',
    "Kies bij Tekening een tekening, of geef geen enkel signaal er een.",
  ],
  ["A gate needs at least one sign.", "In deze lijst hoort ten minste één signaal."],
  [
    "This gate has {} signs; nobody reads so long a list.",
    "In deze lijst staan {} signalen. Zo'n lange lijst leest niemand.",
  ],
  [
    "Show at most {}: make it two gates, asked one after the other.",
    "Laat er hoogstens {} zien. Maak er twee vragen van, na elkaar.",
  ],
  [
    "This sign says the same as {}, so the sign that stood here is no longer asked about.",
    "Dit signaal zegt hetzelfde als {}. Naar het signaal dat hier stond, vraagt nu niemand meer.",
  ],
  ["Write this sign's own text again.", "Schrijf weer de eigen tekst van dit signaal."],
  [
    "The answer {} is of the kind {} but ends the questions.",
    "Het antwoord {} is van de soort {}, maar stopt de vragen.",
  ],
  [
    "The answer {} is of the kind {} but goes on with the questions.",
    "Het antwoord {} is van de soort {}, maar gaat door met de vragen.",
  ],
  ["People read {}, but the answer counts as {}.", "De lezer leest {}, maar het antwoord telt als {}."],
  ['This answer of a gate does not say its "kind".', "Bij dit antwoord staat niet van welke soort het is."],
  [
    "The answers of a gate are not yes, doubt and no, in that order.",
    "De antwoorden zijn niet ja, twijfel en nee, in die volgorde.",
  ],
  [
    "Offer Ja, Ik twijfel and Nee, in that order: whoever hurries then rather stops too early.",
    "Geef Ja, Ik twijfel en Nee, in die volgorde. Wie haast heeft, stopt dan eerder te vroeg dan te laat.",
  ],
  [
    'The question of this gate says {}, so that "Ja" would mean that nothing is wrong.',
    "In deze vraag staat {}. Daardoor zou Ja betekenen dat er niets aan de hand is.",
  ],
  ["Ask whether one of the signs is there.", "Vraag of een van de signalen er is."],
  ["The text of this gate is not a question.", "Dit is geen vraag."],
  ["End it with a question mark.", "Zet er een vraagteken achter."],

  // Outcomes.
  [
    "This outcome sends people to a doctor first but offers an appointment at the clinic.",
    `${DOCTOR} biedt ook een afspraak bij de praktijk aan.`,
  ],
  [
    "This outcome sends people to a doctor first but lets them put it off.",
    `${DOCTOR} laat hen ook wachten.`,
  ],
  [
    "This outcome sends people to a doctor first but gives them something to read, which offers the clinic.",
    `${DOCTOR} geeft ook iets te lezen, en daarin staat de praktijk.`,
  ],
  [
    "This outcome sends people to a doctor first but leads to the section {} of an article, and so to the clinic.",
    `${DOCTOR} leidt ook naar het deel {} van een artikel, en zo naar de praktijk.`,
  ],
  ["Remove this action.", "Haal deze knop weg."],
  ["Remove this section.", "Haal dit deel weg."],
  [
    "This outcome sends people to a doctor first but shows specialists.",
    `${DOCTOR} toont ook de specialisten.`,
  ],
  [
    "This outcome sends people to a doctor first but offers the clinic.",
    `${DOCTOR} biedt ook de praktijk aan.`,
  ],
  [
    "The most urgent outcome has no number to call.",
    "Bij de dringendste uitkomst staat geen nummer om te bellen.",
  ],
  ['Add an action of the kind "tel".', "Voeg een knop met een telefoonnummer toe."],
  ["Write the number {} in it.", "Schrijf het nummer {} erin."],
  [
    "The most urgent title does not name the number to call.",
    "In de titel van de dringendste uitkomst staat het nummer niet.",
  ],
  [
    "The first step of the most urgent outcome does not name the number to call.",
    "In de eerste stap van de dringendste uitkomst staat het nummer niet.",
  ],
  ["This outcome does not say what to do.", "Deze uitkomst zegt niet wat iemand moet doen."],
  ["Write at least one step.", "Schrijf ten minste één stap."],
  ["This outcome does not say when to call again.", "Deze uitkomst zegt niet wanneer iemand opnieuw belt."],
  ["Write at least one sentence.", "Schrijf ten minste één zin."],
  [
    "The reminder is after {} weeks, which the safety net does not name.",
    "De herinnering komt na {} weken. Het vangnet noemt dat aantal niet.",
  ],
  ["The rank {} is used twice.", "Hoe dringend {} is, staat er twee keer."],
  [
    "Give every level its own rank; higher is more urgent.",
    "Geef elk niveau een eigen getal. Hoger is dringender.",
  ],
  ["People whom no rule fits are not sent to a doctor.", "Wie bij geen regel past, gaat niet naar een arts."],
  [
    "Answers that no rule fits are not reported as an error.",
    "Antwoorden waar geen regel bij past, worden niet als fout gemeld.",
  ],

  // The review.
  ["{} is not a date.", "{} is geen datum."],
  [
    "Write year-month-day, such as 2026-03-31, or null.",
    "Schrijf jaar-maand-dag, zoals 2026-03-31, of laat het leeg.",
  ],
  ["The review is only half filled in.", "De controle is maar half ingevuld."],
  [
    "Give both reviewedBy and reviewedOn, or null for both.",
    "Vul in wie controleerde én wanneer, of geen van beide.",
  ],
  ["The next review is not after the last one.", "De volgende controle ligt niet na de laatste."],
  ["Write a later date.", "Schrijf een latere datum."],
  [
    'The status is "reviewed", but the review fields are empty.',
    "De status is nagekeken, maar de velden van de controle zijn leeg.",
  ],
  ['Fill in the review fields, or write "concept".', "Vul die velden in, of kies concept."],
  [
    'The guide was reviewed, but its status is still "concept".',
    "De wegwijzer is gecontroleerd, maar de status is nog concept.",
  ],
  ['Write "reviewed" if the review approved it.', "Kies nagekeken als de arts het goedkeurde."],
  ["The review does not say what was reviewed.", "Er staat niet wat er gecontroleerd is."],
  [
    "Copy the kenmerk from the report that was signed.",
    "Neem het kenmerk over van het verslag dat getekend is.",
  ],
  ["The decision is only half filled in.", "Het besluit is maar half ingevuld."],
  [
    "Give by, on and reference, or null for all three.",
    "Vul in door wie, wanneer en waar het staat, of niets.",
  ],

  // Figures.
  ["A drawing has three labels.", "Bij een tekening horen drie woorden."],
  [
    "Name what is drawn, from the top left to the bottom right.",
    "Noem wat er getekend is, van linksboven naar rechtsonder.",
  ],
  ["This label is longer than {} characters.", "Dit is langer dan {} tekens."],
  ["Name it in a word or two.", "Noem het in een of twee woorden."],
  ["The figure has no states.", "De tekening heeft geen standen."],
  ["Describe in words what it shows.", "Beschrijf in woorden wat zij laat zien."],
  [
    "There are {} states, but {} drawings of this kind.",
    "Er zijn {} standen, maar {} tekeningen van deze soort.",
  ],
  ["Describe at most {}.", "Beschrijf er hoogstens {}."],
  ["There is no state number {}.", "Er is geen stand met nummer {}."],
  ["Count the states from 0.", "Tel de standen vanaf 0."],
  [
    "Without both buttons nobody can reach the other states.",
    "Zonder beide knoppen komt niemand bij de andere standen.",
  ],
  ["Write a label for each button.", "Schrijf bij elke knop een tekst."],
  ["A figure with one state needs no buttons.", "Een tekening met één stand heeft geen knoppen nodig."],
  ["Write null for both.", "Laat beide leeg."],
];
