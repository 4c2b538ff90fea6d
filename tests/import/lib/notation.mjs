// Reads the content's inline notation by the rules of src/content/load/inline.cpp, and throws where that finds a fault. By itself,
// so that what the import writes is judged by another hand.

const ADDRESS = /^(https?:\/\/|mailto:|tel:|#[a-z0-9])[^\s*[\]^~\\()]*$/;
const isSpace = (c) => c === undefined || c === " " || c === "\n";

class Notation {
  runs = [];
  on = { "**": false, "*": false };
  at = 0;

  constructor(text, href, around) {
    Object.assign(this, { text, href, around });
  }

  fail(why) {
    throw new Error(`${why} at ${this.at} in ${JSON.stringify(this.text)}`);
  }

  add(text, ...others) {
    const emphasis = ["*", "**"].filter((mark) => this.on[mark] !== this.around[mark]);
    const run = { text, marks: [...emphasis, ...others].sort().join(" "), href: this.href };
    const last = this.runs.at(-1);
    if (last && last.marks === run.marks && last.href === run.href) last.text += text;
    else this.runs.push(run);
  }

  stars() {
    const [stars] = /^\*+/.exec(this.text.slice(this.at));
    if (stars.length > 3) this.fail("too many stars");
    const [before, after] = [this.text[this.at - 1], this.text[this.at + stars.length]];
    if (isSpace(before) && isSpace(after)) this.fail("stars that would be seen");
    if (stars.length !== 1) this.on["**"] = !this.on["**"];
    if (stars.length !== 2) this.on["*"] = !this.on["*"];
    return stars.length;
  }

  script() {
    const found = /^([\^~])([^\^~ \n*[\]\\]+)\1/.exec(this.text.slice(this.at)); // eslint-disable-line no-useless-escape
    if (!found) this.fail("a sign that would be seen");
    this.add(found[2], found[1]);
    return found[0].length;
  }

  link() {
    const note = /^\[\^(\d+)\]/.exec(this.text.slice(this.at));
    if (note && this.href) this.fail("a note in a link");
    if (note) return (this.runs.push({ text: note[1], marks: "note", href: "" }), note[0].length);
    const found = /^\[((?:\\.|[^\\[\]])+)\]\(([^()]*)\)/s.exec(this.text.slice(this.at));
    if (!found || this.href) this.fail("no whole link, or one in another");
    if (!ADDRESS.test(found[2])) this.fail(`the address ${found[2]}`);
    const around = { "*": this.on["*"] !== this.around["*"], "**": this.on["**"] !== this.around["**"] };
    for (const run of new Notation(found[1], found[2], around).read()) this.runs.push(run);
    return found[0].length;
  }

  /** A sign that is seen, or an ordinary character. */
  character() {
    const [first, next] = [this.text[this.at], this.text[this.at + 1] ?? " "];
    const isEscaped = first === "\\";
    if (isEscaped && !"\\*[]^~".includes(next)) this.fail("a backslash before another sign");
    if (first === "]") this.fail("a bracket by itself");
    this.add(isEscaped ? next : first);
    return isEscaped ? 2 : 1;
  }

  read() {
    const readers = { "*": "stars", "^": "script", "~": "script", "[": "link" };
    while (this.at < this.text.length) this.at += this[readers[this.text[this.at]] ?? "character"]();
    if (this.on["*"] || this.on["**"]) this.fail("emphasis that does not end");
    return this.runs;
  }
}

/** Runs { text, marks, href }; throws where the text is not well formed. */
export const readNotation = (text) => new Notation(text, "", { "*": false, "**": false }).read();

/** The words alone. */
export const plainOf = (text) => readNotation(text).map((run) => run.text).join(""); // prettier-ignore
