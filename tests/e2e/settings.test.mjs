// The reading settings in a real browser: shown at once, by canvas and page alike, without losing the line being read, and
// restored on the next visit, before anything is drawn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lastLayout, openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open(context = sizes.phone, path = "") {
  const opened = await openPage(browser, site.url + path, { context });
  await takenOver(opened.page);
  return opened;
}

const dialog = (page) => page.locator("#lw-settings");
const openDialog = (page) => page.locator("[data-act=settings]").first().click();
const choose = (page, scheme) =>
  page.locator(`#lw-settings input[name=scheme][value="${scheme}"] + span`).click();
const fontSize = (page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const stored = (page) => page.evaluate(() => localStorage.getItem("leeswijzer:settings"));

// Resolves once the canvas shows the page as it is now.
async function repainted(page) {
  await settled(page);
  await page.waitForFunction(
    () => document.querySelectorAll(".lw-on").length > 0 && !document.querySelector("canvas.lw-tile").hidden,
  );
}

// The canvas as a picture: the colour of its top left corner, where there is only background.
const background = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector("canvas.lw-tile");
    const copy = new OffscreenCanvas(1, 1).getContext("2d");
    copy.drawImage(canvas, 0, 0);
    return [...copy.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });

test("text grows and shrinks in steps, the canvas agrees at each, and no line overflows at 320 px", async () => {
  const { page, context, faults } = await open(sizes.small);
  await openDialog(page);
  const seen = [];
  for (let i = 0; i < 7; ++i) {
    await page.locator("[data-setting=size] [data-by='1']").click();
    await repainted(page);
    const { largest, settled: agreed } = await lastLayout(page);
    assert.ok(agreed && largest <= 0.5, JSON.stringify(await lastLayout(page)));
    seen.push(await fontSize(page));
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `wider than the screen at ${seen.at(-1)} px`,
    );
  }
  assert.deepEqual(
    seen.map((px) => Math.round((px / 16) * 100)),
    [115, 130, 150, 175, 200, 225, 250],
  );
  assert.equal(await page.locator("[data-setting=size] [data-by='1']").getAttribute("aria-disabled"), "true");
  for (let i = 0; i < 9; ++i) await page.locator("[data-setting=size] [data-by='-1']").click();
  assert.equal(await fontSize(page), 12.8);
  assert.deepEqual(faults, []);
  await context.close();
});

test("at 320 px and 250 % every dialog fits: no button is cut off, no word of a label is broken", async () => {
  const prepare = (one) =>
    one.addInitScript(() => localStorage.setItem("leeswijzer:settings", '{"size":250}'));
  const { page, context } = await openPage(browser, site.url, { context: sizes.small, prepare });
  await takenOver(page);
  for (const [opener, id] of [
    ["[data-act=settings]", "lw-settings"],
    ["[data-tool=contents]", "lw-contents"],
    ["a[href='#lw-word.centrale-sensitisatie']", "lw-word"],
  ]) {
    await page.evaluate((selector) => document.querySelector(selector).click(), opener);
    const { wide, broken, outside } = await page.evaluate((name) => {
      const dialog = document.getElementById(name);
      for (const details of dialog.querySelectorAll("details")) details.open = true;
      const right = dialog.getBoundingClientRect().right;
      const longestWord = (one) => Math.max(...one.textContent.split(/\s+/).map((word) => word.length));
      const labels = [...dialog.querySelectorAll(".lw-dialog-row > span:first-child")];
      return {
        wide: dialog.scrollWidth - dialog.clientWidth,
        broken: labels
          .filter((one) => one.getBoundingClientRect().width < longestWord(one) * 8)
          .map((one) => one.textContent),
        outside: [...dialog.querySelectorAll("button, input, output")]
          .filter((one) => one.getBoundingClientRect().right > right)
          .map((one) => one.outerHTML),
      };
    }, id);
    assert.ok(wide <= 0, `${id} is ${wide} px too wide`);
    assert.deepEqual([broken, outside], [[], []], id);
    await page.evaluate((name) => document.getElementById(name).close(), id);
  }
  await context.close();
});

test("at 320 px and 250 % the sentence about 112 keeps its words whole, leaves room to read, and the canvas agrees", async () => {
  const prepare = (one) =>
    one.addInitScript(() => localStorage.setItem("leeswijzer:settings", '{"size":250}'));
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, {
    context: sizes.small,
    prepare,
  });
  await takenOver(page);
  const { lines, part } = await page.evaluate(() => {
    const banner = document.querySelector(".banner-text");
    const text = banner.firstChild;
    const words = [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map((box) => box.top)).size;
    });
    return { lines: words, part: banner.offsetHeight / innerHeight };
  });
  assert.deepEqual(lines, [1, 1, 1]);
  assert.ok(part < 0.3, `${part} of the screen`);
  const { largest, settled: agreed } = await lastLayout(page);
  assert.ok(agreed && largest <= 0.5, `${largest}`);
  await context.close();
});

