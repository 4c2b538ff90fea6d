// Texts of the page in the engine's units: where a character is, and a stretch of text as a DOM range. Knows the shape of a view
// (engine.js).
import { hiddenClass, hyphenClass } from "../names.js";
import { lastOf } from "./elements.js";

export const HYPHEN = "\u00AD";

// Without the invisible hyphens, which a search, a spelling checker or a voice would stumble over.
/** @param {string} text */
export const plain = (text) => text.replaceAll(HYPHEN, "");

/**
 * @typedef {{node: Text, start: number, text: string}} Piece  a text node, where its text begins in the element's, and that text
 * @typedef {{pieces: Piece[], length: number}} Pieces
 */

// The element's text as the engine counts it: without soft hyphens and what only screen readers hear, a <br> being one character.
/** @param {Element} element @returns {Pieces} */
export function piecesOf(element) {
  /** @type {Piece[]} */
  const pieces = [];
  let length = 0;
  const look = (/** @type {ChildNode} */ node) => {
    if (node instanceof Text) {
      const text = plain(node.data);
      pieces.push({ node, start: length, text });
      length += text.length;
    } else if (node.nodeName === "BR") ++length;
    else if (/** @type {Element} */ (node).className !== hiddenClass) node.childNodes.forEach(look);
  };
  element.childNodes.forEach(look);
  return { pieces, length };
}

// An offset in the engine's units as one in the text node, whichever is nearest; behind a soft hyphen.
/** @param {Piece} piece @param {number} offset */
export function inNode({ node: { data }, start, text }, offset) {
  let at = Math.min(Math.max(0, offset - start), text.length);
  for (let hyphen = -1; (hyphen = data.indexOf(HYPHEN, hyphen + 1)) >= 0 && hyphen <= at;) ++at;
  return at;
}

const range = document.createRange();

// Spaces at a line's end have no place of their own; engines report either line for them.
const placeless = /[\s\u200B\u2060]/;

// Where the character at `offset` is drawn, or null when it has no place of its own.
/** @param {Pieces} text @param {number} offset */
export function boxOfCharacter({ pieces }, offset) {
  const piece = lastOf(pieces, (one) => one.start <= offset);
  if (!piece || offset >= piece.start + piece.text.length) return null;
  if (placeless.test(piece.text[offset - piece.start])) return null;
  const at = inNode(piece, offset);
  range.setStart(piece.node, at);
  range.setEnd(piece.node, at + 1);
  const boxes = range.getClientRects();
  return boxes.length > 0 ? boxes[boxes.length - 1] : null;
}

// Every box that the text's letters have, in order: one per line of a text node, sometimes more.
/** @param {Pieces} text */
export const boxesOf = ({ pieces }) =>
  pieces.flatMap(({ node }) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });

// A stretch of a node's text, in the engine's units, as a DOM range; null when the element is not there.
/** @param {View} view @param {Match} match */
export function rangeOf(view, { node, begin, end }) {
  const element = document.getElementById(view.ids[node]);
  if (!element) return null;
  const { pieces } = piecesOf(element);
  /** @param {number} offset @returns {[Node, number] | undefined} */
  const place = (offset) => {
    const piece = lastOf(pieces, (one) => one.start <= offset) ?? pieces[0];
    return piece && [piece.node, inNode(piece, offset)];
  };
  const [from, to] = [place(begin), place(end)];
  if (!from || !to) return null;
  const found = document.createRange();
  found.setStart(...from);
  found.setEnd(...to);
  return found;
}

// The element's text in the engine's units.
/** @param {Element} element */
export function textOf(element) {
  let text = "";
  for (const piece of piecesOf(element).pieces) text = text.padEnd(piece.start, "\n") + piece.text;
  return text;
}

// Stand for the tags in a text's fingerprint (Tag in src/page/page.cpp); whatever the engine's HTML does not have is FOREIGN.
/** @type {Record<string, number>} */
const TAGS = { A: 1, STRONG: 2, EM: 4, SUP: 5, SUB: 6 };
const END = 3;
const FOREIGN = 0xffff;
// What is there beside the text: words that are only heard, a hyphen that is not, and the drawing of a sign.
const TEXTLESS = `.${hiddenClass}, .${hyphenClass}, .sign > svg:first-child`;

// The number that page::fingerprint (src/page/page.h) gives to this text, while it is the engine's.
/** @param {Element} element */
export function fingerprintOf(element) {
  let hash = 2166136261;
  const mix = (/** @type {number} */ unit) => (hash = Math.imul(hash ^ unit, 16777619));
  const mixText = (/** @type {string} */ text) => {
    for (let at = 0; at < text.length; ++at) if (text[at] !== HYPHEN) mix(text.charCodeAt(at));
  };
  const mixInside = (/** @type {Node} */ node) => node.childNodes.forEach(mixNode);
  function mixNode(/** @type {Node} */ node) {
    const tag = TAGS[node.nodeName];
    if (node.nodeType === Node.TEXT_NODE) mixText(/** @type {Text} */ (node).data);
    else if (node.nodeName === "BR") mix(10);
    else if (tag) (mix(tag), mixInside(node), mix(END));
    else if (node.nodeType === Node.ELEMENT_NODE && !(/** @type {Element} */ (node).matches(TEXTLESS)))
      mix(FOREIGN);
  }
  mixInside(element);
  return hash >>> 0;
}
