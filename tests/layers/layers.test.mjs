// The include tables of src/README.md are enforced here, on the real sources; below, small trees that must be refused show
// that the check can fail.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { cmake_faults, read_tables, source_faults, table_faults } from "./layers.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const source = join(root, "src");
const tables = read_tables(readFileSync(join(source, "README.md"), "utf8"));

function paths_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? paths_below(path) : /\.(h|cpp)$/.test(path) ? [path] : [];
  });
}

const files = new Map(
  paths_below(source).map((path) => [relative(source, path), readFileSync(path, "utf8")]),
);

test("the tables name only lower levels, and rooms above", () => assert.deepEqual(table_faults(tables), []));
test("every include in src/ is allowed by the tables", () =>
  assert.deepEqual(source_faults(files, tables), []));
test("every folder and room of the tables exists and has sources", () => {
  const paths = [...files.keys()];
  const named = [...tables.folders.keys(), ...tables.rooms.keys()];
  assert.deepEqual(
    named.filter((name) => !paths.some((path) => path.startsWith(`${name}/`))),
    [],
  );
});
test("CMake links no more than the table allows", () => {
  assert.deepEqual(cmake_faults(readFileSync(join(root, "CMakeLists.txt"), "utf8"), tables), []);
});

// ---- the examples: a small table and trees that break it -----------------------------------------------------

const table = `
| folder | level | question it answers | may use |
|---|---|---|---|
| \`base/\` | 0 | small helpers | – |
| \`content/\` | 1 | what did the clinic write? | base |
| \`page/\` | 2 | what is on screen? | base, content |
| \`paint/\` | 3 | how does it look? | base, page |
| \`bridge/\` | 4 | how does the browser reach it? | page, paint |

| room | what it does | may use |
|---|---|---|
| \`content/read/\` | reads | – |
| \`content/check/\` | checks | read |
| \`page/screens/\` | builds | – |

| header | file |
|---|---|
| \`nlohmann/json.hpp\` | \`content/json.h\` |
| \`imgui.h\`, \`imgui_internal.h\` | \`paint/\` |
`;
const small = read_tables(table);
const faults = (tree) => source_faults(new Map(Object.entries(tree)), small);

const base = { "base/a.h": "#include <string>\n" };
const examples = [
  [
    "an include that the row does not name",
    { ...base, "page/p.h": "", "content/c.cpp": '#include "page/p.h"\n' },
    /content\/ may not use page\//,
  ],
  [
    "a row is not inherited",
    { "content/c.h": "", "paint/p.cpp": '#include "content/c.h"\n' },
    /paint\/ may not use content\//,
  ],
  [
    "an include of a file that does not exist",
    { "page/p.cpp": '#include "base/gone.h"\n' },
    /does not exist/,
  ],
  [
    "an include without its folder",
    { "page/p.h": "", "page/p.cpp": '#include "p.h"\n' },
    /in no folder of the table/,
  ],
  [
    "a way around through ..",
    { ...base, "page/p.cpp": '#include "../base/a.h"\n' },
    /in no folder of the table/,
  ],
  [
    "an include of an unknown folder",
    { "page/p.cpp": '#include "extra/e.h"\n' },
    /"extra\/e.h", which is in no folder/,
  ],
  ["a source in an unknown folder", { "extra/e.cpp": "" }, /extra\/e.cpp is in no folder/],
  ["a source in no folder", { "main.cpp": "" }, /main.cpp is in no folder/],
  ["a source in an unknown room", { "page/attic/a.cpp": "" }, /page\/attic\/a.cpp is in no room/],
  [
    "a room that uses one it does not name",
    { "content/check/c.h": "", "content/read/r.cpp": '#include "content/check/c.h"\n' },
    /content\/read\/ may not use content\/check\//,
  ],
  [
    "a folder's own file that uses one of its rooms",
    { "page/screens/s.h": "", "page/p.cpp": '#include "page/screens/s.h"\n' },
    /page\/ may not use page\/screens\//,
  ],
  [
    "a cycle of two files",
    { "base/a.h": '#include "base/b.h"\n', "base/b.h": '#include "base/a.h"\n' },
    /cycle: base\/a.h → base\/b.h → base\/a.h/,
  ],
  ["a file that includes itself", { "base/a.h": '#include "base/a.h"\n' }, /cycle: base\/a.h → base\/a.h/],
  ["imgui outside paint", { "page/p.cpp": '#include "imgui.h"\n' }, /imgui.h, which only paint\/ may/],
  [
    "imgui's internals outside paint, in angle brackets",
    { "bridge/b.cpp": "#include <imgui_internal.h>\n" },
    /only paint\/ may/,
  ],
  [
    "JSON outside its one file",
    { "content/c.cpp": "#include <nlohmann/json.hpp>\n" },
    /only content\/json.h may/,
  ],
  [
    "a third-party header that no row names",
    { "page/p.cpp": "#include <nlohmann/json_fwd.hpp>\n" },
    /table of third-party headers/,
  ],
  [
    "an emscripten header outside bridge",
    { "page/p.cpp": "#include <emscripten/emscripten.h>\n" },
    /outside bridge\//,
  ],
  [
    "a condition on emscripten outside bridge",
    { "page/p.cpp": "#ifdef __EMSCRIPTEN__\n#endif\n" },
    /names __EMSCRIPTEN__ outside bridge\//,
  ],
  [
    "an include that a macro writes",
    { "page/p.cpp": "#define WHAT <x>\n#include WHAT\n" },
    /not plainly a file/,
  ],
  ["odd spacing hides nothing", { "page/p.cpp": "  #  include   <imgui.h> // why\n" }, /only paint\/ may/],
];
for (const [name, tree, expected] of examples) {
  test(`refused: ${name}`, () => {
    const found = faults(tree);
    assert.equal(found.length, 1, `one fault, found: ${found.join("; ") || "none"}`);
    assert.match(found[0], expected);
  });
}

