// Runs alone: a browser is patient for some seconds and no longer, which a machine that is busy otherwise would use up.
// A phone that has all of one build visits while the host has the next one and the network, the host or the phone itself spoils something:
// whatever happens, a page that can be read, old or new as a whole, answers that stay, and all is well at the next good visit. Prints its
// table: here, each file spoiled once and in each way at least once; `./dev updates` tries every file in every way. The first visit:
// first_visit.test.mjs.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { launch } from "./lib/chromium.mjs";
import { openScreen } from "./lib/engines.mjs";
import { faults, serveFaulty } from "./lib/faulty.mjs";
import * as phoneFaults from "./lib/phone_faults.mjs";
import { chromiumPhone, firefoxPhone, webkitPhone } from "./lib/phones.mjs";
import { buildTwo, FOLDER } from "./lib/two_builds.mjs";
import { complete, update } from "./lib/updating.mjs";

const work = mkdtempSync(path.join(os.tmpdir(), "leeswijzer-updates-"));
const KINDS = [
  "sw.js",
  "page",
  "manifest",
  "app",
  "style",
  "engine-worker",
  "leeswijzer",
  "content",
  "regular",
];
const ALL = "everything";
const wholly = ["sw.js", "page", "app"];
const some = ["cut off", "404", "silent", "other bytes", "a login page"];
const wanted = process.env.LW_CELLS; // "silent: app", all cells whose name has that

const CHROMIUMS_OWN =
  /^(http:\/\/)?((update|content-autofill|optimizationguide-pa|clients2)\.googleapis|(accounts|clients2|www)\.google)\.com[:/]/;

const rows = {};
const strays = [];
let builds, browser, elsewhere;
before(async () => {
  builds = buildTwo(work);
  // Whatever is asked of another host comes here.
  const asked = (request, socket) => {
    if (!CHROMIUMS_OWN.test(request.url)) strays.push(request.url);
    socket.destroy();
  };
  elsewhere = http.createServer(asked).on("connect", asked);
  await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
  browser = await launch([`--proxy-server=http://127.0.0.1:${elsewhere.address().port}`]);
});
after(async () => {
  await browser.close();
  elsewhere.close();
  rmSync(work, { recursive: true, force: true });
  console.table(rows);
  const cells = Object.values(rows).flatMap((row) => Object.values(row));
  console.log(`${cells.filter((cell) => cell === "✔").length} of ${cells.length} cells`);
});

// The worker's patience, shortened on its way: 15 s for a file, 8 s for a page.
const impatient = (name, body) =>
  name.endsWith("/sw.js")
    ? Buffer.from(body.toString().replace("=15e3,", "=900,").replace("=8e3,", "=700,"))
    : body;

async function openNetwork(t, base = "/") {
  const network = await serveFaulty(builds[0].site, base);
  t.after(() => network.stop());
  network.change = impatient;
  return network;
}

// One phone goes on from cell to cell, from one build to the other and back; after a cell that failed there is a new one.
async function cells(t, network, open, table) {
  let phone;
  const ready = async () => {
    const opened = await open();
    opened.has = builds[0];
    await network.publish(builds[0].site);
    await opened.go(network.url);
    await complete(opened, network, builds[0], "installed");
    return opened;
  };
  for (const [row, column, fault] of table.filter(([row, column]) =>
    new RegExp(wanted ?? "").test(`${row}: ${column}`),
  ))
    await t.test(`${row}: ${column}`, async () => {
      (rows[row] ??= {})[column] = "✖";
      try {
        phone ??= await ready();
        const to = builds.find((build) => build !== phone.has);
        await update(phone, network, to, typeof fault === "function" ? fault(phone.has, to) : fault);
        assert.deepEqual(strays, [], "off the site");
        rows[row][column] = "✔";
      } catch (error) {
        rows[row][column] = `✖ ${error.message.slice(0, 60)}`;
        network.recover();
        await phone?.close();
        phone = undefined;
        throw error;
      }
    });
  await phone?.close();
}

