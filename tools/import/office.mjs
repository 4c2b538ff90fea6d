// Word's .docx and OpenDocument's .odt as HTML, by pandoc; and, from the archive itself, what pandoc does not tell.
import { fileURLToPath } from "node:url";
import { unboxed } from "./boxes.mjs";
import { pandoc } from "./pandoc.mjs";
import { parsed, textOf, treeAll } from "./tree.mjs";
import { readFile, readZip, withChanged } from "./zip.mjs";

/** @import { Unboxed } from "./boxes.mjs" */
/** @import { Losses } from "./losses.mjs" */
/** @import { Source } from "./document.mjs" */

const TEMPLATE = fileURLToPath(new URL("office.html", import.meta.url));

/** @param {string} xml */
const decoded = (xml) =>
  xml
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) =>
      String.fromCodePoint(Math.min(parseInt(digits, hex ? 16 : 10), 0x10ffff)),
    )
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[/** @type {"lt"} */ (name)],
    );

/** The words in Word's XML: paragraphs on lines of their own. @param {string} xml */
function wordText(xml) {
  const marked = xml
    .replace(/<w:(tab|br|cr|noBreakHyphen)\b[^>]*>/g, "<w:t> </w:t>")
    .replace(/<\/(w:p|w:tc|a:p)>/g, "<w:t>\n</w:t>");
  const parts = marked.matchAll(/<(?:w|a|m):t(?:\s[^>]*)?>([^<]*)<\/(?:w|a|m):t>/g);
  return decoded([...parts].map(([, text]) => text).join(""));
}

/** The inside of each of these elements. @param {string} xml @param {string} name */
const insides = (xml, name) =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*[^/])?>([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, inside]) => inside,
  );

/** @param {string} xml @param {string} name */
const firstInside = (xml, name) => decoded((insides(xml, name)[0] ?? "").replace(/<[^>]*>/g, " ")).trim();

/** Word's own is document.xml, other programs count. @param {Map<string, string>} files */
const mainFile = (files) => [...files.keys()].find((name) => /^word\/document\d*\.xml$/.test(name)) ?? "";

/** @param {Map<string, string>} files @param {Losses} losses */
function wordLosses(files, losses) {
  const body = (files.get(mainFile(files)) ?? "").replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, "");
  const hidden = [...body.matchAll(/<w:r\b[^>]*>\s*<w:rPr>(?:(?!<\/w:rPr>).)*<w:vanish\s*\/>.*?<\/w:r>/gs)]
    .map(([run]) => run)
    .join("");
  if (wordText(hidden).trim())
    losses.whole("words that Word hides came along: take them out, or leave them", wordText(hidden));
  for (const typeface of new Set(
    [...body.matchAll(/<w:sym\b[^>]*w:font="([^"]*)"/g)].map(([, name]) => name),
  ))
    losses.whole(
      `signs of the typeface ${typeface} may be gone or be other ones: compare them with the document`,
    );
  for (const [name, xml] of files) {
    const words = wordText(xml);
    if (!/\p{L}/u.test(words)) continue; // a page number, if anything
    if (/^word\/header/.test(name)) losses.whole("a header of the page was left out", words);
    if (/^word\/footer/.test(name)) losses.whole("a footer of the page was left out", words);
    if (/^word\/(diagrams\/data|charts\/chart)/.test(name)) losses.whole("a diagram was left out", words);
  }
  return body;
}

/** @param {Unboxed} opened @param {(xml: string) => string} text of XML @param {Losses} losses */
function tellBoxes({ boxes, isMoved }, text, losses) {
  const what = isMoved
    ? "a text box became ordinary text"
    : "a text box was left out: copy its words into the text";
  for (const { inside, before } of boxes)
    if (text(inside).trim()) losses.then({ line: 0, near: text(before) }, what, text(inside));
}

/** What most runs, or most styles, name. @param {string} xml */
function mostUsedLanguage(xml) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, name] of xml.matchAll(/<w:lang\b[^>]*\bw:val="([^"]+)"/g))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

const WORD_FILES =
  /^(word\/(document\d*|styles|footnotes|endnotes|header\d*|footer\d*|diagrams\/data\d*|charts\/chart\d*)|docProps\/core)\.xml$/;

/** @param {Buffer} bytes @param {Losses} losses @returns {Source} */
export function readWord(bytes, losses) {
  const files = readZip(bytes, (name) => WORD_FILES.test(name));
  const opened = unboxed(files.get(mainFile(files)) ?? "", "w:txbxContent", "w:p");
  tellBoxes(opened, wordText, losses);
  const html = pandoc(
    ["-f", "docx+styles", "--track-changes=all", "-t", "html", "--standalone", `--template=${TEMPLATE}`],
    withChanged(bytes, mainFile(files), () => opened.xml.replace(/<w:dstrike\b/g, "<w:strike")), // which it reads
  );
  const body = wordLosses(files, losses);
  const core = files.get("docProps/core.xml") ?? "";
  const styles = files.get("word/styles.xml") ?? "";
  const notes = [files.get("word/footnotes.xml") ?? "", files.get("word/endnotes.xml") ?? ""];
  return {
    ...officePage(html, losses),
    fallbackTitle: firstInside(core, "dc:title"),
    titleFrom: "the properties of the document",
    language: mostUsedLanguage(body) || mostUsedLanguage(styles) || firstInside(core, "dc:language"),
    words: wordText(body) + notes.map(wordText).join("\n"),
    quotesByStyle: true,
    inside: (address) => readFile(bytes, `word/${address}`),
  };
}

