// Reads a tree of HTML from top to bottom: paragraphs, headings, lists. What an article has no place for goes to the losses;
// elements.mjs says which element is read how.
import { BREAK } from "./characters.mjs";
import { ELEMENTS, isHidden, isStruck, styled } from "./elements.mjs";
import { PLAIN, joined, paragraphsOf, tidy } from "./inline.mjs";
import { attribute, children, decodeEntity } from "./tree.mjs";

/** @import { Losses } from "./losses.mjs" */
/** @import { Run, Style } from "./inline.mjs" */
/** @import { Node } from "./tree.mjs" */
/** @typedef {{ address: string, alt: string, place: { line: number, near: string }, file?: string }} Picture `file`: its name in content/pictures */
/**
 * @typedef {{ kind: string, level: number, runs: Run[], items: Run[][], anchors: string[], line: number, picture?: Picture }} Item
 *   `runs` of a table or a picture: its caption
 */
/** @typedef {(runs: Run[]) => void} Sink where a finished paragraph goes */
/** @typedef {{ kind: "bulletList" | "numberedList", items: Run[][], item: Run[][] }} List */

export class Reader {
  /** @type {Item[]} */
  items = [];
  /** @type {{ address: string, runs: Run[] }[]} the footnotes */
  notes = [];
  /** @type {Map<string, number>} links to places in the document, with their line */
  localLinks = new Map();
  /** @type {List | null} */
  list = null;
  kind = "paragraph"; // of the text that is read now
  /** @type {string | null} words that are being left out */
  dropping = null;
  preformatted = false;
  quoteStyle = false; // inside a paragraph whose style says that it is a quote
  /** @type {Sink | null} */
  sink = null;
  /** @type {Run[]} */
  #runs = [];
  #line = 0; // where they began
  /** @type {Picture[]} seen since the last paragraph outside of everything */
  #pictures = [];
  /** @type {string[]} */
  #anchors = [];

  /**
   * @param {Losses} losses
   * @param {{ base?: string, wholePage?: boolean, quotesByStyle?: boolean, isMarkdown?: boolean }} source
   */
  constructor(losses, source) {
    this.losses = losses;
    this.source = source;
  }

  /** @param {Node} node @param {Style} style */
  read(node, style) {
    if (node.nodeName === "#text") return this.text(node.value ?? "", style);
    if (node.nodeName === "#comment") return this.#comment(node.data ?? "");
    if (!node.tagName) return this.readChildren(node, style);
    if (isHidden(node)) return this.leaveOut("what the page hides was left out", node);
    if (isStruck(node)) return this.leaveOut("words that are struck through were left out", node);
    for (const name of ["id", "name"])
      if (attribute(node, name) && (name === "id" || node.tagName === "a"))
        this.#anchors.push(attribute(node, name));
    const inner = styled(node, style);
    const element = Object.hasOwn(ELEMENTS, node.tagName) ? ELEMENTS[node.tagName] : undefined;
    if (element) element(this, node, inner);
    else this.readChildren(node, inner);
  }

  /** @param {Node} node @param {Style} style */
  readChildren(node, style) {
    for (const child of children(node)) this.read(child, style);
  }

  /** A block of its own. @param {Node} node @param {Style} style */
  block(node, style) {
    this.flush();
    this.losses.pass(" ");
    if (this.dropping !== null) this.dropping += " ";
    this.readChildren(node, style);
    this.flush();
    this.losses.pass(" ");
  }

  /** A block of one paragraph, of a kind of its own. @param {string} kind @param {Node} node @param {Style} style */
  paragraphOf(kind, node, style, level = 1) {
    if (this.sink) return this.block(node, style);
    const paragraphs = this.collect(() => this.readChildren(node, style));
    if (paragraphs.length > 0) this.add({ kind, level, runs: joined(paragraphs, " ") });
  }

  /** @param {string} text @param {Style} style */
  text(text, style) {
    this.losses.pass(text);
    if (this.dropping !== null) return void (this.dropping += text);
    if (this.#runs.length === 0) this.#line = this.losses.line;
    const words = this.preformatted ? text.replaceAll("\n", BREAK) : text.replace(/[\n\r\t]/g, " ");
    if (words !== "") this.#runs.push({ ...style, text: words });
  }

  /** A line that Markdown's reader put there, or somebody's remark. @param {string} data */
  #comment(data) {
    const line = /^@(\d+)$/.exec(data)?.[1];
    if (line) this.losses.line = Number(line);
    else if (this.source.isMarkdown && data.trim()) this.losses.lose("a comment was left out", data);
  }

  /** The words inside are read, named and left out. @param {string} what @param {Node} node */
  leaveOut(what, node) {
    if (this.dropping !== null) return this.readChildren(node, PLAIN);
    const place = this.losses.place;
    this.dropping = "";
    this.readChildren(node, PLAIN);
    const words = this.dropping;
    this.dropping = null;
    if (words.trim() !== "") this.losses.then(place, what, words);
  }

  /** Ends the paragraph that is being read. */
  flush() {
    for (const runs of paragraphsOf(this.take())) {
      if (this.sink) this.sink(runs);
      else this.add({ kind: this.kind, runs, line: this.#line });
    }
    if (!this.sink) this.#addPictures();
  }

  /** @param {string} address @param {string} alt */
  picture(address, alt) {
    if (this.dropping === null && address) this.#pictures.push({ address, alt, place: this.losses.place });
  }

  #addPictures() {
    for (const picture of this.#pictures.splice(0)) {
      this.add({ kind: "picture", line: picture.place.line });
      this.items[this.items.length - 1].picture = picture;
    }
  }

  /** The tidied words that were read since the last paragraph ended. */
  take() {
    const [runs, line] = [this.#runs, this.losses.line];
    this.#runs = [];
    if (runs.length === 0) return [];
    this.losses.line = this.#line;
    const tidied = tidy(runs, this.losses, decodeEntity);
    this.losses.line = line;
    return tidied;
  }

  /** @param {{ kind: string, level?: number, runs?: Run[], items?: Run[][], line?: number }} item */
  add({ kind, level = 0, runs = [], items = [], line = this.losses.line }) {
    this.items.push({ kind, level, runs, items, anchors: this.#anchors, line });
    this.#anchors = [];
  }

  /** Paragraphs inside are collected instead of becoming blocks. @param {() => void} read @returns {Run[][]} */
  collect(read) {
    this.flush();
    /** @type {Run[][]} */
    const found = [];
    const [sink, list] = [this.sink, this.list];
    this.list = null;
    this.sink = (runs) => void found.push(runs);
    read();
    this.flush();
    this.losses.pass(" ");
    this.sink = sink;
    this.list = list;
    return found;
  }

  /** A finished paragraph. @param {Run[]} runs */
  paragraph(runs) {
    if (runs.length === 0) return;
    if (this.sink) this.sink(runs);
    else this.add({ kind: this.kind, runs });
  }

  /**
   * Puts what was made of several paragraphs where blocks go now.
   * @param {"bulletList" | "numberedList"} kind
   * @param {Run[][]} items
   */
  addList(kind, items) {
    if (items.length === 0) return;
    if (this.sink) items.forEach(this.sink);
    else this.add({ kind, items });
  }
}
