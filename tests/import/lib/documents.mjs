// Documents made in the tests, so that none is committed as bytes nobody can read, and what the import makes of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { crc32 } from "node:zlib";
import { readDocument } from "../../../tools/import/document.mjs";

/** What the import makes of a document in memory. `losses` are the lines that it tells, without the file's name. */
export function imported(
  name,
  content,
  { title = "", subtitle = "", language = "", articles = [], sections = [], pictures = [], beside = {} } = {},
) {
  const taken = { articles: new Set(articles), sections: new Set(sections), pictures: new Set(pictures) };
  const {
    article,
    pictures: files,
    whyLanguage,
    losses,
  } = readDocument(Buffer.from(content), name, {
    title,
    subtitle,
    language,
    taken,
    beside: (address) => beside[address] ?? null,
  });
  return {
    article,
    files,
    whyLanguage,
    losses: losses.lines("").map((line) => line.slice(1).trimStart()),
    blocks: article.sections.flatMap(({ blocks }) => blocks),
    texts: article.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)),
  };
}

/** The texts of a block; a row of a table is one. */
export const textsOf = ({ text, items, caption, header, rows }) =>
  rows ? [caption, ...[{ cells: header }, ...rows].map(({ cells }) => cells.join("; "))] : (items ?? [text]);

export const markdown = (text, options) => imported("document.md", text, options);
export const page = (html, options) => imported("document.html", html, options);

/** The blocks of a Markdown text below a title and a subtitle, and what is told with lines counted from 1. */
export function body(text) {
  const made = markdown(`# Titel\n\nOnder\n\n${text}\n`);
  return { ...made, losses: made.losses.map((line) => line.replace(/^\d+/, (number) => `${number - 4}`)) };
}

/** One after another, what was told; each part must be in its line. */
export function told(losses, ...parts) {
  assert.equal(losses.length, parts.length, losses.join("\n"));
  parts.forEach((part, i) => assert.ok(losses[i].includes(part), `${part} in ${losses[i]}`));
}

/** A zip archive of these files, not compressed. */
export function zipped(files) {
  const local = [];
  const central = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [bytes, label] = [Buffer.from(content), Buffer.from(name)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    local.push(Buffer.from("PK\x03\x04"), facts, label, bytes);
    central.push(Buffer.from("PK\x01\x02\x14\0"), facts, offset, label);
    at += 30 + label.length + bytes.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(local.length / 4, 8);
  end.writeUInt16LE(local.length / 4, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, index, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

const STYLES = ["Title", "Subtitle", "Quote", "heading 1", "heading 2", "heading 3", "toc 1"]
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("");

/** A Word document with this body; `parts` are more files below word/. */
export function wordXml(inside, { language = "nl-NL", parts = {}, core = "", styles = STYLES } = {}) {
  const kinds = Object.keys(parts).map((name) => name.replace(/\d*\.xml$/, ""));
  const overrides = Object.keys(parts)
    .map((name, i) => `<Override PartName="/word/${name}" ContentType="${TYPES}.${kinds[i]}+xml"/>`)
    .join("");
  const relations = Object.keys(parts)
    .map((name, i) => `<Relationship Id="p${i}" Type="${OFFICE}/${kinds[i]}" Target="${name}"/>`)
    .join("");
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  return zipped({
    "[Content_Types].xml":
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${relationships}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels":
      `${XML}<Relationships xmlns="${relationships}"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `${relations}<Relationship Id="web" Type="${OFFICE}/hyperlink" Target="https://example.org/x" TargetMode="External"/></Relationships>`,
    "word/styles.xml":
      `${XML}<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault>` +
      `</w:docDefaults>${styles}</w:styles>`,
    "word/document.xml": `${XML}<w:document ${SPACES}><w:body>${inside}</w:body></w:document>`,
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        `word/${name}`,
        XML + xml.replace(/^<[\w:]+/, (tag) => `${tag} ${SPACES}`),
      ]),
    ),
  });
}

/** A paragraph of Word. */
export const paragraph = (inside, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside.startsWith("<") ? inside : words(inside)}</w:p>`;

/** A run of Word: words with properties. */
export const words = (text, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A run with a text box, as Word writes it: twice. */
export const textBox = (text) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
  `<w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>` +
  `</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape>` +
  "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

export const word = (inside, options) => imported("document.docx", wordXml(inside, options), options);

/** A document of another format, made by pandoc. */
export const made = (from, to, text, ...options) =>
  execFileSync("pandoc", ["-f", from, "-t", to, "-o", "-", ...options], { input: text, maxBuffer: 64e6 });
