// ?debug: everything on the page is outlined and says who draws it; without ?debug none of that is fetched.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const panel = (page) =>
  page.waitForFunction(() => {
    const text = document.documentElement.lastElementChild.textContent;
    return text.includes("state painted") && text;
  });

test("?debug outlines every box, says who draws it, and names the state and the figures", async () => {
  const { page, context, faults } = await openPage(browser, `${site.url}?debug`, { context: sizes.desk });
  await takenOver(page);
  const text = await (await panel(page)).jsonValue();
  assert.match(text, /^the canvas draws \d+, the browser the rest\n/);
  assert.match(text, /taken over after \d+ ms/);
  assert.match(text, /"compared":\d+,"differed":\d+,"largest":/);
  assert.match(text, /"canvas":\d+/);
  assert.match(text, /missing or twice: none/);
  const boxes = await page.evaluate(
    () => document.documentElement.children[document.documentElement.children.length - 2].childElementCount,
  );
  assert.ok(boxes > 100, `${boxes} boxes and line starts`);
  assert.deepEqual(faults, []);
  await context.close();
});

test("?debug says so when the browser draws everything", async () => {
  const { page, context } = await openPage(browser, `${site.url}?debug`, {
    context: sizes.desk,
    prepare: (one) => one.emulateMedia({ forcedColors: "active" }),
  });
  await page.waitForFunction(() =>
    document.documentElement.lastElementChild.textContent.startsWith("the browser draws\n"),
  );
  await context.close();
});

test("without it nothing is fetched or drawn", async () => {
  const fetched = [];
  const { page, context } = await openPage(browser, site.url, {
    context: sizes.desk,
    prepare: (opened) => opened.on("request", (request) => fetched.push(request.url())),
  });
  await takenOver(page);
  assert.equal(await page.evaluate(() => document.documentElement.lastElementChild.nodeName), "BODY");
  assert.deepEqual(
    fetched.filter((url) => url.includes("debug")),
    [],
  );
  await context.close();
});
