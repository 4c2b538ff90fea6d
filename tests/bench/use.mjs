// What reading costs once the article is there: 10,000 px of scrolling, ten seconds of rest, the memory of it, and what a person can
// do with the words. Each subject by turns, in a browser of its own, as fast as the machine is.
import { readFileSync } from "node:fs";
import { launch, sizes } from "../e2e/lib/chromium.mjs";
import { medians } from "./figures.mjs";
import { host } from "./hosts.mjs";

const FAR = 10000; // CSS px
const SPEED = 3000; // CSS px per second
const LATE = 25; // ms: one and a half frames of a screen of 60 Hz
const REST = 10000; // ms
const WORD = "zenuwstelsel"; // in the article's first paragraph
const MARKS = { leeswijzer: "lw:take-over", plain: "" };

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Runs in the page before its own scripts.
function counting() {
  const counts = (globalThis.counts = { frames: 0, timers: 0 });
  const count = (name, key) => {
    const own = globalThis[name];
    globalThis[name] = (...rest) => (++counts[key], own(...rest));
  };
  globalThis.everyFrame = requestAnimationFrame.bind(globalThis);
  count("requestAnimationFrame", "frames");
  count("setTimeout", "timers");
  count("setInterval", "timers");
}

async function open(browser, url, name) {
  const context = await browser.newContext({ locale: "nl-NL", ...sizes.phone });
  const page = await context.newPage();
  await page.addInitScript(counting);
  await page.goto(url);
  await page.waitForFunction(
    (mark) => document.readyState === "complete" && (!mark || performance.getEntriesByName(mark).length > 0),
    MARKS[name] ?? "bench:read",
    { timeout: 60000 },
  );
  await pause(2000);
  return { page, context, client: await context.newCDPSession(page) };
}

// Seconds of processor time so far, by kind of process, and of the page's main thread.
async function spent(browser, client) {
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = await root.send("SystemInfo.getProcessInfo");
  await root.detach();
  const of = (...types) =>
    processInfo.filter(({ type }) => types.includes(type)).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  const { metrics } = await client.send("Performance.getMetrics");
  return {
    "main thread": metrics.find(({ name }) => name === "TaskDuration").value,
    "page's process": of("renderer"),
    "GPU process": of("GPU"),
    ids: processInfo,
  };
}

const between = (before, after) =>
  Object.fromEntries(
    ["main thread", "page's process", "GPU process"].map((key) => [key, (after[key] - before[key]) * 1000]),
  );

async function scroll(browser, { page, client }) {
  const before = await spent(browser, client);
  await page.evaluate(() => {
    const late = (globalThis.late = []);
    let last;
    const next = (now) => {
      if (last !== undefined) late.push(now - last);
      last = now;
      if (globalThis.late) globalThis.everyFrame(next);
    };
    globalThis.everyFrame(next);
  });
  const gesture = { x: 195, y: 400, speed: SPEED, gestureSourceType: "mouse" };
  for (const way of [-1, 1])
    await client.send("Input.synthesizeScrollGesture", { ...gesture, yDistance: (way * FAR) / 2 });
  const frames = await page.evaluate(() => {
    const { late } = globalThis;
    globalThis.late = undefined;
    return late;
  });
  const costs = between(before, await spent(browser, client));
  return {
    "scroll: frames": frames.length,
    [`scroll: frames over ${LATE} ms`]: frames.filter((frame) => frame > LATE).length,
    "scroll: the longest frame, ms": Math.max(...frames),
    ...Object.fromEntries(
      Object.entries(costs).map(([key, value]) => [`scroll: CPU of the ${key}, ms`, value]),
    ),
  };
}

async function rest(browser, { page, client }) {
  await pause(1500);
  await page.evaluate(() => Object.assign(globalThis.counts, { frames: 0, timers: 0 }));
  const before = await spent(browser, client);
  await pause(REST);
  const costs = between(before, await spent(browser, client));
  const counts = await page.evaluate(() => globalThis.counts);
  return {
    "10 s of rest: frames asked for": counts.frames,
    "10 s of rest: timers": counts.timers,
    ...Object.fromEntries(
      Object.entries(costs).map(([key, value]) => [`10 s of rest: CPU of the ${key}, ms`, value]),
    ),
  };
}

// The share of each process's memory that is its own, as Linux counts it.
const ownMegabytes = (pid) => {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  return found ? Number(found[1]) / 1000 : NaN;
};

async function memory(browser, { client }) {
  const { ids } = await spent(browser, client);
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  const of = (type) =>
    Math.max(...ids.filter((process) => process.type === type).map(({ id }) => ownMegabytes(id)));
  return {
    "memory: scripts' heap, MB": usedSize / 1e6,
    "memory: page's process, MB": of("renderer"),
    "memory: GPU process, MB": of("GPU"),
  };
}

async function withoutScripts(browser, url) {
  const context = await browser.newContext({ ...sizes.phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const isThere = await page.evaluate((word) => document.body.innerText.includes(word), WORD);
  await context.close();
  return isThere;
}

// In the page or in a frame of it, as a browser's own search and selection work.
const somewhere = async (page, question) => {
  const ask = (frame) => frame.evaluate(question, WORD).catch(() => false);
  return (await Promise.all(page.frames().map(ask))).includes(true);
};

// What a machine can tell of what a person can do with the words.
async function can(browser, url, { page, client }) {
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const isNamed = nodes.some(({ name }) => String(name?.value).replaceAll("\u00ad", "").includes(WORD));
  return {
    "the browser finds a word": await somewhere(page, (word) => globalThis.find(word)),
    "text can be selected": await somewhere(page, () => {
      getSelection().selectAllChildren(document.body);
      return String(getSelection()).length > 1000;
    }),
    "a screen reader gets the words":
      isNamed || (await somewhere(page, (word) => document.body.innerText.includes(word))),
    "read without scripts": await withoutScripts(browser, url),
  };
}

async function measure(name, site) {
  const browser = await launch();
  const one = await open(browser, site.url, name);
  await one.client.send("Performance.enable", { timeDomain: "threadTicks" });
  await one.client.send("Accessibility.enable");
  const abilities = await can(browser, site.url, one);
  await one.context.close();
  // A browser that has been asked for its tree keeps it up to date, which costs: so a page of its own.
  const fresh = await open(browser, site.url, name);
  await fresh.client.send("Performance.enable", { timeDomain: "threadTicks" });
  const figures = {
    ...(await memory(browser, fresh)),
    ...(await scroll(browser, fresh)),
    ...(await rest(browser, fresh)),
  };
  await browser.close();
  return { figures, abilities };
}

/** @returns {figures: {subject: medians}, abilities: {subject: …}} */
export async function measureUse(folders, { rounds = 3 } = {}) {
  const all = {};
  const abilities = {};
  for (let round = 0; round < rounds; ++round)
    for (const [name, folder] of Object.entries(folders)) {
      const site = await host(folder, name === "leeswijzer" || name === "plain");
      const one = await measure(name, site);
      await site.stop();
      (all[name] ??= []).push(one.figures);
      abilities[name] = one.abilities;
    }
  const figures = Object.fromEntries(Object.entries(all).map(([name, some]) => [name, medians(some)]));
  return { figures, abilities };
}
