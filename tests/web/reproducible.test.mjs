// Whoever builds the same sources gets the same site, byte for byte, wherever they do it: so anybody can check what is published. Here
// the WebAssembly, compiled in a folder of another name; assemble.test.mjs writes the pages again and puts the same parts together.
// What ccache holds is not compiled again; with CCACHE_DISABLE=1 everything is.
// Runs alone: it keeps every processor busy.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const root = mkdtempSync(path.join(tmpdir(), "a-longer-name-for-the-same-sources-"));
after(() => rmSync(root, { recursive: true }));
const WASM = "build/web/leeswijzer.wasm";

// As ./dev does, which has no command for it alone.
function run(...command) {
  const env = { CCACHE_BASEDIR: root, CCACHE_NOHASHDIR: "1", CMAKE_CXX_COMPILER_LAUNCHER: "ccache" };
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env, TZ: "Pacific/Auckland" },
  });
  assert.equal(status, 0, stdout + stderr);
}

test("the same sources in another folder give the same WebAssembly, and it names no folder", () => {
  const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });
  for (const name of sources.trim().split("\n").filter(existsSync)) cpSync(name, path.join(root, name));
  mkdirSync(path.join(root, "build"));
  for (const name of ["build/deps", "node_modules"]) symlinkSync(path.resolve(name), path.join(root, name));
  run("cmake", "--preset", "web");
  run("cmake", "--build", "--preset", "web", "--target", "leeswijzer_web");
  const [here, there] = [WASM, path.join(root, WASM)].map((file) => readFileSync(file));
  assert.ok(there.equals(here));
  for (const folder of [process.cwd(), root]) assert.ok(!there.includes(folder), folder);
});
