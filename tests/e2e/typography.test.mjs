// What makes the page a pleasure to read: few hyphens, letters as sharp as the screen, also after a pinch and in
// texts longer than the screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lastLayout, openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { compareImages } from "./lib/pixels.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const withSize = (size) => (page) =>
  page.addInitScript(
    (stored) => localStorage.setItem("leeswijzer:settings", stored),
    JSON.stringify({ size }),
  );

// ---- hyphens ----------------------------------------------------------------------------------------------

// The soft hyphens in the page, and which of them do not end a line or are in somebody's name.
const readHyphens = () => {
  const range = document.createRange();
  const boxOf = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return [...range.getClientRects()].at(-1);
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.length > 0) texts.push(node);
  const found = { all: 0, unseen: [], named: [] };
  texts.forEach((node, index) => {
    for (let at = node.data.indexOf("\u00AD"); at >= 0; at = node.data.indexOf("\u00AD", at + 1)) {
      ++found.all;
      const before = at > 0 ? boxOf(node, at - 1) : boxOf(texts[index - 1], texts[index - 1].length - 1);
      const after = at + 1 < node.length ? boxOf(node, at + 1) : boxOf(texts[index + 1], 0);
      if (before.bottom > after.top + before.height / 2)
        found.unseen.push(`${texts[index - 1]?.data}|${node.data}|${texts[index + 1]?.data}`);
      const isName = node.parentElement.closest("a, button, label, legend, h1, h2, h3");
      if (isName && !node.parentElement.closest("[aria-hidden]")) found.named.push(node.data);
    }
  });
  return found;
};

for (const [width, size, least, most] of [
  [390, 100, 8, 20],
  [320, 250, 40, 200],
  [599, 100, 1, 20],
  [600, 100, 0, 0],
])
  test(`${width} px, ${size} %: the page holds the hyphens that show, no name holds one`, async () => {
    const { page, context, faults } = await openPage(browser, site.url, {
      context: { viewport: { width, height: 640 } },
      prepare: withSize(size),
    });
    await takenOver(page);
    const { all, unseen, named } = await page.evaluate(readHyphens);
    assert.deepEqual({ unseen, named }, { unseen: [], named: [] });
    assert.ok(all >= least && all <= most, `${all} hyphens`);
    const { settled: agreed, differed, compared } = await lastLayout(page);
    assert.ok(agreed && differed <= compared * 0.02, `${differed} of ${compared} lines were not predicted`);
    assert.deepEqual(faults, []);
    await context.close();
  });

