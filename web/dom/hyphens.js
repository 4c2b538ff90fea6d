// At most two hyphens in a row: the engine breaks earlier (src/text/wrap.h), and the browser follows, since the soft hyphens in
// question are taken out of the page's text for now.
import { nodeAt } from "./laid_out.js";
import { fingerprintOf, HYPHEN, inNode, missingFrom, piecesOf, shortened, textOf } from "./text.js";
import { ours } from "./watch.js";

/** @typedef {import("./text.js").Pieces} Pieces */

// Takes the soft hyphens between two offsets out of the text, so that the browser cannot break there. Nothing takes their
// place: a joiner would be in the way of a search or of a screen reader.
/** @param {Pieces} text @param {number} from @param {number} to */
function takeHyphens({ pieces }, from, to) {
  for (const piece of pieces) {
    const { node, start, text, gone } = piece;
    for (let at = Math.max(0, from - start); at < Math.min(text.length, to - start); ++at) {
      if (text[at] !== HYPHEN || gone.includes(at)) continue;
      node.deleteData(inNode(piece, start + at), 1);
      gone.push(at);
      shortened.set(node, piece);
    }
  }
}

export function putHyphensBack() {
  ours(() => {
    for (const node of shortened.keys())
      for (const at of missingFrom(node)?.gone ?? []) node.insertData(at, HYPHEN);
  });
  shortened.clear();
}

// Texts that became longer without their hyphens.
const grown = new WeakSet();

// Whether a text may have the height that the engine gives it. What a person sees, or has scrolled past, must not grow.
/** @param {Element} element @param {NodeBox} node */
function mayGrow(element, { height, lineHeight }) {
  const box = element.getBoundingClientRect();
  if (height < box.height + lineHeight / 2 || grown.has(element)) return true;
  if (box.top < innerHeight) return false;
  grown.add(element);
  return true;
}

// The stretches of a text, [from, to), that must stay whole for the browser since the engine moved a word to a line of its own,
// as far as that line shows it.
/** @param {Element} element @param {Uint32Array} starts */
function wholeStretches(element, starts) {
  const text = textOf(element);
  /** @param {number} line */
  const hyphenBefore = (line) => text[starts[line] - 1] === HYPHEN;
  /** @type {[number, number][]} */
  const whole = [];
  for (let line = 3; line < starts.length; ++line) {
    if (hyphenBefore(line) || !hyphenBefore(line - 1) || !hyphenBefore(line - 2)) continue;
    const lineEnd = (starts[line + 1] ?? text.length) - 1;
    const wordEnd = starts[line] + text.slice(starts[line]).search(/\s|$/);
    whole.push([starts[line], Math.min(lineEnd, wordEnd)]);
  }
  return whole;
}

// The engine gives no third line in a row a hyphen when it can do without (src/text/wrap.h). Reads everything first: a layout
// of the page for each text would be slow.
/** @param {View} view */
export function easeHyphens(view) {
  putHyphensBack();
  /** @type {[Element, [number, number][]][]} */
  const eased = [];
  let first = 0;
  for (let index = 0; index < view.ids.length; first += view.lineCounts[index++]) {
    const element = view.lineCounts[index] < 4 ? null : document.getElementById(view.ids[index]);
    const isOurs = element && fingerprintOf(element) === view.fingerprints[index];
    const whole = isOurs
      ? wholeStretches(element, view.starts.subarray(first, first + view.lineCounts[index]))
      : [];
    if (element && whole.length > 0 && mayGrow(element, nodeAt(view, index))) eased.push([element, whole]);
  }
  ours(() => {
    for (const [element, whole] of eased)
      for (const [from, to] of whole) takeHyphens(piecesOf(element), from, to);
  });
}
