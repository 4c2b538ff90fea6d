// Frames of every kind: as high as their page, many on one page, without an origin.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settled } from "./lib/chromium.mjs";
import { answer, frameOf, phone, seen, until, visit, withEmbeds } from "./lib/embedded.mjs";
import { answersUpTo } from "./lib/guide.mjs";

withEmbeds();

describe("a frame as high as its page", () => {
  const tile = (frame) =>
    frame.evaluate(() => {
      const canvas = document.querySelector("canvas.lw-tile");
      const { top, bottom, width } = canvas.getBoundingClientRect();
      return { hidden: canvas.hidden, top, bottom, density: canvas.width / width };
    });
  const scrollTo = async (page, frame, top) => {
    await page.evaluate((y) => scrollTo(0, y), top);
    await page.waitForTimeout(500);
    await settled(frame);
  };

  test("is as sharp as the screen wherever it is seen, and its tile follows", async () => {
    const { page } = await visit("tall");
    const frame = await frameOf(page);
    for (const top of [0, 3000, 7000]) {
      await scrollTo(page, frame, top);
      const seenTile = await tile(frame);
      assert.equal(seenTile.hidden, false, `${top}`);
      assert.equal(Math.round(seenTile.density * 100) / 100, 2, `${top}`);
      assert.ok(seenTile.top <= top && seenTile.bottom >= top + 844, JSON.stringify([top, seenTile]));
    }
  });

  test("has 112, its bars and its dialogs where the person looks", async () => {
    const { page } = await visit("tall-guide");
    const frame = await frameOf(page);
    await scrollTo(page, frame, 2500);
    const box = (selector) =>
      frame.evaluate((one) => document.querySelector(one).getBoundingClientRect().toJSON(), selector);
    const banner = await box("#lw-banner");
    assert.ok(Math.abs(banner.top - 2500) <= 2, JSON.stringify(banner));
    await frame.evaluate(() => document.querySelector(".lw-embedded [data-act=settings]").click());
    const dialog = await box("#lw-settings");
    assert.ok(dialog.top >= 2500 && dialog.bottom <= 2500 + 844 + 2, JSON.stringify(dialog));
  });
});

test("of twenty frames those out of sight hold no graphics context, and any that is scrolled to is drawn", async () => {
  const { page } = await visit("several", { context: { ...phone, deviceScaleFactor: 1 } });
  await until(page, () => document.querySelectorAll("leeswijzer-embed").length === 20);
  const frameAt = async (at) => {
    const handle = await page.evaluateHandle(
      (index) => document.querySelectorAll("leeswijzer-embed")[index].shadowRoot.querySelector("iframe"),
      at,
    );
    return handle.contentFrame();
  };
  // Out of sight, a frame of another site gets no animation frames.
  const shows = (frame, isHidden) =>
    frame.waitForFunction((hidden) => document.querySelector("canvas.lw-tile")?.hidden === hidden, isHidden, {
      polling: 100,
    });
  let last;
  for (const at of [0, 19, 5, 0]) {
    await page.evaluate((index) => document.querySelectorAll("leeswijzer-embed")[index].scrollIntoView(), at);
    await page.waitForTimeout(200);
    const frame = await frameAt(at);
    await shows(frame, false);
    if (last) await shows(last, true);
    last = frame;
  }
});

test("sandboxed without an origin it has its typefaces and its tools, and the guide goes on", async () => {
  const { page } = await visit("sandboxed");
  const frame = await frameOf(page);
  assert.equal(
    await frame.evaluate(() => [...document.fonts].filter((one) => one.status === "loaded").length >= 2),
    true,
  );
  await answer(frame, answersUpTo("herken", { plek: "nek" }).slice(0, 2));
  assert.equal(await seen(frame, "#lw-question"), true);
});
