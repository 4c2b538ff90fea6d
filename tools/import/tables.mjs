// Tables: articles have none yet, so each row becomes an item of a list; no word is lost.
import { PLAIN, joined } from "./inline.mjs";
import { attribute, children, tree_all } from "./tree.mjs";

/** @import { Run, Style } from "./inline.mjs" */
/** @import { Reader } from "./reader.mjs" */
/** @import { Node } from "./tree.mjs" */

/** @param {Node} node */
const is_cell = (node) => node.tagName === "td" || node.tagName === "th";

/** The rows of this table, not of one inside it. @param {Node} node */
const rows_of = (node) =>
  children(node).flatMap((part) =>
    tree_all(part, (one) => one.tagName === "tr" || one.tagName === "table").filter(
      (one) => one.tagName === "tr",
    ),
  );

/** @param {Reader} reader @param {Node} node @param {Style} style */
export function table(reader, node, style) {
  reader.flush();
  const rows = rows_of(node).map((row) => children(row).filter(is_cell));
  const cells = rows.flat();
  for (const caption of children(node).filter((part) => part.tagName === "caption"))
    reader.block(caption, style);
  if (cells.length === 1) {
    reader.losses.lose("a table of one cell became its text");
    return reader.block(cells[0], style);
  }
  const is_merged = cells.some((cell) =>
    ["rowspan", "colspan"].some((name) => Number(attribute(cell, name)) > 1),
  );
  reader.losses.lose(
    `a table could not come along: each row became an item of a list${is_merged ? ", and cells that span others stand once" : ""}`,
  );
  const items = rows.map((row) => row_items(reader, row, style)).filter((runs) => runs.length > 0);
  reader.add_list("bulletList", items);
}

/** @param {Reader} reader @param {Node[]} row @param {Style} style @returns {Run[]} */
function row_items(reader, row, style) {
  const cells = row.map((cell) => {
    const words = { ...PLAIN, href: style.href };
    return joined(
      reader.collect(() => reader.read_children(cell, words)),
      " ",
    );
  });
  return joined(
    cells.filter((runs) => runs.length > 0),
    "; ",
  );
}
