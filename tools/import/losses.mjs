// What could not come along, each with its place: a line, or the words just before it where the format has no lines.

/** @typedef {{ line: number, near: string, what: string, more: number }} Loss */

const LONGEST_QUOTE = 120;

/** Words between quotation marks, shortened. @param {string} text */
export function quoted(text) {
  const words = text.replace(/\s+/g, " ").trim();
  if (words.length <= LONGEST_QUOTE) return `"${words}"`;
  return `"${words.slice(0, LONGEST_QUOTE).trimEnd()}…" (${words.split(" ").length} words)`;
}

export class Losses {
  /** @type {Map<string, Loss>} */
  #all = new Map();
  /** Where the reading is now: 0 and "" are nowhere yet. */
  line = 0;
  #near = "";
  /** All words that were told to be left out. */
  told = "";

  /** @param {string} text that the reading has just passed */
  pass(text) {
    this.#near = (this.#near + text).slice(-200);
  }

  /** @param {string} what happened @param {string} [words] that were left out; they are named */
  lose(what, words = "") {
    this.told += ` ${what} ${words}`;
    const said = words.trim() === "" ? what : `${what}: ${quoted(words)}`;
    const near = this.line > 0 ? "" : this.#near.split(/\s+/).filter(Boolean).slice(-5).join(" ");
    const key = `${this.line} ${near} ${said}`;
    if (!this.#all.has(key)) this.#all.set(key, { line: this.line, near, what: said, more: 0 });
  }

  /** The same, told once for the whole document, with how often. @param {string} what */
  count(what) {
    const known = this.#all.get(what);
    if (known) known.more += 1;
    else {
      this.lose(what);
      const [key, loss] = [...this.#all].at(-1) ?? ["", undefined];
      if (!loss) return;
      this.#all.delete(key);
      this.#all.set(what, loss);
    }
  }

  /** Where the reading is now, to tell something about it later. */
  get place() {
    return { line: this.line, near: this.#near };
  }

  /** @param {{ line: number, near: string }} place @param {string} what @param {string} [words] */
  then(place, what, words = "") {
    const now = this.place;
    this.line = place.line;
    this.#near = place.near;
    this.lose(what, words);
    this.line = now.line;
    this.#near = now.near;
  }

  /** @param {number} line @param {string} what @param {string} [words] */
  at(line, what, words = "") {
    this.then({ line, near: "" }, what, words);
  }

  /** About the document as a whole. @param {string} what @param {string} [words] */
  whole(what, words = "") {
    this.at(0, what, words);
  }

  /** As lines to print, by place. @param {string} file */
  lines(file) {
    const sorted = [...this.#all.values()].sort((a, b) => a.line - b.line);
    return sorted.map(({ line, near, what, more }) => {
      const place = line > 0 ? `${file}:${line}: ` : `${file}: ${near ? `near "${near}": ` : ""}`;
      return place + what + (more > 0 ? ` (and ${more} more)` : "");
    });
  }
}

/** Why a document is not imported; the message is for the person. */
export class Refusal extends Error {}
