// Pictures in the service worker: kept once shown, verified by the hash in their names, within a budget, and never in the way of the text.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { fakeCaches, respond, SCOPE, version, worker } from "./sw_world.mjs";

const one = version("aaaa");
const STORE = "leeswijzer:%2Fgids%2F:pictures";
const bytes = (letter, count = 8) => letter.repeat(count);
const named = (stem, width, text) =>
  `pictures/${stem}-${width}-${createHash("sha256").update(text).digest("hex").slice(0, 20)}.webp`;
const kept = (world) =>
  [...(world.caches.stores.get(STORE)?.keys() ?? [])].map((url) => url.slice(SCOPE.length));

async function installed({ pictures = {}, ...options } = {}) {
  const texts = { ...one.texts, ...pictures };
  const world = worker({ ...one, texts }, options);
  await world.install();
  await world.activate();
  world.asked.length = 0;
  world.gone = () => Object.keys(pictures).forEach((name) => delete texts[name]);
  return world;
}

test("a picture is kept once it was shown, and then needs no network", async () => {
  const name = named("nek", 800, bytes("a"));
  const world = await installed({ pictures: { [name]: bytes("a") } });
  assert.deepEqual(kept(world), [], "nothing before it was asked for");
  assert.equal(await (await world.ask(name)).text(), bytes("a"));
  world.gone();
  assert.equal(await (await world.ask(name)).text(), bytes("a"));
  assert.deepEqual(world.asked, [name]);
});

test("what is not the promised picture is asked for once more, past the browser's cache, and never kept", async () => {
  const name = named("nek", 800, bytes("a"));
  const caches = [];
  const network = (path, { cache }) => {
    if (path !== name) return undefined;
    caches.push(cache);
    return respond("<html>Log in</html>");
  };
  const world = await installed({ network });
  assert.equal((await world.ask(name)).type, "error");
  assert.deepEqual(caches, ["default", "reload"]);
  assert.deepEqual(kept(world), []);
});

test("without internet another size of the same picture stands in, and never another picture", async () => {
  const small = named("nek", 480, bytes("a"));
  const other = named("nek-2", 480, bytes("b"));
  const world = await installed({ pictures: { [other]: bytes("b"), [small]: bytes("a") } });
  await world.ask(other);
  await world.ask(small);
  world.gone();
  assert.equal(await (await world.ask(named("nek", 1360, "large"))).text(), bytes("a"));
  assert.equal((await world.ask(named("knie", 480, "c"))).type, "error");
});

test("the oldest go when there are too many bytes", async () => {
  const million = 1e6;
  const all = ["a", "b", "c"].map((letter) => [
    named(letter, 800, bytes(letter, 9 * million)),
    bytes(letter, 9 * million),
  ]);
  const world = await installed({ pictures: Object.fromEntries(all) });
  for (const [name] of all) await world.ask(name);
  assert.deepEqual(
    kept(world),
    all.slice(1).map(([name]) => name),
  );
});

test("a picture that cannot be kept is shown all the same", async () => {
  const name = named("nek", 800, bytes("a"));
  const faults = {};
  const world = await installed({ pictures: { [name]: bytes("a") }, faults });
  faults.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  assert.equal(await (await world.ask(name)).text(), bytes("a"));
});

test("a new version that finds no room takes that of the pictures", async () => {
  const faults = {};
  const caches = fakeCaches(faults);
  const name = named("nek", 800, bytes("a"));
  const old = await installed({ pictures: { [name]: bytes("a") }, caches });
  await old.ask(name);
  faults.put = () => {
    if (caches.stores.has(STORE)) throw new DOMException("full", "QuotaExceededError");
  };
  const next = worker(version("bbbb"), { caches });
  await next.install();
  assert.deepEqual([...caches.stores.keys()].sort(), [
    "leeswijzer:%2Fgids%2F:aaaa",
    "leeswijzer:%2Fgids%2F:bbbb",
  ]);
});

test("pictures outlive the version that they were kept by", async () => {
  const caches = fakeCaches({});
  const name = named("nek", 800, bytes("a"));
  const old = await installed({ pictures: { [name]: bytes("a") }, caches });
  await old.ask(name);
  const next = worker(version("bbbb"), { caches });
  await next.install();
  await next.activate();
  assert.equal(await (await next.ask(name)).text(), bytes("a"));
  assert.ok(!next.asked.includes(name));
});
