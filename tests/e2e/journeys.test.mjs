// How many taps a person needs, on a phone, without typing: whatever is tapped is on the screen after scrolling, and works.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, sizes, takenOver, withSite, openPage } from "./lib/chromium.mjs";
import { serve } from "../../site/serve.mjs";
import { buildWith } from "./lib/other_content.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const touch = { ...sizes.phone, hasTouch: true };

// Taps each of these in turn and returns the last page's title.
async function walk(page, taps) {
  for (const tap of taps) {
    await takenOver(page);
    const target = page.locator(tap).first();
    await target.scrollIntoViewIfNeeded();
    await settled(page);
    await target.tap();
    await page.waitForTimeout(300);
  }
  return page.locator("h1").first().textContent().then(plain);
}

test("from the article to advice for a low back: three taps", async () => {
  const { page, context, faults } = await openPage(browser, site.url, { context: touch });
  const title = await walk(page, [
    "[data-tool=guide]",
    "main a:text('Pijn of stijfheid in de onderrug')",
    "main h3 a",
  ]);
  assert.match(title, /Laat eerst uw huisarts meekijken$/);
  assert.ok((await page.locator("main ol > li").count()) > 0, "it says what to do");
  assert.deepEqual(faults, []);
  await context.close();
});

test("the start leads to the list of places with one tap", async () => {
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, { context: touch });
  await walk(page, ["a[href='#lw-places']"]);
  await page.waitForFunction(() => {
    const { top } = document.getElementById("lw-places").getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  });
  await context.close();
});

test("an appointment, once the clinic has filled in where: two taps from the start of the guide, one from the article", async () => {
  const booking = "https://www.example.org/afspraak";
  const { site: folder, remove } = buildWith((edit) =>
    edit("clinic.json", (text) => text.replace('"bookingUrl": null', `"bookingUrl": "${booking}"`)),
  );
  const other = await serve({ site: folder });
  try {
    for (const [path, taps] of [
      ["wegwijzer/", ["main a:text('Hulp bij bewegen kan nu passen')", `main a[href="${booking}"]`]],
      ["", [`main a[href="${booking}"]`]],
    ]) {
      const { page, context } = await openPage(browser, other.url + path, { context: touch });
      await page.route(booking, (route) =>
        route.fulfill({ contentType: "text/html", body: "<h1>Afspraak</h1>" }),
      );
      await walk(page, taps.slice(0, -1));
      await takenOver(page);
      const link = page.locator(taps.at(-1)).first();
      const opens =
        (await link.getAttribute("target")) === "_blank"
          ? context.waitForEvent("page")
          : page.waitForURL(booking);
      await link.scrollIntoViewIfNeeded();
      await settled(page);
      await link.tap();
      const opened = (await opens) ?? page;
      await opened.waitForURL(booking);
      await context.close();
    }
  } finally {
    await other.stop();
    remove();
  }
});
