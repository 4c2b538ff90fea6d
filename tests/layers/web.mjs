// Checks the page's scripts against the table of web/README.md, as layers.mjs checks the C++ against its own. Given the scripts
// as a Map of path (below web/) to text.
import path from "node:path";
import { cycles, folder_of, names_in, rows, table_faults, ticked } from "./layers.mjs";

// The path in from "x", import "x" and import("x"); a dynamic path is matched as it is written, string or not.
const IMPORT =
  /^\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(([^)]*)\)/gm;
const without_comments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** The table as data: folder or file of level 0 (name → {level, uses}). */
export function read_table(markdown) {
  const folders = new Map();
  for (const [folder, level, , uses] of rows(markdown, "folder"))
    folders.set(ticked(folder)[0].replace(/\/$/, ""), { level: Number(level), uses: names_in(uses) });
  return folders;
}

// What a file imports, as paths below web/; `dynamic` ones are assets whose names only the assembler knows.
function imports(file, text) {
  const found = [...without_comments(text).matchAll(IMPORT)];
  return found
    .filter(([, , , dynamic]) => dynamic === undefined)
    .map(([, from, bare]) => from ?? bare)
    .map((to) => ({ written: to, path: path.posix.join(path.posix.dirname(file), to) }));
}

function import_fault(file, { written, path: to }, files, folders) {
  if (!/^\.\.?\//.test(written)) return `imports ${written}, which is not one of ours`;
  if (!files.has(to)) return `imports ${to}, which does not exist`;
  const [own, other] = [file, to].map(folder_of);
  if (own === other || folders.get(own)?.uses.includes(other)) return null;
  return `imports ${to}, but ${own} may not use ${other}`;
}

/** Everything in `files` that the table forbids, and faults in the table itself, as sentences. */
export function web_faults(files, folders) {
  const faults = table_faults({ folders, rooms: new Map() });
  for (const [file, text] of files) {
    if (!folders.has(folder_of(file))) faults.push(`${file} is in no folder of the table`);
    for (const one of imports(file, text)) {
      const fault = import_fault(file, one, files, folders);
      if (fault) faults.push(`${file} ${fault}`);
    }
  }
  const used = (file) => imports(file, files.get(file)).map(({ path: to }) => to);
  for (const cycle of cycles(files, used)) faults.push(`an import cycle: ${cycle.join(" → ")}`);
  return faults;
}
