// Look-ups of elements (web/dom/elements.js), with a document of the test's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { around, byId, find } from "../../web/dom/elements.js";

globalThis.Element = class {
  constructor(found = {}) {
    this.found = found;
  }
  querySelector(selector) {
    return this.found[selector] ?? null;
  }
  closest(selector) {
    return this.querySelector(selector);
  }
};
const [bar, other] = [new Element(), new Element()];
globalThis.document = Object.assign(new Element({ "#bar": bar, b: bar }), {
  getElementById: (id) => document.querySelector(`#${id}`),
});

test("what is there is found, in the document or within an element", () => {
  assert.equal(byId("bar"), bar);
  assert.equal(find("b"), bar);
  assert.equal(find("b", new Element({ b: other })), other);
});

test("what is missing is named", () => {
  assert.throws(() => byId("gone"), /no element #gone/);
  assert.throws(() => find("b", new Element()), /no element b/);
});

test("around what an event happened to there may be nothing, as in the document itself", () => {
  assert.equal(around({ target: new Element({ button: bar }) }, "button"), bar);
  assert.equal(around({ target: new Element() }, "button"), null);
  assert.equal(around({ target: {} }, "button"), null);
});
