// The phone's own text size, in Chromium as it is from version 146 on: the DevTools protocol sets what Android's accessibility
// setting does. Older ones and iOS do not run here; tests/web/phone.test.mjs has what they answer. Firefox on Android enlarges the
// whole page, which is a page zoom: a narrower window with more pixels.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  laidOutSince,
  lastLayout,
  layoutAt,
  openPage,
  settled,
  sizes,
  takenOver,
  withSite,
} from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open({ context = sizes.phone, scale, size = 100, path = "" }) {
  let phone;
  const opened = await openPage(browser, site.url + path, {
    context,
    prepare: async (page, own) => {
      phone = await own.newCDPSession(page);
      await phone.send("Emulation.setEmulatedOSTextScale", { scale });
      await page.addInitScript((percent) => {
        localStorage.setItem("leeswijzer:settings", JSON.stringify({ size: percent }));
      }, size);
    },
  });
  await takenOver(opened.page);
  const follow = (other) => phone.send("Emulation.setEmulatedOSTextScale", { scale: other });
  return { ...opened, follow };
}

const rootSize = (page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

// Canvas and page agree, nothing sticks out, and every paragraph of a style has the same size.
async function checkPage(page, where) {
  const { settled: agrees, largest } = await lastLayout(page);
  assert.ok(agrees && largest <= 0.5, `${where}: ${largest}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where);
  const sizesOf = await page.evaluate(() => {
    const found = {};
    for (const one of document.querySelectorAll("main p"))
      (found[one.classList[0]] ??= new Set()).add(getComputedStyle(one).fontSize);
    return Object.entries(found).map(([style, all]) => [style, [...all]]);
  });
  for (const [style, all] of sizesOf) assert.equal(all.length, 1, `${where}, ${style}: ${all}`);
}

test("the page follows the phone's text size, and the canvas with it", async () => {
  for (const context of [sizes.phone, sizes.small])
    for (const scale of [0.85, 1, 1.15, 1.3, 1.8]) {
      const { page, context: own, faults } = await open({ context, scale });
      const where = `${context.viewport.width} px, × ${scale}`;
      // Chromium rounds the root's own size to whole px.
      assert.ok(Math.abs((await rootSize(page)) - 16 * scale) <= 0.5, `${where}: ${await rootSize(page)}`);
      await checkPage(page, where);
      assert.deepEqual(faults, []);
      await own.close();
    }
});

test("together with the setting on the page, up to 250 % of the usual on the narrowest screen", async () => {
  for (const [context, scale, size, expected] of [
    [sizes.phone, 1.5, 130, 31.2],
    [sizes.phone, 2, 80, 25.6],
    [sizes.small, 1, 250, 40],
    [sizes.small, 2, 250, 40],
    [sizes.phone, 2, 250, 48.75],
    [sizes.desk, 1, 250, 40],
  ]) {
    const { page, context: own } = await open({ context, scale, size });
    const where = `${context.viewport.width} px, × ${scale}, ${size} %`;
    assert.ok(Math.abs((await rootSize(page)) - expected) < 0.01, `${where}: ${await rootSize(page)}`);
    await checkPage(page, where);
    await own.close();
  }
});

test("a change of the phone's setting reaches a page that is open; a page of the guide, too", async () => {
  for (const path of ["", "wegwijzer/signalen/"]) {
    const { page, context, follow } = await open({ scale: 1, path });
    const before = await layoutAt(page);
    await follow(1.5);
    await laidOutSince(page, before);
    await settled(page);
    assert.equal(await rootSize(page), 24);
    await checkPage(page, path);
    await context.close();
  }
});
