// The service worker against a network and a storage that fail in every way we know of: web/service-worker/sw.js runs in its own
// context, with a fake cache storage and a fake network (sw_world.mjs). Real browsers: tests/e2e/offline.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SCOPE, pageText, respond, sha, version, worker } from "./sw_world.mjs";

const one = version("aaaa");
const ownStores = (world) => [...world.caches.stores.keys()];

async function installed(options) {
  const world = worker(one, options);
  await world.install();
  await world.activate();
  world.asked.length = 0;
  return world;
}

test("installing stores every file, marks the copy complete and takes control", async () => {
  const world = worker(one);
  await world.install();
  await world.activate();
  assert.deepEqual(ownStores(world), ["leeswijzer:%2Fgids%2F:aaaa"]);
  assert.equal([...world.caches.stores.values()][0].size, 5);
  assert.equal(world.claimed, 1);
});

test("stored files are answered without the network, pages with any query too", async () => {
  const world = await installed({});
  for (const [path, mode] of [
    ["", "navigate"],
    ["index.html", "navigate"],
    ["?utm_source=brief", "navigate"],
    ["assets/app-1.js", "no-cors"],
  ])
    assert.equal((await world.ask(path, mode)).status, 200, path);
  assert.equal(await (await world.ask("wegwijzer/", "navigate")).text(), one.texts["wegwijzer/"]);
  assert.deepEqual(world.asked, []);
});

test("what is not ours is left to the browser", async () => {
  const world = await installed({});
  for (const [path, mode, method] of [
    ["?nosw", "navigate"],
    ["iets.pdf", "navigate"],
    ["", "navigate", "POST"],
    ["../ander/", "navigate"],
    ["", "cors"],
  ])
    assert.equal(world.ask(path, mode, method), undefined, path);
});

test("a folder without its slash redirects to the page", async () => {
  const world = await installed({});
  const answer = await world.ask("wegwijzer?a=1", "navigate");
  assert.equal(answer.headers.get("location"), `${SCOPE}wegwijzer/?a=1`);
});

const bad = {
  "a status that is no success": () => respond("x", { status: 500 }),
  "too few bytes": () => respond("cod"),
  "too many bytes": () => respond("code(); and more"),
  "other bytes of the right length": () => respond("evil();"),
  "the login page of some wifi": () => respond("<html>Log in</html>"),
  "no network": () => {
    throw new TypeError("Failed to fetch");
  },
  "a redirect": () => {
    throw new TypeError("redirect mode is set to error");
  },
};
for (const [what, answer] of Object.entries(bad)) {
  test(`${what}: the installation fails and leaves nothing behind`, async () => {
    const world = worker(one, { network: (path) => (path === "assets/app-1.js" ? answer() : undefined) });
    await assert.rejects(world.install());
    assert.deepEqual(ownStores(world), []);
  });
}

test("a page that is cut off or of another build is refused", async () => {
  const cut = one.texts[""].slice(0, -30);
  await assert.rejects(
    worker(one, { network: (path) => (path === "" ? respond(cut) : undefined) }).install(),
    /not the promised content/,
  );
  const other = pageText("bbbb");
  await assert.rejects(
    worker(one, { network: (path) => (path === "" ? respond(other) : undefined) }).install(),
    /not the promised content/,
  );
});

test("a host that adds statistics to a page is tolerated, and reported", async () => {
  const changed = one.texts[""].replace("artikel", "artikel<script src=stat.js></script>");
  const world = await installed({ network: (path) => (path === "" ? respond(changed) : undefined) });
  assert.deepEqual(structuredClone(await world.status()), { ready: true, build: "aaaa", changed: [""] });
});

test("a damaged response in the HTTP cache is bypassed at the second try", async () => {
  const world = await installed({
    network: (path, { cache }) =>
      path === "assets/app-1.js" && cache === "default" ? respond("wifi!!!") : undefined,
  });
  assert.equal(await (await world.ask("assets/app-1.js")).text(), "code();");
});

test("a worker that was removed while it answered leaves no copy behind", async () => {
  const world = await installed({});
  world.worker.state = "redundant";
  await world.status();
  assert.deepEqual(ownStores(world), []);
});

test("a connection that hangs is abandoned", async () => {
  const hang = (path, { signal }) =>
    path === "assets/font.ttf" &&
    new Promise((_, reject) =>
      signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))),
    );
  const world = worker(one, { network: hang, silence: "30" });
  await assert.rejects(world.install(), { name: "AbortError" });
  assert.deepEqual(ownStores(world), []);
});

