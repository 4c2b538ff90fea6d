// How hard the guide's words are: Flesch-Douma, the Dutch form of Flesch's reading ease (W. H. Douma, De leesbaarheid van
// landbouwbladen, Wageningen 1960): 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence. 60 to 70 is plain,
// above 70 easy, 80 what the guide aims at. A figure, not a verdict: the names of health professions are long words in any
// sentence that needs them. What is harder is listed in hard_texts.json, each with the reason why it stays.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const PLAIN = 60; // everything together
const EASY = 80; // each text
const SENTENCE = 6; // words: of a shorter text, each syllable more or less moves the figure by a class
const LONGEST_SENTENCE = 22; // words

const read = (name) => JSON.parse(readFileSync(`content/${name}`, "utf8"));

// A vowel or group of vowels is one syllable; a diaeresis starts a new one.
const syllablesOf = (word) =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/[ëïöü]/g, "-$&")
        .match(/ij|[aeiouyáéèêëïóöúü]+/g) ?? []
    ).length,
  );
const wordsOf = (text) => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
const sentencesOf = (text) => text.split(/[.!?:;]\s+|\n/).filter((part) => wordsOf(part).length > 0);

function ease(text) {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (
    206.84 - (77 * syllables) / words.length - (0.93 * words.length) / Math.max(1, sentencesOf(text).length)
  );
}

// What patients read of the guide, with its location. Quotes are the article's; sources are titles.
function textsOf(value, place, out = []) {
  const skipped =
    /^(\$|id$|version|status|language|review|sources|quote|urgency|kind|url|value|clinic|section|when|stopOn|zones|actions$|showFor|intendedUse|notIntendedFor|decision|months)/;
  if (typeof value === "string") out.push([place, value]);
  else if (value && typeof value === "object")
    for (const [name, child] of Object.entries(value))
      if (!skipped.test(name)) textsOf(child, `${place}/${name}`, out);
  return out;
}
const { actions, ...guide } = read("guide.json");
// An article's summaries in plain words, each as a whole.
const summaries = readdirSync("content/articles").flatMap((name) => {
  const article = read(`articles/${name}`);
  return [article, ...article.sections].flatMap(({ id, plain }) =>
    plain ? [[`articles/${name}: ${id}`, plain.sentences.map(({ text }) => text).join(" ")]] : [],
  );
});
const texts = [
  ...textsOf(guide, "guide.json#"),
  ...actions.map(({ label }, i) => [`guide.json#/actions/${i}/label`, label]),
  ...textsOf(read("ui.json"), "ui.json#"),
  ...summaries,
];

test("the formula on a text counted by hand", () => {
  assert.equal(syllablesOf("rugpijn"), 2);
  assert.equal(syllablesOf("patiënten"), 4);
  assert.equal(syllablesOf("huisarts"), 2);
  assert.ok(Math.abs(ease("Bel nu uw huisarts. Wacht niet.") - (206.84 - (77 * 7) / 6 - 0.93 * 3)) < 1e-9);
});

test("the guide is plain Dutch as a whole; its ten hardest texts are listed", (context) => {
  const whole = ease(texts.map(([, text]) => `${text.replace(/[.!?]?$/, ".")} `).join(""));
  const long = texts
    .filter(([, text]) => wordsOf(text).length >= 6)
    .map(([place, text]) => [ease(text), place, text]);
  long.sort(([a], [b]) => a - b);
  context.diagnostic(`${texts.length} texts, Flesch-Douma ${whole.toFixed(1)}; the hardest ten:`);
  for (const [figure, place, text] of long.slice(0, 10))
    context.diagnostic(`${figure.toFixed(0).padStart(4)}  ${place}  ${text}`);
  assert.ok(whole >= PLAIN, `${whole}`);
});

test("each text is easy, or listed with the reason why not; nothing listed is easy by now", () => {
  const reasons = JSON.parse(readFileSync("tests/content/hard_texts.json", "utf8"));
  const hard = texts.filter(([, text]) => wordsOf(text).length >= SENTENCE && ease(text) < EASY);
  const unlisted = hard.filter(([, text]) => !reasons[text]);
  assert.deepEqual(
    unlisted.map(([place, text]) => `${place} (${ease(text).toFixed(0)}): ${text}`),
    [],
  );
  const all = new Set(hard.map(([, text]) => text));
  assert.deepEqual(
    Object.keys(reasons).filter((text) => !all.has(text)),
    [],
  );
});

test(`no sentence of the guide is longer than ${LONGEST_SENTENCE} words`, () => {
  const long = texts.flatMap(([place, text]) =>
    sentencesOf(text)
      .filter((one) => wordsOf(one).length > LONGEST_SENTENCE)
      .map((one) => `${place}: ${one}`),
  );
  assert.deepEqual(long, []);
});
