// A site of articles without a guide, and one of a guide without articles: nothing leads to what is not there, the canvas takes
// over, everything is there without internet.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { inlineHashes } from "../../site/hosting/rules.mjs";
import { serve } from "../../site/serve.mjs";
import { inkOf, lastLayout, launch, openPage, plain, sizes, takenOver } from "./lib/chromium.mjs";
import { answer, arrived, guide, heading, pathOf, rawHeading, start, table, titleOf } from "./lib/guide.mjs";
import { articlesAlone, guideAlone } from "./lib/one_part.mjs";
import { buildWith } from "./lib/other_content.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// Provides the site with this part alone: {url, files(name)}.
function withPart(change, give) {
  let built, site;
  before(async () => {
    built = buildWith(change);
    site = await serve({ site: built.site });
    give({ url: site.url, read: (name) => readFileSync(`${built.site}/${name}`, "utf8") });
  });
  after(async () => {
    await site.stop();
    built.remove();
  });
}

// A page, or the manifest, leads to these addresses.
function linksIn(path, text) {
  if (!path.endsWith(".json"))
    return [...text.matchAll(/(?:href|src)="([^"]*)"|content="0;url=([^"]*)"/g)].map(
      ([, to, next]) => to ?? next,
    );
  const { start_url, icons } = JSON.parse(text);
  return [start_url, ...icons.map(({ src }) => src)];
}

const WRONG = "no/such/page";
const DIALOGS = ["lw-contents", "lw-search"]; // which the scripts open

// Everything below the site that its pages, its manifest and the page for a wrong address lead to, {path: text}: all of it is there.
async function crawl(url) {
  const found = {};
  const targets = [];
  const queue = ["", "manifest.json", WRONG];
  for (let at = 0; at < queue.length; ++at) {
    const path = queue[at];
    const response = await fetch(url + path);
    assert.equal(response.status, path === WRONG ? 404 : 200, path);
    found[path] = await response.text();
    if (!/html|json/.test(response.headers.get("content-type"))) continue;
    for (const link of linksIn(path, found[path])) {
      const { href } = new URL(link, response.url);
      if (!href.startsWith(url)) continue;
      const [to, id] = href.slice(url.length).split("#");
      if (!queue.includes(to)) queue.push(to);
      if (id && !DIALOGS.includes(id)) targets.push([to, id]);
    }
  }
  for (const [path, id] of targets) assert.ok(found[path].includes(` id="${id}"`), `${path}#${id}`);
  return found;
}

const pagesOf = (found) => Object.keys(found).filter((path) => /^(|.*\/)$/.test(path));

