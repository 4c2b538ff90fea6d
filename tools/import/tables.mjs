// Tables of two to six columns; any other becomes a list, each row an item of it. No word is lost.
import { BREAK } from "./characters.mjs";
import { PLAIN, joined, plain } from "./inline.mjs";
import { attribute, children, treeAll } from "./tree.mjs";

/** @import { Run, Style } from "./inline.mjs" */
/** @import { Reader } from "./reader.mjs" */
/** @import { Node } from "./tree.mjs" */

const MOST_COLUMNS = 6; // as the check wants it
const MOST_ROWS = 1000; // that one cell may span: HTML allows 65534

/** @param {Node} node */
const isCell = (node) => node.tagName === "td" || node.tagName === "th";

/** @param {Node} cell @param {"rowspan" | "colspan"} name */
const span = (cell, name) => Math.min(Math.max(parseInt(attribute(cell, name), 10) || 1, 1), MOST_ROWS);

/** The rows of this table, not of one inside it. @param {Node} node */
const rowsOf = (node) =>
  children(node)
    .flatMap((part) => treeAll(part, (one) => one.tagName === "tr" || one.tagName === "table"))
    .filter((one) => one.tagName === "tr");

/** The cells of each row, by column; one that spans several rows or columns is in each of them. @param {Node[]} rows @returns {Node[][]} */
function spread(rows) {
  /** @type {{ cell: Node, left: number }[]} by column */
  const above = [];
  return rows.map((row) => {
    /** @type {Node[]} */
    const cells = [];
    let column = 0;
    const fromAbove = () => {
      for (; (above[column]?.left ?? 0) > 0; ++column) {
        above[column].left -= 1;
        cells.push(above[column].cell);
      }
    };
    for (const cell of children(row).filter(isCell)) {
      fromAbove();
      for (let wide = span(cell, "colspan"); wide > 0; --wide) {
        cells.push(cell);
        above[column++] = { cell, left: span(cell, "rowspan") - 1 };
      }
    }
    fromAbove();
    return cells;
  });
}

/** @param {Reader} reader @param {Node} node @param {Style} style */
export function table(reader, node, style) {
  reader.flush();
  const { line } = reader.losses;
  const rows = rowsOf(node);
  const cells = rows.flatMap((row) => children(row).filter(isCell));
  const caption = captionOf(reader, node, style);
  if (cells.length === 1) {
    reader.losses.lose("a table of one cell became its text");
    reader.paragraph(caption);
    return reader.block(cells[0], style);
  }
  const words = new Map(cells.map((cell) => [cell, wordsIn(reader, cell, style)]));
  const grid = spread(rows).filter((row) => row.some((cell) => (words.get(cell) ?? []).length > 0));
  const hasSpans = cells.some((cell) => span(cell, "rowspan") > 1 || span(cell, "colspan") > 1);
  const heads = grid.filter((row) => row.every((cell) => cell.tagName === "th")).length;
  const parts = { caption, grid, words, hasSpans, heads, line };
  if (caption.length === 0 && grid.length > 1 && new Set(grid[0]).size === 1 && grid[0].length > 1)
    Object.assign(parts, {
      caption: words.get(grid[0][0]),
      grid: grid.slice(1),
      heads: Math.max(0, heads - 1),
    });
  if (canBeTable(parts) && !reader.sink) addTable(reader, parts);
  else addList(reader, parts);
}

/** @param {Parts} parts */
function canBeTable({ grid, heads }) {
  const columns = columnsOf(grid);
  return columns >= 2 && columns <= MOST_COLUMNS && grid.length >= 2 && heads <= 1;
}

/** @param {Node[][]} grid */
const columnsOf = (grid) => Math.max(0, ...grid.map((row) => row.length));

/** The words of <caption>, or of a paragraph above with the style of one. @param {Reader} reader @param {Node} node @param {Style} style @returns {Run[]} */
function captionOf(reader, node, style) {
  const own = children(node).filter((part) => part.tagName === "caption");
  const runs = own.flatMap((caption) => wordsIn(reader, caption, style));
  const above = reader.items.at(-1);
  if (reader.sink || above?.kind !== "caption") return runs;
  if (runs.length > 0 && plain(runs) !== plain(above.runs)) return runs;
  reader.items.pop(); // pandoc gives Word's captions twice
  return above.runs;
}

const SPANS = "a cell that spans others is in each of their places";

/** @typedef {{ caption: Run[], grid: Node[][], words: Map<Node, Run[]>, hasSpans: boolean, heads: number, line: number }} Parts */

/** @param {Reader} reader @param {Parts} parts */
function addTable(reader, { caption, grid, words, hasSpans, heads, line }) {
  const [{ losses }, columns] = [reader, columnsOf(grid)];
  if (hasSpans) losses.at(line, `in a table ${SPANS}`);
  if (heads === 0) losses.at(line, "a table has no row of headings: its first row became that");
  const items = grid.flatMap((row) =>
    Array.from({ length: columns }, (_, column) => {
      const runs = words.get(row[column]) ?? [];
      if (runs.length === 0) losses.count("an empty cell of a table got a –");
      if (runs.length === 0) return [{ ...PLAIN, text: "–" }];
      if (plain(runs).includes(BREAK)) losses.count("a line break in a cell of a table became a space");
      return runs.map((run) => ({ ...run, text: run.text.replaceAll(BREAK, " ") }));
    }),
  );
  reader.add({ kind: "table", runs: caption, items, level: columns, line });
}

/** @param {Reader} reader @param {Parts} parts */
function addList(reader, { caption, grid, words, hasSpans, line }) {
  reader.losses.at(
    line,
    `a table could not come along: each row became an item of a list${hasSpans ? `, and ${SPANS}` : ""}`,
  );
  reader.paragraph(caption);
  const items = grid.map((row) =>
    rowItem(row.filter((cell, i) => cell !== row[i - 1]).map((cell) => words.get(cell) ?? [])),
  );
  reader.addList("bulletList", items);
}

/** @param {Reader} reader @param {Node} cell @param {Style} style @returns {Run[]} */
function wordsIn(reader, cell, style) {
  const unmarked = { ...PLAIN, href: style.href };
  return joined(
    reader.collect(() => reader.readChildren(cell, unmarked)),
    " ",
  );
}

/** @param {Run[][]} cells */
const rowItem = (cells) =>
  joined(
    cells.filter((runs) => runs.length > 0),
    "; ",
  );
