// The words of one paragraph: runs of the same kind, tidied up, and written in the content's notation.
import { BREAK, clean } from "./characters.mjs";
import { quoted } from "./losses.mjs";

/** @import { Losses } from "./losses.mjs" */
/**
 * @typedef {object} Style
 * @property {boolean} bold
 * @property {boolean} italic
 * @property {"" | "^" | "~"} script raised, lowered
 * @property {string} href "" is no link; "#id" a place in the document
 * @property {string} note the mark of the footnote with this address, "#fn1"; "" is none
 */
/** @typedef {Style & { text: string }} Run */

/** @type {Style} */
export const PLAIN = { bold: false, italic: false, script: "", href: "", note: "" };

/** @param {Style} one @param {Style} other */
const same = (one, other) =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.script === other.script &&
  one.href === other.href &&
  one.note === other.note;

/** @param {Run[]} runs */
function merged(runs) {
  /** @type {Run[]} */
  const out = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && same(last, run)) last.text += run.text;
    else if (run.text !== "") out.push({ ...run });
  }
  return out;
}

/** @param {Run[]} runs */
export const plain = (runs) => runs.map(({ text }) => text).join("");

/** One space between words, none at the ends of lines. @param {Run[]} runs @returns {Run[]} */
function spaced(runs) {
  let atStart = true; // of a line, or after a space
  const out = runs.map((run) => {
    let text = "";
    for (const part of run.text.split(/([ \t\n\r]+|\u2028)/)) {
      if (part === "") continue;
      const isSpace = part !== BREAK && part.trim() === "";
      if (!isSpace || !atStart) text += isSpace ? " " : part;
      atStart = isSpace || part === BREAK;
    }
    return { ...run, text };
  });
  return trimmedEnds(out);
}

/** @param {Run[]} runs @returns {Run[]} */
function trimmedEnds(runs) {
  let followsEnd = true;
  const out = runs.toReversed().map((run) => {
    let text = run.text.replace(/ +\u2028/g, BREAK);
    if (followsEnd) text = text.replace(/[ \u2028]+$/, "");
    if (text !== "") followsEnd = false;
    return { ...run, text };
  });
  const kept = merged(out.toReversed());
  // A space before a break in the next run.
  kept.forEach((run, i) => {
    if (kept[i + 1]?.text.startsWith(BREAK)) run.text = run.text.trimEnd();
  });
  while (kept[0] && /^[ \u2028]*$/.test(kept[0].text)) kept.shift();
  if (kept[0]) kept[0].text = kept[0].text.replace(/^[ \u2028]+/, "");
  return kept.filter(({ text }) => text !== "");
}

/**
 * Marks of other programs, which no person should see.
 * @type {[RegExp, (losses: Losses, ...groups: string[]) => string][]}
 */
