// The guide in a real browser: by keyboard alone, with the browser's own buttons, and without leaving a trace of the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, plain, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import {
  answer,
  answersUpTo,
  arrived,
  focused,
  guide,
  heading,
  pathOf,
  questionOf,
  rawHeading,
  start,
  tabTo,
  table,
  titleOf,
} from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

async function begin(browser, context = sizes.phone) {
  const opened = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await takenOver(opened.page);
  return opened;
}

test("by keyboard alone a person reaches every outcome, and it is the one in the table", async () => {
  const { page, context, faults } = await begin(browser);
  const rows = guide.outcomes.map((outcome) => table.find((row) => row.at(-2) === outcome.id));
  for (const row of rows) {
    assert.ok(row);
    await page.goto(`${site.url}wegwijzer/`);
    await page.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0);
    await start(page);
    for (const [question, option] of pathOf(row)) {
      assert.equal(await heading(page), question.text);
      assert.equal(await focused(page), "lw-question");
      await answer(page, question, option);
    }
    assert.equal(await heading(page), titleOf(row.at(-2)));
    assert.ok(await page.locator("a[href='tel:112']").first().isVisible());
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("continuing without an answer says what to do and keeps the question", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "lw-message");
  assert.equal(await heading(page), guide.questions[0].text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("input:checked").count(), 1);
  await page.keyboard.press("ArrowUp"); // around to the last: none of these
  const before = await rawHeading(page);
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  await context.close();
});

test("the browser's back and forward move through the questions, and answers stay chosen", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await answer(page, guide.questions[0], "nee");
  await answer(page, guide.questions[1], "nee");
  let before = await rawHeading(page);
  await page.goBack();
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  assert.equal(
    await page.locator("input:checked").evaluate((input) => input.closest("[data-act]").dataset.act),
    `choose ${guide.questions[1].id} nee`,
  );
  before = await rawHeading(page);
  await page.goForward();
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[2].text);
  before = await rawHeading(page);
  await tabTo(page, "back");
  await page.keyboard.press("Enter");
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  await context.close();
});

test("an answer is changed from the outcome, a section is opened and closed again, and everything can be wiped", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  const row = table.find((one) => one.at(-2) === "beweeghulp");
  for (const [question, option] of pathOf(row)) await answer(page, question, option);
  const outcome = await rawHeading(page);
  await page.locator("[data-act^='read ']").first().click();
  await page.waitForFunction(() => document.querySelector("main article"));
  await page.locator("[data-act=back]").first().click();
  await arrived(page, await rawHeading(page).then(() => ""));
  assert.equal(await rawHeading(page), outcome);
  await page.locator('[id="lw-fold.why"] > summary').click();
  await page.locator(`[data-act="change ${guide.questions[0].id}"]`).click();
  await arrived(page, outcome);
  await answer(page, guide.questions[0], "ja");
  assert.equal(await heading(page), titleOf("nood"));
  const alarm = await rawHeading(page);
  await page.locator("[data-act=restart]").first().click();
  await arrived(page, alarm);
  assert.equal(await heading(page), guide.title);
  await start(page);
  assert.equal(await page.locator("input:checked").count(), 0);
  await context.close();
});

test("a shaky double tap goes one step, forward and back", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await answer(page, guide.questions[0], "nee");
  await page.locator("[data-act$=' nee']").click();
  let before = await rawHeading(page);
  await page.locator("[data-act=next]").dblclick();
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[2].text);
  assert.equal(await page.locator("#lw-message").count(), 0, "the second tap asked for an answer");
  before = await rawHeading(page);
  await page.locator("[data-act=back]").evaluate((button) => [1, 2].forEach(() => button.click())); // two taps far apart, one slow step
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  await context.close();
});

// Records every call by which a page could pass something on.
function listenIn() {
  globalThis.calls = [];
  const record = (holder, name) => {
    const own = holder[name];
    holder[name] = function (...values) {
      globalThis.calls.push(`${name} ${JSON.stringify(values)}`);
      return own.apply(this, values);
    };
  };
  record(Window.prototype, "postMessage");
  record(BroadcastChannel.prototype, "postMessage");
  record(Storage.prototype, "setItem");
  record(Navigator.prototype, "sendBeacon");
  record(History.prototype, "pushState");
  record(History.prototype, "replaceState");
}

