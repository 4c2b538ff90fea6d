// Every real path through the guide in a real browser, once by touch and once by keyboard alone: the outcome is the one that an
// independent evaluator expects. A path goes back to the last question that has another answer, as a person would, so that
// common beginnings are walked once. Several pages walk in parallel, each with its share of the places, in forced colours,
// where the canvas paints nothing: without a graphics card, painting is most of the work. With the canvas, just enough paths to
// show every question and every outcome are walked again, and on each of their screens the canvas and the DOM agree.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openPage, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { decide, ends, guide } from "./lib/evaluator.mjs";

const PATHS = 334;
let site, browser;
withSite((opened) => ({ site, browser } = opened));

// In the page: resolves once this screen is shown: its heading has these words and the focus. One message to the page and one back,
// where Playwright's own waiting needs several, and no frame that the page itself does not ask for.
const shows = async (words) => {
  const isAt = () => {
    const heading = document.querySelector("main h1");
    if (!heading || document.activeElement !== heading) return false;
    const said = [...heading.childNodes]
      .filter((node) => node.className !== "lw-hidden")
      .map((node) => node.textContent)
      .join("");
    return said.replaceAll("\u00AD", "").replaceAll("\u00A0", " ").trim() === words;
  };
  const over = new AbortController();
  let observer, timer;
  try {
    await new Promise((resolve, reject) => {
      const look = () => isAt() && resolve();
      timer = setTimeout(() => reject(new Error(`not within 10 s: ${words}`)), 10000);
      observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      addEventListener("focusin", look, { signal: over.signal });
      look();
    });
  } finally {
    clearTimeout(timer);
    over.abort();
    observer.disconnect();
  }
};
const at = (page, words) => page.evaluate(shows, words);

// The canvas shows the screen, and every text is where the engine puts it.
async function agrees(page, where) {
  await page
    .waitForFunction(() => document.querySelectorAll("main .lw-on").length > 3, null, { timeout: 10000 })
    .catch(() => assert.fail(`${where}: the canvas does not show it`));
  const layout = await page.evaluate(() => performance.getEntriesByName("lw:layout").at(-1).detail);
  assert.ok(layout.settled && layout.largest <= 0.5, `${where}: ${JSON.stringify(layout)}`);
}

const row = (question, option) => `[data-act="choose ${question.id} ${option}"]`;

// The product takes two quick taps on one spot for a shaky double tap and ignores the second, and buttons of one screen and the
// next may be on one spot. A tap on the empty margin in between makes the next one a first tap again.
const MARGIN = [2, 300];

// In the page: the middle of what a finger aims at, scrolled into view; null when something else lies over it.
const spotOf = (selector) => {
  const aim = document.querySelector(selector);
  aim.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = aim.getBoundingClientRect();
  const spot = [x + width / 2, y + height / 2];
  return aim.contains(document.elementFromPoint(...spot)) ? spot : null;
};

const byTouch = (page) => {
  const tap = async (selector) => {
    const spot = await page.evaluate(spotOf, selector);
    assert.ok(spot, `something lies over ${selector}`);
    await page.touchscreen.tap(...spot);
  };
  const press = async (selector) => {
    await page.touchscreen.tap(...MARGIN);
    await tap(selector);
  };
  return {
    start: () => press("[data-act=start]"),
    next: () => press("[data-act=next]"),
    back: () => press("[data-act=back]"),
    choose: (question, option) => tap(row(question, option)),
  };
};

