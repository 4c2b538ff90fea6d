// A whole site in a made-up language that is read from right to left, and an article in it on a Dutch site: no Dutch word is left, engine
// and browser agree on every box, everything is mirrored, in three engines.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { serve } from "../../site/serve.mjs";
import * as aloud from "./lib/aloud.mjs";
import { violations } from "./lib/axe.mjs";
import { lastLayout, openPage, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { launchFirefox, launchWebKit, openScreen, pause, until } from "./lib/engines.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { translateFile, translateSite } from "./lib/other_language.mjs";
import { makePictures } from "./lib/pictures.mjs";
import { tool } from "./lib/reading.mjs";

const example = "articles/opmaak.json";
const withExample = (translate, options) =>
  buildWith((edit, content) => {
    for (const name of ["opmaak", "kort"])
      cpSync(`tests/e2e/fixtures/${name}.json`, `${content}/articles/${name}.json`);
    translate(content);
  }, options);

let site, browser, folder;
withSite(
  (opened) => ({ site, browser } = opened),
  () => {
    const built = withExample(
      (content) => translateSite(content, "ar"),
      ["--site", "https://lezen.example/"],
    );
    folder = built.site;
    return built;
  },
);

const screens = ["", "maqalat/", "maqalat/opmaak/", "dalil/", "dalil/nood/", "dalil/alamat/"];
const sideways = () => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth];

// Texts of the page that lie over each other.
const overlaps = () => {
  const boxes = [...document.querySelectorAll("main :is(p, h1, h2, h3, li, a, button, span)[id]")]
    .filter((one) => one.checkVisibility() && one.innerText.trim() && !one.closest(".lw-hidden"))
    .map((one) => [one, one.getBoundingClientRect()]);
  return boxes.flatMap(([one, a]) =>
    boxes
      .filter(
        ([other, b]) =>
          one !== other &&
          !one.contains(other) &&
          !other.contains(one) &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map(([other]) => `${one.id} and ${other.id}`),
  );
};

async function agreesOnBoxes(page, where) {
  await takenOver(page);
  const { settled: same, missing, largest, width } = await lastLayout(page);
  assert.ok(
    same && missing === 0 && largest <= 0.1,
    `${where}: ${JSON.stringify({ same, missing, largest })}`,
  );
  assert.deepEqual(await page.evaluate(sideways), [width, width], where);
  assert.deepEqual(await page.evaluate(overlaps), [], where);
}

for (const [name, context] of Object.entries(sizes))
  test(`${name}: every screen from right to left, no box elsewhere, nothing sideways or over something else`, async () => {
    for (const screen of screens) {
      const { page, context: own, faults } = await openPage(browser, site.url + screen, { context });
      await agreesOnBoxes(page, screen);
      assert.deepEqual(faults, []);
      assert.deepEqual(await violations(page), [], screen);
      await own.close();
    }
  });

// Of an element, how far its left and right edges are from those of what it is in.
const insets = (page, selector, around = "html") =>
  page.evaluate(
    ([one, outer]) => {
      const [a, b] = [one, outer].map((each) => document.querySelector(each).getBoundingClientRect());
      return [a.left - b.left, b.right - a.right];
    },
    [selector, around],
  );

test("contents, tools, dialogs, answers and marks are on the other side", async () => {
  const { page, context } = await openPage(browser, site.url, { context: sizes.desk });
  await takenOver(page);
  const isLeft = async (...of) => ((sides) => sides[0] < sides[1])(await insets(page, ...of));
  assert.equal(await isLeft("#lw-side"), false);
  assert.equal(await isLeft("#lw-tools"), true);
  await page.locator("#lw-tools [data-act='settings']").click();
  assert.equal((await insets(page, "dialog[open]"))[0], 0);
  assert.equal(await isLeft("dialog[open] [role='switch']", "dialog[open]"), true);
  await page.goto(`${site.url}dalil/`);
  await takenOver(page);
  await page.locator("main [data-act='start']").first().click();
  await settled(page);
  assert.equal(await isLeft(".option input", ".option"), false);
  await context.close();
});

// ---- no word is left ------------------------------------------------------------------------------------------

const filesIn = (of) =>
  readdirSync(of, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesIn(path.join(of, one.name)) : [path.join(of, one.name)],
  );

// What people read or hear of a document that has two Latin letters in a row.
const latin = (html) => {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, "text/html");
  const said = [...page.querySelectorAll(":not(script, style)")].flatMap((one) => [
    ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    ...["aria-label", "aria-description", "title", "alt", "placeholder", "data-label", "data-hold"].map(
      (name) => one.getAttribute(name),
    ),
    one.matches("[name='description'], [property^='og:']") ? one.content : "",
  ]);
  return said.filter((text) => /[a-z]{2}/i.test(text?.replaceAll(/https?:\S+|voorbeeld\.nl/g, "") ?? ""));
};

