// A page that was away: out of the browser's page cache, frozen in the background, discarded and restored; with its picture lost
// meanwhile. What the DOM says is what a person sees, and the guide goes on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { serve } from "../../site/serve.mjs";
import { onClass } from "../../web/names.js";
import { launch, openPage, settled, sizes, takenOver } from "./lib/chromium.mjs";
import * as seen from "./lib/seen.mjs";
import { losable } from "./lib/worker.mjs";

let site, browser, cached;
before(async () => {
  site = await serve({ site: "build/site" });
  browser = await launch();
  // Playwright cannot follow a page out of the cache, puppeteer can.
  cached = await puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
});
after(async () => {
  await cached.close();
  await browser.close();
  await site.stop();
});

const open = (path, prepare) =>
  openPage(browser, site.url + path, {
    prepare,
    context: { ...sizes.phone, deviceScaleFactor: 1, serviceWorkers: "block" },
  });

const seesWhatIsThere = (page) => seen.seesWhatIsThere(browser, page, { wholly: false });

// Walks from the page of one of the three screens to that screen.
async function walk(page, { steps }) {
  for (const step of steps) await seen.answer(page, step);
}

const isInked = (page) => page.evaluate((on) => document.querySelectorAll(`main .${on}`).length > 3, onClass);

// As takenOver, in words that puppeteer shares with Playwright.
const drawn = (page) =>
  page.evaluate(async () => {
    while (performance.getEntriesByName("lw:take-over").length === 0)
      await new Promise(requestAnimationFrame);
  });

// Runs in the page.
function turnTurkish() {
  document.documentElement.lang = "tr";
  for (const one of document.querySelectorAll("main p, main h1"))
    one.textContent = one.textContent.replaceAll("e", "i");
}

// Away and back by the browser's own buttons, out of the cache. A guest may come as the page leaves.
async function awayAndBack(where, guest = () => {}) {
  const page = await cached.newPage();
  await page.setViewport({ width: 390, height: 844 });
  // A service worker that has just taken over a page keeps it out of the cache.
  await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
  await page.goto(site.url + where.path);
  await drawn(page);
  await walk(page, where);
  await page.evaluate(`window.fromCache = false;
    addEventListener("pageshow", ({ persisted }) => (window.fromCache = persisted));
    addEventListener("pagehide", ${guest});`);
  await page.goto(`${site.url}wegwijzer/nood/`);
  await drawn(page);
  await page.goBack();
  assert.equal(await page.evaluate(() => window.fromCache), true, "it came from the cache");
  await settled(page);
  return page;
}

for (const [name, where] of Object.entries(seen.screens)) {
  test(`${name}: back from the page cache the canvas draws again`, async () => {
    const page = await awayAndBack(where);
    assert.ok(await isInked(page));
    await seesWhatIsThere(page);
    await page.close();
  });

  test(`${name}: a translator came while the page was in the cache`, async () => {
    const page = await awayAndBack(where, turnTurkish);
    assert.equal(await isInked(page), false);
    await seesWhatIsThere(page);
    await page.close();
  });

  test(`${name}: frozen in the background, its picture lost meanwhile`, async () => {
    const { page, context } = await open(where.path, losable);
    await takenOver(page);
    await walk(page, where);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
    await page.workers()[0].evaluate(() => self.loseForTest.loseContext());
    await devtools.send("Page.setWebLifecycleState", { state: "active" });
    await seesWhatIsThere(page);
    await context.close();
  });

  test(`${name}: in a discarded tab that is loaded anew`, async () => {
    const { page, context } = await open(where.path);
    await takenOver(page);
    await walk(page, where);
    await page.reload();
    await takenOver(page);
    await seesWhatIsThere(page);
    await context.close();
  });
}

test("a context that is lost for good: the text stays, the guide goes on", async () => {
  const { page, context } = await open("wegwijzer/", losable);
  await takenOver(page);
  await page.workers()[0].evaluate(() => self.loseForTest.loseContext());
  await page.locator("[data-act=start]").tap();
  await page.waitForFunction(() => history.state?.step === 1);
  await page.locator("[data-act='choose alarm112 ja']").tap();
  await page.locator("[data-act=next]").tap();
  await page.waitForFunction(() => document.querySelector("main h1").textContent.includes("112"));
  await seesWhatIsThere(page);
  await context.close();
});

test("a discarded tab is loaded anew at the same place, and the guide begins at its start", async () => {
  const { page, context } = await open("");
  await takenOver(page);
  await page.evaluate(() => scrollTo(0, 2000));
  await settled(page);
  await page.reload();
  await takenOver(page);
  await page.waitForFunction(() => Math.abs(scrollY - 2000) < 200);
  await seesWhatIsThere(page);
  await page.goto(`${site.url}wegwijzer/`);
  await takenOver(page);
  await page.locator("[data-act=start]").tap();
  await page.waitForFunction(() => history.state?.step === 1);
  await page.reload();
  await takenOver(page);
  assert.ok(await page.locator("[data-act=start]").isVisible());
  await seesWhatIsThere(page);
  await context.close();
});