const MARKS = [
  [
    /\[\[([^\][|]+)(?:\|([^\][]+))?\]\]/g,
    (losses, all, page, words) => {
      losses.lose(`the link ${all} to a page of a wiki is only text now`);
      return words ?? page;
    },
  ],
  [
    /\{\{([^{}]*)\}\}/g,
    (losses, all) => {
      losses.lose("a template was left out", all);
      return "";
    },
  ],
  [
    /\s*\{:?\s*[#.][\w-][^{}]*\}/g,
    (losses, all) => {
      losses.lose(`${all.trim()} was left out`);
      return "";
    },
  ],
  [
    /\[\^([^\]\s]+)\]/g,
    (losses, all) => {
      losses.lose(`the footnote ${all} has no text; its mark was left out`);
      return "";
    },
  ],
];

/** @param {string} text @param {Losses} losses @param {(entity: string) => string} decode */
function withoutMarks(text, losses, decode) {
  let out = text;
  for (const [pattern, by] of MARKS) out = out.replace(pattern, (...groups) => by(losses, ...groups));
  return out.replace(/&(#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,30});/gi, (entity) => {
    const meant = decode(entity);
    const isNumber = entity.startsWith("&#");
    // eslint-disable-next-line no-control-regex -- these are no characters of a text
    if (meant === entity || /[\0-\x1F\x7F\uFFFD]/.test(meant)) {
      losses.lose(
        `${entity} is ${isNumber ? "the number of no character" : "unknown"} and was kept as written`,
      );
      return entity;
    }
    losses.lose(`${entity} became the character that it stands for`);
    return meant;
  });
}

/**
 * Runs as a text may have them: cleaned, spaced, without marks of other programs.
 * @param {Run[]} runs
 * @param {Losses} losses
 * @param {(entity: string) => string} decode
 * @returns {Run[]}
 */
export function tidy(runs, losses, decode) {
  const tell = (/** @type {string} */ what) => losses.count(what);
  const words = merged(runs).map((run) => ({
    ...run,
    text: withoutMarks(clean(run.text, tell), losses, decode),
  }));
  return spaced(words);
}

/**
 * What two have in common: no emphasis begins or ends with a space.
 * @param {Style} one
 * @param {Style} other
 * @returns {Style}
 */
const common = (one, other) => ({
  ...PLAIN,
  bold: one.bold && other.bold,
  italic: one.italic && other.italic,
  href: one.href === other.href ? one.href : "",
});

/** Words, spaces and breaks apart, spaces with the style that both neighbours share. @param {Run[]} runs */
function pieces(runs) {
  const parts = runs.flatMap((run) =>
    run.text
      .split(/( +|\u2028)/)
      .filter(Boolean)
      .map((text) => ({ ...run, text })),
  );
  return parts.map((part, i) => {
    if (part.text === BREAK) return { ...PLAIN, text: part.text };
    if (part.text.trim() !== "") return part;
    const [before, after] = [parts[i - 1], parts[i + 1]];
    return { ...(before && after ? common(before, after) : PLAIN), text: part.text };
  });
}

/** @param {string} text */
const escaped = (text) => text.replace(/[\\*[\]^~]/g, "\\$&");

/** ^ and ~ go around letters only. @param {Run} run @param {Losses} losses */
function word(run, losses) {
  if (run.note) return `[^${run.text}]`;
  if (run.script === "") return escaped(run.text);
  if (!/[\\*[\]^~]/.test(run.text)) return run.script + run.text + run.script;
  losses.lose(`${quoted(run.text)} is no longer raised or lowered: it has signs that mark texts`);
  return escaped(run.text);
}

/**
 * The stars that change one emphasis into the other: each kind is turned on and off by itself.
 * @param {Style} from
 * @param {Style} to
 */
const stars = (from, to) => (from.bold === to.bold ? "" : "**") + (from.italic === to.italic ? "" : "*");

/**
 * Words with their stars, from one emphasis on, and the emphasis that they end with.
 * @param {Run[]} runs
 * @param {Style} from
 * @param {Losses} losses
 */
function emphasised(runs, from, losses) {
  let [text, style] = ["", from];
  for (const run of runs) {
    text += stars(style, run) + word(run, losses);
    style = run;
  }
  return { text, style };
}

/** Pieces of text next to each other that are one link, or none. @param {Run[]} runs @returns {Run[][]} */
function byLink(runs) {
  /** @type {Run[][]} */
  const groups = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0].href === run.href) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

/**
 * As the content writes it (src/content/load/inline.cpp): **bold**, *italic*, [words](address), ^raised^, ~lowered~, [^1].
 * @param {Run[]} runs @param {Losses} losses
 */
export function notation(runs, losses) {
  let text = "";
  /** @type {Style} */
  let style = PLAIN;
  for (const group of byLink(pieces(runs))) {
    const { href } = group[0];
    if (href) {
      // The emphasis of the whole link stands outside it.
      const around = {
        ...PLAIN,
        bold: group.every(({ bold }) => bold),
        italic: group.every(({ italic }) => italic),
      };
      const inside = emphasised(group, around, losses);
      text += `${stars(style, around)}[${inside.text}${stars(inside.style, around)}](${href})`;
      style = around;
    } else {
      const more = emphasised(group, style, losses);
      text += more.text;
      style = more.style;
    }
  }
  return (text + stars(style, PLAIN)).replaceAll(BREAK, "\n");
}

/** @param {Run[][]} paragraphs @param {string} by what stands between them @returns {Run[]} */
export const joined = (paragraphs, by) =>
  paragraphs.flatMap((runs, i) => (i === 0 ? runs : [{ ...PLAIN, text: by }, ...runs]));

/** An empty line inside, made with two line breaks, ends a paragraph. @param {Run[]} runs tidied @returns {Run[][]} */
export function paragraphsOf(runs) {
  /** @type {Run[][]} */
  const found = [[]];
  let breaks = 0;
  for (const part of runs.flatMap((run) => run.text.split(/(\u2028)/).map((text) => ({ ...run, text })))) {
    if (part.text === "") continue;
    if (part.text === BREAK) breaks += 1;
    else {
      if (breaks > 1) found.push([]);
      else if (breaks === 1) found[found.length - 1].push({ ...PLAIN, text: BREAK });
      found[found.length - 1].push(part);
      breaks = 0;
    }
  }
  return found.map(merged).filter((words) => words.length > 0);
}
