// In print: black on white, 11 pt, the words of the page itself and the addresses of its links, whatever was chosen for the
// screen and whoever drew it. Checked on the PDF (poppler reads its words, its letters' sizes and its pixels).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inkOf, openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { guide } from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));
const folder = mkdtempSync(join(tmpdir(), "leeswijzer-print-"));
after(() => rmSync(folder, { recursive: true }));

async function open(path = "", settings = {}, context = sizes.phone) {
  const prepare = (page) =>
    page.addInitScript((text) => localStorage.setItem("leeswijzer:settings", text), JSON.stringify(settings));
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

// ---- the printed page -------------------------------------------------------------------------------------

const tool = (name, args) => execFileSync(name, args, { encoding: "utf8", maxBuffer: 1 << 28 });

// {pages: the text of each; sizes: of the letters, in thirds of a point; file}. Backgrounds too: the worst case.
async function print(page) {
  const file = join(folder, "page.pdf");
  await page.pdf({ path: file, format: "A4", printBackground: true });
  const pages = tool("pdftotext", ["-layout", file, "-"]).split("\f").slice(0, -1);
  const letters = [
    ...tool("pdftohtml", ["-xml", "-stdout", "-i", "-zoom", "3", file]).matchAll(
      /<fontspec [^>]*size="(\d+)"/g,
    ),
  ];
  return { file, pages, sizes: letters.map(([, size]) => Number(size)) };
}

// Without anything that depends on line breaks.
const bare = (text) => text.replace(/[\s\u00AD\u2010-]/g, "");
const whole = ({ pages }) => bare(pages.join(""));

// Shares of the first page's pixels: {dark, white, coloured}.
function pixels({ file }) {
  const image = join(folder, "page");
  tool("pdftoppm", ["-r", "60", "-l", "1", "-singlefile", file, image]);
  const bytes = readFileSync(`${image}.ppm`);
  const [header, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(0, 40).toString("latin1"));
  const all = width * height;
  const count = { dark: 0, white: 0, coloured: 0 };
  for (let i = header.length; i < bytes.length; i += 3) {
    const [low, high] = [Math.min(...bytes.subarray(i, i + 3)), Math.max(...bytes.subarray(i, i + 3))];
    if (high < 80) ++count.dark;
    if (low > 250) ++count.white;
    if (high - low > 8) ++count.coloured;
  }
  return { dark: count.dark / all, white: count.white / all, coloured: count.coloured / all };
}

function assertBlackOnWhite(printed, what) {
  const { dark, white, coloured } = pixels(printed);
  assert.ok(
    dark > 0.01 && white > 0.8 && coloured === 0,
    `${what}: ${JSON.stringify({ dark, white, coloured })}`,
  );
}

// The visible words of the elements.
const texts = (page, selector) =>
  page.evaluate((one) => {
    const words = (element) =>
      [...element.childNodes]
        .map((node) => (node.className === "lw-hidden" ? "" : node.textContent))
        .join("");
    return [...document.querySelectorAll(one)].map(words);
  }, selector);

// A heading that is also a link in a list cannot be distinguished from it and is skipped.
async function assertHeadingsStayWithText(page, { pages }) {
  const items = (await texts(page, "main li")).map(bare);
  const headings = (await texts(page, "main :is(h1, h2, h3)"))
    .map(bare)
    .filter((one) => !items.includes(one));
  assert.ok(headings.length > 2);
  for (const text of pages) {
    const last = bare(text.trimEnd().split("\n").at(-1));
    assert.ok(!headings.some((heading) => heading.endsWith(last)), `a page ends with "${last}"`);
  }
}

// Whatever is printed, its last page holds more than what stands at the foot of every page.
async function assertFooterHasCompany(page, printed) {
  const foot = bare((await texts(page, "footer p")).join(""));
  assert.ok(!foot.includes(bare(printed.pages.at(-1))), "only the footer");
}

// Every paragraph, item and heading of the page is there, every external address in full, and no controls.
async function assertComplete(page, printed) {
  // Line by line, and as it was written: an answer may stand beside its question.
  const text = whole(printed) + bare(tool("pdftotext", ["-raw", printed.file, "-"]));
  const wanted = await texts(page, "main :is(h1, h2, h3, p, li:not(:has(p)), blockquote)");
  assert.ok(wanted.length > 15);
  for (const one of wanted) {
    const [words] = bare(one).split("(http");
    assert.ok(text.includes(words.slice(0, 200)), one);
  }
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll("main a[href^=http]")].map((link) => link.getAttribute("href")),
  );
  for (const address of addresses) assert.ok(text.includes(bare(`(${address})`)), address);
  assert.doesNotMatch(text, /#lw-word|javascript:|tel:/);
  for (const button of await texts(page, "body button, .site-nav a, .lw-skip"))
    assert.ok(!text.includes(bare(button)) || bare(button).length < 12, `"${button}" is printed`);
  return addresses.length;
}

