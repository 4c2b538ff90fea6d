// Which hyphens the page holds (web/dom/hyphens.js), in a real Chromium with one text.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";
import { chromium } from "playwright-core";

const web = new URL("../../web/", import.meta.url);
const HYPHEN = "\u00AD";
const TEXT = `xx${HYPHEN}yy${HYPHEN}zz wwww${HYPHEN}vv`;
const WORDS = "xxyyzz wwwwvv";

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
  page = await browser.newPage();
  await page.route("**/*", fulfil);
  await page.goto("http://page.test/");
});

// The page's HTML of a text after each of several layouts: [where lines begin, which end in a hyphen].
const shown = (html, layouts, spoil = "") =>
  page.evaluate(
    async ([html, layouts, spoil]) => {
      const { showHyphens, takeAllHyphens } = await import("/dom/hyphens.js");
      const { fingerprintOf, piecesOf } = await import("/dom/text.js");
      document.body.innerHTML = html;
      const element = document.getElementById("a");
      const view = { ids: ["a"], fingerprints: [fingerprintOf(element)] };
      if (spoil) element.textContent = spoil;
      const seen = layouts.map(([starts, hyphens]) => {
        Object.assign(view, { lineCounts: [starts.length], starts: [...starts, 0], hyphens });
        showHyphens(view);
        return element.innerHTML;
      });
      takeAllHyphens(view);
      return { seen, last: element.innerHTML, units: piecesOf(element).length };
    },
    [html, layouts, spoil],
  );
const visible = (html) => html.replaceAll("&shy;", "|").replaceAll(HYPHEN, "|");

test("a text keeps the hyphens that its lines show and loses the others, layout after layout", async () => {
  const { seen, last, units } = await shown(`<p id="a">${TEXT}</p>`, [
    [
      [0, 4, 11],
      [1, 1, 0],
    ],
    [
      [0, 2],
      [1, 0],
    ],
    [[0], [0]],
    [
      [0, 7],
      [0, 0],
    ],
    [
      [0, 11],
      [1, 0],
    ],
  ]);
  assert.deepEqual(seen.map(visible), ["xxyy|zz wwww|vv", "xx|yyzz wwwwvv", WORDS, WORDS, "xxyyzz wwww|vv"]);
  assert.equal(last, WORDS, "on paper none");
  assert.equal(units, WORDS.length, "offsets do not count them");
});

for (const tag of ["h2", "button", "a", "label", "legend"])
  test(`in <${tag}> a hyphen is seen, not heard`, async () => {
    const { seen, last } = await shown(`<div><${tag} id="a">xxyyzz wwwwvv</${tag}></div>`, [
      [
        [0, 4, 11],
        [1, 1, 0],
      ],
      [
        [0, 2],
        [1, 0],
      ],
    ]);
    const span = '<span class="lw-hyphen" aria-hidden="true">|</span>';
    assert.deepEqual(seen.map(visible), [`xxyy${span}zz wwww${span}vv`, `xx${span}yyzz wwwwvv`]);
    assert.equal(last, WORDS);
  });

test("in a text with a link, only the link's own hyphens are not heard", async () => {
  const { seen } = await shown(`<p id="a">xx${HYPHEN}yy <a href="#b">wwwwvv</a> xxyyzz</p>`, [
    [
      [0, 2, 9, 16],
      [1, 1, 1, 0],
    ],
  ]);
  assert.equal(
    visible(seen[0]),
    'xx|yy <a href="#b">wwww<span class="lw-hyphen" aria-hidden="true">|</span>vv</a> xxyy|zz',
  );
});

test("a text that somebody else has changed is left alone", async () => {
  const { seen } = await shown(
    `<p id="a">${TEXT}</p>`,
    [
      [
        [0, 4],
        [1, 0],
      ],
    ],
    "aa bb",
  );
  assert.equal(seen[0], "aa bb");
});
