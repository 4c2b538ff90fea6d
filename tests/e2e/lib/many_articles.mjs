// Content with as many articles as wanted: the clinic's own one, and made-up ones about made-up subjects.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const SUBJECTS = ["Rug", "Nek", "Schouder", "Heup", "Knie", "Voet", "Slaap", "Bewegen", "Werk", "Sport"];
const WORDS =
  "dag week stap rust lopen zitten staan tillen liggen slapen rek spier band kussen stoel tafel fiets trap tuin bal touw water licht warm koel traag vlug rond recht klein groot eerst later vaak soms buiten binnen".split(
    " ",
  );

// The same for the same seed, whatever the machine.
function pickFrom(seed) {
  let state = seed * 2654435761;
  let last;
  return function pick(list) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    const word = list[(state >>> 8) % list.length];
    if (word === last) return pick(list);
    return (last = word);
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** One of about 600 words. @param {number} number  the word "kenmerk" with it is in this article alone */
export function madeUp(number) {
  const pick = pickFrom(number);
  const sentence = () => `${capital(Array.from({ length: 12 }, () => pick(WORDS)).join(" "))}.`;
  const text = () => Array.from({ length: 5 }, sentence).join(" ");
  const id = `stuk-${number}`;
  const section = (i) => ({
    id: `${id}-${i}`,
    heading: i === 0 ? null : `${capital(pick(WORDS))} en ${pick(WORDS)} ${number}.${i}`,
    blocks: [1, 2].map(() => ({ kind: "paragraph", text: text() })),
  });
  const sections = Array.from({ length: 5 }, (_, i) => section(i));
  sections[4].blocks[1].text += ` Dit is kenmerk${number}.`;
  const subject = SUBJECTS[number % SUBJECTS.length];
  return {
    id,
    language: "nl",
    title: `${capital(pick(WORDS))} en ${pick(WORDS)}, deel ${number}`,
    subtitle: sentence(),
    subject,
    sections,
  };
}

/** Until there are `count`. @param {string} content  a folder @param {number} count @param {(clinic: Record<string, any>) => void} [edit] */
export function fillWith(content, count, edit = () => {}) {
  const articles = path.join(content, "articles");
  const own = readdirSync(articles).length;
  for (let i = own; i < count; ++i)
    writeFileSync(path.join(articles, `stuk-${i}.json`), JSON.stringify(madeUp(i), null, 2));
  const name = path.join(content, "clinic.json");
  const clinic = JSON.parse(readFileSync(name, "utf8"));
  clinic.articles = [...readdirSync(articles).map((file) => file.replace(".json", ""))].sort(
    (one, other) => number(one) - number(other),
  );
  edit(clinic);
  writeFileSync(name, JSON.stringify(clinic, null, 2));
}

const number = (id) => Number(id.match(/^stuk-(\d+)$/)?.[1] ?? 0);
