// ./dev bench: bytes and speed, as figures and as ratios within one run. Not a test: machines are noisy.
import "./proof.mjs";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { loadEngine } from "../../web/engine/engine.js";
import { openArticleVerb } from "../../web/names.js";
import { habits } from "../web/engine_parts.mjs";
import { serve } from "../../site/serve.mjs";
import { launch, openPage, sizes, takenOver } from "../e2e/lib/chromium.mjs";
import { buildWith } from "../e2e/lib/other_content.mjs";
import { measureSmoothness } from "./smooth.mjs";

const TIMES = 100; // how much longer the long document is
const ARTICLE = "articles/neuroplasticiteit-in-herstel.json";

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[numbers.length >> 1];
const high = (numbers) => sorted(numbers)[Math.floor(numbers.length * 0.95)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const say = (name, ...values) => console.log(name.padEnd(58), values.join("   "));

const timed = async (work) => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

// The same sections repeated, each with its own ids.
function lengthened(text) {
  const article = JSON.parse(text);
  const copy = (section, i) =>
    i === 0 ? section : { ...section, id: `${section.id}_${i}`, heading: section.heading ?? "Inleiding" };
  const withoutPeople = article.sections.filter(
    (section) => !section.blocks.some((block) => block.kind === "specialists"),
  );
  article.sections = Array.from({ length: TIMES }, (_, i) =>
    i === 0 ? article.sections : withoutPeople.map((section) => copy(section, i)),
  ).flat();
  return JSON.stringify(article);
}

// ---- the engine alone, as WebAssembly in Node -------------------------------------------------------------

async function engineOf(site) {
  const names = readdirSync(path.join(site.folder, "assets"));
  const url = (start) =>
    site.url + "assets/" + names.find((name) => name.startsWith(start) && !/\.(br|gz)$/.test(name));
  return loadEngine({
    wasm: url("leeswijzer-"),
    content: url("content-"),
    regular: url("regular-"),
    bold: url("bold-"),
  });
}

async function measureEngine(site) {
  let engine;
  const figures = { load: await timed(async () => (engine = await engineOf(site))) };
  const room = {
    width: 390,
    mediaWidth: 390,
    habits,
    reading: { leading: 1, letter: 0, word: 0, column: 1, hyphens: 1 },
  };
  engine.viewport(room);
  let view;
  figures.open = await timed(() => {
    engine.send([openArticleVerb, "neuroplasticiteit-in-herstel"]);
    view = engine.view();
  });
  figures.height = view.height;
  const layouts = [];
  for (let i = 0; i < 9; ++i) layouts.push(await timed(() => engine.viewport({ ...room, width: 380 + i })));
  figures.relayout = median(layouts);
  const top = (i) => (i * 997) % (view.height - 1700);
  const paint = (i) => engine.paint({ top: top(i), height: 1688, scale: 3, scheme: 0 });
  figures.firstPaint = await timed(() => paint(0));
  const paints = [];
  for (let i = 0; i < 200; ++i) paints.push(await timed(() => paint(i)));
  Object.assign(figures, { paint: median(paints), paintHigh: high(paints) });
  const finds = [];
  for (const words of ["pijn", "zenuwstelsel", "brein", "niet te vinden", "de"])
    finds.push(await timed(() => (figures.found = engine.find({ words, wholeWords: false }).length)));
  figures.find = median(finds);
  return figures;
}

// ---- the page, in Chromium --------------------------------------------------------------------------------

async function measurePage(browser, site) {
  const { page, context } = await openPage(browser, site.url, { context: sizes.phone });
  await takenOver(page, 120000);
  const figures = await page.evaluate(() => ({
    takeOver: performance.getEntriesByName("lw:take-over")[0].startTime,
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  }));
  // A person scrolls a screen at a time: how late do frames come?
  const frames = await page.evaluate(async () => {
    const late = [];
    for (let i = 0; i < 40; ++i) {
      scrollBy(0, innerHeight * 0.8);
      const from = performance.now();
      await new Promise(requestAnimationFrame);
      late.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 30));
    }
    return late;
  });
  figures.frame = median(frames);
  figures.frameHigh = high(frames);
  await page.evaluate(() => document.querySelector("[data-tool=search]").click());
  figures.search = await page.evaluate(async () => {
    const field = document.querySelector("#lw-search input");
    const output = document.querySelector("#lw-search output");
    const from = performance.now();
    field.value = "zenuwstelsel";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    while (!/\d/.test(output.value)) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  });
  await context.close();
  return figures;
}

// ---- the results ------------------------------------------------------------------------------------------

async function measureSite(browser, folder) {
  const site = { ...(await serve({ site: folder })), folder };
  const figures = { engine: await measureEngine(site), page: await measurePage(browser, site) };
  await site.stop();
  return figures;
}

const kept = readdirSync("build/site", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".br") && !/(^|\/)(404|OFL|serif-|dyslexic-|sw\.js)/.test(name));
say(
  "everything kept on the phone, brotli",
  `${kept.reduce((sum, name) => sum + statSync(path.join("build/site", name)).size, 0)} bytes`,
);

const browser = await launch();
const long = buildWith((edit) => edit(ARTICLE, lengthened), ["--budget", "100000000"]);
const usual = await measureSite(browser, "build/site");
const times = await measureSite(browser, long.site);
const words = readFileSync(path.join("content", ARTICLE), "utf8").split(/\s+/).length * TIMES;
long.remove();
await browser.close();

console.log(`\n${"".padEnd(58)} article   ${TIMES} times as long (about ${words} words)   ratio`);
const row = (name, part, key) =>
  say(name, ms(usual[part][key]), ms(times[part][key]), (times[part][key] / usual[part][key]).toFixed(2));
row("engine: load the module, the content and the fonts", "engine", "load");
row("engine: open and lay out", "engine", "open");
row("engine: lay out anew for another width", "engine", "relayout");
row("engine: first paint of a tile at 3 px per CSS px", "engine", "firstPaint");
row("engine: repaint of a tile, median", "engine", "paint");
row("engine: repaint of a tile, 95 of 100 are faster", "engine", "paintHigh");
row("engine: a search", "engine", "find");
row("page: first contentful paint", "page", "paint");
row("page: the canvas has taken over", "page", "takeOver");
row("page: the next frame after scrolling a screen, median", "page", "frame");
row("page: the same, 95 of 100 are faster", "page", "frameHigh");
row("page: from typing to the count of a search", "page", "search");

await measureSmoothness({ rates: [1, 4] });