// ---- what must be true ------------------------------------------------------------------------------------

test("the article: all its words though the canvas shows them, addresses in full, figures with their words, and no empty boxes", async () => {
  const { page, context, faults } = await open();
  assert.ok((await inkOf(page)).canvas > 0, "the canvas has the ink");
  const printed = await print(page);
  assert.ok((await assertComplete(page, printed)) >= 8);
  await assertHeadingsStayWithText(page, printed);
  assertBlackOnWhite(printed, "article");
  for (const labels of ["zenuwcel", "prikkels +beweging", "prikkels +alarm"])
    assert.match(printed.pages.join(), new RegExp(`\\n +${labels}`), "a picture's labels");
  assert.ok(whole(printed).includes("Hetalarmistegevoelig.Degrensisheellaag."));
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll("canvas, .lw-bar, dialog, button, #lw-progress, .banner")]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.id || one.className),
  );
  assert.deepEqual(seen, []);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the same print from a wide screen and from a phone", async () => {
  const printed = [];
  for (const context of [sizes.small, sizes.desk]) {
    const { page, context: own } = await open("", {}, context);
    printed.push(await print(page));
    await own.close();
  }
  assert.deepEqual(printed[0].pages, printed[1].pages);
});

// The typeface and its spacing stay as chosen: who needs them on the screen needs them in print.
test("whatever was chosen for the screen: running text of 11 pt, black on white", async () => {
  const chosen = [
    {},
    { scheme: "dark", size: 250, ruler: true },
    { scheme: "sepia", face: "dyslexic", leading: 200, column: 60 },
    { scheme: "contrast", size: 80, column: 150, letter: 6, hyphens: false },
  ];
  for (const settings of chosen) {
    const { page, context } = await open("", settings);
    const printed = await print(page);
    assertBlackOnWhite(printed, JSON.stringify(settings));
    const usual = tool("pdffonts", [printed.file]).includes("Atkinson");
    assert.equal(usual, settings.face !== "dyslexic");
    if (usual) {
      // the other typeface is printed as drawings (Type 3), which have no size
      assert.ok(printed.sizes.includes(33), `${JSON.stringify(settings)}: ${printed.sizes}`);
      assert.ok(Math.min(...printed.sizes) >= 29 && Math.max(...printed.sizes) <= 63, `${printed.sizes}`);
    }
    await assertComplete(page, printed);
    await page.emulateMedia({ media: "print" });
    const size = await page.evaluate(() =>
      parseFloat(getComputedStyle(document.getElementById("inleiding.1")).fontSize),
    );
    assert.ok(Math.abs(size * 0.75 - 11) < 0.02, `${size} px`);
    await context.close();
  }
});

const banner = "Levensgevaar?Bel112.";

