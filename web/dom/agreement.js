// Do the engine and the browser agree on where everything is? Compares every box and every line with the DOM. Knows the shape of a
// view (engine.js); changes nothing.
import { distance, linesOf, startsInBrowser } from "./lines.js";
import { nodeAt, startsOf } from "./laid_out.js";
import { fingerprintOf, piecesOf } from "./text.js";
import { typeface } from "../typefaces.js";

/**
 * @typedef {{report: Measured[], largest: number, apart: number, compared: number, differed: number, missing: number}} Comparison
 *   see compare
 * @typedef {{near: number, boxes?: boolean, last?: boolean}} Manner
 */

export const TOLERANCE = 0.5; // CSS px, between what the engine and the browser have put somewhere
const EXACT = 0.004; // CSS px; such differences add up over a long page

// What may be asked of the engine, from the least: other lines; sizes to the last digit, since browsers round each in their own way;
// the sizes of boxes without text; and at last to leave to the browser whatever is still elsewhere.
/** @type {Manner[]} */
const MANNERS = [
  { near: TOLERANCE },
  { near: EXACT },
  { near: EXACT, boxes: true },
  { near: EXACT, boxes: true, last: true },
];

/** @param {number} node @param {DOMRect} box @param {boolean} own @param {number[]} [starts] @returns {Measured} */
const reportOf = (node, { width, height }, own, starts = []) => ({
  node,
  width,
  height,
  own: own ? 1 : 0,
  starts,
});

// Every element by its id; null where two have the same.
/** @returns {Map<string, Element | null>} */
function elementsById() {
  const found = new Map();
  for (const element of document.querySelectorAll("[id]"))
    found.set(element.id, found.has(element.id) ? null : element);
  return found;
}

/**
 * What to report of a text that the canvas could show, if anything, and how far its letters are apart.
 * @param {View} view
 * @param {number} index
 * @param {number} first  of the view's lines that are this node's
 * @param {Element} element
 * @param {DOMRect} box
 * @param {number} off    how far its box is elsewhere
 * @param {Manner} manner
 * @returns {{report?: Measured, apart: number}}
 */
function compareText(view, index, first, element, box, off, { near, last }) {
  const starts = [...view.starts.subarray(first, first + view.lineCounts[index])];
  if (fingerprintOf(element) !== view.fingerprints[index])
    return { report: reportOf(index, box, true, starts), apart: Infinity };
  const text = piecesOf(element);
  const lines = linesOf(text, view.lineHeights[index]);
  const apart = distance(view, index, first, box, text, lines);
  const taller = Math.abs(box.height - view.heights[index]);
  const grown = Math.max(taller, Math.abs(box.width - view.widths[index]));
  if (apart <= TOLERANCE && grown <= near && !(last && off > TOLERANCE)) return { apart };
  const begins = startsInBrowser(text, lines);
  // The engine can follow other lines and sizes, nothing else.
  const isSame = taller <= TOLERANCE && String(begins) === String(starts.slice(1));
  const own = last ? Math.max(apart, off) > TOLERANCE : isSame && apart > TOLERANCE;
  return { report: reportOf(index, box, own, begins), apart };
}

/**
 * Compares one node with its element. Adds to `found`, which is what `compare` returns.
 * @param {View} view
 * @param {number} index
 * @param {number} first  of the view's lines that are this node's
 * @param {Element} element
 * @param {Comparison} found
 * @param {Manner} manner
 */
function compareNode(view, index, first, element, found, manner) {
  if (view.drawnBy[index] === 3) return; // in a closed fold
  const { x, y, width, height, own } = nodeAt(view, index);
  const box = element.getBoundingClientRect();
  const grown = Math.max(Math.abs(box.width - width), Math.abs(box.height - height));
  const isText = view.lineCounts[index] > 0;
  // Only the size counts of what the browser draws, which may be sticky, and of what nobody draws.
  const drawn = view.drawnBy[index] === 0;
  const off = drawn ? Math.max(grown, Math.abs(box.left + scrollX - x), Math.abs(box.top + scrollY - y)) : 0;
  found.largest = Math.max(found.largest, off);
  if (drawn && isText) {
    const { report, apart } = compareText(view, index, first, element, box, off, manner);
    ++found.compared;
    found.apart = Math.max(found.apart, apart);
    if (report) (++found.differed, found.report.push(report));
  } else if ((grown > TOLERANCE && (isText || manner.boxes)) || (manner.last && off > TOLERANCE))
    found.report.push(reportOf(index, box, own || (manner.last === true && off > TOLERANCE)));
}

