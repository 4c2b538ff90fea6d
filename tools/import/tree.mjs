// HTML as a tree, by parse5: what browsers would make of it.
import { parse } from "parse5";

/**
 * @typedef {object} Node
 * @property {string} nodeName
 * @property {string} [tagName]
 * @property {{ name: string, value: string }[]} [attrs]
 * @property {Node[]} [childNodes]
 * @property {Node} [content] of a template
 * @property {string} [value] of a text
 * @property {string} [data] of a comment
 */

/** @param {string} html @returns {Node} */
export const parsed = (html) => /** @type {any} */ (parse(html));

/** @param {Node} node @param {string} name */
export const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value ?? "";

/** @param {Node} node @param {string} name */
export const hasAttribute = (node, name) => node.attrs?.some((one) => one.name === name) ?? false;

/** @param {Node} node */
export const children = (node) => node.childNodes ?? [];

/**
 * All nodes that `accepts`, in order, none inside another.
 * @param {Node} node
 * @param {(node: Node) => boolean | undefined} accepts
 * @returns {Node[]}
 */
export function treeAll(node, accepts) {
  const found = [];
  const todo = [node];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (accepts(next)) found.push(next);
    else todo.push(...children(next).toReversed());
  }
  return found;
}

const SILENT = new Set(["script", "style", "template", "head", "noscript"]);
const ENDS = new Set(
  "p div li tr td th h1 h2 h3 h4 h5 h6 br section article dt dd blockquote pre figcaption option".split(" "),
);

/** The words that a person would see, more or less. @param {Node | Node[]} nodes */
export function textOf(nodes) {
  let text = "";
  /** @type {(Node | string)[]} */
  const todo = [nodes].flat().toReversed();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === "string") text += next;
    else if (next.nodeName === "#text") text += next.value ?? "";
    else if (!SILENT.has(next.nodeName)) {
      if (ENDS.has(next.nodeName)) todo.push("\n");
      todo.push(...children(next).toReversed());
      if (ENDS.has(next.nodeName)) todo.push("\n");
    }
  }
  return text;
}

/** "&eacute;" → "é"; an unknown name stays as it is. @param {string} entity */
export const decodeEntity = (entity) => textOf(treeAll(parsed(entity), (node) => node.nodeName === "#text"));
