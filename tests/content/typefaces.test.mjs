// What content/ and the page's scripts must agree on, though neither reads the other: typefaces and colour schemes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SCHEMES } from "../../web/settings/store.js";
import { TYPEFACES } from "../../web/typefaces.js";

const read = (name) => JSON.parse(readFileSync(`content/${name}`, "utf8"));

test("ui.json has a word for every typeface, in the order of web/typefaces.js, and no others", () => {
  assert.deepEqual(
    Object.keys(read("ui.json").faces),
    TYPEFACES.map(({ key }) => key),
  );
});

test("the npm packages of the typefaces are installed with the project", () => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const { source } of TYPEFACES) assert.ok(devDependencies[`@fontsource/${source}`], source);
});

test("a person can choose between the theme's palettes, in its order", () => {
  const palettes = Object.entries(read("theme.json")).filter(([, value]) => value.paper);
  assert.deepEqual(
    palettes.map(([name]) => name),
    SCHEMES,
  );
});
