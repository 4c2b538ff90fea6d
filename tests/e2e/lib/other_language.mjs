// A clinic whose every word is in a made-up language: each Latin letter has become an Arabic one. So a Latin letter that is left on a
// page is a word that nobody could translate.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

/** What stands for something else is left: {a}, addresses. */
export const inOtherLetters = (/** @type {string} */ text) =>
  text.replace(/\{\w+\}|\]\([^)]*\)|https?:\S+|\p{L}/gu, (part) => {
    if (part.length > 1) return part;
    const letter = part.normalize("NFD").toLowerCase().charCodeAt(0) - 97;
    return LETTERS[letter] ?? part;
  });

// Fields whose values are words even where they look like ids.
const WORDS =
  /^(text|title|label|labels|words|says|safetyNet|who|how|when|never|notIntendedFor|doctor|name)$/;
const KEPT = /^(\$|(id|kind|basis|url|from|language|bookingUrl|website|email)$)/;

function translated(value, key, all) {
  if (Array.isArray(value)) return value.map((one) => translated(one, key, all));
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, KEPT.test(name) ? one : translated(one, name, all)]),
    );
  if (typeof value !== "string") return value;
  return all || WORDS.test(key) || !/^[a-z0-9_.-]+$/.test(value) ? inOtherLetters(value) : value;
}

/** @param {string} file  of an article @param {string} language */
export function translateFile(file, language) {
  const json = translated(JSON.parse(readFileSync(file, "utf8")), "", file.endsWith("ui.json"));
  if (json.language) json.language = language;
  writeFileSync(file, JSON.stringify(json, null, 2));
}

/** Addresses have nothing but small Latin letters, so these are made-up words. */
export const ADDRESSES = { library: "maqalat", guide: "dalil", signs: "alamat" };

/** Rewrites a whole content folder. @param {string} folder @param {string} language */
export function translateSite(folder, language) {
  const articles = readdirSync(path.join(folder, "articles")).map((name) => `articles/${name}`);
  const files = ["ui", "guide", "safety", "clinic", "glossary", "figures"].map((name) => `${name}.json`);
  for (const name of [...files, ...articles]) translateFile(path.join(folder, name), language);
  const clinic = path.join(folder, "clinic.json");
  const json = JSON.parse(readFileSync(clinic, "utf8"));
  writeFileSync(clinic, JSON.stringify({ ...json, addresses: ADDRESSES }));
}
