// Bold, slanted, raised and lowered words, and links, in the texts of an article: as HTML, on the canvas, found, copied, in three engines.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { heardUntil } from "./lib/aloud.mjs";
import { violations } from "./lib/axe.mjs";
import { openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { launchFirefox, launchWebKit, openScreen, pause, until } from "./lib/engines.mjs";
import { buildWith } from "./lib/other_content.mjs";

const address = "artikelen/opmaak/";

let site, browser;
withSite(
  (opened) => ({ site, browser } = opened),
  () =>
    buildWith((edit, content) => {
      for (const name of ["opmaak", "kort"])
        cpSync(`tests/e2e/fixtures/${name}.json`, `${content}/articles/${name}.json`);
    }),
);

const opened = (context = sizes.phone) => openPage(browser, site.url + address, { context });
const htmlOf = async (page, selector) => plain(await page.locator(selector).first().innerHTML());

test("the page has the elements that say so, also without scripts", async () => {
  const { page, context } = await opened({ ...sizes.phone, javaScriptEnabled: false });
  const first = await htmlOf(page, "[id='opmaak-inleiding.1']");
  assert.match(first, /een <strong>heel belangrijk woord<\/strong>, en/);
  assert.match(first, /<a href="#opmaak-lijsten">link naar een ander deel<\/a>/);
  const second = await htmlOf(page, "[id='opmaak-inleiding.2']");
  assert.match(
    second,
    /<a href="[^"]*a=1&amp;b=2" target="_top">wat een ander erover schrijft \(voorbeeld\.nl\)<\/a>/,
  );
  assert.match(second, /target="_top">voorbeeld\.nl<\/a>/, "its words say where it leads");
  assert.match(
    second,
    /<a href="mailto:info@voorbeeld\.nl">ons <strong>vaste<\/strong> adres<\/a>/,
    "one link",
  );
  const slanted = await htmlOf(page, "[id='opmaak-schuin-section'], [id='opmaak-schuin.section']");
  for (const part of [
    "<em>schuin</em>",
    "<strong><em>vet en schuin</em></strong>",
    "m<sup>2</sup>",
    "CO<sub>2</sub>",
  ])
    assert.ok(slanted.includes(part), part);
  const hrefs = await page.locator("main li a").evaluateAll((links) => links.map((link) => link.href));
  const to = (path) => site.url + path;
  assert.deepEqual(hrefs.filter((href) => !/neuro|lw-note/.test(href) || href === to("")).slice(0, 3), [
    to(""),
    to("wegwijzer/"),
    `${to(address)}#opmaak-schuin`,
  ]);
  assert.match(await htmlOf(page, "main ol"), /3 \* 4 tellen/);
  await context.close();
});

test("the canvas draws all but what no typeface of ours has: slanted, raised, lowered", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  const own = await page
    .locator("main :is(p, li, blockquote).lw-own")
    .evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(own.toSorted(), ["opmaak-schuin.1", "opmaak-schuin.2"]);
  for (const id of ["opmaak-inleiding.1", "opmaak-inleiding.2"])
    assert.match(await page.locator(`[id='${id}']`).getAttribute("class"), /lw-on/, id);
  const { fontStyle, fontSynthesis } = await page
    .locator("em")
    .first()
    .evaluate((em) => ({ ...getComputedStyle(em) }));
  assert.equal(fontStyle, "italic");
  assert.match(fontSynthesis, /style/);
  await context.close();
});

test("raised and lowered letters do not move the lines", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  const [height, line] = await page.locator("[id='opmaak-schuin.1']").evaluate((text) => {
    const style = getComputedStyle(text);
    return [text.getBoundingClientRect().height, parseFloat(style.lineHeight)];
  });
  assert.ok(
    Math.abs(height / line - Math.round(height / line)) < 0.05,
    `${height} px of lines of ${line} px`,
  );
  await context.close();
});

test("words are found and copied without their signs", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  const text = plain(await page.locator("main").innerText());
  for (const sign of ["**", "](", "^2", "~2", "\\*"]) assert.ok(!text.includes(sign), sign);
  const copied = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById("opmaak-schuin.1"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
  });
  assert.match(plain(copied), /staan, of vet en schuin\. Een kamer van 12 m2 met 400 delen CO2 in/);
  await context.close();
});

