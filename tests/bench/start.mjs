// How long until the article is there: each subject by turns, cold, warm and without internet, on a slow line and on none, with the
// CPU as it is and four times slower (the main thread, as Lighthouse does it).
import { launch, sizes } from "../e2e/lib/chromium.mjs";
import { medians } from "./figures.mjs";
import { FAST, host, SLOW_4G, slowLine } from "./hosts.mjs";

const LIMIT = 60000; // ms
const QUIET = 1500; // ms after the article is there, in which work still counts as blocking

// What says that the last painter has the article: for us the canvas, for a plain page its largest paint.
const READY = { leeswijzer: "lw:take-over", plain: "" };
const readyMark = (name) => READY[name] ?? "bench:read";

// Runs in the page: waits for the mark, and then asks the browser what it has noted.
async function watched({ mark, quiet, limit }) {
  const until = performance.now() + limit;
  const noted = (type) =>
    new Promise((resolve) => {
      const found = [];
      const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => (observer.disconnect(), resolve(found)), 100);
    });
  const isThere = () =>
    document.readyState === "complete" && (mark === "" || performance.getEntriesByName(mark).length > 0);
  while (!isThere() && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, quiet));
  const [paints, largest, tasks, shifts] = await Promise.all(
    ["paint", "largest-contentful-paint", "longtask", "layout-shift"].map(noted),
  );
  const first = paints.find(({ name }) => name === "first-contentful-paint")?.startTime;
  const marked = mark && performance.getEntriesByName(mark)[0]?.startTime;
  const requests = performance.getEntriesByType("resource").length + 1;
  return {
    "first paint, ms": first,
    "largest paint, ms": largest.at(-1)?.startTime ?? first,
    "painter is ready, ms": mark ? marked : largest.at(-1)?.startTime,
    "blocking, ms": tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    "layout shift": shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
    requests,
  };
}

async function visit(context, url, name, rate) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  if (rate !== 1) await client.send("Emulation.setCPUThrottlingRate", { rate });
  const failed = await page.goto(url, { waitUntil: "commit", timeout: LIMIT }).then(
    () => false,
    () => true,
  );
  const figures = failed
    ? undefined
    : await page.evaluate(watched, { mark: readyMark(name), quiet: QUIET, limit: LIMIT });
  await page.close();
  return figures;
}

// A reader whose phone has kept all: our service worker does this after the first visit, the others have the browser's cache.
async function kept(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async (limit) => {
    const until = performance.now() + limit;
    const isKept = async () =>
      !document.querySelector("script[type=module][src*='assets/app-']") ||
      ((await navigator.serviceWorker?.getRegistration())?.active?.state ?? "activated") === "activated";
    while (!(await isKept()) && performance.now() < until) await new Promise((done) => setTimeout(done, 100));
    await new Promise((done) => setTimeout(done, 1000));
  }, LIMIT);
  await page.close();
}

/** One cold, one warm visit and one without internet, in a browser of their own. */
async function measure(name, site, line, rate) {
  const browser = await launch();
  const slow = await slowLine(site.url, line);
  const context = await browser.newContext({ locale: "nl-NL", ...sizes.phone });
  const cold = await visit(context, slow.url, name, rate);
  if (cold) cold["bytes of the first visit"] = slow.bytes();
  await kept(context, slow.url);
  const warm = await visit(context, slow.url, name, rate);
  await slow.cut();
  const offline = await visit(context, slow.url, name, rate);
  await browser.close();
  return { cold, warm, offline };
}

export const LINES = { "slow 4G": SLOW_4G, "no limit": FAST };

/** @returns figures[line][rate][subject][cold|warm|offline]: medians; nothing where there was no article */
export async function measureStart(folders, { rounds = 5, rates = [1, 4], lines = Object.keys(LINES) } = {}) {
  const found = {}; // the rounds of each cell, by its keys
  const cells = lines.flatMap((line) => rates.map((rate) => [line, rate]));
  for (let round = 0; round < rounds; ++round)
    for (const [line, rate] of cells)
      for (const [name, folder] of Object.entries(folders)) {
        const site = await host(folder, name === "leeswijzer" || name === "plain");
        const visits = await measure(name, site, LINES[line], rate);
        await site.stop();
        for (const [when, one] of Object.entries(visits))
          (found[JSON.stringify([line, rate, name, when])] ??= []).push(one);
      }
  const figures = {};
  for (const [keys, rounds] of Object.entries(found)) {
    const [line, rate, name, when] = JSON.parse(keys);
    (((figures[line] ??= {})[rate] ??= {})[name] ??= {})[when] = medians(rounds);
  }
  return figures;
}
