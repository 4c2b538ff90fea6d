// What a person does is answered before the canvas does its work, and while the page moves the canvas does none. How many
// milliseconds that takes: ./dev bench.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onClass, onTextClass, tileClass, toolsId } from "../../web/names.js";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { watchSmoothness } from "./lib/finger.mjs";
import { compareImages, withoutCanvas } from "./lib/pixels.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

// `asked`: what the page has asked of the engine. What `held` names is asked, but never answered.
const listen = () => {
  globalThis.asked = [];
  globalThis.held = "";
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    globalThis.asked.push(message.name);
    if (message.name !== globalThis.held) postMessage.call(this, message, ...rest);
  };
};

async function open(path) {
  const opened = await openPage(browser, site.url + path, {
    // One device px per CSS px: an emulated factor moves lines by a px.
    context: { ...sizes.phone, deviceScaleFactor: 1, serviceWorkers: "block" },
    prepare: async (page) => {
      await page.addInitScript(listen);
      await page.addInitScript(watchSmoothness);
    },
  });
  await takenOver(opened.page);
  return opened;
}

const hold = (page, name) => page.evaluate((one) => (globalThis.held = one), name);
const frames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function isAsTheBrowserDrawsIt(page) {
  const seen = await page.screenshot();
  const { differing, ink } = await compareImages(browser, await withoutCanvas(page), seen);
  assert.ok(ink > 0.01, `there is something to see: ${ink}`);
  assert.ok(differing < 0.06 * ink, `${((100 * differing) / ink).toFixed(1)} % of the ink differs`);
}

test("while the page moves nothing is painted, and the tile shows every text that is transparent", async () => {
  const { page, context } = await open("");
  const { paints, outside, far } = await page.evaluate(
    async ([tileName, on]) => {
      const tile = document.querySelector(`.${tileName}`);
      const frame = () => new Promise(requestAnimationFrame);
      const beyond = () => {
        const { top, bottom } = tile.getBoundingClientRect();
        return [...document.querySelectorAll(`.${on}`)].filter((text) => {
          const box = text.getBoundingClientRect();
          return tile.hidden || box.top < top || box.bottom > bottom;
        });
      };
      scrollBy(0, 200);
      await frame(); // the page notices that it moves
      globalThis.smoothness.start();
      const outside = [];
      for (let i = 0; i < 50; ++i) {
        scrollBy(0, i < 40 ? 200 : -400);
        await frame();
        outside.push(...beyond().map((text) => text.id));
      }
      return { ...globalThis.smoothness.stop(), outside };
    },
    [tileClass, onTextClass],
  );
  assert.ok(far > 10, `it went ${far} screens`);
  assert.equal(paints, 0);
  assert.deepEqual(outside, []);
  await settled(page);
  const left = await page.evaluate(
    (on) =>
      [...document.querySelectorAll("main :is(h1, h2, p)")].filter((text) => {
        const { top, bottom } = text.getBoundingClientRect();
        return top > 0 && bottom < innerHeight && !text.classList.contains(on);
      }).length,
    onTextClass,
  );
  assert.equal(left, 0, "at rest the canvas follows");
  await context.close();
});

test("where the tile ends in the middle of the screen, each text is drawn once", async () => {
  const { page, context } = await open("");
  await hold(page, "paint");
  await page.evaluate(() => scrollTo(0, 700));
  await page.waitForFunction(() => globalThis.asked[globalThis.asked.length - 1] === "paint");
  const end = await page.evaluate(
    (name) => document.querySelector(`.${name}`).getBoundingClientRect().bottom / innerHeight,
    tileClass,
  );
  assert.ok(end > 0.2 && end < 0.8, `the tile ends at ${end} of the screen`);
  await page.waitForFunction(
    (tools) => document.getElementById(tools).getBoundingClientRect().top >= innerHeight, // the bar has left
    toolsId,
  );
  await isAsTheBrowserDrawsIt(page);
  await context.close();
});

test("an answer has its mark before the engine knows of it", async () => {
  const { page, context } = await open("wegwijzer/");
  await page.locator("[data-act=start]").click();
  await page.waitForFunction(() => history.state?.step === 1);
  await settled(page);
  const isOn = (on) => document.querySelector("main label").classList.contains(on);
  assert.ok(await page.evaluate(isOn, onClass));
  await hold(page, "send");
  await page.locator("main label").first().click();
  await frames(page);
  assert.equal(await page.evaluate(isOn, onClass), false);
  await isAsTheBrowserDrawsIt(page);
  await context.close();
});

test("contents and settings open, and a text size is seen, before the engine is asked anything", async () => {
  const { page, context } = await open("");
  const askedBy = (act) =>
    page.evaluate(
      async ([selector]) => {
        const { asked } = globalThis;
        asked.length = 0;
        document.querySelector(selector).click();
        await new Promise(requestAnimationFrame); // what the browser shows next
        return asked.slice();
      },
      [act],
    );
  for (const act of ["[data-tool=contents]", "[data-act=settings]", "[data-setting=size] [data-by='1']"])
    assert.deepEqual(await askedBy(act), [], act);
  await settled(page);
  assert.ok((await page.evaluate(() => globalThis.asked)).includes("viewport"));
  await context.close();
});
