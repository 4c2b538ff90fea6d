// Whoever is a guest in the page: what the DOM says, as the page now looks, is what a person sees. Pixels are compared: the screen as
// it is, and the same screen after the canvas is gone.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onClass } from "../../web/names.js";
import { openPage, openVisits, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { guests } from "./lib/guests.mjs";
import { answer, screens, seesWhatIsThere } from "./lib/seen.mjs";

// One device px per CSS px: an emulated factor moves lines by a px.
const context = { ...sizes.phone, deviceScaleFactor: 1, serviceWorkers: "block", bypassCSP: true };

let site, browser, page, visit;
withSite(async (opened) => {
  ({ site, browser } = opened);
  ({ page, visit } = await openVisits(browser, site, context));
});

const open = (path, options) => openPage(browser, site.url + path, { context, ...options });

// Whom the whole table is walked with; everybody else comes to the article and is there before the outcome.
const WHOLE = [
  "nobody",
  "a translator that wraps",
  "a translator in place",
  "a dark-mode extension",
  "body background",
  "main background",
  "paragraph background",
  "all colours",
  "no canvas",
  "own spacing",
];

async function comes(name, { path, steps }) {
  await visit(path);
  await takenOver(page);
  for (const step of steps) await answer(page, step);
  await page.evaluate(`(() => { ${guests[name]} })()`);
  await seesWhatIsThere(browser, page, { wholly: name === "nobody" });
}

async function isThereBefore(name, { path, steps }) {
  await visit(path, `addEventListener("DOMContentLoaded", () => { ${guests[name]} });`);
  await page.waitForFunction(() => document.documentElement.dataset.lw === "idle");
  for (const step of steps) await answer(page, step);
  await seesWhatIsThere(browser, page, { wholly: name === "nobody" });
}

for (const name of Object.keys(guests))
  describe(name, () => {
    const [article, , outcome] = Object.keys(screens);
    for (const [screen, where] of Object.entries(screens)) {
      if (WHOLE.includes(name) || screen === article)
        test(`comes to ${screen} that the canvas has taken over`, () => comes(name, where));
      if (WHOLE.includes(name) || screen === outcome)
        test(`is there before ${screen} opens`, () => isThereBefore(name, where));
    }
  });

test("forced colours: the browser draws", async () => {
  for (const where of Object.values(screens)) {
    const { page, context } = await open(where.path, {
      prepare: (one) => one.emulateMedia({ forcedColors: "active" }),
    });
    await page.waitForFunction(() => document.documentElement.dataset.lw === "idle");
    for (const step of where.steps) await answer(page, step);
    await seesWhatIsThere(browser, page, { wholly: false });
    await context.close();
  }
});

test("once a guest has left, the canvas takes over again", async () => {
  const { page, context } = await open("");
  await takenOver(page);
  const inked = () => page.evaluate((on) => document.querySelectorAll(`main .${on}`).length, onClass);
  const before = await inked();
  const style = await page.addStyleTag({ content: "body { background: #fff1a8 }" });
  await settled(page);
  assert.equal(await inked(), 0);
  await style.evaluate((element) => element.remove());
  await settled(page);
  assert.equal(await inked(), before);
  await page.evaluate(() => (document.documentElement.lang = "tr"));
  await settled(page);
  assert.equal(await inked(), 0);
  await page.evaluate(() => (document.documentElement.lang = "nl"));
  await settled(page);
  assert.equal(await inked(), before);
  await context.close();
});

test("what the page itself does raises no suspicion: reading, settings, search, the guide to its end", async () => {
  const { page, context } = await open("");
  const suspicions = () => page.evaluate(() => performance.getEntriesByName("lw:foreign").length);
  await takenOver(page);
  for (let y = 0; y < 6000; y += 700) {
    await page.evaluate((to) => scrollTo(0, to), y);
    await settled(page);
  }
  await page.evaluate(() => document.querySelector("[data-tool=search]").click());
  await page.locator("#lw-search [type=search]").fill("pijn");
  await settled(page);
  assert.equal(await suspicions(), 0, "the article");
  await page.goto(`${site.url}wegwijzer/`);
  await takenOver(page);
  for (const step of screens["the 112 outcome"].steps) await answer(page, step);
  assert.equal(await suspicions(), 0, "the guide");
  await context.close();
});
