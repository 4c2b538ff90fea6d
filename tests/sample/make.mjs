// Turns a copy of the shipped content into that of the sample clinic: articles alone.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makePictures } from "../e2e/lib/pictures.mjs";
import { ARTICLES } from "./articles.mjs";

const CLINIC = {
  $schema: "./schema/clinic.schema.json",
  name: "Voorbeeldpraktijk",
  articles: ARTICLES.map(({ id }) => id),
  contact: {
    phone: "0123 456 789",
    email: "info@voorbeeld.nl",
    website: "https://www.voorbeeld.nl/",
    bookingUrl: null,
    address: "Voorbeeldstraat 1, 1234 AB Nergens",
    gpPost: null,
  },
  contactMissingText: "Er is geen telefoonnummer.",
  appointment: { text: "Wilt u een stoel lenen?", quote: "Wilt u een stoel lenen?" },
  specialists: [],
  specialistsNote: "Niemand werkt hier.",
  treatments: [],
};

const word = (/** @type {string} */ id, /** @type {string} */ title, /** @type {string} */ text) => ({
  id,
  words: [id],
  title,
  text,
  source: { title: "Moeilijke woorden", publisher: "Voorbeeldpraktijk", url: null },
});
const GLOSSARY = {
  $schema: "./schema/glossary.schema.json",
  terms: [
    word("armleuning", "Armleuning", "Het deel van een stoel waar uw arm op rust."),
    word("fauteuil", "Fauteuil", "Een stoel die breed en zacht is."),
  ],
};

const FIGURES = {
  $schema: "./schema/figures.schema.json",
  figures: [
    {
      id: "lagen",
      kind: "layers",
      section: "gewoon-2",
      title: "Drie kringen",
      quote: "In de tuin staat een boom.",
      labels: ["stoel", "tafel", "tuin"],
      states: ["Drie kringen die elkaar overlappen: stoel, tafel en tuin."],
      start: 0,
      more: null,
      less: null,
    },
  ],
};

/** @param {string} folder  a copy of content/ */
export function makeSample(folder) {
  const to = (/** @type {string} */ name) => path.join(folder, name);
  for (const name of ["guide.json", "safety.json", "baseline", "articles"])
    rmSync(to(name), { recursive: true });
  mkdirSync(to("articles"));
  const write = (/** @type {string} */ name, /** @type {object} */ value) =>
    writeFileSync(to(name), `${JSON.stringify(value, null, 2)}\n`);
  for (const article of ARTICLES) write(`articles/${article.id}.json`, article);
  write("clinic.json", CLINIC);
  write("glossary.json", GLOSSARY);
  write("figures.json", FIGURES);
  makePictures(folder);
}
