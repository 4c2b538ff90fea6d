// The settings stored on the device (web/settings/store.js), with the test's own storage and root element.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FACE_KEYS, TYPEFACES, typeface } from "../../web/typefaces.js";
import {
  DEFAULTS,
  SETTINGS,
  applySettings,
  keepSettings,
  readSettings,
  suggest,
} from "../../web/settings/store.js";

const KEY = "leeswijzer:settings";
let stored, properties, dataset;

beforeEach(() => {
  stored = new Map();
  properties = {};
  dataset = {};
  globalThis.localStorage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  };
  const style = { setProperty: (name, value) => (properties[name] = value) };
  globalThis.document = { documentElement: { style, dataset } };
});

const read = (text) => (stored.set(KEY, text), readSettings());

test("with nothing stored every setting has its default, which is one of its values", () => {
  assert.deepEqual(readSettings(), { ...DEFAULTS });
  for (const [name, { values }] of Object.entries(SETTINGS)) assert.ok(values.includes(DEFAULTS[name]), name);
});

test("each value of each setting is stored and read back", () => {
  for (const [name, { values }] of Object.entries(SETTINGS))
    for (const value of values) {
      const settings = { ...DEFAULTS, [name]: value };
      keepSettings(settings);
      assert.deepEqual(readSettings(), settings, `${name}: ${value}`);
    }
});

test("only what differs is stored, and the defaults leave no trace", () => {
  keepSettings({ ...DEFAULTS, size: 150, hyphens: false });
  assert.deepEqual(JSON.parse(stored.get(KEY)), { size: 150, hyphens: false });
  keepSettings({ ...DEFAULTS });
  assert.equal(stored.has(KEY), false);
});

test("anything else that is stored is read as the defaults, valid values are kept", () => {
  for (const text of [
    "",
    "null",
    "7",
    "[]",
    '"size"',
    "{",
    '{"size":1e9}',
    '{"size":"100"}',
    '{"__proto__":{"size":200}}',
  ])
    assert.deepEqual(read(text), { ...DEFAULTS }, text);
  const mixed = read('{"size":200,"scheme":"<script>","letter":6,"ruler":1,"unknown":true}');
  assert.deepEqual(mixed, { ...DEFAULTS, size: 200, letter: 6 });
});

test("storage that is full or forbidden does no harm", () => {
  globalThis.localStorage = {
    getItem: () => assert.fail("forbidden"),
    setItem: () => assert.fail("full"),
    removeItem: () => assert.fail("forbidden"),
  };
  assert.deepEqual(readSettings(), { ...DEFAULTS });
  keepSettings({ ...DEFAULTS, size: 150 });
  keepSettings({ ...DEFAULTS });
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => assert.fail("not even a look"),
  });
  assert.deepEqual(readSettings(), { ...DEFAULTS });
  delete globalThis.localStorage;
});

test("the root element gets what was chosen, and loses it again", () => {
  applySettings({ ...DEFAULTS, size: 150, leading: 130, letter: 6, scheme: "sepia", hyphens: false });
  assert.deepEqual(
    [properties["--size"], properties["--leading"], properties["--letter"], properties["--word"]],
    ["150%", "1.3", "0.06em", ""],
  );
  assert.deepEqual(dataset, { scheme: "sepia", hyphens: "false" });
  applySettings(DEFAULTS);
  assert.deepEqual(dataset, {});
  assert.ok(Object.values(properties).every((value) => value === ""));
});

test("the keys of the typefaces, which early.js has alone, are those of the typefaces", () => {
  assert.deepEqual(
    FACE_KEYS,
    TYPEFACES.map(({ key }) => key),
  );
  for (const { key, family, files } of TYPEFACES) assert.deepEqual(typeface(key), { key, family, files });
});

test("a page around this one has its wish until the person chooses, and only for what there is", () => {
  globalThis.dispatchEvent = () => {};
  for (const [wished, expected] of [
    [
      { scheme: "dark", size: 128 },
      { scheme: "dark", size: 130 },
    ],
    [{ scheme: "pink", size: 9999 }, {}],
    [{ scheme: null, size: NaN }, {}],
    [{ scheme: "__proto__", size: -1 }, {}],
    [{ scheme: "", size: "115" }, { size: 115 }],
  ]) {
    suggest(wished);
    assert.deepEqual(readSettings(), { ...DEFAULTS, ...expected }, JSON.stringify(wished));
  }
  suggest({ scheme: "dark", size: 130 });
  keepSettings({ ...readSettings(), scheme: "sepia" });
  assert.deepEqual(JSON.parse(stored.get(KEY)), { scheme: "sepia" }, "only what the person chose is kept");
  assert.equal(readSettings().size, 130);
  suggest({});
  assert.equal(readSettings().scheme, "sepia");
  assert.equal(readSettings().size, 100);
});