test("switched off, not one soft hyphen is left; switched on again they are back", async () => {
  const { page, context, faults } = await openPage(browser, site.url, {
    context: { viewport: { width: 360, height: 640 } },
  });
  await takenOver(page);
  const { all } = await page.evaluate(readHyphens);
  assert.ok(all > 0);
  await page.locator("[data-act=settings]").first().click();
  for (const expected of [0, all]) {
    await page.locator("#lw-settings input[name=hyphens]").evaluate((one) => one.click());
    await settled(page);
    assert.equal((await page.evaluate(readHyphens)).all, expected);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

// ---- the canvas -------------------------------------------------------------------------------------------

// Resolves once the canvas has this many pixels per CSS px of the page.
const sharp = (page, wanted) =>
  page.waitForFunction(
    (pixels) => {
      const canvas = document.querySelector("canvas.lw-tile");
      return !canvas.hidden && Math.abs(canvas.width / parseFloat(canvas.style.width) - pixels) < 0.02;
    },
    wanted,
    { timeout: 8000 },
  );

// A pinch, as the page sees it.
async function zoomTo(page, scale) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setPageScaleFactor", { pageScaleFactor: scale });
  await page.waitForFunction((wanted) => Math.abs(visualViewport.scale - wanted) < 0.01, scale);
}

// Screenshots of the canvas, and of the same place drawn by the browser.
async function bothInks(page) {
  const drawn = await page.screenshot();
  const taken = await page.evaluateHandle(() => [...document.querySelectorAll(".lw-on-text")]);
  await page.evaluate(() =>
    document.querySelectorAll(".lw-on").forEach((node) => node.classList.remove("lw-on", "lw-on-text")),
  );
  const own = await page.screenshot();
  await taken.evaluate((nodes) => nodes.forEach((node) => node.classList.add("lw-on", "lw-on-text")));
  return { drawn, own };
}

for (const [what, place] of [
  ["text", '[id="betekenis.1"]'],
  ["a figure", ".figure"],
])
  test(`after a pinch the canvas is as sharp as the browser would be: ${what}`, async () => {
    const { page, context, faults } = await openPage(browser, site.url, { context: sizes.small });
    await takenOver(page);
    await page.evaluate(
      (selector) => document.querySelector(selector).scrollIntoView({ block: "start" }),
      place,
    );
    await settled(page);
    for (const scale of [2, 3]) {
      await zoomTo(page, scale);
      await sharp(page, 2 * scale);
      await page.waitForFunction(
        (selector) => document.querySelector(selector).classList.contains("lw-on"),
        place,
      );
      await settled(page);
      if (what !== "text") continue;
      const { drawn, own } = await bothInks(page);
      const { differing, ink } = await compareImages(browser, drawn, own);
      assert.ok(ink > 0.02, "there is text to compare");
      assert.ok(differing < 0.02, `${scale}: ${(differing * 100).toFixed(2)} % of the pixels differ visibly`);
    }
    await zoomTo(page, 1);
    await sharp(page, 2);
    assert.deepEqual(faults, []);
    await context.close();
  });

test("a text longer than two screens is on the canvas too, and the tile stays within its limits", async () => {
  const { page, context, faults } = await openPage(browser, site.url, {
    context: sizes.small,
    prepare: withSize(250),
  });
  await takenOver(page);
  const tall = await page.evaluate(() => {
    const long = [...document.querySelectorAll("article p:not(details *)")].filter(
      (one) => one.getBoundingClientRect().height > 2 * innerHeight + 100,
    );
    return long.slice(0, 4).map((one) => one.id);
  });
  assert.ok(tall.length > 2, `${tall.length} texts are longer than two screens`);
  for (const id of tall) {
    await page.evaluate(
      (one) => scrollBy(0, document.getElementById(one).getBoundingClientRect().top + 300),
      id,
    );
    await page.waitForFunction((one) => document.getElementById(one).classList.contains("lw-on-text"), id, {
      timeout: 8000,
    });
    const { width, height } = await page.evaluate(() => ({
      width: document.querySelector("canvas.lw-tile").width,
      height: document.querySelector("canvas.lw-tile").height,
    }));
    assert.ok(height <= 8192 && width * height <= 9.1e6, `${width} × ${height}`);
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("a scroll or a pinch while a tile is being painted is not lost", async () => {
  const { page, context } = await openPage(browser, site.url, { context: sizes.small });
  await takenOver(page);
  let size = 100;
  for (const [i, delay] of [0, 20, 40, 60, 80, 120, 160, 240].entries()) {
    size = 300 - size;
    const to = 2000 + 1000 * i;
    const act = ([percent, y, wait]) =>
      new Promise((done) => {
        document.documentElement.style.fontSize = `${percent}%`;
        const watch = () =>
          document.querySelector("canvas.lw-tile").hidden
            ? setTimeout(() => done(scrollTo(0, y)), wait)
            : requestAnimationFrame(watch);
        watch();
      });
    await page.evaluate(act, [size, to, delay]);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setPageScaleFactor", { pageScaleFactor: i % 2 ? 1 : 2 });
    await sharp(page, i % 2 ? 2 : 4);
    await page.waitForFunction(
      () => {
        const box = document.querySelector("canvas.lw-tile").getBoundingClientRect();
        const { offsetTop, height } = visualViewport;
        return box.top <= offsetTop && box.bottom >= offsetTop + height;
      },
      null,
      { timeout: 8000 },
    );
  }
  await context.close();
});
