// Words that change while the screen stays: a text of two lines is in the page as the engine writes it, for sighted people and
// for screen readers, and on the canvas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lastLayout, openPage, plain, settled, takenOver, withSite } from "./lib/chromium.mjs";
import { answersUpTo } from "./lib/guide.mjs";
import { buildWith } from "./lib/other_content.mjs";

let site, browser;
withSite(
  (opened) => ({ site, browser } = opened),
  () =>
    buildWith((edit) => {
      edit("figures.json", (text) => {
        const all = JSON.parse(text);
        all.figures[0].states[1] = "Er ontstaat een route.\nDie is dun & <smal>.";
        return JSON.stringify(all);
      });
      edit("guide.json", (text) => text.replace('"U koos: {a}."', '"U koos:\\n{a}."'));
    }),
);

const htmlOf = (page, id) => page.evaluate((name) => document.getElementById(name).innerHTML, id);

// What a screen reader gets, and the page's own lines, as the canvas draws them.
async function checkWords(page, id, lines) {
  const element = page.locator(`[id="${id}"]`);
  assert.deepEqual((await element.innerText()).split("\n").map(plain), lines);
  const tree = plain(await page.locator("main").ariaSnapshot());
  for (const line of lines) assert.ok(tree.includes(line), `${line} in\n${tree}`);
  await element.scrollIntoViewIfNeeded();
  await settled(page);
  await page.waitForFunction((name) => document.getElementById(name).matches(".lw-on-text"), id);
  assert.equal((await lastLayout(page)).differed, 0, JSON.stringify(await lastLayout(page)));
}

test("a figure's state of two lines", async () => {
  const { page, context, faults } = await openPage(browser, site.url);
  await takenOver(page);
  const words = "lw-figure.route.words";
  const before = await htmlOf(page, words);
  await page.locator('[id="lw-figure.route"] button').first().click();
  await page.waitForFunction(([id, html]) => document.getElementById(id).innerHTML !== html, [words, before]);
  assert.equal(
    (await htmlOf(page, words)).replaceAll("\u00AD", ""),
    "Er ontstaat een route.<br>Die is dun &amp; &lt;smal&gt;.",
  );
  await checkWords(page, words, ["Er ontstaat een route.", "Die is dun & <smal>."]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the words below the drawn body, which are the same when the screen is rebuilt", async () => {
  const { page, context, faults } = await openPage(browser, `${site.url}wegwijzer/`);
  await takenOver(page);
  const tap = async (act) => {
    const before = await page.evaluate(() => history.state.step);
    await page.locator(`main [data-act="${act}"]`).click();
    if (act.startsWith("choose ")) return settled(page);
    await page.waitForFunction((step) => history.state.step !== step, before);
    await settled(page);
  };
  await tap("start");
  for (const [{ id }, option] of answersUpTo("plek")) {
    await tap(`choose ${id} ${option}`);
    await tap("next");
  }
  const words = "lw-body.plek.words";
  const hint = await htmlOf(page, words);
  await tap("choose plek nek");
  await page.waitForFunction(([id, html]) => document.getElementById(id).innerHTML !== html, [words, hint]);
  const said = await htmlOf(page, words);
  assert.equal((said.match(/<br>/g) ?? []).length, 1, said);
  await checkWords(page, words, (await page.locator(`[id="${words}"]`).innerText()).split("\n").map(plain));
  await tap("next");
  await tap("back");
  assert.equal(await htmlOf(page, words), said);
  assert.deepEqual(faults, []);
  await context.close();
});
