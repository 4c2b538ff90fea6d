// May the canvas keep an element's ink? Only while it shows what the element says, as the element looks, where it is, and nothing
// lies between the two. Whatever a guest changes (a translator, an extension, a person's own style sheet, a setting of the
// browser), the answer comes from the page as it is now: its texts, its boxes, its computed styles.
import { habits } from "./habits.js";
import { nodeAt } from "./laid_out.js";
import { fingerprintOf } from "./text.js";

const NEAR = 0.5; // CSS px, between the boxes of the engine and of the browser

/** @typedef {Record<string, string>} Values  of computed properties */

// The computed style that an element must have so that it hides and changes nothing behind it.
/** @type {Values} */
const CLEAR = {
  animationName: "none",
  backdropFilter: "none",
  backgroundImage: "none",
  borderBottomWidth: "0px",
  borderLeftWidth: "0px",
  borderRightWidth: "0px",
  borderTopWidth: "0px",
  clipPath: "none",
  contain: "none",
  contentVisibility: "visible",
  filter: "none",
  maskImage: "none",
  mixBlendMode: "normal",
  opacity: "1",
  overflowX: "visible",
  overflowY: "visible",
  rotate: "none",
  scale: "none",
  transform: "none",
  translate: "none",
  visibility: "visible",
};

// How the canvas sets every text.
/** @type {Values} */
const PLAIN = {
  direction: "ltr",
  fontFeatureSettings: "normal",
  fontKerning: "normal",
  fontSizeAdjust: "none",
  fontStretch: "100%",
  fontStyle: "normal",
  fontVariantCaps: "normal",
  fontVariantLigatures: "none",
  fontVariantNumeric: "normal",
  fontVariantPosition: "normal",
  textEmphasisStyle: "none",
  textIndent: "0px",
  textShadow: "none",
  textTransform: "none",
  webkitTextSecurity: "none",
  webkitTextStrokeWidth: "0px",
  writingMode: "horizontal-tb",
};

// A browser that lacks a property cannot have another value of it.
/** @param {CSSStyleDeclaration} style @param {Values} values */
const has = (style, values) =>
  Object.entries(values).every(([name, value]) => {
    const own = /** @type {any} */ (style)[name];
    return own === undefined || own === "" || own === value;
  });

/**
 * "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.5)" as the engine writes colours: bytes r, g, b, a; -1 for any other. Any fully
 * transparent colour is 0.
 * @param {string} css
 */
function colourOf(css) {
  const [, list] = /^rgba?\(([^)]*)\)$/.exec(css) ?? [];
  if (!list) return -1;
  const [r, g, b, alpha = 1] = list.split(/[,/ ]+/).map(Number);
  return alpha === 0 ? 0 : (r | (g << 8) | (b << 16) | (Math.round(alpha * 255) << 24)) >>> 0;
}

// List markers and the ruler are ours; anything else before or after an element is a guest's.
const OWN_MARKS = { "::before": ".ordered-item, .bullet-item, .source", "::after": "[data-ruler] body" };
/** @param {Element} element */
const hasForeignMark = (element) =>
  Object.entries(OWN_MARKS).some(([mark, own]) => {
    const { content } = getComputedStyle(element, mark);
    return content !== "none" && content !== "normal" && content !== "" && !element.matches(own);
  });

/** @param {Element} element @param {CSSStyleDeclaration} style @param {{fill: number, boxed: number}} [box]  that the canvas draws */
const isClear = (element, style, { fill, boxed } = { fill: 0, boxed: 0 }) =>
  colourOf(style.backgroundColor) === fill &&
  (boxed === 1 || style.boxShadow === "none") &&
  has(style, CLEAR) &&
  !/fixed|sticky/.test(style.position) && // it would not scroll with the tile
  !hasForeignMark(element);

/**
 * Whether nothing lies between the tile and what this element holds, but boxes that the canvas draws.
 * @param {Element | null} element
 * @param {Map<Element, boolean>} known  the answers so far
 * @returns {boolean}
 */
function showsThrough(element, known) {
  if (!element || element === document.documentElement) return true;
  const answer =
    known.get(element) ??
    (isClear(element, getComputedStyle(element)) && showsThrough(element.parentElement, known));
  known.set(element, answer);
  return answer;
}

/** @param {View} view @param {number} node @param {Element} element */
function isInPlace(view, node, element) {
  const box = element.getBoundingClientRect();
  const { x, y, width, height } = nodeAt(view, node);
  const off = [box.left + scrollX - x, box.top + scrollY - y, box.width - width, box.height - height];
  return off.every((one) => Math.abs(one) <= NEAR);
}

const near = (/** @type {string} */ css, /** @type {number} */ px, most = 0.02) =>
  Math.abs((parseFloat(css) || 0) - px) < most;

// Firefox does not say how small a browser may show type, Chromium does.
/** @param {CSSStyleDeclaration} style */
const shownSize = ({ fontSize }) => `${Math.max(parseFloat(fontSize), habits().leastSize)}px`;

/**
 * Whether a text is set as the canvas sets it.
 * @param {CSSStyleDeclaration} style
 * @param {Shown} type
 * @param {number} line  height, CSS px
 */
