// Pictures: found beside the document, in it or in the page, named as files in content/pictures, with what is to be seen.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { body, imported, made, markdown, page, told } from "./lib/documents.mjs";

// One px each.
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]);
const GIF = Buffer.from("GIF89a");

const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-import-"));
writeFileSync(path.join(folder, "Mijn Nek.png"), PNG);
after(() => rmSync(folder, { recursive: true }));

const start = "# Titel\n\nOnder\n\n";
const pictures = (blocks) => blocks.filter(({ kind }) => kind === "picture");

test("a picture beside a Markdown text is a block of its own, where it stood", () => {
  const { blocks, files, losses } = markdown(
    `${start}Eerst.\n\n![Iemand strekt de nek](img/Mijn%20Nek.JPG)\n\nDaarna.\n`,
    { beside: { "img/Mijn%20Nek.JPG": JPEG } },
  );
  assert.deepEqual(blocks, [
    { kind: "paragraph", text: "Eerst." },
    { kind: "picture", file: "mijn-nek.jpg", alt: "Iemand strekt de nek" },
    { kind: "paragraph", text: "Daarna." },
  ]);
  assert.deepEqual([...files], [["mijn-nek.jpg", JPEG]]);
  assert.deepEqual(losses, []);
});

test("one amid words stands below their paragraph, one in a list below that, one in a table above it", () => {
  const beside = { "a.png": PNG, "b.jpg": JPEG };
  const kinds = (text) => markdown(start + text, { beside }).blocks.map(({ kind }) => kind);
  assert.deepEqual(kinds("Kijk ![zo](a.png) eens.\n"), ["paragraph", "picture"]);
  assert.deepEqual(kinds("- een ![zo](a.png)\n- twee\n\nNa.\n"), ["bulletList", "picture", "paragraph"]);
  assert.deepEqual(kinds("| a | b |\n|---|---|\n| c ![zo](b.jpg) | d |\n\nNa.\n"), [
    "picture",
    "table",
    "paragraph",
  ]);
});

test("the same picture is one file; names that are taken get a number; endings tell what it is", () => {
  const { blocks, files } = markdown(
    `${start}Woord.\n\n![een](a.png)\n\n![twee](x/a.png)\n\n![drie](y/a.png)\n`,
    { beside: { "a.png": PNG, "x/a.png": PNG, "y/a.png": JPEG }, pictures: ["a.png"] },
  );
  assert.deepEqual(
    pictures(blocks).map(({ file }) => file),
    ["a-2.png", "a-2.png", "a.jpg"],
  );
  assert.equal(files.size, 2);
});

test("what cannot come along is told with what it shows", () => {
  const { losses } = body(
    "Woord.\n\n![een](weg.png)\n\n![twee](https://voorbeeld.nl/x.png)\n\n![drie](//voorbeeld.nl/x.png)\n\n![vier](data:image/gif;base64,R0lGODlh)",
  );
  told(
    losses,
    '3: the picture weg.png was left out (it shows what follows): "een"',
    '5: the picture https://voorbeeld.nl/x.png was left out (it shows what follows): "twee"',
    '7: the picture //voorbeeld.nl/x.png was left out (it shows what follows): "drie"',
    '9: the picture in the page was left out: save it as JPEG or PNG (it shows what follows): "vier"',
  );
  const gif = markdown(`${start}Woord.\n\n![bewegend](a.gif)\n`, { beside: { "a.gif": GIF } });
  told(gif.losses, "the picture a.gif was left out: save it as JPEG or PNG");
});

test("one that nobody described is told", () => {
  const { blocks, losses } = markdown(`${start}Woord.\n\n![](a.png)\n`, { beside: { "a.png": PNG } });
  assert.deepEqual(pictures(blocks), [{ kind: "picture", file: "a.png" }]);
  told(losses, 'the picture a.png has no description: say under "alt" what is to be seen');
});

test("a page's pictures: in it, and below one the words of its figure", () => {
  const { blocks, losses } = page(
    `<html lang=nl><title>T</title><main><h1>Rug</h1><p>Onder</p><p>Woorden.</p>` +
      `<figure><img src="data:image/png;base64,${PNG.toString("base64")}" alt="Een rug"><figcaption>Zo <b>buigt</b> u.</figcaption></figure>` +
      `<p>Meer.</p></main></html>`,
  );
  assert.deepEqual(pictures(blocks), [
    { kind: "picture", file: "foto.png", alt: "Een rug", caption: "Zo **buigt** u." },
  ]);
  assert.deepEqual(losses, []);
});

for (const [format, name] of [
  ["docx", "document.docx"],
  ["odt", "document.odt"],
])
  test(`the pictures in a ${format} come along`, () => {
    const text = `# Rug en beweging\n\nBlijf bewegen\n\nEen hele zin met woorden.\n\nEn kijk ![Een nek](<${folder}/Mijn Nek.png>) hier.\n\nDaarna.\n`;
    const { blocks, files } = imported(name, made("markdown", format, text));
    assert.equal(pictures(blocks).length, 1, JSON.stringify(blocks));
    assert.deepEqual([...files.values()], [PNG]);
    assert.match([...files.keys()][0], /^[a-z0-9-]+\.png$/);
  });