test("full storage fails the installation and keeps the previous copy", async () => {
  const first = await installed({});
  const next = worker(version("bbbb"), { caches: first.caches });
  const opened = first.caches.open;
  first.caches.open = async (name) => {
    const cache = await opened(name);
    if (name.endsWith("bbbb"))
      cache.put = async () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    return cache;
  };
  await assert.rejects(next.install(), { name: "QuotaExceededError" });
  assert.deepEqual(ownStores(first), ["leeswijzer:%2Fgids%2F:aaaa"]);
});

test("an update fetches only what changed and keeps the previous copy for open pages", async () => {
  const first = await installed({});
  const two = version("bbbb", { "assets/app-2.js": "more();", "assets/font.ttf": "letters" });
  const next = worker(two, { caches: first.caches });
  await next.install();
  await next.activate();
  assert.deepEqual(next.asked.sort(), ["", "assets/app-2.js", "assets/content-bbbb.cbor"]);
  assert.equal(ownStores(first).length, 2);
  next.asked.length = 0;
  assert.equal(await (await next.ask("assets/app-1.js")).text(), "code();");
  assert.deepEqual(next.asked, []);
  await next.status(); // the only open window has the new version
  assert.deepEqual(ownStores(first), ["leeswijzer:%2Fgids%2F:bbbb"]);
});

test("a stored file that was damaged or wiped is fetched again and stored", async () => {
  const world = await installed({});
  const store = [...world.caches.stores.values()][0];
  store.set(
    `${SCOPE}assets/app-1.js`,
    new Response("c0de();", { headers: { "x-lw-sha256": sha("code();") } }),
  );
  store.delete(`${SCOPE}assets/font.ttf`);
  for (const path of ["assets/app-1.js", "assets/font.ttf"])
    assert.equal(await (await world.ask(path)).text(), one.texts[path]);
  assert.deepEqual(world.asked, ["assets/app-1.js", "assets/font.ttf"]);
  world.asked.length = 0;
  await world.ask("assets/app-1.js");
  assert.deepEqual(world.asked, []);
});

test("storage that throws on every read still gives the network's response", async () => {
  const faults = {};
  const world = await installed({ faults });
  faults.match = faults.put = () => {
    throw new DOMException("broken", "UnknownError");
  };
  assert.equal(await (await world.ask("assets/app-1.js")).text(), "code();");
});

test("no network and no copy: a page of our own with 112; a script fails as it should", async () => {
  const world = worker(one, {
    network: () => {
      throw new TypeError("offline");
    },
  });
  const page = await world.ask("", "navigate");
  assert.equal(page.status, 503);
  assert.match(await page.text(), /112/);
  assert.equal((await world.ask("assets/app-1.js")).type, "error");
});

test("the copy is gone and the host has a newer page: that one, but never someone else's", async () => {
  const newer = await worker(one, { network: () => respond(pageText("bbbb")) }).ask("", "navigate");
  assert.match(await newer.text(), /bbbb/);
  const stranger = await worker(one, { network: () => respond("<html>Log in</html>") }).ask("", "navigate");
  assert.equal(stranger.status, 503);
});

test("a copy that was removed altogether stays removed until a page asks for its status", async () => {
  const world = await installed({});
  for (const name of ownStores(world)) await world.caches.delete(name);
  assert.equal((await world.ask("assets/app-1.js")).status, 200);
  assert.deepEqual(ownStores(world), []);
  assert.equal((await world.status()).ready, true);
  assert.equal(ownStores(world).length, 1);
});

test("a page of the archive carries the host's headers; a damaged archive is fetched again, and without one the page comes from the network", async () => {
  const policy = { headers: { "content-security-policy": "default-src 'none'" } };
  const world = await installed({
    network: (path) => (path === "" ? respond(one.texts[""], policy) : undefined),
  });
  const page = await world.ask("wegwijzer/", "navigate");
  assert.equal(page.headers.get("content-security-policy"), "default-src 'none'");
  assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
  assert.deepEqual(world.asked, []);
  const store = [...world.caches.stores.values()][0];
  store.set(
    `${SCOPE}assets/content-aaaa.cbor`,
    new Response("kapot", { headers: { "x-lw-sha256": sha("x") } }),
  );
  assert.equal(await (await world.ask("wegwijzer/", "navigate")).text(), one.texts["wegwijzer/"]);
  assert.deepEqual(world.asked, ["assets/content-aaaa.cbor"]);
  const newer = worker(one, {
    network: (path) =>
      path === "wegwijzer/" ? respond(pageText("bbbb", "nieuw")) : respond("weg", { status: 404 }),
  });
  assert.match(await (await newer.ask("wegwijzer/", "navigate")).text(), /nieuw/);
});

test("another site in the same cache storage is never touched", async () => {
  const world = worker(one);
  await world.caches.open("leeswijzer:%2F:cccc");
  await world.caches.open("iemand-anders");
  await world.install();
  await world.activate();
  assert.equal(ownStores(world).length, 3);
});
