// Opens the built site in a real Chromium, served by the real nginx. For the browser tests only.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../../site/serve.mjs";

export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
  small: { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
};

/** `without`: switches of Playwright's own that are left out. */
export const launch = (args = [], without = []) =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", ...args],
    ignoreDefaultArgs: without,
  });

const shipped = () => ({ site: "build/site", remove: () => {} });

// For a whole test file: provides the built site, or the one that `build` makes (buildWith), on the real nginx, and a browser; all is
// closed after its last test.
//   let site, browser;
//   withSite((opened) => ({ site, browser } = opened));
export function withSite(give, build = shipped) {
  let built, opened;
  before(async () => {
    built = build();
    await give((opened = { site: await serve({ site: built.site }), browser: await launch() }));
  });
  after(async () => {
    await opened.browser.close();
    await opened.site.stop();
    built.remove();
  });
}

// Text as a person reads it: without soft hyphens, all spaces alike.
export const plain = (text) => text.replaceAll("\u00AD", "").replaceAll("\u00A0", " ").trim();

// Runs in every frame: what the content security policy refused becomes an error of its own, which says what and where.
const tellRefused = () =>
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    console.error(`refused by ${effectiveDirective}: ${blockedURI} in ${sourceFile}:${lineNumber}`),
  );

// A page in its own context. Every console error, everything the content security policy refused, and every request that leaves the
// site is in `faults`.
export async function openPage(browser, url, { context = sizes.phone, prepare } = {}) {
  const own = await browser.newContext({ locale: "nl-NL", ...context });
  const page = await own.newPage();
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (!["data:", "blob:"].includes(to.protocol) && to.origin !== new URL(url).origin)
      faults.push(`left the site: ${to}`);
  });
  await page.addInitScript(tellRefused);
  await prepare?.(page, own);
  await page.goto(url);
  return { page, context: own, faults };
}

// One page for many visits, each as if it were the first: starting a renderer is most of what a page costs (here 1.6 s of
// processor time, and 0.5 s without). `context` must block service workers. `script` runs before the page's own.
export async function openVisits(browser, site, context) {
  const { page, context: own } = await openPage(browser, "about:blank", { context });
  const devtools = await own.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send("Page.enable");
  const visit = async (path, script = "") => {
    await page.goto("about:blank");
    await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    const added = await devtools.send("Page.addScriptToEvaluateOnNewDocument", { source: script });
    await page.goto(site.url + path);
    // A navigation that changes the process may have taken it along.
    await devtools.send("Page.removeScriptToEvaluateOnNewDocument", added).catch((error) => {
      if (!/Script not found/.test(error.message)) throw error;
    });
  };
  return { page, visit };
}

// Resolves once the canvas shows the page and the layout marks agree with it.
export async function takenOver(page, timeout = 15000) {
  await page.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0, null, {
    timeout,
  });
  await settled(page);
}

// Resolves once the page has nothing left to do: three frames in a row without data-lw="busy".
// The first frames let the browser report a scroll or a new size.
export const settled = (page) =>
  page.evaluate(async () => {
    const { dataset } = document.documentElement;
    const end = performance.now() + 60000;
    for (let calm = 0; calm < 3; calm = dataset.lw === "busy" ? 0 : calm + 1)
      if (performance.now() > end) throw new Error("busy for a minute");
      else await new Promise(requestAnimationFrame);
  });

export const lastLayout = (page) =>
  page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1)?.detail);

/** When the page was last laid out, on its own clock; see `laidOutSince`. */
export const layoutAt = (page) =>
  page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1).startTime);
export const laidOutSince = (page, time) =>
  page.waitForFunction((then) => performance.getEntriesByName("lw:layout").at(-1)?.startTime > then, time);

// How many elements of <main> the canvas shows, and how many with text it leaves to the browser.
export const inkOf = (page) =>
  page.evaluate(() => ({
    canvas: document.querySelectorAll("main .lw-on").length,
    visible:
      !document.querySelector("canvas.lw-tile")?.hidden &&
      getComputedStyle(document.querySelector("canvas.lw-tile")).display !== "none",
  }));

/** Once the page is at rest: the last layout is the browser's, and the canvas draws it. */
export async function agrees(page) {
  await settled(page);
  const { settled: same, missing, largest } = await lastLayout(page);
  assert.ok(same && missing === 0 && largest <= 0.5, JSON.stringify({ same, missing, largest }));
  const { canvas, visible } = await inkOf(page);
  assert.ok(visible && canvas > 3, `the canvas draws ${canvas}`);
}
