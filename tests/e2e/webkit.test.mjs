// WebKit, as on an iPhone: WebKitGTK on a screen without font hinting, with two device px per CSS px (openScreen says why). At every
// width and text size the canvas takes over; boxes, lines and the words on the screen are where the browser has them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { launchWebKit, openScreen, pause } from "./lib/engines.mjs";
import { serveFramed } from "./lib/framed.mjs";
import { apart, browserDraws, browserDrew, wordsOnCanvas } from "./lib/painted.mjs";

const WIDTHS = [320, 390, 800];
const SIZES = [80, 100, 115, 130, 150, 200, 250];
const DENSITY = 2;
const NEAR = 0.5; // CSS px

let site, framed, screen;
before(async () => {
  site = await serve({ site: "build/site" });
  framed = await serveFramed(site);
});
after(async () => {
  framed.stop();
  await site.stop();
});

// A browser whose window is larger than every frame, and its screen.
async function openBrowser(hintstyle, density) {
  screen = await openScreen({ hintstyle });
  const browser = await launchWebKit({ DISPLAY: screen.display, GDK_SCALE: String(density) });
  await browser.ask("POST", "/window/rect", { x: 0, y: 0, width: 900, height: 1000 });
  return browser;
}

const layout = 'return performance.getEntriesByName("lw:layout").at(-1)?.detail ?? null';
const idle = `return document.documentElement.dataset.lw === "idle" && performance.getEntriesByName("lw:layout").length > 0`;

async function until(browser, condition, what) {
  for (const end = Date.now() + 20000; Date.now() < end; await pause(100))
    if (await browser.run(condition)) return;
  assert.fail(`${what}: not within 20 s`);
}

// Resolves once a page is laid out in a frame of this width, with these settings.
async function openFrame(browser, width, path, settings) {
  await browser.ask("POST", "/frame", { id: null });
  await browser.go(`${framed.url}manifest.json`);
  await browser.run('localStorage.setItem("leeswijzer:settings", JSON.stringify(arguments[0]))', settings);
  await browser.go(framed.frameAt(width, 844, path));
  await browser.ask("POST", "/frame", { id: 0 });
  await until(browser, idle, `${path} at ${width} px`);
  return browser.run(layout);
}

// The words of the first screen that both draw: how far apart, worst first.
async function wordsApart(browser) {
  const shoot = async () => Buffer.from(await browser.ask("GET", "/screenshot"), "base64");
  const words = await browser.run(wordsOnCanvas);
  const canvas = await shoot();
  await browser.run(browserDraws);
  await until(browser, browserDrew, "the browser's own ink");
  await pause(250);
  return apart(canvas, await shoot(), words, { density: DENSITY, from: 50, to: 650 }); // below the banner, above the bar
}

for (const path of ["/", "/wegwijzer/"])
  test(`${path}: the canvas takes over at every width and text size, and boxes and lines agree`, async (context) => {
    const browser = await openBrowser("hintslight", 1);
    const most = { largest: 0, apart: 0, differed: 0, compared: 0 };
    try {
      for (const width of WIDTHS)
        for (const size of SIZES) {
          const where = `${width} px, ${size} %`;
          const seen = await openFrame(browser, width, path, { size });
          assert.ok(await browser.run('return document.querySelectorAll(".lw-on").length > 0'), where);
          assert.ok(
            seen.settled && seen.largest <= NEAR && seen.apart <= NEAR,
            `${where}: ${JSON.stringify(seen)}`,
          );
          for (const name of ["largest", "apart"]) most[name] = Math.max(most[name], seen[name]);
          for (const name of ["differed", "compared"]) most[name] += seen[name];
        }
    } finally {
      await browser.close();
      screen.close();
    }
    context.diagnostic(JSON.stringify(most));
    assert.ok(most.differed <= 0.005 * most.compared, "hardly a text needs help");
  });

// WebKit leaves the rows of a grid as high as they were.
test("turned to a wider screen, everything is as high as on a page that was always that wide", async () => {
  const browser = await openBrowser("hintslight", 1);
  const read = `return [...document.querySelectorAll("body *")].map((one) => Math.round(one.getBoundingClientRect().height))`;
  try {
    for (const [from, to, size] of [
      [390, 500, 200],
      [390, 844, 100],
      [320, 600, 250],
      [844, 896, 250],
    ]) {
      await openFrame(browser, from, "/", { size });
      await browser.ask("POST", "/frame", { id: null });
      await browser.run('document.querySelector("iframe").style.width = `${arguments[0]}px`', to);
      await browser.ask("POST", "/frame", { id: 0 });
      await until(
        browser,
        `${idle.replace("return", "return (")}) && performance.getEntriesByName("lw:layout").at(-1).detail.width === ${to}`,
        `layout at ${to} px`,
      );
      const turned = await browser.run(read);
      await openFrame(browser, to, "/", { size });
      assert.deepEqual(turned, await browser.run(read), `from ${from} to ${to} px at ${size} %`);
    }
  } finally {
    await browser.close();
    screen.close();
  }
});

// Hinted advances are whole px, and differ: then most words are the browser's.
for (const [hintstyle, name, fewest, near] of [
  ["hintslight", "without hinting", 20, NEAR],
  // Only the ends of a line and one word in it are compared before the canvas draws it: another may be a little off.
  ["hintfull", "with hinting", 0, 2.5],
])
  test(`${name}: each word that the canvas draws is where the browser draws it`, async (context) => {
    const browser = await openBrowser(hintstyle, DENSITY);
    try {
      for (const [width, size] of [
        [320, 200],
        [390, 100],
        [390, 115],
        [800, 130],
      ])
        for (const path of ["/", "/wegwijzer/"]) {
          await openFrame(browser, width, path, { size });
          const words = await wordsApart(browser);
          const worst = words[0] ?? { x: 0, y: 0 };
          const where = `${path}, ${width} px, ${size} %: ${words.length} words, ${JSON.stringify(worst)}`;
          context.diagnostic(where);
          assert.ok(words.length >= fewest * (100 / size) ** 2, where);
          assert.ok(Math.abs(worst.x) <= near && Math.abs(worst.y) <= near, where);
        }
    } finally {
      await browser.close();
      screen.close();
    }
  });
