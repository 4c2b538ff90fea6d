// Three screens, and whether a person sees on them what the DOM says: the screen as it is is compared with the same screen after the
// canvas is gone.
import assert from "node:assert/strict";
import { onClass } from "../../../web/names.js";
import { settled } from "./chromium.mjs";
import { compareImages, removeCanvas } from "./pixels.mjs";

export async function answer(page, selector) {
  await page.evaluate((one) => document.querySelector(one).click(), selector);
  await settled(page);
}

const START = "[data-act=start]";
export const screens = {
  "the article": { path: "", steps: [] },
  "a question of the guide": { path: "wegwijzer/", steps: [START] },
  "the 112 outcome": {
    path: "wegwijzer/",
    steps: [START, "[data-act='choose alarm112 ja'] input", "[data-act=next]"],
  },
};

// `wholly`: the canvas draws most of it. `browser` compares the pictures.
export async function seesWhatIsThere(browser, page, { wholly }) {
  await settled(page);
  const painted = await page.evaluate((on) => document.querySelectorAll(`.${on}`).length, onClass);
  const seen = await page.screenshot();
  await removeCanvas(page);
  await settled(page);
  const there = await page.screenshot();
  const { differing, ink } = await compareImages(browser, there, seen);
  assert.ok(ink > 0.01, `there is something to see: ${ink}`);
  assert.ok(
    differing < 0.06 * ink,
    `${((100 * differing) / ink).toFixed(1)} % of the ink differs, ${painted} elements were the canvas's`,
  );
  if (wholly) assert.ok(painted > 3, "the canvas draws an ordinary page");
}
