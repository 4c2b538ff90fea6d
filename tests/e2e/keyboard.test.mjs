// A person at a keyboard, in a real browser: what comes when, what Enter does, and where the focus is seen to be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { arrived, focused, guide, heading, rawHeading, start } from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open(path = "") {
  const opened = await openPage(browser, site.url + path, { context: sizes.desk });
  await takenOver(opened.page);
  return opened;
}

test("the tools come before the text", async () => {
  const { page, context } = await open();
  let presses = 0;
  while ((await page.evaluate(() => document.activeElement.dataset.tool)) !== "contents" && presses < 20) {
    await page.keyboard.press("Tab");
    ++presses;
  }
  assert.ok(presses < 8, `${presses} presses of Tab`);
  await context.close();
});

test("Enter on a chosen answer goes on, and leaves the address alone", async () => {
  const { page, context, faults } = await open("wegwijzer/");
  await start(page);
  const [address, before] = [page.url(), await rawHeading(page)];
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "lw-message"); // nothing is chosen yet
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp"); // to the last: none of these
  await page.keyboard.press("Enter");
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  assert.equal(await focused(page), "lw-question");
  assert.equal(page.url(), address);
  assert.deepEqual(faults, []);
  await context.close();
});

// What has no ring in the focus colour; the ring of an answer is its row's, of a chip its label's.
const withoutRing = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const colour = document.createElement("i");
    colour.style.color = "var(--focus)";
    const wanted = getComputedStyle(document.body.appendChild(colour)).color;
    colour.remove();
    const rings = [at, at.closest(".option"), at.nextElementSibling].filter(Boolean).map(getComputedStyle);
    const ringed = rings.some(({ outline }) => outline.includes(wanted) && outline.includes("solid 3px"));
    return ringed || at === document.body ? "" : at.outerHTML.slice(0, 200);
  });

test("wherever Tab leads, the focus has our ring", async () => {
  const { page, context } = await open();
  const walk = async (presses) => {
    for (let i = 0; i < presses; ++i) {
      await page.keyboard.press("Tab");
      assert.equal(await withoutRing(page), "");
    }
  };
  await walk(25);
  for (const opener of ["[data-act=settings]", "[data-tool=contents]", "[data-tool=search]"]) {
    await page.evaluate((one) => document.querySelector(one).click(), opener);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("dialog details")) details.open = true;
    });
    await walk(18);
    await page.keyboard.press("Escape");
  }
  await page.goto(`${site.url}wegwijzer/`);
  await takenOver(page);
  await walk(12);
  await start(page);
  await walk(8);
  await context.close();
});
