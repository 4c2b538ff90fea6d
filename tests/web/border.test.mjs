// The shipped module at its boundary, given whatever a faulty page might send: it answers or refuses, and never aborts.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as abi from "../../web/engine/abi.js";
import * as names from "../../web/names.js";
import { article, parts, reading, room } from "./engine_parts.mjs";

const stopped = (code) => {
  throw new Error(`the module aborted with ${code}`);
};
const compiled = new WebAssembly.Module(parts.wasm);
const nothing = () => 0;

// The module's own exports, and `give` for its buffer.
function startModule() {
  const { exports } = new WebAssembly.Instance(compiled, {
    env: { emscripten_notify_memory_growth: nothing },
    wasi_snapshot_preview1: { proc_exit: stopped, fd_close: nothing, fd_write: nothing, fd_seek: nothing },
  });
  exports._initialize?.();
  const give = (...chunks) => {
    const bytes = Buffer.concat(chunks.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength)));
    const at = exports.lw_reserve(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  const loadWith = ({ content, regular, bold }) => {
    give(content, regular, bold);
    return exports.lw_load(content.length, 0, regular.length, bold.length);
  };
  const send = (...words) => {
    give(...abi.bytesOfTexts(words));
    return exports.lw_send(words.length);
  };
  const setRoom = (changed = {}, settings = reading) => {
    give(
      abi.bytesOf(abi.Viewport, [{ ...room, ...room.habits, ...changed }]),
      Float32Array.of(...Object.values(settings)),
    );
    return exports.lw_viewport();
  };
  const view = () => {
    const at = exports.lw_view(); // first: the call may grow the memory
    return abi.readStruct(exports.memory.buffer, abi.View, at);
  };
  return { ...exports, give, loadWith, send, setRoom, view };
}

function openModule(...event) {
  const module = startModule();
  assert.equal(module.loadWith(parts), 1);
  assert.equal(module.setRoom(), 1);
  assert.equal(module.send(...(event.length > 0 ? event : article)), 1);
  module.view(); // transfers the HTML
  return module;
}

const MOST = 0xffffffff;
const u32 = (...values) => Uint32Array.of(...values);

