// The page's only click listener (web/dom/clicks.js), with minimal fake elements.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClicks } from "../../web/dom/clicks.js";

function element({ act, hash = "", parent = null, input = false, nodeName = "BUTTON" }) {
  const self = {
    nodeName,
    hash,
    dataset: act ? { act } : {},
    parentElement: parent,
    closed: 0,
    close: () => ++self.closed,
    getAttribute: () => hash,
    querySelector: () => (input ? {} : null),
    closest: () => (act || hash ? self : (parent?.closest() ?? null)),
  };
  return self;
}

function click(target, more = {}) {
  const event = { target, detail: 1, prevented: false, ...more };
  event.preventDefault = () => (event.prevented = true);
  return event;
}

// Every permutation of a list.
const orders = (list) =>
  list.length < 2
    ? [list]
    : list.flatMap((one, at) => orders(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));

// The page's features as in the product, each recording what it did.
const features = (clicks, log) => [
  () => clicks.on("settings", () => log.push("settings")),
  () => clicks.on("choose", (words) => log.push(["choose", ...words])),
  () => clicks.on("step-setting", (words) => log.push(words), { repeats: true }),
  () => clicks.onLink("#lw-word.", ([id]) => (id === "lw-word.gone" ? false : log.push(id))),
  () => clicks.onLink("#lw-other", () => log.push("other")),
];

const row = element({ act: "choose plek nek" });
const taps = [
  click(element({ act: "settings" })),
  click(row),
  click(element({ hash: "#lw-word.pijn", parent: row })),
  click(element({ hash: "#lw-word.gone" })),
  click(element({ act: "step-setting size 1" }), { detail: 2 }),
  click(element({ act: "choose plek rug" }), { detail: 2 }),
  click(element({ act: "choose plek arm" }), { ctrlKey: true }),
  click(element({ act: "settings" }), { defaultPrevented: true }),
  click(element({ act: "nobody" })),
  click(element({ hash: "#section", parent: row })),
];

test("a link that nobody else takes is anyLink's, wherever it leads; one with a modifier key is the browser's", () => {
  const log = [];
  const clicks = createClicks();
  clicks.onLink("#lw-word.", () => log.push("word"));
  clicks.anyLink((_, link) => (link.hash === "#not" ? false : log.push(link.hash)));
  const prevented = [
    click(element({ hash: "#lw-word.pijn" })),
    click(element({ hash: "#section" })),
    click(element({ hash: "#not" })),
    click(element({ hash: "#section" }), { ctrlKey: true }),
  ].map((event) => (clicks.dispatch(event), event.prevented));
  assert.deepEqual(log, ["word", "#section"]);
  assert.deepEqual(prevented, [true, true, false, false]);
});

test("every order of registration gives the same result", () => {
  for (const order of orders([0, 1, 2, 3, 4])) {
    const log = [];
    const clicks = createClicks();
    const register = features(clicks, log);
    for (const at of order) register[at]();
    const prevented = taps.map((tap) => {
      const event = click(tap.target, { ...tap, prevented: false });
      clicks.dispatch(event);
      return event.prevented;
    });
    assert.deepEqual(
      log,
      ["settings", ["choose", "plek", "nek"], "lw-word.pijn", ["size", "1"], ["choose", "plek", "nek"]],
      `order ${order}`,
    );
    assert.deepEqual(prevented, [true, true, true, false, true, true, false, false, false, true]);
  }
});

test("the engine gets the verbs that nobody else handles, whoever registers first", () => {
  for (const last of [true, false]) {
    const log = [];
    const clicks = createClicks();
    if (!last) clicks.otherwise((words, at) => log.push(at.dataset.act));
    clicks.on("print", () => log.push("printed"));
    if (last) clicks.otherwise((words, at) => log.push(at.dataset.act));
    clicks.dispatch(click(element({ act: "print" })));
    clicks.dispatch(click(element({ act: "read titel" })));
    assert.deepEqual(log, ["printed", "read titel"]);
  }
});

test("a verb has one handler", () => {
  const clicks = createClicks();
  clicks.on("next", () => {});
  assert.throws(() => clicks.on("next", () => {}), /next has a handler already/);
});

test("an element with an input is the input's, even when its verb is registered", () => {
  const log = [];
  const clicks = createClicks();
  clicks.on("choose", () => log.push("choose"));
  const event = click(element({ act: "choose plek nek", input: true }));
  clicks.dispatch(event);
  assert.deepEqual([log, event.prevented], [[], false]);
});

test("a tap on a dialog's backdrop closes it; one with a modifier key does not", () => {
  const dialog = element({ nodeName: "DIALOG" });
  const clicks = createClicks();
  clicks.dispatch(click(dialog, { shiftKey: true }));
  assert.equal(dialog.closed, 0);
  clicks.dispatch(click(dialog));
  assert.equal(dialog.closed, 1);
});
