// Whatever a document holds, it becomes an article that can be written and read, or is refused in words: never a crash, never a
// text with characters that are none, never a word that is gone without being told. Made-up documents, the same each time;
// LW_HOSTILE=20 tries twenty times as many others.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import { Refusal } from "../../tools/import/losses.mjs";
import { imported, made, paragraph, textBox, wordXml, words, zipped } from "./lib/documents.mjs";
import { plainOf, readNotation } from "./lib/notation.mjs";

const TIMES = Number(process.env.LW_HOSTILE ?? 1);
const schema = JSON.parse(readFileSync("content/schema/article.schema.json", "utf8"));
delete schema.properties.subtitle.minLength; // an empty one is told
delete schema.properties.subtitle.pattern;
const fits = new Ajv().compile(schema);

/** Numbers from 0 to 1, the same each time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const MARKDOWN = `---
title: Proef
lang: nl
---
# Titel *schuin* {#t}

Onder **vet** ~~weg~~.

##\u00A0Kop [link](https://a.nl/x_(y)) ^2^

Tekst met \`code\`, H~2~O, &eacute;&#150;&onb; <b>vet</b><br>[[wiki|x]] {{t}} [^1] ***beide*** **a*b*c** *a***b**

> [!tip] Let op
> - een
>   1. twee

- [ ] taak
- [x] klaar

  meer

| a | b |
|---|---|
| c | **d** |

<div class="x"><p>in een <s>blok</s> <a href="javascript:x">x</a></div>

[^1]: De *noot*
![f](f.png "t") [r][] <https://b.nl/> 👩\u200D⚕️ ge\u00ADwoon
[r]: https://c.nl/
`;
const NASTY = ["**", "*", "_", "~~", "~", "^", "[", "](", ")", "<", ">", "</div>", "<del>", "<table>", "<td>", "<!--", "-->", "<script>", "&#x", ";", "`", "```", "\n\n", "\n", "  \n", "\t", "#", "> ", "- ", "1. ", "|", "---\n", "\\", "\u2028", "\0", "\uFEFF", "\u202E", "{#", "}", "[^1]", "[^1]: ", "[[", "]]", "<b>", "</b>", "<svg>", "<math>", "<select>", "<template>", "<textarea>", "<plaintext>", "\uD83D\uDE00", "é", "🏳️‍🌈", ":::", "=", "<!--@9999-->"]; // prettier-ignore

/** A text with a few pieces gone, doubled, moved, or followed by something nasty. */
function mutated(text, random) {
  let out = text;
  const below = (limit) => Math.floor(random() * limit);
  for (let i = 1 + below(6); i > 0; --i) {
    const [from, length] = [below(out.length), below(12)];
    const piece = out.slice(from, from + length);
    const kind = below(4);
    if (kind === 0) out = out.slice(0, from) + out.slice(from + length);
    else if (kind === 1) out = out.slice(0, from) + piece + out.slice(from);
    else out = out.slice(0, from) + NASTY[below(NASTY.length)] + out.slice(kind === 2 ? from : from + length);
  }
  return out;
}

function demandGood({ article, losses }, lines) {
  assert.ok(fits(article), JSON.stringify(fits.errors));
  const blocks = article.sections.flatMap((section) => section.blocks);
  const headings = blocks.flatMap(({ kind, text, caption }) =>
    kind === "subheading" ? [text] : (caption ?? []),
  );
  const marked = blocks
    .filter(({ kind }) => kind !== "subheading")
    .flatMap(({ text, items, header, rows }) =>
      rows ? [...header, ...rows.flatMap(({ cells }) => cells)] : (items ?? [text]),
    );
  for (const text of [
    article.title,
    article.subtitle,
    ...article.sections.map(({ heading }) => heading ?? ""),
    ...headings,
    ...marked,
    ...(article.notes ?? []),
  ]) {
    assert.ok(text.isWellFormed(), text);
    // eslint-disable-next-line no-control-regex -- none may be in a text
    assert.doesNotMatch(text, /[\0-\x09\x0B-\x1F\x7F-\x9F\xAD\u2028\u2029\uFEFF]|^\s|\s$| {2}| \n|\n /u);
  }
  for (const text of marked) assert.notEqual(plainOf(text).trim(), "");
  const marks = marked.flatMap((text) =>
    readNotation(text).flatMap(({ text: number, marks: kind }) => (kind === "note" ? [number] : [])),
  );
  assert.deepEqual(
    [...new Set(marks)],
    (article.notes ?? []).map((_, i) => `${i + 1}`),
    "each note, as it is met",
  );
  for (const note of article.notes ?? []) assert.ok(!readNotation(note).some((run) => run.marks === "note"));
  for (const loss of losses) {
    const line = Number(/^(\d+):/.exec(loss)?.[1] ?? 1);
    assert.ok(line >= 1 && (line <= lines || loss.includes("9999")), loss);
  }
}

