// The guide in print and as pages: the summary to take along, and reading without questions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { fingerprintOf } from "./lib/baseline.mjs";
import { openPage, plain, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { answer, arrived, guide, heading, pathOf, rawHeading, start, table, titleOf } from "./lib/guide.mjs";
import { buildWith } from "./lib/other_content.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

test("the summary shows the answers, prints, and shares only when asked", async () => {
  const { page, context, faults } = await openPage(browser, `${site.url}wegwijzer/`, {
    prepare: (page) =>
      page.addInitScript(() => {
        globalThis.shared = [];
        globalThis.printed = 0;
        Object.defineProperty(navigator, "share", {
          value: async (what) => void globalThis.shared.push(what),
        });
        globalThis.print = () => void ++globalThis.printed;
      }),
  });
  await takenOver(page);
  await start(page);
  for (const [question, option] of pathOf(table.find((one) => one.at(-2) === "huisarts")))
    await answer(page, question, option);
  const outcome = await rawHeading(page);
  await page.locator("[data-act='show summary']").click();
  await arrived(page, outcome);
  assert.equal(
    await page.locator("#lw-summary li strong").count(),
    pathOf(table.find((one) => one.at(-2) === "huisarts")).length + 2, // the place and the time, which may be added
  );
  assert.deepEqual(await page.evaluate(() => [globalThis.shared, globalThis.printed]), [[], 0]);
  await page.locator("[data-act=print]").click();
  await page.locator("[data-act=share]").click();
  const [shared, printed] = await page.evaluate(() => [globalThis.shared, globalThis.printed]);
  assert.equal(printed, 1);
  assert.equal(shared.length, 1);
  assert.ok(
    shared[0].text.includes(titleOf("huisarts")) && !shared[0].text.includes("\u00AD") && !shared[0].url,
  );
  const before = await rawHeading(page);
  await page.locator("[data-act=back]").click();
  await arrived(page, before);
  assert.equal(await rawHeading(page), outcome);
  assert.deepEqual(faults, []);
  await context.close();
});

test("without JavaScript the signs, every outcome and every place are pages that link to each other", async () => {
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  const links = await page.locator("#lw-all-pages ~ ul a").evaluateAll((all) => all.map((one) => one.href));
  const places = guide.questions.flatMap((question) => question.options.filter((option) => option.page));
  assert.equal(links.length, 1 + guide.outcomes.length + places.length);
  for (const link of links) {
    await page.goto(link);
    assert.ok((await heading(page)).length > 5);
    assert.ok(await page.locator("a[href='tel:112']").first().isVisible());
    assert.equal(await page.locator("#lw-draft").count(), 1);
  }
  await page.locator("main a[href$='wegwijzer/signalen/']").first().click();
  assert.equal(await page.locator("section[id^='lw-signs.']").count(), 3);
  await context.close();
});

test("each place's page is shown by the canvas, and agrees", async () => {
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/plek/nek/`);
  await takenOver(page);
  const layout = await page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1).detail);
  assert.ok(layout.settled && layout.largest <= 0.5);
  await context.close();
});

test("a guide of pages only asks nothing, and its review date is checked", async (own) => {
  const other = buildWith((edit, folder) => {
    const set = (fields) => edit("guide.json", (text) => JSON.stringify({ ...JSON.parse(text), ...fields }));
    set({ mode: "pages" });
    const review = { reviewedBy: "A. Arts", reviewedOn: "2020-01-02", reviewAgainBefore: "2021-01-02" };
    set({ review: { ...review, fingerprint: fingerprintOf(folder) } });
  });
  own.after(other.remove);
  const server = await serve({ site: other.site });
  own.after(() => server.stop());
  const { page, context } = await openPage(browser, `${server.url}wegwijzer/`);
  await takenOver(page);
  assert.equal(await page.locator("[data-act=start]").count(), 0);
  assert.equal(await page.locator("#lw-draft").count(), 0);
  assert.equal(await page.locator("#lw-expired").count(), 1, "the review date has passed");
  assert.ok(
    plain(await page.locator("footer").textContent()).includes("Nagekeken door A. Arts op 2 januari 2020."),
  );
  await context.close();
});
