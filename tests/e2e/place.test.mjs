// Where a person was in the article is never lost, and the way to the guide is always within reach, in a real browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const last = (page) => page.evaluate(() => JSON.parse(localStorage["leeswijzer:places"] ?? "{}")["/"]?.last);
const toHeading = (page, number) =>
  page.evaluate((at) => document.querySelectorAll("article h2")[at].scrollIntoView(), number);
const headingText = async (page, number) => plain(await page.locator("article h2").nth(number).textContent());
const stayed = (page, name) =>
  page.waitForFunction(
    (words) => JSON.parse(localStorage["leeswijzer:places"] ?? "{}")["/"]?.last?.name === words,
    name,
  );

test("the place is where a person last stayed: scrolling up to the guide, or past other parts, does not change it", async () => {
  const { page, context, faults } = await openPage(browser, site.url);
  await takenOver(page);
  await toHeading(page, 2);
  await page.waitForTimeout(1000);
  assert.equal(await last(page), undefined, "who passes by has not read");
  await toHeading(page, 5);
  const name = await headingText(page, 5);
  await stayed(page, name);
  const { id } = await last(page);
  await toHeading(page, 8); // looks ahead
  await settled(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(4500); // and reads the header at leisure
  await page.locator("header nav a").last().click();
  await page.waitForURL(/wegwijzer/);
  await page.goto(site.url);
  await takenOver(page);
  assert.ok(await page.locator("#lw-resume").isVisible());
  assert.equal(await page.locator("#lw-resume b").textContent(), name);
  await page.locator("#lw-resume [data-go]").click();
  const top = await page.evaluate((one) => document.getElementById(one).getBoundingClientRect().top, id);
  assert.ok(Math.abs(top) < 200, `${top}`);
  assert.deepEqual(faults, []);
  await context.close();
});

test("who reads on slowly, without ever standing still, has a place, too", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  await toHeading(page, 3);
  for (let i = 0; i < 12; ++i) {
    await page.evaluate(() => scrollBy(0, 20));
    await page.waitForTimeout(400);
  }
  assert.equal((await last(page)).name, await headingText(page, 3));
  await context.close();
});

test("all five tools fit on one row from 320 px on, in one column beside the text, each a finger wide; the last leads to the guide", async () => {
  for (const context of [sizes.small, sizes.phone, sizes.desk]) {
    const { page, context: own } = await openPage(browser, site.url, { context });
    await takenOver(page);
    const boxes = await page.evaluate(() => {
      document.querySelector("[data-tool=aloud]").hidden = false;
      return [...document.getElementById("lw-tools").children].map((one) => {
        const { left, right, top, width, height } = one.getBoundingClientRect();
        const words = one.querySelector("span");
        return { left, right, top, width, height, lines: words.getClientRects().length };
      });
    });
    assert.equal(boxes.length, 5);
    const places = boxes.map(context === sizes.desk ? ({ left }) => left : ({ top }) => top);
    assert.equal(new Set(places).size, 1, "one row, or one column");
    for (const { left, right, width, height, lines } of boxes) {
      assert.ok(left >= 0 && right <= context.viewport.width, `${left} to ${right}`);
      assert.ok(width >= 44 && height >= 44 && lines === 1, `${width} × ${height}, ${lines} lines`);
    }
    await page.locator("#lw-tools a").click();
    await page.waitForURL(`${site.url}wegwijzer/`);
    await own.close();
  }
});

test("the page for a wrong address leads to the contents, to the search and to the guide", async () => {
  for (const [number, shown] of [
    [1, "#lw-contents"],
    [2, "#lw-search input[type=search]:focus"],
    [3, "#lw-title"],
  ]) {
    const { page, context } = await openPage(browser, `${site.url}nergens/weg`);
    await page.locator("a").nth(number).click();
    await page.locator(shown).waitFor();
    await context.close();
  }
});

test("the buttons of the contents are in sight; a bookmark has the name of its part and its first words", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  await toHeading(page, 5);
  await page.evaluate(() => scrollBy(0, 300));
  await page.evaluate(() => document.querySelector("[data-tool=contents]").click());
  const bottoms = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("#lw-contents [data-foot] button")].map(
        (one) => one.getBoundingClientRect().bottom,
      ),
    );
  const before = await bottoms();
  assert.equal(before.length, 4);
  await page.locator("[data-bookmark]").click();
  for (const bottom of [...before, ...(await bottoms())]) assert.ok(bottom <= 844, `${bottom}`);
  const text = await page.locator("[data-bookmarks] a").textContent();
  const [, begins] = text.split(`${await headingText(page, 5)}: `);
  assert.match(begins ?? "", /^(\S+ ){3,7}…$/, text);
  assert.ok(
    await page.evaluate(
      (words) => document.querySelector("article").textContent.replaceAll("\u00AD", "").includes(words),
      begins.slice(0, -2),
    ),
  );
  await context.close();
});