// The pages that the service worker keeps.
const keptPages = (worker) =>
  [...worker.matchAll(/(?:"([\w/-]*)"|[{,]([\w-]+)):\{size:\d+,type:"text\/html/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  );

const storedIn = (page) =>
  page.waitForFunction(() => document.getElementById("lw-status")?.textContent, null, { timeout: 20000 });

async function looksRight(url) {
  const { page, context, faults } = await openPage(browser, url);
  await takenOver(page);
  const { settled, largest } = await lastLayout(page);
  assert.ok(settled && largest <= 0.5, `${url}: ${largest}`);
  assert.ok((await inkOf(page)).canvas > 5, url);
  assert.deepEqual(faults, [], url);
  return { page, context };
}

let articles, several, guideSite;
withPart(articlesAlone, (made) => (articles = made));

test("articles alone: every link leads to a page, and none to a guide", async () => {
  const found = await crawl(articles.url);
  assert.deepEqual(pagesOf(found), [""]);
  assert.deepEqual(keptPages(articles.read("sw.js")), [""]);
  for (const path of ["", WRONG])
    assert.ok(!/wegwijzer|tel:|lw-banner|guide-teaser/i.test(found[path]), path);
  assert.ok(Object.keys(found).some((path) => /assets\/app/.test(path)));
  assert.ok(!articles.read("sw.js").includes("wegwijzer"));
});

test("articles alone: the canvas shows the article, its tools work and do not offer a guide", async () => {
  const { page, context } = await looksRight(articles.url);
  assert.deepEqual((await page.locator("header nav a").allTextContents()).map(plain), ["Artikel"]);
  assert.equal(await page.locator("[data-tool=guide]").count(), 0);
  await page.locator("[data-tool=contents]").click();
  assert.ok((await page.locator("#lw-contents a").count()) > 5);
  await context.close();
});

test("articles alone: it opens without internet", async () => {
  const { page, context } = await openPage(browser, articles.url);
  await storedIn(page);
  await context.setOffline(true);
  await page.reload();
  await takenOver(page);
  await context.close();
});

withPart(
  (edit, content) => {
    articlesAlone(edit, content);
    execFileSync("node", ["tools/import/import.mjs", "tests/e2e/fixtures/slaap.md", "--content", content]);
  },
  (made) => (several = made),
);

test("two articles alone: the list, both and their tools, and no guide", async () => {
  const second = "artikelen/beter-slapen-bij-pijn/";
  const found = await crawl(several.url);
  assert.deepEqual(pagesOf(found).sort(), ["", "artikelen/", second]);
  assert.deepEqual(keptPages(several.read("sw.js")).sort(), ["", "artikelen/", second]);
  for (const path of [...pagesOf(found), WRONG]) assert.ok(!/wegwijzer|tel:/i.test(found[path]), path);
  for (const path of ["artikelen/", second]) {
    const { page, context } = await looksRight(several.url + path);
    assert.deepEqual((await page.locator("header nav a").allTextContents()).map(plain), ["Artikelen"]);
    await page.locator("[data-tool=search]").click();
    await page.locator("#lw-search input[type=search]").fill("slaap");
    await page.waitForFunction(() => /\d/.test(document.querySelector("#lw-search output").value));
    await context.close();
  }
});

withPart(guideAlone, (made) => (guideSite = made));

test("a guide alone: every link leads to a page, and none to an article", async () => {
  const found = await crawl(guideSite.url);
  const places = guide.questions.flatMap((question) => question.options.filter((option) => option.page));
  assert.equal(pagesOf(found).length, 3 + guide.outcomes.length + places.length); // the first, the guide's first, the signs
  assert.deepEqual(keptPages(guideSite.read("sw.js")).sort(), pagesOf(found).sort());
  for (const path of pagesOf(found)) assert.ok(path === "" || path.startsWith("wegwijzer/"), path);
  for (const path of [...pagesOf(found), WRONG])
    assert.ok(!/>Artikel<|"[./]*artikelen\//.test(found[path]), path);
  assert.equal(JSON.parse(found["manifest.json"]).start_url, "./wegwijzer/");
  const { scripts, styles } = inlineHashes(found["wegwijzer/"], found[""]);
  for (const hash of [...scripts, ...styles]) assert.ok(guideSite.read(".htaccess").includes(hash), hash);
});

for (const javaScriptEnabled of [true, false])
  test(`a guide alone: the first page goes on to the guide ${javaScriptEnabled ? "and is not in the way back" : "without scripts"}`, async () => {
    const { page, context, faults } = await openPage(browser, `${guideSite.url}wegwijzer/signalen/`, {
      context: { ...sizes.phone, javaScriptEnabled },
    });
    await page.goto(guideSite.url);
    await page.waitForURL(`${guideSite.url}wegwijzer/`);
    if (javaScriptEnabled) await takenOver(page);
    assert.equal(plain(await page.locator("h1").textContent()), guide.title);
    await page.goBack();
    assert.equal(page.url(), `${guideSite.url}wegwijzer/signalen/`);
    assert.deepEqual(faults, []);
    await context.close();
  });

test("a guide alone: the canvas shows its pages, and the header names the guide alone", async () => {
  for (const path of ["", "signalen/", "zelf/", "langdurig/", "plek/nek/"]) {
    const { page, context } = await looksRight(`${guideSite.url}wegwijzer/${path}`);
    assert.deepEqual((await page.locator("header nav a").allTextContents()).map(plain), ["Wegwijzer"]);
    assert.equal(await page.locator("#lw-banner").count(), 1);
    await context.close();
  }
});

test("a guide alone: the questions lead to an outcome whose links all lead somewhere", async () => {
  const { page, context, faults } = await openPage(browser, guideSite.url);
  await page.waitForURL(`${guideSite.url}wegwijzer/`);
  await takenOver(page);
  await start(page);
  for (const [question, option] of pathOf(table.find((one) => one.at(-2) === "langdurig")))
    await answer(page, question, option);
  if ((await page.locator("#lw-questions").count()) > 0) {
    const question = await rawHeading(page); // the last takes several answers, or none
    await page.locator("#lw-next").click();
    await arrived(page, question);
  }
  assert.equal(await heading(page), titleOf("langdurig"));
  const links = await page.locator("a").evaluateAll((all) => all.map((one) => one.href));
  for (const link of links.filter((one) => one.startsWith(guideSite.url)))
    assert.equal((await fetch(link)).status, 200, link);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a guide alone: all of it is there without internet, from the first page on", async () => {
  const { page, context } = await openPage(browser, guideSite.url);
  await page.waitForURL(`${guideSite.url}wegwijzer/`);
  await storedIn(page);
  await context.setOffline(true);
  await page.goto(guideSite.url);
  await page.waitForURL(`${guideSite.url}wegwijzer/`);
  await takenOver(page);
  await page.goto(`${guideSite.url}wegwijzer/zelf/`);
  await takenOver(page);
  await context.close();
});
