// Summaries in plain words: on tap or open from the start as the person chooses, without scripts, on paper, read aloud before their
// section, found by a search; and an article without them is as it was.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open as openWithVoice, spoken } from "./lib/aloud.mjs";
import { axe } from "./lib/axe.mjs";
import { agrees, openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { buildWith } from "./lib/other_content.mjs";
import { tool } from "./lib/reading.mjs";

let site, browser;
withSite((opened) => ({ site, browser } = opened));

const article = JSON.parse(readFileSync("content/articles/neuroplasticiteit-in-herstel.json", "utf8"));
const { plain: whole } = article;
const withPlain = article.sections.filter((one) => one.plain);
const words = ({ sentences }) => ["Het artikel zegt:", ...sentences.map(({ text }) => text)].join(" ");
const all = [words(whole), ...withPlain.map((one) => words(one.plain))];
const FOLDS = "main details";

const wishPlain = (page) =>
  page.addInitScript(() => localStorage.setItem("leeswijzer:settings", '{"plain":true}'));
async function open({ wishes = false, context = sizes.phone, path = "" } = {}) {
  const opened = await openPage(browser, site.url + path, {
    context,
    prepare: (page) => wishes && wishPlain(page),
  });
  await takenOver(opened.page);
  return opened;
}

const openOnes = (page) => page.locator(`${FOLDS}[open]`).count();

test("a summary follows the first paragraph and each heading, closed; it says whose words it gives and that nobody approved it", async () => {
  const { page, context, faults } = await open();
  assert.equal(await page.locator(FOLDS).count(), all.length);
  assert.equal(await openOnes(page), 0);
  const said = await page.locator(FOLDS).evaluateAll((folds) => folds.map((one) => one.textContent));
  for (const [i, text] of said.entries()) {
    assert.ok(plain(text).replace(/\s+/g, " ").endsWith(all[i]), `${i}: ${text}`);
    assert.match(
      plain(text),
      /^\s*Samenvatting in gewone taal\s+Concept: de praktijk moet dit nog nakijken\./,
    );
  }
  for (const { id } of withPlain)
    assert.equal(
      await page.evaluate((one) => document.getElementById(one).nextElementSibling.id, id),
      `lw-fold.lw-plain.${id}`,
    );
  await page.locator('[id="lw-fold.lw-plain.betekenis"] > summary').tap();
  await agrees(page);
  assert.equal(await openOnes(page), 1);
  // A difficult word is explained where the author uses it.
  assert.equal(await page.locator(`${FOLDS} a`).count(), 0);
  assert.deepEqual(faults, []);
  await context.close();
});

for (const [name, context] of Object.entries(sizes))
  test(`plain words first: open before anything is drawn, nothing moves, and the canvas agrees (${name})`, async () => {
    const { page, context: own, faults } = await open({ wishes: true, context });
    assert.equal(await openOnes(page), all.length);
    await agrees(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const moved = await page.evaluate(
      () =>
        new Promise((done) => {
          // A fold that opened late would move all below it; a typeface that comes late moves a few px.
          const isFar = ({ previousRect, currentRect }) =>
            previousRect.height > 0 && Math.abs(currentRect.y - previousRect.y) > 40;
          const inText = ({ sources }) =>
            sources.some((one) => isFar(one) && one.node?.parentElement?.closest("main"));
          new PerformanceObserver((list) => done(list.getEntries().filter(inText).length)).observe({
            type: "layout-shift",
            buffered: true,
          });
          setTimeout(() => done(0), 500);
        }),
    );
    assert.equal(moved, 0);
    await page.locator("#lw-fold\\.lw-plain > summary").click();
    await agrees(page);
    assert.equal(await openOnes(page), all.length - 1);
    assert.deepEqual(faults, []);
    await own.close();
  });

test("the setting opens and closes them all, keeps the place being read, and is kept", async () => {
  const { page, context } = await open();
  await page.evaluate(() => document.getElementById("onderzoek.2").scrollIntoView());
  await settled(page);
  const top = () => page.evaluate(() => document.getElementById("onderzoek.2").getBoundingClientRect().top);
  const before = await top();
  const choose = async () => {
    await page
      .locator("[data-tool=settings], [data-act=settings]")
      .last()
      .evaluate((one) => one.click());
    await page.locator("#lw-settings input[name=plain]").click();
    await page.keyboard.press("Escape");
    await agrees(page);
  };
  await choose();
  assert.equal(await openOnes(page), all.length);
  assert.ok(Math.abs((await top()) - before) < 3, `${before} ${await top()}`);
  await page.reload();
  await takenOver(page);
  assert.equal(await openOnes(page), all.length);
  await choose();
  assert.equal(await openOnes(page), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem("leeswijzer:settings")), null);
  await context.close();
});

test("without scripts a summary opens on tap", async () => {
  const { page, context } = await openPage(browser, site.url, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  const text = page.locator('[id="lw-plain.pijneducatie"]');
  assert.equal(await text.isVisible(), false);
  await page.locator('[id="lw-fold.lw-plain.pijneducatie"] > summary').tap();
  assert.equal(await text.isVisible(), true);
  await context.close();
});

test("paper has them all, before their sections, with and without scripts", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leeswijzer-plain-"));
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await openPage(browser, site.url, {
      context: { ...sizes.phone, javaScriptEnabled },
    });
    if (javaScriptEnabled) await takenOver(page);
    const file = join(folder, "page.pdf");
    await page.pdf({ path: file });
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" })
      .replaceAll("\u00AD", "")
      .replace(/-\n/g, "")
      .replace(/\s+/g, " ");
    for (const one of all) assert.ok(text.includes(one), `${one}, scripts: ${javaScriptEnabled}`);
    assert.ok(text.indexOf(all[2]) < text.indexOf("Wanneer een blessure ontstaat"));
    if (javaScriptEnabled) assert.equal(await openOnes(page), 0);
    await context.close();
  }
  rmSync(folder, { recursive: true });
});

