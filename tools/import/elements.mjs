// Which element of HTML is read how, and what is told when an article has no place for it.
import { list, listItem, noteList } from "./lists.mjs";
import { targetOf } from "./links.mjs";
import { PLAIN, joined, plain } from "./inline.mjs";
import { BREAK } from "./characters.mjs";
import { table } from "./tables.mjs";
import { attribute, children, hasAttribute, textOf } from "./tree.mjs";

/** @import { Style } from "./inline.mjs" */
/** @import { Reader } from "./reader.mjs" */
/** @import { Node } from "./tree.mjs" */
/** @typedef {(reader: Reader, node: Node, style: Style) => void} Element */

/** @param {Node} node */
const cssOf = (node) => attribute(node, "style").toLowerCase().replace(/\s+/g, "");

/** @param {Node} node */
export function isHidden(node) {
  if (hasAttribute(node, "hidden") || /(^|;)(display:none|visibility:hidden)/.test(cssOf(node))) return true;
  return attribute(node, "aria-hidden") === "true" && !/[\p{L}\p{N}]/u.test(textOf(node));
}

/** @param {Node} node */
export const isStruck = (node) => /text-decoration[^;]*:[^;]*line-through/.test(cssOf(node));

/**
 * What an element or its own style does to the words inside.
 * @type {[RegExp, RegExp, Partial<Style>][]} tag, style, what follows
 */
const STYLES = [
  [/^(b|strong|dt|summary)$/, /font-weight:(bold|[6-9]00)/, { bold: true }],
  [/^(i|em)$/, /font-style:italic/, { italic: true }],
  [/^sup$/, /vertical-align:super/, { script: "^" }],
  [/^sub$/, /vertical-align:sub(;|$)/, { script: "~" }],
  [/^$/, /font-weight:(normal|[1-5]00)/, { bold: false }], // a style is stronger than its tag: copied text is often like that
  [/^$/, /font-style:normal/, { italic: false }],
];

/** @param {Node} node @param {Style} style @returns {Style} */
export function styled(node, style) {
  const [css, tag] = [cssOf(node), node.tagName ?? ""];
  const changes = STYLES.filter(([tags, declared]) => tags.test(tag) || declared.test(css));
  return Object.assign({ ...style }, ...changes.map(([, , change]) => change));
}

/** @type {Element} */
const block = (reader, node, style) => reader.block(node, style);

/** @param {string} what @returns {Element} */
const told = (what) => (reader, node, style) => {
  reader.losses.lose(what);
  reader.block(node, style);
};

/** @param {string} what @returns {Element} */
const leftOut = (what) => (reader, node) => {
  const address = attribute(node, "src") || attribute(node, "data");
  const words = textOf(node).trim();
  if (address) reader.losses.lose(`${what} was left out (${address.slice(0, 80)})`);
  else if (words === "") reader.losses.lose(`${what} was left out`);
  reader.leaveOut(`${what} was left out`, node);
};

/** @type {Element} */
const nothing = () => {};

/** @type {Element} */
const script = (reader, node) => {
  const words = children(node).map(({ value }) => value ?? "");
  if (reader.source.isMarkdown) reader.losses.lose("a script or style was left out", words.join(""));
};

/** @type {Element} */
const heading = (reader, node, style) => {
  const isInside = reader.sink !== null || reader.kind === "quote";
  if (!isInside) return reader.paragraphOf("heading", node, style, Number(node.tagName?.slice(1)));
  reader.losses.lose("a heading inside something else became bold text");
  reader.block(node, { ...style, bold: true });
};

/** @param {string} what @returns {Element} */
const struck = (what) => (reader, node) => reader.leaveOut(what, node);

/** A picture: a block of its own, below what it is in. @type {Element} */
const picture = (reader, node) =>
  reader.picture(attribute(node, "src"), attribute(node, "alt").replace(/\s+/g, " ").trim());

