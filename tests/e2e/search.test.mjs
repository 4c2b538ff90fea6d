// The search in a real browser: it finds, counts, marks on the canvas and goes to each match.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { scrolled, tool } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open({ context = sizes.phone, path = "", prepare } = {}) {
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

const count = (page) => page.evaluate(() => document.querySelector("#lw-search output").value);
// Waits for the answer: on a busy machine it comes late, and an earlier one must not be mistaken for it.
async function seek(page, words) {
  await settled(page);
  await page.evaluate(() => (document.querySelector("#lw-search output").value = ""));
  await page.locator("#lw-search input[type=search]").fill(words);
  await page.waitForFunction(() => document.querySelector("#lw-search output").value !== "");
  await settled(page);
}

// Colours on the canvas at the left of a match: of its frame, and inside it.
const ground = (page, words) =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector("canvas.lw-tile");
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const box = range.getBoundingClientRect();
      const tile = canvas.getBoundingClientRect();
      const scale = canvas.width / tile.width;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy.drawImage(canvas, 0, 0);
      const colour = (x, y) => [...copy.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
      const [x, bottom] = [(box.left - tile.left) * scale, (box.bottom - tile.top) * scale];
      return {
        frame: colour(x - 2, bottom - box.height * 0.3 * scale),
        fill: colour(x + 1, bottom - box.height * 0.3 * scale),
      };
    }
    return null;
  }, words);

test("search: counts as the text does, whatever capitals and accents, and marks on the canvas", async () => {
  const { page, context, faults } = await open();
  const text = await page.evaluate(() => {
    const main = document.querySelector("main").cloneNode(true);
    main.querySelector("#lw-in-short").remove(); // its sentences stand in the article, too
    return main.textContent.replaceAll("\u00AD", "").toLowerCase();
  });
  await tool(page, "search");
  for (const words of ["pijn", "zenuwstelsel", "BREIN", "éducatie"]) {
    await page.evaluate(() => scrollTo(0, 0)); // it begins with the first match from here on
    await seek(page, words);
    const expected = text.split(words.toLowerCase().replace("é", "e")).length - 1;
    assert.equal(await count(page), `1 van ${expected}`, words);
  }
  await seek(page, "pijn");
  const all = Number((await count(page)).split(" ").at(-1));
  await page.locator("#lw-search [role=switch]").check();
  await page.waitForFunction(
    (before) => !document.querySelector("#lw-search output").value.endsWith(` ${before}`),
    all,
  );
  const whole = Number((await count(page)).split(" ").at(-1));
  assert.ok(whole > 0 && whole < all, `${whole} of ${all}`);
  await seek(page, "Dankzij");
  assert.equal(await count(page), "1 van 1");
  await seek(page, "xyzzy");
  assert.match(await count(page), /^Niets gevonden\. Zoek met een korter woord/);
  await page.evaluate(() => scrollTo(0, 0)); // the match that is current is the first from here on
  await seek(page, "brein");
  await settled(page);
  const current = await ground(page, "brein");
  assert.deepEqual(current, { frame: [0xa3, 0x47, 0x00], fill: [0xff, 0xd3, 0x5c] });
  assert.deepEqual(faults, []);
  await context.close();
});

// WCAG's contrast of two colours, each [red, green, blue].
function contrast(...colours) {
  const linear = (value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const [a, b] = colours.map(
    ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05,
  );
  return Math.max(a / b, b / a);
}

test("in every look marks differ by 3:1 from the paper, and the current one from the others", async () => {
  for (const scheme of ["light", "dark", "sepia", "contrast"]) {
    const prepare = (one) =>
      one.addInitScript(
        (name) => localStorage.setItem("leeswijzer:settings", `{"scheme":"${name}"}`),
        scheme,
      );
    const { page, context } = await open({ prepare });
    await tool(page, "search");
    await seek(page, "brein");
    await settled(page);
    const current = await ground(page, "brein");
    await page.locator("#lw-search [data-by='1']").click();
    await settled(page);
    const other = await ground(page, "brein");
    const paper = await page.evaluate(() =>
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number),
    );
    for (const [one, ground] of [
      [current.frame, paper],
      [other.frame, paper],
      [current.frame, current.fill],
      [current.frame, other.fill],
    ])
      assert.ok(contrast(one, ground) >= 3, `${scheme}: ${one} on ${ground}`);
    await context.close();
  }
});

