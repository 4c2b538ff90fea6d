// What a person takes along from an outcome: the sheet for the visit, to complete, print and share; and a date in the calendar.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { answer, arrived, guide, heading, questionOf, rawHeading, start, titleOf } from "./lib/guide.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));
const folder = mkdtempSync(join(tmpdir(), "leeswijzer-sheet-"));
after(() => rmSync(folder, { recursive: true }));

async function open(path, context = sizes.phone, prepare = undefined) {
  const opened = await openPage(browser, site.url + path, { context, prepare });
  await takenOver(opened.page);
  return opened;
}

async function tap(page, action) {
  const before = await rawHeading(page);
  await page.locator(`[data-act="${action}"]`).first().click();
  await arrived(page, before);
  await settled(page);
}

// A doctor looks first, so nobody asked where it is and since when.
async function toSheet(page) {
  await start(page);
  for (const question of guide.questions) {
    const usual = question.options.find(({ id }) => !question.stopOn?.includes(id)).id;
    await answer(page, question, question.id === "eerst" ? "ja" : usual);
    if (question.id === "eerst") break;
  }
  assert.equal(await heading(page), titleOf("huisarts"));
  await tap(page, "show summary");
}

const sheet = async (page) => plain(await page.locator("#lw-summary").innerText());
const says = (page, id, words) =>
  page.waitForFunction(
    ([one, text]) =>
      document.getElementById(one).textContent.replaceAll("\u00AD", "").replaceAll("\u00A0", " ") === text,
    [id, words],
  );

async function complete(page) {
  await page.locator('[data-act="choose plek nek"]').click();
  await says(page, "lw-choices.plek", "Nek");
  await page.locator('[data-act="choose duur k3"]').click();
  await says(page, "lw-choices.duur", questionOf("duur").options.find(({ id }) => id === "k3").label);
  await page.locator('[data-act="tell reuma"]').click();
  await says(page, "lw-tell.reuma", "Ik heb reuma: ja");
  await page.locator('[data-act="write 1"]').fill("Mag ik <fietsen> & tillen?");
  await page.keyboard.press("Tab");
  await says(page, "lw-ask.2", "Mag ik <fietsen> & tillen?");
}

test("the sheet: place, time, what to tell and own questions are added; they survive going back, and wiping ends them", async () => {
  const { page, context, faults } = await open("wegwijzer/");
  await toSheet(page);
  await complete(page);
  await settled(page);
  await tap(page, "back");
  assert.equal(await heading(page), titleOf("huisarts"), "nothing follows from what was added");
  await tap(page, "show summary");
  assert.match(await sheet(page), /Mag ik <fietsen> & tillen\?/);
  assert.equal(await page.locator('[data-act="write 1"]').inputValue(), "Mag ik <fietsen> & tillen?");
  assert.ok(await page.locator('[data-act="tell reuma"] input').isChecked());
  await tap(page, "back");
  await tap(page, "restart");
  await toSheet(page);
  assert.doesNotMatch(await sheet(page), /fietsen/);
  assert.equal(await page.locator("input:checked").count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the sheet by keyboard: Enter in a field neither leaves nor loses it", async () => {
  const { page, context } = await open("wegwijzer/");
  await toSheet(page);
  await page.locator('[data-act="write 0"]').focus();
  await page.keyboard.type("Hoe lang duurt het?");
  await page.keyboard.press("Enter");
  await says(page, "lw-ask.1", "Hoe lang duurt het?");
  assert.equal(await heading(page), JSON.parse(readFileSync("content/ui.json", "utf8")).summaryTitle);
  await context.close();
});

test("printed, the sheet has what was added and lines to write on, not the fields; shared, each line once", async () => {
  const prepare = (page) =>
    page.addInitScript(() => {
      navigator.share = async (what) => void (globalThis.shared = what);
    });
  const { page, context } = await open("wegwijzer/", sizes.phone, prepare);
  await toSheet(page);
  await complete(page);
  await page.locator("[data-act=share]").click();
  const { text } = await page.evaluate(() => globalThis.shared);
  const lines = text.split("\n");
  for (const line of [
    "Nek",
    "Ik heb reuma: ja",
    "Mag ik <fietsen> & tillen?",
    "Ik heb botontkalking: ja / nee",
  ])
    assert.equal(lines.filter((one) => one === line).length, 1, `${line} in ${text}`);
  const file = join(folder, "sheet.pdf");
  await page.pdf({ path: file, format: "A4" });
  const printed = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(
    /\s+/g,
    " ",
  );
  assert.match(printed, /Mag ik <fietsen> & tillen\?/);
  assert.match(printed, /Ik heb reuma: ja/);
  assert.match(printed, /………/);
  assert.doesNotMatch(printed, new RegExp(JSON.parse(readFileSync("content/ui.json", "utf8")).sheetAdd));
  await context.close();
});

test("a reminder is a file for the calendar, made here, without answers", async () => {
  const { page, context, faults } = await open("wegwijzer/zelf/");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const coming = page.waitForEvent("download");
  await page.locator("[data-act^='remind ']").click();
  const download = await coming;
  assert.match(download.suggestedFilename(), /\.ics$/);
  const text = readFileSync(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  const day = new Date();
  day.setDate(day.getDate() + 21);
  const pad = (number) => String(number).padStart(2, "0");
  assert.match(
    text,
    new RegExp(`DATE:${day.getFullYear()}${pad(day.getMonth() + 1)}${pad(day.getDate())}\r\n`),
  );
  assert.match(text.replaceAll("\r\n ", ""), /\r\nURL:http:\/\/\S+\/wegwijzer\/\r\n/);
  assert.deepEqual(
    asked.filter((url) => !url.startsWith("blob:")),
    [],
  );
  assert.match(plain(await page.locator("#lw-notice").textContent()), /herinnering/);
  assert.deepEqual(faults, []);
  await context.close();
});
