// Who draws the page (web/page/states.js): the table in web/README.md matches the code, and forbidden transitions cannot happen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { EVENTS, STATES, after, mayPaint } from "../../web/page/states.js";

// The README's table as event → state → state after; "–" is no change.
function tableOf(markdown) {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.startsWith("| event |"));
  const cells = (line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [, , ...states] = cells(lines[start]);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  const rows = lines.slice(start + 2, end).map(cells);
  return { states, rows: rows.map(([event, , ...next]) => [event.replaceAll("`", ""), next]) };
}

test("the table in web/README.md is the code's", () => {
  const readme = readFileSync(new URL("../../web/README.md", import.meta.url), "utf8");
  const { states, rows } = tableOf(readme);
  assert.deepEqual(states, STATES);
  assert.deepEqual(rows.map(([event]) => event).sort(), [...EVENTS].sort());
  for (const [event, next] of rows)
    states.forEach((state, at) =>
      assert.equal(after(state, event), next[at] === "–" ? state : next[at], `${state} × ${event}`),
    );
});

test("only a painting that was agreed on is shown, and only then may one be requested", () => {
  for (const state of STATES)
    for (const event of EVENTS)
      if (after(state, event) === "painted" && state !== "painted")
        assert.deepEqual([state, event], ["agreeing", "painted"]);
  assert.deepEqual(STATES.filter(mayPaint), ["agreeing", "painted"]);
});

test("once the page has moved, nothing but a new layout lets the canvas back", () => {
  for (const event of EVENTS) assert.equal(after("stale", event), event === "layout" ? "agreeing" : "stale");
  for (const state of STATES) assert.equal(after(state, "moved"), "stale");
});

test("a difference or a failure gives everything back to the browser", () => {
  for (const state of ["off", "agreeing", "painted"])
    for (const event of ["differed", "failed"]) assert.equal(after(state, event), "off");
});
