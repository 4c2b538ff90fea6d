// The reader as part of another page, from one line of HTML (web/embed, web/framed): on a host with the strictest policy that allows it,
// without moving anything of it, without its history, and without telling it any answer.
import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { serve } from "../../site/serve.mjs";
import { serveAround } from "./lib/around.mjs";
import { launch, openPage, plain, settled, sizes } from "./lib/chromium.mjs";
import { answersUpTo } from "./lib/guide.mjs";

const phone = { ...sizes.phone, deviceScaleFactor: 2 };
const BOOKING = "https://clinic.test/afspraak";
let site, around, browser, S;

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

async function visit(path, { context = phone, prepare } = {}) {
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
  const elsewhere = faults.filter((fault) => !fault.startsWith(`left the site: ${S}/`) && !/404/.test(fault));
  return { page, context: own, elsewhere: () => elsewhere };
}

// The host's policy forbids what waitForFunction does.
async function until(page, check, argument) {
  for (const end = Date.now() + 10000; !(await page.evaluate(check, argument));)
    if (Date.now() > end) throw new Error(`never: ${check}`);
    else await page.waitForTimeout(50);
}

async function frameOf(page) {
  for (let tries = 0; page.frames().length < 2 && tries < 100; ++tries) await page.waitForTimeout(50);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => performance.getEntriesByName("lw:take-over").length > 0);
  await settled(frame);
  return frame;
}

const heard = (page, name) =>
  page.evaluate((wanted) => window.heard.filter(([one]) => one === wanted).map(([, detail]) => detail), name);
const heightOf = (page, selector = "leeswijzer-embed") =>
  page.evaluate((one) => document.querySelector(one).getBoundingClientRect().height, selector);
const seen = (frame, selector) => frame.locator(selector).first().isVisible();

async function answer(frame, answers) {
  await frame.locator("[data-act=start]").click();
  await settled(frame);
  for (const [question, option] of answers) {
    await frame.locator(`[data-act="choose ${question.id} ${option}"]`).click();
    await frame.locator("[data-act=next]").click();
    await settled(frame);
  }
}

test("the script is one small file without dependencies", () => {
  const bytes = fs.readFileSync("build/site/embed.js");
  assert.ok(brotliCompressSync(bytes).length <= 3000, `${brotliCompressSync(bytes).length} B`);
  assert.doesNotMatch(bytes.toString(), /^\s*(import|export)\b|\bimport\(/m);
});

test("one line shows the guide, under a policy that forbids all else, as part of the page", async () => {
  const { page, elsewhere } = await visit("guide");
  const frame = await frameOf(page);
  assert.deepEqual(elsewhere(), []);
  assert.equal(await seen(frame, ".site-name"), false, "the host has a header");
  assert.equal(await seen(frame, "#lw-banner"), true);
  const {
    inside,
    differed,
    settled: agreed,
  } = await frame.evaluate(() => ({
    inside: performance.getEntriesByName("lw:layout").at(-1).detail,
    ...performance.getEntriesByName("lw:layout").at(-1).detail,
  }));
  assert.ok(agreed, JSON.stringify(inside));
  assert.equal(differed, 0);
  assert.equal(await heightOf(page), 640);
  assert.deepEqual(await heard(page, "ready"), [{ page: "wegwijzer/" }]);
  for (const words of ["Open op volledig scherm", "Open zonder internet"]) {
    const link = frame.getByRole("link", { name: words });
    assert.match(await link.evaluate((one) => one.href), /\/wegwijzer\/(\?offline)?$/);
  }
});

test("a frame inside the element keeps its room from the start: nothing of the host moves, however late the script is", async () => {
  const { page } = await visit("whole", {
    prepare: (one) =>
      one.route("**/embed.js", async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      }),
  });
  await frameOf(page);
  await until(page, () => window.heard.length > 0);
  assert.equal(await page.evaluate(() => window.shift), 0);
  assert.equal(page.frames().length, 2, "that frame, and no other");
});

test("theme and text size are the host's until the person chooses, and change with the attributes", async () => {
  const { page } = await visit("article");
  const frame = await frameOf(page);
  const look = () =>
    frame.evaluate(() => ({
      scheme: document.documentElement.dataset.scheme,
      size: document.documentElement.style.getPropertyValue("--size"),
    }));
  assert.deepEqual(await look(), { scheme: "dark", size: "130%" }, "the next step");
  assert.ok(
    await frame.evaluate(() => document.querySelector("#toepassing").getBoundingClientRect().top < 200),
  );

  await page.evaluate(() => document.querySelector("leeswijzer-embed").setAttribute("theme", "sepia"));
  await frame.waitForFunction(() => document.documentElement.dataset.scheme === "sepia");
  await settled(frame);
  await frame.evaluate(() => document.querySelector("[data-act=settings]").click());
  await frame.locator("[name=scheme][value=contrast] + span").click();
  await page.evaluate(() => document.querySelector("leeswijzer-embed").setAttribute("theme", "light"));
  await page.waitForTimeout(300);
  assert.equal((await look()).scheme, "contrast", "the person's choice stays");
});

test("a walk through the guide adds nothing to the host's history, and its back button leads out of it", async () => {
  const { page } = await visit("from");
  await page.getByRole("link").click();
  const frame = await frameOf(page);
  const before = await page.evaluate(() => history.length);
  await answer(frame, answersUpTo("herken", { plek: "nek" }).slice(0, 3));
  await frame.locator("[data-act=back]").click();
  await settled(frame);
  assert.equal(await page.evaluate(() => history.length), before);
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, "/from");
});

