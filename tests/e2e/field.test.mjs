// Runs alone: it measures memory, and walks for a minute.
// In the field: the browser's page cache, a person who saves data, a private window, the home screen, and a visit that goes on and on.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { onClass } from "../../web/names.js";
import { openPage, settled, takenOver, withSite } from "./lib/chromium.mjs";
import { serveFaulty } from "./lib/faulty.mjs";
import { heapOf, INTERPRETED, showModule } from "./lib/heap.mjs";
import { prepareSession, walk } from "./lib/long_session.mjs";

const phone = { width: 390, height: 844, deviceScaleFactor: 2 };
let site, browser, chromium;
withSite((opened) => ({ site, browser } = opened));
before(async () => {
  // Puppeteer, with a profile that is no private window; Playwright follows no page out of the cache.
  chromium = await puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", INTERPRETED],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
});
after(async () => {
  await chromium.close();
});

// Drawn by the canvas, and with its offline copy.
async function ready(page) {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName("lw:take-over").length > 0 &&
      document.getElementById("lw-status").textContent !== "",
  );
  await settled(page);
}

const click = (page, selector) =>
  page.evaluate((one) => document.querySelector(one).click(), selector).then(() => settled(page));

// ---- the browser's page cache -------------------------------------------------------------------------------

test("nothing in the page asks to be told that it is unloaded: such a page is never kept", () => {
  for (const name of readdirSync("web", { recursive: true }).filter((one) => /\.(js|css|ts)$/.test(one)))
    assert.doesNotMatch(readFileSync(path.join("web", name), "utf8"), /unload\b/i, name);
  const built = readdirSync("build/site", { recursive: true }).filter((one) => /\.(js|html)$/.test(one));
  assert.ok(built.length > 20);
  for (const name of built)
    assert.doesNotMatch(readFileSync(path.join("build/site", name), "utf8"), /unload\b/i, name);
});

async function openCached(address) {
  const page = await chromium.newPage();
  await page.setViewport(phone);
  const devtools = await page.createCDPSession();
  await devtools.send("Page.enable");
  const reasons = [];
  devtools.on("Page.backForwardCacheNotUsed", (why) =>
    reasons.push(...why.notRestoredExplanations.map((one) => one.reason)),
  );
  await page.goto(site.url + address);
  await ready(page);
  return { page, reasons };
}

// To another page of the site, and back.
async function awayAndBack({ page, reasons }, address) {
  await page.evaluate(() => {
    globalThis.same = true;
    addEventListener("pageshow", ({ persisted }) => (globalThis.persisted = persisted));
  });
  await page.goto(site.url + address);
  await ready(page);
  await page.goBack();
  const found = await page.evaluate(() => [globalThis.same, globalThis.persisted]);
  assert.deepEqual(reasons, [], "what kept it out of the cache");
  assert.deepEqual(found, [true, true], "it came out of the cache");
  await page.waitForFunction((on) => document.querySelectorAll(`main .${on}`).length > 3, {}, onClass);
  await settled(page);
}

test("the article with its offline copy is kept: back in its place, and the canvas draws again", async () => {
  const opened = await openCached("");
  const { page } = opened;
  await page.evaluate(() => scrollTo(0, 3000));
  await settled(page);
  await awayAndBack(opened, "wegwijzer/");
  assert.equal(await page.evaluate(() => scrollY), 3000);
  await page.close();
});

test("the guide is kept with its answers, and goes on", async () => {
  const opened = await openCached("wegwijzer/");
  const { page } = opened;
  const heading = () => page.evaluate(() => document.querySelector("main h1").textContent);
  await click(page, "[data-act=start]");
  await click(page, "main [data-act$=' nee'] input");
  await click(page, "[data-act=next]");
  const second = await heading();
  await click(page, "main [data-act$=' nee'] input");
  await awayAndBack(opened, "");
  assert.equal(await heading(), second);
  assert.equal(
    await page.evaluate(() => document.querySelector("main [data-act$=' nee'] input").checked),
    true,
  );
  await click(page, "[data-act=next]");
  assert.notEqual(await heading(), second, "it goes on");
  await click(page, "main [data-act=back]");
  await click(page, "main [data-act=back]");
  assert.equal(
    await page.evaluate(() => document.querySelector("main [data-act$=' nee'] input").checked),
    true,
  );
  await page.close();
});

// ---- saving data --------------------------------------------------------------------------------------------

// Every request of a first visit to article and guide, the service worker's among them.
async function requestsOf(saves) {
  const network = await serveFaulty();
  const own = await chromium.createBrowserContext();
  try {
    const page = await own.newPage();
    await page.setViewport(phone);
    const devtools = await page.createCDPSession();
    await devtools.send("Emulation.setDataSaverOverride", { dataSaverEnabled: saves });
    await page.goto(network.url);
    assert.equal(await page.evaluate(() => navigator.connection.saveData), saves);
    await ready(page);
    await page.goto(`${network.url}wegwijzer/`);
    await ready(page);
    const before = [...network.requests];
    await page.goto(network.url);
    await ready(page);
    await click(page, "[data-act=settings]");
    await click(page, "#lw-settings input[value=serif]");
    await page.waitForFunction(() => document.fonts.check('1rem "Leeswijzer serif"', "a"));
    await settled(page);
    return { before, chosen: network.requests.slice(before.length) };
  } finally {
    await own.close();
    await network.stop();
  }
}

