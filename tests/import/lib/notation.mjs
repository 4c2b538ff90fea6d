// Reads the content's inline notation, strictly: every mark must be closed, the innermost first. By itself, so that what the
// import writes is judged by another hand.

const ADDRESS = /^(https?:\/\/|mailto:|tel:|#[a-z0-9])[^\s*[\]^~\\()]*$/;

class Notation {
  runs = [];
  open = []; // marks, "[" for a link
  at = 0;

  constructor(text) {
    this.text = text;
  }

  fail(why) {
    throw new Error(`${why} at ${this.at} in ${JSON.stringify(this.text)}`);
  }

  add(c) {
    const [marks, is_link] = [
      this.open
        .filter((mark) => mark !== "[")
        .sort()
        .join(" "),
      this.open.includes("["),
    ];
    const last = this.runs.at(-1);
    if (last && last.marks === marks && last.is_link === is_link && !last.is_done) last.text += c;
    else this.runs.push({ text: c, marks, is_link, href: "", is_done: false });
  }

  escape() {
    const c = this.text[this.at + 1] ?? "x";
    if (!"\\*[]^~".includes(c)) this.fail("a backslash before another sign");
    this.add(c);
    return 2;
  }

  begin_link() {
    if (this.open.includes("[")) this.fail("a link in a link");
    this.open.push("[");
    return 1;
  }

  end_link() {
    const end = this.text.indexOf(")", this.at);
    if (this.open.pop() !== "[" || this.text[this.at + 1] !== "(" || end < 0)
      this.fail("a link that does not end well");
    const href = this.text.slice(this.at + 2, end);
    if (!ADDRESS.test(href)) this.fail(`the address ${href}`);
    for (const run of this.runs.filter(({ is_done }) => !is_done)) {
      if (run.is_link) run.href = href;
      run.is_done = true;
    }
    return end + 1 - this.at;
  }

  // "***" closes what is innermost first, and opens bold first.
  mark_here() {
    const innermost = this.open.at(-1);
    const is_here = (mark) => this.text.startsWith(mark, this.at);
    if (innermost === "*" && this.open.includes("**") && is_here("*")) return "*";
    return is_here("**") ? "**" : this.text[this.at];
  }

  mark() {
    const mark = this.mark_here();
    const [before, after] = [this.text[this.at - 1] ?? " ", this.text[this.at + mark.length] ?? " "];
    if (this.open.at(-1) === mark) {
      this.open.pop();
      if (/[ \n]/.test(before)) this.fail("a mark that closes after a space");
    } else {
      if (this.open.includes(mark)) this.fail("a mark that is open already");
      this.open.push(mark);
      if (/[ \n]/.test(after)) this.fail("a mark that opens before a space");
    }
    return mark.length;
  }

  read() {
    const readers = {
      "\\": "escape",
      "[": "begin_link",
      "]": "end_link",
      "*": "mark",
      "^": "mark",
      "~": "mark",
    };
    while (this.at < this.text.length) {
      const c = this.text[this.at];
      if (readers[c]) this.at += this[readers[c]]();
      else {
        this.add(c);
        this.at += 1;
      }
    }
    if (this.open.length > 0) this.fail(`${this.open} is not closed`);
    return this.runs.map(({ text, marks, href }) => ({ text, marks, href }));
  }
}

/** Runs { text, marks, href }; throws where the text is not well formed. */
export const read_notation = (text) => new Notation(text).read();

/** The words alone. */
export const plain_of = (text) => read_notation(text).map((run) => run.text).join(""); // prettier-ignore
