// Runs alone: on a busy machine a page that waits for two seconds and a worker that installs take too long.
// The first visit over a network that spoils one file, in every way it can: the page is readable at once, whole or said not to be, and
// once the network is good again everything works. Prints its table.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch } from "./lib/chromium.mjs";
import { openScreen } from "./lib/engines.mjs";
import { faults, serveFaulty } from "./lib/faulty.mjs";
import { chromiumPhone, firefoxPhone, webkitPhone } from "./lib/phones.mjs";

const files = Object.fromEntries(
  ["app", "style", "regular", "bold", "leeswijzer", "content", "engine-worker"].map((stem) => [
    stem,
    `/assets/${readdirSync("build/site/assets").find((name) => name.startsWith(`${stem}-`) && !/\.(br|gz)$/.test(name))}`,
  ]),
);
files.page = "/";
files["sw.js"] = "/sw.js";
const { offlineReady } = JSON.parse(readFileSync("content/ui.json", "utf8"));
const READABLE_MS = 4000;

let network, browser, screen;
before(
  async () =>
    ([network, browser, screen] = await Promise.all([
      serveFaulty(),
      launch(),
      openScreen({ hintstyle: "hintslight" }),
    ])),
);
after(() => Promise.all([network.stop(), browser.close(), screen.close()]));

const pause = (ms) => new Promise((go) => setTimeout(go, ms));

// In the page, what a person sees: text in view, dark enough on its ground, in a column, and 112 when the page says that it is cut.
function look() {
  const heading = document.querySelector("h1");
  if (!heading) return { readable: false };
  const text = document.createRange();
  text.selectNodeContents(heading);
  const { left, right } = text.getBoundingClientRect();
  return {
    readable: getComputedStyle(heading).visibility === "visible" && left >= 8 && right <= innerWidth,
    size: parseFloat(getComputedStyle(document.querySelector("main p") ?? heading).fontSize),
    wide: document.documentElement.scrollWidth <= innerWidth,
    cut: document.querySelector("[role=alert]")?.textContent ?? "",
    whole: document.getElementById("lw-status") !== null,
    status: document.getElementById("lw-status")?.textContent,
    drawn: document.querySelectorAll("main .lw-on").length > 0,
  };
}

// Between two pages nobody answers.
const see = (phone) => Promise.race([phone.run(look), pause(3000)]).catch(() => {});

async function until(what, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(100))
    if (await what()) return true;
  return false;
}

// Whether the browser has a page of ours to show.
const hasPage = (fault, file) =>
  file !== "page" || ["cut off", "truncated", "silent halfway"].includes(fault);

// Nobody waits for a page to have loaded; one that loads itself anew at that very moment takes the navigation away.
const open = (phone) => Promise.race([phone.go(network.url).catch(() => {}), pause(2000)]);

async function readable(phone, fault, file) {
  await open(phone);
  if (!hasPage(fault, file)) return;
  let seen = {};
  const looks = async (wanted) => wanted((seen = (await see(phone)) ?? {}));
  assert.ok(
    await until(() => looks(({ readable, wide, size }) => readable && wide && size >= 15), READABLE_MS),
    `not readable: ${JSON.stringify(seen)}`,
  );
  assert.ok(
    await until(() => looks(({ cut }) => (file === "page" ? /112/.test(cut) : cut === "")), 3 * READABLE_MS),
    `what it says of being cut: ${seen.cut}`,
  );
}

async function visit(phone, fault, file) {
  network.spoil = (path) => (path === files[file] ? fault : undefined);
  try {
    await readable(phone, fault, file);
    network.spoil = () => undefined;
    if (file === "sw.js") network.recover(); // the browser waits for its answer, page or no page
    await pause(500); // the page, or the browser's own one of an error, may be loading anew
    await open(phone);
    if (!(await until(async () => (await see(phone))?.whole, READABLE_MS))) await open(phone); // it was loading anew
    let seen = {};
    const works = async () => (seen = (await see(phone)) ?? {}).drawn && seen.status === offlineReady;
    // What is silent holds the browser's cache of that file until somebody gives up: the service worker, after 15 s, and maybe twice.
    assert.ok(
      await until(works, fault.startsWith("silent") ? 60000 : 30000),
      `not healed by the next good visit: ${JSON.stringify(seen)}`,
    );
  } finally {
    network.recover();
    await phone.close();
  }
}

// The files that one page waits for in every way; the others, which only the canvas needs, in those that differ for them.
const wholly = ["page", "app", "style", "sw.js"];
const some = ["404", "silent", "truncated", "other bytes", "a login page"];
const cells = Object.keys(files).flatMap((file) =>
  (wholly.includes(file) ? Object.keys(faults) : some).map((fault) => [file, fault]),
);
// A browser of its own for each, so a few.
const few = [
  ["page", "truncated"],
  ["page", "a redirect to a login"],
  ["style", "silent"],
  ["style", "truncated"],
  ["app", "404"],
  ["sw.js", "truncated"],
  ["app", "truncated"],
  ["regular", "other bytes"],
  ["leeswijzer", "a login page"],
  ["content", "cut off"],
];
const engines = {
  Chromium: [() => chromiumPhone(browser), cells],
  Firefox: [() => firefoxPhone(screen), few],
  WebKitGTK: [() => webkitPhone(screen, false), few],
};

for (const [engine, [openPhone, tried]] of Object.entries(engines))
  test(`one file spoiled on the first visit, ${engine}: readable at once, healed by the next good one`, async (t) => {
    const rows = {};
    for (const [file, fault] of tried)
      await t.test(`${file}: ${fault}`, async () => {
        (rows[file] ??= {})[fault] = "✖";
        await visit(await openPhone(), fault, file);
        rows[file][fault] = "✔";
      });
    console.table(rows);
  });
