// `./dev tool import FILE`: a document of the clinic as content/articles/<id>.json. Never overwrites an article.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readDocument } from "./document.mjs";
import { takenIds } from "./ids.mjs";
import { shortOf } from "./language.mjs";
import { Refusal } from "./losses.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHECKER = path.join(ROOT, "build/native/leeswijzer");
const LARGEST = 64e6; // bytes
const USAGE = `usage: ./dev tool import FILE [--title "…"] [--subtitle "…"] [--language xx] [--content DIR]
  FILE: Markdown (.md), Word (.docx), OpenDocument (.odt) or a saved page (.html)
`;

function readArguments() {
  try {
    const text = /** @type {const} */ ({ type: "string" });
    const options = { title: text, subtitle: text, language: text, content: text };
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const language = shortOf(values.language ?? "");
    if (positionals.length !== 1 || (values.language !== undefined && language === "")) return null;
    const content = path.resolve(values.content ?? path.join(ROOT, "content"));
    const [title, subtitle] = [values.title, values.subtitle].map((words) => words?.trim() ?? "");
    return { file: positionals[0], title, subtitle, language, content };
  } catch {
    return null;
  }
}

/** @param {string} file */
function bytesOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new Refusal("is a folder. Name a file.");
  if (found && found.size > LARGEST) throw new Refusal(`is larger than ${LARGEST / 1e6} MB. Is it a text?`);
  return readFileSync(file);
}

/** @param {string} file */
function readFile(file) {
  try {
    return bytesOf(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("could not be read. Is the name right, and may you read it?");
  }
}

/** The names of the pictures that are there already. @param {string} folder */
function namesIn(folder) {
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/** A picture that lies with the document, in its folder or one in there. @param {string} file @returns {(address: string) => Buffer | null} */
const besides = (file) => (address) => {
  try {
    const folder = realpathSync(path.dirname(path.resolve(file)));
    const found = realpathSync(path.resolve(folder, decodeURIComponent(address.replace(/[?#].*$/, ""))));
    return found.startsWith(folder + path.sep) && statSync(found).size <= LARGEST
      ? readFileSync(found)
      : null;
  } catch {
    return null;
  }
};

/** @param {string} folder @param {Map<string, Buffer>} pictures */
function writePictures(folder, pictures) {
  if (pictures.size > 0) mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of pictures) writeFileSync(path.join(folder, name), bytes, { flag: "wx" });
}

/** @param {string} folder */
function isFolder(folder) {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** @param {string} target @param {object} article */
function write(target, article) {
  try {
    writeFileSync(target, `${JSON.stringify(article, null, 2)}\n`, { flag: "wx" }); // fails where there is one already
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new Refusal(
      exists ? "already exists. Remove it first, or change the title." : "could not be written.",
    );
  }
}

/**
 * What the check says about the new article; its remarks are only counted.
 * @param {string} content
 * @param {string} id
 */
function remaining(content, id) {
  if (!existsSync(CHECKER)) return "now run ./dev check";
  const report = spawnSync(CHECKER, ["check", content], { encoding: "utf8", maxBuffer: 64e6 });
  const lines = `${report.stdout}${report.stderr}`.split("\n");
  const own = lines.flatMap((line, i) =>
    line.startsWith(`articles/${id}.json`) ? [`${line}\n${lines[i + 1]}`] : [],
  );
  const faults = own.filter((told) => !told.includes(": remark: "));
  const remarks = own.length - faults.length;
  if (faults.length > 0) return `${faults.join("\n")}\nmend this, then run ./dev check`;
  if (report.status === null) return "the check could not run; do it yourself: ./dev check";
  if (report.status !== 0)
    return "the check refuses the folder, for other reasons than this article: see ./dev check";
  return `the check passes${remarks > 0 ? `; see ./dev check for what it remarks (${remarks})` : ""}`;
}

/** @returns {number} the exit code */
function main() {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(USAGE);
    return 2;
  }
  let subject = asked.file;
  try {
    const bytes = readFile(asked.file);
    subject = path.join(asked.content, "articles");
    if (!isFolder(subject)) throw new Refusal("is not a folder, or you may not open it.");
    const folder = path.join(asked.content, "pictures");
    const taken = { ...takenIds(subject), pictures: namesIn(folder) };
    subject = asked.file;
    const options = { ...asked, taken, beside: besides(asked.file) };
    const { article, pictures, whyLanguage, losses } = readDocument(
      bytes,
      path.basename(asked.file),
      options,
    );
    const target = path.join(asked.content, "articles", `${article.id}.json`);
    subject = target;
    write(target, article);
    writePictures(folder, pictures);
    for (const line of losses.lines(asked.file)) console.log(line);
    console.log(`language: ${article.language} (${whyLanguage})`);
    for (const made of [...pictures.keys()].map((name) => path.join(folder, name)).concat(target))
      console.log(`wrote ${path.relative(process.cwd(), made) || made}`);
    console.log(remaining(asked.content, article.id));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${subject} ${error.message}\n`);
    return 1;
  }
}

process.exitCode = main();
