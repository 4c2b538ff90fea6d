// Lighthouse's own marks and times, as on a phone (its simulated slow 4G and CPU), for the article and the guide.
import path from "node:path";
import { launch } from "../e2e/lib/chromium.mjs";
import { freePort, serve } from "../../site/serve.mjs";
import { medians } from "./figures.mjs";

const MODULE = "build/bench/node_modules/lighthouse/core/index.js";
const PAGES = { article: "", guide: "wegwijzer/" };
const TIMES = {
  "first paint, ms": "first-contentful-paint",
  "largest paint, ms": "largest-contentful-paint",
  "blocking, ms": "total-blocking-time",
  "layout shift": "cumulative-layout-shift",
  "speed index, ms": "speed-index",
};

/** @returns {page: {figures: medians, faults: what costs points}} */
export async function measureLighthouse({ rounds = 5 } = {}) {
  const { default: lighthouse } = await import(path.resolve(MODULE));
  const site = await serve({ site: "build/site" });
  const results = {};
  for (const [name, where] of Object.entries(PAGES)) {
    const runs = [];
    const faults = new Set();
    for (let round = 0; round < rounds; ++round) {
      const port = await freePort();
      const browser = await launch([`--remote-debugging-port=${port}`]);
      const { lhr } = await lighthouse(site.url + where, { port, logLevel: "silent" });
      await browser.close();
      for (const { id, score } of Object.values(lhr.audits))
        if (score !== null && score < 0.9 && weighs(lhr, id)) faults.add(id);
      runs.push({
        ...Object.fromEntries(Object.values(lhr.categories).map(({ title, score }) => [title, score * 100])),
        ...Object.fromEntries(Object.entries(TIMES).map(([key, id]) => [key, lhr.audits[id].numericValue])),
      });
    }
    results[name] = { figures: medians(runs), faults: [...faults] };
  }
  await site.stop();
  return results;
}

const weighs = ({ categories }, id) =>
  Object.values(categories).some(({ auditRefs }) => auditRefs.some((one) => one.id === id && one.weight > 0));
