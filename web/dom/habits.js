// How does this browser measure text? Each answer comes from measuring texts that nobody sees, never from the browser's name.
// src/text/habits.h and src/page/reading.h (Viewport) say what the engine does with the answers.
import { typeface } from "../typefaces.js";
import { ours } from "./watch.js";

const BIG = 100; // px, of type; above any least size, and kerning shows
const ODD = BIG + 0.9 / 64; // what is left when it is cut to 1/64
const SIZES = [1000, 42, 45, 47.3, 49]; // px: among the last four each rule of rounding shows, at any density
const LENGTHS = [1.01, 7.77, 33.33]; // px
const NEAR = 0.02; // CSS px: more than the smallest length of any browser
const LONG = "n".repeat(99);
const BROKEN = "width:0;white-space:normal;overflow-wrap:normal;hyphens:manual;-webkit-hyphens:manual";

/** @type {[text: string, css?: string][]} */
const TEXTS = [
  ["a T"],
  ["a "],
  ["T"],
  [LONG],
  [LONG, `font-size:${ODD}px`],
  [LONG, "font-size:0.01rem"],
  ["", "width:100rem"],
  ...LENGTHS.map((length) => /** @type {[string, string]} */ (["", `width:${length}px`])),
];
/** Their first lines end in a hyphen. @type {[text: string, css: string][]} */
const HYPHENS = [
  ["r\u00ADw", BROKEN],
  ["r\u00ADn", BROKEN],
  ["r\u00ADn", `${BROKEN};letter-spacing:9px`],
];

/** @param {number} one @param {number} other */
const isNear = (one, other) => Math.abs(one - other) < NEAR;

const box = (/** @type {Element} */ element) => element.getBoundingClientRect();

/** @param {Element} element @param {number} [end] */
function boxOfText({ firstChild }, end) {
  const range = document.createRange();
  const text = /** @type {Node} */ (firstChild);
  range.selectNodeContents(text);
  if (end) range.setEnd(text, end);
  return range.getBoundingClientRect();
}

/** @param {Element} parent @param {string} css @param {string} text */
function add(parent, css, text) {
  const element = parent.appendChild(document.createElement("div"));
  element.style.cssText = `position:absolute;white-space:pre;letter-spacing:0;word-spacing:0;${css}`;
  element.textContent = text;
  return element;
}

// Two letters in a line twice as high as their size, and an element without height on its baseline.
/** @param {Element} holder @param {number} size */
function addLine(holder, size) {
  const line = add(holder, `font-size:${size}px;line-height:${2 * size}px`, "nn");
  line.appendChild(document.createElement("i")).style.display = "inline-block";
  return line;
}

/** @param {Element} line @param {number} at  of SIZES */
function lookAt(line, at) {
  const { top, height, width } = boxOfText(line);
  return {
    size: SIZES[at],
    height,
    above: top - box(line).top,
    ascent: box(line.children[0]).bottom - top,
    split: 2 * boxOfText(line, 1).width - width,
  };
}

/** @typedef {[stepsPerPx: number, whole: (steps: number) => number]} Steps */

// Whichever the lengths look like most: sixtieths of a px, rounded; sixty-fourths of a CSS px or of a device px, cut.
/** @param {number[]} lengths  of LENGTHS */
function layoutSteps(lengths) {
  const off = (/** @type {Steps} */ [steps, whole]) =>
    lengths.reduce((sum, length, at) => sum + Math.abs(length - whole(LENGTHS[at] * steps) / steps), 0);
  /** @type {Steps[]} */
  const known = [
    [60, Math.round],
    [64, Math.floor],
    [64 * devicePixelRatio, Math.floor],
  ];
  return known.reduce((best, one) => (off(one) < off(best) - 0.001 ? one : best));
}

/** @param {Element} holder @returns {Habits} */
function measure(holder) {
  const lines = SIZES.map((size) => addLine(holder, size));
  const texts = TEXTS.map(([text, css = ""]) => add(holder, css, text));
  const hyphens = HYPHENS.map(([text, css]) => add(holder, css, text));
  const low = add(holder, "line-height:9.9px", "n");

  const [{ ascent }, ...seen] = lines.map(lookAt);
  // The coarsest that explain all heights: a CSS px in WebKit, a device px elsewhere; zooming the page may come on top.
  const explains = (/** @type {number} */ steps) =>
    seen.every(({ height }) => isNear(height * steps, Math.round(height * steps)));
  const ratio = devicePixelRatio;
  const fontSteps = [1, ratio / 3, ratio / 2].find(explains) ?? ratio;
  const cut = (/** @type {number} */ length, steps = fontSteps) => Math.floor(length * steps) / steps;

  const [pair, a, t, long, odd, least, rem, ...lengths] = texts.map((one) => box(one).width);
  const [kerned, plain, spaced] = hyphens.map((one) => boxOfText(one).width);
  const off = (/** @type {number} */ size) => Math.abs(odd - (long * size) / BIG);
  const [stepsPerPx, whole] = layoutSteps(lengths);
  // In the order of text::Habit (src/text/habits.h).
  const found = [
    !isNear(pair, a + t), // kerns_across_pieces
    !isNear(kerned, plain), // kerns_across_line_ends
    spaced - plain > 13, // spaces_hyphen
    isNear(box(low).height, cut(9.9)), // whole_lines
    seen.some(({ size, height, above }) => size - height / 2 - above > 0.3 / fontSteps), // whole_leading
    seen.some((one) => one.ascent < Math.round((ascent / 1000) * one.size * fontSteps) / fontSteps - NEAR), // roomy_descent
    off(cut(ODD, 64 * fontSteps)) < off(ODD), // cuts_sizes
    whole === Math.round, // rounds_lengths
  ];
  return {
    textScale: rem / 1600,
    stepsPerPx,
    fontSteps,
    leastSize: (least / long) * BIG,
    habits: found.reduceRight((bits, has) => 2 * bits + Number(has), 1),
    exactRanges: seen.every(({ split }) => Math.abs(split) < 0.1),
  };
}

/** @type {{key: string, habits: Habits} | null} */
let last = null;

/** Measured anew when the size of the root's text or the density of the screen has changed. @returns {Habits} */
export function habits() {
  const key = `${devicePixelRatio} ${getComputedStyle(document.documentElement).fontSize}`;
  if (last?.key !== key)
    ours(() => {
      const holder = add(
        document.body,
        // Not `font`, which would take back how the page kerns.
        `visibility:hidden;inset:0 auto auto 0;font-size:${BIG}px;line-height:normal;font-family:"${typeface("").family}"`,
        "",
      );
      last = { key, habits: measure(holder) };
      holder.remove();
    });
  return /** @type {NonNullable<typeof last>} */ (last).habits;
}
