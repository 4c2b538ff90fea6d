// The shipped module in Node, called through web/engine/ as the page does. Damaged input: border.test.mjs.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { createCalls } from "../../web/engine/calls.js";
import { connectEngine } from "../../web/engine/client.js";
import { fetchFaces, fetchFiles } from "../../web/engine/files.js";
import * as names from "../../web/names.js";
import { article, parts, reading, room, shipped } from "./engine_parts.mjs";

let base = "";
const served = new Map(); // path: {body, type}
const server = createServer((request, response) => {
  const { body, type } = served.get(request.url) ?? {};
  response.writeHead(body ? 200 : 404, { "content-type": type ?? "text/html" }).end(body);
});
before(async () => {
  for (const [name, body] of Object.entries(parts))
    served.set(`/${name}`, { body, type: name === "wasm" ? "application/wasm" : "application/octet-stream" });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${server.address().port}/`;
});
after(() => server.close());

// `changed`: bytes that replace the shipped ones for some parts.
async function load(changed = {}) {
  const urls = Object.fromEntries(Object.keys(parts).map((name) => [name, base + name]));
  for (const [name, body] of Object.entries(changed)) {
    served.set(`/changed-${name}`, { body, type: "application/octet-stream" });
    urls[name] = `${base}changed-${name}`;
  }
  const calls = createCalls();
  await calls.load(await fetchFiles(urls));
  return calls;
}

async function opened(event = article, viewport = room) {
  const calls = await load();
  return { calls, view: calls.open({ viewport, today: "2026-03-01", event }) };
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
function textOf(html, id) {
  const [, , inner] = html.match(new RegExp(`<(\\w+) id="${id}"[^>]*>(.*?)</\\1>`, "s"));
  return inner
    .replace(/<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (_, name) => entities[name]);
}

const perNode = ["ids", "x", "y", "widths", "heights", "textX", "textY", "lineHeights", "drawnBy"];

// What holds for every view.
function checkView(view) {
  const count = view.nodeCount;
  for (const name of [...perNode, "lineCounts"]) assert.equal(view[name].length, count, name);
  assert.equal(new Set(view.ids).size, count, "ids are unique");
  const lines = view.lineCounts.reduce((sum, one) => sum + one, 0);
  assert.equal(lines, view.starts.length);
  for (const name of perNode.slice(1)) assert.ok(view[name].every(Number.isFinite), name);
  const lowest = view.y.reduce((most, y, node) => Math.max(most, y + view.heights[node]), 0);
  assert.ok(lowest <= view.height + 0.01, `${lowest} of ${view.height}`);
  return lines;
}

test("the engine loads, opens an article and says where everything is", async () => {
  const { view } = await opened();
  assert.ok(checkView(view) > view.nodeCount / 2);
  assert.equal(view.step, 0);
  assert.match(view.html, /^<\w+ id="/);
  const inHtml = [...view.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.ok(inHtml.length > 50);
  assert.deepEqual(
    inHtml.filter((id) => !view.ids.includes(id)),
    [],
    "every element is a node",
  );
});

test("a screen's HTML is transferred once; a narrower window makes more lines and changes nothing else", async () => {
  const { calls, view } = await opened();
  const narrow = calls.viewport({ ...room, width: 320, mediaWidth: 320 });
  assert.equal(narrow.html, "");
  assert.equal(narrow.screen, view.screen);
  assert.ok(narrow.serial > view.serial);
  assert.deepEqual(narrow.ids, view.ids);
  assert.ok(checkView(narrow) > checkView(view));
});

test("every reading setting changes what it is named after", async () => {
  const { calls, view } = await opened();
  const seen = (setting) => calls.viewport({ ...room, reading: { ...reading, ...setting } });
  assert.ok(seen({ leading: 1.5 }).height > view.height * 1.2);
  for (const setting of [{ letter: 0.1 }, { word: 0.3 }])
    assert.ok(checkView(seen(setting)) > checkView(view));
  const wide = { ...room, width: 1200, mediaWidth: 1200 };
  const widest = (column) =>
    Math.max(
      ...calls.viewport({ ...wide, reading: { ...reading, column } }).widths.filter((one) => one < 1000),
    );
  assert.ok(widest(0.7) < widest(1));
  assert.notDeepEqual(seen({ hyphens: 0 }).starts, view.starts);
  assert.deepEqual(seen({}).starts, view.starts);
});

test("matches are where the page's own text has the words, in UTF-16 units", async () => {
  const { calls, view } = await opened();
  const soft = /\u00AD/g;
  for (const [words, wholeWords] of [
    ["zenuwstelsel", false],
    ["EEN", true],
    ["’s", false],
  ]) {
    const highlights = calls.find({ words, wholeWords });
    assert.ok(highlights.length > 0 || words === "’s", words);
    for (const { node, begin, end } of highlights) {
      const found = textOf(view.html, view.ids[node]).replace(soft, "").slice(begin, end);
      assert.equal(found.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(), words.toLowerCase());
    }
  }
  assert.deepEqual(calls.find({ words: "", wholeWords: false }), []);
  assert.deepEqual(calls.find({ words: "xyzzy", wholeWords: false }), []);
});

const tile = { top: 0, height: 800, scale: 2, scheme: 0 };

test("a tile is whole: triangles within its lists, nodes within its height, an atlas of its size", async () => {
  const { calls, view } = await opened();
  const { frame, atlas, shown } = calls.paint(tile);
  assert.deepEqual([frame.width, frame.height], [780, 1600]);
  assert.equal(atlas.pixels.length, atlas.width * atlas.height);
  const vertices = frame.vertices.length / 20;
  const drawn = frame.indices.length;
  assert.ok(drawn > 1000 && drawn % 3 === 0);
  let passed = 0;
  for (let at = 0; at < frame.commands.length; at += 7) {
    const [, , , , count, first, base] = frame.commands.subarray(at, at + 7);
    passed += count;
    const used = frame.indices.subarray(first, first + count);
    assert.ok(used.length === count && used.every((index) => base + index < vertices));
  }
  assert.equal(passed, drawn);
  assert.ok(shown.length > 5);
  for (const { node } of shown) assert.ok(view.y[node] >= 0 && view.y[node] + view.heights[node] <= 800);
});

test("highlights are painted until the screen changes, and refused when they are for another page", async () => {
  const { calls, view } = await opened();
  const drawn = () => calls.paint({ ...tile, height: view.height }).frame.indices.length;
  const bare = drawn();
  const highlights = calls.find({ words: "brein", wholeWords: false });
  assert.equal(calls.highlight(highlights.map((one, i) => ({ ...one, current: i === 0 ? 1 : 0 }))), true);
  const marked = drawn();
  assert.ok(marked > bare);
  assert.equal(
    calls.highlight([...highlights, { node: view.nodeCount, begin: 0, end: 1, current: 0 }]),
    false,
  );
  assert.equal(calls.highlight([]), true);
  assert.equal(drawn(), bare);
});

test("line starts that a browser measured are adopted, for that node only, until the window changes", async () => {
  const { calls, view } = await opened();
  const node = view.lineCounts.findIndex((count) => count === 3);
  const first = view.lineCounts.subarray(0, node).reduce((sum, one) => sum + one, 0);
  const startsOf = (of) => [...of.starts.subarray(first, first + of.lineCounts[node])];
  const [, second] = startsOf(view);
  const changed = calls.measured([{ node, width: 0, height: 99.5, own: 0, starts: [second] }]);
  assert.deepEqual(startsOf(changed), [0, second]);
  assert.ok(Math.abs(changed.heights[node] - 99.5) < 0.1);
  assert.deepEqual(
    changed.lineCounts.toSpliced?.(node, 1) ?? null,
    view.lineCounts.toSpliced?.(node, 1) ?? null,
  );
  const own = calls.measured([{ node, width: 0, height: 0, own: 1, starts: [] }]);
  assert.equal(own.drawnBy[node], 1);
  const again = calls.viewport(room);
  assert.deepEqual(startsOf(again), startsOf(view));
  assert.equal(again.drawnBy[node], view.drawnBy[node]);
});

test("a step forward in the guide is another screen, and so is a step back", async () => {
  const { calls, view } = await opened([names.openGuideVerb]);
  const asked = calls.send([names.startVerb]);
  assert.ok(asked.screen > view.screen && asked.arrived && asked.step === 1 && asked.html.length > 0);
  checkView(asked);
  const back = calls.send([names.goVerb, "0"]);
  assert.ok(back.arrived && back.step === 0);
  assert.equal(back.html, view.html);
});

// Picks "nee", or else each question's first answer, up to the one with the drawn body.
function walkToBody(calls) {
  let view = calls.send([names.startVerb]);
  while (!view.html.includes(`id="${names.bodyId}.`)) {
    const choices = [...view.html.matchAll(new RegExp(`data-act="(${names.chooseVerb} [^"]*)"`, "g"))];
    const answers = choices.map(([, action]) => action.split(" "));
    calls.send(answers.find((words) => words.includes("nee")) ?? answers[0]);
    view = calls.send([names.nextVerb]);
    assert.ok(view.arrived);
  }
  return view;
}