// The same pseudo-random numbers in every run.
function dice(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

test("every call before anything is loaded or open is refused", () => {
  const module = startModule();
  const saysNo = () => {
    for (const name of ["lw_view", "lw_paint"]) assert.equal(module[name](0, 100, 1, 0), 0, name);
    module.give(u32(0, 0, 0, 0));
    for (const name of ["lw_highlight", "lw_measured"]) assert.equal(module[name](1), 0, name);
    const found = abi.readStruct(module.memory.buffer, abi.Highlights, module.lw_find(0));
    assert.deepEqual(found, { highlights: [], highlightCount: 0 });
  };
  assert.equal(module.setRoom(), 0);
  assert.equal(module.send(...article), 0);
  assert.equal(module.lw_faces(0, 0), 0);
  saysNo();
  assert.equal(module.loadWith(parts), 1);
  saysNo();
  assert.equal(module.send(names.startVerb), 1, "known, but nothing is open");
  assert.equal(module.lw_view(), 0);
});

test("parts whose lengths differ from the buffer's", () => {
  const module = startModule();
  for (const [content, regular, bold] of [
    [0, 0, 0],
    [MOST, MOST, MOST],
    [MOST, 1, 100],
    [50, 50, MOST - 99 + 100],
    [1, 2, 3],
  ]) {
    module.give(new Uint8Array(100));
    assert.equal(module.lw_load(content, 0, regular, bold), 0, `${content} ${regular} ${bold}`);
    assert.equal(module.lw_faces(regular, bold), 0);
  }
  assert.equal(module.loadWith(parts), 1, "and afterwards it loads");
});

test("content and fonts that are cut off do not load", () => {
  const module = startModule();
  for (const name of ["content", "regular", "bold"])
    for (let tenth = 0; tenth < 10; ++tenth) {
      const pages = name === "content" ? parts[name].indexOf("\0<!doctype html>") : parts[name].length; // behind it
      const cut = parts[name].subarray(0, Math.floor((pages * tenth) / 10));
      assert.equal(module.loadWith({ ...parts, [name]: cut }), 0, `${name}: ${cut.length} bytes`);
    }
  for (const content of ["", "{}", "\xff\xff", "<!doctype html>"])
    assert.equal(module.loadWith({ ...parts, content: Buffer.from(content) }), 0, content);
  assert.equal(module.loadWith(parts), 1, "and afterwards it loads");
});

test("a viewport that is cut off is refused", () => {
  const module = openModule();
  const before = module.view();
  for (let size = 0; size < 36; ++size) {
    module.give(new Uint8Array(size).fill(0x43));
    assert.equal(module.lw_viewport(), 0, `${size} bytes`);
  }
  assert.deepEqual(module.view(), before);
});

test("a viewport that no browser has is refused, the smallest and the largest are laid out", () => {
  const module = openModule();
  const before = module.view();
  for (const value of [NaN, Infinity, -Infinity, -1, 1e9])
    for (const name of Object.keys(abi.Viewport))
      if (name !== "embed") assert.equal(module.setRoom({ [name]: value }), 0, name);
  for (const embed of [3, -1, 1e9]) assert.equal(module.setRoom({ embed }), 0, `${embed}`);
  for (const textScale of [0, 1e-9]) assert.equal(module.setRoom({ textScale }), 0);
  for (const name of Object.keys(reading))
    for (const value of [NaN, Infinity, -1, 1e9])
      assert.equal(module.setRoom({}, { ...reading, [name]: value }), 0, `${name} ${value}`);
  assert.deepEqual(module.view(), before);
  for (const width of [0, 1, 1e5])
    for (const textScale of [0.5, 5]) {
      assert.equal(module.setRoom({ width, mediaWidth: width, textScale }), 1);
      assert.ok(module.lw_view() && module.lw_paint(0, 600, 1, 0), `${width} ${textScale}`);
    }
  for (const embed of [0, 1, 2]) assert.equal(module.setRoom({ embed }), 1);
  module.setRoom();
  checkModule(module);
});

test("events with wrong counts, lengths, bytes and arguments", () => {
  const module = openModule(names.openGuideVerb);
  const before = module.view();
  const refused = (count, ...chunks) => {
    module.give(...chunks);
    assert.equal(
      module.lw_send(count),
      0,
      `${count}: ${Buffer.concat(chunks.map((one) => Buffer.from(one.buffer)))}`,
    );
  };
  for (const count of [1, 2, 3, 0x40000001, 0x80000000, MOST]) refused(count, new Uint8Array(0));
  refused(0, new Uint8Array(0));
  for (const length of [6, 7, 1000, MOST]) refused(1, u32(length), Buffer.from("start"));
  refused(2, u32(5, MOST), Buffer.from("start"));
  refused(2, u32(MOST, 5), Buffer.from("start"));
  refused(1, u32(5), Buffer.from([0xff, 0xc3, 0xe2, 0x82, 0xf0]));
  assert.deepEqual(module.view(), before);
});

test("every verb with arguments that it does not have", () => {
  const verbs = Object.entries(names).filter(([name]) => name.endsWith("Verb"));
  const roll = dice(11);
  const words = [
    "",
    "\0",
    "é😀",
    "-1",
    "99999999999999999999",
    "nan",
    "1e999",
    "whole",
    "more",
    "x".repeat(5000),
  ];
  const module = openModule(names.openGuideVerb);
  for (const [, verb] of verbs)
    for (let count = 0; count < 7; ++count)
      for (let i = 0; i < 8; ++i) {
        module.send(verb, ...Array.from({ length: count }, () => words[roll(words.length)]));
        if (module.lw_view()) checkModule(module);
        else module.send(names.openGuideVerb);
      }
});

test("measurements with wrong counts, nodes, starts and heights", () => {
  const module = openModule();
  const before = module.view();
  const refused = (count, ...chunks) => {
    module.give(...chunks);
    assert.equal(module.lw_measured(count), 0, String(count));
  };
  const one = (changed) =>
    abi.bytesOf(abi.Measured, [{ node: 5, width: 0, height: 20, own: 0, startCount: 0, ...changed }]);
  for (const count of [2, 0x10000001, 0x80000000, MOST]) refused(count, one({}));
  for (const node of [before.nodeCount, 0x7fffffff, MOST]) refused(1, one({ node }));
  for (const startCount of [2, 0x40000000, 0x40000001, MOST]) refused(1, one({ startCount }), u32(4));
  assert.deepEqual(module.view(), before);
  for (const height of [NaN, Infinity, -Infinity, -1, 1e9]) {
    refused(1, one({ height }));
    refused(1, one({ width: height }));
  }
  const lines = [...before.lineCounts.keys()];
  for (const starts of [[], [0, 0], [MOST, 3, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9], [100000]]) {
    const sent = lines.map((node) => ({ node, width: 0, height: 40, own: 0, startCount: starts.length }));
    module.give(abi.bytesOf(abi.Measured, sent), u32(...lines.flatMap(() => starts)));
    assert.equal(module.lw_measured(sent.length), 1);
    checkModule(module);
  }
});

test("highlights of no node, reversed, beyond the text, cut off", () => {
  const module = openModule();
  const { nodeCount } = module.view();
  const highlightsOf = (...highlights) => module.give(abi.bytesOf(abi.Highlight, highlights));
  for (const node of [nodeCount, MOST]) {
    highlightsOf({ node, begin: 0, end: 1, current: 0 });
    assert.equal(module.lw_highlight(), 0);
  }
  highlightsOf(
    ...Array.from({ length: nodeCount }, (_, node) => ({ node, begin: MOST, end: 1, current: 7 })),
  );
  assert.equal(module.lw_highlight(), 1);
  assert.ok(module.lw_paint(0, 5000, 1, 0));
  highlightsOf(
    ...Array.from({ length: nodeCount }, (_, node) => ({ node, begin: 1, end: MOST, current: 1 })),
  );
  assert.equal(module.lw_highlight(), 1);
  assert.ok(module.lw_paint(0, 5000, 1, 0));
  for (let size = 1; size < 16; ++size) {
    module.give(new Uint8Array(size).fill(255));
    assert.equal(module.lw_highlight(), 0, `${size} bytes`);
  }
});

test("searches for bytes that are not text, and for very long ones", () => {
  const module = openModule();
  const count = (bytes, whole = 0) => {
    module.give(bytes);
    const at = module.lw_find(whole); // the memory may grow
    return abi.readStruct(module.memory.buffer, abi.Highlights, at).highlightCount;
  };
  assert.ok(count(Buffer.from("brein")) > 0);
  for (const bytes of [[], [0xff], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0]])
    for (const whole of [0, 1, MOST]) assert.equal(count(Buffer.from(bytes), whole), 0, bytes.join());
  assert.equal(count(Buffer.alloc(1e6, "brein ")), 0);
  assert.ok(count(Buffer.from("brein")) > 0);
});

