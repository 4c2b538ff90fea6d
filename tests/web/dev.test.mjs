// The driver script as a user sees it: its output and exit codes, and that bad content never destroys an existing site.
// Everything here runs on what is already built, so it is quick.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const script = join(root, "dev");
const folder = mkdtempSync(join(tmpdir(), "leeswijzer-dev-"));
after(() => rmSync(folder, { recursive: true }));

const dev = (words, options = {}) =>
  spawnSync(script, words, { encoding: "utf8", maxBuffer: 1 << 26, ...options });

// A copy of the shipped content with its guide truncated, as by a full disk.
function bad_content(name) {
  const copy = join(folder, name);
  cpSync(join(root, "content"), copy, { recursive: true });
  writeFileSync(join(copy, "guide.json"), readFileSync(join(copy, "guide.json"), "utf8").slice(0, 2000));
  return copy;
}

// Every file's path, size and modification time: any write shows.
function state_of(place) {
  if (!existsSync(place)) return "nothing there";
  return readdirSync(place, { recursive: true })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(place, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}

test("an unknown command gets the usage on stderr and exit code 2", () => {
  const { status, stdout, stderr } = dev(["bulid"]);
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /there is no command 'bulid'/);
  assert.match(stderr, /usage: \.\/dev COMMAND/);
});

test("no command, an unknown option and an option without its folder are usage errors", () => {
  for (const words of [
    [],
    ["build", "--speed", "9"],
    ["edit", "--prot", "9"],
    ["edit", "--content"],
    ["build", "--out"],
    ["build", "--content", ""],
    ["check", "a", "b"],
    ["serve", "now"],
  ]) {
    assert.equal(dev(words).status, 2, words.join(" "));
  }
});

test("help names every command and succeeds", () => {
  const { status, stdout } = dev(["help"]);
  assert.equal(status, 0);
  for (const command of ["serve", "build", "check", "test", "golden", "tool", "help"])
    assert.match(stdout, new RegExp(`^  ${command}\\b`, "m"));
});

// This may itself run in ./dev test, whose results it must not touch; and Node runs no tests within tests while that variable is set.
const results = {
  env: { ...process.env, LW_TEST_RESULTS: join(folder, "results"), NODE_TEST_CONTEXT: undefined },
};

test("test lists its steps, and an unknown step, or a filter where none is taken, is a usage error", () => {
  const { status, stdout } = dev(["test", "list"]);
  assert.equal(status, 0);
  for (const step of ["format", "lint", "unit", "wasm", "browsers", "alone"])
    assert.match(stdout, new RegExp(`^  ${step} +\\w`, "m"));
  for (const words of [
    ["test", "browser"],
    ["test", ""],
    ["test", "lint", "web"],
    ["test", "unit", "a", "b"],
    ["test", "list", "unit"],
  ]) {
    const wrong = dev(words, results);
    assert.equal(wrong.status, 2, words.join(" "));
    assert.match(wrong.stderr, /usage: /);
  }
});

test("one step runs what the filter names; its last line counts the tests", () => {
  const { status, stdout } = dev(["test", "layers", "the tables name only lower levels"], results);
  assert.equal(status, 0, stdout);
  assert.equal(stdout.trimEnd().split("\n").at(-1), "1 passed, 0 failed");
});

test("a filter that matches nothing fails, names the step and how to run it alone", () => {
  const { status, stdout } = dev(["test", "layers", "no test has this name"], results);
  assert.equal(status, 1);
  assert.match(stdout, /no test of the step layers has 'no test has this name' in its name/);
  assert.match(stdout, /^layers failed; alone: \.\/dev test layers$/m);
  assert.equal(stdout.trimEnd().split("\n").at(-1), "0 passed, 1 failed");
});

