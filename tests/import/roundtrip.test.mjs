// There and back: an article as a document of each kind, imported again, has the same words, emphasis and links.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { imported, made } from "./lib/documents.mjs";
import { readNotation } from "./lib/notation.mjs";

/** With every kind of block and mark. */
const SAMPLE = {
  $schema: "../schema/article.schema.json",
  id: "bewegen-met-pijn",
  language: "nl",
  title: "Bewegen met pijn",
  subtitle: "Wat helpt & wat niet",
  sections: [
    {
      id: "inleiding",
      heading: null,
      blocks: [
        {
          kind: "paragraph",
          text: "Begin **rustig** en *kort*, niet ***alles*** tegelijk: **eerst *dit*, dan** dat.",
        },
        {
          kind: "paragraph",
          text: "Een regel.\nNog een, met 2 \\* 3, \\[haken\\], \\~5, x\\^2 en een \\\\.",
        },
      ],
    },
    {
      id: "oefenen",
      heading: "Oefenen",
      blocks: [
        {
          kind: "paragraph",
          text: "Lees [meer **hier**](https://example.org/a%28b%29?x=1&y=2), [mail](mailto:a@example.org), [bel](tel:+31351234567) of ga [terug](#oefenen).",
        },
        { kind: "subheading", text: "Elke dag" },
        { kind: "numberedList", items: ["H~2~O drinken", "10 m^2^ lopen\nen rusten"] },
        { kind: "bulletList", items: ["**Een** punt", "“Nog een”, zei ’t kind…"] },
        { kind: "quote", text: "Rust *roest*." },
      ],
    },
    {
      id: "tot-slot-50-meer",
      heading: "Tot slot: 50 % meer?",
      blocks: [{ kind: "paragraph", text: "Klaar < nu > \"of\" 'nooit' & <b>." }],
    },
  ],
};

const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");

/** HTML of a text in the content's notation. */
const htmlOf = (text) =>
  readNotation(text)
    .map(({ text: words, marks, href }) => {
      let html = escaped(words);
      const tags = { "^": "sup", "~": "sub", "*": "em", "**": "strong" };
      for (const [mark, tag] of Object.entries(tags))
        if (marks.split(" ").includes(mark)) html = `<${tag}>${html}</${tag}>`;
      return href ? `<a href="${escaped(href)}">${html}</a>` : html;
    })
    .join("");

const TAGS = { paragraph: "p", subheading: "h3", quote: "blockquote", numberedList: "ol", bulletList: "ul" };

function blockHtml({ kind, text, items }) {
  const tag = TAGS[kind] ?? "p";
  if (items) return `<${tag}>${items.map((item) => `<li>${htmlOf(item)}</li>`).join("")}</${tag}>`;
  const inside = kind === "subheading" ? escaped(text) : htmlOf(text);
  return tag === "blockquote" ? `<blockquote><p>${inside}</p></blockquote>` : `<${tag}>${inside}</${tag}>`;
}

const documentOf = ({ language, title, subtitle, sections }) =>
  `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p>` +
  sections
    .map(
      ({ id, heading, blocks }) =>
        (heading ? `<h2 id="${id}">${escaped(heading)}</h2>` : "") + blocks.map(blockHtml).join(""),
    )
    .join("");

/** What a reader sees of it: two ways to write the same emphasis are one. */
const seen = (article) => ({
  ...article,
  sections: article.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(({ kind, text, items }) =>
      kind === "subheading" ? { kind, text } : { kind, runs: (items ?? [text]).map(readNotation) },
    ),
  })),
});

const HTML = documentOf(SAMPLE);

test("HTML", () => {
  const { article, losses } = imported("a.html", HTML);
  assert.deepEqual(article, SAMPLE);
  assert.deepEqual(losses, []);
});

for (const [name, format] of [
  ["a.docx", "docx"],
  ["a.odt", "odt"],
  ["a.md", "commonmark_x-attributes-smart"],
])
  test(`${name}, by way of pandoc`, () => {
    const { article, losses } = imported(name, made("html", format, HTML), { language: "nl" });
    assert.deepEqual(seen(article), seen(SAMPLE));
    assert.deepEqual(losses, []);
  });

test("the shipped article, as HTML and as a Word document", () => {
  const shipped = JSON.parse(readFileSync("content/articles/neuroplasticiteit-in-herstel.json", "utf8"));
  const words = (text) => text.replace(/[\\*[\]^~]/g, "\\$&");
  const html = documentOf({
    ...shipped,
    sections: shipped.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap(({ kind, text, items, specialists }) =>
        specialists
          ? [{ kind: "bulletList", items: specialists.map(({ name, role }) => words(`${name}, ${role}`)) }]
          : [{ kind, text: text && (kind === "subheading" ? text : words(text)), items: items?.map(words) }],
      ),
    })),
  });
  for (const [name, bytes] of [
    ["a.html", html],
    ["a.docx", made("html", "docx", html)],
  ]) {
    const { article, losses } = imported(name, bytes, { language: "nl" });
    assert.deepEqual(
      [article.id, article.title, article.subtitle],
      [shipped.id, shipped.title, shipped.subtitle],
    );
    assert.deepEqual(
      article.sections.map(({ heading, blocks }) => [heading, blocks.length]),
      shipped.sections.map(({ heading, blocks }) => [heading, blocks.length]),
    );
    assert.deepEqual(losses, []);
  }
});