function tried(name, content, lines = 1) {
  let result;
  try {
    result = imported(name, content);
  } catch (error) {
    if (error instanceof Refusal && /^[a-z].*[.?]$/s.test(error.message)) return 0;
    throw error;
  }
  demandGood(result, lines);
  return 1;
}

/** Tries many; the one that fails is shown whole. */
function all(count, make) {
  let good = 0;
  for (let seed = 1; seed <= count * TIMES; ++seed) {
    const random = numbers(seed);
    const [name, content, lines] = make(random);
    try {
      good += tried(name, content, lines);
    } catch (error) {
      error.message += `\nseed ${seed}: ${JSON.stringify(content.toString().slice(-1500))}`;
      throw error;
    }
  }
  return good;
}

test("Markdown with anything in it", () => {
  const good = all(60, (random) => {
    const text = mutated(MARKDOWN, random);
    return ["a.md", text, text.split(/\r\n|\r|\n/).length + 1];
  });
  assert.ok(good > 30 * TIMES, `${good}`);
});

test("bytes that are no text", () => {
  all(60, (random) => {
    const bytes = Buffer.from(
      Array.from({ length: 1 + Math.floor(random() * 300) }, () => Math.floor(random() * 256)),
    );
    const name = `a${[".md", ".docx", ".odt", ".html"][Math.floor(random() * 4)]}`;
    if (random() < 0.5 && /docx|odt/.test(name)) bytes.write("PK\x03\x04", "latin1");
    return [name, bytes, 300];
  });
});

test("HTML with anything in it", () => {
  const html = made("commonmark_x", "html", MARKDOWN, "--standalone", "-M", "title=Proef").toString();
  const good = all(400, (random) => ["a.html", mutated(html, random)]);
  assert.ok(good > 200 * TIMES, `${good}`);
});

const escaped = (text) => text.replace(/[\0\uFFFE\uFFFF]|\p{Surrogate}/gu, "").replace(/&/g, "&amp;").replace(/</g, "&lt;"); // prettier-ignore
const PROPERTIES = ["", "<w:b/>", "<w:i/>", "<w:strike/>", '<w:vertAlign w:val="superscript"/>', '<w:u w:val="single"/>', "<w:vanish/>", "<w:caps/>"]; // prettier-ignore
const KINDS = ["", "", "", "Title", "Subtitle", "heading1", "heading2", "heading3", "Quote", "toc1", "Niets"];
const CHANGED = 'w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z"';

/** The body of a Word document: any styles, changes and tables, and anything in its words. */
function wordBody(random, depth = 0) {
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const run = () => {
    const written = words(escaped(oneOf(["een", " twee ", "drie. ", oneOf(NASTY), mutated("# Kop **vet** [x](y) &eacute;", random)])), oneOf(PROPERTIES)); // prettier-ignore
    const changed = random();
    if (changed < 0.1) return `<w:ins ${CHANGED}>${written}</w:ins>`;
    if (changed < 0.2) return `<w:del ${CHANGED}>${written.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")}</w:del>`; // prettier-ignore
    if (changed < 0.22) return textBox(escaped(mutated("kader **x**", random)));
    if (changed < 0.3) return `<w:hyperlink r:id="web">${written}</w:hyperlink>`;
    return written;
  };
  const block = () => {
    if (depth > 2 || random() < 0.85)
      return paragraph(Array.from({ length: 1 + Math.floor(random() * 4) }, run).join(""), oneOf(KINDS));
    const rows = Array.from({ length: 1 + Math.floor(random() * 3) }, () => `<w:tr><w:tc>${wordBody(random, depth + 1)}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="${1 + Math.floor(random() * 3)}"/></w:tcPr>${wordBody(random, depth + 1)}</w:tc></w:tr>`); // prettier-ignore
    return `<w:tbl><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="9"/></w:tblGrid>${rows.join("")}</w:tbl>`;
  };
  return Array.from({ length: 1 + Math.floor(random() * (depth === 0 ? 10 : 3)) }, block).join("");
}

test("Word documents with anything in them, and damaged ones", () => {
  const good = all(60, (random) => ["a.docx", wordXml(wordBody(random))]);
  assert.ok(good > 12 * TIMES, `${good}`);
  const whole = wordXml(wordBody(numbers(1)));
  all(40, (random) => {
    const bytes = Buffer.from(whole);
    for (let i = 0; i < 8; ++i)
      bytes[4 + Math.floor(random() * (bytes.length - 4))] = Math.floor(random() * 256);
    return ["a.docx", bytes];
  });
});

