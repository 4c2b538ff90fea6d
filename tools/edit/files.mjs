// The files of a content folder that have a schema: their names, reading them, and writing them so that the old file is there until the
// new one is whole. Nothing outside the folder is read or written, links least of all.
import { createHash, randomBytes } from "node:crypto";
import nodeFs from "node:fs";
import path from "node:path";
import { patched } from "./patch.mjs";

/**
 * @typedef {Record<string, object>} Schemas  by the name of their file, without .schema.json
 * @typedef {{name: string, value: unknown, hash: string | null, keepMine?: boolean}} Wish
 * @typedef {{hash: string, backup?: string}} Saved
 * @typedef {{hash: string | null, value?: Record<string, unknown>}} Theirs
 */

const NAME = /^(articles\/)?([a-z0-9][a-z0-9_-]{0,63})\.json$/;
const UNFINISHED = /^\.[a-z0-9_-]+\.json\.[0-9a-f]{12}\.new$/;

/** @type {Record<string, string>} */
const REASONS = {
  ENOSPC: "De schijf is vol.",
  EACCES: "U mag in deze map niets veranderen.",
  EPERM: "U mag dit bestand niet veranderen.",
  EROFS: "Op deze schijf kan niet worden geschreven.",
};

const REMOVED = "weggehaald"; // a folder that the check does not read

/** Something a person can mend. */
export class Refusal extends Error {
  /** @param {number} status @param {string} message @param {object} [more] */
  constructor(status, message, more = {}) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

/** @param {Buffer} bytes */
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** @param {string} folder @returns {Schemas} */
export function readSchemas(folder) {
  const names = nodeFs.readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
  return Object.fromEntries(
    names.map((name) => [
      name.replace(".schema.json", ""),
      JSON.parse(nodeFs.readFileSync(path.join(folder, name), "utf8")),
    ]),
  );
}

/** Which schema a file has, if it may be edited at all. @param {string} name @param {Schemas} schemas */
export function schemaOf(name, schemas) {
  const [, article, stem] = NAME.exec(name) ?? [];
  const schema = article ? "article" : stem;
  return schema && Object.hasOwn(schemas, schema) && (article || stem !== "article") ? schema : undefined;
}

export class Folder {
  /** @param {string} folder @param {Schemas} schemas @param {typeof nodeFs} [fs]  for tests */
  constructor(folder, schemas, fs = nodeFs) {
    this.root = fs.realpathSync(folder);
    this.schemas = schemas;
    this.fs = fs;
  }

  /** @param {string} sub @returns {string[]} */
  #namesIn(sub) {
    const folder = path.join(this.root, sub);
    const isFolder = this.fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? this.fs.readdirSync(folder) : [];
  }

  /** @returns {{name: string, schema: string, title?: string}[]} */
  list() {
    const names = [
      ...this.#namesIn("articles").map((name) => `articles/${name}`),
      ...this.#namesIn(""),
    ].sort();
    return names.flatMap((name) => {
      const schema = schemaOf(name, this.schemas);
      return schema && this.#isPlain(name) ? [{ name, schema, title: this.#titleOf(name, schema) }] : [];
    });
  }

