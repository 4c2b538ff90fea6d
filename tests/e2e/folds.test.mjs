// Folds on an outcome: closed at first, the canvas goes along when one is opened, links and paper open them; the card above them fits the
// first screen of a phone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { agrees, openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { guide } from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function open(path, options) {
  const opened = await openPage(browser, site.url + path, options);
  await takenOver(opened.page);
  return opened;
}

const openFolds = (page) =>
  page.evaluate(() => [...document.querySelectorAll("main details[open]")].map((one) => one.id));

test("a fold opens and closes by touch and by keyboard, and the canvas draws what it shows", async () => {
  const { page, context, faults } = await open("wegwijzer/langdurig/");
  assert.deepEqual(await openFolds(page), []);
  await agrees(page);
  await page.locator('[id="lw-fold.treatments"] > summary').tap();
  await agrees(page);
  assert.deepEqual(await openFolds(page), ["lw-fold.treatments"]);
  const drawn = () =>
    page.evaluate(() => document.querySelectorAll('[id="lw-fold.treatments"] .lw-on-text').length);
  await page.locator('[id="lw-fold.treatments"] p').first().scrollIntoViewIfNeeded();
  await settled(page);
  assert.ok((await drawn()) > 2, "the canvas draws what the fold holds");
  await page.locator('[id="lw-fold.sources"] > summary').press("Enter");
  await agrees(page);
  assert.deepEqual(await openFolds(page), ["lw-fold.treatments", "lw-fold.sources"]);
  await page.locator('[id="lw-fold.treatments"] > summary').press("Space");
  await agrees(page);
  assert.deepEqual(await openFolds(page), ["lw-fold.sources"]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("what opens a fold without a tap, as the browser's own search does, is noticed too", async () => {
  const { page, context } = await open("wegwijzer/langdurig/");
  await page.evaluate(() => (document.getElementById("lw-fold.read").open = true));
  await agrees(page);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(() => (location.hash = "lw-specialists.1"));
  await page.waitForFunction(() => document.getElementById("lw-fold.people").open);
  await agrees(page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) > before + 50);
  await context.close();
});

test("an address of something inside a fold opens it, with the canvas or without scripts", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await openPage(browser, `${site.url}wegwijzer/langdurig/#lw-specialists.1`, {
      context: { ...sizes.phone, javaScriptEnabled },
    });
    await page.locator('[id="lw-specialists.1"]').waitFor({ state: "visible" });
    await context.close();
  }
});

test("an address of words inside a fold opens it, and the canvas follows", async () => {
  const { page, context } = await open("wegwijzer/langdurig/#:~:text=Rustig%20ademen");
  await page.waitForFunction(() => document.getElementById("lw-fold.treatments").open);
  await agrees(page);
  await context.close();
});

test("paper shows what is in a fold, also without scripts, and leaves it as it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leeswijzer-folds-"));
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await openPage(browser, `${site.url}wegwijzer/langdurig/`, {
      context: { ...sizes.phone, javaScriptEnabled },
    });
    if (javaScriptEnabled) await takenOver(page);
    const file = join(folder, "page.pdf");
    await page.pdf({ path: file });
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    for (const words of ["Manuele technieken", "Jarco Schol", "KNGF-richtlijn"])
      assert.ok(text.includes(words), `${words}, scripts: ${javaScriptEnabled}`);
    if (javaScriptEnabled) {
      await agrees(page);
      assert.deepEqual(await openFolds(page), []);
    }
    await context.close();
  }
  rmSync(folder, { recursive: true });
});

test("the card of every outcome fits the first screen of a phone: what, who, how quickly, and at most one button", async () => {
  for (const { id, title, lead } of guide.outcomes) {
    const { page, context } = await open(`wegwijzer/${id}/`, { context: sizes.phone });
    const card = page.locator("#lw-outcome");
    const said = plain(await card.innerText());
    assert.ok(said.includes(title) && said.includes(lead), id);
    const { bottom, buttons } = await card.evaluate((one) => ({
      bottom: one.getBoundingClientRect().bottom,
      buttons: one.querySelectorAll("a, button").length,
    }));
    assert.ok(bottom <= 844 && buttons <= 1, `${id}: ${bottom}, ${buttons}`);
    await context.close();
  }
});
