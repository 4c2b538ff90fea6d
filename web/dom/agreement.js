// Do the engine and the browser agree on where everything is? Compares every box and every line start with the DOM, and finds out
// how the browser measures. Knows the shape of a view (engine.js); changes nothing.
import { nodeAt, startsOf } from "./nodes.js";
import { fingerprintOf, lineOf, piecesOf } from "./text.js";
import { typeface } from "../typefaces.js";

/**
 * @typedef {{report: Measured[], largest: number, compared: number, differed: number, missing: number}} Comparison  see compare
 * @typedef {{leaveToBrowser?: boolean, exact?: boolean}} Manner
 */

export const TOLERANCE = 0.5; // CSS px, between the boxes of the engine and of the browser
const EXACT = 0.004; // CSS px; such differences add up over a long page

// In which steps the browser keeps lengths: 64 to a px, or 60 in Firefox.
let steps = 0;
export function stepsPerPx() {
  if (steps > 0) return steps;
  const probe = document.createElement("div");
  probe.style.cssText = "position:absolute;visibility:hidden;width:1.01px";
  document.body.append(probe);
  steps = probe.getBoundingClientRect().width > 1.005 ? 60 : 64; // 61 sixtieths, or 64 sixty-fourths
  probe.remove();
  return steps;
}

// True when every line the engine expects begins where the browser begins one.
/** @param {import("./text.js").Pieces} text @param {Uint32Array} starts @param {number} top @param {number} lineHeight */
function linesAgree(text, starts, top, lineHeight) {
  for (let line = 1; line < starts.length; ++line) {
    const here = lineOf(text, starts[line], top, lineHeight);
    if (here !== null && here !== line) return false;
    for (let before = starts[line] - 1; before >= starts[line - 1]; --before) {
      const previous = lineOf(text, before, top, lineHeight);
      if (previous === null) continue;
      if (previous !== line - 1) return false;
      break;
    }
  }
  return true;
}

// Where the browser begins its lines after the first. Lines only go down, so each start is found by halving.
/** @param {import("./text.js").Pieces} text @param {number} top @param {number} lineHeight */
function startsInBrowser(text, top, lineHeight) {
  /** @type {number[]} */
  const starts = [];
  /** @param {number} offset */
  const lineAtOrAfter = (offset) => {
    for (let at = offset; at < text.length; ++at) {
      const line = lineOf(text, at, top, lineHeight);
      if (line !== null) return line;
    }
    return Infinity;
  };
  const lastLine = () => {
    for (let at = text.length - 1; at >= 0; --at) {
      const line = lineOf(text, at, top, lineHeight);
      if (line !== null) return line;
    }
    return 0;
  };
  for (let line = 1, count = lastLine(); line <= count; ++line) {
    let low = starts[starts.length - 1] ?? 0;
    let high = text.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lineAtOrAfter(middle) >= line) high = middle;
      else low = middle;
    }
    while (high < text.length && lineOf(text, high, top, lineHeight) === null) ++high;
    starts.push(high);
  }
  return starts;
}

// The height of an element's text as the browser sees it.
/** @param {Element} element @param {DOMRect} box */
function textHeight(element, box) {
  const style = getComputedStyle(element);
  // An element that is not shown at all (print, an extension) has padding but no height.
  return Math.max(0, box.height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)) || 0;
}

/** @param {number} node @param {number} height @param {boolean} own @param {number[]} starts @returns {Measured} */
const reportOf = (node, height, own, starts) => ({ node, height, own: own ? 1 : 0, starts });

// Every element by its id; null where two have the same.
/** @returns {Map<string, Element | null>} */
function elementsById() {
  const found = new Map();
  for (const element of document.querySelectorAll("[id]"))
    found.set(element.id, found.has(element.id) ? null : element);
  return found;
}

// Compares one node with its element. Adds to `found`, which is what `compare` returns.
/**
 * @param {View} view
 * @param {number} index
 * @param {Element} element
 * @param {Uint32Array} starts
 * @param {Comparison} found
 * @param {Manner} manner
 */
function compareNode(view, index, element, starts, found, { leaveToBrowser = false, exact }) {
  const node = nodeAt(view, index);
  const box = element.getBoundingClientRect();
  const [wider, taller] = [box.width - node.width, box.height - node.height];
  if (node.own) {
    // it may be sticky, so only its size counts
    const isText = !element.firstElementChild || starts.length > 0;
    if (isText && Math.abs(taller) > TOLERANCE)
      found.report.push(reportOf(index, textHeight(element, box), true, []));
    return;
  }
  const moved = [box.left + scrollX - node.x, box.top + scrollY - node.y];
  found.largest = Math.max(found.largest, ...[...moved, wider, taller].map(Math.abs));
  if (starts.length === 0) return;
  ++found.compared;
  if (fingerprintOf(element) !== view.fingerprints[index]) {
    found.report.push(reportOf(index, textHeight(element, box), true, [...starts]));
    return;
  }
  const text = piecesOf(element);
  const top = box.top + (node.textY - node.y);
  if (Math.abs(taller) <= (exact ? EXACT : TOLERANCE) && linesAgree(text, starts, top, node.lineHeight))
    return;
  ++found.differed;
  found.report.push(
    reportOf(index, textHeight(element, box), leaveToBrowser, startsInBrowser(text, top, node.lineHeight)),
  );
}

// Compares every node with its element. Changes nothing; returns
//   report    for the engine (LwMeasured in src/bridge/abi.h), the nodes that the browser lays out otherwise (none: all agree)
//   largest   the largest distance between the two boxes of a node, CSS px
//   compared  how many texts were looked at that the canvas could show
//   differed  how many of these have other lines than the engine thinks
//   missing   how many nodes have no element, or more than one: the page is not the one that the engine has laid out
// With `exact`, heights count that differ by less than a person can see: browsers round lengths each in their own way.
/** @param {View} view @param {Manner} [manner] @returns {Comparison} */
export function compare(view, { leaveToBrowser = false, exact = false } = {}) {
  /** @type {Comparison} */
  const found = { report: [], largest: 0, compared: 0, differed: 0, missing: 0 };
  const elements = elementsById();
  let first = 0;
  for (let index = 0; index < view.ids.length; ++index) {
    const starts = view.starts.subarray(first, first + view.lineCounts[index]);
    const element = elements.get(view.ids[index]);
    if (element) compareNode(view, index, element, starts, found, { leaveToBrowser, exact });
    else ++found.missing;
    first += view.lineCounts[index];
  }
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
    return [
      reportOf(node, textHeight(element, element.getBoundingClientRect()), true, [...startsOf(view, node)]),
    ];
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
