// The steps of an exercise: number, words, picture, how often or how long; the same on the canvas, heard, printed, in three engines.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { heardUntil } from "./lib/aloud.mjs";
import { violations } from "./lib/axe.mjs";
import { openPage, plain, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { launchFirefox, launchWebKit, openScreen, pause, until } from "./lib/engines.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { makePictures } from "./lib/pictures.mjs";

const address = "artikelen/stappen/";

let site, browser;
withSite(
  (opened) => ({ site, browser } = opened),
  () =>
    buildWith((edit, content) => {
      cpSync("tests/e2e/fixtures/stappen.json", `${content}/articles/stappen.json`);
      makePictures(content);
    }),
);

const opened = (context = sizes.phone) => openPage(browser, site.url + address, { context });

test("they are a numbered list, and each says its number, also without scripts", async () => {
  const { page, context } = await opened({ ...sizes.phone, javaScriptEnabled: false });
  const steps = page.locator("article ol").first().getByRole("listitem");
  const said = (await steps.allInnerTexts()).map((text) => plain(text).replaceAll(/\s+/g, " "));
  assert.equal(said.length, 4);
  assert.match(said[0], /^Stap 1 Zet de stoel recht voor de tafel\. .* staan\. \(noot 1\)$/);
  assert.match(
    said[1],
    /^Stap 2 Schuif .* achteren\. Hier staat .* goed\. .*Hoe vaak: 3 keer 10 herhalingen Hoe lang: 30 seconden$/,
  );
  assert.equal(said[2], "Stap 3 Schuif hem terug. Hoe vaak: 3 keer 10 herhalingen");
  await context.close();
});

// Every text of the steps that is on the screen in full; true when the canvas draws all of them.
const areDrawn = () => {
  const all = [...document.querySelectorAll("article ol :is(p, span[id])")].filter((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom < innerHeight && one.textContent && !one.closest("figure");
  });
  return all.length > 1 && all.every((one) => one.matches(".lw-on"));
};
const toStep = (step) => document.querySelector(`article ol > li:nth-child(${step})`).scrollIntoView();

test("the canvas draws them: number, words, how often; nothing scrolls sideways", async () => {
  for (const [width, size, step] of [
    [320, 250, 3],
    [320, 100, 1],
    [390, 100, 2],
    [1280, 100, 1],
  ]) {
    const { page, context } = await openPage(browser, site.url + address, {
      context: { viewport: { width, height: 844 } },
      prepare: (opening) =>
        opening.addInitScript(
          (settings) => localStorage.setItem("leeswijzer:settings", settings),
          JSON.stringify({ size }),
        ),
    });
    await takenOver(page);
    await page.evaluate(toStep, step);
    await page.waitForFunction(areDrawn);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`);
    await context.close();
  }
});

test("they are read aloud in order, each how often, also when it is said again", async () => {
  const said = await heardUntil(browser, site.url + address, "nog eens");
  const from = said.indexOf("Stap 2");
  assert.deepEqual(said.slice(from, from + 8), [
    "Stap 2",
    "Schuif de stoel naar achteren.",
    "Hier staat de stoel goed.",
    "Hoe vaak: 3 keer 10 herhalingen",
    "Hoe lang: 30 seconden",
    "Stap 3",
    "Schuif hem terug.",
    "Hoe vaak: 3 keer 10 herhalingen",
  ]);
});

test("on paper each has its number, and is not torn in two", async () => {
  const { page, context } = await opened();
  await page.emulateMedia({ media: "print" });
  const [number, step] = await page.evaluate(() =>
    [".step-number", ".step"].map((name) => {
      const { display, color, breakInside, borderTopWidth } = getComputedStyle(document.querySelector(name));
      return { display, color, breakInside, borderTopWidth };
    }),
  );
  assert.notEqual(number.display, "none");
  assert.equal(number.color, "rgb(0, 0, 0)");
  assert.notEqual(number.borderTopWidth, "0px");
  assert.equal(step.breakInside, "avoid");
  await context.close();
});

test("axe finds nothing, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await opened({ ...sizes.phone, colorScheme });
    await takenOver(page);
    assert.deepEqual(await violations(page), []);
    await context.close();
  }
});

test("Firefox and WebKitGTK draw them, too", async (t) => {
  const screen = await openScreen({ hintstyle: "hintslight" });
  t.after(() => screen.close());
  const firefox = await launchFirefox({ DISPLAY: screen.display });
  t.after(() => firefox.close());
  const page = await firefox.newPage();
  await page.goto(site.url + address);
  await page.evaluate(toStep, 1);
  await until(page, areDrawn);
  const webkit = await launchWebKit({ DISPLAY: screen.display });
  t.after(() => webkit.close());
  await webkit.go(site.url + address);
  await webkit.run(`(${toStep})(1)`);
  let drawn = false;
  for (const end = Date.now() + 20000; Date.now() < end && !drawn; await pause(100))
    drawn = await webkit.run(`return (${areDrawn})()`);
  assert.ok(drawn, "WebKitGTK");
});
