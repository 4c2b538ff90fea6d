// Without internet, in a real Chromium against the real nginx: after one visit everything opens with the server gone, and
// whatever goes wrong afterwards, the copy on the phone stays complete.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../site/serve.mjs";
import { acceptGuide } from "./lib/baseline.mjs";
import { launch, openPage, plain, takenOver } from "./lib/chromium.mjs";

const ui = JSON.parse(readFileSync("content/ui.json", "utf8"));
const guide = JSON.parse(readFileSync("content/guide.json", "utf8"));
const work = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-offline-"));
const port = 18000 + (process.pid % 2000);
const url = `http://127.0.0.1:${port}/`;
const newTitle = "Wegwijzer met een nieuwe naam";
let browser;

// A second version of the site: the same content with another title for the guide.
function buildNewVersion() {
  cpSync("content", `${work}/content`, { recursive: true });
  writeFileSync(`${work}/content/guide.json`, JSON.stringify({ ...guide, title: newTitle }));
  acceptGuide(`${work}/content`);
  execFileSync("build/native/leeswijzer", ["build", `${work}/content`, `${work}/raw`, "build/deps/fonts"]);
  execFileSync("node", [
    "site/assemble.mjs",
    "--raw",
    `${work}/raw`,
    "--wasm",
    "build/web/leeswijzer.wasm",
    "--fonts",
    "build/deps/fonts",
    "--out",
    `${work}/new`,
  ]);
}