// A test file whose one test fails the first `failures` times.
function unsteady(name, failures) {
  const [file, count] = [join(folder, `${name}.test.mjs`), join(folder, `${name}.count`)];
  writeFileSync(count, "");
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from "node:fs";
     import { test } from "node:test";
     const count = ${JSON.stringify(count)};
     test("${name} once", () => {});
     test("${name}", () => {
       appendFileSync(count, "x");
       if (readFileSync(count, "utf8").length <= ${failures}) throw new Error("not yet");
     });`,
  );
  return file;
}

const runNodeTests = (...files) =>
  spawnSync(
    "bash",
    ["-c", 'source tools/test.sh; mkdir -p "$RESULTS"; run_step late "$@"; summary', "bash", ...files],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...results.env,
        LW_TEST_RESULTS: mkdtempSync(join(folder, "late-")),
        "BASH_FUNC_test_late%%": '() { node_tests late "" 1 "$@"; }',
      },
    },
  );

test("what fails runs once more, and the summary says so; what fails again has failed", () => {
  const once = runNodeTests(unsteady("steady", 0), unsteady("late", 1));
  assert.equal(once.status, 0, once.stdout);
  assert.match(once.stdout, /^failed at the first try:\n {2}late: late: late$/m);
  assert.equal(once.stdout.trimEnd().split("\n").at(-1), "4 passed, 0 failed");
  const twice = runNodeTests(unsteady("steady", 0), unsteady("never", 2));
  assert.equal(twice.status, 1, twice.stdout);
  assert.equal(twice.stdout.trimEnd().split("\n").at(-1), "3 passed, 1 failed");
});

test("a step that crashes has failed, and those after it still run", () => {
  const { status, stdout } = spawnSync(
    "bash",
    ["-c", 'set -euo pipefail; source tools/test.sh; mkdir -p "$RESULTS"; run_lane "crashed after"; summary'],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...results.env,
        LW_TEST_RESULTS: mkdtempSync(join(folder, "crash-")),
        "BASH_FUNC_test_crashed%%": '() { : >"$RESULTS/crashed.count"; return 139; }',
        "BASH_FUNC_test_after%%": "() { echo ran; }",
      },
    },
  );
  assert.equal(status, 1, stdout);
  assert.match(stdout, /^passed {2}after/m);
  assert.equal(stdout.trimEnd().split("\n").at(-1), "1 passed, 1 failed");
});

test("the shipped content passes the check", () => assert.equal(dev(["check"]).status, 0));

test("check reports bad content with exit code 1 and touches no site", () => {
  const before = state_of(join(root, "build/site"));
  const { status, stdout, stderr } = dev(["check", bad_content("to-check")]);
  assert.equal(status, 1);
  assert.match(stdout + stderr, /guide\.json/);
  assert.deepEqual(state_of(join(root, "build/site")), before);
});

test("build refuses bad content with the check's report and leaves the previous site in place", () => {
  const out = join(folder, "site");
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "the previous site");
  const before = [state_of(out), state_of(join(root, "build/site"))];
  const content = bad_content("to-build");
  const { status, stderr } = dev(["build", "--content", content, "--out", out]);
  assert.equal(status, 1);
  assert.match(stderr, /guide\.json/);
  assert.match(stderr, /The site was not built/);
  assert.deepEqual([state_of(out), state_of(join(root, "build/site"))], before);
  assert.deepEqual(
    readdirSync(join(root, "build")).filter((name) => name.startsWith("raw.")),
    [],
    "no left-overs",
  );
});

test("a public build of a guide that asks questions needs a decision, and says how to go on", () => {
  const content = join(folder, "public");
  cpSync(join(root, "content"), content, { recursive: true });
  const out = join(folder, "public-site");
  const publish = () =>
    dev(["build", "--content", content, "--out", out, "--site", "https://leeswijzer.example.org/"]);
  const change = (more) => {
    const file = join(content, "guide.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...more }));
  };
  const refused = publish();
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /guide\.json#\/decision/);
  assert.match(refused.stderr, /"mode": "pages"/);
  assert.equal(existsSync(out), false);
  change({ mode: "pages" });
  assert.equal(publish().status, 0, "pages alone ask nothing");
  assert.ok(existsSync(join(out, "sitemap.xml")));
  rmSync(out, { recursive: true });
  change({ mode: "guided", decision: { by: "A. Baas, directeur", on: "2026-11-20", reference: "map 3" } });
  assert.equal(publish().status, 0, "decided");
});

test("check and tool resolve paths from the caller's folder, and stdout is the command's own", () => {
  cpSync(join(root, "content"), join(folder, "here"), { recursive: true });
  assert.equal(dev(["check", "here"], { cwd: folder }).status, 0);
  const table = dev(["tool", "guide-table", "here"], { cwd: folder });
  assert.equal(table.status, 0);
  assert.equal(table.stdout.trimEnd().split("\n").length, 334);
});

test("tool import resolves paths from the caller's folder, too, and exits as it does", () => {
  cpSync(join(root, "content"), join(folder, "klinisch"), { recursive: true });
  writeFileSync(join(folder, "slaap.md"), "# Slaap\n\nKort.\n\nTekst.\n");
  const made = dev(["tool", "import", "slaap.md", "--content", "klinisch"], { cwd: folder });
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /^language: nl .*\nwrote klinisch\/articles\/slaap\.json\nthe check passes\n$/);
  assert.ok(existsSync(join(folder, "klinisch/articles/slaap.json")));
  assert.equal(dev(["tool", "import", "weg.md", "--content", "klinisch"], { cwd: folder }).status, 1);
  assert.equal(dev(["tool", "import"], { cwd: folder }).status, 2);
});
