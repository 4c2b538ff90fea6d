// A smallest size of type, set in the browser by people with poor sight: the engine follows, so the canvas takes over, and shows
// what the browser would show.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { onClass } from "../../web/names.js";
import { sizes, withSite } from "./lib/chromium.mjs";
import { launchFirefox, openScreen, until } from "./lib/engines.mjs";
import { answer, screens, seesWhatIsThere } from "./lib/seen.mjs";

let site, browser, screen;
withSite((opened) => ({ site, browser } = opened));
before(async () => (screen = await openScreen()));
after(() => screen.close());

// Chromium keeps it in a profile's preferences.
async function openChromium(folder, least) {
  mkdirSync(path.join(folder, "Default"));
  const preferences = { webkit: { webprefs: { minimum_font_size: least } } };
  writeFileSync(path.join(folder, "Default/Preferences"), JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, {
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    ...sizes.phone,
    deviceScaleFactor: 1,
    serviceWorkers: "block",
  });
}

const smallest = () =>
  Math.min(
    ...[...document.querySelectorAll("main p")].map((one) => parseFloat(getComputedStyle(one).fontSize)),
  );
const takenOver = (on) =>
  document.documentElement.dataset.lw === "idle" && document.querySelectorAll(`.${on}`).length > 3;

for (const least of [20, 24, 32])
  test(`Chromium, at least ${least} px: the canvas takes over and shows what is there`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "leeswijzer-least-"));
    const context = await openChromium(folder, least);
    try {
      for (const where of Object.values(screens)) {
        const page = await context.newPage();
        await page.goto(site.url + where.path);
        await page.waitForFunction(takenOver, onClass);
        for (const step of where.steps) await answer(page, step);
        assert.equal(await page.evaluate(smallest), least);
        await seesWhatIsThere(browser, page, { wholly: true });
      }
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

test("Firefox, at least 24 px: the canvas takes over, boxes and letters agree", async () => {
  const firefox = await launchFirefox(
    { DISPLAY: screen.display },
    { extraPrefsFirefox: { "font.minimum-size.x-western": 24 } }, // its computed sizes do not show it
  );
  try {
    for (const { path: at } of Object.values(screens)) {
      const page = await firefox.newPage();
      await page.goto(site.url + at);
      await until(page, takenOver, onClass);
      const { largest, apart, settled } = await page.evaluate(
        () => performance.getEntriesByName("lw:layout").at(-1).detail,
      );
      assert.ok(settled && largest <= 0.5 && apart <= 0.5, `boxes ${largest} px, letters ${apart} px`);
    }
  } finally {
    await firefox.close();
  }
});
