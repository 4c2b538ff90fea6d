// What the supported browsers (package.json) lack, against what the site uses: the scripts' rule is itself tested; the built style
// sheet and the module are looked through. That the site works there is tests/e2e/old_browsers.test.mjs.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { BROWSERS, TARGET } from "../../site/browsers.mjs";
import { lackingIn, readBy } from "../../tools/browsers/styles.mjs";
import { lacking, webassembly } from "../../tools/browsers/support.mjs";

const root = path.resolve(".");
const read = (file) => readFileSync(file, "utf8");

test("one list of browsers: esbuild's targets and the README's words follow it", () => {
  assert.deepEqual(TARGET.slice(-1), [`ios${BROWSERS.at(-1)[1]}`]);
  const versions = new Map(BROWSERS);
  const [chrome, firefox, safari] = ["chrome", "firefox", "safari"].map((name) => versions.get(name));
  const words = `Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`;
  assert.ok(read("README.md").replaceAll(/\s+/g, " ").includes(words), words);
  assert.equal(versions.get("edge"), versions.get("chrome"));
  assert.equal(versions.get("ios_saf"), versions.get("safari"));
});

// ---- scripts ----------------------------------------------------------------------------------------------

const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-rule-"));
after(() => rmSync(folder, { recursive: true }));

// A project with one page script and one service worker, under the same rule: what the rule names, by line.
function complaints(page, worker = "") {
  mkdirSync(path.join(folder, "web/service-worker"), { recursive: true });
  if (!readdirSync(folder).includes("node_modules"))
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const { compilerOptions } = JSON.parse(read("tsconfig.json"));
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] }, include: ["web/*.js"] }),
  );
  cpSync("web/service-worker/tsconfig.json", path.join(folder, "web/service-worker/tsconfig.json"));
  writeFileSync(path.join(folder, "web/page.js"), page);
  writeFileSync(path.join(folder, "web/service-worker/sw.js"), worker);
  writeFileSync(
    path.join(folder, "eslint.config.mjs"),
    `import { supported } from ${JSON.stringify(path.join(root, "tools/browsers/rule.mjs"))};
    export default [{ plugins: { lw: { rules: { supported } } }, rules: { "lw/supported": ["error", { "Navigator.share": "" }] } }];`,
  );
  const eslint = path.join(root, "node_modules/.bin/eslint");
  const { stdout, stderr } = spawnSync(eslint, ["--format=json", "web"], { cwd: folder, encoding: "utf8" });
  assert.ok(stdout.startsWith("["), stderr);
  return JSON.parse(stdout)
    .flatMap(({ messages }) => messages)
    .map(({ message }) => message.split(" ")[0].replace("look-behind", "(?<"));
}

const NEW = `/** @param {number[]} list @param {any} thing @param {string} text @param {Element} element */
export function use(list, thing, text, element) {
  list.at(-1); text.at(-1); new Uint8Array(1).at(0); list.findLast(Boolean); list.findLastIndex(Boolean);
  list.toSorted(); list.toReversed(); list.with(0, 1); thing.deep.findLast(); thing.at(1);
  Object.hasOwn(thing, "a"); Object.groupBy; Array.fromAsync; Promise.withResolvers();
  structuredClone(thing); crypto.randomUUID(); AbortSignal.timeout(1); AbortSignal.any([]); URL.canParse(text);
  element.checkVisibility(); element.ariaHidden = ""; new Intl.Segmenter("nl"); new OffscreenCanvas(1, 1);
  const { highlights } = CSS;
  scheduler; navigator["userAgentData"]; document.startViewTransition; /(?<=a)b/;
  return highlights;
}`;

test("the rule names every method, static or not, that a supported browser lacks, in the service worker too", () => {
  const found = complaints(
    NEW,
    'self.addEventListener("fetch", (event) => [event].findLast(Object.hasOwn.bind(event)));',
  );
  for (const name of [
    ..."Array.at String.at Uint8Array.at Array.findLast Array.findLastIndex Array.toSorted Array.toReversed".split(
      " ",
    ),
    ..."Array.with .findLast .at ObjectConstructor.hasOwn structuredClone Crypto.randomUUID".split(" "),
    ..."AbortSignal.timeout AbortSignal.any URL.canParse Element.checkVisibility ARIAMixin.ariaHidden".split(
      " ",
    ),
    ..."Intl.Segmenter OffscreenCanvas CSS.highlights (?<".split(" "),
  ])
    assert.ok(found.includes(name), `${name} in ${found.join(" ")}`);
  for (const name of ["groupBy", "fromAsync", "withResolvers", "startViewTransition"])
    assert.ok(
      found.some((one) => one.endsWith(`.${name}`)),
      `${name} in ${found.join(" ")}`,
    );
  assert.equal(found.filter((one) => one === "Array.findLast").length, 2, "page and worker");
});

test("the rule leaves alone what they have, what is ours, and what the list says they may lack", () => {
  const old = `/** @param {{at: number, walk: {with(x: number): void}}} own @param {number[]} list @param {string} text */
export function use(own, list, text) {
  own.at; own.walk.with(3); list.flatMap(String); text.replaceAll("a", "b"); list.includes(1); Object.fromEntries([]);
  document.body.replaceChildren(); document.body.style.fontFamily = ""; new ResizeObserver(() => {}); navigator.share;
  Uint32Array.from(list).byteLength; Promise.allSettled([]); /(?<name>a)/;
}`;
  assert.deepEqual(complaints(old), []);
});

