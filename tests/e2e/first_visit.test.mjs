// The first visit over a network that spoils one file, in every way it can: the page is readable at once, whole or said not to be, and
// once the network is good again everything works. Prints its table.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, sizes } from "./lib/chromium.mjs";
import { faults, serveFaulty } from "./lib/faulty.mjs";

const files = Object.fromEntries(
  ["app", "style", "regular", "bold", "leeswijzer", "content", "engine-worker"].map((stem) => [
    stem,
    `/assets/${readdirSync("build/site/assets").find((name) => name.startsWith(`${stem}-`) && !/\.(br|gz)$/.test(name))}`,
  ]),
);
files.page = "/";
const READABLE_MS = 4000;

let network, browser;
before(async () => ([network, browser] = await Promise.all([serveFaulty(), launch()])));
after(() => Promise.all([network.stop(), browser.close()]));

// What a person sees: text in view, dark enough on its ground, in a column, and 112 when the page says that it is cut.
const look = (page) =>
  page.evaluate(() => {
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
    };
  });

async function until(what, milliseconds) {
  for (
    const end = Date.now() + milliseconds;
    Date.now() < end;
    await new Promise((go) => setTimeout(go, 100))
  )
    if (await what()) return true;
  return false;
}

// What is silent holds the browser's cache of that file until somebody gives up: the service worker, after 15 s.
const works = (page, fault) =>
  page
    .waitForFunction(() => document.querySelectorAll("main .lw-on").length > 0, null, {
      timeout: fault.startsWith("silent") ? 40000 : 15000,
    })
    .then(() => true)
    .catch(() => false);

// Whether the browser has a page of ours to show.
const hasPage = (fault, file) =>
  file !== "page" || ["cut off", "truncated", "silent halfway"].includes(fault);

async function readable(page, fault, file) {
  await page.goto(network.url, { waitUntil: "commit", timeout: READABLE_MS }).catch(() => {});
  if (!hasPage(fault, file)) return;
  let seen;
  const looks = async (wanted) => wanted((seen = await look(page).catch(() => ({}))));
  assert.ok(
    await until(() => looks(({ readable, wide, size }) => readable && wide && size >= 15), READABLE_MS),
    `not readable: ${JSON.stringify(seen)}`,
  );
  assert.ok(
    await until(() => looks(({ cut }) => (file === "page" ? /112/.test(cut) : cut === "")), 3 * READABLE_MS),
    `what it says of being cut: ${seen.cut}`,
  );
}

// A page that loads itself anew at that very moment takes the navigation away.
async function openAgain(page) {
  const open = () => page.goto(network.url, { waitUntil: "commit" });
  await open().catch((error) => {
    if (!/ERR_ABORTED/.test(error.message)) throw error;
    return open();
  });
}

async function visit(fault, file) {
  const context = await browser.newContext(sizes.phone);
  const page = await context.newPage();
  network.spoil = (path) => (path === files[file] ? fault : undefined);
  try {
    await readable(page, fault, file);
    network.spoil = () => undefined;
    await page.waitForTimeout(500); // the page, or the browser's own one of an error, may be loading anew
    await openAgain(page);
    assert.ok(await works(page, fault), "not healed by the next good visit");
    assert.ok((await look(page)).whole);
  } finally {
    await context.close();
  }
}

// The files that one page waits for in every way; the others, which only the canvas needs, in those that differ for them.
const wholly = ["page", "app", "style"];
const some = ["404", "silent", "truncated", "other bytes", "a login page"];

test("one file spoiled on the first visit: readable at once, healed by the next good one", async (t) => {
  const rows = {};
  for (const file of Object.keys(files))
    for (const fault of wholly.includes(file) ? Object.keys(faults) : some)
      await t.test(`${file}: ${fault}`, async () => {
        (rows[file] ??= {})[fault] = "✖";
        await visit(fault, file);
        rows[file][fault] = "✔";
      });
  console.table(rows);
});