  /** @param {string} name @param {string} schema @returns {string | undefined} */
  #titleOf(name, schema) {
    try {
      const { title } = this.read(name).value;
      return schema === "article" && typeof title === "string" ? title : undefined;
    } catch {
      return undefined; // opening it will say why
    }
  }

  // Neither the file nor its folder is a link.
  /** @param {string} name */
  #isPlain(name) {
    const file = path.join(this.root, name);
    const [found, folder] = [file, path.dirname(file)].map((one) =>
      this.fs.lstatSync(one, { throwIfNoEntry: false }),
    );
    return (!found || found.isFile()) && (!folder || folder.isDirectory());
  }

  /** @param {string} name @returns {string} its path */
  #allowed(name) {
    if (typeof name !== "string" || !schemaOf(name, this.schemas))
      throw new Refusal(404, "Dit bestand kunt u hier niet bewerken.");
    const file = path.join(this.root, name);
    if (!this.#isPlain(name)) throw new Refusal(403, "Dit bestand is een verwijzing naar een andere plek.");
    return file;
  }

  /** @param {string} file @returns {Buffer | null} */
  #bytes(file) {
    return this.fs.existsSync(file) ? this.fs.readFileSync(file) : null;
  }

  /** @param {string} name */
  read(name) {
    const bytes = this.#bytes(this.#allowed(name));
    if (!bytes) throw new Refusal(404, "Dit bestand is er niet meer.");
    const { value } = this.#theirs(bytes);
    if (!value)
      throw new Refusal(422, "Dit bestand is geen goede JSON. Herstel het eerst in een teksteditor.");
    return { name, hash: hashOf(bytes), value };
  }

  /** The file as it would be with this value. @param {string} name @param {unknown} value */
  textWith(name, value) {
    return patched(this.#bytes(this.#allowed(name))?.toString() ?? "", value);
  }

  /** @param {Wish} wish @returns {Saved} */
  save({ name, value, hash, keepMine }) {
    const file = this.#allowed(name);
    const before = this.#bytes(file);
    const now = before && hashOf(before);
    if (now !== hash && !keepMine)
      throw new Refusal(409, "Het bestand is intussen veranderd.", this.#theirs(before));
    const text = Buffer.from(patched(before?.toString() ?? "", value));
    const backup = now !== hash && before ? this.#keep(name, before) : undefined;
    if (!before || !text.equals(before)) this.#replace(file, text, before);
    return { hash: hashOf(text), backup };
  }

  /** An article leaves, whole: its file is in the folder REMOVED from then on. @param {string} name @param {unknown} hash */
  remove(name, hash) {
    const file = this.#allowed(name);
    if (!name.startsWith("articles/")) throw new Refusal(403, "Alleen een artikel kan hier weg.");
    const bytes = this.#bytes(file);
    if (!bytes) throw new Refusal(404, "Dit bestand is er niet meer.");
    if (hashOf(bytes) !== hash)
      throw new Refusal(409, "Het bestand is intussen veranderd. Kijk eerst wat er nu in staat.");
    const folder = path.join(this.root, REMOVED);
    if (this.fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Refusal(403, `De map ${REMOVED} is een verwijzing naar een andere plek.`);
    this.fs.mkdirSync(folder, { recursive: true });
    const kept = this.#keep(path.join(REMOVED, path.basename(name)), bytes, "");
    this.fs.rmSync(file);
    return { kept };
  }

  // Without a value when it is not what any of our files is: an object.
  /** @param {Buffer | null} bytes @returns {Theirs} */
  #theirs(bytes) {
    if (!bytes) return { hash: null };
    const hash = hashOf(bytes);
    try {
      const value = JSON.parse(bytes.toString());
      return typeof value === "object" && value && !Array.isArray(value) ? { hash, value } : { hash };
    } catch {
      return { hash };
    }
  }

  // A copy beside the file, under a name that is not taken.
  /** @param {string} name @param {Buffer} bytes */
  #keep(name, bytes, ending = ".bak") {
    for (let count = 1; ; ++count) {
      const copy = `${name}${count > 1 ? `.${count}` : ""}${ending}`;
      try {
        this.#write(path.join(this.root, copy), bytes);
        return copy;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
      }
    }
  }

  // A new file, on the disk when this returns.
  /** @param {string} file @param {Buffer} bytes @param {number} [mode]  of the file it replaces: the same, whatever the umask */
  #write(file, bytes, mode) {
    const handle = this.fs.openSync(file, "wx");
    try {
      if (mode !== undefined) this.fs.fchmodSync(handle, mode & 0o777);
      this.fs.writeFileSync(handle, bytes);
      this.fs.fsyncSync(handle);
    } finally {
      this.fs.closeSync(handle);
    }
  }

  // Written beside it first: whoever reads, or whatever crashes, finds the old file or the new one, whole.
  /** @param {string} file @param {Buffer} bytes @param {Buffer | null} before  what is being replaced */
  #replace(file, bytes, before) {
    this.fs.mkdirSync(path.dirname(file), { recursive: true });
    const beside = path.join(
      path.dirname(file),
      `.${path.basename(file)}.${randomBytes(6).toString("hex")}.new`,
    );
    try {
      this.#write(beside, bytes, before ? this.fs.statSync(file).mode : undefined);
      const still = this.#bytes(file);
      if (before ? !still?.equals(before) : still)
        throw new Refusal(409, "Het bestand is intussen veranderd.", this.#theirs(still));
      this.fs.renameSync(beside, file);
    } catch (error) {
      this.fs.rmSync(beside, { force: true });
      const reason = REASONS[/** @type {NodeJS.ErrnoException} */ (error).code ?? ""];
      throw reason ? new Refusal(500, reason) : error;
    }
    const folder = this.fs.openSync(path.dirname(file), "r");
    this.fs.fsyncSync(folder);
    this.fs.closeSync(folder);
  }

  /** What a crash left behind. */
  tidy() {
    for (const sub of ["", "articles"]) {
      for (const name of this.#namesIn(sub).filter((one) => UNFINISHED.test(one)))
        this.fs.rmSync(path.join(this.root, sub, name));
    }
  }
}
