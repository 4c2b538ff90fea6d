// A document of any kind that is known here, in memory, as an article and what could not come along. Knows no folders.
import path from "node:path";
import { articleOf } from "./article.mjs";
import { PLAIN, plain, tidy } from "./inline.mjs";
import { Losses, Refusal } from "./losses.mjs";
import { readMarkdown } from "./markdown.mjs";
import { missing } from "./missing.mjs";
import { readOpenDocument, readWord } from "./office.mjs";
import { readPage } from "./page.mjs";
import { placePictures } from "./pictures.mjs";
import { Reader } from "./reader.mjs";
import { decodeEntity, parsed } from "./tree.mjs";

/** @import { Node } from "./tree.mjs" */
/** @import { Options } from "./article.mjs" */
/**
 * @typedef {object} Source a document as HTML, and what it says about itself
 * @property {string} html "" when there is a tree
 * @property {Node} [tree]
 * @property {string} title that is no heading in the text; "" if there is none
 * @property {string} subtitle
 * @property {string} [styledTitle] the words of the paragraph with that style
 * @property {string} [styledSubtitle]
 * @property {string[]} [styledQuotes]
 * @property {string[]} [styledCaptions] of tables, above them
 * @property {string} fallbackTitle for when there is no heading
 * @property {string} titleFrom what the fallback is
 * @property {string} language as the document names it
 * @property {string} words all that a reader of the document sees
 * @property {string} [base] its address
 * @property {(address: string) => Buffer | null} [inside] its pictures, where they are in the document itself
 * @property {boolean} [isMarkdown]
 * @property {boolean} [wholePage] menus and footers are in it
 * @property {boolean} [quotesByStyle]
 */

/** @type {Record<string, (bytes: Buffer, losses: Losses) => Source>} */
const READERS = {
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".txt": readMarkdown,
  ".docx": readWord,
  ".odt": readOpenDocument,
  ".html": readPage,
  ".htm": readPage,
  ".xhtml": readPage,
};

/** What begins like this, whatever its name. @type {[string, string][]} */
const OTHERS = [
  ["%PDF", "is a PDF. Import the document that it was made from."],
  [
    "\xD0\xCF\x11\xE0",
    "is an old Word document (.doc), or has a password. Save it as .docx, without a password.",
  ],
  ["{\\rtf", "is RTF. Save it as .docx or .odt."],
];

/** @param {string} name @param {Buffer} bytes */
function readerFor(name, bytes) {
  const start = bytes.toString("latin1", 0, 8);
  for (const [mark, why] of OTHERS) if (start.startsWith(mark)) throw new Refusal(why);
  const kind = path.extname(name).toLowerCase();
  if (!Object.hasOwn(READERS, kind))
    throw new Refusal(`is of no kind that can be imported: ${Object.keys(READERS).join(", ")}.`);
  if (bytes.length === 0) throw new Refusal("is empty.");
  const isArchive = start.startsWith("PK\x03\x04");
  if (isArchive !== [".docx", ".odt"].includes(kind))
    throw new Refusal(
      isArchive ? "is a zip archive, in spite of its name." : `is no ${kind} document, in spite of its name.`,
    );
  return READERS[kind];
}

/** @param {Source} source @param {Losses} losses */
function readTree(source, losses) {
  const reader = new Reader(losses, source);
  try {
    reader.block(source.tree ?? parsed(source.html), PLAIN);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal("is nested too deep.");
    throw error;
  }
  losses.line = 0;
  return reader;
}

/** Throws a Refusal. @param {Buffer} bytes @param {string} name @param {Options} options */
export function readDocument(bytes, name, options) {
  const losses = new Losses();
  const source = readerFor(name, bytes)(bytes, losses);
  const reader = readTree(source, losses);
  for (const field of /** @type {const} */ (["title", "subtitle", "fallbackTitle"]))
    source[field] = plain(tidy([{ ...PLAIN, text: source[field] }], losses, decodeEntity)).replace(
      /\s+/g,
      " ",
    );
  const pictures = placePictures(reader, source.inside ?? options.beside, options.taken.pictures);
  const { article, whyLanguage, words: kept } = articleOf(reader, source, options);
  for (const { words, after } of missing(source.words, `${kept}\n${losses.told}`))
    losses.whole(`these words did not come along${after ? ` (after "${after}")` : ""}`, words);
  if (article.subtitle === "")
    losses.whole("there is no short paragraph below the title, so the subtitle is empty: fill it in");
  return { article, pictures, whyLanguage, losses };
}
