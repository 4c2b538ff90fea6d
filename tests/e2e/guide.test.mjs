// The guide in a real browser: by keyboard alone, with the browser's own buttons, and without a trace of the answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../../web/serve.mjs";
import { launch, openPage, sizes, takenOver } from "./chromium.mjs";

const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
const table = execFileSync("build/native/leeswijzer", ["guide-table", "content"], { encoding: "utf8", maxBuffer: 1 << 26 })
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
const routing = guide.questions.filter((question) => question.routes);
const titleOf = (outcome) => guide.outcomes.find((one) => one.id === outcome).title;

let site, browser;
before(async () => {
  site = await serve({ site: "build/site" });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.stop();
});

const clean = (text) => text.replaceAll("\u00AD", "").trim();
const heading = async (page) => clean(await page.locator("main h1").evaluate((node) => [...node.childNodes].filter((one) => one.className !== "hidden").map((one) => one.textContent).join("")));
const focused = (page) => page.evaluate(() => document.activeElement.id);

// The next screen is there once its heading has the focus.
async function arrived(page, before) {
  await page.waitForFunction(
    (old) => document.querySelector("main h1") && document.querySelector("main h1").textContent !== old && document.activeElement === document.querySelector("main h1"),
    before,
  );
}
const rawHeading = (page) => page.locator("main h1").textContent();

async function begin(browser, context = sizes.phone) {
  const opened = await openPage(browser, `${site.url}wegwijzer/`, { context });
  await takenOver(opened.page);
  return opened;
}

async function press(page, key, times = 1) {
  for (let i = 0; i < times; ++i) await page.keyboard.press(key);
}

// Tab until the element with this data-act has the focus.
async function tabTo(page, action) {
  for (let i = 0; i < 40; ++i) {
    if ((await page.evaluate(() => document.activeElement.closest("[data-act]")?.dataset.act ?? "")) === action) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${action}`);
}

// Answers the question on screen by keyboard alone.
async function answer(page, question, option) {
  const before = await rawHeading(page);
  if (option !== null) {
    const index = question.options.findIndex((one) => one.id === option);
    await page.keyboard.press("Tab"); // from the heading to the group of radios (or the first checkbox)
    if (question.kind === "multi") await press(page, "Tab", index);
    await page.keyboard.press("Space");
    if (question.kind !== "multi") await press(page, "ArrowDown", index);
  }
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await arrived(page, before);
}

async function start(page) {
  const before = await rawHeading(page);
  await tabTo(page, "start");
  await page.keyboard.press("Enter");
  await arrived(page, before);
}

// The path through the questions that the answers of this row of the table really take.
function pathOf(row) {
  const path = [];
  for (const question of guide.questions) {
    const at = routing.indexOf(question);
    const option = at < 0 ? null : row[at];
    path.push([question, option]);
    if (question.stopOn?.includes(option)) break;
  }
  return path;
}

test("by keyboard alone a person reaches every outcome, and it is the one that the table says", async () => {
  const { page, context, faults } = await begin(browser);
  const rows = guide.outcomes.map((outcome) => table.find((row) => row.at(-2) === outcome.id));
  for (const row of rows) {
    assert.ok(row);
    await page.goto(`${site.url}wegwijzer/`);
    await page.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0);
    await start(page);
    for (const [question, option] of pathOf(row)) {
      assert.equal(await heading(page), question.text);
      assert.equal(await focused(page), "vraag");
      await answer(page, question, option);
    }
    assert.equal(await heading(page), titleOf(row.at(-2)));
    assert.ok(await page.locator("a[href='tel:112']").first().isVisible());
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("going on without an answer says what to do and keeps the question", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "melding");
  assert.equal(await heading(page), guide.questions[0].text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("input:checked").count(), 1);
  const before = await rawHeading(page);
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  await context.close();
});

test("the browser's back and forward walk along the questions, and answers stay chosen", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await answer(page, guide.questions[0], "nee");
  await answer(page, guide.questions[1], "nee");
  let before = await rawHeading(page);
  await page.goBack();
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  assert.equal(await page.locator("input:checked").evaluate((input) => input.closest("[data-act]").dataset.act), `choose ${guide.questions[1].id} nee`);
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

test("an answer is changed from the outcome, a section is read and left again, and everything can be wiped", async () => {
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

test("a shaky double tap goes one step, forth and back", async () => {
  const { page, context } = await begin(browser);
  await start(page);
  await answer(page, guide.questions[0], "nee");
  await page.locator("[data-act$=' nee']").click();
  let before = await rawHeading(page);
  await page.locator("[data-act=next]").dblclick();
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[2].text);
  assert.equal(await page.locator("#melding").count(), 0, "the second tap asked for an answer");
  before = await rawHeading(page);
  await page.locator("[data-act=back]").evaluate((button) => [1, 2].forEach(() => button.click())); // two taps far apart, one slow step
  await arrived(page, before);
  assert.equal(await heading(page), guide.questions[1].text);
  await context.close();
});

test("no address, title, history entry, storage, message or request carries an answer", async () => {
  const { page, context } = await begin(browser);
  await page.waitForFunction(() => document.getElementById("status").textContent, null, { timeout: 20000 }); // the offline copy is made
  const url = page.url();
  const title = await page.title();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await start(page);
  for (const [question, option] of pathOf(table.find((row) => row.at(-2) === "langdurig"))) await answer(page, question, option);
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
  assert.deepEqual(requests, []);
  await page.reload();
  await takenOver(page);
  assert.equal(await heading(page), guide.title, "after a reload nothing is left");
  await context.close();
});
