// The boundary is declared twice, in C and in JavaScript: both must name the same fields, of the same types, in the same order.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as abi from "../../web/engine/abi.js";

const header = readFileSync("src/bridge/abi.h", "utf8").replace(/\/\/.*/g, "");

const NUMBERS = { uint32_t: "u32", int32_t: "i32", float: "f32", uint8_t: "u8", uint16_t: "u16" };
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

// "const float* x" → ["x", "array of f32"], "LwText html" → ["html", "text"].
function fieldOf(type, name) {
  const bare = type.replace(/^const /, "");
  const of = bare.replace("*", "");
  const plain = NUMBERS[of] ?? (of === "LwText" ? "text" : of.replace(/^Lw/, ""));
  return [camel(name), bare.endsWith("*") ? `array of ${plain}` : plain];
}

function fieldsInC(struct) {
  const body = header.match(new RegExp(`struct Lw${struct} \\{([^}]*)\\}`))?.[1];
  assert.ok(body, `abi.h has no struct Lw${struct}`);
  return [...body.matchAll(/^\s*((?:const )?\w+\*?)\s+([\w, ]+);/gm)].flatMap(([, type, names]) =>
    names.split(",").map((name) => fieldOf(type, name.trim())),
  );
}

const nameOf = (struct) => Object.keys(abi).find((name) => abi[name] === struct);

function fieldsInJs(struct) {
  const typeOf = ({ of }) => `array of ${typeof of === "string" ? of : nameOf(of)}`;
  return Object.entries(struct).map(([name, type]) => [name, typeof type === "string" ? type : typeOf(type)]);
}

const structs = Object.entries(abi).filter(([, value]) => typeof value === "object");

for (const [name, struct] of structs)
  test(`Lw${name} has the same fields on both sides`, () => {
    assert.deepEqual(fieldsInJs(struct), fieldsInC(name));
  });

test("every struct of abi.h is known in JavaScript, except LwText, which is a field type", () => {
  const inC = [...header.matchAll(/struct Lw(\w+) \{/g)].map(([, name]) => name);
  assert.deepEqual(inC.filter((name) => name !== "Text").sort(), structs.map(([name]) => name).sort());
});

test("the length of every array is a field of the same struct", () => {
  for (const [name, struct] of structs)
    for (const [field, type] of Object.entries(struct))
      if (typeof type === "object") assert.equal(struct[type.count], "u32", `${name}.${field}`);
});

test("a struct survives being written and read back", () => {
  const highlights = [
    { node: 3, begin: 0, end: 7, current: 1 },
    { node: 4_000_000_000, begin: 1, end: 2, current: 0 },
  ];
  const { buffer } = abi.bytesOf(abi.Highlight, highlights);
  const size = abi.sizeOfStruct(abi.Highlight);
  assert.deepEqual(
    [0, 1].map((i) => abi.readStruct(buffer, abi.Highlight, i * size)),
    highlights,
  );
});
