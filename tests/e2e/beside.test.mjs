// Where the window has room beside the text, contents and tools stand there and nothing lies over its lines; a phone on its side keeps
// most of its height for the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { roomyClass, settingsId, sideId, toolsId } from "../../web/names.js";
import { openPage, settled, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open(width, height, { path = "", size } = {}) {
  const prepare = (page) =>
    size && page.addInitScript((to) => localStorage.setItem("leeswijzer:settings", `{"size":${to}}`), size);
  const context = { viewport: { width, height } };
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

async function scrollTo(page, y) {
  await page.evaluate((to) => scrollTo(0, to), y);
  await settled(page);
}

// The boxes of an element and of the text, CSS px; null while it does not show.
const boxes = (page, id) =>
  page.evaluate((name) => {
    const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
    const one = document.getElementById(name);
    return {
      one: one.checkVisibility() ? box(one.getBoundingClientRect()) : null,
      text: box(document.querySelector("main").getBoundingClientRect()),
    };
  }, id);

const current = (page) =>
  page.evaluate((id) => document.querySelector(`#${id} [aria-current]`)?.textContent, sideId);

for (const [width, height] of [
  [1100, 800],
  [1280, 800],
  [1920, 1080],
])
  test(`${width} px: contents on the left follow the text, tools on the right, nothing over its lines`, async () => {
    const { page, context, faults } = await open(width, height);
    for (const y of [0, 900, 3000, 2900]) {
      await scrollTo(page, y);
      const { one: side, text } = await boxes(page, sideId);
      const { one: tools } = await boxes(page, toolsId);
      assert.ok(side.left >= 0 && side.right <= text.left, `${JSON.stringify([side, text])} at ${y}`);
      assert.ok(tools.right <= width && tools.left >= text.right, `${JSON.stringify([tools, text])} at ${y}`);
      assert.ok(side.right - side.left >= 150 && side.bottom <= height);
    }
    const names = await page.evaluate(
      (id) => [...document.querySelectorAll(`#${id} a`)].map((link) => link.textContent),
      sideId,
    );
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll("article :is(h1, h2[id])")].map((one) => one.textContent),
    );
    assert.deepEqual(
      names.map((name) => name.replaceAll("\u00AD", "")),
      headings.map((name) => name.replaceAll("\u00AD", "")),
    );
    for (const i of [4, 1, 8]) {
      await page.locator(`#${sideId} a`).nth(i).click();
      await settled(page);
      await page.waitForFunction(
        ([id, name]) => document.querySelector(`#${id} [aria-current]`)?.textContent === name,
        [sideId, names[i]],
      );
    }
    await scrollTo(page, 0);
    assert.equal(await current(page), names[0]);
    assert.deepEqual(faults, []);
    await context.close();
  });

test("dialogs, search and what is said dock at the right while there is room", async () => {
  const { page, context } = await open(1280, 800);
  await page.locator(`#${toolsId} [data-tool=search]`).click();
  const { one: search, text } = await boxes(page, "lw-search");
  assert.ok(
    search.left >= text.right && search.right <= 1280 && search.bottom <= 800,
    JSON.stringify(search),
  );
  await page.keyboard.press("Escape");
  await page.locator(`#${toolsId} [data-act=settings]`).click();
  const { one: settings } = await boxes(page, settingsId);
  assert.deepEqual([settings.right, settings.top, settings.bottom], [1280, 0, 800]);
  await context.close();
});

test("without room there are no contents beside the text: narrow windows, and large text", async () => {
  for (const [width, size] of [
    [390, 100],
    [768, 100],
    [1000, 100],
    [1280, 200],
  ]) {
    const { page, context } = await open(width, 800, { size });
    const isRoomy = () =>
      page.evaluate((name) => document.documentElement.classList.contains(name), roomyClass);
    assert.equal(await isRoomy(), false, `${width} px, ${size} %`);
    assert.equal((await boxes(page, sideId)).one, null);
    await page.setViewportSize({ width: 1600, height: 800 });
    await settled(page);
    assert.equal(await isRoomy(), size === 100, "it follows the window");
    await context.close();
  }
});

test("a phone on its side: after reading back, most of the window is text, at 250 % too", async () => {
  for (const size of [100, 250]) {
    const { page, context } = await open(844, 390, { size });
    await scrollTo(page, 2000);
    await scrollTo(page, 1900);
    const { one: tools } = await boxes(page, toolsId);
    assert.ok(tools.top >= 0.8 * 390, `the tools begin at ${tools.top} px, at ${size} %`);
    await scrollTo(page, 2100);
    await page.waitForFunction(
      (id) => document.getElementById(id).getBoundingClientRect().top >= 390,
      toolsId,
    );
    await context.close();
  }
});