test("no word of ours is in Dutch or English: pages, dialogs, bars, the manifest", async () => {
  const { page, context } = await openPage(browser, site.url);
  await takenOver(page);
  const { page: blank } = await openPage(browser, "about:blank"); // without a policy against parsing
  const pages = filesIn(folder).filter((file) => file.endsWith(".html") && !file.includes("/insluiten/"));
  assert.ok(pages.length > 15);
  for (const file of pages)
    assert.deepEqual(await blank.evaluate(latin, readFileSync(file, "utf8")), [], file);
  for (const tool of ["contents", "search"]) {
    await page.locator(`[data-tool='${tool}']`).click();
    await settled(page);
    assert.deepEqual(await page.evaluate(latin), [], tool);
    await page.keyboard.press("Escape");
  }
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  assert.doesNotMatch(manifest.name + manifest.short_name, /[a-z]/i);
  assert.deepEqual([manifest.lang, manifest.dir], ["ar", "rtl"]);
  await blank.context().close();
  await context.close();
});

// ---- addresses --------------------------------------------------------------------------------------------------

// The page for whoever keeps the clinic's site is in Dutch; ids are the clinic's.
test("no address has a word of ours: every file, the configurations of hosts, the plugin", () => {
  const beside = `${folder}-hosting`;
  const ours = /(?:artikelen|wegwijzer|signalen)\//;
  const files = [...filesIn(folder), ...filesIn(beside)].filter(
    (file) => !/\/insluiten\/|\.(br|gz|wasm|[ot]tf|png|cbor)$/.test(file),
  );
  for (const file of files) {
    assert.doesNotMatch(path.relative(path.dirname(folder), file), ours);
    const text = readFileSync(file, "utf8").replaceAll(/https?:\/\/(?!lezen\.example)[^"'\s<]*/g, "");
    assert.ok(!ours.test(text), `${file}: ${text.match(/.{0,60}(?:artikelen|wegwijzer|signalen)\//)?.[0]}`);
  }
  const choices = readFileSync(path.join(folder, "insluiten/index.html"), "utf8").match(
    /<select id="page"[^]*?<\/select>/,
  )[0];
  assert.doesNotMatch(choices, ours);
  const groups = Object.fromEntries(
    choices
      .split("<optgroup ")
      .slice(1)
      .map((group) => [group.match(/label="([^"]*)/)[1], group.match(/value="[^"]*/g)]),
  );
  assert.ok(groups.Artikelen.includes('value="maqalat/opmaak/'));
  assert.deepEqual(groups.Wegwijzer, ['value="dalil/', 'value="dalil/alamat/']);
  assert.ok(groups["Per plek"].includes('value="dalil/plek/nek/'));
  assert.ok(readFileSync(path.join(folder, "sitemap.xml"), "utf8").includes("example/dalil/alamat/<"));
});

const addressesOn = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[href]:not([href^=http])")]
      .map((one) => one.getAttribute("href"))
      .join(" "),
  );

// From the article by the menu to the guide, its signs and back, and to the list.
async function walkAround(page, ready) {
  const to = async (selector, address) => {
    await page.locator(selector).first().click();
    await page.waitForURL(site.url + address);
    await ready(page);
    assert.doesNotMatch(await addressesOn(page), /artikelen|wegwijzer|signalen/, address);
  };
  await to("header nav [href$='dalil/']", "dalil/");
  await to("main [href$='dalil/alamat/']", "dalil/alamat/");
  await to("header nav [href$='maqalat/']", "maqalat/");
  await to("main [href$='maqalat/opmaak/']", "maqalat/opmaak/");
  await to("main li [href$='dalil/']", "dalil/"); // a link in the text
}

test("the other addresses lead everywhere: without scripts, with them, and then without internet", async () => {
  const { page: bare, context: without } = await openPage(browser, site.url, {
    context: { ...sizes.desk, javaScriptEnabled: false },
  });
  await walkAround(bare, () => {});
  await without.close();
  const { page, context } = await openPage(browser, site.url, { context: sizes.desk });
  await takenOver(page);
  await walkAround(page, takenOver);
  await page.goto(site.url);
  await page.waitForFunction(() => document.getElementById("lw-status")?.textContent, null, {
    timeout: 20000,
  });
  await context.setOffline(true);
  await walkAround(page, takenOver);
  await page.goto(`${site.url}dalil/plek/nek/`);
  await takenOver(page);
  await context.close();
});

