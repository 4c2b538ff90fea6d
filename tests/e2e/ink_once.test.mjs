// Whatever happens to the page, each text is drawn exactly once: by the canvas or by the browser, never by both or neither.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onClass, tileClass } from "../../web/names.js";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { compareImages, withoutCanvas } from "./lib/pixels.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const idle = settled;
const frames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const isDrawing = (page) =>
  page.evaluate(
    ([tile, on]) => !document.querySelector(`.${tile}`).hidden || document.querySelector(`.${on}`) !== null,
    [tileClass, onClass],
  );

test("after the first step of the guide the footer's letters have the same pixels", async () => {
  // Without the service worker, which would announce the offline copy in the footer at a moment of its own.
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, {
    context: { ...sizes.desk, serviceWorkers: "block" },
  });
  await takenOver(page);
  // The footer begins a fraction of a px off from page to page: use the same place for both pictures.
  const footer = async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await idle(page);
    await frames(page);
    assert.ok(await page.evaluate((on) => document.querySelector(`footer.${on}, footer .${on}`), onClass));
    return page.locator("footer").screenshot();
  };
  const before = await footer();
  await page.locator("[data-act=start]").click();
  await page.waitForFunction(() => history.state?.step === 1);
  const after = await footer();
  const { differing, ink } = await compareImages(browser, before, after);
  const { ink: inkAfter } = await compareImages(browser, after, before);
  assert.ok(ink > 0.005, `there are letters: ${ink}`);
  assert.ok(
    Math.abs(inkAfter / ink - 1) < 0.005,
    `drawn twice they would be bolder: ${ink}, then ${inkAfter}`,
  );
  assert.ok(differing < 0.001, `${(100 * differing).toFixed(3)} % of the pixels differ`);
  await context.close();
});

const harms = {
  "an element of the footer is gone": (element) => element.remove(),
  "an element of the footer is duplicated": (element) => element.after(element.cloneNode(true)),
  "an element of the footer lost its id, and nothing moved": (element) => element.removeAttribute("id"),
  "another element got its id, and nothing moved": (element) =>
    (document.querySelector("nav, dialog").id = element.id),
};

for (const [name, harm] of Object.entries(harms))
  test(`${name}: the browser draws everything`, async () => {
    const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, { context: sizes.desk });
    await takenOver(page);
    assert.ok(await isDrawing(page));
    await page.evaluate(`(${harm})(document.querySelector("footer [id]:is(p, li, a)"))`);
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      document.dispatchEvent(new Event("visibilitychange")); // repaints, as on returning from another tab
    });
    await frames(page);
    await idle(page);
    await frames(page);
    assert.equal(await isDrawing(page), false);
    const drawn = await page.screenshot();
    const { differing, ink } = await compareImages(browser, drawn, await withoutCanvas(page));
    assert.ok(ink > 0.005, "there is text");
    assert.equal(differing, 0);
    await context.close();
  });
