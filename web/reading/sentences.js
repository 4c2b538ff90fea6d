// The sentences of the article, as they are read aloud.
import { plain } from "../dom/text.js";

/** @typedef {Match & {words: string}} Sentence */

/** Of the whole article. @param {Reader} reader @returns {Sentence[]} */
export function sentencesOf(reader) {
  const segmenter = new Intl.Segmenter("nl", { granularity: "sentence" });
  const leaves = [...document.querySelectorAll("article [id]:is(h1, h2, h3, p, li)")].filter(
    (one) => !one.querySelector("p, li"),
  );
  return leaves.flatMap((element) => {
    const node = reader.nodeOf(element);
    if (node < 0) return [];
    return [...segmenter.segment(reader.textOf(element))]
      .map(({ segment, index }) => ({
        node,
        begin: index,
        end: index + segment.trimEnd().length,
        words: plain(segment).trim(),
      }))
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  });
}
