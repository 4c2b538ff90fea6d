// Every real path through the guide in a real browser, once by touch and once by keyboard alone: the outcome is the one that an
// independent evaluator expects, and on every screen the canvas and the DOM agree. A path goes back to the last question that
// has another answer, as a person would, so that common beginnings are walked once. Several people walk at the same time, each
// their share of the places.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { decide, ends, guide } from "./lib/evaluator.mjs";

const PATHS = 296;
let site, browser;
withSite((opened) => ({ site, browser } = opened));

// In the page: whether this screen is there: its heading says the words and has the focus.
const isAt = (words) => {
  const heading = document.querySelector("main h1");
  if (!heading || document.activeElement !== heading) return false;
  const said = [...heading.childNodes]
    .filter((node) => node.className !== "lw-hidden")
    .map((node) => node.textContent)
    .join("");
  return said.replaceAll("\u00AD", "").replaceAll("\u00A0", " ").trim() === words;
};
const at = (page, words) => page.waitForFunction(isAt, words, { timeout: 10000 });

// The canvas shows the screen, and every text stands where the engine thinks.
async function agrees(page, where) {
  await page
    .waitForFunction(() => document.querySelectorAll("main .lw-on").length > 3, null, { timeout: 10000 })
    .catch(() => assert.fail(`${where}: the canvas does not show it`));
  const layout = await page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1).detail);
  assert.ok(layout.settled && layout.largest <= 0.5, `${where}: ${JSON.stringify(layout)}`);
}

const row = (question, option) => `[data-act="choose ${question.id} ${option}"]`;

// Two taps on one spot within a moment are a shaky double tap to the product, which ignores the second; buttons of one screen and
// the next may stand on one spot.
const MOMENT_MS = 600;

const byTouch = (page) => {
  let last = 0;
  const tap = async (selector) => {
    await page.waitForTimeout(Math.max(0, last + MOMENT_MS - Date.now()));
    await page.locator(selector).tap();
    last = Date.now();
  };
  return {
    start: () => tap("[data-act=start]"),
    next: () => tap("[data-act=next]"),
    back: () => tap("[data-act=back]"),
    choose: (question, option) => page.locator(row(question, option)).tap(),
  };
};

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
      for (
        let i = 0;
        i < question.options.length && !(await page.evaluate(isOn, `${row(question, option)} input`));
        ++i
      )
        await page.keyboard.press("ArrowDown");
    },
  };
};

// Whose share an answer is, of `parts`: each place has one owner; whatever ends the questions before that is the first one's.
function isMine(question, option, { part, parts }) {
  if (question.map) return question.options.findIndex(({ id }) => id === option) % parts === part;
  return part === 0 || !ends(question, option);
}

async function walk(page, person, seen, answers = {}, index = 0) {
  const question = guide.questions[index];
  const options = question.routes
    ? question.options.map(({ id }) => id).filter((id) => isMine(question, id, seen))
    : [null];
  for (const option of options) {
    if (option) await person.choose(question, option);
    await person.next();
    const now = { ...answers, ...(option && { [question.id]: option }) };
    const next = ends(question, option) ? undefined : guide.questions[index + 1];
    const goal = next ?? decide(now).outcome;
    const words = goal.title ?? goal.text;
    await at(page, words).catch(() => assert.fail(`${JSON.stringify(now)} does not lead to "${words}"`));
    if (!seen.screens.has(words)) await agrees(page, words);
    seen.screens.add(words);
    if (next) await walk(page, person, seen, now, index + 1);
    else ++seen.paths;
    await person.back();
    await at(page, question.text);
  }
}

// Resolves to {paths: how many, screens: the headings of all that were seen}.
async function walkShare(context, personOf, share) {
  const { page, context: own, faults } = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await takenOver(page);
  const address = page.url();
  const person = personOf(page);
  await person.start();
  await at(page, guide.questions[0].text);
  await agrees(page, guide.questions[0].text);
  const seen = { ...share, paths: 0, screens: new Set([guide.questions[0].text]) };
  await walk(page, person, seen);
  assert.equal(page.url(), address);
  assert.deepEqual(faults, []);
  await own.close();
  return seen;
}

async function walkAll(context, personOf, parts) {
  const shares = await Promise.all(
    Array.from({ length: parts }, (_, part) => walkShare(context, personOf, { part, parts })),
  );
  assert.equal(
    shares.reduce((sum, { paths }) => sum + paths, 0),
    PATHS,
  );
  const screens = new Set(shares.flatMap((share) => [...share.screens]));
  assert.equal(
    screens.size,
    guide.questions.length + guide.outcomes.length,
    "every question and every outcome was seen",
  );
}

// Those who touch mostly wait, so both go at once.
describe(`all ${PATHS} paths`, { concurrency: true, timeout: 1_800_000 }, () => {
  const viewport = sizes.small.viewport; // at density 1, since there is no graphics card here
  test("by touch on a narrow phone", () => walkAll({ viewport, hasTouch: true, isMobile: true }, byTouch, 3));
  test("by keyboard alone, in a window enlarged to 400 %", () => walkAll({ viewport }, byKeyboard, 3));
});