test("changes on a screen that stays are reported: the body's words, its drawing and the chosen answer", async () => {
  const { calls } = await opened([names.openGuideVerb]);
  const asked = walkToBody(calls);
  const question = asked.html.match(new RegExp(`id="${names.bodyId}\\.([^".]+)`))[1];
  const tap = ["90", "60", "360", "400"]; // on the left half: the front
  const view = calls.send([names.pointVerb, question, ...tap]);
  const [[words, text], [drawing, state], [option, chosen], ...others] = view.said;
  assert.ok(words.startsWith(`${names.bodyId}.${question}.`) && text.length > 5, `${words}: ${text}`);
  assert.equal(drawing, `${names.bodyId}.${question}`);
  assert.match(state, /^\w+\n\w+$/, "the region and the answer's name");
  assert.ok(asked.ids.includes(option) && option.startsWith(`${names.optionId}.${question}.`), option);
  assert.deepEqual([chosen, others, view.arrived], ["", [], false]);
  const order = [names.optionId, names.nextId].map((id) => view.html.indexOf(`id="${id}`));
  assert.ok(0 < order[0] && order[0] < order[1], "the answers that fit come first, then the way on");
});

test("an unknown event returns null and changes nothing", async () => {
  const { calls } = await opened([names.openGuideVerb]);
  const before = calls.send([names.startVerb]);
  for (const words of [[], [""], ["dance"], ["start now"], [names.goVerb], [names.goVerb, "-1"], ["\uD800"]])
    assert.equal(calls.send(words), null, JSON.stringify(words));
  assert.deepEqual({ ...calls.viewport(room), serial: 0, html: "" }, { ...before, serial: 0, html: "" });
});

