// What happens to a file on the screen, without a screen: steps, parts, names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  changed,
  idFor,
  isChanged,
  opened,
  redone,
  replaced,
  saved,
  undone,
} from "../../tools/edit/page/model.js";
import { formSchema, localised, partsOf, skeleton } from "../../tools/edit/page/schema.js";
import { difference, first, reduce } from "../../tools/edit/page/state.js";
import { ARTICLE } from "./lib/opened.mjs";

const names = ["article", "clinic", "figures", "glossary", "guide", "hyphenation", "safety", "theme", "ui"];
const json = (file) => JSON.parse(readFileSync(`content/${file}`, "utf8"));
const schemas = Object.fromEntries(
  names.map((name) => [name, localised(json(`schema/${name}.schema.json`), name)]),
);

test("typing in one field is one step; a pause, another field or a save begins the next", () => {
  let doc = opened("x", "h", 0);
  const type = (value, field, at) => (doc = changed(doc, value, field, at));
  type(1, "a", 0);
  type(2, "a", 1000);
  type(3, "a", 2000);
  type(4, "a", 4000);
  type(5, "b", 4100);
  doc = saved(doc, "h2", 5);
  type(6, "b", 4200);
  const seen = [];
  while (doc !== undone(doc)) seen.push((doc = undone(doc)).now);
  assert.deepEqual(seen, [5, 4, 3, 0]);
  while (doc !== redone(doc)) doc = redone(doc);
  assert.equal(doc.now, 6);
  assert.equal(changed(undone(doc), 9, "c", 9000).future.length, 0);
});

test("a file is unsaved while it differs from what is on the disk, also after undoing what was saved", () => {
  let doc = changed(opened("x", "h", { a: 1 }), { a: 2 }, "a", 0);
  assert.ok(isChanged(doc));
  doc = saved(doc, "h2", { a: 2 });
  assert.ok(!isChanged(doc));
  assert.ok(isChanged(undone(doc)));
  const theirs = replaced(undone(doc), "h3", { a: 7 });
  assert.ok(!isChanged(theirs));
  assert.deepEqual(undone(theirs).now, { a: 1 });
});

test("names for new things: plain letters, not taken, never the product's own", () => {
  assert.equal(idFor("Één, twee… rust!", []), "een-twee-rust");
  assert.equal(idFor("Rust", ["rust", "rust-2"]), "rust-3");
  assert.equal(idFor("العربية", []), "artikel");
  assert.equal(idFor("lw-eigen", []), "artikel-lw-eigen");
  const pattern = new RegExp(schemas.article.properties.id.pattern);
  for (const title of ["a".repeat(200), "- - -", "123", "Ça va?", "_x_"]) {
    const taken = [idFor(title, [])];
    assert.match(taken[0], pattern);
    assert.match(idFor(title, taken), pattern);
  }
});

test("where two values differ", () => {
  const value = { a: [{ b: 1, c: 2 }, { b: 3 }], d: "" };
  assert.deepEqual(difference(value, { ...value, a: [{ b: 1, c: 9 }, { b: 3 }] }), ["a", 0, "c"]);
  assert.deepEqual(difference(value, { ...value, a: [value.a[0]] }), ["a", 1]);
  assert.deepEqual(difference(value, { a: [], d: "x" }), []);
});

const state = (name, schema) =>
  reduce(reduce(first([{ name, schema }], schemas), { kind: "opened", doc: opened(name, "h", json(name)) }), {
    kind: "shown",
    name,
    path: [],
  });

test("undoing shows the part where something came back", () => {
  let now = state(ARTICLE, "article");
  now = reduce(now, { kind: "shown", name: ARTICLE, path: ["sections", 2] });
  const part = { ...now.docs[ARTICLE].now.sections[2], heading: "Anders" };
  now = reduce(now, { kind: "edited", part, field: "heading", time: 0 });
  now = reduce(now, { kind: "shown", name: ARTICLE, path: [] });
  now = reduce(now, { kind: "undone" });
  assert.deepEqual(now.path, ["sections", 2]);
  assert.deepEqual(now.docs[ARTICLE].now, json(ARTICLE));
});