before(async () => {
  buildNewVersion();
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

const ready = (page) =>
  page.waitForFunction(
    (text) => document.getElementById("lw-status")?.textContent === text,
    ui.offlineReady,
    { timeout: 20000 },
  );
const titleOf = async (page) => plain(await page.locator("h1").textContent());

// Every server of a test is stopped when it ends, even if it fails: they all use one port.
const running = new Set();
async function start(site) {
  const server = await serve({ site, port });
  const handle = { stop: () => (running.delete(handle) ? server.stop() : undefined) };
  running.add(handle);
  return handle;
}
async function stopAll() {
  await Promise.all([...running].map((handle) => handle.stop()));
  running.clear();
}

// Visits the site until it is stored on the phone, then runs the rest with the server stopped.
async function visited(rest, site = "build/site") {
  const server = await start(site);
  const { page, context } = await openPage(browser, url);
  await ready(page);
  const [visit] = await page.evaluate(() =>
    performance.getEntriesByType("navigation").map(({ type }) => type),
  );
  assert.equal(visit, "navigate", "nothing was missing, so it did not load itself anew");
  await server.stop();
  try {
    await rest(page, context);
  } finally {
    await context.close();
    await stopAll();
  }
}

test("after one visit the article, the guide and every outcome open without a server, canvas and all", () =>
  visited(async (page) => {
    for (const address of [
      "",
      "wegwijzer/",
      ...guide.outcomes.map((outcome) => `wegwijzer/${outcome.id}/`),
      "wegwijzer/signalen/",
    ]) {
      await page.goto(url + address);
      await takenOver(page);
      assert.ok((await titleOf(page)).length > 5);
    }
    await page.goto(`${url}wegwijzer/`);
    await takenOver(page);
    await page.locator("[data-act=start]").click();
    await page.locator("[data-act='choose alarm112 twijfel']").click();
    await page.locator("[data-act=next]").click();
    await page.waitForFunction(() => document.querySelector("main h1").textContent.includes("Bel nu 112"));
    await ready(page);
  }));

test("it can be installed as an app", () =>
  visited(async (page, context) => {
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(
      installabilityErrors.filter((error) => error.errorId !== "in-incognito"),
      [],
    );
  }));

const buildOf = (site) =>
  readFileSync(`${site}/index.html`, "utf8").match(/name="lw:build" content="([0-9a-f]+)"/)[1];

// page.waitForFunction would count the promise itself as true.
async function until(condition) {
  for (const end = Date.now() + 30000; !(await condition());) {
    assert.ok(Date.now() < end, "it took longer than 30 s");
    await new Promise((done) => setTimeout(done, 100));
  }
}

// In the page: whether the worker of this build is active and its copy complete. Sends nothing while a new one waits: Chromium
// activates it once the old one is idle, and a message would keep that one busy.
async function serves(build) {
  const { active, waiting, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (waiting || installing || active?.state !== "activated") return false;
  const channel = new MessageChannel();
  const answer = new Promise((done) => (channel.port1.onmessage = (event) => done(event.data)));
  active.postMessage({ type: "status", build: "" }, [channel.port2]);
  const { ready, build: current } = await answer;
  return ready && current === build;
}

const buildShown = (page) =>
  page.evaluate(() => document.querySelector("meta[name='lw:build']").getAttribute("content"));

test("an update arrives complete: this visit still shows the old version, the next one the new", () =>
  visited(async (page, context) => {
    const article = await context.newPage();
    await article.goto(url);
    await takenOver(article);
    const server = await start(`${work}/new`);
    await page.goto(`${url}wegwijzer/`);
    assert.equal(await titleOf(page), guide.title);
    // Chromium delays its first update check until a page has been open for some three seconds.
    await until(() => page.evaluate(serves, buildOf(`${work}/new`)));
    assert.equal(await titleOf(page), guide.title, "what somebody is reading does not change");
    const offer = article.locator("#lw-status").getByRole("link", { name: ui.offlineNew });
    await offer.waitFor();
    assert.equal(await buildShown(article), buildOf("build/site"), "offered, not forced");
    assert.equal(await page.locator("#lw-status").textContent(), ui.offlineReady, "and not in the guide");
    await offer.click();
    await until(async () => (await buildShown(article).catch(() => "")) === buildOf(`${work}/new`));
    await ready(article);
    await article.close();
    await page.goto(`${url}wegwijzer/`);
    assert.equal(await titleOf(page), newTitle);
    await takenOver(page);
    await ready(page);
    await server.stop();
    await page.goto(`${url}wegwijzer/`);
    assert.equal(await titleOf(page), newTitle, "and without a server too");
    await takenOver(page);
  }));

// How a hotel network answers every request until somebody logs in.
async function portal(answer) {
  const server = http.createServer(answer);
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  running.add({ stop: () => server.closeAllConnections() ?? new Promise((done) => server.close(done)) });
}

const portals = {
  "a login page for everything": (request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Wifi login</h1>"),
  "a redirect for everything": (request, response) =>
    response.writeHead(302, { location: "http://127.0.0.1:9/login" }).end(),
  "an error for everything": (request, response) => response.writeHead(500).end("stuk"),
};
for (const [name, answer] of Object.entries(portals))
  test(`${name}: the copy stays complete`, () =>
    visited(async (page) => {
      await portal(answer);
      await page.goto(`${url}wegwijzer/`);
      await page.evaluate(() =>
        navigator.serviceWorker
          .getRegistration()
          .then((registration) => registration.update().catch(() => {})),
      );
      await page.waitForTimeout(300);
      for (const address of ["wegwijzer/", "", "wegwijzer/nood/"]) {
        await page.goto(url + address);
        await takenOver(page);
        assert.ok(!(await page.content()).includes("Wifi login"));
      }
    }));

// Overwrites stored files whose address contains `part`.
const damage = (page, part) =>
  page.evaluate(async (wanted) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const stored = await cache.match(request);
        if (!new URL(request.url).pathname.match(wanted)) continue;
        await cache.put(request, new Response("kapot", { headers: stored.headers }));
        ++count;
      }
    }
    return count;
  }, part);

test("a damaged file is fetched again; without a server the page says so, with 112", () =>
  visited(async (page, context) => {
    assert.equal(await damage(page, "/content-.*[.]cbor$"), 1);
    await (await context.newCDPSession(page)).send("Network.clearBrowserCache"); // otherwise the file would come from there
    await page.goto(`${url}wegwijzer/`);
    assert.equal(await titleOf(page), ui.offlinePageTitle);
    assert.ok(await page.locator("a[href='tel:112']").isVisible());
    const server = await start("build/site");
    await page.goto(`${url}wegwijzer/`);
    assert.equal(await titleOf(page), guide.title);
    assert.equal(await damage(page, "\\.wasm$"), 1);
    await page.goto(url);
    await takenOver(page);
    await server.stop();
    await page.goto(`${url}wegwijzer/`);
    await takenOver(page);
  }));

test("when the browser has evicted everything, a visit without a server says so, and the next one stores it again", () =>
  visited(async (page, context) => {
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
    for (const address of ["", "wegwijzer/"]) {
      await page.goto(url + address);
      assert.equal(await titleOf(page), ui.offlinePageTitle);
      assert.ok(plain(await page.locator("body").textContent()).includes(plain(ui.offlinePageText)));
    }
    const server = await start("build/site");
    await page.goto(url);
    await ready(page);
    await server.stop();
    await page.goto(`${url}wegwijzer/`);
    await takenOver(page);
  }));

test("?nosw removes the copy and nothing else", () =>
  visited(async (page) => {
    const server = await start("build/site");
    await page.evaluate(() => caches.open("van-een-ander"));
    await page.goto(`${url}?nosw`);
    await until(() =>
      page.evaluate(
        async () =>
          (await caches.keys()).join() === "van-een-ander" &&
          !(await navigator.serviceWorker.getRegistration()),
      ),
    );
    await server.stop();
  }));

test("the kill switch, published in the worker's place, removes the copy", () =>
  visited(async (page) => {
    cpSync("build/site", `${work}/killed`, { recursive: true });
    for (const ending of ["", ".br", ".gz"]) rmSync(`${work}/killed/sw.js${ending}`);
    cpSync("web/service-worker/sw-kill.js", `${work}/killed/sw.js`);
    const server = await start(`${work}/killed`);
    await page.goto(url);
    await until(() => page.evaluate(async () => (await caches.keys()).length === 0));
    await server.stop();
  }));

test("two sites in two folders of one host keep out of each other's way", async (t) => {
  t.after(stopAll);
  for (const name of ["een", "twee"]) cpSync("build/site", `${work}/host/${name}`, { recursive: true });
  cpSync("build/site/index.html", `${work}/host/index.html`);
  const server = await start(`${work}/host`);
  const { page, context } = await openPage(browser, `${url}een/`);
  await ready(page);
  await page.goto(`${url}twee/`);
  await ready(page);
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 2);
  await page.goto(`${url}een/?nosw`);
  await until(() => page.evaluate(async () => (await caches.keys()).length === 1));
  await server.stop();
  await page.goto(`${url}twee/wegwijzer/`);
  await takenOver(page);
  await context.close();
});