/**
 * Title, subtitle and authors stand before the text, as the template says.
 * @param {string} html
 * @param {Losses} losses
 */
function officePage(html, losses) {
  const page = parsed(html);
  const parts = ["title", "subtitle", "author", "date"].map((name) =>
    textOf(treeAll(page, (node) => node.attrs?.some((a) => a.name === "data-lw" && a.value === name))).trim(),
  );
  if (parts[2]) losses.whole("the name of the author was left out", parts[2]);
  if (parts[3]) losses.whole("the date was left out", parts[3]);
  return { html, title: parts[0], subtitle: parts[1] };
}

/** The words in OpenDocument's XML. @param {string} xml */
const openText = (xml) =>
  decoded(
    xml
      .replace(/<text:(s|tab|line-break)\b[^>]*>/g, " ")
      .replace(/<\/(text:p|text:h|table:table-cell)>/g, "\n")
      .replace(/<[^>]*>/g, ""),
  );

/**
 * The paragraphs whose style is, or comes from, one of this name.
 * @param {string} xml
 * @param {string} style
 * @returns {string[]}
 */
function styled(xml, style) {
  const own = [...xml.matchAll(/<style:style\b([^>]*)>/g)]
    .filter(([, attributes]) => attributes.includes(`style:parent-style-name="${style}"`))
    .map(([, attributes]) => /style:name="([^"]*)"/.exec(attributes)?.[1] ?? "");
  const found = [];
  for (const [, name, inside] of xml.matchAll(
    /<text:[ph]\b[^>]*text:style-name="([^"]*)"[^>]*>([\s\S]*?)<\/text:[ph]>/g,
  ))
    if (name === style || own.includes(name)) found.push(openText(inside).replace(/\s+/g, " ").trim());
  return found;
}

/** @param {string} content @param {Losses} losses the text without what pandoc must not read as text */
function openLosses(content, losses) {
  for (const deleted of insides(content, "text:deletion")) {
    const words = openText(deleted.replace(/<office:change-info>[\s\S]*?<\/office:change-info>/g, ""));
    losses.whole("words that a tracked change deletes were left out", words);
  }
  if (/<text:insertion\b/.test(content)) losses.whole("words that a tracked change inserts were kept");
  for (const note of insides(content, "office:annotation"))
    losses.whole(
      "a comment was left out",
      openText(note.replace(/<dc:creator>[\s\S]*?<\/dc:creator>|<dc:date>[\s\S]*?<\/dc:date>/g, "")),
    );
}

/** @param {Buffer} bytes @param {Losses} losses @returns {Source} */
export function readOpenDocument(bytes, losses) {
  const files = readZip(bytes, (name) => /^(content|styles|meta)\.xml$/.test(name));
  const [content, styles, meta] = ["content", "styles", "meta"].map((name) => files.get(`${name}.xml`) ?? "");
  openLosses(content, losses);
  const opened = unboxed(content, "draw:text-box", "text:p");
  tellBoxes(opened, openText, losses);
  const language = [/<style:default-style\b[\s\S]*?fo:language="([^"]+)"/, /fo:language="([^"]+)"/]
    .map((pattern) => pattern.exec(styles)?.[1] ?? "")
    .find((found) => found && found !== "zxx");
  const page = pandoc(
    ["-f", "odt", "-t", "html", "--standalone", `--template=${TEMPLATE}`],
    withChanged(bytes, "content.xml", () => opened.xml.replace(/<\/?table:table-header-rows>/g, "")), // it drops those rows
  );
  for (const part of insides(styles, "style:(?:header|footer)"))
    if (/\p{L}/u.test(openText(part)))
      losses.whole("a header or footer of the page was left out", openText(part));
  return {
    ...officePage(page, losses),
    inside: (address) => readFile(bytes, address),
    styledTitle: styled(content, "Title")[0],
    styledSubtitle: styled(content, "Subtitle")[0],
    styledQuotes: styled(content, "Quotations").filter(Boolean),
    styledCaptions: ["Table", "TableCaption", "Caption"]
      .flatMap((name) => styled(content, name))
      .filter(Boolean),
    fallbackTitle: firstInside(meta, "dc:title"),
    titleFrom: "the properties of the document",
    language: firstInside(meta, "dc:language") || language || "",
    words: openText(
      insides(content, "office:body")
        .join("\n")
        .replace(
          /<text:tracked-changes>[\s\S]*?<\/text:tracked-changes>|<office:annotation\b[\s\S]*?<\/office:annotation>/g,
          "",
        )
        .replace(
          /<text:note-citation\b[\s\S]*?<\/text:note-citation>|<text:sequence-decls>[\s\S]*?<\/text:sequence-decls>/g,
          " ",
        ),
    ),
  };
}
