// A document of any kind that is known here, in memory, as an article and what could not come along. Knows no folders.
import path from "node:path";
import { article_of } from "./article.mjs";
import { PLAIN, plain, tidy } from "./inline.mjs";
import { Losses, Refusal } from "./losses.mjs";
import { read_markdown } from "./markdown.mjs";
import { missing } from "./missing.mjs";
import { read_open_document, read_word } from "./office.mjs";
import { read_page } from "./page.mjs";
import { Reader } from "./reader.mjs";
import { decode_entity, parsed } from "./tree.mjs";

/** @import { Node } from "./tree.mjs" */
/** @import { Options } from "./article.mjs" */
/**
 * @typedef {object} Source a document as HTML, and what it says about itself
 * @property {string} html "" when there is a tree
 * @property {Node} [tree]
 * @property {string} title that is no heading in the text; "" if there is none
 * @property {string} subtitle
 * @property {string} [styled_title] the words of the paragraph with that style
 * @property {string} [styled_subtitle]
 * @property {string[]} [styled_quotes]
 * @property {string[]} [styled_captions] of tables, above them
 * @property {string} fallback_title for when there is no heading
 * @property {string} title_from what the fallback is
 * @property {string} language as the document names it
 * @property {string} words all that a reader of the document sees
 * @property {string} [base] its address
 * @property {boolean} [is_markdown]
 * @property {boolean} [whole_page] menus and footers are in it
 * @property {boolean} [quotes_by_style]
 */

/** @type {Record<string, (bytes: Buffer, losses: Losses) => Source>} */
const READERS = {
  ".md": read_markdown,
  ".markdown": read_markdown,
  ".txt": read_markdown,
  ".docx": read_word,
  ".odt": read_open_document,
  ".html": read_page,
  ".htm": read_page,
  ".xhtml": read_page,
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
function reader_for(name, bytes) {
  const start = bytes.toString("latin1", 0, 8);
  for (const [mark, why] of OTHERS) if (start.startsWith(mark)) throw new Refusal(why);
  const kind = path.extname(name).toLowerCase();
  if (!Object.hasOwn(READERS, kind))
    throw new Refusal(`is of no kind that can be imported: ${Object.keys(READERS).join(", ")}.`);
  if (bytes.length === 0) throw new Refusal("is empty.");
  const is_archive = start.startsWith("PK\x03\x04");
  if (is_archive !== [".docx", ".odt"].includes(kind))
    throw new Refusal(
      is_archive
        ? "is a zip archive, in spite of its name."
        : `is no ${kind} document, in spite of its name.`,
    );
  return READERS[kind];
}

/** @param {Source} source @param {Losses} losses */
function read_tree(source, losses) {
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
export function read_document(bytes, name, options) {
  const losses = new Losses();
  const source = reader_for(name, bytes)(bytes, losses);
  const reader = read_tree(source, losses);
  for (const field of /** @type {const} */ (["title", "subtitle", "fallback_title"]))
    source[field] = plain(tidy([{ ...PLAIN, text: source[field] }], losses, decode_entity)).replace(
      /\s+/g,
      " ",
    );
  const { article, why_language, words: kept } = article_of(reader, source, options);
  for (const { words, after } of missing(source.words, `${kept}\n${losses.told}`))
    losses.whole(`these words did not come along${after ? ` (after "${after}")` : ""}`, words);
  if (article.subtitle === "")
    losses.whole("there is no short paragraph below the title, so the subtitle is empty: fill it in");
  return { article, why_language, losses };
}
