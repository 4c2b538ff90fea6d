// Every id, verb, class and meta of the product is spelled in src/page/names.h and nowhere else (that web/names.js is
// up to date is checked by tests/unit/tool_names_test.cpp). Below, examples that must be refused show that the checks can fail.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as names from "../../web/names.js";
import { script_faults, source_faults, style_faults, unused_names } from "./names.mjs";

// Path → text of the files below a folder whose names end like this.
function texts(folder, ending) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => ending.test(path));
  return new Map(paths.map((path) => [`${folder}/${path}`, readFileSync(`${folder}/${path}`, "utf8")]));
}

// The service worker imports nothing, so it may spell the one meta that it reads.
const scripts = [...texts("web", /\.js$/)].filter(([path]) => !/names\.js$|^web\/worker\//.test(path));
const sources = [...texts("src", /\.(h|cpp)$/)].filter(
  ([path]) => /^src\/(page|reader|bridge|tool\/site)\//.test(path) && path !== "src/page/names.h",
);
const styles = Object.keys(JSON.parse(readFileSync("content/theme.json", "utf8")).styles);

test("no script of web/ spells an own name", () => {
  assert.ok(scripts.length > 20);
  assert.deepEqual(
    scripts.flatMap(([path, text]) => script_faults(path, text)),
    [],
  );
});

test("no C++ source spells an own name", () => {
  assert.ok(sources.length > 30);
  assert.deepEqual(
    sources.flatMap(([path, text]) => source_faults(path, text)),
    [],
  );
});

test("every class, id and verb in the style sheets exists", () => {
  const faults = [...texts("web/styles", /\.css$/)].flatMap(([path, css]) =>
    style_faults(path, css, names, styles),
  );
  assert.deepEqual(faults, []);
});

test("every name is used", () => {
  const all = (files) => files.map(([, text]) => text).join("\n");
  assert.deepEqual(unused_names(names, all(scripts), all(sources)), []);
});

for (const code of [
  'document.getElementById("zoek")',
  "document.querySelector('#lw-search')",
  'all.querySelector(`[id="lw-word.${id}"]`)',
  'one.classList.add("on")',
  'canvas.className = "tile"',
  'if (node.className === "hidden") return;',
  'if (element.id === "titel") return;',
  'document.querySelector("[data-act=settings]")',
  'act(["next"])',
  'send("go 1")',
  'clicks.on("print", print)',
  "document.querySelector('meta[name=\"lw:open\"]')",
])
  test(`refused in a script: ${code}`, () => assert.equal(script_faults("a.js", code).length > 0, true));

for (const code of [
  'builder.leaf(Role::heading1, "title", text, "lw-title")',
  'button.action = "next";',
  'out += "<div id=\\"status\\">";',
  'out += "<p class=\\"note\\">";',
  'effects.focus = "titel";',
  'meta("lw:open", open)',
])
  test(`refused in a source: ${code}`, () => assert.equal(source_faults("a.cpp", code).length > 0, true));

test("refused in a style sheet: names that nothing has", () => {
  const faults = (css) => style_faults("a.css", css, names, ["card"]);
  assert.deepEqual(faults('.card, .lw-on > p, #lw-title, [id^="lw-word."] { margin: 0.5em }'), []);
  assert.match(faults(".on { color: red }")[0], /the class on/);
  assert.match(faults("@media print { #zoek { color: #abc } }")[0], /the id zoek/);
  assert.match(faults('[id^="woord-"] {}')[0], /the id woord-/);
  assert.match(faults('[data-act="stop"] {}')[0], /the verb stop/);
  assert.match(faults("::highlight(mark) {}")[0], /the highlight mark/);
});

test("refused: a name that nobody uses", () => {
  const some = { mainId: "lw-main", readingTimeId: "lw-reading-time", goneId: "lw-gone" };
  assert.deepEqual(unused_names(some, "use(mainId)", "ids::reading_time"), ["goneId"]);
});
