// Runs clang-tidy on every file of src/ that may have changed since it was last clean: a stamp in the cache folder is named by the hash
// of the file, of all our files that it includes, of the rules and of the tool. Needs a configured and built build folder.
//   node tools/tidy.mjs BUILD_FOLDER [PART_OF_A_PATH]
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const [, , build, part = ""] = process.argv;
const source = path.resolve("src") + path.sep;
// Beside the compiler's cache, so that another clone on this machine examines nothing twice.
const stamps = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"),
  "leeswijzer",
  "tidy",
);
mkdirSync(stamps, { recursive: true });

// The dependencies of each object file as ninja recorded them, its source first.
function dependencies() {
  const lists = execFileSync("ninja", ["-C", build, "-t", "deps"], { encoding: "utf8", maxBuffer: 1 << 28 })
    .split("\n\n")
    .map((block) => block.split("\n").slice(1))
    .map((lines) =>
      lines.map((line) => path.resolve(build, line.trim())).filter((file) => file.startsWith(source)),
    );
  return new Map(lists.filter((files) => files.length > 0).map((files) => [files[0], files]));
}

const rules =
  execFileSync("clang-tidy", ["--version"], { encoding: "utf8" }) + readFileSync(".clang-tidy", "utf8");

function stampOf(files) {
  const hash = createHash("sha256").update(rules);
  for (const file of files) hash.update(readFileSync(file));
  return path.join(stamps, hash.digest("hex"));
}

// Resolves to clang-tidy's findings, "" when there are none.
const examine = (file) =>
  new Promise((done) =>
    execFile(
      "clang-tidy",
      ["-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", file],
      (error, stdout) => done(error ? stdout || String(error) : ""),
    ),
  );

const known = dependencies();
const files = JSON.parse(readFileSync(path.join(build, "compile_commands.json"), "utf8"))
  .map(({ file }) => file)
  .filter((file) => file.startsWith(source) && file.includes(part));
if (files.length === 0) throw new Error(`no file of src/ has "${part}" in its path`);
const waiting = files
  .map((file) => ({ file, stamp: stampOf(known.get(file) ?? [file]) }))
  .filter(({ stamp }) => !existsSync(stamp));

let failed = 0;
async function work() {
  for (let next; (next = waiting.pop());) {
    const findings = await examine(next.file);
    if (findings) {
      ++failed;
      console.log(findings);
    } else writeFileSync(next.stamp, "");
  }
}
const examined = waiting.length;
await Promise.all(Array.from({ length: os.availableParallelism() }, work));
console.log(`${files.length} files, ${examined} of them examined, ${failed} with findings`);
process.exit(failed > 0 ? 1 : 0);
