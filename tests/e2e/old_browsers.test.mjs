// The oldest supported browsers (package.json), each by what it lacks: the canvas takes over, and every tool of the article and the guide
// works, in the browsers that we have without what those have not.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { OLDEST } from "../../tools/browsers/support.mjs";
import { inkOf, launch, openPage, settled, sizes } from "./lib/chromium.mjs";
import { launchFirefox, openScreen, until } from "./lib/engines.mjs";
import { guide } from "./lib/guide.mjs";
import { siteFor } from "./lib/old_browsers.mjs";
import { tool, top } from "./lib/reading.mjs";

const OLD = OLDEST.filter(([name]) => ["chrome", "firefox", "safari"].includes(name));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// ---- what a person does; `page` is Playwright's or puppeteer's ----------------------------------------------

const click = (page, selector) => page.evaluate((one) => document.querySelector(one).click(), selector);

async function takesOver(page) {
  await until(page, () => performance.getEntriesByName("lw:take-over").length > 0);
  await settled(page);
  assert.ok((await inkOf(page)).canvas > 0);
}

// Without <dialog>, one that is closed must not show, and an open one lies over the page, at the bottom of the screen.
async function dialogShows(page, id) {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("dialog")]
      .filter((one) => one.getClientRects().length > 0)
      .map((dialog) => {
        const { left, top: from, right, bottom } = dialog.getBoundingClientRect();
        const isOver = dialog.contains(document.elementFromPoint((left + right) / 2, from + 12));
        const focused = dialog.contains(document.activeElement);
        return { id: dialog.id, isOver, focused, below: Math.round(bottom - innerHeight) + 0 };
      }),
  );
  assert.deepEqual(found, id ? [{ id, isOver: true, focused: true, below: 0 }] : []);
}

async function contentsOpen(page) {
  await dialogShows(page, null);
  await page.evaluate(() => document.querySelector("[data-tool=contents]").focus());
  await page.keyboard.press("Enter");
  await dialogShows(page, "lw-contents");
  await page.keyboard.press("Escape");
  await dialogShows(page, null);
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.tool),
    "contents",
    "the focus is back",
  );
  await tool(page, "contents");
  await page.evaluate(() => document.querySelectorAll("[data-headings] a")[8].click());
  await settled(page);
  await dialogShows(page, null);
  const id = await page.evaluate(() => document.querySelectorAll("article h2")[7].id);
  const at = await top(page, `[id="${id}"]`);
  assert.ok(at > 0 && at < 120, `${at}`);
}

const counted = () => document.querySelector("#lw-search output").value;

async function searchFinds(page) {
  await tool(page, "search");
  await page.evaluate(() => {
    const field = document.querySelector("#lw-search input[type=search]");
    field.value = "brein";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await until(page, () => /^\d+ van \d\d$/.test(document.querySelector("#lw-search output").value));
  await settled(page);
  const before = [await page.evaluate(counted), await page.evaluate(() => scrollY)];
  for (let times = 0; times < 3; ++times) await click(page, "#lw-search [data-by='1']");
  await settled(page);
  assert.notEqual(await page.evaluate(counted), before[0]);
  assert.notEqual(await page.evaluate(() => scrollY), before[1]);
  await click(page, "#lw-search [data-close]");
}

async function settingsWork(page) {
  await click(page, "[data-act=settings]");
  await dialogShows(page, "lw-settings");
  await click(page, "#lw-settings [data-by='1']");
  await click(page, "#lw-settings [value=dark]");
  await settled(page);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "18.4px");
  assert.ok((await inkOf(page)).canvas > 0, "the canvas shows the larger text");
  await click(page, "#lw-settings [data-close]");
  await dialogShows(page, null);
  await page.reload();
  await takesOver(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), "dark");
}

async function wordsAreExplained(page) {
  await click(page, "a[href^='#lw-word.']");
  await dialogShows(page, "lw-word");
  assert.ok((await page.evaluate(() => document.querySelector("#lw-word div").textContent.length)) > 50);
  await click(page, "#lw-word [data-close]");
  await dialogShows(page, null);
}

const ANSWERS = { wie: "volwassen", plek: "nek", begin: "vanzelf", duur: "l", beloop: "terug" };

async function guideLeadsToOutcome(page, url) {
  await page.goto(`${url}wegwijzer/`);
  await takesOver(page);
  await click(page, "[data-act=start]");
  for (const { id, kind } of guide.questions) {
    await until(page, (one) => document.querySelector(`[data-act^="choose ${one} "]`) !== null, id);
    await settled(page);
    if (kind !== "multi") await click(page, `[data-act="choose ${id} ${ANSWERS[id] ?? "nee"}"] input`);
    await settled(page);
    await click(page, "[data-act=next]");
  }
  await until(page, () => document.querySelector("[data-act='show summary']") !== null);
  await settled(page);
  await page.evaluate(() => history.back());
  await until(page, () => document.querySelector("[data-act^='choose herken ']") !== null);
}

async function everythingWorks(page, url) {
  await takesOver(page);
  await contentsOpen(page);
  await searchFinds(page);
  await settingsWork(page);
  await wordsAreExplained(page);
  await guideLeadsToOutcome(page, url);
}

// Runs in a page or a worker: what is gone.
const gone = () => [globalThis.oldBrowser > 1000, typeof [].findLast, typeof Object.groupBy];
const GONE = [true, "undefined", "undefined"];

// ---- the browsers -------------------------------------------------------------------------------------------

async function withOldSite(old, use) {
  const { folder, remove } = siteFor(old);
  const site = await serve({ site: folder });
  try {
    await use(site.url);
  } finally {
    await site.stop();
    remove();
  }
}

for (const old of OLD)
  test(`Chromium without what ${old.join(" ")} lacks: canvas, contents, search, settings, words, guide, offline`, () =>
    withOldSite(old, async (url) => {
      // A browser without Trusted Types does not ask for them either.
      const { page, context, faults } = await openPage(browser, url, {
        context: { ...sizes.phone, bypassCSP: true },
      });
      await takesOver(page);
      assert.deepEqual(await page.evaluate(gone), GONE);
      for (const worker of page.workers()) assert.deepEqual(await worker.evaluate(gone), GONE);
      await everythingWorks(page, url);
      await page.goto(url);
      await until(page, () => /zonder internet/.test(document.getElementById("lw-status").textContent));
      for (const worker of context.serviceWorkers()) assert.deepEqual(await worker.evaluate(gone), GONE);
      await context.setOffline(true);
      await page.reload();
      await takesOver(page);
      assert.deepEqual(faults, []);
      await context.close();
    }));

test("Firefox without what the oldest supported Firefox lacks: canvas, contents, search, settings, words, guide", () =>
  withOldSite(
    OLD.find(([name]) => name === "firefox"),
    async (url) => {
      const screen = await openScreen();
      const firefox = await launchFirefox(
        { DISPLAY: screen.display },
        { extraPrefsFirefox: { "dom.security.trusted_types.enabled": false } },
      );
      try {
        const page = await firefox.newPage();
        await page.setViewport({ width: 390, height: 844 });
        await page.goto(url);
        assert.deepEqual(await page.evaluate(gone), GONE);
        await everythingWorks(page, url);
      } finally {
        await firefox.close();
        screen.close();
      }
    },
  ));
