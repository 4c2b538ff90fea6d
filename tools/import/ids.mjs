// Ids of articles and sections: stable, readable, and such as the check accepts. Those of sections are unique over all articles,
// since the guide names a section without its article.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const LONGEST = 40;
/** @type {Record<string, string>} */
const LETTERS = { ß: "ss", ø: "o", æ: "ae", œ: "oe", đ: "d", ł: "l", ı: "i" };

/**
 * "Slaap & herstel" → "slaap-herstel"; `otherwise` where nothing is left. Names with "lw-" are the product's.
 * @param {string} words
 * @param {string} otherwise
 */
export function idOf(words, otherwise) {
  const plain = words.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const letters = plain.replace(/[ßøæœđłı]/g, (c) => LETTERS[c]);
  const id = letters
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST)
    .replace(/-$/, "");
  if (id === "") return otherwise;
  return id.startsWith("lw-") ? `${otherwise}-${id}` : id;
}

/**
 * The id itself if it is free, else with the first free number.
 * @param {string} id
 * @param {Set<string>} taken
 * @param {string} by between id and number
 */
export function freeId(id, taken, by) {
  let candidate = id;
  for (let number = 2; taken.has(candidate); ++number) candidate = `${id}${by}${number}`;
  taken.add(candidate);
  return candidate;
}

/** What the articles in a folder have already. @param {string} folder with articles in it */
export function takenIds(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  /** @type {Set<string>} */
  const sections = new Set();
  for (const name of files) {
    try {
      const article = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      for (const section of article.sections) sections.add(section.id);
    } catch {
      continue; // the check tells about it
    }
  }
  return { articles: new Set(files.map((name) => name.slice(0, -".json".length))), sections };
}
