// Where the browser has put the lines of a text. Whole text boxes are measured wherever possible: WebKit rounds those of single
// characters to whole px.
import { habits } from "./habits.js";
import { boxOfCharacter, boxesOf } from "./text.js";

/** @typedef {{left: number, right: number, top: number, bottom: number}} Line  of a text's letters, CSS px of the window */

// Now and then Chromium does not kern a line's last letter with the space behind it: up to 0.03 em that nobody sees. Of the
// height of a line.
const UNSEEN = 0.02;

/** @param {{top: number, bottom: number}} box */
const middle = ({ top, bottom }) => (top + bottom) / 2;

/** @param {import("./text.js").Pieces} text @param {number} lineHeight  about; CSS px @returns {Line[]} */
export function linesOf(text, lineHeight) {
  /** @type {Line[]} */
  const lines = [];
  for (const { left, right, top, bottom } of boxesOf(text)) {
    const last = lines[lines.length - 1];
    if (!last || middle({ top, bottom }) - middle(last) > lineHeight / 2)
      lines.push({ left, right, top, bottom });
    else Object.assign(last, { left: Math.min(last.left, left), right: Math.max(last.right, right) });
  }
  return lines;
}

// The line of a character, counted from 0; null when it has no place of its own.
/** @param {import("./text.js").Pieces} text @param {Line[]} lines @param {number} offset */
function lineOf(text, lines, offset) {
  const box = boxOfCharacter(text, offset);
  if (!box) return null;
  const next = lines.findIndex((line) => middle(line) > middle(box) + 1);
  return (next < 0 ? lines.length : next) - 1;
}

// Where the browser begins its lines after the first. Lines only go down, so each start is found by halving.
/** @param {import("./text.js").Pieces} text @param {Line[]} lines */
export function startsInBrowser(text, lines) {
  /** @type {number[]} */
  const starts = [];
  /** @param {number} offset */
  const lineAtOrAfter = (offset) => {
    for (let at = offset; at < text.length; ++at) {
      const line = lineOf(text, lines, at);
      if (line !== null) return line;
    }
    return Infinity;
  };
  for (let line = 1; line < lines.length; ++line) {
    let low = starts[starts.length - 1] ?? 0;
    let high = text.length;
    while (high - low > 1) {
      const half = (low + high) >> 1;
      if (lineAtOrAfter(half) >= line) high = half;
      else low = half;
    }
    while (high < text.length && lineOf(text, lines, high) === null) ++high;
    starts.push(high);
  }
  return starts;
}

/**
 * How far the browser's lines are from where the engine has put them, seen from the box of their element: both ends, the top, and
 * a word inside; CSS px. Infinity when they are other lines.
 * @param {View} view
 * @param {number} node
 * @param {number} first  of the view's lines that are this node's
 * @param {DOMRect} box
 * @param {import("./text.js").Pieces} text
 * @param {Line[]} lines
 */
export function distance(view, node, first, box, text, lines) {
  if (lines.length !== view.lineCounts[node]) return Infinity;
  const [x, y] = [box.left - view.x[node], box.top - view.y[node]];
  let far = 0;
  for (const [at, line] of lines.entries()) {
    const one = first + at;
    const top = view.textTops[node] + at * view.lineHeights[node];
    const longer = line.right - x - view.rights[one];
    const unseen = Math.min(Math.max(0, longer), UNSEEN * view.lineHeights[node]);
    const off = [line.left - x - view.lefts[one], longer - unseen, line.top - y - top];
    if (view.words[one] > view.starts[one]) {
      const word = boxOfCharacter(text, view.words[one]);
      if (!word || Math.abs(middle(word) - middle(line)) > 1) return Infinity;
      const apart = Math.abs(word.left - x - view.wordLefts[one]);
      off.push(Math.max(0, apart - (habits().exactRanges ? 0 : 1)));
    }
    far = Math.max(far, ...off.map(Math.abs));
  }
  return far;
}
