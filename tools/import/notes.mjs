// Footnotes: marks where they stood, numbered as people meet them, and the notes themselves.
import { PLAIN, notation, plain } from "./inline.mjs";

/** @import { Losses } from "./losses.mjs" */
/** @import { Run } from "./inline.mjs" */
/** @import { Item, Reader } from "./reader.mjs" */
/** @import { Section } from "./article.mjs" */

/**
 * The mark of a footnote cannot stand in a heading: it moves to the text below.
 * @param {Item[]} items
 */
export function moveMarks(items) {
  items.forEach((item, i) => {
    const marks = item.kind === "heading" ? item.runs.filter(({ note }) => note) : [];
    const below = items[i + 1];
    if (marks.length > 0 && ["paragraph", "quote"].includes(below?.kind)) below.runs.push(...marks);
  });
}

/**
 * Numbers the footnotes as their marks are met, and writes them.
 * @param {Reader} reader @param {(runs: Run[]) => Run[]} resolved
 */
export function noteNumbers({ notes, losses }, resolved) {
  /** @type {Run[][]} */
  const met = [];
  // Pandoc makes two notes of one that is mentioned twice.
  const words = new Map(notes.map(({ address, runs }) => [address, JSON.stringify(runs)]));
  const first = new Map(notes.toReversed().map(({ runs }) => [JSON.stringify(runs), runs]));
  /** @param {Run} run @returns {Run[]} */
  const numbered = (run) => {
    if (!run.note) return [run];
    const note = first.get(words.get(run.note) ?? "");
    if (!note) return [{ ...run, note: "" }];
    if (!met.includes(note)) met.push(note);
    return [{ ...PLAIN, note: run.note, text: `${met.indexOf(note) + 1}` }];
  };
  /** @param {Run[]} runs */
  const write = (runs) => notation(resolved(runs).flatMap(numbered), losses);
  return {
    write,
    written: () => met.map((runs) => notation(resolved(runs), losses)),
    /** Those of a title, a caption or the head of a table, where no mark can be. */
    others: () => [...first.values()].toReversed().filter((runs) => !met.includes(runs)),
  };
}

/** @param {Section[]} sections @param {ReturnType<typeof noteNumbers>} numbers @param {Losses} losses */
export function addOthers(sections, { write, others }, losses) {
  for (const runs of others()) {
    sections[sections.length - 1].blocks.push({ kind: "paragraph", text: write(runs) });
    losses.whole("no mark can be where this footnote had its one: it is the last paragraph now", plain(runs));
  }
}
