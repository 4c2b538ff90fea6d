// Pages of another site that have the reader in them, and what a test asks of both sides. For embed*.test.mjs.
import { after, before } from "node:test";
import { serve } from "../../../site/serve.mjs";
import { serveAround } from "./around.mjs";
import { launch, openPage, settled, sizes } from "./chromium.mjs";

export const phone = { ...sizes.phone, deviceScaleFactor: 2 };
export const BOOKING = "https://clinic.test/afspraak";
let site, around, browser, S;

/** The address of the site that is shown, without its last slash. */
export const address = () => S;

const policy = () => `default-src 'none'; script-src ${S}; frame-src ${S}`;
const head =
  '<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width"><title>Host</title>';
const script = () => `<script type="module" src="${S}/embed.js"></script>`;
const element = (attributes, inside = "") => `<leeswijzer-embed ${attributes}>${inside}</leeswijzer-embed>`;
const plainFrame = (page, more = "") =>
  `<iframe src="${S}/${page}?embed" title="Lezen" width="100%" height="640" frameborder="0" loading="lazy" ${more}></iframe>`;
const filler = '<p id="after">Wat eronder staat.</p>';

const pagesAround = () => ({
  "/from": { html: `${head}<a href="/guide">Verder</a>` },
  "/guide": {
    policy: policy(),
    html: `${head}<h1>Praktijk</h1>${script()}${element('page="wegwijzer/"')}${filler}`,
  },
  "/article": {
    policy: policy(),
    html: `${head}${script()}${element('page="#toepassing" theme="dark" text-size="128"')}${filler}`,
  },
  "/whole": {
    policy: policy(),
    html: `${head}${script()}${element('page="wegwijzer/"', plainFrame("wegwijzer/"))}${filler}`,
  },
  "/auto": {
    policy: policy(),
    html: `${head}${script()}${element(`page="wegwijzer/" height="auto" appointment="${BOOKING}"`)}${filler}`,
  },
  "/several": {
    policy: policy(),
    html: `${head}${script()}${Array.from({ length: 20 }, () => element('page=""')).join("")}`,
  },
  "/wrong": {
    policy: policy(),
    html: `${head}${script()}${element('page="https://elsewhere.test/" theme="pink" text-size="huge" height="-3"')}`,
  },
  "/tall": {
    html: `${head}<body style="margin:0"><iframe src="${S}/" width="100%" height="9000" frameborder="0"></iframe>`,
  },
  "/tall-guide": {
    html: `${head}<body style="margin:0"><iframe src="${S}/wegwijzer/?embed" width="100%" height="9000" frameborder="0"></iframe>`,
  },
  "/sandboxed": { html: `${head}${plainFrame("wegwijzer/", 'sandbox="allow-scripts"')}` },
});

/** For a whole test file. */
export function withEmbeds() {
  before(async () => {
    site = await serve({ site: "build/site", isLocal: true });
    S = site.url.replace(/\/$/, "");
    around = await serveAround(pagesAround());
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await around.stop();
    await site.stop();
  });
}

// What the host hears and how much of it moves; runs in every frame.
const listen = () => {
  Object.assign(window, { heard: [], sent: [], shift: 0 });
  for (const name of ["ready", "navigate", "height", "appointment"])
    addEventListener(`leeswijzer-${name}`, (event) => window.heard.push([name, event.detail]));
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  // All that a frame says to the page around it, whatever that makes of it.
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (message, ...rest) {
    window.sent.push(JSON.stringify(message));
    return postMessage.call(this, message, ...rest);
  };
};

export async function visit(path, { context = phone, prepare } = {}) {
  const {
    page,
    faults,
    context: own,
  } = await openPage(browser, around.url + path, {
    context,
    prepare: async (one, all) => {
      await one.addInitScript(listen);
      await prepare?.(one, all);
    },
  });
  const elsewhere = () =>
    faults.filter((fault) => !fault.startsWith(`left the site: ${S}/`) && !/404/.test(fault));
  return { page, context: own, elsewhere };
}

// The host's policy forbids what waitForFunction does.
export async function until(page, check, argument) {
  for (const end = Date.now() + 10000; !(await page.evaluate(check, argument));)
    if (Date.now() > end) throw new Error(`never: ${check}`);
    else await page.waitForTimeout(50);
}

export async function frameOf(page) {
  for (let tries = 0; page.frames().length < 2 && tries < 100; ++tries) await page.waitForTimeout(50);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0);
  await settled(frame);
  return frame;
}

export const heard = (page, name) =>
  page.evaluate((wanted) => window.heard.filter(([one]) => one === wanted).map(([, detail]) => detail), name);
export const heightOf = (page, selector = "leeswijzer-embed") =>
  page.evaluate((one) => document.querySelector(one).getBoundingClientRect().height, selector);
export const seen = (frame, selector) => frame.locator(selector).first().isVisible();

export async function answer(frame, answers) {
  await frame.locator("[data-act=start]").click();
  await settled(frame);
  for (const [question, option] of answers) {
    await frame.locator(`[data-act="choose ${question.id} ${option}"]`).click();
    await frame.locator("[data-act=next]").click();
    await settled(frame);
  }
}
