// axe on every screen, light and dark: first as the canvas shows it, then with the page's own ink, whose contrast axe can
// judge. The canvas draws with the same colours (takeover.test.mjs compares the pixels).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axe } from "./lib/axe.mjs";
import { openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { answersUpTo } from "./lib/guide.mjs";

const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
let site, browser;
withSite((opened) => ({ site, browser } = opened));

const run = (page, options) =>
  page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(options);
    return violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.target.join(" "))
          .slice(0, 4)
          .join(", ")}`,
    );
  }, options);

async function judge(page, where) {
  await page.evaluate(axe);
  assert.deepEqual(
    await run(page, { rules: { "color-contrast": { enabled: false } } }),
    [],
    `${where}, canvas`,
  );
  await page.evaluate(() =>
    document.querySelectorAll(".lw-on").forEach((node) => node.classList.remove("lw-on", "lw-on-text")),
  );
  assert.deepEqual(
    await run(page, { runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced"] } }),
    [],
    `${where}, own ink`,
  );
}

async function walk(page, options) {
  await page.locator("[data-act=start]").click();
  for (const [question, option] of options) {
    if (option) await page.locator(`[data-act="choose ${question} ${option}"]`).click();
    else await page.waitForTimeout(600); // any sooner, on the same spot, it counts as the second half of a double tap
    await page.locator("[data-act=next]").click();
    await settled(page);
  }
}
const upTo = (id) =>
  answersUpTo(id, { plek: "nek", begin: "vanzelf", beloop: "terug" }).map(([question, option]) => [
    question.id,
    option,
  ]);
const toOutcome = [...upTo("herken"), ["herken", null]];

const screens = {
  "the article": ["", []],
  "the guide's start": ["wegwijzer/", null],
  "a gate": ["wegwijzer/", []],
  "a missing answer": ["wegwijzer/", [["alarm112", null]]],
  "the 112 outcome": ["wegwijzer/", [["alarm112", "ja"]]],
  "a choice among two": ["wegwijzer/", upTo("wie")],
  "one choice, with the body": ["wegwijzer/", upTo("plek")],
  "several choices": ["wegwijzer/", upTo("herken")],
  "an outcome reached by answers": ["wegwijzer/", toOutcome],
  "the summary": ["wegwijzer/", toOutcome, "show summary"],
  "the signs": ["wegwijzer/signalen/", null],
  "a place": ["wegwijzer/plek/nek/", null],
  ...Object.fromEntries(guide.outcomes.map(({ id }) => [`the page of ${id}`, [`wegwijzer/${id}/`, null]])),
};
for (const [name, [path, options, further]] of Object.entries(screens))
  for (const colorScheme of ["light", "dark"])
    test(`${name}, ${colorScheme}`, async () => {
      const { page, context } = await openPage(browser, site.url + path, {
        context: { ...sizes.phone, colorScheme },
      });
      await takenOver(page);
      if (options && path) await walk(page, options);
      if (further) await page.locator(`[data-act="${further}"]`).click();
      if (options?.at(-1)?.[0] === "herken")
        await page.waitForFunction(() => !document.getElementById("lw-questions"), null, { timeout: 5000 });
      await settled(page);
      await judge(page, name);
      await context.close();
    });
