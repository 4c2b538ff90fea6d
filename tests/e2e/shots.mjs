// Screenshots to look at: every screen at four sizes, light and dark. `node tests/e2e/shots.mjs URL DIR [name…]`
import { mkdirSync } from "node:fs";
import { launch, openPage, settled } from "./chromium.mjs";

const [, , url, folder, ...only] = process.argv;
const sizes = {
  320: { viewport: { width: 320, height: 568 }, deviceScaleFactor: 2 },
  390: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  768: { viewport: { width: 768, height: 1024 } },
  1280: { viewport: { width: 1280, height: 800 } },
};

// Taps a button and waits for the next screen; "fout" stays where it is, on purpose.
async function tap(page, action) {
  const before = await page.evaluate(() => history.state?.step ?? -1);
  await page.locator(`[data-act=${action}]`).click();
  await page.waitForFunction((step) => history.state?.step > step, before, { timeout: 2000 }).catch(() => {});
  await settled(page);
}

async function answer(page, options) {
  await page.waitForFunction(() => history.state);
  await tap(page, "start");
  for (const option of options) {
    if (option) await page.locator(`[data-act$=" ${option}"]`).first().click();
    await tap(page, "next");
  }
}

const adult = ["nee", "nee", "volwassen", "nee", "nek", "vanzelf", "k3", "beter", ""];
const screens = {
  artikel: ["", null],
  "artikel-midden": ["", (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.45))],
  "artikel-eind": ["", (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight))],
  start: ["wegwijzer/", null],
  vraag: ["wegwijzer/", (page) => answer(page, [])],
  fout: ["wegwijzer/", (page) => answer(page, [""])],
  alarm: ["wegwijzer/", (page) => answer(page, ["ja"])],
  keuze: ["wegwijzer/", (page) => answer(page, adult.slice(0, 4))],
  uitkomst: ["wegwijzer/", (page) => answer(page, adult)],
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [size, context] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"])
    for (const [name, [path, go]] of Object.entries(screens)) {
      if (only.length && !only.includes(name)) continue;
      const { page, context: own, faults } = await openPage(browser, new URL(path, url).href, { context: { ...context, colorScheme } });
      await settled(page);
      await page.waitForTimeout(400);
      await go?.(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
      if (faults.length) console.log(name, size, colorScheme, faults);
      await own.close();
    }
await browser.close();