test("another typeface triggers a new layout; a damaged one is refused and the old one stays", async () => {
  const { calls, view } = await opened();
  served.set("/serif", { body: shipped("serif-regular", ".ttf") });
  served.set("/letters", { body: Buffer.from("no letters") });
  const faces = (regular, bold) => fetchFaces({ regular: base + regular, bold: base + bold });
  const damaged = await faces("serif", "letters");
  assert.throws(() => calls.faces(damaged), /font is damaged/);
  await assert.rejects(faces("none", "serif"), /none: status 404/);
  assert.deepEqual(calls.viewport(room).starts, view.starts);
  calls.faces(await faces("serif", "serif"));
  assert.notDeepEqual(calls.viewport(room).starts, view.starts);
});

test("a failure to load says why", async () => {
  const html = Buffer.from("<!doctype html><title>Wifi login</title>");
  await assert.rejects(load({ wasm: html }), WebAssembly.CompileError);
  for (const changed of [{ content: html }, { regular: html }, { bold: Buffer.alloc(1) }])
    await assert.rejects(load(changed), /the content or a font is damaged/);
  served.delete("/changed-content");
  const urls = {
    wasm: `${base}wasm`,
    content: `${base}none`,
    regular: `${base}regular`,
    bold: `${base}bold`,
  };
  await assert.rejects(fetchFiles(urls), /none: status 404/);
  const calls = await load();
  assert.throws(() => calls.viewport(room), /nothing is open/);
  assert.throws(() => calls.paint(tile), /nothing is open/);
  assert.throws(
    () => calls.measured([{ node: 0, width: 0, height: 0, own: 0, starts: [] }]),
    /nodes of this page/,
  );
  assert.equal(calls.open({ viewport: room, today: "2026-03-01", event: ["open-nothing"] }), null);
});

// ---- the way to it (client.js) ----------------------------------------------------------------------------

// A worker that answers, or whose script never comes.
const workers = {
  working: class {
    postMessage = ({ id, argument }) =>
      queueMicrotask(() => this.onmessage({ data: { id, result: { maxSize: argument.content.length } } }));
    terminate() {}
  },
  broken: class {
    constructor() {
      queueMicrotask(() => this.onerror());
    }
    postMessage() {}
    terminate() {}
  },
};
const script = `data:text/javascript,globalThis.engineParts={createRenderer(){},createCalls:()=>({load:()=>({maxSize:0})})}`;

function connectBy(Worker, changed = {}) {
  globalThis.Worker = Worker;
  const urls = Object.fromEntries(Object.keys(parts).map((name) => [name, base + name]));
  return connectEngine({ urls: { ...urls, ...changed }, workerUrl: script, onContext() {} });
}

test("the worker gets what the page has fetched", async () => {
  const { maxSize } = await connectBy(workers.working);
  assert.equal(maxSize, parts.content.length);
});

test("a worker that fails before the files are there is done without", { timeout: 5000 }, async () => {
  const { maxSize, createRenderer } = await connectBy(workers.broken);
  assert.equal(maxSize, 0);
  assert.equal(typeof createRenderer, "function");
});

test("a file that came wrong is fetched once more, past the cache; without it there is no engine", async () => {
  const fetched = [];
  const own = globalThis.fetch;
  globalThis.fetch = (url, options) => (fetched.push([String(url), options?.cache]), own(url, options));
  try {
    await assert.rejects(connectBy(workers.working, { content: `${base}none` }), /none: status 404/);
  } finally {
    globalThis.fetch = own;
  }
  const ofContent = fetched.filter(([url]) => url.endsWith("none"));
  assert.deepEqual(
    ofContent.map(([, cache]) => cache),
    ["default", "reload"],
  );
});