const byKeyboard = (page) => {
  const isOn = (selector) => document.activeElement.matches(selector);
  const known = new Map(); // how many times Tab, from the heading or the answers of a screen
  // Looks where the focus is after every Tab; on a screen seen before, only when it should be there.
  const tabTo = async (selector) => {
    const from = await page.evaluate(
      () => document.querySelector("main").textContent + document.activeElement.nodeName,
    );
    const way = from + selector;
    for (let tabs = 0; tabs < 60; ++tabs) {
      if (tabs >= (known.get(way) ?? 0) && (await page.evaluate(isOn, selector)))
        return void known.set(way, tabs);
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
    // One tab stop for the group; the arrow keys choose, and wrap around.
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

const choicesOf = (question) => (question.routes ? question.options.map(({ id }) => id) : [null]);
const wordsOf = ({ title, text }) => title ?? text;

// The question that follows these answers to the questions up to `index`, or else the outcome.
const after = (answers, index) =>
  (ends(guide.questions[index], answers[guide.questions[index].id])
    ? undefined
    : guide.questions[index + 1]) ?? decide(answers).outcome;

// Which of `parts` shares an answer belongs to: each place is in one; paths that end before that question are in the first.
const inShares = (part, parts) => (question, option) => {
  if (question.map) return question.options.findIndex(({ id }) => id === option) % parts === part;
  return part === 0 || !ends(question, option);
};

// True when this answer leads to a screen not seen yet, at once or later.
function leadsToNew(seen, answers, index) {
  const goal = after(answers, index);
  if (!seen.has(wordsOf(goal))) return true;
  if (goal !== guide.questions[index + 1]) return false;
  return choicesOf(goal).some((option) =>
    leadsToNew(seen, option ? { ...answers, [goal.id]: option } : answers, index + 1),
  );
}

// Walks from question `index` on, wherever `chosen(question, option, answers so far with this one, index)`; `arrived` is called on each screen.
async function walk(page, person, { chosen, arrived }, answers = {}, index = 0) {
  const question = guide.questions[index];
  for (const option of choicesOf(question)) {
    const now = { ...answers, ...(option && { [question.id]: option }) };
    if (!chosen(question, option, now, index)) continue;
    if (option) await person.choose(question, option);
    await person.next();
    const goal = after(now, index);
    await at(page, wordsOf(goal)).catch(() =>
      assert.fail(`${JSON.stringify(now)} does not lead to "${wordsOf(goal)}"`),
    );
    await arrived(goal);
    if (goal === guide.questions[index + 1]) await walk(page, person, { chosen, arrived }, now, index + 1);
    await person.back();
    await at(page, question.text);
  }
}

// Starts the guide in its own page and walks it; the address must not change and no error may occur.
async function walkInPage(context, personOf, begun, steps) {
  const { page, context: own, faults } = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await begun(page);
  const address = page.url();
  const person = personOf(page);
  await person.start();
  await at(page, guide.questions[0].text);
  await steps.arrived(guide.questions[0], page);
  await walk(page, person, { ...steps, arrived: (goal) => steps.arrived(goal, page) });
  assert.equal(page.url(), address);
  assert.deepEqual(faults, []);
  await own.close();
}

const allScreens = new Set([...guide.questions, ...guide.outcomes].map(wordsOf));

async function walkAll(context, personOf, parts) {
  let paths = 0;
  const seen = new Set();
  const arrived = (goal) => {
    seen.add(wordsOf(goal));
    if (guide.outcomes.includes(goal)) ++paths;
  };
  // Ready to answer: the guide's history entry exists once the engine has loaded.
  const begun = (page) => page.waitForFunction(() => history.state !== null);
  await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      walkInPage({ ...context, forcedColors: "active" }, personOf, begun, {
        chosen: inShares(part, parts),
        arrived,
      }),
    ),
  );
  assert.equal(paths, PATHS);
  assert.deepEqual(seen, allScreens, "every question and every outcome was seen");
}

async function walkCanvas(context, personOf) {
  const seen = new Set();
  await walkInPage(context, personOf, takenOver, {
    chosen: (question, option, now, index) => leadsToNew(seen, now, index),
    arrived: async (goal, page) => {
      if (!seen.has(wordsOf(goal))) await agrees(page, wordsOf(goal));
      seen.add(wordsOf(goal));
    },
  });
  assert.deepEqual(seen, allScreens, "every question and every outcome was seen");
}

const viewport = sizes.small.viewport; // at density 1, since there is no graphics card here
const phone = { viewport, hasTouch: true, isMobile: true };
const enlarged = { viewport };

describe(`all ${PATHS} paths`, { timeout: 1_200_000 }, () => {
  test("by touch on a narrow phone", () => walkAll(phone, byTouch, 3));
  test("by keyboard alone, in a window enlarged to 400 %", () => walkAll(enlarged, byKeyboard, 3));
});

describe("every question and every outcome with the canvas", { timeout: 600_000 }, () => {
  test("by touch on a narrow phone", () => walkCanvas(phone, byTouch));
  test("by keyboard alone, in a window enlarged to 400 %", () => walkCanvas(enlarged, byKeyboard));
});
