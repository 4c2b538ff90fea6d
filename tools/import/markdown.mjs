// Markdown as HTML, with comments that name the lines ("<!--@12-->"). Pandoc reads it; what is told by line comes from its
// source positions, and what pandoc would change or drop without a word is found here in the text.
import { parseDocument } from "yaml";
import { Refusal } from "./losses.mjs";
import { pandoc } from "./pandoc.mjs";
import { decodeEntity } from "./tree.mjs";

/** @import { Losses } from "./losses.mjs" */
/** @import { Source } from "./document.mjs" */
/** @typedef {{ t: string, c?: any }} Element of pandoc's syntax tree */

const READER =
  "commonmark_x-smart-tex_math_dollars-emoji-raw_tex-fancy_lists-definition_lists-implicit_header_references-yaml_metadata_block+sourcepos";

const USED = ["title", "subtitle", "lang", "language"];

/** @param {unknown} value */
const wordsOf = (value) => (value instanceof Object ? JSON.stringify(value) : String(value ?? "").trim());

/** Takes the front matter out of the lines. @param {string[]} lines @param {Losses} losses */
function frontMatter(lines, losses) {
  /** @type {Record<string, string>} */
  const meta = {};
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0]) || end < 1 || !/\S/.test(lines[1])) return meta;
  const text = lines.splice(0, end + 1, ...new Array(end + 1).fill("")).slice(1, -1);
  const yaml = parseDocument(text.join("\n"), { logLevel: "silent" });
  const values = yaml.errors.length > 0 ? null : yaml.toJS({ maxAliasCount: 10 });
  if (!(values instanceof Object) || Array.isArray(values)) {
    losses.at(1, "the front matter could not be read and was left out", text.join(" "));
    return meta;
  }
  for (const [name, value] of Object.entries(values)) {
    const words = wordsOf(value);
    const line = text.findIndex((row) => row.replace(/^["']/, "").startsWith(name)) + 2;
    if (USED.includes(name.toLowerCase()) && words) meta[name.toLowerCase()] = words;
    else if (words) losses.at(Math.max(line, 1), `"${name}" of the front matter was left out`, words);
  }
  return meta;
}

const NO_CHARACTER = /&#(?:x([0-9a-f]+)|(\d+));/gi;

/** @param {number} code */
const isCharacter = (code) =>
  code > 0x1f
    ? code !== 0x7f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    : code === 9 || code === 10;

/**
 * Writing that means something else to pandoc than to the person.
 * @param {string} line
 * @param {(what: string, words?: string) => void} tell
 */
function mended(line, tell) {
  let text = line.replace(/^( {0,3}#{1,6})[\u00A0\u2000-\u200B\u202F\u3000]+/, (_, marks) => {
    tell("the space after the # of a heading was one of another kind");
    return `${marks} `;
  });
  text = text.replace(/^(\s*(?:[-*+]|\d+[.)]))[\u00A0\u2000-\u200B\u202F\u3000]+/, "$1 ");
  text = text.replace(/^( {0,3}#{2,6})(?=[^#\s])/, (_, marks) => {
    tell("the # of a heading had no space after it");
    return `${marks} `;
  });
  if (text.includes("\0")) tell("a byte that is no character was left out");
  text = text.replaceAll("\0", "");
  return text.replace(NO_CHARACTER, (entity, hex, decimal) => {
    const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    if (isCharacter(code)) return entity;
    tell(`${entity} is the number of no character and was kept as written`);
    return `&amp;${entity.slice(1)}`;
  });
}

/** @param {string[]} lines @param {Losses} losses */
function mend(lines, losses) {
  lines.forEach((line, i) => {
    lines[i] = mended(line, (what, words) => losses.at(i + 1, what, words));
    for (const [, attributes] of line.matchAll(/[\]\s](\{:?\s*[#.][^{}]*\})/g))
      losses.at(i + 1, `${attributes} was left out`);
  });
}

/** Where an element of the tree has its id, classes and attributes. @type {Record<string, number>} */
const ATTRIBUTES_AT = { Header: 1, Div: 0, Span: 0, Link: 0, Image: 0, Code: 0, CodeBlock: 0, Table: 0 };

class Tree {
  line = 0;

  /** Puts comments with line numbers in the place of source positions. @param {any} value @returns {any} */
  marked(value) {
    if (Array.isArray(value)) return value.flatMap((item) => this.#item(item));
    if (value instanceof Object)
      return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, this.marked(child)]));
    return value;
  }

  /** @param {any} item @returns {any[]} */
  #item(item) {
    if (!(item instanceof Object) || typeof item.t !== "string") return [this.marked(item)];
    const { t, c } = /** @type {Element} */ (item);
    const at = ATTRIBUTES_AT[t];
    if (at === undefined) return [foreign(item) ?? { ...item, c: this.marked(c) }];
    const attributes = c[at];
    const comment = this.#comment(t, attributes);
    const [id, classes, others] = attributes;
    attributes[2] = others.filter((/** @type {string[]} */ [name]) => name !== "data-pos");
    const isWrapper =
      (t === "Div" || t === "Span") && !id && classes.length === 0 && attributes[2].length === 0;
    if (isWrapper) return [...comment, ...this.marked(c[1])];
    return [
      ...comment,
      {
        t,
        c: c.map((/** @type {any} */ part, /** @type {number} */ i) => (i === at ? part : this.marked(part))),
      },
    ];
  }

  /** @param {string} type @param {[string, string[], string[][]]} attributes @returns {Element[]} */
  #comment(type, [, , others]) {
    const position = others.findLast(([name]) => name === "data-pos")?.[1] ?? ""; // the first may be that of what is around
    const line = Number(/(?:^|@)(\d+):/.exec(position)?.[1] ?? 0);
    if (line === 0 || line === this.line) return [];
    this.line = line;
    const isInline = ["Span", "Link", "Image", "Code"].includes(type);
    return [{ t: isInline ? "RawInline" : "RawBlock", c: ["html", `<!--@${line}-->`] }];
  }
}

/**
 * What is meant for another program than a browser is kept as text.
 * @param {Element} element
 * @returns {Element | undefined}
 */
function foreign({ t, c }) {
  if (t === "RawBlock" && c[0] !== "html") return { t: "CodeBlock", c: [["", [], []], c[1]] };
  if (t === "RawInline" && c[0] !== "html") return { t: "Str", c: c[1] };
  return undefined;
}

/** Words as a person wrote them, without what is only Markdown. @param {string[]} lines */
function wordsIn(lines) {
  return lines
    .filter((line) => !/^\s*(```|~~~)/.test(line) && !/^\s*\|?[\s:|-]+\|?\s*$/.test(line))
    .join("\n")
    .replace(/<\/?(?:a|abbr|b|code|del|em|font|i|ins|mark|q|s|small|span|strong|su[bp]|u)\b[^>]*>/gi, "")
    .replace(/<!--[\s\S]*?(-->|$)|<[/!a-z][^>]*>|<(https?:|mailto:)[^>]*>/gi, " ")
    .replace(/\]\([^)\n]*(\([^)\n]*\)[^)\n]*)*\)|\]\[[^\]\n]*\]|\{:?\s*[#.][^{}\n]*\}/g, "] ")
    .replace(/^\s{0,3}\[[^\]\n]+\]:|\[\^[^\]\n]*\]/gm, " ")
    .replace(/^\s*(>\s*)*\d+[.)](?=\s)/gm, " ")
    .replace(/^(\s*(?:>\s*)*[-*+\d.)]+\s+)\[[ xX]\]/gm, "$1")
    .replace(/^\s*:::+.*$/gm, " ")
    .replace(/&(amp;)?(#?[0-9a-z]+;)/gi, (_, _amp, name) => decodeEntity(`&${name}`));
}

/** @param {Buffer} bytes @param {Losses} losses @returns {Source} */
export function readMarkdown(bytes, losses) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); // without a byte-order mark
  } catch {
    throw new Refusal("is not UTF-8. Save it as UTF-8 and try again.");
  }
  const lines = text.split(/\r\n|\r|\n/);
  const meta = frontMatter(lines, losses);
  mend(lines, losses);
  const tree = JSON.parse(pandoc(["-f", READER, "-t", "json"], `${lines.join("\n")}\n`));
  tree.blocks = new Tree().marked(tree.blocks);
  return {
    html: pandoc(["-f", "json", "-t", "html"], JSON.stringify(tree)),
    title: "",
    subtitle: meta.subtitle ?? "",
    fallbackTitle: meta.title ?? "",
    titleFrom: "the front matter",
    language: meta.lang ?? meta.language ?? "",
    words: wordsIn(lines),
    isMarkdown: true,
  };
}
