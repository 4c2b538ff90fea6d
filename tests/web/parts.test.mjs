// Long sentences in parts (web/reading/parts.js).
import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "../../web/reading/parts.js";

const count = (text) => text.split(" ").length;
const words = (n, from = 0) => Array.from({ length: n }, (_, i) => `woord${from + i}`).join(" ");

test("what is short enough stays whole", () => {
  for (const text of ["Conclusie", "Ja, dat klopt; en nu?", words(16), ""])
    assert.deepEqual(partsOf(text), [text]);
});

test("all of it is spoken, in its order, never more than 16 words at once, and no word or two alone at the end", () => {
  for (let n = 1; n <= 120; ++n) {
    const parts = partsOf(words(n));
    assert.equal(parts.join(" "), words(n));
    for (const part of parts) assert.ok(count(part) <= 16, `${n}: ${part}`);
    if (n > 2) assert.ok(count(parts[parts.length - 1]) > 2, `${n}: ${parts}`);
  }
});

test("it is cut after a comma, a colon, a semicolon or a dash", () => {
  for (const mark of [",", ":", ";", " –", " —", "),", "”,"]) {
    const text = `${words(9)}${mark} ${words(14, 9)}`;
    assert.deepEqual(partsOf(text), [`${words(9)}${mark}`, words(14, 9)], mark);
  }
  const range = `${words(5)} 10–20 ${words(14, 5)}`;
  assert.ok(
    partsOf(range).every((part) => !part.endsWith("–") && !part.startsWith("20")),
    "a dash within a word is no place",
  );
});

test("without any, before a word that joins; a comma counts for more", () => {
  assert.deepEqual(partsOf(`${words(12)} omdat ${words(12)}`), [words(12), `omdat ${words(12)}`]);
  assert.deepEqual(partsOf(`${words(10)}, ${words(2)} en ${words(10)}`), [
    `${words(10)},`,
    `${words(2)} en ${words(10)}`,
  ]);
});

test("a comma after a word or two is no place to cut", () => {
  const parts = partsOf(`Nee, ${words(30)}`);
  assert.ok(count(parts[0]) > 4, parts[0]);
});

test("a long sentence of the article is cut where a person would breathe", () => {
  const text =
    "Het brein past zich aan door nieuwe verbindingen te maken, bestaande verbindingen sterker te maken en verbindingen die niet meer nodig zijn op te ruimen, zodat bewegen weer vanzelf gaat.";
  assert.deepEqual(partsOf(text), [
    "Het brein past zich aan door nieuwe verbindingen te maken,",
    "bestaande verbindingen sterker te maken en verbindingen die niet meer nodig zijn op te ruimen,",
    "zodat bewegen weer vanzelf gaat.",
  ]);
});
