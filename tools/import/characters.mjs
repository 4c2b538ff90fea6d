// Characters that are hardly ever meant, or that nobody sees: each kind is told once, with how often it came.
import { readFileSync } from "node:fs";

/** A line break inside a text while it is being read; "\n" is white space until then. */
export const BREAK = "\u2028";

// What 0x80 to 0x9F mean in Windows-1252; Node's own decoder of that name takes them for control characters.
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** @param {string} c */
const fromWindows = (c) => WINDOWS[c.charCodeAt(0) - 0x80].trim();

/** @param {string} text decoded as if it were Latin-1 */
export const ofWindows = (text) => text.replace(/[\x80-\x9F]/g, fromWindows);

const JOINS =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/**
 * A joiner holds the parts of an emoji together, and letters of some scripts.
 * @param {string} _
 * @param {string} before
 * @param {string} joiner
 * @param {string} after
 */
const keptJoiner = (_, before, joiner, after) =>
  (JOINS.test(before) && JOINS.test(after)) || (EMOJI.test(before) && EMOJI.test(after));

/**
 * @type {[RegExp, string | ((c: string) => string), string][]} what to look for, what comes in its place, what is told
 */
const KINDS = [
  [/[\x80-\x9F]/g, fromWindows, "a character of an old Windows encoding became the one that was meant"],
  [
    /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g,
    " ",
    "a space of another kind (such as one that does not break) became an ordinary one",
  ],
  [/\u00AD/g, "", "a soft hyphen was removed: the page hyphenates by itself"],
  [/[\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/g, "", "an invisible character was removed"],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/g, "", "an invisible mark of direction was removed"],
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  [/[\0-\x08\x0E-\x1F\x7F\uFFFE\uFFFF]|\p{Surrogate}/gu, "", "a byte that is no character was left out"],
];

/** @type {[RegExp, string][]} what stays, and is told */
const ODD = [
  [/\uFFFD/, "a character was lost in the document: write it again"],
  [/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/u, "a sign of a symbol typeface may show as an empty box"],
];

/** @param {string} text @param {(what: string) => void} tell */
function cleanJoiners(text, tell) {
  return text.replace(/(.?)([\u200C\u200D])(?=(.?))/gsu, (all, before, joiner, after) => {
    if (keptJoiner(all, before, joiner, after)) return all;
    tell("an invisible character was removed");
    return before;
  });
}

/** @param {string} text @param {(what: string) => void} tell */
export function clean(text, tell) {
  if (/^[\t\n\r -~]*$/.test(text)) return text;
  let cleaned = text.normalize("NFC").replace(/[\v\f\u2028\u2029]/g, BREAK);
  for (const [pattern, by, what] of KINDS)
    cleaned = cleaned.replace(pattern, (c) => {
      tell(what);
      return typeof by === "string" ? by : by(c);
    });
  for (const [pattern, what] of ODD) if (pattern.test(cleaned)) tell(what);
  return cleanJoiners(cleaned, tell);
}

/** The ranges that every typeface of the product has, from the list that they are made with. */
function typefaceRanges() {
  const script = readFileSync(new URL("../install.sh", import.meta.url), "utf8");
  const lists = script.split("\n").filter((line) => line.startsWith("TYPEFACE_SIGNS"));
  return [...lists.join(" ").matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first, last]) => [
    parseInt(first, 16),
    parseInt(last ?? first, 16),
  ]);
}

/** The characters that no typeface of the product has, each once. @param {string} text */
export function withoutTypeface(text) {
  const ranges = typefaceRanges();
  /** @param {string} c */
  const has = (c) => {
    const code = c.codePointAt(0) ?? 0;
    return code < 32 || ranges.some(([first, last]) => code >= first && code <= last);
  };
  return [...new Set(text)].filter((c) => !has(c) && !/\p{Cf}|\p{M}/u.test(c));
}
