// Tables: articles have none yet, so each row becomes an item of a list; no word is lost.
import { PLAIN, joined } from "./inline.mjs";
import { attribute, children, tree_all } from "./tree.mjs";

/** @import { Run, Style } from "./inline.mjs" */
/** @import { Reader } from "./reader.mjs" */
/** @import { Node } from "./tree.mjs" */

const MOST_ROWS = 1000; // that one cell may span: HTML allows 65534

/** @param {Node} node */
const is_cell = (node) => node.tagName === "td" || node.tagName === "th";

/** @param {Node} cell @param {"rowspan" | "colspan"} name */
const span = (cell, name) => Math.min(Math.max(parseInt(attribute(cell, name), 10) || 1, 1), MOST_ROWS);

/** The rows of this table, not of one inside it. @param {Node} node */
const rows_of = (node) =>
  children(node)
    .flatMap((part) => tree_all(part, (one) => one.tagName === "tr" || one.tagName === "table"))
    .filter((one) => one.tagName === "tr");

/** The cells of each row; one that spans several rows is in each of them. @param {Node[]} rows @returns {Node[][]} */
function spread(rows) {
  /** @type {{ cell: Node, left: number }[]} by column */
  const above = [];
  return rows.map((row) => {
    /** @type {Node[]} */
    const cells = [];
    let column = 0;
    const from_above = () => {
      for (; (above[column]?.left ?? 0) > 0; ++column) {
        above[column].left -= 1;
        if (cells.at(-1) !== above[column].cell) cells.push(above[column].cell);
      }
    };
    for (const cell of children(row).filter(is_cell)) {
      from_above();
      cells.push(cell);
      for (let wide = span(cell, "colspan"); wide > 0; --wide)
        above[column++] = { cell, left: span(cell, "rowspan") - 1 };
    }
    from_above();
    return cells;
  });
}

/** @param {Reader} reader @param {Node} node @param {Style} style */
export function table(reader, node, style) {
  reader.flush();
  const rows = rows_of(node);
  const cells = rows.flatMap((row) => children(row).filter(is_cell));
  for (const caption of children(node).filter((part) => part.tagName === "caption"))
    reader.block(caption, style);
  if (cells.length === 1) {
    reader.losses.lose("a table of one cell became its text");
    return reader.block(cells[0], style);
  }
  const is_merged = cells.some((cell) => span(cell, "rowspan") > 1);
  const merged = is_merged ? ", and a cell that spans several rows is in each of them" : "";
  reader.losses.lose(`a table could not come along: each row became an item of a list${merged}`);
  const words = new Map(cells.map((cell) => [cell, words_in(reader, cell, style)]));
  const items = spread(rows).map((row) => row_item(row.map((cell) => words.get(cell) ?? [])));
  reader.add_list(
    "bulletList",
    items.filter((runs) => runs.length > 0),
  );
}

/** @param {Reader} reader @param {Node} cell @param {Style} style @returns {Run[]} */
function words_in(reader, cell, style) {
  const plain = { ...PLAIN, href: style.href };
  return joined(
    reader.collect(() => reader.read_children(cell, plain)),
    " ",
  );
}

/** @param {Run[][]} cells */
const row_item = (cells) =>
  joined(
    cells.filter((runs) => runs.length > 0),
    "; ",
  );
