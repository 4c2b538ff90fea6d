// The sentences of the article, or of a screen of the guide, as they are read aloud.
import { figureId, hiddenClass, inShortId, readingTimeId } from "../names.js";

/** @typedef {Match & {words: string, lang: string}} Sentence */

// Of the guide: answers and links, too, since a person chooses among them; not the buttons.
// Of the article: also the numbers of steps and how often or how long; not how long reading takes, who made a photo, nor what repeats it: its beginning in short, and the figures' captions.
const ARTICLE = `article [id]:is(h1, h2, h3, p, li, blockquote, figcaption, table, ol span, [open] > summary):not(#${readingTimeId}, #${inShortId} *, [id^="${figureId}."] *, figure p)`;
const SCREEN = "main [id]:is(h1, h2, h3, p, li, label span, a, summary)";

/** From the first to the last. @param {Reader} reader @returns {Sentence[]} */
export function sentencesOf(reader) {
  const all = document.querySelectorAll(document.querySelector("article") ? ARTICLE : SCREEN);
  const leaves = [...all].filter(
    (one) => !one.querySelector("p, li") && (one.matches("summary") || !one.closest("details:not([open])")),
  );
  const said = new Set();
  return leaves.flatMap((element) => {
    const node = reader.nodeOf(element);
    if (node < 0) return [];
    // An article, or a word in it, may be in another language than the page around it; of "Hoe vaak: 3 keer" the value counts.
    const { lang } = /** @type {HTMLElement} */ (
      element.querySelector("[lang]") ?? element.closest("[lang]")
    );
    const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
    const heard = element.querySelector(`.${hiddenClass}`)?.textContent ?? "";
    return [...segmenter.segment(reader.textOf(element))]
      .map(({ segment, index }) => ({
        node,
        lang,
        begin: index,
        end: index + segment.trimEnd().length,
        words: ((index ? "" : heard) + segment).trim(),
      }))
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
      .filter(({ words }) => !element.matches("p:not(ol p), li") || (!said.has(words) && said.add(words))); // once is enough
  });
}
