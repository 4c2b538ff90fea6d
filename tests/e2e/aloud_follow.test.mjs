// The page goes along with what is read aloud, in a real browser with a made-up engine, until the person scrolls away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, sizes, withSite } from "./lib/chromium.mjs";
import * as aloud from "./lib/aloud.mjs";
import { after, bar, count, label, make, next } from "./lib/aloud.mjs";
import { scrolled, tool } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));
const open = (options) => aloud.open(browser, site.url, options);

// Whether the sentence that the engine was last given is on the screen.
const inSight = (page) =>
  page.evaluate(() => {
    const { text } = globalThis.spoken.at(-1);
    const box = [...document.querySelectorAll("article [id]:is(h1, h2, h3, p, li)")]
      .find((one) => !one.closest(".in-short") && one.textContent.replaceAll("\u00AD", "").includes(text))
      .getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  });

const back = (page) => page.locator("#lw-aloud [data-back]");

// Reads from the middle of the article, one sentence until it is told to finish.
async function readInMiddle(context) {
  const opened = await open({ context, ms: null });
  await opened.page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.4));
  await settled(opened.page);
  await tool(opened.page, "aloud");
  await after(opened.page, 0);
  return opened;
}
const finish = (page) => next(page, () => page.evaluate(() => globalThis.engine.finish()));

// Resolves once the page has not scrolled for some frames.
const still = (page) =>
  page.evaluate(async () => {
    for (let calm = 0, last = scrollY; calm < 8; last = scrollY) {
      await new Promise(requestAnimationFrame);
      calm = scrollY === last ? calm + 1 : 0;
    }
  });

async function swipe(page) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, y) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: y === null ? [] : [{ x: 200, y }] });
  await touch("touchStart", 300);
  for (let y = 310; y <= 600; y += 30) await touch("touchMove", y);
  await touch("touchEnd", null);
}

const ways = {
  "the wheel": [sizes.desk, (page) => page.mouse.move(300, 300).then(() => page.mouse.wheel(0, 900))],
  "a key": [sizes.desk, (page) => page.keyboard.press("PageDown")],
  "a finger": [sizes.phone, swipe],
  "what tells nothing": [
    sizes.phone,
    (page) => page.evaluate(() => scrollBy({ top: 2000, behavior: "instant" })),
  ],
};
for (const [name, [context, scroll]] of Object.entries(ways))
  test(`reading aloud: the page stays where a person scrolls to with ${name}, and goes back when asked`, async () => {
    const { page, context: own, faults } = await readInMiddle(context);
    await finish(page);
    await still(page);
    assert.equal(await back(page).isVisible(), false);
    await scroll(page);
    await back(page).waitFor();
    await still(page);
    const there = await scrolled(page);
    for (let i = 0; i < 3; ++i) await finish(page);
    await still(page);
    assert.equal(await scrolled(page), there, "the page stays");
    assert.equal(await label(page), "Pauze", "the voice goes on");
    const said = await count(page);
    await back(page).click();
    await still(page);
    assert.equal(await back(page).isVisible(), false);
    assert.equal(await count(page), said, "nothing is said again");
    assert.notEqual(await scrolled(page), there);
    assert.ok(await page.evaluate(() => document.activeElement.hasAttribute("data-pause")));
    // And so do the buttons to the next and the previous sentence.
    await scroll(page);
    await back(page).waitFor();
    await still(page);
    await next(page, () => bar(page, "data-by='1'").click());
    assert.equal(await back(page).isVisible(), false);
    assert.deepEqual(faults, []);
    await own.close();
  });

test("the page's own scrolling, another text size and a turned phone are not the person's scrolling", async () => {
  for (const reducedMotion of ["no-preference", "reduce"]) {
    const { page, context } = await open({ context: { ...sizes.phone, reducedMotion }, ms: 120 });
    await page.evaluate(() => {
      globalThis.shown = 0;
      const button = document.querySelector("#lw-aloud [data-back]");
      new MutationObserver(() => button.hidden || ++globalThis.shown).observe(button, {
        attributeFilter: ["hidden"],
      });
    });
    await tool(page, "aloud");
    await after(page, 30);
    await make(page, { ms: null });
    await still(page);
    assert.ok((await scrolled(page)) > 800);
    // Six taps in a row: each scroll interrupts the one before.
    for (let i = 0; i < 6; ++i) await bar(page, "data-by='1'").click();
    await still(page);
    await page.evaluate(() => document.documentElement.style.setProperty("--size", "130%"));
    await settled(page);
    await page.setViewportSize({ width: 700, height: 390 });
    await settled(page);
    await still(page);
    assert.ok(await inSight(page), "turned");
    assert.equal(await page.evaluate(() => globalThis.shown), 0);
    assert.equal(await back(page).isVisible(), false);
    await context.close();
  }
});

test("a small scroll is one, too: the page does not pull the text from under a person's hand", async () => {
  const { page, context } = await readInMiddle(sizes.desk);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 40);
  await back(page).waitFor();
  await context.close();
});

test("the article is read, not how long that takes, nor what repeats it: figures and the lines in short", async () => {
  const { page, context } = await open({ ms: 20 });
  await tool(page, "aloud");
  await after(page, 40, 60000);
  const said = await page.evaluate(() => globalThis.spoken.map(({ text }) => text));
  const captions = await page.evaluate(() =>
    [...document.querySelectorAll("[id^='lw-figure.'] :is(h3, p)")].map((one) =>
      one.textContent.replaceAll("\u00AD", "").trim(),
    ),
  );
  assert.ok(captions.length > 5);
  assert.deepEqual(
    said.filter((one) => captions.includes(one)),
    [],
  );
  assert.ok(!said.some((one) => one.startsWith("Lezen duurt") || one.startsWith("Het artikel zegt")));
  assert.equal(new Set(said).size, said.length, "nothing twice");
  await context.close();
});
