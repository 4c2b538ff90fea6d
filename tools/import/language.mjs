// The language of a text, and why it is thought to be that one.
import { francAll } from "franc-min";

/**
 * What may be recognised by its words: the languages that patients in the Netherlands read most.
 * @type {Record<string, string>}
 */
const KNOWN = {
  nld: "nl", eng: "en", deu: "de", fra: "fr", spa: "es", ita: "it", por: "pt", tur: "tr", pol: "pl", ron: "ro", bul: "bg",
  ukr: "uk", rus: "ru", arb: "ar", pes: "fa", cmn: "zh", som: "so", tir: "ti", hun: "hu", ell: "el", swe: "sv",
}; // prettier-ignore
const ENOUGH = 150; // characters; of less the words say little
const CLOSE = 0.9; // of the best score: then it could as well be this one

/** "nl-NL" → "nl"; "" for what is no language. @param {string} tag */
export const shortOf = (tag) => /^([a-z]{2,3})(?:$|[-_])/i.exec(tag.trim())?.[1].toLowerCase() ?? "";

/** @param {string} text */
function recognised(text) {
  if (text.length < ENOUGH) return "";
  const scores = francAll(text.slice(0, 20000), { only: Object.keys(KNOWN) });
  if (scores.some(([name, score]) => name === "nld" && score > CLOSE)) return "nl";
  return (scores[1]?.[1] ?? 0) > CLOSE ? "" : (KNOWN[scores[0][0]] ?? "");
}

/** @param {string} asked @param {string} own that the document names @param {string} text */
export function languageOf(asked, own, text) {
  if (asked) return { language: asked, why: "as you asked" };
  const seen = recognised(text);
  const says = shortOf(own);
  if (says && seen && seen !== says)
    return {
      language: says,
      why: `the document says so, but its words look like "${seen}": if they are, change "language", or import again with --language ${seen}`,
    };
  if (says) return { language: says, why: "the document says so" };
  if (seen) return { language: seen, why: "its words look like it; the document does not say" };
  return { language: "nl", why: "the document does not say, and there are too few words to tell" };
}
