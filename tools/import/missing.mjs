// The net below everything else: words of the document that are neither in the article nor told to be left out.
import { clean } from "./characters.mjs";

/** @param {string} text */
const wordsOf = (text) =>
  clean(text, () => {})
    .replace(/[*_~^\\`\u00AD]/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Runs of such words, each with the words before it.
 * @param {string} source
 * @param {string} kept
 * @returns {{ words: string, after: string }[]}
 */
export function missing(source, kept) {
  /** @type {Map<string, number>} */
  const there = new Map();
  for (const word of wordsOf(kept)) there.set(word, (there.get(word) ?? 0) + 1);
  const words = wordsOf(source);
  /** @type {{ words: string, after: string }[]} */
  const runs = [];
  let last = -2;
  words.forEach((word, i) => {
    const left = there.get(word) ?? 0;
    if (left > 0) return void there.set(word, left - 1);
    const run = runs.at(-1);
    if (run && last === i - 1) run.words += ` ${word}`;
    else runs.push({ words: word, after: words.slice(Math.max(0, i - 5), i).join(" ") });
    last = i;
  });
  return runs;
}
