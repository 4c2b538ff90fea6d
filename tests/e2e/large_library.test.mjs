// A library of forty articles, of which each phone keeps only some: what was opened is there without internet, what was not says so,
// and a new version brings along what a person has.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { violations } from "./lib/axe.mjs";
import {
  agrees,
  laidOutSince,
  lastLayout,
  launch,
  layoutAt,
  openPage,
  plain,
  sizes,
  takenOver,
} from "./lib/chromium.mjs";
import { fillWith } from "./lib/many_articles.mjs";
import { buildWith } from "./lib/other_content.mjs";

const ui = JSON.parse(readFileSync("content/ui.json", "utf8"));
const port = 20000 + (process.pid % 2000);
const url = `http://127.0.0.1:${port}/`;
const changed = "Deze alinea is nieuw.";
let old, fresh, browser, server;

const fill = (content) => fillWith(content, 40, (clinic) => (clinic.pinned = ["stuk-20"]));

// Another text in one article that may have been opened, and in one that was not.
function rewrite(content) {
  for (const id of ["stuk-30", "stuk-31"]) {
    const name = path.join(content, `articles/${id}.json`);
    const article = JSON.parse(readFileSync(name, "utf8"));
    article.sections[0].blocks[0].text = changed;
    writeFileSync(name, JSON.stringify(article));
  }
}

before(async () => {
  old = buildWith((edit, content) => fill(content));
  fresh = buildWith((edit, content) => (fill(content), rewrite(content)));
  [browser, server] = await Promise.all([launch(), serve({ site: old.site, port })]);
});
after(async () => {
  await browser.close();
  await server.stop();
  for (const built of [old, fresh]) built.remove();
});

const ready = (page, text = ui.offlineReady) =>
  page.waitForFunction((text) => document.getElementById("lw-status")?.textContent === text, text, {
    timeout: 20000,
  });
const firstParagraph = async (page) => plain(await page.locator("main article p").nth(2).textContent());

/** The files of articles that this phone has. */
const opened = (page) =>
  page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        if (url.includes("/text-")) found.push(url.match(/text-(.*)-\w+\.cbor/)[1]);
    return [...new Set(found)].sort();
  });

/** A phone that opened one article before the service worker was there, and one after. */
async function havingTwo() {
  const { page, context } = await openPage(browser, `${url}artikelen/stuk-30/`);
  await ready(page);
  await page.waitForFunction(async () =>
    Boolean(await caches.match(document.querySelector("meta[name='lw:more']").content)),
  );
  assert.deepEqual(await opened(page), ["stuk-30"]);
  await page.goto(`${url}artikelen/stuk-33/`);
  await takenOver(page);
  return { page, context };
}

test("an article that not every phone keeps: canvas, agreement, further reading, and no fault", async () => {
  const { page, context, faults } = await openPage(browser, `${url}artikelen/stuk-30/`);
  await takenOver(page);
  await agrees(page);
  const next = page.locator("section", { has: page.locator("#lw-read-on") }).locator("h3 a");
  assert.equal(await next.count(), 3);
  await next.first().click();
  await takenOver(page);
  assert.deepEqual(faults, []);
  await context.close();
});

test("on a first visit nothing is fetched of articles that were not opened", async () => {
  const asked = [];
  const { page, context } = await openPage(browser, url, {
    prepare: (page) => page.on("request", (request) => asked.push(request.url())),
  });
  await ready(page);
  assert.deepEqual(await opened(page), []);
  assert.ok(asked.length > 5);
  assert.deepEqual(
    asked.filter((one) => one.includes("/text-")),
    [],
  );
  await context.close();
});

test("without internet: what is pinned, what was opened and the list are there; another says that it is not", async () => {
  const { page, context } = await havingTwo();
  assert.deepEqual(await opened(page), ["stuk-30", "stuk-33"]);
  await server.stop();
  try {
    for (const id of ["stuk-30", "stuk-33", "stuk-20"]) {
      await page.goto(`${url}artikelen/${id}/`);
      await takenOver(page);
      assert.ok(page.url().includes(id));
    }
    await page.goto(`${url}artikelen/`);
    await takenOver(page);
    const answer = await page.goto(`${url}artikelen/stuk-31/`);
    assert.equal(answer?.status(), 503);
    assert.match(await page.locator("body").innerText(), /112/);
  } finally {
    server = await serve({ site: old.site, port });
  }
  await context.close();
});

test("a new version brings along what was opened, with its new text, and nothing else", async () => {
  const { page, context } = await havingTwo();
  await server.stop();
  server = await serve({ site: fresh.site, port });
  await page.goto(`${url}wegwijzer/`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => (await caches.keys()).length === 2, null, { timeout: 20000 });
  await page.waitForFunction(async () => !(await navigator.serviceWorker.ready).installing);
  await page.goto(`${url}wegwijzer/`);
  await ready(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 1);
  assert.deepEqual(await opened(page), ["stuk-30", "stuk-33"]);
  await server.stop();
  try {
    await page.goto(`${url}artikelen/stuk-30/`);
    await takenOver(page);
    assert.equal(await firstParagraph(page), changed);
    const answer = await page.goto(`${url}artikelen/stuk-31/`);
    assert.equal(answer?.status(), 503);
  } finally {
    server = await serve({ site: old.site, port });
  }
  await context.close();
});

test("the list: a fold for each subject, which opens; the search finds every title, and says how far it looked", async () => {
  const { page, context, faults } = await openPage(browser, `${url}artikelen/`);
  await takenOver(page);
  const { settled, largest } = await lastLayout(page);
  assert.ok(settled && largest <= 0.5);
  const folds = page.locator("main details");
  assert.equal(await folds.count(), 11);
  assert.equal(plain(await folds.last().locator("summary").textContent()), `${plain(ui.libraryOther)} (1)`);
  const before = await layoutAt(page);
  await folds.first().locator("summary").click();
  await laidOutSince(page, before);
  await agrees(page);
  assert.deepEqual(await violations(page), []);
  await page.locator("[data-tool=search]").click();
  await page.keyboard.type("deel 37");
  await page.locator("#lw-found").waitFor();
  assert.equal(await page.locator("main a", { hasText: "deel 37" }).count(), 1);
  assert.match(plain(await page.locator("main").innerText()), /In 2 artikelen is in de hele tekst gezocht/);
  await page.locator("main a", { hasText: "deel 37" }).click();
  await takenOver(page);
  assert.match(page.url(), /stuk-37/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("without scripts every article is in the list", async () => {
  const { page, context } = await openPage(browser, `${url}artikelen/`, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  assert.equal(await page.locator("main h2 a").count(), 40);
  await context.close();
});
