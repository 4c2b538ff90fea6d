// ./dev bench measures nothing here: what it makes of its figures, and the line that it puts between a browser and a server.
import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import { exponent, medians, shown } from "../bench/figures.mjs";
import { slowLine } from "../bench/hosts.mjs";
import { bars, lines } from "../bench/plots.mjs";
import { pageOf, ratiosOf, worseThan } from "../bench/report.mjs";
import { articleBlocks } from "../bench/subjects.mjs";

test("the median of each figure, where a round may have none", () => {
  assert.deepEqual(medians([{ a: 3, b: 1 }, undefined, { a: 1, b: undefined }, { a: 2, b: 5 }]), {
    a: 2,
    b: 5,
  });
  assert.equal(medians([undefined]), undefined);
});

test("the exponent is that of the largest sizes, whatever is always there", () => {
  const sizes = [1, 10, 100, 1000];
  const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value}`);
  near(exponent(sizes, [1, 10, 100, 1000]), 1);
  near(exponent(sizes, [7, 7, 7, 7]), 0);
  near(exponent(sizes, [50, 50, 1, 100]), 2);
  assert.equal(exponent(sizes, [1, undefined, undefined, undefined]), undefined);
});

test("figures as a person reads them", () => {
  assert.deepEqual([12345.6, 0.1234, 0, undefined, true, false].map(shown), [
    "12,346",
    "0.12",
    "0",
    "–",
    "yes",
    "no",
  ]);
});

const visits = (paint, ready) => ({ "largest paint, ms": paint, "painter is ready, ms": ready });
const found = {
  start: {
    "slow 4G": {
      4: {
        leeswijzer: { cold: visits(1100, 2000), warm: visits(300, 600), offline: visits(300, 600) },
        plain: { cold: visits(1000, 1000), warm: visits(400, 400), offline: undefined },
      },
    },
  },
};

test("ratios are of one run, and only of what was measured", () => {
  assert.deepEqual(ratiosOf(found), {
    "largest paint ÷ plain page, cold": 1.1,
    "canvas ready ÷ plain page's largest paint, cold": 2,
    "canvas ready ÷ plain page's largest paint, warm": 1.5,
  });
  assert.deepEqual(ratiosOf({}), {});
});

test("--check tells what is more than 15 % worse than the median of the last five runs", () => {
  const runs = [9, 9, 1, 1.1, 1, 1.2, 0.9].map((a) => ({ ratios: { a } }));
  assert.deepEqual(worseThan(runs, { a: 1.14, b: 100 }), []);
  assert.deepEqual(worseThan(runs, { a: 1.16 }), ["a: 1.16, the median of the last runs is 1.00"]);
  assert.deepEqual(worseThan([], { a: 1.16 }), []);
});

test("the page has a column for each subject, and says where there was no article", () => {
  const page = pageOf({ start: { when: "Measured today.", found: found.start } }, ["start-cold"]);
  assert.match(
    page,
    /### cold, slow 4G, CPU 4 × slower\n\n\| {2}\| leeswijzer \| plain \|\n.*\n\| largest paint, ms \| 1,100 \| 1,000 \|/,
  );
  assert.match(page, /### offline[^#]*\| largest paint, ms \| 300 \| nothing \|/);
  assert.match(page, /## Start\n\nMeasured today\./);
  assert.match(page, /!\[\]\(benchmarks\/start-cold\.svg\)/);
  assert.doesNotMatch(page, /## Growth|start-warm/);
});

test("plots are XML without what a figure lacks", () => {
  const drawn = [
    bars("a < b", [["one", 10], ["none", undefined]], "ms"), // prettier-ignore
    lines("c", [1, 10, 100], [["d", [1, undefined, 100]]]), // prettier-ignore
  ];
  for (const svg of drawn) assert.doesNotMatch(svg, /NaN|undefined|a < b/);
  assert.match(drawn[0], /nothing/);
  assert.match(drawn[1], /points="60\.0,300\.0 480\.0,50\.0"/);
});

test("the article's blocks are those of its page, in order, without what only a screen reader gets", () => {
  const html =
    "<main><h1>A\u00ad b</h1><p>c <b>d</b></p><ul><li>e</li></ul><p class='lw-only'>f</p></main><p>g</p>";
  const said = articleBlocks(html).map(({ tag, text }) => `${tag} ${text}`);
  assert.deepEqual(said.slice(0, 3), ["h1 A b", "p c d", "li e"]);
  assert.ok(!said.join().includes("g"));
});

test("a slow line is as slow as it says, keeps every byte in order, and can be cut", async () => {
  const bytes = Buffer.from(Array.from({ length: 60000 }, (_, i) => (i * 7919) % 251));
  const server = http.createServer((_, response) => response.end(bytes));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const line = await slowLine(`http://127.0.0.1:${server.address().port}/`, {
    roundTrip: 100,
    down: 100_000,
    up: 100_000,
  });
  const from = performance.now();
  const got = Buffer.from(await (await fetch(line.url)).arrayBuffer());
  const took = performance.now() - from;
  assert.ok(got.equals(bytes));
  assert.ok(line.bytes() > bytes.length);
  assert.ok(took >= 790, `${took} ms`); // 200 for two round trips, 600 for the bytes; less a timer's rounding
  await line.cut();
  await assert.rejects(fetch(line.url));
  server.closeAllConnections();
  server.close();
});
