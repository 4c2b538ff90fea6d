// Hyphens in a row (web/dom/hyphens.js), on a page in a real Chromium that holds one text.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";
import { chromium } from "playwright-core";

const web = new URL("../../web/", import.meta.url);
const HYPHEN = "\u00AD";
const TEXT = `xx${HYPHEN}yy${HYPHEN}zz wwww${HYPHEN}vv uu${HYPHEN}tt`;
const STARTS = [0, 3, 6, 9, 17]; // two lines that end in a hyphen, then one that the engine began with a whole word
const EASED = `xx${HYPHEN}yy${HYPHEN}zz wwwwvv uu${HYPHEN}tt`;

let browser, page;
before(
  async () =>
    (browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })),
);
after(() => browser.close());

// The scripts of web/ under an address that does not exist.
async function fulfil(route) {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/")
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>t</title>" });
  const body = await readFile(new URL(`.${pathname}`, web)).catch(() => null);
  return body ? route.fulfill({ contentType: "text/javascript", body }) : route.fulfill({ status: 404 });
}

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await page.route("**/*", fulfil);
  await page.goto("http://page.test/");
});

// The text after easing, as the page has it and in the engine's units, and after the hyphens were put back. `top`: where the
// text is; `grows`: whether it is to be taller than in the browser.
const ease = (given) =>
  page.evaluate(
    async ({ text, starts, top = 0, grows = false, width = 300 }) => {
      const { easeHyphens, putHyphensBack } = await import("/dom/hyphens.js");
      const { fingerprintOf, textOf } = await import("/dom/text.js");
      document.body.innerHTML = `<p id="a" style="position:absolute;top:${top}px;width:${width}px;margin:0;font:20px/30px monospace"></p>`;
      const element = document.getElementById("a");
      element.textContent = text;
      const { height } = element.getBoundingClientRect();
      const view = {
        ids: ["a"],
        nodeCount: 1,
        x: [0],
        y: [top],
        widths: [width],
        heights: [height + (grows ? 30 : 0)],
        textX: [0],
        textY: [top],
        lineHeights: [30],
        drawnBy: [0],
        fingerprints: [fingerprintOf(element)],
        lineCounts: [starts.length],
        starts: Uint32Array.from(starts),
      };
      easeHyphens(view);
      const [eased, units] = [element.textContent, textOf(element)];
      easeHyphens(view); // again starts from the whole text
      const again = element.textContent;
      putHyphensBack();
      return { eased, units, again, back: element.textContent };
    },
    { text: TEXT, starts: STARTS, ...given },
  );

test("a word that the engine kept whole after two hyphens loses its own, and only that", async () => {
  const { eased, units, again, back } = await ease({});
  assert.equal(eased, EASED);
  assert.equal(again, EASED);
  assert.equal(units, TEXT, "the engine's offsets go on counting them");
  assert.equal(back, TEXT);
});

test("fewer than two hyphens in a row, or a third that the engine could not avoid, change nothing", async () => {
  assert.equal((await ease({ starts: [0, 3, 9, 17] })).eased, TEXT);
  assert.equal((await ease({ starts: [0, 3, 6, 14] })).eased, TEXT);
});

test("what a person sees must not grow, what is further down may", async () => {
  assert.equal((await ease({ grows: true })).eased, TEXT);
  assert.equal((await ease({ grows: true, top: 1000 })).eased, EASED);
});

test("the word ends where its line ends", async () => {
  const text = `xx${HYPHEN}yy${HYPHEN}zz ww${HYPHEN}vvvv${HYPHEN}uu`;
  const { eased } = await ease({ text, starts: [0, 3, 6, 9, 12] });
  assert.equal(eased, text, "its own line ends in a hyphen: that break is wanted");
  const longer = await ease({ text, starts: [0, 3, 6, 9] });
  assert.equal(longer.eased, `xx${HYPHEN}yy${HYPHEN}zz wwvvvvuu`);
});