// ---- an article on a Dutch site, three engines ------------------------------------------------------------------

// [largest difference, whether the page scrolls sideways, whether the article's texts begin on the right]
const seen = () => {
  const { largest = 9, settled = false } = performance.getEntriesByName("lw:layout").at(-1)?.detail ?? {};
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const heading = document.querySelector("h1");
  const range = document.createRange();
  range.selectNodeContents(heading);
  return [
    settled && largest <= 0.5 && document.querySelectorAll("main .lw-on").length > 0,
    scrollWidth === clientWidth,
    Math.abs(range.getBoundingClientRect().right - heading.getBoundingClientRect().right) < 3,
  ];
};

test("an article from right to left on a Dutch site: three engines", { timeout: 120000 }, async (t) => {
  const built = withExample((content) => translateFile(path.join(content, example), "ar"));
  const dutch = await serve({ site: built.site });
  t.after(() => dutch.stop());
  t.after(() => built.remove());
  const address = `${dutch.url}artikelen/opmaak/`;
  for (const context of Object.values(sizes)) {
    const { page, context: own } = await openPage(browser, address, { context });
    await agreesOnBoxes(page, address);
    assert.deepEqual(await page.evaluate(seen), [true, true, true]);
    assert.equal(await page.locator("header").evaluate((one) => getComputedStyle(one).direction), "ltr");
    assert.equal(await page.locator("article [lang='nl']").first().getAttribute("dir"), "ltr");
    await own.close();
  }
  const screen = await openScreen({ hintstyle: "hintslight" });
  t.after(() => screen.close());
  const firefox = await launchFirefox({ DISPLAY: screen.display });
  t.after(() => firefox.close());
  const webkit = await launchWebKit({ DISPLAY: screen.display });
  t.after(() => webkit.close());
  for (const url of [address, `${site.url}dalil/nood/`]) {
    const page = await firefox.newPage();
    await page.goto(url);
    await until(page, () => document.querySelectorAll("main .lw-on").length > 0);
    assert.deepEqual(await page.evaluate(seen), [true, true, true], `Firefox: ${url}`);
    await webkit.go(url);
    let now = [];
    for (const end = Date.now() + 20000; Date.now() < end && !now[0]; await pause(100))
      now = await webkit.run(`return (${seen})()`);
    assert.deepEqual(now, [true, true, true], `WebKitGTK: ${url}`);
  }
});

// The articles with steps and with every mark, in another language, on a Dutch site.
function buildForeign(t) {
  const built = buildWith((edit, content) => {
    for (const name of ["stappen", "opmaak"]) {
      cpSync(`tests/e2e/fixtures/${name}.json`, `${content}/articles/${name}.json`);
      translateFile(`${content}/articles/${name}.json`, "ar");
    }
    makePictures(content);
  });
  t.after(() => built.remove());
  return built.site;
}

const ARABIC = ["ar-SA", true];
// [words, language of the voice] of all that is read aloud of an article; null where nothing is offered.
async function heard(address, voices) {
  const { page, context } = await aloud.open(browser, address, { voices, ms: 1 });
  if (!(await aloud.offered(page))) return context.close().then(() => null);
  await tool(page, "aloud");
  await page.waitForFunction(
    () => globalThis.spoken.length > 9 && document.querySelector("#lw-aloud").hidden,
  );
  const said = await page.evaluate(() => globalThis.spoken.map(({ text, lang }) => [text, lang]));
  await context.close();
  return said;
}

test("read aloud, each word of an article has a voice of its language, or none", async (t) => {
  const dutch = await serve({ site: buildForeign(t) });
  t.after(() => dutch.stop());
  const address = `${dutch.url}artikelen/opmaak/`;
  // The way back from a note is in the note's own element, and heard with it.
  const isArabic = (text) => /\p{Script=Arabic}|^Terug naar de tekst$/u.test(text);
  const said = await heard(address, [...aloud.DUTCH, ARABIC]);
  assert.ok(said.some(([, lang]) => lang === "nl-NL"));
  for (const [text, lang] of said) assert.equal(lang, isArabic(text) ? "ar-SA" : "nl-NL", text);
  for (const [text] of await heard(address, [ARABIC])) assert.ok(isArabic(text), text);
  assert.equal(await heard(address, aloud.DUTCH), null);
});
