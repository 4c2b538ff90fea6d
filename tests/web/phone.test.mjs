// The phone's own text size (web/settings/phone.js), with the answers of browsers that do not run here: what a font comes to, px.
import assert from "node:assert/strict";
import { test } from "node:test";
import { followPhone } from "../../web/settings/phone.js";

// `medium`: the browser's own size; `preferred`: env(preferred-text-scale), where it is known; `body`: iOS' own text.
function phoneOf({ medium = 16, preferred = 1, body }) {
  const properties = {};
  let visible;
  const head = { style: { font: "" } };
  globalThis.document = {
    head,
    documentElement: { style: { setProperty: (name, value) => (properties[name] = value) } },
    addEventListener: (name, listener) => name === "visibilitychange" && (visible = listener),
  };
  globalThis.CSS = { supports: (property) => property === "-webkit-touch-callout" && body() !== undefined };
  const sizes = {
    "-apple-system-body": () => body(),
    "medium serif": () => medium,
    "calc(16px * env(preferred-text-scale, 1)) serif": () => 16 * preferred,
  };
  globalThis.getComputedStyle = (element) => ({ fontSize: `${sizes[element.style.font]()}px` });
  followPhone();
  return { factor: () => Number(properties["--phone"]), show: () => visible() };
}
const nowhere = () => undefined;

test("a computer, or a phone whose text size was left alone: as it is", () => {
  assert.equal(phoneOf({ body: nowhere }).factor(), 1);
  assert.equal(phoneOf({ body: () => 17 }).factor(), 1);
});

test("Chromium 138 to 145 on Android: the factor that it tells", () => {
  for (const preferred of [0.85, 1.15, 1.3, 2])
    assert.equal(phoneOf({ preferred, body: nowhere }).factor(), preferred);
});

test("the root follows by itself, or the person chose a size in the browser: not twice", () => {
  assert.equal(phoneOf({ medium: 24, preferred: 1.5, body: nowhere }).factor(), 1);
  assert.equal(phoneOf({ medium: 20, body: nowhere }).factor(), 1);
  assert.equal(phoneOf({ medium: 12, body: nowhere }).factor(), 1);
});

test("iOS: its own text against its usual size, again when the person comes back from the settings", () => {
  let body = 17;
  const phone = phoneOf({ body: () => body });
  for (const size of [14, 23, 53]) {
    body = size;
    phone.show();
    assert.equal(phone.factor(), size / 17);
  }
});
