// Made-up engines that read aloud, for the browser tests: headless browsers have no voice, and what goes wrong on phones cannot be
// had here otherwise.
import { openPage, sizes, takenOver } from "./chromium.mjs";
import { tool } from "./reading.mjs";

// An engine that takes 60 ms for each utterance and records what it was given. `engine` holds what a test makes of it:
//   voices   [language, local, name], from now on
//   ms       how long an utterance takes; null: it goes on for ever, and says so word after word
//   begins, ends, tells, speaks   whether it reports the start, the end, what was cancelled; whether `speaking` is true meanwhile
//   deaf     ms after cancel() in which it drops what it is given
//   mute     it does nothing with what it is given
//   cuts     how many of the next utterances it reports as "interrupted"
const madeUpEngine = (voices) => {
  const spoken = (globalThis.spoken = []);
  const engine = {
    voices,
    ms: 60,
    begins: true,
    ends: true,
    tells: true,
    speaks: true,
    deaf: 0,
    mute: false,
    cuts: 0,
  };
  globalThis.engine = engine;
  const synth = Object.assign(new EventTarget(), { speaking: false, pending: false, paused: false });
  let [cancelled, current] = [-Infinity, null];
  synth.getVoices = () =>
    engine.voices.map(([lang, localService, name = lang]) => ({ lang, localService, name, default: false }));
  const ends = (utterance) => {
    synth.speaking = false;
    current = null;
    if (engine.ends) utterance.onend?.();
  };
  synth.speak = (utterance) => {
    const { text, rate, lang } = utterance;
    spoken.push({ text, rate, lang, at: performance.now() });
    if (engine.mute || performance.now() - cancelled < engine.deaf) return;
    if (engine.cuts > 0) {
      engine.cuts -= 1;
      return setTimeout(() => utterance.onerror?.({ error: "interrupted" }), 5);
    }
    synth.speaking = engine.speaks;
    if (engine.begins) setTimeout(() => utterance.onstart?.());
    const timer =
      engine.ms === null
        ? setInterval(() => utterance.onboundary?.(), 300)
        : setTimeout(() => ends(utterance), engine.ms);
    current = { utterance, timer };
  };
  engine.finish = () => {
    clearInterval(current.timer);
    ends(current.utterance);
  };
  synth.cancel = () => {
    if (!current) return;
    const { utterance, timer } = current;
    clearInterval(timer);
    clearTimeout(timer);
    [cancelled, current, synth.speaking] = [performance.now(), null, false];
    if (engine.tells) setTimeout(() => utterance.onerror?.({ error: "canceled" }), 20);
  };
  Object.defineProperty(globalThis, "speechSynthesis", { value: synth });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
};

export const DUTCH = [["nl-NL", true]];

export async function open(browser, url, { context = sizes.phone, voices = DUTCH, ...engine } = {}) {
  const opened = await openPage(browser, url, {
    context,
    prepare: (page) => page.addInitScript(madeUpEngine, voices),
  });
  await takenOver(opened.page);
  await make(opened.page, engine);
  return opened;
}

export const make = (page, how) => page.evaluate((more) => void Object.assign(globalThis.engine, more), how);
export const spoken = (page) => page.evaluate(() => globalThis.spoken.map(({ text }) => text));
export const count = (page) => page.evaluate(() => globalThis.spoken.length);
// Resolves once the engine has been given more than `number` utterances.
export const after = (page, number, timeout = 15000) =>
  page.waitForFunction((than) => globalThis.spoken.length > than, number, { timeout });
export const bar = (page, button) => page.locator(`#lw-aloud [${button}]`);
export const label = (page) => bar(page, "data-pause").textContent();
export const labelled = (page, words, timeout = 15000) =>
  page.waitForFunction(
    (text) => document.querySelector("#lw-aloud [data-pause]").textContent === text,
    words,
    { timeout },
  );
export const offered = (page) => page.locator("[data-tool=aloud]").isVisible();

// What the next utterance is, after something was done.
export async function next(page, act) {
  const before = await count(page);
  await act();
  await after(page, before);
  return (await spoken(page))[before];
}

/** What is read aloud of a page until these words were. @param {string} words */
export async function heardUntil(browser, url, words) {
  const { page, context } = await open(browser, url, { ms: 1 });
  await tool(page, "aloud");
  await page.waitForFunction((words) => globalThis.spoken.some(({ text }) => text.includes(words)), words);
  const said = await spoken(page);
  await context.close();
  return said;
}
