// Builds the site with other content, with the same two programs as ./dev build. For the browser tests only.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { acceptGuide } from "./baseline.mjs";

// `change(edit, folder)` gets a function that rewrites one file, edit(name, (text) => text), and the folder itself. Returns the
// new site's folder and a function that removes it. `options` go to the assembler.
export function buildWith(change, options = []) {
  const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-content-"));
  const [content, raw, site] = ["content", "raw", "site"].map((name) => path.join(folder, name));
  cpSync("content", content, { recursive: true });
  change(
    (name, rewrite) =>
      writeFileSync(path.join(content, name), rewrite(readFileSync(path.join(content, name), "utf8"))),
    content,
  );
  if (existsSync(path.join(content, "guide.json"))) acceptGuide(content);
  execFileSync("build/native/leeswijzer", ["build", content, raw, "build/deps/fonts"], {
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1e9,
  });
  execFileSync("node", [
    "site/assemble.mjs",
    "--raw",
    raw,
    "--wasm",
    "build/web/leeswijzer.wasm",
    "--fonts",
    "build/deps/fonts",
    "--pictures",
    path.join(content, "pictures"),
    "--out",
    site,
    ...options,
  ]);
  return { site, remove: () => execFileSync("rm", ["-r", folder]) };
}
