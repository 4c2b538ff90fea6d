// The service worker's list of files, as properties: lists, addresses and damage are made up. The numbers that chance gives
// follow from a seed, which a failure names; LW_SEED=N runs one again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageText, respond, SCOPE, version, worker } from "./sw_world.mjs";

const ROUNDS = 150;

// Mulberry32: small, and good enough to choose with.
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, one: (list) => list[below(list.length)] };
}

async function each_round(property) {
  const only = process.env.LW_SEED;
  for (let seed = only ? Number(only) : 1; seed <= (only ? Number(only) : ROUNDS); ++seed) {
    try {
      await property(chance(seed));
    } catch (error) {
      error.message = `LW_SEED=${seed}: ${error.message}`;
      throw error;
    }
  }
}

const PARTS = [
  "a",
  "app-1.js",
  "font.ttf",
  "é",
  "__proto__",
  "constructor",
  "x y",
  "%",
  "%zz",
  "100%25",
  "..",
  "?",
  "#",
  "0",
  "index.html",
];
const BODIES = ["", "x", "letters", "\u0000\u00ff", "é".repeat(50), "</html>", pageText("bbbb")];

// A version with files of odd names and bodies.
function any_version({ below, one }) {
  const files = { "assets/font.ttf": "letters" };
  for (let count = below(6); count > 0; --count) {
    const name = Array.from({ length: 1 + below(2) }, () => one(PARTS)).join("/");
    const path = new URL(encodeURI(`assets/${name}`), SCOPE).href.slice(SCOPE.length);
    if (
      new URL(path, SCOPE).href === SCOPE + path &&
      path.startsWith("assets/") &&
      !/[?#%]|index\.html$/.test(path)
    )
      files[path] = one(BODIES);
  }
  return version("aaaa", files);
}

const mode_of = (path, files) => (files[path].type.startsWith("text/html") ? "navigate" : "no-cors");

async function installed(made, options) {
  const world = worker(made, options);
  await world.install();
  await world.activate();
  world.asked.length = 0;
  return world;
}

test("whatever the list, each of its files is answered without the network, with the bytes that it promises", () =>
  each_round(async (random) => {
    const made = any_version(random);
    const world = await installed(made);
    for (const path of Object.keys(made.files)) {
      const answer = await world.ask(path, mode_of(path, made.files));
      assert.equal(await answer.text(), made.texts[path], path);
    }
    assert.deepEqual(world.asked, []);
  }));

test("whatever address is asked for, the answer is the file of that name, or the worker keeps out of it", () =>
  each_round(async (random) => {
    const made = any_version(random);
    const world = await installed(made);
    const parts = Array.from({ length: random.below(4) }, () =>
      random.one([...PARTS, "assets", "wegwijzer", ""]),
    );
    const path = parts.join("/");
    if (!URL.canParse(path, SCOPE)) return; // no browser can ask for it
    const mode = random.one(["navigate", "no-cors"]);
    const answer = await world.ask(path, mode);
    if (!answer) return;
    if (answer.status === 302)
      return assert.ok(new URL(answer.headers.get("location")).href.startsWith(SCOPE));
    const listed = new URL(path, SCOPE).href
      .slice(SCOPE.length)
      .replace(/[?#].*/, "")
      .replace(/(^|\/)index\.html$/, "$1");
    const text = await answer.text();
    if (Object.hasOwn(made.texts, listed)) assert.equal(text, made.texts[listed], path);
    else assert.deepEqual([text, answer.status], ["nowhere", 404], path);
  }));

test("whatever happened to a stored file, its bytes are never passed on", () =>
  each_round(async (random) => {
    const made = any_version(random);
    const online = random.below(2) === 1;
    let cut_off = false;
    const world = await installed(made, {
      network: async () => {
        if (cut_off) throw new Error("no network");
      },
    });
    cut_off = !online;
    const store = [...world.caches.stores.values()][0];
    const path = random.one(Object.keys(made.files).filter((name) => made.files[name].sha256 && name !== ""));
    const whole = made.texts[path] ?? "";
    const at = random.below(whole.length + 1);
    const damaged = random.one([
      whole.slice(0, at),
      `${whole.slice(0, at)}!${whole.slice(at + 1)}`,
      `${whole} `,
      "",
    ]);
    const { headers } = store.get(SCOPE + path);
    store.set(SCOPE + path, respond(damaged, { headers: Object.fromEntries(headers) }));
    const answer = await world.ask(path);
    if (answer.type === "error") return assert.ok(!online && damaged !== whole);
    assert.equal(await answer.text(), whole);
  }));

test("whatever the network sends during the installation, nothing but the promised files is kept", () =>
  each_round(async (random) => {
    const made = any_version(random);
    const victim = random.one(Object.keys(made.files).filter((name) => made.files[name].sha256));
    const sent = random.one([...BODIES, undefined]);
    const status = random.one([200, 200, 204, 404, 500]);
    const world = worker(made, {
      network: async (path) => {
        if (path !== victim) return undefined;
        if (sent === undefined) throw new Error("no network");
        return status === 204 ? new Response(null, { status }) : respond(sent, { status });
      },
    });
    const kept = await world.install().then(
      () => true,
      () => false,
    );
    assert.equal(kept, status === 200 && sent === made.texts[victim], victim);
    assert.equal(world.caches.stores.size, kept ? 1 : 0);
  }));