// ---- styles -----------------------------------------------------------------------------------------------

// What a supported browser may lack, and what happens there. Older values that stand before a newer one need no mention.
const HARMLESS = {
  "font-family: system-ui": "another font until ours is there",
  "color-scheme": "scroll bars stay light",
  "color-scheme: light": "the same",
  "color-scheme: dark": "the same",
  "@font-face size-adjust": "the text moves a little when the font comes",
  "@font-face ascent-override": "the same",
  "@font-face descent-override": "the same",
  "@font-face line-gap-override": "the same",
  "font-synthesis": "both weights are there, and letters are slanted without it, too",
  "font-synthesis: none": "the same",
  "font-synthesis: style": "the same",
  "text-size-adjust": "single texts could be enlarged; iOS and Firefox have it with a prefix",
  "text-decoration-skip-ink": "underlines leave room for descenders",
  "text-decoration-skip-ink: none": "the same",
  "cursor: pointer": "iOS has no pointer",
  "cursor: default": "the same",
  "cursor: ns-resize": "the same",
  "overflow-anchor": "Safari holds on to nothing when the page grows",
  "overflow-anchor: none": "the same",
  "content-visibility": "for ::details-content only",
  "content-visibility: visible": "the same",
  ":focus-visible": "a ring at every focus: @supports below it in style.css",
  ":has": "@supports below it in style.css; in the contents a button below its link",
  "@media scripting": "without scripts a button that does nothing",
  "::backdrop": "no <dialog> either",
  "@media forced-colors": "no forced colours either",
  "appearance: auto": "for forced colours only",
  "accent-color": "the device's colour for a tick",
  "::highlight": "found words that the canvas does not show are not marked",
  "::selection": "the device's colour",
  "::-webkit-search-cancel-button": "a second cross in the search",
  "::details-content": "without scripts what is folded stays so on paper",
  "@page": "the browser's margins on paper",
  "inline-size: fit-content": "on paper a frame as wide as the text",
  "break-after: avoid": "a heading at the foot of a page",
  "break-before: avoid": "the footer alone on a page",
  page: "the card has the usual margins, and may need two sheets",
  orphans: "a single line there",
  widows: "the same",
};

const sheet = () => {
  const [name] = readdirSync("build/site/assets").filter((one) => /^style-\w+\.css$/.test(one));
  return read(`build/site/assets/${name}`);
};

test("the built style sheet uses nothing else that they lack, unless an older value stands before it", () => {
  const found = lackingIn(sheet()).filter(({ hasFallback }) => !hasFallback);
  assert.deepEqual([...new Set(found.map(({ name }) => name))].sort(), Object.keys(HARMLESS).sort());
});

test("new in CSS is noticed: units, functions, selectors, nesting, properties, values, queries; a prefix or a fallback is enough", () => {
  const names = (css) =>
    lackingIn(css)
      .filter((one) => !one.hasFallback)
      .map(({ name }) => name);
  assert.deepEqual(names("a{height:10dvh}"), ["dvh"]);
  assert.deepEqual(names("a{height:10vh;height:10dvh}"), []);
  assert.deepEqual(names("a{color:color-mix(in srgb,red,blue)}"), ["color-mix()"]);
  assert.deepEqual(names("a{border:1px solid;border-color:color-mix(in srgb,red,blue)}"), []);
  assert.deepEqual(names("a:has(b){color:red}"), [":has"]);
  assert.deepEqual(names("@supports selector(:has(*)){a:has(b){color:red}}"), []);
  assert.deepEqual(names("a{& b{color:red}}"), ["&"]);
  assert.deepEqual(names("a{text-wrap:balance}"), ["text-wrap", "text-wrap: balance"]);
  assert.deepEqual(names("@media (width >= 3px){a{color:red}}"), ["@media range"]);
  assert.deepEqual(names("@container (min-width:3px){a{color:red}}"), ["@container"]);
  assert.deepEqual(names("@layer a{b{color:red}}"), ["@layer"]);
  assert.deepEqual(names("a{appearance:none}"), ["appearance"]);
  assert.deepEqual(names("a{-webkit-appearance:none;appearance:none}"), []);
  assert.deepEqual(
    names("a{inset:0;padding-inline:1px;gap:1px;color:rgb(0 0 0 / 5%);height:min(1px,2vw)}"),
    [],
  );
});

test("a sheet as an old browser reads it has nothing left that it lacks", () => {
  const safari = ["safari", "15.1"];
  assert.ok(lackingIn(sheet(), [safari]).length > 10);
  assert.deepEqual(lackingIn(readBy(sheet(), safari), [safari]), []);
});

// ---- the module -------------------------------------------------------------------------------------------

test("the module needs no more of WebAssembly than they have", () => {
  const allowed = {
    "bulk-memory": "bulk-memory-operations",
    "nontrapping-float-to-int": "non-trapping-float-to-int-conversions",
    "sign-ext": "sign-extension-operations",
  };
  for (const feature of Object.values(allowed)) {
    assert.ok(webassembly[feature], feature);
    assert.deepEqual(lacking(webassembly[feature].__compat), [], feature);
  }
  const flags = Object.keys(allowed).map((one) => `--enable-${one}`);
  execFileSync("wasm-opt", ["--mvp-features", ...flags, "build/web/leeswijzer.wasm"], { stdio: "pipe" });
});