test("read aloud: what is open, with its name, before the section's own text; what is closed is left out", async () => {
  for (const wishes of [false, true]) {
    const { page, context } = await openWithVoice(browser, site.url, { ms: 1 });
    if (wishes) {
      await wishPlain(page);
      await page.reload();
      await takenOver(page);
    }
    await tool(page, "aloud");
    await page.waitForFunction(
      () => globalThis.spoken.some(({ text }) => text.startsWith("Het goede nieuws")),
      null,
      { timeout: 30000 },
    );
    const heard = (await spoken(page)).map(plain);
    const at = (start) => heard.findIndex((one) => one.startsWith(start));
    const heading = at("Wat neuroplasticiteit betekent");
    if (wishes)
      assert.deepEqual(heard.slice(heading, heading + 4), [
        "Wat neuroplasticiteit betekent in het lichaam",
        "Samenvatting in gewone taal",
        "Het artikel zegt: Zenuwcellen kunnen zich aanpassen.",
        "Dat gebeurt elke dag, ook als u iets nieuws leert.",
      ]);
    else assert.match(heard[heading + 1], /^Neuroplasticiteit betekent dat zenuwcellen/);
    assert.equal(heard.filter((one) => one.startsWith("Concept:")).length, wishes ? 1 : 0);
    await context.close();
  }
});

test("a search finds their words and opens the one it goes to", async () => {
  const { page, context } = await open();
  await tool(page, "search");
  await page.locator("#lw-search input[type=search]").fill("terug kan veranderen");
  await page.waitForFunction(() => document.querySelector("#lw-search output").value === "1 van 1");
  await agrees(page);
  assert.ok(await page.evaluate(() => document.getElementById("lw-fold.lw-plain.onderzoek").open));
  const { top, bottom } = await page.evaluate(() =>
    document.getElementById("lw-plain.onderzoek").getBoundingClientRect().toJSON(),
  );
  assert.ok(top >= 0 && bottom <= 844, `${top} ${bottom}`);
  await context.close();
});

test("axe finds nothing, closed and open, light and dark", async () => {
  for (const wishes of [false, true])
    for (const colorScheme of ["light", "dark"]) {
      const { page, context } = await open({ wishes, context: { ...sizes.phone, colorScheme } });
      await page.evaluate(axe);
      const found = () =>
        page.evaluate(async () =>
          (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes.length}`),
        );
      await page.evaluate(() =>
        document.querySelectorAll(".lw-on").forEach((one) => one.classList.remove("lw-on", "lw-on-text")),
      );
      assert.deepEqual(await found(), []);
      await context.close();
    }
});

test("an approved summary is no concept; an article without summaries has no trace of them, and no setting", async () => {
  const file = "articles/neuroplasticiteit-in-herstel.json";
  const rewritten = (change) =>
    buildWith((edit) => edit(file, (text) => JSON.stringify(change(JSON.parse(text)))));
  const approved = rewritten((json) => ({ ...json, plain: { ...json.plain, approvedBy: "A. de Vries" } }));
  const without = rewritten((json) => {
    for (const part of [json, ...json.sections]) delete part.plain;
    return json;
  });
  const html = readFileSync(`${approved.site}/index.html`, "utf8").replaceAll("\u00AD", "");
  assert.equal(html.split("moet dit nog nakijken").length, all.length);
  const none = readFileSync(`${without.site}/index.html`, "utf8").replaceAll("\u00AD", "");
  const shipped = readFileSync("build/site/index.html", "utf8").replaceAll("\u00AD", "");
  const main = (text) => /<main[^]*<\/main>/.exec(text)[0];
  // The same in all but the summaries, the first paragraph's distance from its heading, and numbers of elements.
  const bare = (text) =>
    main(text)
      .replace(/<details[^]*?<\/details>\s*/g, "")
      .replace(/ id="?lw-main\.\d+"?/g, "")
      .replace(/class="?body(-first)?"?/g, "class=body");
  assert.equal(bare(none), bare(shipped));
  assert.ok(!/lw-plain|<details/.test(main(none)));
  for (const one of [approved, without]) one.remove();
});
