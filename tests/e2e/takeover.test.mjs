// The canvas takes over from the page's own text: everywhere, exactly, without moving anything, and is then idle.
// Runs alone: the canvas must follow scrolling within 3 s, and an idle page is watched for as long.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inkOf,
  laidOutSince,
  lastLayout,
  layoutAt,
  openPage,
  settled,
  sizes,
  takenOver,
  withSite,
} from "./lib/chromium.mjs";
import { compareImages } from "./lib/pixels.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const pages = ["", "wegwijzer/", "wegwijzer/nood/", "wegwijzer/beweeghulp/", "wegwijzer/langdurig/"];

async function checkLayout(page, where) {
  const layout = await lastLayout(page);
  assert.ok(layout.settled, `${where}: some lines still differ`);
  assert.ok(layout.largest <= 0.5, `${where}: boxes differ by ${layout.largest} px`);
  assert.ok(layout.compared > 10, `${where}: only ${layout.compared} texts were compared`);
}

for (const [size, context] of Object.entries(sizes))
  test(`the canvas takes over on every page, ${size}`, async () => {
    for (const path of pages) {
      const { page, context: own, faults } = await openPage(browser, site.url + path, { context });
      await takenOver(page);
      await checkLayout(page, path);
      const ink = await inkOf(page);
      assert.ok(ink.visible && ink.canvas > 2, `${path}: the canvas shows ${ink.canvas} elements`);
      assert.deepEqual(faults, [], path);
      await own.close();
    }
  });

// Before that, the browser may still replace the fallback font with ours; from then on nothing moves.
test("nothing moves when the canvas takes over, nor on a later visit", async () => {
  const watch = () => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        globalThis.shifts.push({ value: entry.value, time: entry.startTime });
    }).observe({ type: "layout-shift", buffered: true });
    addEventListener("DOMContentLoaded", () => {
      const weights = ["400", "700"].map((weight) => document.fonts.load(`${weight} 1rem Leeswijzer`));
      Promise.all(weights).then(() =>
        requestAnimationFrame(() => setTimeout(() => (globalThis.fontsAt = performance.now()))),
      );
    });
  };
  const { page, context } = await openPage(browser, site.url, {
    prepare: (page) => page.addInitScript(watch),
  });
  await takenOver(page);
  await page.evaluate(() => scrollTo(0, 3000));
  await page.waitForTimeout(400);
  assert.deepEqual(
    await page.evaluate(() => globalThis.shifts.filter((shift) => shift.time > globalThis.fontsAt)),
    [],
  );
  await page.goto(site.url + "wegwijzer/");
  await takenOver(page);
  assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  await context.close();
});

test("the pixels are those of the browser, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await openPage(browser, site.url, { context: { ...sizes.desk, colorScheme } });
    await takenOver(page);
    const drawn = await page.screenshot();
    await page.evaluate(() =>
      document.querySelectorAll(".lw-on").forEach((node) => node.classList.remove("lw-on", "lw-on-text")),
    );
    const own = await page.screenshot();
    const { differing, ink } = await compareImages(browser, drawn, own);
    assert.ok(ink > 0.02, "there is text to compare");
    assert.ok(
      differing < 0.01,
      `${colorScheme}: ${(differing * 100).toFixed(2)} % of the pixels differ visibly`,
    );
    await context.close();
  }
});

test("text that the canvas shows is transparent, never hidden", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll(".lw-on-text")].map((node) => {
      const { webkitTextFillColor: fill, opacity, visibility, display } = getComputedStyle(node);
      return { fill, opacity, visibility, shown: display !== "none" };
    }),
  );
  assert.ok(styles.length > 3);
  for (const style of styles)
    assert.deepEqual(style, { fill: "rgba(0, 0, 0, 0)", opacity: "1", visibility: "visible", shown: true });
  await context.close();
});

test("the canvas follows the person down the page, and every element in view is drawn by one side", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  for (const share of [0.2, 0.5, 0.8, 1, 0]) {
    await page.evaluate((part) => scrollTo(0, document.body.scrollHeight * part), share);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll("main :is(p, h2, li):not(details *)")]
          .filter((node) => {
            const box = node.getBoundingClientRect();
            return box.top > 0 && box.bottom < innerHeight && node.textContent;
          })
          .every((node) => node.classList.contains("lw-on")),
      null,
      { timeout: 3000 },
    );
    const covers = await page.evaluate(() => {
      const box = document.querySelector("canvas.lw-tile").getBoundingClientRect();
      return box.top <= 1 && box.bottom >= innerHeight - 1;
    });
    assert.ok(covers, `at ${share} the tile covers the screen`);
  }
  await context.close();
});

test("rotation, larger text and another colour scheme trigger layout and painting again", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  const painted = () =>
    page.waitForFunction(
      () => !document.querySelector("canvas.lw-tile").hidden && document.querySelector("main .lw-on"),
    );
  await page.setViewportSize({ width: 844, height: 390 });
  await page.waitForFunction(() => performance.getEntriesByName("lw:layout").at(-1).detail.width === 844);
  await painted();
  await checkLayout(page, "rotated");
  const before = await layoutAt(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await laidOutSince(page, before);
  await painted();
  await checkLayout(page, "text twice as large");
  const bright = await page.screenshot();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(500);
  await painted();
  const { differing } = await compareImages(browser, bright, await page.screenshot());
  assert.ok(differing > 0.7, "the whole picture turned dark");
  await context.close();
});

test("text from 80 to 250 % fits at 320 px and nothing is clipped", async () => {
  const { page, context } = await openPage(browser, site.url, { context: sizes.small });
  await takenOver(page);
  for (const percent of [80, 125, 175, 250]) {
    const before = await layoutAt(page);
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), percent);
    await laidOutSince(page, before);
    await settled(page);
    await checkLayout(page, `${percent} %`);
    assert.ok(
      (await page.evaluate(() => document.documentElement.scrollWidth)) <= 320,
      `${percent} %: no sideways scrolling`,
    );
  }
  await context.close();
});

test("an idle page requests no frame and no timer", async () => {
  const count = () => {
    globalThis.asked = 0;
    for (const name of ["requestAnimationFrame", "setTimeout", "setInterval", "requestIdleCallback"]) {
      const original = globalThis[name];
      globalThis[name] = (...rest) => {
        ++globalThis.asked;
        return original(...rest);
      };
    }
  };
  const { page, context } = await openPage(browser, site.url, {
    prepare: (page) => page.addInitScript(count),
  });
  await takenOver(page);
  await page.waitForFunction(() => document.getElementById("lw-status").textContent, null, {
    timeout: 20000,
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => (globalThis.asked = 0));
  await page.waitForTimeout(3000);
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  await context.close();
});
