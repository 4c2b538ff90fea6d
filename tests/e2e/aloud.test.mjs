// Reading aloud in a real browser, with a fake voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { tool } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open({ context = sizes.phone, path = "", prepare } = {}) {
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

// A voice that takes 60 ms per sentence and records what it was given. Headless browsers have no voice.
const fakeVoices = (names) => {
  const spoken = (globalThis.spoken = []);
  let current = null;
  const synth = new EventTarget();
  synth.getVoices = () => names.map(([lang, localService]) => ({ lang, localService, name: lang }));
  synth.speak = (utterance) => {
    spoken.push([utterance.text, utterance.rate, utterance.lang]);
    current = setTimeout(() => utterance.onend?.(), globalThis.slow ? 1e6 : 60);
  };
  synth.cancel = () => clearTimeout(current);
  Object.defineProperty(globalThis, "speechSynthesis", { value: synth });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
};
const withVoices = (names) => (page) => page.addInitScript(fakeVoices, names);
const spoken = (page) => page.evaluate(() => globalThis.spoken.map(([text]) => text));

test("reading aloud: sentence by sentence, shown and followed; pause, previous, next, speed, stop", async () => {
  const { page, context, faults } = await open({
    prepare: withVoices([
      ["en-US", true],
      ["nl-NL", true],
    ]),
  });
  assert.ok(await page.locator("[data-tool=aloud]").isVisible());
  await tool(page, "aloud");
  await page.waitForFunction(() => globalThis.spoken.length >= 6);
  await page.evaluate(() => (globalThis.slow = true));
  const said = await spoken(page);
  assert.deepEqual(said.slice(0, 2), [
    "Neuroplasticiteit in herstel",
    "Hoe het brein zich aanpast om pijn te verminderen en bewegen te herstellen",
  ]);
  assert.ok(said.includes("Het menselijk brein is verbazingwekkend flexibel."), said.join(" / "));
  assert.ok(said.every((text) => !text.includes("\u00AD")));
  await page.waitForTimeout(150);
  await page.locator("#lw-aloud [data-pause]").click();
  const held = (await spoken(page)).at(-1);
  assert.equal(await page.locator("#lw-aloud [data-pause]").textContent(), "Ga door");
  await page.locator("#lw-aloud [data-pause]").click();
  assert.equal((await spoken(page)).at(-1), held, "continues with the same sentence");
  await page.locator("#lw-aloud [data-by='1']").click();
  const next = (await spoken(page)).at(-1);
  assert.notEqual(next, held);
  await page.locator("#lw-aloud [data-by='-1']").click();
  assert.equal((await spoken(page)).at(-1), held);
  await page.locator("#lw-aloud select").selectOption("1,2");
  assert.deepEqual((await page.evaluate(() => globalThis.spoken.at(-1))).slice(1), [1.2, "nl-NL"]);
  await settled(page);
  await page.locator("#lw-aloud [data-stop]").click();
  assert.ok(await page.locator("#lw-tools").isVisible());
  assert.deepEqual(faults, []);
  await context.close();
});

test("reading aloud begins with what is on the screen and keeps it there", async () => {
  const { page, context } = await open({ prepare: withVoices([["nl-NL", true]]) });
  await page.evaluate(() => document.getElementById("conclusie").scrollIntoView());
  await page.evaluate(() => (globalThis.slow = true));
  await tool(page, "aloud");
  assert.equal((await spoken(page))[0], "Conclusie");
  for (let i = 0; i < 3; ++i) await page.locator("#lw-aloud [data-by='1']").click();
  await settled(page);
  await page.waitForTimeout(500);
  const sentence = (await spoken(page)).at(-1);
  const { top, bottom } = await page.evaluate((words) => {
    const holder = [...document.querySelectorAll("article p")].find((one) =>
      one.textContent.replaceAll("\u00AD", "").includes(words),
    );
    return holder.getBoundingClientRect().toJSON();
  }, sentence);
  assert.ok(bottom > 0 && top < 844, `${top} to ${bottom}: ${sentence}`);
  await context.close();
});

test("no Dutch voice, or only an online one without internet: the control is not there", async () => {
  const without = await open({ prepare: withVoices([["en-US", true]]) });
  assert.equal(await without.page.locator("[data-tool=aloud]").isVisible(), false);
  await without.context.close();
  const online = await open({ prepare: withVoices([["nl-NL", false]]) });
  assert.equal(await online.page.locator("[data-tool=aloud]").isVisible(), true);
  await online.context.setOffline(true);
  await online.page.waitForFunction(() => document.querySelector("[data-tool=aloud]").hidden);
  await online.context.close();
});