/** The article, or null where it is refused. */
function articleOrNull(html, title) {
  try {
    return imported("a.html", html, { title, language: "nl" }).article;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

test("the product reads what is written: the check finds no fault in any mark or link", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-hostile-"));
  cpSync("content", folder, { recursive: true });
  const html = made("commonmark_x", "html", MARKDOWN).toString();
  let count = 0;
  for (let seed = 1; seed <= 300 * TIMES; ++seed) {
    const article = articleOrNull(mutated(html, numbers(1000 + seed)), `Proef ${seed}`);
    if (article === null) continue;
    article.subtitle ||= "Onder";
    for (const section of article.sections) section.id = `deel-${count++}`;
    const text = JSON.stringify(article).replace(/\]\(#[a-z0-9_-]+\)/g, "](#inleiding)");
    writeFileSync(path.join(folder, "articles", `${article.id}.json`), text);
  }
  const options = { encoding: "utf8", maxBuffer: 64e6 };
  const { stderr } = spawnSync("build/native/leeswijzer", ["check", folder], options);
  rmSync(folder, { recursive: true });
  const faults = stderr
    .split("\n")
    .filter((line) => /^articles\/proef/.test(line) && !line.includes(": remark: "));
  // "<" before a letter is reported to the person, who decides.
  assert.deepEqual(
    faults.filter((line) => !line.includes("seems to contain HTML")),
    [],
  );
  assert.match(stderr, /articles\/proef-1/);
});

test("an archive that unpacks to far too much is refused", () => {
  const bytes = zipped({ "word/document.xml": "x" });
  bytes.writeUInt32LE(0xfffffff0, bytes.indexOf("PK\x01\x02", "latin1") + 20);
  tried("a.docx", bytes);
});

test("no word is lost without being told", () => {
  const shapes = ["# %", "## %", "#### %", "%", "- %", "  - %", "1. %", "> %", "> - %", "**% %** *%*", "~~%~~ %", "<div>%</div>", "<p hidden>%", "<!-- % -->", "    %", "```\n%\n```", "| % | % |\n|---|---|\n| % | [%](https://a.nl/) |", "![%](x.png)", "[%](javascript:%)", "[^n]: %", "%[^a]\n\n[^a]: %", "[[%|%]] {{%}}", "<table><tr><td>%<td>%</table>", "<svg><text>%</text></svg>", "<select><option>%</select>", "::: %\n%\n:::", "% {.% #%}", "<script>%</script>", "<video>%</video>", "<details><summary>%</summary>%</details>", "% <ruby>%<rt>%</rt></ruby>", "<textarea>%</textarea>", "\\begin{%}%\\end{%}", "$%$", "@% &%;", "<x-y z='q'>%</x-y>"]; // prettier-ignore
  for (let seed = 1; seed <= 40 * TIMES; ++seed) {
    const random = numbers(seed);
    let count = 0;
    const body = Array.from({ length: 12 }, () => shapes[Math.floor(random() * shapes.length)].replace(/%/g, () => `woord${count++}x`)); // prettier-ignore
    const text = `# Titel\n\nOnder.\n\n${body.join("\n\n")}\n\nSlot.\n`;
    const { article, losses } = imported("a.md", text);
    const said = `${JSON.stringify(article)} ${losses.join(" ")}`;
    const gone = Array.from({ length: count }, (_, i) => `woord${i}x`).filter((one) => !said.includes(one));
    const isCut = losses.some((line) => line.includes("…")); // a long quotation names its beginning
    assert.ok(gone.length === 0 || isCut, `seed ${seed}: ${gone}\n${text}\n${losses.join("\n")}`);
    demandGood({ article, losses }, text.split("\n").length + 1);
  }
});

test("the reader of the notation that judges here refuses what is not well formed", () => {
  const wrong = ["**a", "a*", "[a]", "[a](b)", "[a](javascript:x)", "a ** b", "\\a", "^a", "^a b^", "****a****", "[a [b](https://c.nl/)](https://c.nl/)", "[**a](https://c.nl/)**"]; // prettier-ignore
  for (const text of wrong) assert.throws(() => readNotation(text), text);
  assert.deepEqual(readNotation("a **b *c*** [d **e**](https://f.nl/) **[g *h*](#i)** ^2^\\**j***k**"), [
    { text: "a ", marks: "", href: "" },
    { text: "b ", marks: "**", href: "" },
    { text: "c", marks: "* **", href: "" },
    { text: " ", marks: "", href: "" },
    { text: "d ", marks: "", href: "https://f.nl/" },
    { text: "e", marks: "**", href: "https://f.nl/" },
    { text: " ", marks: "", href: "" },
    { text: "g ", marks: "**", href: "#i" },
    { text: "h", marks: "* **", href: "#i" },
    { text: " ", marks: "", href: "" },
    { text: "2", marks: "^", href: "" },
    { text: "*", marks: "", href: "" },
    { text: "j", marks: "*", href: "" },
    { text: "k", marks: "**", href: "" },
  ]);
});
