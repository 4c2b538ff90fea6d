// What makes the page a pleasure to read: no ladders of hyphens, letters as sharp as the screen, also after a pinch and in
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

// ---- hyphens in a row -------------------------------------------------------------------------------------

// How often three lines in a row end in a hyphen, as the browser breaks them; each text's top and height.
const readLines = () => {
  const range = document.createRange();
  const topOf = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return Math.round([...range.getClientRects()].at(-1).top); // a shown hyphen comes first
  };
  let ladders = 0;
  const boxes = [];
  for (const element of document.querySelectorAll("article :is(p, li)")) {
    const lineHeight = parseFloat(getComputedStyle(element).lineHeight);
    const tops = new Set();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (
        let at = node.data.indexOf("\u00AD");
        at > 0 && at + 1 < node.length;
        at = node.data.indexOf("\u00AD", at + 1)
      )
        if (topOf(node, at - 1) < topOf(node, at + 1)) tops.add(topOf(node, at - 1));
    const hyphenAt = (top) => [-1, 0, 1].some((off) => tops.has(Math.round(top) + off));
    for (const top of tops) if (hyphenAt(top + lineHeight) && hyphenAt(top + 2 * lineHeight)) ++ladders;
    const { top, height } = element.getBoundingClientRect();
    boxes.push({ top, height });
  }
  return { ladders, boxes };
};

const HYPHEN = "\u00AD";
const ENGINE = /\/(engine-worker|leeswijzer)-/; // the worker too: a request that it makes at once may slip past the route
const readText = () => document.querySelector("article").textContent;

test("ladders of hyphens are removed where nobody sees anything move; search, copy and canvas are not affected", async () => {
  const total = { usual: 0, eased: 0 };
  let lacking = 0; // soft hyphens removed
  for (const [width, size] of [
    [280, 200],
    [320, 200],
    [344, 250],
    [320, 100],
  ]) {
    const context = { viewport: { width, height: 640 } };
    const usual = await openPage(browser, site.url, {
      context,
      prepare: (page) => Promise.all([withSize(size)(page), page.route(ENGINE, (route) => route.abort())]),
    });
    await usual.page.waitForFunction(
      () => document.readyState === "complete" && document.fonts.status === "loaded",
    );
    const before = await usual.page.evaluate(readLines);
    const words = await usual.page.evaluate(readText);
    await usual.context.close();

    const {
      page,
      context: own,
      faults,
    } = await openPage(browser, site.url, { context, prepare: withSize(size) });
    await takenOver(page);
    const after = await page.evaluate(readLines);
    for (const [i, { top, height }] of before.boxes.entries())
      if (top < context.viewport.height)
        assert.deepEqual(after.boxes[i], { top, height }, "what is on the screen stays where it is");
    const eased = await page.evaluate(readText);
    assert.equal(eased.replaceAll(HYPHEN, ""), words.replaceAll(HYPHEN, ""));
    lacking += words.length - eased.length;
    const { settled: agreed, differed, compared } = await lastLayout(page);
    assert.ok(
      agreed && differed <= compared * 0.02,
      `${width} px, ${size} %: ${differed} of ${compared} lines were not predicted`,
    );
    total.usual += before.ladders;
    total.eased += after.ladders;
    await page.evaluate(() => (document.documentElement.dataset.hyphens = "false"));
    await page.setViewportSize({ width: width + 1, height: 640 });
    await page.waitForFunction(
      (wanted) => performance.getEntriesByName("lw:layout").at(-1).detail.width === wanted,
      width + 1,
    );
    assert.equal(await page.evaluate(readText), words, "another layout puts them back");
    assert.deepEqual(faults, []);
    await own.close();
  }
  assert.ok(lacking > 0);
  // Few, since only long words are broken.
  assert.ok(total.usual >= 5, `${total.usual} ladders at first`);
  assert.ok(total.eased <= total.usual * 0.2, `${total.eased} of ${total.usual} ladders are left`);
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
    const long = [...document.querySelectorAll("article p")].filter(
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
