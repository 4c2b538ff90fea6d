// Every real path through the guide in a real browser, once by touch and once by keyboard alone: the outcome is the one that an
// independent evaluator expects, and on every screen the canvas and the DOM agree. A path goes back to the last question that
// has another answer, as a person would, so that common beginnings are walked once.
// Not part of `./dev test` yet; after `./dev build`: node tests/e2e/paths.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../web/serve.mjs";
import { launch, openPage, sizes, takenOver } from "./chromium.mjs";
import { decide, ends, guide } from "./evaluator.mjs";

const PATHS = 296;
let site, browser;
before(async () => {
  site = await serve({ site: "build/site" });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.stop();
});

// In the page: whether this screen is there: its heading says the words and has the focus.
const isAt = (words) => {
  const heading = document.querySelector("main h1");
  if (!heading || document.activeElement !== heading) return false;
  const said = [...heading.childNodes].filter((node) => node.className !== "hidden").map((node) => node.textContent).join("");
  return said.replaceAll("\u00AD", "").trim() === words;
};
const at = (page, words, timeout = 10000) => page.waitForFunction(isAt, words, { timeout });

// Presses until the screen is there. Two taps within a moment on one spot count as a shaky double tap, and the second one does
// nothing: who is as fast as this test taps again, as a person would.
async function pressUntil(page, press, words) {
  for (let tries = 0; tries < 3; ++tries) {
    await press();
    if (await at(page, words, 3000).then(() => true, () => false)) return;
  }
  await at(page, words);
}

// The canvas shows the screen, and every text stands where the engine thinks.
async function agrees(page, where) {
  await page.waitForFunction(() => document.querySelectorAll("main .on").length > 3, null, { timeout: 10000 }).catch(() => assert.fail(`${where}: the canvas does not show it`));
  const layout = await page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1).detail);
  assert.ok(layout.settled && layout.largest <= 0.5, `${where}: ${JSON.stringify(layout)}`);
}

const row = (question, option) => `[data-act="choose ${question.id} ${option}"]`;

const byTouch = (page) => ({
  start: () => page.locator("[data-act=start]").tap(),
  choose: (question, option) => page.locator(row(question, option)).tap(),
  next: () => page.locator("[data-act=next]").tap(),
  back: () => page.locator("[data-act=back]").tap(),
});

const byKeyboard = (page) => {
  const isOn = (selector) => document.activeElement.matches(selector);
  const tabTo = async (selector) => {
    for (let i = 0; i < 60; ++i) {
      if (await page.evaluate(isOn, selector)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reaches ${selector}`);
  };
  const press = async (selector) => {
    await tabTo(selector);
    await page.keyboard.press("Enter");
  };
  return {
    start: () => press("[data-act=start]"),
    next: () => press("[data-act=next]"),
    back: () => press("[data-act=back]"),
    // One stop for the group; the arrows choose, and go round.
    async choose(question, option) {
      await tabTo(`input[name="${question.id}"]`);
      await page.keyboard.press("Space");
      for (let i = 0; i < question.options.length && !(await page.evaluate(isOn, `${row(question, option)} input`)); ++i) await page.keyboard.press("ArrowDown");
    },
  };
};

async function walk(page, person, seen, answers = {}, index = 0) {
  const question = guide.questions[index];
  const visit = async (option) => {
    if (option) await person.choose(question, option);
    const now = { ...answers, ...(option && { [question.id]: option }) };
    const last = index + 1 === guide.questions.length || ends(question, option);
    if (!last) {
      await pressUntil(page, person.next, guide.questions[index + 1].text);
      if (!seen.screens.has(index + 1)) await agrees(page, guide.questions[index + 1].id);
      seen.screens.add(index + 1);
      await walk(page, person, seen, now, index + 1);
    } else {
      const { outcome } = decide(now);
      await pressUntil(page, person.next, outcome.title).catch(() => assert.fail(`${JSON.stringify(now)} does not lead to ${outcome.id}`));
      if (!seen.screens.has(outcome.id)) await agrees(page, outcome.id);
      seen.screens.add(outcome.id);
      ++seen.paths;
    }
    await pressUntil(page, person.back, question.text);
  };
  if (!question.routes) return visit(null);
  for (const { id } of question.options) await visit(id);
}

async function walkAll(context, personOf) {
  const { page, context: own, faults } = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await takenOver(page);
  const address = page.url();
  const person = personOf(page);
  await person.start();
  await at(page, guide.questions[0].text);
  await agrees(page, guide.questions[0].id);
  const seen = { paths: 0, screens: new Set() };
  await walk(page, person, seen);
  assert.equal(seen.paths, PATHS);
  assert.equal(seen.screens.size, guide.questions.length - 1 + guide.outcomes.length, "every question and every outcome was seen");
  assert.equal(page.url(), address);
  assert.deepEqual(faults, []);
  await own.close();
}

test(`all ${PATHS} paths, by touch on a narrow phone and by keyboard on a desk`, { timeout: 3_000_000 }, async () => {
  const narrow = { ...sizes.small, deviceScaleFactor: 1 }; // a third of the pixels: there is no graphics card here
  await Promise.all([walkAll(narrow, byTouch), walkAll(sizes.desk, byKeyboard)]);
});
