// What is saved differs from the file only where its value does.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { patched } from "../../tools/edit/patch.mjs";

const root = new URL("../../content/", import.meta.url).pathname;
const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".json"));
const read = (name) => readFileSync(path.join(root, name), "utf8");

/** The lines that only one of the two has. */
function difference(before, after) {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  let from = 0;
  while (from < old.length && old[from] === fresh[from]) ++from;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - from && old.at(-1 - end) === fresh.at(-1 - end)) ++end;
  return { gone: old.slice(from, old.length - end), come: fresh.slice(from, fresh.length - end) };
}

// Every text in it, one after the other, gets another letter.
function* edits(value, change = (whole) => whole) {
  if (typeof value === "string") yield change(`${value} é`);
  else if (typeof value === "object" && value)
    for (const key of Object.keys(value))
      yield* edits(value[key], (part) => {
        const copy = Array.isArray(value) ? [...value] : { ...value };
        copy[key] = part;
        return change(copy);
      });
}

for (const name of files)
  test(`${name}: unchanged it stays as it is, and one changed text changes one line`, () => {
    const text = read(name);
    const value = JSON.parse(text);
    assert.equal(patched(text, structuredClone(value)), text);
    let count = 0;
    for (const edited of edits(value)) {
      if (++count % 7 && count > 40) continue; // the long files have thousands
      const after = patched(text, edited);
      assert.deepEqual(JSON.parse(after), edited);
      const { gone, come } = difference(text, after);
      assert.equal(gone.length, 1);
      assert.equal(come.length, 1);
    }
  });

test("items that come, go and move leave the others as they were written", () => {
  const text = `{\n  "a": [\n    {"id": "x", "n": 1.50},\n    {"id": "y", "n": 2e0}\n  ],\n  "b": ["p",   "q"]\n}\n`;
  const { a, b } = JSON.parse(text);
  assert.equal(
    patched(text, { a: [...a, { id: "z", n: 3 }], b }),
    text.replace("2e0}", '2e0},\n    {"id": "z", "n": 3}'),
  );
  assert.equal(patched(text, { a: [a[1]], b }), text.replace('{"id": "x", "n": 1.50},\n    ', ""));
  assert.match(patched(text, { a: [a[1], a[0]], b }), /"n": 2e0},\n {4}\{"id": "x", "n": 1\.50}/);
  assert.equal(patched(text, { a, b: ["p", "r", "q"] }), text.replace('["p",   "q"]', '["p", "r", "q"]'));
  const both = patched(text, { a: [{ id: "new", n: 0 }, { id: "x", n: 9 }, a[1]], b });
  assert.deepEqual(
    JSON.parse(both).a.map(({ id }) => id),
    ["new", "x", "y"],
  );
  assert.match(both, /"n": 2e0/);
});

test("the order of the keys stays, whatever order the form has them in; new ones come last", () => {
  const text = '{ "z": 1, "a": { "k": true } }';
  assert.equal(patched(text, { a: { k: true }, z: 2 }), '{ "z": 2, "a": { "k": true } }');
  assert.deepEqual(Object.keys(JSON.parse(patched(text, { new: "", a: { k: true }, z: 1 }))), [
    "z",
    "a",
    "new",
  ]);
  assert.equal(patched(text, { z: 1 }), '{ "z": 1 }');
});

test("an emptied list, a filled one, null, and a file of another machine", () => {
  assert.equal(patched('{\n  "a": [1]\n}', { a: [] }), '{\n  "a": []\n}');
  assert.deepEqual(JSON.parse(patched('{\n  "a": []\n}', { a: [{ b: [1] }] })), { a: [{ b: [1] }] });
  assert.equal(patched('{"a": null}', { a: "x" }), '{"a": "x"}');
  const windows = '{\r\n\t"a": [\r\n\t\t"x"\r\n\t]\r\n}\r\n';
  assert.equal(patched(windows, { a: ["x", "y"] }), '{\r\n\t"a": [\r\n\t\t"x",\r\n\t\t"y"\r\n\t]\r\n}\r\n');
  assert.equal(patched("", { a: 1 }), '{\n  "a": 1\n}\n');
});