test("no address, title, history entry, storage, message or request carries an answer", async () => {
  const opened = await openPage(browser, `${site.url}wegwijzer/`, {
    prepare: (page) => page.addInitScript(listenIn),
  });
  const { page, context } = opened;
  await takenOver(page);
  await page.waitForFunction(() => document.getElementById("lw-status").textContent, null, {
    timeout: 20000,
  }); // the offline copy is complete
  const url = page.url();
  const title = await page.title();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await start(page);
  for (const [question, option] of pathOf(table.find((row) => row.at(-2) === "langdurig")))
    await answer(page, question, option);
  assert.equal(page.url(), url);
  assert.equal(await page.title(), title);
  assert.deepEqual(Object.keys(await page.evaluate(() => history.state)), ["step"]);
  assert.equal(typeof (await page.evaluate(() => history.state.step)), "number");
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  assert.deepEqual(stored, { local: {}, session: {}, cookies: "", databases: 0, caches: 1 });
  await page.locator("[data-act='show summary']").click();
  await page.waitForFunction(() => document.querySelector("#lw-summary"));
  assert.equal(page.url(), url);
  assert.deepEqual(requests, []);
  const calls = await page.evaluate(() => globalThis.calls);
  assert.ok(calls.length > 5, "the walk itself is in the history");
  for (const one of calls) assert.match(one, /^(push|replace)State \[\{"step":\d+\},""\]$/);
  await page.reload();
  await takenOver(page);
  assert.equal(await heading(page), guide.title, "after a reload nothing is left");
  await context.close();
});

// ---- the drawn body ---------------------------------------------------------------------------------------

const toBody = async (page) => {
  await start(page);
  for (const [question, option] of answersUpTo("plek")) await answer(page, question, option);
  await page.waitForFunction(() => document.querySelector(".body-map.lw-on"));
};
// `x` and `y` as fractions of the drawing's box.
async function tapBody(page, x, y) {
  await page.locator(".body-map").scrollIntoViewIfNeeded();
  const box = await page.locator(".body-map").boundingBox();
  await page.touchscreen.tap(box.x + box.width * x, box.y + box.height * y);
}
const mapWords = (page) => page.locator('[id="lw-body.plek.words"]').textContent().then(plain);
const chosen = (page) =>
  page.evaluate(() => document.querySelector("input:checked")?.closest("[data-act]").dataset.act);
const says = (page, pattern) =>
  page.waitForFunction(
    (source) =>
      new RegExp(source).test(
        document.getElementById("lw-body.plek.words").textContent.replaceAll("\u00AD", ""),
      ),
    pattern.source,
  );

for (const context of [sizes.phone, sizes.small])
  test(`a tap on the body marks and names the place, ${context.viewport.width} px`, async () => {
    const { page, context: own, faults } = await begin(browser, context);
    await toBody(page);
    assert.equal(await mapWords(page), questionOf("plek").map.hint);
    const before = await page.locator(".body-map").screenshot();
    await tapBody(page, 0.75, 0.17);
    await says(page, /^U koos: Nek\. Past dit beter\? .*Nek met pijn in de arm; Nek met hoofdpijn\.$/);
    assert.equal(await chosen(page), "choose plek nek");
    const isPainted = async () => !before.equals(await page.locator(".body-map").screenshot());
    for (let tries = 0; tries < 40 && !(await isPainted()); ++tries) await page.waitForTimeout(200);
    assert.ok(await isPainted(), "the mark is painted");
    await tapBody(page, 0.25, 0.46); // the belly: an answer that the guide is not about
    await says(page, /^U koos: Borst, buik, lies of een andere plek\. Pijn op de borst\? Bel 112\.$/);
    assert.equal(await chosen(page), "choose plek anders");
    await page.locator("[data-act='choose plek schouder']").tap();
    await says(page, /^U koos: Schouder\.$/);
    const heading = await rawHeading(page);
    await page.locator("[data-act=next]").tap();
    await arrived(page, heading);
    assert.equal(await page.locator("main h1").textContent().then(plain), questionOf("begin").text);
    assert.deepEqual(faults, []);
    await own.close();
  });

test("rotation and another text size keep the answer and the question", async () => {
  const { page, context } = await begin(browser);
  await toBody(page);
  await tapBody(page, 0.75, 0.19);
  await says(page, /^U koos: Nek/);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await page.waitForTimeout(600);
  assert.equal(await chosen(page), "choose plek nek");
  assert.equal(await heading(page), questionOf("plek").text);
  await context.close();
});

test("at 320 px and 200 % a new question is in view, its number too, below the line about 112", async () => {
  const { page, context } = await openPage(browser, `${site.url}wegwijzer/`, {
    context: sizes.small,
    prepare: (page) =>
      page.addInitScript(() => localStorage.setItem("leeswijzer:settings", JSON.stringify({ size: 200 }))),
  });
  await takenOver(page);
  await start(page);
  for (const question of guide.questions.slice(0, 2)) {
    const boxes = await page.evaluate(() =>
      [".banner", "main p", "#lw-question"].map((one) =>
        document.querySelector(one).getBoundingClientRect().toJSON(),
      ),
    );
    const [banner, number, heading] = boxes;
    assert.ok(
      banner.bottom <= number.top && heading.bottom < sizes.small.viewport.height,
      JSON.stringify(boxes),
    );
    await answer(page, question, "nee");
  }
  await context.close();
});