const isSet = (style, { ink, size, letter, word, bold, underlined, centred }, line) =>
  has(style, PLAIN) &&
  colourOf(style.color) === ink &&
  colourOf(style.webkitTextFillColor) === ink &&
  near(shownSize(style), size) &&
  near(style.letterSpacing, letter) &&
  near(style.wordSpacing, word) &&
  near(style.lineHeight, line, 1) &&
  style.fontWeight === (bold ? "700" : "400") &&
  style.fontFamily === getComputedStyle(document.body).fontFamily &&
  style.textAlign === (centred ? "center" : "start") &&
  style.textDecorationLine === (underlined ? "underline" : "none");

/** The links and bold words in a text. @param {Element} element @param {Shown} shown @param {number} line */
const areInnerSet = (element, shown, line) =>
  [...element.querySelectorAll("a, strong")].every((inner) => {
    const isIn = (/** @type {string} */ tag) =>
      element !== inner.closest(tag) && element.contains(inner.closest(tag));
    const type = {
      ...shown,
      ink: isIn("a") ? shown.link : shown.ink,
      bold: shown.bold || isIn("strong") ? 1 : 0,
      underlined: inner.matches("a") ? 1 : 0,
    };
    const style = getComputedStyle(inner);
    return isClear(inner, style) && isSet(style, type, line);
  });

/** The text stands where the engine puts it in its box. @param {CSSStyleDeclaration} style @param {NodeBox} node */
const isPadded = (style, { x, y, textX, textY }) =>
  near(style.paddingTop, textY - y, NEAR) && near(style.paddingLeft, textX - x, NEAR);

/** Neither the first line nor the first letter has a look of its own. @param {Element} element @param {CSSStyleDeclaration} style */
const beginsAsItGoesOn = (element, style) =>
  ["::first-line", "::first-letter"].every((part) => {
    const first = getComputedStyle(element, part);
    return (
      [first.color, first.fontSize].join() === [style.color, style.fontSize].join() &&
      colourOf(first.backgroundColor) === 0
    );
  });

/** @param {Element} element @param {Shown} shown @param {View} view */
function saysAndLooksTheSame(element, shown, view) {
  const style = getComputedStyle(element);
  const node = nodeAt(view, shown.node);
  return (
    fingerprintOf(element) === view.fingerprints[shown.node] &&
    isPadded(style, node) &&
    isSet(style, shown, node.lineHeight) &&
    beginsAsItGoesOn(element, style) &&
    areInnerSet(element, shown, node.lineHeight)
  );
}

/** @type {Set<Element>} */
const trusted = new Set(); // may give their ink, until somebody else changes the page

/** Forgets which elements were checked. Call it only while the canvas holds no element's ink. */
export const trustNobody = () => trusted.clear();

/**
 * The nodes whose elements the canvas may not draw; the others are trusted until trustNobody().
 * @param {View} view
 * @param {Map<Element, Shown>} shown  in the order of the page
 */
export function refused(view, shown) {
  /** @type {Map<Element, boolean>} */
  const known = new Map([...trusted].map((element) => [element, true]));
  /** @type {number[]} */
  const nodes = [];
  for (const [element, one] of shown) {
    if (trusted.has(element)) continue;
    const may =
      isInPlace(view, one.node, element) &&
      isClear(element, getComputedStyle(element), one) &&
      showsThrough(element.parentElement, known) &&
      (view.lineCounts[one.node] === 0 || saysAndLooksTheSame(element, one, view));
    known.set(element, may);
    if (may) trusted.add(element);
    else nodes.push(one.node);
  }
  return nodes;
}

// ---- the page as a whole ------------------------------------------------------------------------------------

/** An element with a negative z-index lies between text and tile. @param {Element} tile */
const isBetween = (tile) => (/** @type {Element} */ element) => {
  const { zIndex, position } = getComputedStyle(element);
  return element !== tile && position !== "static" && Number(zIndex) < 0;
};

/** Translators say so; the words themselves may come later. @param {string} language */
function isTranslated(language) {
  const { lang, className } = document.documentElement;
  return lang !== language || /\btranslated-(ltr|rtl)\b/.test(className);
}

/**
 * Whether the page is one that a tile can lie behind.
 * @param {View} view
 * @param {number} paper  the colour of the tile where nothing is drawn
 */
export function isOurs(view, paper) {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  return (
    !isTranslated(view.language) &&
    isClear(root, style, { fill: paper, boxed: 0 }) &&
    showsThrough(document.body, new Map())
  );
}

/** Whether the tile is seen where it was put, as it was painted. @param {HTMLElement} element @param {Tile} tile */
export function isSeen(element, tile) {
  const style = getComputedStyle(element);
  const { transform, overflowX, overflowY } = style; // browsers clip what a canvas holds
  const box = element.getBoundingClientRect();
  const off = [
    box.left + scrollX,
    box.top + scrollY - tile.top,
    box.width - tile.width,
    box.height - tile.height,
  ];
  return (
    style.display === "block" &&
    style.position === "absolute" &&
    style.zIndex === "-1" &&
    has(style, { ...CLEAR, transform, overflowX, overflowY }) &&
    off.every((one) => Math.abs(one) < 1) &&
    ![...document.body.children].some(isBetween(element))
  );
}
