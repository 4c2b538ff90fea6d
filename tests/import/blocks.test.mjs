// Tables and boxes: what has a block of its own in an article, and what becomes a list or ordinary text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { body, imported, made, told } from "./lib/documents.mjs";

test("tables: captions, headings, empty cells, line breaks", () => {
  const { blocks, losses } = body(
    "<table><caption>Oefeningen</caption><tr><th>Dag</th><th>Wat</th></tr><tr><td>ma <b>10</b></td><td>a<br>b</td></tr><tr><td></td><td>di</td></tr></table>",
  );
  assert.deepEqual(blocks, [
    {
      kind: "table",
      caption: "Oefeningen",
      header: ["Dag", "Wat"],
      rows: [{ cells: ["ma **10**", "a b"] }, { cells: ["–", "di"] }],
    },
  ]);
  told(losses, "1: a line break in a cell of a table became a space", "1: an empty cell of a table got a –");
  const bare = body("### Week\n\n<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
  assert.deepEqual(bare.texts, ["Week", "a; b", "c; –"].slice(0));
});

test("tables: cells that span others, a title over all columns, and those that only a list can hold", () => {
  const tall = body(
    "<table><tr><th>Oefening</th><th>Dag</th><th>Hoe</th></tr><tr><td rowspan=2>Draaien</td><td>ma</td><td>5 x</td></tr><tr><td colspan=2>di</td></tr></table>",
  );
  assert.deepEqual(tall.texts, ["Titel", "Oefening; Dag; Hoe", "Draaien; ma; 5 x", "Draaien; di; di"]);
  assert.ok(
    tall.losses.some((line) =>
      line.includes("in a table a cell that spans others is in each of their places"),
    ),
  );
  const titled = body(
    "<table><tr><td colspan=2>Week</td></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
  );
  assert.deepEqual(titled.texts, ["Week", "a; b", "c; d"]);
  const wide = body(`<table>${"<tr>".concat("<td>x</td>".repeat(7)).repeat(2)}</table>`);
  assert.deepEqual(wide.texts, ["x; x; x; x; x; x; x", "x; x; x; x; x; x; x"]);
  told(wide.losses, "1: a table could not come along: each row became an item of a list");
  const nested = body(
    "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>\n\n" +
      "<table><tr><td><p>Kader</p><ul><li>punt</li></ul></td></tr></table>",
  );
  assert.deepEqual(nested.texts, ["Titel", "a; b", "c; x; y", "Kader", "punt"]);
  assert.ok(nested.losses.some((line) => line.includes("a table of one cell became its text")));
});

test("boxes: tips and warnings have a kind of their own, others become ordinary text, lists stand below", () => {
  const { blocks, losses } = body(
    "> [!TIP]\n> Een.\n>\n> Twee **vet**.\n>\n> - punt\n\n> [!NOTE]\n> Gewoon.\n\n> [!caution] Pas op\n",
  );
  assert.deepEqual(blocks, [
    { kind: "tip", text: "Een.\nTwee **vet**." },
    { kind: "bulletList", items: ["punt"] },
    { kind: "paragraph", text: "Gewoon." },
    { kind: "warning", text: "Pas op" },
  ]);
  assert.deepEqual(
    losses.map((line) => line.replace(/^\d+: /, "")),
    ["a part of a box (tip) stands below it", "a box (note) became ordinary text"],
  );
});

test("tables of Word, OpenDocument and HTML keep their caption", () => {
  const html =
    "<h1>T</h1><p>O</p><p>Voor.</p><table><caption>Oefeningen</caption><thead><tr><th>Dag</th><th>Wat</th></tr></thead>" +
    "<tbody><tr><td>ma</td><td><b>lopen</b> en <a href='https://a.nl/'>meer</a></td></tr></tbody></table><p>Na.</p>";
  const rows = [{ cells: ["ma", "**lopen** en [meer](https://a.nl/)"] }];
  for (const [name, document, losses] of [
    ["a.html", html, 0],
    ["a.docx", made("html", "docx", html), 0],
    ["a.odt", made("html", "odt", html), 1], // its row of headings is told
  ]) {
    const madeOfIt = imported(name, document, { language: "nl" });
    assert.deepEqual(madeOfIt.blocks, [
      { kind: "paragraph", text: "Voor." },
      { kind: "table", caption: "Oefeningen", header: ["Dag", "Wat"], rows },
      { kind: "paragraph", text: "Na." },
    ]);
    assert.equal(madeOfIt.losses.length, losses, madeOfIt.losses.join("\n"));
  }
});