test("at 390 px and 250 % the article begins on the first screen: header and tools grow less than the text", async () => {
  const prepare = (one) =>
    one.addInitScript(() => localStorage.setItem("leeswijzer:settings", '{"size":250}'));
  const { page, context } = await openPage(browser, site.url, { context: sizes.phone, prepare });
  await takenOver(page);
  const { line, tools, letters, header } = await page.evaluate(() => {
    const text = document.createRange();
    text.selectNodeContents(document.querySelector("article section p"));
    const bar = document.getElementById("lw-tools");
    return {
      line: text.getClientRects()[0].bottom,
      tools: bar.getBoundingClientRect().top,
      letters: [...bar.children].map((one) => getComputedStyle(one).fontSize),
      header: document.querySelector("main").getBoundingClientRect().top,
    };
  });
  assert.ok(line < tools, `the first line ends at ${line} px, the tools begin at ${tools}`);
  assert.deepEqual(new Set(letters), new Set(["22px"]));
  assert.ok(header < 120, `the header takes ${header} px`);
  await context.close();
});

test("the line that a person reads stays where it is", async () => {
  const { page, context } = await open(sizes.phone);
  const heading = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("main h2")]
          .map((one) => one.getBoundingClientRect().top)
          .filter((top) => Math.abs(top) < 60).length,
    );
  await page.evaluate(() => document.querySelector("[data-act=settings]").click()); // a real tap would scroll up to the button
  await page.evaluate(() => scrollBy(0, document.querySelectorAll("main h2")[4].getBoundingClientRect().top));
  await settled(page);
  assert.equal(await heading(), 1);
  for (const step of ["1", "1", "1", "-1", "-1"]) {
    await page.evaluate(
      (by) => document.querySelector(`[data-setting=size] [data-by="${by}"]`).click(),
      step,
    );
    await settled(page);
    assert.equal(await heading(), 1, `after ${step}`);
  }
  await context.close();
});

test("each colour scheme is that of the theme, on the page and on the canvas", async () => {
  const { page, context } = await open(sizes.desk);
  await openDialog(page);
  for (const scheme of ["dark", "sepia", "contrast", "light"]) {
    await choose(page, scheme);
    await repainted(page);
    const wanted = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
    );
    const shown = `#${(await background(page)).map((one) => one.toString(16).padStart(2, "0")).join("")}`;
    assert.equal(shown, wanted, scheme);
    assert.equal(
      await page.evaluate(() => document.querySelector('meta[name="theme-color"]').content),
      wanted,
    );
  }
  await choose(page, "");
  await page.emulateMedia({ colorScheme: "dark" });
  await repainted(page);
  assert.deepEqual(await background(page), [0x15, 0x19, 0x1b], "follows the device again");
  await context.close();
});