/** @param {View} view @param {Manner} manner */
function compareAll(view, manner) {
  /** @type {Comparison} */
  const found = { report: [], largest: 0, apart: 0, compared: 0, differed: 0, missing: 0 };
  const elements = elementsById();
  let first = 0;
  for (let index = 0; index < view.ids.length; ++index) {
    const element = elements.get(view.ids[index]);
    if (element) compareNode(view, index, first, element, found, manner);
    else ++found.missing;
    first += view.lineCounts[index];
  }
  return found;
}

// Compares every node with its element. Changes nothing; returns
//   report    for the engine (LwMeasured in src/bridge/abi.h), the nodes that the browser lays out otherwise (none: all agree)
//   largest   the largest distance between the two boxes of a node that the canvas could show, CSS px
//   apart     the largest distance between their letters: ends of lines, their tops, a word inside each
//   compared  how many texts were looked at that the canvas could show
//   differed  how many of these have other lines than the engine thinks
//   missing   how many nodes have no element, or more than one: the page is not the one that the engine has laid out
// With `last`, whatever still differs is reported as the browser's.
/** @param {View} view @param {boolean} [last] @returns {Comparison} */
export function compare(view, last = false) {
  let found = compareAll(view, MANNERS[last ? MANNERS.length - 1 : 0]);
  for (let next = 1; found.report.length === 0 && found.largest > TOLERANCE; ++next)
    found = compareAll(view, MANNERS[next]);
  return found;
}

// How to report nodes that the browser is to draw whatever the engine thinks, as they are. Those that are not on the page exactly
// once are left out.
/** @param {View} view @param {number[]} nodes */
export function asBrowsers(view, nodes) {
  const elements = elementsById();
  return nodes.flatMap((node) => {
    const element = elements.get(view.ids[node]);
    if (!element) return [];
    return [reportOf(node, element.getBoundingClientRect(), true, [...startsOf(view, node)])];
  });
}

// Resolves once the style sheet, the last thing on the page, is there, or will not come.
export function styled() {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
  if (!link || link.sheet || document.readyState === "complete") return;
  return new Promise((done) => {
    for (const event of ["load", "error"]) link.addEventListener(event, done);
  });
}

// Resolves once both weights of a typeface are there; rejects when one cannot be had.
/** @param {string} face */
export async function loadFace(face) {
  const { family } = typeface(face);
  const loaded = await Promise.all(
    ["400", "700"].map((weight) => document.fonts.load(`${weight} 1rem "${family}"`)),
  );
  if (loaded.some((faces) => faces.length === 0)) throw new Error(`no typeface ${family}`);
}

/** @param {string} family */
const isLoaded = (family) =>
  [...document.fonts].filter((one) => one.family.replaceAll('"', "") === family && one.status === "loaded")
    .length === 2;

// A person's own spacing (beyond what `reading` says), a typeface forced on every page, or a font that did not load: the
// canvas would not match.
/** @param {Reading} reading @param {string} face */
export function canBeMatched({ letter, word }, face) {
  const body = document.querySelector("main p, main h1");
  if (!body) return false;
  const style = getComputedStyle(body);
  /** @param {string} spacing @param {number} em */
  const isOurs = (spacing, em) =>
    Math.abs((parseFloat(spacing) || 0) - em * parseFloat(style.fontSize)) < 0.01;
  const { family } = typeface(face);
  const families = getComputedStyle(document.body).fontFamily;
  return (
    !matchMedia("(forced-colors: active)").matches &&
    isOurs(style.letterSpacing, letter) &&
    isOurs(style.wordSpacing, word) &&
    style.fontFamily === families &&
    families.replaceAll('"', "").startsWith(family) &&
    isLoaded(family)
  );
}