test("the guide: its start and an outcome's own page say 112 once, above everything, and their sources in full", async () => {
  for (const [path, least] of [
    ["wegwijzer/", 0],
    ["wegwijzer/beweeghulp/", 3],
  ]) {
    const { page, context } = await open(path, { scheme: "dark" });
    const printed = await print(page);
    assert.equal(whole(printed).split(banner).length, 2, path);
    assert.ok(whole(printed).indexOf(banner) < 60);
    assert.ok((await assertComplete(page, printed)) >= least);
    await assertHeadingsStayWithText(page, printed);
    assertBlackOnWhite(printed, path);
    await context.close();
  }
});

test("every outcome's page takes two pages at most, folds and all, and no footer is alone on one", async () => {
  for (const path of ["", "wegwijzer/", ...guide.outcomes.map(({ id }) => `wegwijzer/${id}/`)]) {
    const { page, context } = await open(path);
    const printed = await print(page);
    if (path.length > "wegwijzer/".length) assert.ok(printed.pages.length <= 2, path);
    await assertFooterHasCompany(page, printed);
    await context.close();
  }
});

test("the card to keep: every sign and whom to call on one page, in letters of at least 9 pt", async () => {
  const { page, context } = await open("wegwijzer/signalen/", { scheme: "dark", size: 150 });
  const printed = await print(page);
  assert.equal(printed.pages.length, 1);
  // Line by line, and as it was written: an answer may stand beside its question.
  const text = whole(printed) + bare(tool("pdftotext", ["-raw", printed.file, "-"]));
  for (const one of await texts(page, "#lw-card :is(h1, h2, h3, p, li)"))
    assert.ok(text.includes(bare(one)), one);
  assert.ok(Math.min(...printed.sizes) >= 27, `${printed.sizes}`);
  assertBlackOnWhite(printed, "card");
  await context.close();
});

test("the outcome to call: the number is printed", async () => {
  const { page, context } = await open("wegwijzer/nood/");
  const numbers = await texts(page, "main a[href^='tel:']");
  const text = whole(await print(page));
  assert.ok(numbers.length > 0);
  for (const number of numbers) assert.ok(text.includes(bare(number)), number);
  await context.close();
});

test("an outcome reached by answering prints the answers, and no buttons", async () => {
  const { page, context } = await open("wegwijzer/");
  const tap = async (action) => {
    const before = await page.evaluate(() => history.state?.step ?? -1);
    await page.locator(`[data-act=${action}]`).click();
    await page.waitForFunction((step) => history.state?.step > step, before);
    await settled(page);
  };
  await tap("start");
  const wanted = { plek: "nek", duur: "k3", herken: "" };
  for (const question of guide.questions) {
    const usual = question.options.find(({ id }) => !question.stopOn?.includes(id)).id;
    const option = wanted[question.id] ?? usual;
    if (option) await page.locator(`[data-act="choose ${question.id} ${option}"]`).click();
    await tap("next");
  }
  const printed = await print(page);
  await assertComplete(page, printed);
  await assertHeadingsStayWithText(page, printed);
  assert.match(whole(printed), /Hoelanghebtudezeklachtnu\?Korterdan3weken/);
  assert.equal(whole(printed).split(banner).length, 2);
  assert.ok(printed.pages.length <= 2, `${printed.pages.length} pages`);
  await assertFooterHasCompany(page, printed);
  await page.locator("[data-act='show summary']").first().click();
  await page.locator("#lw-summary").waitFor();
  for (const field of await page.locator(".field").all())
    await field.fill("Mag ik blijven fietsen als het zeer doet, of kan ik beter een tijdje rust houden?");
  await page.evaluate(() => document.activeElement.blur());
  await settled(page);
  const sheet = await print(page);
  assert.equal(sheet.pages.length, 1, "the sheet is one page");
  assert.match(whole(sheet), /Gemaaktop\d+[a-z]+20\d\d\./);
  assert.equal(whole(sheet).split("Magikblijvenfietsen").length, 4);
  assert.ok(whole(sheet).includes("Watzegtuwartsoftherapeut?"));
  assert.ok(Math.min(...sheet.sizes) >= 27, `${sheet.sizes}`);
  await context.close();
});
