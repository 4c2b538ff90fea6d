// How smoothly the page answers a finger: long frames in a fling, and how long a tap waits for the next paint; with the canvas and
// without it (the module is refused), by turns, at several CPU speeds. For a look, also against another build:
//   node tests/bench/smooth.mjs [ROUNDS [RATES [OTHER_SITE]]]     such as: node tests/bench/smooth.mjs 5 1,4,6 build/site-before
import { serve } from "../../site/serve.mjs";
import { launch, settled, sizes } from "../e2e/lib/chromium.mjs";
import { bringIntoView, flick, tap, watchSmoothness } from "../e2e/lib/finger.mjs";

const LONG = 51; // ms: three frames of a screen of 60 Hz
const QUIET = 400; // ms that a page has to itself before each measurement
const FLICKS = { down: 4, up: 3 }; // without coming to rest at an end of the article
const UP = [750, 150]; // a finger that moves so lets the text move up
const DOWN = [150, 750];

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

// ---- one page -----------------------------------------------------------------------------------------------

async function open(browser, url, { withCanvas }) {
  const context = await browser.newContext({ locale: "nl-NL", ...sizes.phone, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(watchSmoothness);
  if (!withCanvas) await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(url);
  await page.evaluate(async (waits) => {
    while (waits && !performance.getEntriesByName("lw:take-over")[0])
      await new Promise((done) => setTimeout(done, 100));
  }, withCanvas);
  await settled(page);
  const client = await context.newCDPSession(page);
  return { page, context, client };
}

const quiet = async ({ page }) => {
  await settled(page);
  await pause(QUIET);
};

// Ten screens down and some up again.
async function fling(one) {
  await one.page.evaluate(() => scrollTo(0, 0));
  await quiet(one);
  await one.page.evaluate(() => globalThis.smoothness.start());
  for (const way of [...Array(FLICKS.down).fill(UP), ...Array(FLICKS.up).fill(DOWN)]) {
    await flick(one.client, way);
    await pause(500);
  }
  const { frames, paints, far } = await one.page.evaluate(() => globalThis.smoothness.stop());
  return {
    [`fling: frames over ${LONG} ms`]: frames.filter((frame) => frame > LONG).length,
    "fling: the longest frame, ms": Math.max(...frames),
    "fling: tiles painted": paints,
    "fling: screens": far,
  };
}

// How long the slowest event of these taps takes until the browser has painted, ms; the browser names none below 16. Nothing when
// there is nothing to tap: on a busy machine the tap before may have been a long press.
async function answer(one, selector, { times = 1, after = quiet } = {}) {
  if (!(await bringIntoView(one.page, selector))) return undefined;
  await after(one);
  await one.page.evaluate(() => globalThis.smoothness.events.splice(0));
  for (let i = 0; i < times; ++i) {
    await tap(one, selector);
    await pause(200);
  }
  await quiet(one);
  return Math.max(8, ...(await one.page.evaluate(() => globalThis.smoothness.events)));
}

const close = ({ page }) =>
  page.evaluate(() => document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close()));

const CONTENTS = "[data-tool=contents]";
const SETTINGS = "[data-act=settings]";
const WORD = "main p a[href^='#lw-word.']";

async function article(one) {
  const figures = await fling(one);
  const taps = {
    "contents open": [CONTENTS],
    "a chapter": ["#lw-contents li:nth-child(7) a"],
    "a word": [WORD],
    "settings open": [SETTINGS],
    "larger text": ["[data-setting=size] [data-by='1']"],
    "larger text, three taps": ["[data-setting=size] [data-by='1']", { times: 3 }],
    "dark colours": ["label:has([value=dark])"],
  };
  for (const [name, [selector, options]] of Object.entries(taps)) {
    if ([WORD, SETTINGS].includes(selector)) await close(one);
    figures[`tap: ${name}, ms`] = await answer(one, selector, options);
  }
  await one.page.evaluate(() => document.querySelector("[data-reset]").click());
  await close(one);
  const soon = async () => {
    await flick(one.client, DOWN);
    await pause(400);
  };
  figures["tap: contents open while it still moves, ms"] = await answer(one, CONTENTS, { after: soon });
  await close(one);
  return figures;
}

async function guide(one) {
  const figures = {};
  for (const [name, selector] of Object.entries({
    begin: "[data-act=start]",
    "an answer": "[data-act^='choose alarm112 geen'], [data-act^=choose] ~ [data-act^=choose]",
    "the next question": "[data-act=next]",
  }))
    figures[`tap: guide, ${name}, ms`] = await answer(one, selector);
  return figures;
}

// ---- all of it ------------------------------------------------------------------------------------------------

async function measure(browser, side, rate) {
  const figures = {};
  for (const [path, walk] of Object.entries({ "": article, "wegwijzer/": guide })) {
    if (walk === guide && !side.withCanvas) continue; // without the module there are no questions
    const one = await open(browser, side.site.url + path, side);
    await one.client.send("Emulation.setCPUThrottlingRate", { rate });
    Object.assign(figures, await walk(one));
    await one.context.close();
  }
  return figures;
}

const shown = (numbers) => {
  const known = sorted(numbers.filter((number) => number !== undefined)).map(Math.round);
  return known.length === 0 ? "–" : `${known[known.length >> 1]} (${known[known.length - 1]})`;
};

export async function measureSmoothness({ rounds = 3, rates = [1, 4, 6], other = "" } = {}) {
  const [site, before] = [await serve({ site: "build/site" }), other && (await serve({ site: other }))];
  const sides = { "no canvas": { site, withCanvas: false }, canvas: { site, withCanvas: true } };
  if (before) sides[other] = { site: before, withCanvas: true };
  const browser = await launch();
  const runs = Object.fromEntries(rates.map((rate) => [rate, {}]));
  for (let round = 0; round < rounds; ++round)
    for (const rate of rates)
      for (const [name, side] of Object.entries(sides))
        (runs[rate][name] ??= []).push(await measure(browser, side, rate));
  await browser.close();
  await site.stop();
  await before?.stop?.();
  for (const rate of rates) {
    const columns = Object.keys(sides);
    const title = `CPU ${rate} × slower, medians of ${rounds} (and the highest)`;
    console.log(`\n${title.padEnd(58)} ${columns.map((name) => name.padEnd(16)).join(" ")}`);
    for (const key of Object.keys(runs[rate].canvas[0]))
      console.log(
        key.padEnd(58),
        ...columns.map((name) => shown(runs[rate][name].map((run) => run[key])).padEnd(16)),
      );
  }
}

if (process.argv[1].endsWith("smooth.mjs")) {
  const [, , rounds = "3", rates = "1,4,6", other] = process.argv;
  await measureSmoothness({ rounds: Number(rounds), rates: rates.split(",").map(Number), other });
}
