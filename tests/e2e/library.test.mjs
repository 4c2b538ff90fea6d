// A clinic with two articles, the second one imported from Markdown: the list, the search in all, further reading, offline.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { axe } from "./lib/axe.mjs";
import { inkOf, lastLayout, openPage, plain, settled, sizes, takenOver, withSite } from "./lib/chromium.mjs";
import { buildWith } from "./lib/other_content.mjs";

const importInto = (content) =>
  execFileSync("node", ["tools/import/import.mjs", "tests/e2e/fixtures/slaap.md", "--content", content], {
    encoding: "utf8",
  });
const second = "artikelen/beter-slapen-bij-pijn/";

let site, browser, report;
withSite(
  (opened) => ({ site, browser } = opened),
  () => buildWith((edit, content) => (report = importInto(content))),
);

test("importing reports what was lost", () => {
  for (const part of ["slaap.md:20: the picture bed.png was left out", "wrote "])
    assert.ok(report.includes(part), report);
});

test("the list names and links every article, also without JavaScript", async () => {
  const { page, context } = await openPage(browser, `${site.url}artikelen/`, {
    context: { ...sizes.phone, javaScriptEnabled: false },
  });
  const titles = await page.locator("main h2 a").allTextContents();
  assert.deepEqual(titles.map(plain), ["Neuroplasticiteit in herstel", "Beter slapen bij pijn"]);
  await page.locator("main h2 a").nth(1).click();
  assert.equal(page.url(), site.url + second);
  assert.equal(plain(await page.locator("h1").textContent()), "Beter slapen bij pijn");
  await page.locator("header a", { hasText: "Artikelen" }).click();
  assert.equal(page.url(), `${site.url}artikelen/`);
  await context.close();
});

for (const path of ["artikelen/", second])
  test(`the canvas shows ${path}, the layout agrees and axe finds nothing`, async () => {
    const { page, context, faults } = await openPage(browser, site.url + path);
    await takenOver(page);
    const { settled: agreed, largest } = await lastLayout(page);
    assert.ok(agreed && largest <= 0.5);
    assert.ok((await inkOf(page)).canvas > 5);
    await page.evaluate(axe);
    const rules = { "color-contrast": { enabled: false } };
    assert.deepEqual(
      await page.evaluate(
        async (rules) => (await globalThis.axe.run({ rules })).violations.map((one) => one.id),
        rules,
      ),
      [],
    );
    assert.deepEqual(faults, []);
    await context.close();
  });

test("the search covers all articles, counts, marks and links to the paragraph", async () => {
  const { page, context, faults } = await openPage(browser, `${site.url}artikelen/`);
  await takenOver(page);
  await page.locator("[data-tool=search]").click();
  await page.locator("#lw-search input[type=search]").fill("brein");
  await page.waitForFunction(() =>
    /^Gevonden: \d\d$/.test(document.querySelector("#lw-search output").value),
  );
  await settled(page);
  const hrefs = await page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(
    hrefs.includes("../#betekenis.1") && hrefs.includes(`../${second}#een-rustige-avond.3`),
    hrefs.join(" "),
  );
  assert.match(await page.locator("main strong").first().textContent(), /^brein$/i);
  assert.equal(await page.evaluate(() => document.activeElement.type), "search", "typing can continue");
  await page.locator("main a").first().click();
  await page.waitForURL(/#/);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("main h2 a"));
  assert.deepEqual(faults, []);
  await context.close();
});

test("the search in one article can be widened to all, with the same words", async () => {
  const { page, context } = await openPage(browser, site.url + second);
  await takenOver(page);
  await page.evaluate(() => document.querySelector("[data-tool=search]").click());
  await page.locator("#lw-search input[type=search]").fill("route");
  await page.waitForFunction(() =>
    document.querySelector("#lw-search output").value.startsWith("Niets gevonden"),
  );
  await page.locator("#lw-search [data-all]").click();
  await page.waitForFunction(() =>
    /^Gevonden: \d+$/.test(document.querySelector("#lw-search output")?.value ?? ""),
  );
  assert.equal(await page.locator("#lw-search input[type=search]").inputValue(), "route");
  await context.close();
});

test("an article ends with the others, and all of them are there without internet", async () => {
  const { page, context } = await openPage(browser, site.url);
  await page.waitForFunction(() => document.getElementById("lw-status").textContent, null, {
    timeout: 20000,
  });
  await context.setOffline(true);
  await page.locator("section:has(> #lw-read-on) h3 a").click();
  await page.waitForURL(site.url + second);
  await takenOver(page);
  assert.equal(
    plain(await page.locator("section:has(> #lw-read-on) h3").textContent()),
    "Neuroplasticiteit in herstel",
  );
  await page.locator("section:has(> #lw-read-on) > a").click();
  await takenOver(page);
  assert.equal(await page.locator("main h2 a").count(), 2);
  await context.close();
});