/** The words of a figure: those of its picture, if there is one. @type {Element} */
const figureCaption = (reader, node, style) => {
  const paragraphs = reader.sink ? [] : reader.collect(() => reader.readChildren(node, style));
  const last = reader.items.at(-1);
  if (reader.sink) return reader.block(node, style);
  const runs = joined(paragraphs, " ");
  if (!last?.picture || last.runs.length > 0) return reader.paragraph(runs);
  if (plain(runs).trim() !== last.picture.alt) last.runs = runs; // pandoc writes the same twice
};

const BOX = /^\s*\[!([a-z]+)\][+-]?\s*/i;

/** @type {Record<string, string>} */
const BOXES = {
  tip: "tip",
  hint: "tip",
  warning: "warning",
  caution: "warning",
  danger: "warning",
  attention: "warning",
};

/**
 * A box such as "> [!warning]": one block of its paragraphs; what else is in it follows.
 * @param {Reader} reader @param {Node} node @param {Style} style @param {string} name
 */
function box(reader, node, style, name) {
  const first = reader.items.length;
  reader.losses.told += ` ${name}`;
  reader.block(node, style);
  const found = reader.items.splice(first);
  if (found[0]?.runs[0]) found[0].runs[0].text = found[0].runs[0].text.replace(BOX, "").trimStart();
  const inside = found.filter(({ runs, items }) => items.length > 0 || plain(runs).trim() !== "");
  const kind = BOXES[name.toLowerCase()];
  const rest = inside.findIndex((item) => item.kind !== "paragraph");
  const words = kind ? inside.slice(0, rest < 0 ? inside.length : rest) : [];
  if (words.length === 0) reader.losses.lose(`a box (${name.toLowerCase()}) became ordinary text`);
  else {
    const runs = joined(
      words.map((item) => item.runs),
      BREAK,
    );
    reader.items.push({ ...words[0], kind, runs, anchors: words.flatMap(({ anchors }) => anchors) });
    if (rest >= 0) reader.losses.lose(`a part of a box (${name.toLowerCase()}) stands below it`);
  }
  reader.items.push(...inside.slice(words.length));
}

/** @type {Element} */
const quote = (reader, node, style) => {
  const name = BOX.exec(textOf(node))?.[1];
  if (name && !reader.sink) return box(reader, node, style, name);
  // Word's indented paragraphs look like quotes to pandoc; real ones have a style of that name.
  if (reader.source.quotesByStyle && !reader.quoteStyle) return reader.block(node, style);
  reader.flush();
  const kind = reader.kind;
  reader.kind = "quote";
  reader.block(node, style);
  reader.kind = kind;
};

const QUOTE_STYLE = /quot|citaat|zitat|block ?text/i;

/** Pandoc's boxes: Word's styles, and Markdown's ":::". @type {Element} */
const division = (reader, node, style) => {
  if (hasAttribute(node, "data-lw")) return; // title and such, read already
  const [named, kinds] = [attribute(node, "data-custom-style"), attribute(node, "class")];
  if (/^(sub)?title$/i.test(named)) return reader.paragraphOf(named.toLowerCase(), node, style);
  if (/caption|bijschrift/i.test(named)) return reader.paragraphOf("caption", node, style);
  if (/^(toc|inhopg)/i.test(named))
    return reader.leaveOut("a line of the table of contents was left out", node);
  if (reader.source.isMarkdown && kinds && !reader.sink) return box(reader, node, style, kinds);
  const before = reader.quoteStyle;
  reader.quoteStyle ||= QUOTE_STYLE.test(named);
  reader.block(node, style);
  reader.quoteStyle = before;
};

/** What Word's tracked changes and remarks are to pandoc. @type {Record<string, string>} */
const CHANGES = {
  deletion: "words that a tracked change deletes were left out",
  "comment-start": "a comment was left out",
};

/** @type {Element} */
const span = (reader, node, style) => {
  const kind = attribute(node, "class");
  if (Object.hasOwn(CHANGES, kind)) return reader.leaveOut(CHANGES[kind], node);
  if (kind === "insertion") reader.losses.lose("words that a tracked change inserts were kept", textOf(node));
  if (kind.startsWith("math")) reader.losses.lose("a formula is only text now", textOf(node));
  reader.readChildren(node, style);
};

