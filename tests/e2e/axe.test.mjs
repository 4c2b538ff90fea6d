// axe on every screen, light and dark: first as the canvas shows it, then with the page's own ink, which is what axe can
// judge the contrast of. The canvas draws with the same colours (takeover.test.mjs compares the pixels).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { serve } from "../../web/serve.mjs";
import { launch, openPage, settled, sizes, takenOver } from "./chromium.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site, browser;
before(async () => {
  site = await serve({ site: "build/site" });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.stop();
});

const run = (page, rules) =>
  page.evaluate(async (rules) => {
    const { violations } = await globalThis.axe.run({ rules });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(", ")}`);
  }, rules);

async function judge(page, where) {
  await page.evaluate(axe);
  assert.deepEqual(await run(page, { "color-contrast": { enabled: false } }), [], `${where}, canvas`);
  await page.evaluate(() => document.querySelectorAll(".on").forEach((node) => node.classList.remove("on", "on-text")));
  assert.deepEqual(await run(page, { "color-contrast-enhanced": { enabled: true } }), [], `${where}, own ink`);
}

async function walk(page, options) {
  await page.locator("[data-act=start]").click();
  for (const [question, option] of options) {
    if (option) await page.locator(`[data-act="choose ${question} ${option}"]`).click();
    await page.locator("[data-act=next]").click();
    await settled(page);
  }
}

const screens = {
  "the article": ["", []],
  "the guide's start": ["wegwijzer/", null],
  "a gate": ["wegwijzer/", []],
  "a missing answer": ["wegwijzer/", [["alarm112", null]]],
  "the 112 outcome": ["wegwijzer/", [["alarm112", "ja"]]],
  "one choice": ["wegwijzer/", [["alarm112", "nee"], ["spoed", "nee"], ["wie", "volwassen"], ["eerst", "nee"]]],
  "an outcome's own page": ["wegwijzer/beweeghulp/", null],
};
for (const [name, [path, options]] of Object.entries(screens))
  for (const colorScheme of ["light", "dark"])
    test(`${name}, ${colorScheme}`, async () => {
      const { page, context } = await openPage(browser, site.url + path, { context: { ...sizes.phone, colorScheme } });
      await takenOver(page);
      if (options && path) await walk(page, options);
      await settled(page);
      await judge(page, name);
      await context.close();
    });