// Every value of every setting that moves text.
const layouts = {
  face: ["serif", "dyslexic"],
  leading: [90, 130, 200],
  letter: [3, 12],
  word: [8, 32],
  column: [60, 150],
  hyphens: [false],
};
test("typeface, spacing, width and hyphens: the canvas agrees, and nothing overflows at 320 px and 250 %", async () => {
  for (const [name, values] of Object.entries(layouts))
    for (const value of values)
      for (const [context, size] of [
        [sizes.small, 250],
        [sizes.desk, 100],
      ]) {
        const prepare = (one) =>
          one.addInitScript(
            (text) => localStorage.setItem("leeswijzer:settings", text),
            JSON.stringify({ [name]: value, size }),
          );
        const { page, context: own, faults } = await openPage(browser, site.url, { context, prepare });
        await takenOver(page);
        const { compared, differed, largest, settled: agreed } = await lastLayout(page);
        assert.ok(agreed && largest <= 0.5 && compared > 40, `${name} ${value}`);
        assert.ok(
          differed <= compared * 0.03,
          `${name} ${value}: ${differed} of ${compared} lines were not predicted`,
        );
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${name} ${value} is wider than the screen`,
        );
        assert.deepEqual(faults, []);
        await own.close();
      }
});

test("each control of the dialog does what it says", async () => {
  const { page, context } = await open(sizes.desk);
  const style = (name) =>
    page.evaluate(
      (property) => getComputedStyle(document.querySelector('[id="inleiding.1"]'))[property],
      name,
    );
  const usual = { lineHeight: await style("lineHeight"), width: await style("width") };
  await openDialog(page);
  await page.locator("#lw-settings summary").click();
  const more = (name) => page.locator(`[data-setting=${name}] [data-by='1']`).click();
  await more("leading");
  assert.equal(parseFloat(await style("lineHeight")), parseFloat(usual.lineHeight) * 1.15);
  await more("letter");
  assert.equal(await style("letterSpacing"), "0.6px");
  await more("word");
  assert.equal(await style("wordSpacing"), "1.6px");
  await more("column");
  assert.ok(parseFloat(await style("width")) > parseFloat(usual.width) * 1.2);
  await page.locator("#lw-settings input[name=hyphens]").click();
  assert.equal(await style("hyphens"), "none");
  await page.locator("#lw-settings input[name=ruler]").click();
  assert.equal(await page.evaluate(() => getComputedStyle(document.body, "::after").position), "fixed");
  await page.locator("#lw-settings input[value=serif] + span").click();
  await page.waitForFunction(() =>
    [...document.fonts].some((face) => /serif"?$/.test(face.family) && face.status === "loaded"),
  );
  await repainted(page);
  assert.match(await style("fontFamily"), /^"Leeswijzer serif"/);
  assert.deepEqual(JSON.parse(await stored(page)), {
    face: "serif",
    leading: 115,
    letter: 3,
    word: 8,
    column: 125,
    hyphens: false,
    ruler: true,
  });
  await context.close();
});

test("a typeface is fetched when chosen, not before, and is there without internet afterwards", async () => {
  const { page, context } = await open();
  const fonts = () =>
    page.evaluate(
      () =>
        performance
          .getEntriesByType("resource")
          .filter((one) => /(serif|dyslexic)-(regular|bold)/.test(one.name)).length,
    );
  await page.waitForFunction(() => document.getElementById("lw-status").textContent !== "");
  assert.equal(await fonts(), 0);
  await openDialog(page);
  for (const name of ["serif name", "dyslexic name"])
    // in which the dialog shows what they are called
    await page.waitForFunction(
      (words) => [...document.fonts].some((face) => face.family.includes(words) && face.status === "loaded"),
      name,
    );
  assert.equal(await fonts(), 0);
  await page.locator("#lw-settings input[value=serif] + span").click();
  await page.waitForFunction(
    () =>
      [...document.fonts].filter((face) => /serif"?$/.test(face.family) && face.status === "loaded")
        .length === 2,
  );
  await repainted(page);
  await context.setOffline(true);
  await page.reload();
  await takenOver(page);
  assert.equal(await page.evaluate(() => document.fonts.check('1rem "Leeswijzer serif"', "a")), true);
  assert.ok(await page.evaluate(() => document.querySelectorAll(".lw-on").length > 0));
  await openDialog(page);
  await page.locator("#lw-settings input[value=dyslexic] + span").click(); // never chosen before: not stored
  await page.waitForFunction(() =>
    document.getElementById("lw-status").textContent.includes("niet op uw toestel"),
  );
  await context.close();
});

test("settings are stored on the device, applied before the first frame, and cleared with one tap", async () => {
  const { page, context } = await open();
  await openDialog(page);
  await page.locator("[data-setting=size] [data-by='1']").click();
  await choose(page, "sepia");
  assert.deepEqual(JSON.parse(await stored(page)), { size: 115, scheme: "sepia" });
  await page.goto(`${site.url}wegwijzer/`, { waitUntil: "commit" });
  await page.waitForFunction(() => document.body);
  assert.equal(await fontSize(page), 18.4);
  await takenOver(page);
  await openDialog(page);
  assert.equal(await dialog(page).locator("[data-setting=size] output").textContent(), "115%");
  assert.ok(await dialog(page).locator("input[value=sepia]").isChecked());
  await page.locator("[data-reset]").click();
  assert.equal(await fontSize(page), 16);
  assert.equal(await stored(page), null);
  await page.locator("#lw-settings [data-close]").click();
  assert.equal(await dialog(page).isVisible(), false);
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.act),
    "settings",
    "the focus returns to the button",
  );
  await context.close();
});

test("stored values are not trusted, and forbidden storage does no harm", async () => {
  for (const bad of ['{"size":9000,"scheme":"url(x)"}', "[", "null", '"x"', '{"size":"115"}']) {
    const { page, context, faults } = await openPage(browser, site.url, {
      prepare: (one) => one.addInitScript((text) => localStorage.setItem("leeswijzer:settings", text), bad),
    });
    await takenOver(page);
    assert.equal(await fontSize(page), 16, bad);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.scheme), undefined);
    assert.deepEqual(faults, []);
    await context.close();
  }
  const forbid = () =>
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
  const { page, context, faults } = await openPage(browser, site.url, {
    prepare: (one) => one.addInitScript(forbid),
  });
  await takenOver(page);
  await openDialog(page);
  await page.locator("[data-setting=size] [data-by='1']").click();
  assert.equal(await fontSize(page), 18.4);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the dialog works when the engine does not", async () => {
  const { page, context } = await openPage(browser, site.url, {
    prepare: (one) => one.route("**/*.wasm", (route) => route.abort()),
  });
  await page.waitForFunction(() => customElements && document.readyState === "complete");
  await openDialog(page);
  await choose(page, "contrast");
  await page.locator("[data-setting=size] [data-by='1']").click();
  assert.equal(await fontSize(page), 18.4);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), "rgb(255, 255, 255)");
  await context.close();
});
