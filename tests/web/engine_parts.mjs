// The shipped parts of the engine, for the tests that run it in Node.
import { readdirSync, readFileSync } from "node:fs";
import { openArticleVerb } from "../../web/names.js";

const assets = "build/site/assets";

export function shipped(stem, ending) {
  const name = readdirSync(assets).find((one) => one.startsWith(`${stem}-`) && one.endsWith(ending));
  return readFileSync(`${assets}/${name}`);
}

export const parts = {
  wasm: shipped("leeswijzer", ".wasm"),
  content: shipped("content", ".cbor"),
  regular: shipped("regular", ".ttf"),
  bold: shipped("bold", ".ttf"),
};

export const article = [openArticleVerb, "neuroplasticiteit-in-herstel"];
export const reading = { leading: 1, letter: 0, word: 0, column: 1, hyphens: 1 };
// Chromium's, at one device px per CSS px.
export const habits = {
  textScale: 1,
  stepsPerPx: 64,
  fontSteps: 1,
  leastSize: 0,
  habits: 0b1_01110001,
  exactRanges: true,
};
export const room = { width: 390, mediaWidth: 390, habits, reading };
