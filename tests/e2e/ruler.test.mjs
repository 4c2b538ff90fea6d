// The reading ruler, in a real browser: whole lines, wherever it is dragged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const ruler = (page) =>
  page.evaluate(() => {
    const { top, height } = getComputedStyle(document.body, "::after");
    return { top: parseFloat(top), bottom: parseFloat(top) + parseFloat(height) };
  });

// The tops and bottoms of the lines on the screen, as the browser has them: the middle of each, half a line up and down.
const lines = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article :is(h1, h2, p, li)")].flatMap((text) => {
      const height = parseFloat(getComputedStyle(text).lineHeight);
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map(({ top, bottom }) => {
        const middle = (top + bottom) / 2;
        return { top: middle - height / 2, bottom: middle + height / 2 };
      });
    }),
  );

async function assertWhole(page) {
  await page.waitForTimeout(200); // it settles once the page stands still
  const { top, bottom } = await ruler(page);
  const all = await lines(page);
  assert.ok(
    all.some((one) => Math.abs(one.top - top) < 1.5),
    `top ${top}`,
  );
  assert.ok(
    all.some((one) => Math.abs(one.bottom - bottom) < 1.5),
    `bottom ${bottom}`,
  );
  assert.ok(bottom - top > 20 && bottom - top < 200, `${bottom - top} px high`);
  return top;
}

test("the ruler shows whole lines, wherever the page is scrolled to, at any text size", async () => {
  for (const [context, size] of [
    [sizes.phone, 100],
    [sizes.small, 150],
    [sizes.desk, 100],
  ]) {
    const prepare = (one) =>
      one.addInitScript(
        (text) => localStorage.setItem("leeswijzer:settings", text),
        JSON.stringify({ ruler: true, size }),
      );
    const { page, context: own } = await openPage(browser, site.url, { context, prepare });
    await takenOver(page);
    for (const y of [413, 777, 1600]) {
      await page.evaluate((to) => scrollTo(0, to), y);
      await assertWhole(page);
    }
    await own.close();
  }
});

test("the ruler is dragged by its handle, or moved by the arrow keys; without it there is no handle", async () => {
  const { page, context, faults } = await openPage(browser, site.url, { context: sizes.desk });
  await takenOver(page);
  const handle = page.locator("[data-lath]");
  assert.equal(await handle.isVisible(), false);
  await page.evaluate(() => {
    document.querySelector("[data-act=settings]").click();
    document.querySelector("#lw-settings input[name=ruler]").click();
    document.querySelector("#lw-settings [data-close]").click();
  });
  const before = await assertWhole(page);
  const box = await handle.boundingBox();
  assert.ok(box.width >= 44 && box.height >= 44);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 1);
  const first = await assertWhole(page);
  assert.ok(Math.abs(first - before) < 40, "it does not jump when it is taken");
  await page.mouse.move(x, y + 180, { steps: 5 });
  await page.mouse.up();
  const dragged = await assertWhole(page);
  assert.ok(dragged > before + 120, `${before} to ${dragged}`);
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  const moved = await assertWhole(page);
  assert.ok(moved < dragged && dragged - moved < 60, `${dragged} to ${moved}`);
  assert.deepEqual(faults, []);
  await context.close();
});