const inChromium = () => chromiumPhone(browser);
const spoil = (fault, kind, base) => (from, to) => ({
  spoil: (name) => (kind === ALL || name === base + to.fileOf(kind) ? fault : undefined),
});

// Each file of the new build spoiled, in every way or in those that differ for it; and all of them.
const ways = (kind) => Object.keys(faults).filter((fault) => wholly.includes(kind) || some.includes(fault));
const every = [...KINDS, ALL].flatMap((kind) => ways(kind).map((fault) => [fault, kind]));
const each = [
  ...Object.keys(faults).map((fault, at) => [fault, wholly[at % wholly.length]]),
  ...[...KINDS, ALL]
    .filter((kind) => !wholly.includes(kind))
    .map((kind, at) => [ways(kind)[at % some.length], kind]),
];
const spoiled = (wanted === undefined ? each : every).map(([fault, kind]) => [
  fault,
  kind,
  spoil(fault, kind, "/"),
]);

const pages = (name) => /(\/|\.html)$/.test(name);
const always = (fault, which) => ({ spoil: (name) => (which(name) ? fault : undefined), arrives: true });

// What the other engines are tried with; there, nothing may be left in the browser's own cache from the cell before.
const few = [
  ["nothing", ALL, { arrives: true }],
  ["a login page", ALL, spoil("a login page", ALL, "/")],
  ...["404", "truncated"].map((fault) => [fault, "app", spoil(fault, "app", "/")]),
  ["other bytes", "leeswijzer", spoil("other bytes", "leeswijzer", "/")],
  ["silent", "content", spoil("silent", "content", "/")],
  ["cut off", "page", spoil("cut off", "page", "/")],
  ["a script added", "page", always("a script added", pages)],
];

describe("updates", { concurrency: 2 }, () => {
  for (const [name, isOne] of Object.entries({
    "what is asked for first": (kind) => wholly.includes(kind),
    "the other files": (kind) => !wholly.includes(kind),
  }))
    test(`${name} of the new build come spoiled`, async (t) =>
      cells(
        t,
        await openNetwork(t),
        inChromium,
        spoiled.filter(([, kind]) => isOne(kind)),
      ));

  test("the host, the phone or its person does something", async (t) => {
    const network = await openNetwork(t);
    await cells(t, network, inChromium, [
      ["in the middle of the guide", ALL, { arrives: true }],
      ["two tabs, two versions", ALL, phoneFaults.twoTabs(network)],
      ["a script added", "page", always("a script added", pages)],
      ["minified", "page", always("minified", pages)],
      ["without a type", "leeswijzer", always("without a type", (name) => name.endsWith(".wasm"))],
      ["storage full", ALL, phoneFaults.storageFull(network)],
      ["storage denied", ALL, phoneFaults.storageDenied(network)],
      ["registration refused", ALL, phoneFaults.registrationRefused],
      ["the copy deleted", ALL, phoneFaults.copyDeleted],
      ...KINDS.slice(1).map((kind) => ["deleted from the copy", kind, phoneFaults.entryDeleted(kind)]),
    ]);
  });

  test("in a folder of the host", async (t) =>
    cells(t, await openNetwork(t, `/${FOLDER}/`), inChromium, [
      ["in a folder", ALL, { arrives: true }],
      ...(wanted === undefined ? wholly : KINDS).map((kind) => [
        "in a folder, truncated",
        kind,
        spoil("truncated", kind, `/${FOLDER}/`),
      ]),
    ]));

  for (const [name, open] of Object.entries({ Firefox: firefoxPhone, WebKitGTK: webkitPhone }))
    test(name, async (t) => {
      const screen = await openScreen({ hintstyle: "hintslight" });
      t.after(() => screen.close());
      const network = await openNetwork(t);
      network.uncached = true;
      const table = few.map(([fault, kind, does]) => [`${kind}: ${fault}`, name, does]);
      await cells(t, network, () => open(screen), table);
    });
});
