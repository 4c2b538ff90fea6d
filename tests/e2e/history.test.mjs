// The browser's own back and forward in the guide: each press does something that a person sees, also once the page has forgotten
// what an entry stood for.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { chromium } from "playwright-core";
import { openPage, plain, settled, sizes, withSite } from "./lib/chromium.mjs";
import { answered, launchFirefox, openScreen, pause, until } from "./lib/engines.mjs";
import { answersUpTo, guide } from "./lib/guide.mjs";

const GONE = JSON.parse(readFileSync("content/ui.json", "utf8")).stepGone;
const QUESTIONS = guide.questions.map(({ text }) => text);

let site, browser;
withSite((opened) => ({ site, browser } = opened));

// What a person sees: where, which screen, what is said. Works in both browsers.
const see = async (page) => {
  await settled(page);
  const [url, heading, notice] = await page.evaluate(() => [
    location.href,
    [...document.querySelectorAll("main h1")].map((one) =>
      [...one.childNodes]
        .filter(({ className }) => className !== "lw-hidden")
        .map(({ textContent }) => textContent)
        .join(""),
    )[0] ?? document.title,
    document.getElementById("lw-notice")?.textContent ?? "",
  ]);
  return { url, heading: plain(heading), notice };
};

// Taps what has this data-act, once what is on its way has arrived.
async function tap(page, action) {
  await settled(page);
  await page.evaluate((one) => document.querySelector(`[data-act="${one}"]`).click(), action);
  await settled(page);
}

// Answers the first questions: "nee" to each, "volwassen" to whom it is about.
async function walk(page, count) {
  await tap(page, "start");
  for (const { id } of guide.questions.slice(0, count)) {
    await page.evaluate(
      (one) => document.querySelector(`[data-act="${one}"] input`).click(),
      `choose ${id} ${id === "wie" ? "volwassen" : "nee"}`,
    );
    await tap(page, "next");
  }
}

// A page out of the page cache does not load again.
const AT_ONCE = { waitUntil: "commit" };
const inChromium = { back: (page) => page.goBack(AT_ONCE), forward: (page) => page.goForward(AT_ONCE) };
const inFirefox = {
  back: (page) => page.evaluate(() => history.back()),
  forward: (page) => page.evaluate(() => history.forward()),
};

// Each press changes something that a person sees: what is there afterwards.
async function press(page, direction, buttons = inChromium) {
  const before = await see(page);
  await buttons[direction](page);
  for (const end = Date.now() + 8000; Date.now() < end; await pause(50)) {
    const after = await answered(see(page), before);
    if (!isDeepStrictEqual(after, before)) return after;
  }
  return assert.fail(`${direction} does nothing that a person sees: ${JSON.stringify(before)}`);
}

// The canvas shows the page, and its walk has begun.
async function begun(page) {
  await until(page, () => performance.getEntriesByName("lw:take-over").length > 0 && history.state !== null);
  await settled(page);
}

// The article first, then the guide after three questions.
async function begin(from = browser) {
  const opened = await openPage(from, site.url);
  await begun(opened.page);
  await opened.page.goto(`${site.url}wegwijzer/`);
  await begun(opened.page);
  await walk(opened.page, 3);
  assert.equal((await see(opened.page)).heading, QUESTIONS[3]);
  return opened;
}

const reload = async (page) => (await page.reload(), await begun(page), await see(page));

// ---- after a reload ---------------------------------------------------------------------------------------

test("after a reload the guide begins anew, and back leaves it for the page before; forward returns to its start", async () => {
  const { page, context, faults } = await begin();
  assert.equal((await reload(page)).heading, guide.title);
  assert.equal((await press(page, "back")).url, site.url);
  const again = await press(page, "forward");
  assert.deepEqual(again, { url: `${site.url}wegwijzer/`, heading: guide.title, notice: "" });
  assert.deepEqual(faults, []);
  await context.close();
});

test("forward after a reload says why it leads nowhere, every time, until the person taps", async () => {
  const { page, context } = await begin();
  await reload(page);
  for (let times = 0; times < 2; ++times) {
    assert.deepEqual(await press(page, "forward"), {
      url: `${site.url}wegwijzer/`,
      heading: guide.title,
      notice: GONE,
    });
    await page.mouse.click(5, 300);
    assert.equal((await see(page)).notice, "");
  }
  assert.equal((await press(page, "back")).url, site.url);
  await context.close();
});