test("search: next and previous bring each match into view, by keyboard too; closing clears them", async () => {
  const { page, context } = await open({ context: sizes.small });
  await tool(page, "search");
  await seek(page, "conclusie");
  const first = await scrolled(page);
  assert.ok(first > 1000, "the first match is far down and is brought into view");
  await seek(page, "brein");
  const start = await count(page);
  await page.keyboard.press("Enter");
  assert.notEqual(await count(page), start);
  await page.keyboard.press("Shift+Enter");
  assert.equal(await count(page), start);
  await page.locator("#lw-search [data-by='1']").click();
  assert.notEqual(await count(page), start);
  await page.locator("#lw-search input[type=search]").press("Escape");
  assert.equal(await page.locator("#lw-search").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tool), "search");
  assert.ok(await page.locator("#lw-tools").isVisible());
  await context.close();
});

test("where the browser draws the text itself, it draws the marks too", async () => {
  const { page, context } = await openPage(browser, site.url, {
    prepare: (one) => one.emulateMedia({ forcedColors: "active" }),
  });
  await tool(page, "search");
  await page.locator("#lw-search").waitFor();
  await seek(page, "pijn");
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()].sort()), [
    "lw-current-highlight",
    "lw-highlight",
  ]);
  assert.equal(
    await page.evaluate(() => [...CSS.highlights.get("lw-current-highlight")].map(String).join()),
    "pijn",
  );
  await context.close();
});

// Chromium on a desk has no keyboard on the screen; the page is told of one as a phone tells it.
test("a keyboard on the screen does not cover the search", async () => {
  const { page, context } = await open();
  await tool(page, "search");
  const { height: usual } = page.viewportSize();
  const covers = (height) =>
    page.evaluate((rest) => {
      Object.defineProperty(visualViewport, "height", { value: rest, configurable: true });
      visualViewport.dispatchEvent(new Event("resize"));
      return document.getElementById("lw-search").getBoundingClientRect().bottom;
    }, usual - height);
  assert.equal(await covers(0), usual);
  assert.equal(await covers(300), usual - 300);
  assert.equal(await covers(0), usual);
  const size = await page.evaluate(() =>
    parseFloat(getComputedStyle(document.querySelector("#lw-search input")).fontSize),
  );
  assert.ok(size >= 16, `${size} px: iOS zooms in on a field with smaller type`);
  await context.close();
});

test("another form of the word is found, and each hit is listed in its sentence, which leads there", async () => {
  const { page, context, faults } = await open();
  await tool(page, "search");
  await seek(page, "slapen");
  const hits = page.locator("#lw-search [data-hit]");
  const sentences = (await hits.allInnerTexts()).map(plain);
  assert.ok(sentences.length >= 2, `${sentences}`);
  assert.equal(await count(page), `1 van ${sentences.length}`);
  const article = plain(await page.evaluate(() => document.querySelector("main").textContent));
  for (const sentence of sentences) {
    assert.match(sentence, /slaap/i);
    assert.ok(article.includes(sentence), sentence);
  }
  await hits.last().tap();
  await settled(page);
  assert.equal(await count(page), `${sentences.length} van ${sentences.length}`);
  assert.ok(await hits.first().isHidden(), "the list makes room for the text");
  await page.locator("#lw-search input[type=search]").tap();
  assert.ok(await hits.first().isVisible(), "and is back in the field");
  await seek(page, "xyzzy");
  assert.equal(await hits.count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});
