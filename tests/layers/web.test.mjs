// The table of web/README.md is enforced here, on the real scripts; below, small trees that must be refused.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { read_table, web_faults } from "./web.mjs";

const web = new URL("../../web/", import.meta.url);
const folders = read_table(readFileSync(new URL("README.md", web), "utf8"));
const paths = readdirSync(web, { recursive: true }).filter((name) => name.endsWith(".js"));
const files = new Map(paths.map((name) => [name, readFileSync(new URL(name, web), "utf8")]));

test("every import in web/ is allowed by the table", () => assert.deepEqual(web_faults(files, folders), []));
test("every row of the table exists", () => {
  assert.deepEqual(
    [...folders.keys()].filter((name) => !existsSync(new URL(name, web))),
    [],
  );
});

const small = read_table(`
| folder | level | question it answers | may use |
|---|---|---|---|
| \`names.js\` | 0 | names | – |
| \`service-worker/\` | 0 | offline | – |
| \`dom/\` | 1 | elements | names.js |
| \`page/\` | 2 | what happens | dom |
`);
const names = { "names.js": "" };
const examples = [
  [
    "an arrow upwards",
    { "dom/a.js": 'import { b } from "../page/b.js";', "page/b.js": "" },
    /dom may not use page/,
  ],
  ["a row is not inherited", { ...names, "page/b.js": 'import "../names.js";' }, /page may not use names.js/],
  [
    "an import over several lines",
    { "dom/a.js": 'import {\n  b,\n} from "../page/b.js";', "page/b.js": "" },
    /may not use page/,
  ],
  [
    "handing on is an import",
    { "dom/a.js": 'export * from "../page/b.js";', "page/b.js": "" },
    /may not use page/,
  ],
  [
    "the service worker imports nothing",
    { ...names, "service-worker/sw.js": 'import "../names.js";' },
    /worker may not use/,
  ],
  ["a file that is not there", { "dom/a.js": 'import "./gone.js";' }, /dom\/gone.js, which does not exist/],
  ["a package", { "dom/a.js": 'import x from "lodash";' }, /lodash, which is not one of ours/],
  ["a folder without a row", { "extra/a.js": "" }, /extra\/a.js is in no folder/],
  [
    "a cycle in a folder",
    { "dom/a.js": 'import "./b.js";', "dom/b.js": 'import "./a.js";' },
    /cycle: dom\/a.js → dom\/b.js → dom\/a.js/,
  ],
];
for (const [name, tree, expected] of examples)
  test(`refused: ${name}`, () => {
    const found = web_faults(new Map(Object.entries(tree)), small);
    assert.equal(found.length, 1, found.join("; ") || "none");
    assert.match(found[0], expected);
  });

test("accepted: what the small table allows, and what only comments say", () => {
  const tree = {
    ...names,
    "dom/a.js": 'import { b } from "../names.js";\n// import "../page/b.js";\n/* import "../page/b.js"; */\n',
    "page/b.js": 'import * as a from "../dom/a.js";\nimport "./c.js";\n',
    "page/c.js": "",
  };
  assert.deepEqual(web_faults(new Map(Object.entries(tree)), small), []);
});

test("refused: a table that names a higher level", () => {
  const upwards = new Map([
    ["dom", { level: 1, uses: ["page"] }],
    ["page", { level: 2, uses: [] }],
  ]);
  assert.match(web_faults(new Map(), upwards)[0], /dom\/ \(level 1\) names page \(level 2\)/);
});