test("links within the site stay in the frame without a step in the history; the host hears which page", async () => {
  const { page } = await visit("guide");
  let frame = await frameOf(page);
  const before = await page.evaluate(() => history.length);
  await frame.evaluate(() => document.querySelector("#lw-places a[href], a[href*='plek/']").click());
  await until(page, () => window.heard.some(([name]) => name === "navigate"));
  frame = await frameOf(page);
  const [{ page: address }] = await heard(page, "navigate");
  assert.match(address, /^wegwijzer\/.+\/$/);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.embed), "");
  assert.equal(await page.evaluate(() => history.length), before);
});

test("the host never hears an answer, nor anything that could tell one", async () => {
  const { page } = await visit("guide");
  const frame = await frameOf(page);
  await until(page, () => window.heard.length === 2);
  const sent = () => frame.evaluate(() => window.sent.join("\n"));
  const [title, atFirst] = [await frame.title(), await sent()];
  await answer(frame, answersUpTo("herken", { plek: "nek" }));
  assert.equal(await sent(), atFirst, "not a word more than when it opened");
  assert.equal(await frame.title(), title);
  const heardAll = await page.evaluate(() => JSON.stringify(window.heard));
  assert.match(heardAll, /^\[\["ready",\{"page":"wegwijzer\/"\}\],\["height",\{"height":\d+00\}\]\]$/);
});

test("with height=auto the frame grows after what a person does and at no other time", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  await page.waitForTimeout(500);
  assert.equal(await heightOf(page), 640, "not by itself");
  await frame.evaluate(() => window.dispatchEvent(new Event("resize")));
  await page.waitForTimeout(300);
  assert.equal(await heightOf(page), 640);
  await frame.locator("[data-act=start]").click();
  await until(page, () => document.querySelector("leeswijzer-embed").getBoundingClientRect().height > 700);
  await settled(frame);
  assert.equal(
    await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
    true,
    "no scroll bar of its own",
  );

  await page.evaluate(() => scrollTo(0, 900));
  await page.waitForTimeout(300);
  await frame.locator("[data-act^='choose ']").first().click();
  await frame.locator("[data-act=next]").click();
  await settled(frame);
  await until(page, () => scrollY < 100); // the next screen is seen from its top
});

test("the host takes appointments: its link, in place of the host", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.embed), "booking");
  await page.evaluate((url) => {
    const embed = document.querySelector("leeswijzer-embed");
    embed.setAttribute("page", "");
    return url;
  }, BOOKING);
  await until(page, () => window.heard.some(([name]) => name === "navigate"));
  const article = await frameOf(page);
  const button = article.locator("[data-act=book]");
  assert.equal(plain(await button.innerText()), "Maak online een afspraak");
  assert.equal(await seen(article, ".lw-not-booked"), false, "nobody is sent elsewhere");
  await page.route(BOOKING, (route) => route.fulfill({ contentType: "text/html", body: "Afspraak" }));
  await button.click();
  await page.waitForURL(BOOKING);
});

test("wrong attributes are said to the clinic, and the patient still has something to read", async () => {
  const { page, elsewhere } = await visit("wrong");
  const frame = await frameOf(page);
  assert.equal(new URL(frame.url()).pathname, "/");
  assert.equal(await heightOf(page), 100);
  assert.equal(
    elsewhere().length >= 1 && elsewhere().every((fault) => /is not below/.test(fault)),
    true,
    elsewhere().join(),
  );
});

test("somebody else's messages change nothing", async () => {
  const { page } = await visit("auto");
  const frame = await frameOf(page);
  await page.evaluate(() => {
    postMessage({ leeswijzer: "page", page: "wegwijzer/" }, "*"); // the right words from the wrong window
    document
      .querySelector("leeswijzer-embed")
      .shadowRoot.querySelector("iframe")
      .contentWindow.postMessage({ leeswijzer: "host" }, "*");
  });
  await frame.evaluate(() => {
    const { port2 } = new MessageChannel();
    window.postMessage({ leeswijzer: "host" }, "*", [port2]); // from itself, not from the page around it
  });
  await page.waitForTimeout(300);
  assert.equal((await heard(page, "navigate")).length, 0);
  await frame.locator("[data-act=start]").click();
  await until(page, () => window.heard.filter(([name]) => name === "height").length > 1);
});

test("printed, the host shows where to read it instead of a cut frame", async () => {
  const { page } = await visit("guide");
  await frameOf(page);
  await page.emulateMedia({ media: "print" });
  const parts = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("leeswijzer-embed");
    return ["a", "iframe"].map((name) => getComputedStyle(shadowRoot.querySelector(name)).display);
  });
  assert.deepEqual(parts, ["inline", "none"]);
  assert.equal(await page.locator("leeswijzer-embed a").innerText(), `${S}/wegwijzer/`);
});

test("Tab leads in and out", async () => {
  const { page } = await visit("article", { context: sizes.desk });
  const frame = await frameOf(page);
  const inside = () => frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  await page.keyboard.press("Tab");
  for (let count = 0; count < 3 && !(await inside()); ++count) await page.keyboard.press("Tab");
  assert.ok(await inside());
  let steps = 0;
  for (; steps < 80 && (await inside()); ++steps) await page.keyboard.press("Tab");
  assert.ok(steps > 3 && steps < 80, `${steps}`);
});

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