test("reloaded twice, and walked in between: back goes through the new walk and out", async () => {
  const { page, context } = await begin();
  await reload(page);
  await walk(page, 2);
  await reload(page);
  await walk(page, 1);
  assert.equal((await see(page)).heading, QUESTIONS[1]);
  assert.equal((await press(page, "back")).heading, QUESTIONS[0]);
  assert.equal((await press(page, "forward")).heading, QUESTIONS[1]);
  assert.equal((await press(page, "back")).heading, QUESTIONS[0]);
  assert.equal((await press(page, "back")).heading, guide.title);
  assert.equal((await press(page, "back")).url, site.url);
  await context.close();
});

test("after a reload the page's own way back, and beginning again, keep step with the browser's", async () => {
  const { page, context } = await begin();
  await reload(page);
  await walk(page, 2);
  await tap(page, "back");
  assert.equal((await see(page)).heading, QUESTIONS[1]);
  await tap(page, "restart").catch(() => {}); // only some screens offer it
  await tap(page, "back");
  await tap(page, "back");
  assert.equal((await see(page)).heading, guide.title);
  assert.deepEqual(await page.evaluate(() => history.state), { step: 0 });
  assert.equal((await press(page, "forward")).heading, QUESTIONS[0]);
  assert.equal((await press(page, "back")).heading, guide.title);
  assert.equal((await press(page, "back")).url, site.url);
  await context.close();
});

test("begun again from an outcome after a reload: forward says that those steps are gone, back leaves", async () => {
  const { page, context } = await begin();
  await reload(page);
  await tap(page, "start");
  await page.evaluate(() => document.querySelector(`[data-act$=" ja"] input`).click());
  await tap(page, "next");
  await tap(page, "restart");
  assert.equal((await see(page)).heading, guide.title);
  assert.equal((await press(page, "forward")).notice, GONE);
  assert.equal((await press(page, "back")).url, site.url);
  await context.close();
});