/** @type {Element} */
const link = (reader, node, style) => {
  const [role, href] = [attribute(node, "role"), attribute(node, "href")];
  if (role === "doc-backlink") return;
  if (role === "doc-noteref") return reader.readChildren(node, { ...style, note: href });
  const words = textOf(node).trim();
  if (/^[#¶§🔗↩↑]\uFE0E?$/u.test(words)) return; // to a heading itself, or back to a note's mark
  if (words === "") {
    if (href && !href.startsWith("#"))
      reader.losses.lose(`a link without words was left out (${href.slice(0, 120)})`);
    return reader.readChildren(node, style);
  }
  const target = hasAttribute(node, "href") ? targetOf(href, reader.source.base ?? "") : "";
  if (target.startsWith("#")) reader.localLinks.set(target, reader.losses.line);
  if (target === "" && href) reader.losses.lose(`the link to ${href.slice(0, 120)} is only text now`);
  reader.readChildren(node, { ...style, href: target });
};

/** @type {Element} */
const preformatted = (reader, node, style) => {
  reader.losses.lose("a block of code became a paragraph");
  const before = reader.preformatted;
  reader.flush();
  reader.preformatted = true;
  reader.block(node, style);
  reader.preformatted = before;
};

/** @type {Element} */
const lineBreak = (reader, node, style) => reader.text(BREAK, { ...PLAIN, href: style.href });

/** @type {Element} */
const section = (reader, node, style) =>
  attribute(node, "role") === "doc-endnotes" ? noteList(reader, node) : division(reader, node, style);

/** @type {Element} */
const footer = (reader, node, style) =>
  reader.source.wholePage
    ? reader.leaveOut("the footer of the page was left out", node)
    : reader.block(node, style);

/** @type {Element} */
const input = (reader, node) => {
  const kind = attribute(node, "type");
  if (kind === "checkbox")
    reader.losses.lose(`a tick box was left out${hasAttribute(node, "checked") ? " (it was ticked)" : ""}`);
  else if (kind !== "hidden") reader.losses.lose("a field to fill in was left out", attribute(node, "value"));
};

/** @type {Element} */
const quotation = (reader, node, style) => {
  reader.text("“", style);
  reader.readChildren(node, style);
  reader.text("”", style);
};

/** @param {string} what @returns {Element} */
const plainNow = (what) => (reader, node, style) => {
  if (textOf(node).trim()) reader.losses.lose(`${what} words are plain text now`, textOf(node));
  reader.readChildren(node, style);
};

/** @param {string} names @param {Element} element @returns {Record<string, Element>} */
const each = (names, element) => Object.fromEntries(names.split(" ").map((name) => [name, element]));

/** @type {Record<string, Element>} */
export const ELEMENTS = {
  ...each("h1 h2 h3 h4 h5 h6", heading),
  ...each("p article main header aside figure address fieldset legend hgroup center dt dd option", block),
  ...each("head noscript template source track col colgroup wbr", nothing),
  ...each("script style", script),
  ...each("del s strike", struck("words that are struck through were left out")),
  ...each("ul ol menu dir", list),
  ...each("pre listing xmp", preformatted),
  dl: told("a list of terms became paragraphs"),
  details: told("a part that folds is open now"),
  summary: block,
  li: listItem,
  div: division,
  section,
  footer,
  span,
  a: link,
  img: picture,
  figcaption: figureCaption,
  br: lineBreak,
  hr: told("a line across the page was left out"),
  blockquote: quote,
  table,
  u: plainNow("underlined"),
  mark: plainNow("highlighted"),
  q: quotation,
  input,
  nav: leftOut("a menu"),
  button: leftOut("a button"),
  select: leftOut("a list to choose from"),
  textarea: leftOut("a field to fill in"),
  dialog: leftOut("a dialog"),
  iframe: leftOut("a frame, such as a video or a map,"),
  video: leftOut("a video"),
  audio: leftOut("a sound"),
  object: leftOut("an object"),
  embed: leftOut("an object"),
  canvas: leftOut("a drawing"),
  svg: leftOut("a drawing"),
  math: told("a formula is only text now"),
};
