// Writes a changed value into the JSON text it came from, so that the text differs only where the value does: the order of the keys,
// the white space and the way each piece was written stay.
import { parseTree } from "jsonc-parser";

/**
 * @typedef {import("jsonc-parser").Node} Node
 * @typedef {{text: string, step: string, line: string}} Sheet  the text, one level of indentation, the end of a line
 * @typedef {{node?: Node, value: unknown}} Part  a new value, and what stood there, if anything did
 */

const WIDTH = 110; // as prettier's, .prettierrc.json

/** @param {unknown} a @param {unknown} b @returns {boolean} */
export function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = /** @type {Record<string, unknown>[]} */ ([a, b]);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
  );
}

/** @param {Node} node @returns {any} */
const valueOf = (node) => {
  const children = node.children ?? [];
  if (node.type === "array") return children.map(valueOf);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(children.map(({ children: [key, value] = [] }) => [key.value, valueOf(value)]));
};

/** @param {Sheet} sheet @param {Node} node */
const source = ({ text }, node) => text.slice(node.offset, node.offset + node.length);

// The indentation of the line a node begins on.
/** @param {Sheet} sheet @param {number} offset */
const indentAt = ({ text }, offset) =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

/** @param {unknown} value @returns {string} */
function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || !value) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
    .join(", ")}}`;
}

// A value that was not there: on one line where its neighbours are.
/** @param {Sheet} sheet @param {unknown} value @param {string} indent @param {Node} [neighbour] */
function fresh(sheet, value, indent, neighbour) {
  const compact = neighbour?.children?.length && !source(sheet, neighbour).includes("\n");
  if (compact && indent.length + onOneLine(value).length < WIDTH) return onOneLine(value);
  return JSON.stringify(value, null, sheet.step).replaceAll("\n", sheet.line + indent);
}

// The longest run of equal items that both have in the same order, as pairs of indices; the last pair is the ends of both.
/** @param {unknown[]} old @param {unknown[]} values @returns {[number, number][]} */
function inOrder(old, values) {
  /** @type {number[][]} */
  const longest = Array.from({ length: old.length + 1 }, () => new Array(values.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; --i)
    for (let j = values.length - 1; j >= 0; --j)
      longest[i][j] = same(old[i], values[j])
        ? longest[i + 1][j + 1] + 1
        : Math.max(longest[i + 1][j], longest[i][j + 1]);
  /** @type {[number, number][]} */
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < values.length)
    if (same(old[i], values[j])) pairs.push([i++, j++]);
    else if (longest[i + 1][j] >= longest[i][j + 1]) ++i;
    else ++j;
  return [...pairs, [old.length, values.length]];
}

// Which old item each new one is: those that stayed, then those that moved, then, between two that stayed, one by one.
/** @param {Node[]} nodes @param {unknown[]} values @returns {Part[]} */
function aligned(nodes, values) {
  const old = nodes.map(valueOf);
  /** @type {Part[]} */
  const parts = values.map((value) => ({ value }));
  const free = new Set(nodes.keys());
  const give = (/** @type {number} */ to, /** @type {number | undefined} */ from) => {
    if (from === undefined || !free.delete(from)) return;
    parts[to].node = nodes[from];
  };
  const stayed = inOrder(old, values);
  for (const [i, j] of stayed.slice(0, -1)) give(j, i);
  for (const [j, part] of parts.entries())
    if (!part.node)
      give(
        j,
        [...free].find((i) => same(old[i], part.value)),
      );
  let [fromOld, fromNew] = [0, 0];
  for (const [i, j] of stayed) {
    const left = [...free].filter((at) => at >= fromOld && at < i);
    for (let to = fromNew; to < j; ++to) if (!parts[to].node) give(to, left.shift());
    [fromOld, fromNew] = [i + 1, j + 1];
  }
  return parts;
}

// What stands between brackets, as it was where nothing came or went.
/** @param {Sheet} sheet @param {Node} node @param {Node[]} kept @param {string[]} written */
function spliced({ text }, node, kept, written) {
  let [out, from] = ["", node.offset];
  kept.forEach((child, at) => {
    out += text.slice(from, child.offset) + written[at];
    from = child.offset + child.length;
  });
  return out + text.slice(from, node.offset + node.length);
}

/** @param {Sheet} sheet @param {Node} node @param {string[]} written @param {[string, string]} brackets */
function laidOut(sheet, node, written, [open, close]) {
  if (!written.length) return open + close;
  const first = node.children?.[0];
  const outer = indentAt(sheet, node.offset);
  const lines = !first || sheet.text.slice(node.offset, first.offset).includes("\n");
  if (!lines) {
    const pad = sheet.text.slice(node.offset + 1, first.offset);
    return open + pad + written.join(", ") + pad + close;
  }
  const inner = sheet.line + outer + sheet.step;
  return open + inner + written.join(`,${inner}`) + sheet.line + outer + close;
}

/** @param {Sheet} sheet @param {Node} node @param {unknown[]} values */
function list(sheet, node, values) {
  const children = node.children ?? [];
  const parts = aligned(children, values);
  const indent = indentAt(sheet, node.offset) + sheet.step;
  const written = parts.map((part) =>
    part.node ? rendered(sheet, part.node, part.value) : fresh(sheet, part.value, indent, children[0]),
  );
  const unmoved = parts.length === children.length && parts.every((part, at) => part.node === children[at]);
  return unmoved ? spliced(sheet, node, children, written) : laidOut(sheet, node, written, ["[", "]"]);
}

/** @param {Sheet} sheet @param {Node} node @param {Record<string, unknown>} value */
function members(sheet, node, value) {
  const children = node.children ?? [];
  const old = new Map(children.map((child) => [child.children?.[0].value, child]));
  // Keys that stay keep their order, whatever order the form has them in; new ones follow.
  const names = [
    ...[...old.keys()].filter((key) => Object.hasOwn(value, key)),
    ...Object.keys(value).filter((key) => !old.has(key)),
  ];
  const indent = indentAt(sheet, node.offset) + sheet.step;
  const written = names.map((name) => {
    const child = old.get(name);
    const [key, before] = child?.children ?? [];
    if (!child || !before) return `${JSON.stringify(name)}: ${fresh(sheet, value[name], indent)}`;
    return sheet.text.slice(key.offset, before.offset) + rendered(sheet, before, value[name]);
  });
  const unmoved = names.length === children.length && names.every((name) => old.has(name));
  return unmoved ? spliced(sheet, node, children, written) : laidOut(sheet, node, written, ["{", "}"]);
}

/** @param {Sheet} sheet @param {Node} node @param {unknown} value @returns {string} */
function rendered(sheet, node, value) {
  if (same(valueOf(node), value)) return source(sheet, node);
  if (Array.isArray(value) && node.type === "array") return list(sheet, node, value);
  if (typeof value === "object" && value && !Array.isArray(value) && node.type === "object")
    return members(sheet, node, /** @type {Record<string, unknown>} */ (value));
  return fresh(sheet, value, indentAt(sheet, node.offset));
}

/** `text` with `value` in place of what it holds. @param {string} text  JSON @param {unknown} value @returns {string} */
export function patched(text, value) {
  const root = parseTree(text, [], { disallowComments: true });
  if (!root) return `${JSON.stringify(value, null, 2)}\n`;
  const [, step = "  "] = /^[[{]\r?\n([ \t]+)/.exec(text.slice(root.offset)) ?? [];
  const sheet = { text, step, line: text.includes("\r\n") ? "\r\n" : "\n" };
  return text.slice(0, root.offset) + rendered(sheet, root, value) + text.slice(root.offset + root.length);
}
