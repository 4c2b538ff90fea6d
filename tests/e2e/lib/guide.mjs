// The guide as its tests walk it: its words, the table of all answers, and a person at a keyboard.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { plain } from "./chromium.mjs";

export const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
export const table = execFileSync("build/native/leeswijzer", ["guide-table", "content"], {
  encoding: "utf8",
  maxBuffer: 1 << 26,
})
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
export const routing = guide.questions.filter((question) => question.routes);
export const titleOf = (outcome) => guide.outcomes.find((one) => one.id === outcome).title;

// Answers that go on, to every question before the one with this id; its usual answers, or else those `wanted`.
export function answersUpTo(id, wanted = {}) {
  const before = guide.questions.slice(
    0,
    guide.questions.findIndex((one) => one.id === id),
  );
  return before.map((question) => {
    const usual = question.options.find((one) => !question.stopOn?.includes(one.id)).id;
    return [question, wanted[question.id] ?? usual];
  });
}
export const questionOf = (id) => guide.questions.find((one) => one.id === id);

export const heading = async (page) =>
  plain(
    await page.locator("main h1").evaluate((node) =>
      [...node.childNodes]
        .filter((one) => one.className !== "lw-hidden")
        .map((one) => one.textContent)
        .join(""),
    ),
  );
export const focused = (page) => page.evaluate(() => document.activeElement.id);

// The next screen is shown once its heading has the focus.
export async function arrived(page, before) {
  await page.waitForFunction(
    (old) =>
      document.querySelector("main h1") &&
      document.querySelector("main h1").textContent !== old &&
      document.activeElement === document.querySelector("main h1"),
    before,
  );
}
export const rawHeading = (page) => page.locator("main h1").textContent();

export async function press(page, key, times = 1) {
  for (let i = 0; i < times; ++i) await page.keyboard.press(key);
}

// Tab until the element with this data-act has the focus.
export async function tabTo(page, action) {
  for (let i = 0; i < 40; ++i) {
    if (
      (await page.evaluate(() => document.activeElement.closest("[data-act]")?.dataset.act ?? "")) === action
    )
      return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${action}`);
}

// Answers the question on screen by keyboard alone.
export async function answer(page, question, option) {
  const before = await rawHeading(page);
  if (option !== null) {
    const index = question.options.findIndex((one) => one.id === option);
    await page.keyboard.press("Tab"); // from the heading to the group of radios, to the chosen one if any (or to the first checkbox)
    if (question.kind === "multi") await press(page, "Tab", index);
    await page.keyboard.press("Space");
    const isThere = (selector) => document.activeElement.matches(selector);
    const wanted = `[data-act="choose ${question.id} ${option}"] input`;
    for (let i = 0; question.kind !== "multi" && i < question.options.length; ++i)
      if (!(await page.evaluate(isThere, wanted))) await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, "next");
  await page.keyboard.press("Enter");
  await arrived(page, before);
}

export async function start(page) {
  const before = await rawHeading(page);
  await tabTo(page, "start");
  await page.keyboard.press("Enter");
  await arrived(page, before);
}

// The path through the questions that the answers in this row of the table actually take.
export function pathOf(row) {
  const path = [];
  for (const question of guide.questions) {
    const at = routing.indexOf(question);
    const option = at < 0 ? null : row[at];
    path.push([question, option]);
    if (question.stopOn?.includes(option)) break;
  }
  return path;
}
