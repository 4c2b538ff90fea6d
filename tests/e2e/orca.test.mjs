// What a blind person hears: the first screens, with Orca's own keys. tests/golden/expected/orca-*.txt hold each utterance.
// LW_UPDATE_GOLDEN=1 regenerates them; read the diff aloud before you commit it. Some lines end inside a word: Firefox gives
// Orca the text with its soft hyphens, but counts line ends without them. (Chromium counts correctly.)
// Runs alone: with too little CPU, Orca falls behind and speaks differently.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { pause } from "./lib/engines.mjs";
import { openReader } from "./lib/orca.mjs";

const UPDATE = Boolean(process.env.LW_UPDATE_GOLDEN);
const PATIENCE_MS = 20000; // for one step
const REST_MS = 500; // of silence, after what was expected

const fileOf = (name) => new URL(`../golden/expected/orca-${name}.txt`, import.meta.url);
const parse = (text) =>
  text
    .split(/^== /m)
    .slice(1)
    .map((part) => part.trimEnd().split("\n"))
    .map(([step, ...lines]) => ({ step, lines }));
const write = (steps) =>
  steps.map(({ step, lines }) => [`== ${step}`, ...lines].join("\n")).join("\n\n") + "\n";

let site, reader;
let from = 0; // how many utterances belong to earlier steps

// Waits until Orca has said what the golden file has for this step, and nothing more.
function listen(name) {
  const golden = UPDATE ? [] : parse(readFileSync(fileOf(name), "utf8"));
  const steps = [];
  const heard = () => reader.spoken().slice(from);
  const hear = async (step, action = () => reader.press(step)) => {
    const expected = golden[steps.length];
    await action();
    const said = () => heard().join("\n") === expected.lines.join("\n");
    if (!UPDATE) for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !said();) await pause(100);
    await reader.quiet(UPDATE ? 1000 : REST_MS);
    const lines = heard();
    from += lines.length;
    steps.push({ step, lines });
    if (UPDATE) return writeFileSync(fileOf(name), write(steps));
    assert.deepEqual(
      { step, lines },
      expected,
      `tests/golden/expected/orca-${name}.txt differs. Heard so far:\n${write(steps)}`,
    );
  };
  return hear;
}

before(async () => {
  site = await serve({ site: "build/site" });
  reader = await openReader(`${site.url}?nosw`); // no offline copy yet, so nothing is announced before the test allows it
});
after(async () => {
  await reader?.close();
  await site.stop();
});

async function hearEach(hear, ...keys) {
  for (const key of keys) await hear(key);
}

test("the article: skip link, first lines, a word explained, a figure that announces its change, landmarks, the way to the guide", async () => {
  const hear = listen("artikel");
  await hear("the article opens", () => {});
  await hearEach(hear, "Tab", "Return", "Down", "Down", "Down", "h", "k", "Return", "Escape");
  await hearEach(hear, "h", "Down", "Down", "Down", "Return");
  await hearEach(hear, "ctrl+Home", "m", "m", "m", "m", "m", "m", "m", "Down", "k");
});

// Holds the offline copy back until `letOffline()`: it is the only thing announced unprompted.
const hold = () => {
  const { getRegistration } = ServiceWorkerContainer.prototype;
  ServiceWorkerContainer.prototype.getRegistration = async function (...scope) {
    await new Promise((go) => (globalThis.letOffline = go));
    return getRegistration.apply(this, scope);
  };
};

test("the guide: 112 first, one announcement, a question, its choices, and the outcome", async () => {
  await reader.page.evaluateOnNewDocument(hold);
  const hear = listen("wegwijzer");
  await hear("Return", () => reader.press("Return"));
  await hear("the offline copy is made", () => reader.page.evaluate(() => globalThis.letOffline()));
  await hearEach(hear, "m", "m", "m", "m", "k", "Return");
  await hearEach(
    hear,
    "Down",
    "Down",
    "Tab",
    "Tab",
    "Return",
    "Tab",
    "Down",
    "space",
    "Tab",
    "Return",
    "Down",
    "Down",
  );
});
