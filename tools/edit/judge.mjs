// What the check says of the content as it stands on the screen, and its pages. Both are made from a copy of the folder; the folder
// itself is only read.
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * @typedef {{severity: "error" | "warning" | "remark", file: string, pointer: string, message: string, fix: string}} Finding
 * @typedef {Record<string, unknown>} Drafts  values by the name of their file
 * @typedef {{findings: Finding[], built: boolean, pages: Record<string, string>}} Verdict  pages: what is open → its address
 * @typedef {{program: string, fonts: string}} Tools  `leeswijzer`, and the folder of its fonts
 */

const LONGEST = 60_000; // ms
const PICTURES = "pictures"; // their folder

/** @param {string} program @param {string[]} words @returns {Promise<{code: number | string, stdout: string, stderr: string}>} */
const run = (program, words) =>
  new Promise((done) => {
    execFile(program, words, { timeout: LONGEST, maxBuffer: 64e6 }, (error, stdout, stderr) =>
      done({ code: error ? (error.code ?? "stopped") : 0, stdout, stderr }),
    );
  });

/** @param {string} raw @returns {Record<string, string>} */
function pagesIn(raw) {
  const names = fs.readdirSync(raw, { recursive: true, encoding: "utf8" });
  const found = names
    .filter((name) => name.endsWith("index.html"))
    .map((name) => {
      const text = fs.readFileSync(path.join(raw, name), "utf8");
      return [/name="lw:open" content="([^"]*)"/.exec(text)?.[1] ?? "", name.replace(/index\.html$/, "")];
    });
  return Object.fromEntries(found);
}

export class Judge {
  /** @param {import("./files.mjs").Folder} folder @param {Tools} tools */
  constructor(folder, { program, fonts }) {
    this.folder = folder;
    this.program = program;
    this.fonts = fonts;
    this.work = fs.mkdtempSync(path.join(os.tmpdir(), "leeswijzer-edit-"));
    this.raw = path.join(this.work, "raw"); // the newest pages that could be made
    this.last = Promise.resolve(/** @type {unknown} */ (undefined));
  }

  /** One after the other: they share the copy. @template Made @param {() => Promise<Made>} make @returns {Promise<Made>} */
  #next(make) {
    const next = this.last.catch(() => undefined).then(make);
    this.last = next;
    return next;
  }

  /** @param {Drafts} drafts @returns {Promise<Verdict>} */
  judge(drafts) {
    return this.#next(async () => {
      const copy = this.#copied(drafts);
      const findings = await this.#checked(copy);
      const built = await this.#build(copy);
      return { findings, built, pages: fs.existsSync(this.raw) ? pagesIn(this.raw) : {} };
    });
  }

  /** With this photo alone, which is not in the folder yet. @param {Drafts} drafts @param {{name: string, bytes: Buffer}} photo */
  check(drafts, { name, bytes }) {
    return this.#next(() => {
      const copy = this.#copied(drafts);
      const pictures = path.join(copy, PICTURES);
      fs.rmSync(pictures, { recursive: true, force: true });
      fs.mkdirSync(pictures);
      fs.writeFileSync(path.join(pictures, name), bytes);
      return this.#checked(copy);
    });
  }

  /** @param {string} copy @returns {Promise<Finding[]>} */
  async #checked(copy) {
    const { stdout, stderr, code } = await run(this.program, ["check", copy, "--json"]);
    if (code !== 0 && code !== 1) throw new Error(`the check stopped (${code}): ${stderr}`);
    return JSON.parse(stdout);
  }

  /** @param {Drafts} drafts */
  #copied(drafts) {
    const copy = path.join(this.work, "content");
    fs.rmSync(copy, { recursive: true, force: true });
    const root = this.folder.root;
    const pictures = path.join(root, PICTURES);
    const isLink = (/** @type {string} */ file) => fs.lstatSync(file).isSymbolicLink();
    fs.cpSync(root, copy, {
      recursive: true,
      filter: (from) => from === root || (from !== pictures && !isLink(from)),
    });
    // Photos are large, and nobody changes them here.
    if (fs.existsSync(pictures) && !isLink(pictures)) fs.symlinkSync(pictures, path.join(copy, PICTURES));
    for (const [name, value] of Object.entries(drafts)) {
      const text = this.folder.textWith(name, value);
      fs.mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      fs.writeFileSync(path.join(copy, name), text);
    }
    return copy;
  }

  // Content with errors makes no pages: then the last ones stay.
  /** @param {string} copy */
  async #build(copy) {
    const fresh = path.join(this.work, "fresh");
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.mkdirSync(fresh);
    const { code } = await run(this.program, ["build", copy, fresh, this.fonts]);
    if (code !== 0) return false;
    fs.rmSync(this.raw, { recursive: true, force: true });
    fs.renameSync(fresh, this.raw);
    return true;
  }

  async end() {
    await this.last.catch(() => undefined);
    fs.rmSync(this.work, { recursive: true, force: true });
  }
}
