// Saving: whatever happens meanwhile, the old file or the new one is there, whole; and nothing outside the folder is touched.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, beforeEach, test } from "node:test";
import { Folder, readSchemas } from "../../tools/edit/files.mjs";
import { contentFolder } from "./lib/opened.mjs";

const schemas = readSchemas("content/schema");
const made = [];
after(() => made.forEach((content) => content.remove()));

let content, folder;
beforeEach(() => {
  made.push((content = contentFolder()));
  folder = new Folder(content.folder, schemas);
});

const hidden = () => fs.readdirSync(content.folder).filter((name) => name.startsWith("."));
const status = (run) => {
  try {
    run();
    return 200;
  } catch (error) {
    return error.status ?? error;
  }
};

for (const step of ["openSync", "writeFileSync", "fsyncSync", "closeSync", "renameSync"])
  test(`killed at ${step}, the old file is there; what is left over goes at the next start`, () => {
    const before = content.read("clinic.json");
    const { signal } = spawnSync(process.execPath, ["tests/edit/lib/crash.mjs", content.folder, step]);
    assert.equal(signal, "SIGKILL");
    assert.equal(content.read("clinic.json"), before);
    if (step === "renameSync") assert.equal(hidden().length, 1);
    folder.tidy();
    assert.deepEqual(hidden(), []);
  });

test("a disk that is full leaves the old file and nothing else", () => {
  const full = new Proxy(fs, {
    get: (all, name) =>
      name !== "writeFileSync"
        ? all[name]
        : (handle) => {
            all.writeSync(handle, "half a fi");
            throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
          },
  });
  const before = content.read("ui.json");
  const onFull = new Folder(content.folder, schemas, full);
  const { value, hash } = onFull.read("ui.json");
  assert.throws(
    () => onFull.save({ name: "ui.json", value: { ...value, print: "x" }, hash }),
    /De schijf is vol/,
  );
  assert.equal(content.read("ui.json"), before);
  assert.deepEqual(hidden(), []);
});

test("somebody else's change between reading and renaming is seen, too", () => {
  const { value, hash } = folder.read("ui.json");
  let theirs;
  const slow = new Proxy(fs, {
    get: (all, name) =>
      name !== "fsyncSync"
        ? all[name]
        : (handle) => {
            all.fsyncSync(handle);
            content.write("ui.json", (theirs = content.read("ui.json").replace("Hoofdmenu", "Menu")));
          },
  });
  const saving = () =>
    new Folder(content.folder, schemas, slow).save({
      name: "ui.json",
      value: { ...value, print: "x" },
      hash,
    });
  assert.equal(status(saving), 409);
  assert.equal(content.read("ui.json"), theirs);
  assert.deepEqual(hidden(), []);
});

test("changed meanwhile: refused with theirs; mine is kept only with a copy of theirs, each under a name of its own", () => {
  const { value, hash } = folder.read("ui.json");
  const mine = { name: "ui.json", value: { ...value, print: "mijn" }, hash };
  for (const [theirs, backup] of [
    ["een", "ui.json.bak"],
    ["twee", "ui.json.2.bak"],
  ]) {
    const text = content.read("ui.json").replace(/"print": "[^"]*"/, `"print": "${theirs}"`);
    content.write("ui.json", text);
    assert.throws(
      () => folder.save(mine),
      ({ status: code, more }) => code === 409 && more.value.print === theirs,
    );
    assert.equal(folder.save({ ...mine, keepMine: true }).backup, backup);
    assert.equal(content.read(backup), text);
    assert.match(content.read("ui.json"), /"print": "mijn"/);
  }
});

test("a file that is gone, or that is no JSON any more, is somebody's change, too", () => {
  const { value, hash } = folder.read("ui.json");
  content.write("ui.json", "{ half");
  assert.equal(
    status(() => folder.read("ui.json")),
    422,
  );
  assert.equal(
    status(() => folder.save({ name: "ui.json", value, hash })),
    409,
  );
  folder.save({ name: "ui.json", value, hash, keepMine: true });
  assert.equal(content.read("ui.json.bak"), "{ half");
  assert.deepEqual(JSON.parse(content.read("ui.json")), value);
  fs.rmSync(path.join(content.folder, "ui.json"));
  assert.equal(
    status(() => folder.save({ name: "ui.json", value, hash })),
    409,
  );
});

test("the first article makes its folder; a link that leads nowhere is no folder", () => {
  const articles = path.join(content.folder, "articles");
  const wish = { name: "articles/eerste.json", value: { id: "eerste" }, hash: null };
  fs.rmSync(articles, { recursive: true });
  fs.symlinkSync("/nergens", articles);
  assert.equal(
    status(() => folder.save(wish)),
    403,
  );
  fs.rmSync(articles);
  assert.ok(!folder.list().some(({ schema }) => schema === "article"));
  folder.save(wish);
  assert.deepEqual(folder.list()[0], { name: wish.name, schema: "article", title: undefined });
});

test("a new file never replaces one; permissions stay", () => {
  const name = "articles/nieuw.json";
  folder.save({ name, value: { id: "nieuw" }, hash: null });
  assert.equal(
    status(() => folder.save({ name, value: {}, hash: null })),
    409,
  );
  fs.chmodSync(path.join(content.folder, "clinic.json"), 0o664);
  const { value, hash } = folder.read("clinic.json");
  folder.save({ name: "clinic.json", value: { ...value, name: "x" }, hash });
  assert.equal(fs.statSync(path.join(content.folder, "clinic.json")).mode & 0o777, 0o664);
});

test("only the files that have a schema; nothing outside the folder, by no name and no link", () => {
  const outside = contentFolder();
  made.push(outside);
  const names = [
    "../x.json",
    "articles/../../x.json",
    "/etc/passwd",
    "schema/ui.schema.json",
    "baseline/guide.json",
    "package.json",
    "article.json",
    "articles/.json",
    "articles/a/b.json",
    "clinic.json\0.json",
    "CLINIC.json",
    "constructor.json",
    "__proto__.json",
    "",
    undefined,
    7,
  ];
  for (const name of names) {
    assert.equal(
      status(() => folder.read(name)),
      404,
      String(name),
    );
    assert.equal(
      status(() => folder.save({ name, value: {}, hash: null, keepMine: true })),
      404,
      String(name),
    );
  }
  const before = outside.read("clinic.json");
  fs.rmSync(path.join(content.folder, "clinic.json"));
  fs.symlinkSync(path.join(outside.folder, "clinic.json"), path.join(content.folder, "clinic.json"));
  fs.rmSync(path.join(content.folder, "articles"), { recursive: true });
  fs.symlinkSync(path.join(outside.folder, "articles"), path.join(content.folder, "articles"));
  for (const name of ["clinic.json", "articles/x.json"]) {
    assert.equal(
      status(() => folder.read(name)),
      403,
      name,
    );
    assert.equal(
      status(() => folder.save({ name, value: {}, hash: null, keepMine: true })),
      403,
      name,
    );
  }
  const left = path.join(outside.folder, "articles/.x.json.0123456789ab.new");
  fs.writeFileSync(left, "");
  folder.tidy();
  assert.ok(fs.existsSync(left));
  fs.rmSync(left);
  assert.ok(!folder.list().some(({ name }) => name === "clinic.json" || name.startsWith("articles/")));
  assert.equal(outside.read("clinic.json"), before);
  assert.equal(fs.readdirSync(path.join(outside.folder, "articles")).length, 1);
});
