// The Dutch of the check's sentences: each is still said by the check, and everything said about the shipped content has one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { inDutch, SENTENCES } from "../../tools/edit/page/dutch.js";

// The texts of a C++ source; those that stand behind each other are one.
const textsOf = (source) =>
  source
    .replace(/"\s*\n\s*"/g, "")
    .match(/"(?:[^"\\\n]|\\.)*"/g)
    ?.map((text) => text.slice(1, -1).replace(/\\"/g, '"').replace(/\\\\/g, "\\")) ?? [];

const sources = ["content", "guide", "tool"].flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true })
    .filter((name) => name.endsWith(".cpp") || name.endsWith(".h"))
    .flatMap((name) => textsOf(readFileSync(`src/${folder}/${name}`, "utf8"))),
);

for (const [english, dutch] of SENTENCES)
  test(`the check says: ${english}`, () => {
    // Where the check puts a sentence together, its pieces are what it says.
    const pieces = english
      .replace("Since the last copy: ", "")
      .replace(" It says: {}", " ")
      .replace("; easy is 70", "{}70")
      .split("{}")
      .filter((piece) => piece.trim().length > 1);
    for (const piece of pieces)
      assert.ok(
        sources.some((text) => text.includes(piece)),
        piece,
      );
    const count = (text) => text.split("{}").length;
    assert.equal(count(dutch), count(english));
  });

test("each is found by itself, with its own words in it", () => {
  for (const [english, dutch] of SENTENCES) {
    const fill = (text) => text.replaceAll("{}", "x");
    assert.deepEqual(inDutch(fill(english)), { words: fill(dutch), lang: "nl" }, english);
  }
  assert.deepEqual(inDutch('The field "$a" is missing.'), { words: "Het veld “$a” ontbreekt.", lang: "nl" });
  assert.equal(inDutch('The field "heading" is missing.').words, "Het veld “Kop” ontbreekt.");
  assert.equal(
    inDutch("There is no article with the id x.").words,
    "Er is niets van de soort “artikel” met de vaste naam x.",
  );
  assert.deepEqual(inDutch("Something new."), { words: "Something new.", lang: "en" });
});

test("all that the check says of the shipped content is Dutch", () => {
  const { stdout } = spawnSync("build/native/leeswijzer", ["check", "content", "--json"], {
    encoding: "utf8",
  });
  const sentences = JSON.parse(stdout).flatMap(({ message, fix }) => [message, fix]);
  assert.ok(sentences.length > 10);
  assert.deepEqual(
    sentences.filter((one) => inDutch(one).lang === "en"),
    [],
  );
});