test("tiles without a valid place, height or scale are refused, an unknown colour scheme is the light one", () => {
  const module = openModule();
  for (const value of [NaN, Infinity, -Infinity, -1e9, 1e9])
    for (const [top, height, scale] of [
      [value, 600, 1],
      [0, value, 1],
      [0, 600, value],
    ])
      assert.equal(module.lw_paint(top, height, scale, 0), 0, `${top} ${height} ${scale}`);
  assert.equal(module.lw_paint(0, 600, 0, 0), 0);
  for (const [top, height, scale] of [
    [-5000, 600, 1],
    [1e6, 600, 1],
    [0, 0, 1],
    [0, 600, 0.5],
    [0, 600, 20],
  ])
    assert.ok(module.lw_paint(top, height, scale, 0), `${top} ${height} ${scale}`);
  const clear = (scheme) => {
    const at = module.lw_paint(0, 600, 1, scheme);
    return abi.readStruct(module.memory.buffer, abi.Frame, at).clear;
  };
  assert.equal(clear(MOST), clear(0));
  assert.notEqual(clear(1), clear(0));
  checkModule(module);
});

// It still opens, lays out and paints correctly.
function checkModule(module) {
  const view = module.view();
  assert.ok(view.nodeCount > 0 && view.height > 0 && view.height < 1e6, `height ${view.height}`);
  for (const name of ["x", "y", "widths", "heights"]) assert.ok(view[name].every(Number.isFinite), name);
  const at = module.lw_paint(0, 600, 1, 0);
  const frame = abi.readStruct(module.memory.buffer, abi.Frame, at);
  assert.deepEqual([frame.width, frame.height], [390, 600]);
  assert.ok(frame.indexCount > 0);
}