const isTypeface = (url) => /(serif|dyslexic)-(regular|bold)/.test(url);

test("whoever saves data gets what all get: nothing that was not chosen", async () => {
  const [saving, usual] = [await requestsOf(true), await requestsOf(false)];
  assert.deepEqual([...new Set(saving.before)].sort(), [...new Set(usual.before)].sort());
  for (const { before, chosen } of [saving, usual]) {
    assert.deepEqual(before.filter(isTypeface), [], "before it was chosen");
    const fetched = [...new Set(chosen.filter(isTypeface))].map((url) => url.match(/\/([a-z]+-[a-z]+)-/)[1]);
    assert.deepEqual(fetched.sort(), ["serif-bold", "serif-regular"]);
  }
  console.log(
    `# files before a choice: ${new Set(saving.before).size} saving, ${new Set(usual.before).size} else`,
  );
});

// ---- a private window ---------------------------------------------------------------------------------------

// What browsers make of workers and caches where nothing may be kept. For storage itself see promises.test.mjs.
const privacies = {
  "its workers refused": () => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
    CacheStorage.prototype.keys = () => Promise.reject(new DOMException("no", "SecurityError"));
  },
  "a look forbidden": () => {
    for (const [holder, name] of [
      [Navigator.prototype, "serviceWorker"],
      [globalThis, "caches"],
      [globalThis, "localStorage"],
      [globalThis, "sessionStorage"],
      [globalThis, "indexedDB"],
    ])
      Object.defineProperty(holder, name, {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
  },
  "nothing there": () => {
    for (const [holder, name] of [
      [Navigator.prototype, "serviceWorker"],
      [globalThis, "caches"],
    ])
      delete holder[name];
  },
};

for (const [name, refuse] of Object.entries(privacies))
  test(`a private window, ${name}: all is read and asked as ever, and no copy is promised`, async () => {
    const { page, context, faults } = await openPage(browser, site.url, {
      prepare: (one) => one.addInitScript(refuse),
    });
    await takenOver(page);
    await page.goto(`${site.url}wegwijzer/?nosw`); // for the help desk: removes what is not there
    await takenOver(page);
    await click(page, "[data-act=start]");
    await click(page, "[data-act='choose alarm112 ja'] input");
    await click(page, "[data-act=next]");
    assert.match(await page.locator("main h1").textContent(), /112/);
    await page.waitForLoadState("networkidle");
    assert.equal(await page.locator("#lw-status").textContent(), "");
    assert.deepEqual(faults, []);
    await context.close();
  });

// ---- the home screen ----------------------------------------------------------------------------------------

test("it can be installed, from the article and from the guide, and opens at its start", async () => {
  const page = await chromium.newPage();
  const devtools = await page.createCDPSession();
  for (const address of ["", "wegwijzer/"]) {
    await page.goto(site.url + address);
    await ready(page);
    assert.deepEqual((await devtools.send("Page.getInstallabilityErrors")).installabilityErrors, []);
    const { url, data, errors } = await devtools.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(url, `${site.url}manifest.json`);
    const { start_url: start, scope, icons } = JSON.parse(data);
    assert.deepEqual(
      [start, scope].map((one) => new URL(one, url).href),
      [site.url, site.url],
    );
    for (const { src, type } of icons) {
      const answer = await fetch(new URL(src, url));
      assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, type], src);
    }
  }
  await page.close();
});

// ---- a long session -----------------------------------------------------------------------------------------

const SCREENS = 100; // of each, 200 in all
const SCREEN_MS = 9000; // so long a person looks at each: 30 minutes in all
const GROWTH = 1.05;

for (const [kind, address, first10, different] of [
  ["article", "", 10, 1],
  ["guide", "wegwijzer/", 8, 10], // and back to its start
])
  test(`${SCREENS} screens of the ${kind}: no more memory than after 10`, async () => {
    const own = await chromium.createBrowserContext(); // no worker yet that would answer in the network's place
    const page = await own.newPage();
    await page.setViewport(phone);
    const devtools = await page.createCDPSession();
    await showModule(devtools);
    await prepareSession(page, SCREEN_MS);
    await page.goto(site.url + address);
    await ready(page);
    const { at } = await walk(page, kind, first10);
    const first = await heapOf(page, devtools);
    const { at: end, seen } = await walk(page, kind, SCREENS - at);
    const last = await heapOf(page, devtools);
    // What the module has used at most rises once for the largest screen, which may come late; from then on it stays there.
    if (last.module > first.module) {
      await walk(page, kind, SCREENS / 2);
      first.module = last.module;
      last.module = (await heapOf(page, devtools)).module;
    }
    assert.ok(end >= SCREENS && seen >= different, `${end} screens, ${seen} different ones`);
    console.log(`# ${kind}: after ${at} ${JSON.stringify(first)}, after ${end} ${JSON.stringify(last)}`);
    for (const [name, before] of Object.entries(first))
      assert.ok(
        last[name] <= GROWTH * before,
        `${name}: ${last[name]} after ${end} screens, ${before} after ${at}`,
      );
    await own.close();
  });
