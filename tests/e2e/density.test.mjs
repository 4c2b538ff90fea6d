// Every density that phones and screens have: the canvas's pixels are the browser's. Real factors: an emulated one rounds lines in
// CSS px, as no device does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onClass } from "../../web/names.js";
import { launch, openVisits, settled, takenOver, withSite } from "./lib/chromium.mjs";
import { compareImages, removeCanvas } from "./lib/pixels.mjs";
import { answer, screens } from "./lib/seen.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

// Playwright's own screenshots resize a page whose factor it does not know.
async function screenshot(page) {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "png" });
  await devtools.detach();
  return Buffer.from(data, "base64");
}

async function differingShare(page, y) {
  await page.evaluate((to) => scrollTo(0, to), y);
  await settled(page);
  const drawn = await screenshot(page);
  const inked = await page.evaluate((on) => document.querySelectorAll(`.${on}`).length, onClass);
  assert.ok(inked > 3, "the canvas draws");
  await removeCanvas(page);
  const own = await screenshot(page);
  const { differing, ink } = await compareImages(browser, own, drawn);
  assert.ok(ink > 0.02, "there is text to compare");
  return differing;
}

const places = [
  ...Object.values(screens),
  { path: "wegwijzer/", steps: [], y: 777 }, // a figure would differ: the browser has only words for it
];

// The odd ones come from zooming in a desktop browser.
for (const ratio of [0.67, 0.9375, 1, 1.1, 1.25, 1.33, 1.5, 1.75, 1.875, 2, 2.625, 2.75, 3, 3.5, 4])
  test(`${ratio} device px per CSS px: less than 0.5 % of the pixels differ`, async () => {
    const dense = await launch([`--force-device-scale-factor=${ratio}`, "--window-size=500,900"]);
    try {
      const { page, visit } = await openVisits(dense, site, { viewport: null, serviceWorkers: "block" });
      for (const { path, steps, y = 0 } of places) {
        await visit(path);
        await takenOver(page);
        for (const step of steps) await answer(page, step);
        assert.ok(Math.abs((await page.evaluate(() => devicePixelRatio)) - ratio) < 1e-6);
        const share = await differingShare(page, y);
        assert.ok(
          share < 0.005,
          `${(100 * share).toFixed(2)} % at ${y} px of /${path} ${steps.at(-1) ?? ""}`,
        );
      }
    } finally {
      await dense.close();
    }
  });
