// How everything grows: an article 1 to 1,000 times as long, and 1 to 1,000 articles. What the clinic's machine does (check, build)
// and what a phone does (load, open, search).
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { launch, openPage, sizes } from "../e2e/lib/chromium.mjs";
import { acceptGuide } from "../e2e/lib/baseline.mjs";
import { fillWith } from "../e2e/lib/many_articles.mjs";
import { serve } from "../../site/serve.mjs";
import { measureEngine } from "./engine.mjs";
import { median } from "./figures.mjs";

export const SIZES = [1, 10, 100, 1000];
const ARTICLE = "articles/neuroplasticiteit-in-herstel.json";
const TOOL = "build/native/leeswijzer";

// The same sections repeated, each with its own ids.
export function lengthened(text, times) {
  const article = JSON.parse(text);
  const copy = (section, i) =>
    i === 0 ? section : { ...section, id: `${section.id}_${i}`, heading: section.heading ?? "Inleiding" };
  const withoutPeople = article.sections.filter(
    (section) => !section.blocks.some((block) => block.kind === "specialists"),
  );
  article.sections = Array.from({ length: times }, (_, i) =>
    i === 0 ? article.sections : withoutPeople.map((section) => copy(section, i)),
  ).flat();
  return JSON.stringify(article);
}

// A program's run: seconds, and the most memory it had, MB.
function run(program, args) {
  const report = path.join(os.tmpdir(), `leeswijzer-run-${process.pid}`);
  const from = performance.now();
  execFileSync("/usr/bin/env", ["python3", "-c", MEASURE, report, program, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - from) / 1000;
  const megabytes = Number(readFileSync(report, "utf8")) / 1000;
  rmSync(report);
  return { seconds, megabytes };
}

// The kernel says what a child had at most.
const MEASURE = `
import resource, subprocess, sys
status = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)
`;

const brotliBytes = (site, pattern) =>
  readdirSync(path.join(site, "assets"))
    .filter((name) => pattern.test(name))
    .reduce((sum, name) => sum + statSync(path.join(site, "assets", name)).size, 0);

async function onPhone(site) {
  const server = await serve({ site });
  const engines = [];
  for (let i = 0; i < 3; ++i) engines.push(await measureEngine(server, site));
  const browser = await launch();
  const { page } = await openPage(browser, server.url, {
    context: { ...sizes.phone, serviceWorkers: "block" },
  });
  await page.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0, null, {
    timeout: 300000,
  });
  const [takeOver, paint] = await page.evaluate(() => [
    performance.getEntriesByName("lw:take-over")[0].startTime,
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
  ]);
  await browser.close();
  await server.stop();
  const of = (key) => median(engines.map((engine) => engine[key]));
  return {
    "phone: first paint, ms": paint,
    "phone: the canvas has it, ms": takeOver,
    ...Object.fromEntries(Object.keys(engines[0]).map((key) => [key, of(key)])),
  };
}

async function measure(change) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-growth-"));
  const [content, raw, site] = ["content", "raw", "site"].map((name) => path.join(folder, name));
  cpSync("content", content, { recursive: true });
  change(content);
  acceptGuide(content);
  const check = run(TOOL, ["check", content]);
  const pages = run(TOOL, ["build", content, raw, "build/deps/fonts"]);
  const parts = {
    raw,
    wasm: "build/web/leeswijzer.wasm",
    fonts: "build/deps/fonts",
    pictures: path.join(content, "pictures"),
    out: site,
    budget: "1000000000",
  };
  const whole = run("node", [
    "site/assemble.mjs",
    ...Object.entries(parts).flatMap(([name, value]) => [`--${name}`, value]),
  ]);
  const figures = {
    "check, s": check.seconds,
    "check, MB": check.megabytes,
    "build: pages and files of the engine, s": pages.seconds,
    "build: the same, MB": pages.megabytes,
    "build: scripts, compression, s": whole.seconds,
    "kept on every phone, texts, kB": brotliBytes(site, /^(content|library)-.*br$/) / 1000,
    ...(await onPhone(site)),
  };
  rmSync(folder, { recursive: true });
  return figures;
}

const longer = (times) => (content) => {
  const file = path.join(content, ARTICLE);
  writeFileSync(file, lengthened(readFileSync(file, "utf8"), times));
};

/** @returns {articles: figures for each of SIZES, length: the same} */
export async function measureGrowth({ sizes: some = SIZES } = {}) {
  const length = [];
  const articles = [];
  for (const size of some) {
    length.push(await measure(longer(size)));
    articles.push(await measure((content) => fillWith(content, size)));
  }
  return { length, articles };
}
