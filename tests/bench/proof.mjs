// What proving costs as a guide grows: the shipped guide with added questions that no rule names, so that every proof still
// holds but covers more answers. Part of ./dev bench.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { acceptGuide } from "../e2e/lib/baseline.mjs";

const RUNS = 5;
const TOOL = "build/native/leeswijzer";
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const question = (options, number) => ({
  id: `extra${number}`,
  kind: "single",
  routes: true,
  text: "Extra",
  why: "Extra",
  options: Array.from({ length: options }, (_, i) => ({ id: `o${i}`, label: `Optie ${i}` })),
});

// One line of the command's output has the figures.
function measure(folder) {
  const output = execFileSync(TOOL, ["check", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [, paths, combinations, seconds, megabytes] =
    /([\d,]+) paths, ([\d,]+) combinations, .* proven in ([\d.]+) s, ([\d.]+) MB/.exec(output);
  return { paths, combinations, seconds: Number(seconds), megabytes: Number(megabytes) };
}

function grown(sizes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-proof-"));
  cpSync("content", folder, { recursive: true });
  const file = path.join(folder, "guide.json");
  const guide = JSON.parse(readFileSync(file, "utf8"));
  guide.questions.splice(-1, 0, ...sizes.map(question));
  writeFileSync(file, JSON.stringify(guide));
  acceptGuide(folder);
  const runs = Array.from({ length: RUNS }, () => measure(folder));
  rmSync(folder, { recursive: true });
  return {
    ...runs[0],
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: median(runs.map((run) => run.megabytes)),
  };
}

/** The check proves no more than 2^23 combinations, so growth ends there. Of each size: how many combinations and paths, the time in ms, the memory of the whole check in MB. */
export const measureProof = () =>
  [[], [2], [5], [11]]
    .map(grown)
    .map(({ combinations, paths, seconds, megabytes }) => [combinations, paths, seconds * 1000, megabytes]);