test("a note is one tap away, and the text is one tap back; the canvas draws both", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  const mark = page.locator("main li a", { hasText: "noot" }).first();
  assert.equal(plain(await mark.locator("xpath=..").textContent()).slice(0, 20), "Eerst dit, (noot 1) ");
  await mark.click();
  await page.waitForFunction(() => {
    const { top, bottom } = document.getElementById("lw-note.1").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await page.waitForFunction(() => document.getElementById("lw-note.1").classList.contains("lw-on"));
  assert.equal(await page.locator("h2", { hasText: "Noten" }).count(), 1);
  await page.locator("[id='lw-note.1'] a").click();
  await page.waitForURL(/#opmaak-lijsten\.1\.1$/);
  await context.close();
});

test("a link within the site leads there", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  await page.locator("main a", { hasText: "andere artikel" }).click();
  await page.waitForURL(site.url);
  await page.goBack();
  await settled(page);
  await page.locator("main a", { hasText: "ander deel" }).click();
  await page.waitForURL(/#opmaak-lijsten$/);
  await context.close();
});

test("a table has its roles, as columns and as cards, and nothing scrolls sideways", async () => {
  for (const [width, isCards] of [
    [320, true],
    [1280, false],
  ]) {
    const { page, context } = await opened({ viewport: { width, height: 800 } });
    await takenOver(page);
    const table = page.getByRole("table", { name: "Oefeningen voor een week" });
    assert.deepEqual(await table.getByRole("columnheader").allTextContents(), [
      "Dag",
      "Oefening",
      "Hoe lang",
      "Let op",
    ]);
    assert.equal(await table.getByRole("row").count(), 4);
    assert.equal(await table.getByRole("cell").count(), 12);
    const [monday, walk] = await table
      .getByRole("cell")
      .evaluateAll((cells) => cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().toJSON()));
    assert.equal(walk.top > monday.top, isCards, "below each other only on a phone");
    const label = await table
      .getByRole("cell")
      .nth(1)
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    assert.equal(label, isCards ? '"Oefening"' : "none");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    const below = page.locator("[id='opmaak-tabel.4']");
    await below.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.getElementById("opmaak-tabel.4").classList.contains("lw-on"));
    await context.close();
  }
});

test("words in a cell are found; tips and warnings say what they are", async () => {
  const { page, context } = await opened();
  await takenOver(page);
  await page.locator("[data-tool=search]").click();
  const output = () => document.querySelector("#lw-search output").value;
  const find = async (words) => {
    await page.evaluate(() => (document.querySelector("#lw-search output").value = ""));
    await page.locator("#lw-search input[type=search]").fill(words);
    await page.waitForFunction(() => document.querySelector("#lw-search output").value !== "");
    return page.evaluate(output);
  };
  for (const words of ["vlakke weg", "Lopen, rustig"]) assert.match(await find(words), /1/, words);
  assert.doesNotMatch(await find("Dag Maandag"), /1/, "a word above each cell on a phone is no text");
  const notes = await page.locator("main [role=note]").allTextContents();
  assert.deepEqual(
    notes.map((text) => plain(text).split(/\s+/).slice(0, 2).join(" ")),
    ["Tip Doe", "Let op"],
  );
  await context.close();
});

test("a quote and the cells of a table are read aloud, without their signs", async () => {
  const said = await heardUntil(browser, site.url + address, "10 minuten");
  for (const words of [
    "Wie rust neemt, komt verder.",
    "Oefeningen voor een week",
    "Lopen, rustig",
    "10 minuten",
  ])
    assert.ok(said.includes(words), `${words} in\n${said.join("\n")}`);
  assert.ok(said.indexOf("Maandag") < said.indexOf("Lopen, rustig"), "row by row");
  assert.ok(!said.some((words) => words.includes("\n")));
});

test("a text that takes a minute at most takes 1 minute, not 1 to 1", async () => {
  const { page, context } = await openPage(browser, `${site.url}artikelen/kort/`, {
    context: { viewport: { width: 320, height: 400 } }, // so that not all of it is on the screen
  });
  await takenOver(page);
  assert.equal(plain(await page.locator("#lw-reading-time").textContent()), "Lezen duurt 1 minuut");
  await page.locator("[data-tool=contents]").click();
  assert.equal(await page.locator("dialog[open] [data-left]").textContent(), "Nog 1 minuut");
  await context.close();
});

test("axe finds nothing, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await opened({ ...sizes.phone, colorScheme });
    await takenOver(page);
    assert.deepEqual(await violations(page), []);
    await context.close();
  }
});

// How many leaves of the text the canvas draws, and how many there are.
const drawn = () => {
  const all = [...document.querySelectorAll("main article :is(p, li, blockquote, h1, h2)")].filter(
    (one) => one.getBoundingClientRect().bottom < innerHeight && one.textContent,
  );
  return [all.filter((one) => one.classList.contains("lw-on")).length, all.length];
};

test("Firefox and WebKitGTK take over, too", async (t) => {
  const screen = await openScreen({ hintstyle: "hintslight" });
  t.after(() => screen.close());
  const firefox = await launchFirefox({ DISPLAY: screen.display });
  t.after(() => firefox.close());
  const page = await firefox.newPage();
  await page.goto(site.url + address);
  await until(page, () => document.querySelectorAll("main .lw-on").length > 0);
  const [some, all] = await page.evaluate(drawn);
  assert.ok(some >= all - 2, `Firefox: ${some} of ${all}`);
  const webkit = await launchWebKit({ DISPLAY: screen.display });
  t.after(() => webkit.close());
  await webkit.go(site.url + address);
  let seen = [0, 1];
  for (const end = Date.now() + 20000; Date.now() < end && seen[0] < seen[1] - 2; await pause(100))
    seen = await webkit.run(`return (${drawn})()`);
  assert.ok(seen[0] >= seen[1] - 2, `WebKitGTK: ${seen}`);
});