test("accepted: what the small table allows", () => {
  const tree = {
    ...base,
    "content/json.h": "#include <nlohmann/json.hpp>\n",
    "content/c.h":
      '#include "base/a.h"\n#include "content/json.h"\n// #include "page/p.h"\n/*\n#include "imgui.h"\n*/\n',
    "content/read/r.h": '#include "content/c.h"\n',
    "content/check/c.cpp": '#include "content/read/r.h"\n',
    "page/screens/s.cpp": '#include "page/p.h"\n#include "content/read/r.h"\n',
    "page/p.h": '#include "content/c.h"\n#include <vector>\n#include <sys/stat.h>\n',
    "paint/p.cpp": '#include "imgui.h"\n#include "page/p.h"  // its page\n',
    "bridge/b.cpp":
      '#ifdef __EMSCRIPTEN__\n#include <emscripten/emscripten.h>\n#endif\n#include "page/p.h"\n',
  };
  assert.deepEqual(faults(tree), []);
});

test("refused: a table that points sideways, upwards or nowhere", () => {
  const row = (name, level, uses) =>
    table.replace("| `page/` | 2 |", `| \`${name}/\` | ${level} | ? | ${uses} |\n| \`page/\` | 2 |`);
  assert.match(
    table_faults(read_tables(row("side", 1, "content")))[0],
    /side\/ \(level 1\) names content \(level 1\)/,
  );
  assert.match(
    table_faults(read_tables(row("up", 1, "paint")))[0],
    /up\/ \(level 1\) names paint \(level 3\)/,
  );
  assert.match(
    table_faults(read_tables(row("lost", 1, "nowhere")))[0],
    /nowhere, which the table does not have/,
  );
});

test("refused: rooms that point downwards, at themselves or are in no folder", () => {
  const row = (room, uses) =>
    table_faults(
      read_tables(
        table.replace("| `content/read/` |", `| \`${room}/\` | ? | ${uses} |\n| \`content/read/\` |`),
      ),
    );
  assert.deepEqual(row("content/late", "read"), ["content/late/ names read, which no row above it is"]);
  assert.deepEqual(row("content/self", "self"), ["content/self/ names self, which no row above it is"]);
  assert.deepEqual(row("attic/box", "–"), ["attic/box/ is in no folder of the table"]);
});

test("refused: a library that CMake links to more than its row", () => {
  const modules =
    "lw_module(base)\nlw_module(content USES page base PRIVATE json)\nlw_module(page)\nlw_module(paint)\nlw_module(bridge)\n";
  assert.deepEqual(cmake_faults(modules, small), ["CMake links content to page"]);
  assert.deepEqual(
    cmake_faults(modules.replace("lw_module(paint)", ""), small).at(-1),
    "CMake builds no library for paint/",
  );
});