test("a tab that the browser closed and brought back begins anew, and back leaves the guide", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-tab-"));
  const open = (...args) =>
    chromium.launchPersistentContext(folder, {
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", ...args],
      ...sizes.desk,
    });
  let browser = await open();
  try {
    const [page] = browser.pages();
    await page.goto(site.url);
    await page.goto(`${site.url}wegwijzer/`);
    await begun(page);
    await walk(page, 3);
    await browser.close();
    browser = await open("--restore-last-session");
    const restored = browser.pages().find((one) => one.url().endsWith("/wegwijzer/"));
    assert.ok(restored, "the browser brings the tab back");
    await restored.bringToFront(); // of the empty tab that starting a browser opens
    await until(restored, () => history.state?.step === 0);
    await begun(restored);
    assert.equal((await see(restored)).heading, guide.title);
    assert.equal((await press(restored, "back")).url, site.url);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

// ---- to another page and back -----------------------------------------------------------------------------

test("from the guide to the article and back: out of the page cache the answers are still there", async () => {
  const cached = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const { page } = await begin(cached);
    await page.locator("header a", { hasText: "Artikel" }).click();
    await begun(page);
    assert.equal((await press(page, "back")).heading, QUESTIONS[3]);
    assert.equal((await press(page, "back")).heading, QUESTIONS[2]);
    assert.equal((await press(page, "forward")).heading, QUESTIONS[3]);
    assert.equal((await press(page, "forward")).url, site.url);
  } finally {
    await cached.close();
  }
});

test("from the guide to the article and back: without the page cache the guide begins anew, and back leaves it", async () => {
  const { page, context } = await begin();
  await page.locator("header a", { hasText: "Artikel" }).click();
  await begun(page);
  assert.equal((await press(page, "back")).heading, guide.title);
  assert.equal((await press(page, "forward")).notice, GONE);
  assert.equal((await press(page, "back")).url, site.url);
  await context.close();
});

// ---- entries that another turn of the walk left behind ----------------------------------------------------

test("an answer changed at the outcome takes steps away; back passes them, one screen a press", async () => {
  const { page, context } = await begin();
  const answers = answersUpTo("herken", { plek: "nek", begin: "vanzelf", beloop: "beter" });
  for (const [{ id }, option] of answers.slice(3)) {
    await page.evaluate(
      (one) => document.querySelector(`[data-act="${one}"] input`).click(),
      `choose ${id} ${option}`,
    );
    await tap(page, "next");
  }
  await tap(page, "next"); // the last question may be left empty
  const outcome = await see(page);
  assert.ok(!QUESTIONS.includes(outcome.heading));
  await tap(page, "change wie");
  await page.evaluate(() => document.querySelector(`[data-act$=" zwanger"] input`).click());
  await tap(page, "next");
  const seen = [];
  for (let at = await see(page); at.url !== site.url; at = await press(page, "back")) seen.push(at.heading);
  assert.equal(seen.at(-1), guide.title);
  assert.ok(seen.length > 4, seen.join(" < "));
  await context.close();
});

test("a link within the page (the one that skips to the text) keeps the step, its answers and the way back", async () => {
  const { page, context } = await begin();
  for (let times = 0; times < 2; ++times) {
    await page.evaluate(() => document.querySelector(".lw-skip").click());
    await page.waitForFunction(() => location.hash === "" && document.activeElement.id === "lw-main");
    assert.equal((await see(page)).heading, QUESTIONS[3]);
  }
  await page.evaluate(() => (location.hash = "#typed"));
  await page.waitForFunction(() => location.hash === "");
  assert.equal((await press(page, "back")).heading, QUESTIONS[2]);
  assert.equal(await page.locator("input:checked").count(), 1);
  await context.close();
});

// ---- in a frame -------------------------------------------------------------------------------------------

const withHost = (page) =>
  page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>host</title><iframe src="wegwijzer/" width="380" height="700"></iframe>`,
    }),
  );

// Two steps into the walk, the frame is loaded again.
async function reloadedFrame(page) {
  await page.waitForSelector("iframe");
  const frame = page.frames()[1];
  await begun(frame);
  await walk(frame, 2);
  await page.evaluate(() => history.back());
  await until(frame, () => history.state.step === 2);
  assert.equal((await see(frame)).heading, QUESTIONS[1]);
  await frame.evaluate(() => ((globalThis.old = true), location.reload()));
  await until(frame, () => !globalThis.old);
  await begun(frame);
  assert.equal((await see(frame)).heading, guide.title);
  return frame;
}

test("in a frame: after a reload of the frame, back goes through the new walk, then leaves the page around it", async () => {
  const { page, context } = await openPage(browser, site.url, { prepare: withHost });
  await page.goto(`${site.url}host.html`);
  const frame = await reloadedFrame(page);
  await walk(frame, 1);
  const buttons = { back: () => page.evaluate(() => history.back()) }; // those of the page around it
  for (const heading of [QUESTIONS[0], guide.title])
    assert.equal((await press(frame, "back", buttons)).heading, heading);
  await page.goBack();
  await page.waitForURL(site.url);
  await context.close();
});

test("in a frame with nothing to go back to: the page says so", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await withHost(page);
  await page.evaluate((url) => location.replace(url), `${site.url}host.html`);
  const frame = await reloadedFrame(page);
  await page.evaluate(() => history.go(-1));
  await until(frame, (text) => document.getElementById("lw-notice").textContent === text, GONE);
  assert.equal((await see(frame)).heading, guide.title);
  await context.close();
});

// ---- Firefox ----------------------------------------------------------------------------------------------

test("Firefox: a link within the page; to the article and back; reload, forward, out, in", async () => {
  const screen = await openScreen();
  const firefox = await launchFirefox({ DISPLAY: screen.display });
  try {
    const page = await firefox.newPage();
    await page.goto(site.url);
    await page.goto(`${site.url}wegwijzer/`);
    await begun(page);
    await walk(page, 3);
    await page.evaluate(() => document.querySelector(".lw-skip").click());
    await until(page, () => location.hash === "");
    assert.equal((await see(page)).heading, QUESTIONS[3]);
    await page.evaluate(() => document.querySelector("header a").click());
    await until(page, (url) => location.href === url, site.url);
    assert.equal((await press(page, "back", inFirefox)).heading, QUESTIONS[3]); // out of the page cache
    assert.equal((await press(page, "back", inFirefox)).heading, QUESTIONS[2]);
    await page.reload();
    await begun(page);
    assert.equal((await see(page)).heading, guide.title);
    assert.equal((await press(page, "forward", inFirefox)).notice, GONE);
    assert.equal((await press(page, "back", inFirefox)).url, site.url);
    await begun(page);
    assert.equal((await press(page, "forward", inFirefox)).heading, guide.title);
  } finally {
    await firefox.close();
    screen.close();
  }
});
