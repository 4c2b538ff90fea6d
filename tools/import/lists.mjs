// Lists: an article has lists of one level.
import { BREAK } from "./characters.mjs";
import { PLAIN, joined } from "./inline.mjs";
import { attribute, treeAll } from "./tree.mjs";

/** @import { Style } from "./inline.mjs" */
/** @import { List, Reader } from "./reader.mjs" */
/** @import { Node } from "./tree.mjs" */

/** @param {Reader} reader @param {Node} node */
function tellNumbers(reader, node) {
  if (node.tagName !== "ol") return;
  const [start, type] = [attribute(node, "start"), attribute(node, "type")];
  if (start && start !== "1") reader.losses.lose("a list that does not begin with 1 will begin with 1");
  if (/^[ai]$/i.test(type)) reader.losses.lose(`a list that counts with "${type}" will count with 1, 2, 3`);
}

/** @param {Reader} reader @param {Node} node @param {Style} style */
export function list(reader, node, style) {
  reader.flush();
  tellNumbers(reader, node);
  const outer = reader.list;
  if (outer) {
    reader.losses.lose("a list inside a list became items of the outer one");
    endItem(reader, outer);
    reader.block(node, style);
    return endItem(reader, outer);
  }
  if (reader.sink) return reader.block(node, style); // in a cell of a table
  /** @type {List} */
  const own = { kind: node.tagName === "ol" ? "numberedList" : "bulletList", items: [], item: [] };
  reader.list = own;
  reader.sink = (runs) => void own.item.push(runs);
  reader.block(node, style);
  endItem(reader, own);
  reader.list = null;
  reader.sink = null;
  reader.addList(own.kind, own.items);
}

const TICK = /^(?:\[( |x|X)\]|([☐☒☑]))\s+/;

/** One item may hold several paragraphs. @param {Reader} reader @param {List} own */
function endItem(reader, own) {
  const runs = joined(own.item, BREAK);
  own.item = [];
  if (runs.length === 0) return;
  const tick = TICK.exec(runs[0].text)?.[0];
  if (tick) {
    runs[0].text = runs[0].text.slice(tick.length);
    reader.losses.lose(`a tick box was left out${/[xX☒☑]/.test(tick) ? " (it was ticked)" : ""}`);
  }
  own.items.push(runs);
}

/** @param {Reader} reader @param {Node} node @param {Style} style */
export function listItem(reader, node, style) {
  reader.flush();
  const own = reader.list;
  if (!own) return reader.block(node, style);
  endItem(reader, own);
  reader.block(node, style);
  endItem(reader, own);
}

/** The footnotes, which pandoc puts at the end. @param {Reader} reader @param {Node} node */
export function noteList(reader, node) {
  if (reader.dropping !== null) return reader.readChildren(node, PLAIN);
  for (const note of treeAll(node, (one) => one.tagName === "li" && attribute(one, "id") !== "")) {
    const paragraphs = reader.collect(() => reader.readChildren(note, PLAIN));
    const runs = paragraphs.length > 0 ? joined(paragraphs, BREAK) : [{ ...PLAIN, text: "–" }];
    reader.notes.push({ address: `#${attribute(note, "id")}`, runs });
  }
}