test("sections come, move and go; the part on the screen goes along", () => {
  let now = state(ARTICLE, "article");
  const count = json(ARTICLE).sections.length;
  const ids = () => now.docs[ARTICLE].now.sections.map(({ id }) => id);
  now = reduce(now, { kind: "relisted", list: ["sections"] });
  assert.deepEqual(now.path, ["sections", count]);
  assert.equal(new Set(ids()).size, count + 1);
  const fresh = ids().at(-1);
  now = reduce(now, { kind: "relisted", list: ["sections"], from: count, to: count - 1 });
  assert.equal(ids().at(-2), fresh);
  assert.deepEqual(now.path, ["sections", count - 1]);
  now = reduce(now, { kind: "relisted", list: ["sections"], from: count - 1 });
  assert.deepEqual(now.docs[ARTICLE].now, json(ARTICLE));
});

test("an optional list that was emptied is left out, a needed one stays for the check to refuse", () => {
  let now = state(ARTICLE, "article");
  now = reduce(now, { kind: "edited", part: { ...json(ARTICLE), inShort: [] }, field: "x", time: 0 });
  assert.ok(!("inShort" in now.docs[ARTICLE].now));
  now = reduce(now, { kind: "edited", part: { ...json(ARTICLE), sections: [] }, field: "y", time: 0 });
  assert.deepEqual(now.docs[ARTICLE].now.sections, []);
});

test("a summary typed from nothing has what its schema asks for, and goes once its sentences are gone", () => {
  let now = state(ARTICLE, "article");
  const { plain, ...without } = json(ARTICLE);
  now = reduce(now, { kind: "edited", part: without, field: "", time: 0 });
  assert.ok(plain && !("plain" in now.docs[ARTICLE].now));
  now = reduce(now, { kind: "shown", name: ARTICLE, path: ["plain"] });
  const [sentence] = plain.sentences;
  now = reduce(now, { kind: "edited", part: { sentences: [sentence] }, field: "text", time: 0 });
  assert.deepEqual(now.docs[ARTICLE].now.plain, { approvedBy: null, sentences: [sentence] });
  now = reduce(now, { kind: "edited", part: { approvedBy: null, sentences: [] }, field: "text", time: 0 });
  assert.deepEqual(now.docs[ARTICLE].now, without);
});

test("a group that may be left out is a part all the same, and goes again once it is emptied", () => {
  const group = {
    type: "object",
    properties: {
      text: { type: "string" },
      list: { type: "array", items: { type: "object", properties: {} } },
    },
  };
  const schema = { type: "object", required: ["id"], properties: { id: { type: "string" }, extra: group } };
  const before = opened("x.json", "h", { id: "x" });
  let now = reduce(first([{ name: "x.json", schema: "x" }], { x: schema }), { kind: "opened", doc: before });
  now = reduce(now, { kind: "shown", name: "x.json", path: ["extra"] });
  assert.deepEqual(now.path, ["extra"]);
  assert.equal(formSchema(schema, { id: "x" }, ["extra"]).properties, group.properties);
  now = reduce(now, { kind: "edited", part: { text: "a" }, field: "text", time: 0 });
  assert.deepEqual(now.docs["x.json"].now, { id: "x", extra: { text: "a" } });
  now = reduce(now, { kind: "edited", part: { text: "", list: [] }, field: "text", time: 0 });
  assert.deepEqual(now.docs["x.json"].now, { id: "x" });
});

test("every value of every shipped file is in one part, and every part in the file", () => {
  for (const name of [...names.filter((one) => one !== "article").map((one) => `${one}.json`), ARTICLE]) {
    const value = json(name);
    const root = schemas[name === ARTICLE ? "article" : name.slice(0, -5)];
    const keys = new Set(partsOf(root, value).map(({ path }) => path[0]));
    for (const key of Object.keys(value).filter((one) => !one.startsWith("$"))) {
      const isSimple = typeof value[key] !== "object" || typeof value[key]?.[0] === "string";
      assert.ok(keys.has(isSimple ? undefined : key), `${name}: ${key}`);
    }
  }
});

test("what is new has all that its schema asks for", () => {
  for (const [name, list] of [
    ["article", "sections"],
    ["glossary", "terms"],
    ["guide", "questions"],
    ["guide", "outcomes"],
    ["figures", "figures"],
  ]) {
    const root = schemas[name];
    const made = skeleton(root.properties[list].items, root);
    const { required } = root.properties[list].items.$ref
      ? root.definitions[root.properties[list].items.$ref.split("/").at(-1)]
      : root.properties[list].items;
    assert.deepEqual(Object.keys(made).sort(), [...required].sort(), `${name} ${list}`);
  }
});
