// Runs pandoc on bytes in memory; it may open no file and no address.
import { spawnSync } from "node:child_process";
import { Refusal } from "./losses.mjs";

const SECONDS = 120;
const LARGEST = 512e6; // bytes of output

/** @param {string[]} args @param {string | Buffer} input */
export function pandoc(args, input) {
  const run = spawnSync("pandoc", ["+RTS", "-M1g", "-RTS", "--sandbox", "--wrap=preserve", ...args], {
    input,
    timeout: SECONDS * 1000,
    maxBuffer: LARGEST,
    encoding: "utf8",
  });
  if (run.error && "code" in run.error && run.error.code === "ENOENT")
    throw new Refusal("needs pandoc to be read, which is not installed here: apt-get install pandoc.");
  if (run.status === 0) return run.stdout;
  const why = run.stderr.split("\n").find((line) => line.trim() && !line.startsWith("[")) ?? "it stopped";
  throw new Refusal(
    `could not be read by pandoc (${run.error ? run.error.message : why.trim()}). Is it whole, and is its name right?`,
  );
}
