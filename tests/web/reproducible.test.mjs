// Whoever builds the same sources gets the same site, byte for byte, wherever they do it: so anybody can check what is published.
// Runs alone: it compiles everything once more.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
const sum = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
const digest = (folder) => filesBelow(folder).map((name) => `${name} ${sum(path.join(folder, name))}`);

// The sources under a path of another length; what was installed is shared.
function anotherFolder() {
  const root = mkdtempSync(path.join(tmpdir(), "a-longer-name-for-the-same-sources-"));
  const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  for (const name of sources.trim().split("\n")) if (existsSync(name)) cpSync(name, path.join(root, name));
  mkdirSync(path.join(root, "build"));
  for (const name of ["node_modules", "build/deps"])
    if (!existsSync(path.join(root, name))) symlinkSync(path.resolve(name), path.join(root, name));
  return root;
}

test("another folder, compiled from nothing without a cache: the same site", { timeout: 900_000 }, () => {
  const root = anotherFolder();
  try {
    const env = { ...process.env, CCACHE_DISABLE: "1", TZ: "Pacific/Auckland" };
    const { status, stderr } = spawnSync("./dev", ["build"], { cwd: root, encoding: "utf8", env });
    assert.equal(status, 0, stderr);
    for (const folder of ["build/site", "build/site-hosting"])
      assert.deepEqual(digest(path.join(root, folder)), digest(folder));
    assert.ok(filesBelow("build/site").length > 100);
  } finally {
    rmSync(root, { recursive: true });
  }
});
